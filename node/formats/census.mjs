import { cover, plain } from "../safe.mjs";
import { headOf } from "../width.mjs";

/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {import("../check.mjs").Checked} Checked */
/** @typedef {{ block: number, review: number, advise: number }} Levels */
/** @typedef {import("./index.mjs").FormatOptions["columns"]} Columns */

/** Widest name of a column or unit, in columns of a terminal. */
const WIDEST = 60;

/** What the pages of a run come to, counted as they go by. What a baseline knows is counted by itself. */
export class Census {
  /** Pages with a finding that no baseline knows. */
  withFindings = 0;
  known = 0;
  excepted = 0;
  /** @type {Levels} */
  levels = { block: 0, review: 0, advise: 0 };
  /** @type {Map<string, Levels>} */
  rules = new Map();

  /** @param {import("../check.mjs").Result} result */
  add(result) {
    if (!("report" in result)) return;
    const known = new Set(result.baseline);
    let fresh = 0;
    for (const [index, { rule, level, count }] of result.report.findings.entries()) {
      if (known.has(index)) {
        this.known += count;
        continue;
      }
      fresh += 1;
      this.levels[level] += count;
      levelsFor(this.rules, rule)[level] += count;
    }
    if (fresh > 0) this.withFindings += 1;
    this.excepted += result.report.exceptions.used.length;
  }
}

/**
 * @param {Map<string, Levels>} map
 * @param {string} name
 */
export function levelsFor(map, name) {
  let levels = map.get(name);
  if (!levels) {
    levels = { block: 0, review: 0, advise: 0 };
    map.set(name, levels);
  }
  return levels;
}

/** @param {Levels} levels */
export function sum({ block, review, advise }) {
  return block + review + advise;
}

/**
 * @param {Levels} all
 * @param {Levels} some
 * @returns {Levels}
 */
export function less(all, some) {
  return {
    block: all.block - some.block,
    review: all.review - some.review,
    advise: all.advise - some.advise,
  };
}

/**
 * Most first; those with as many in the order of their names, so that the same run gives the same bytes.
 *
 * @param {Map<string, Levels>} map
 */
export function mostFirst(map) {
  return [...map].sort(([a, one], [b, other]) => sum(other) - sum(one) || (a < b ? -1 : 1));
}

/** @param {{ finding: Finding }[]} findings */
export function countOf(findings) {
  return findings.reduce((total, { finding }) => total + finding.count, 0);
}

/** @param {{ finding: Finding }[]} findings */
export function levelsOf(findings) {
  /** @type {Levels} */
  const levels = { block: 0, review: 0, advise: 0 };
  for (const { finding } of findings) levels[finding.level] += finding.count;
  return levels;
}

/**
 * The column and the unit of a page, as its draft states them.
 *
 * @param {Columns} columns
 */
export function originsIn(columns) {
  /** @type {Map<string, { id: string, name: string }>} */
  const named = new Map();
  for (const { id, name, aliases } of columns) {
    for (const key of [...aliases, name, id]) named.set(key, { id, name });
  }
  /** @param {Checked} result */
  return ({ page }) => {
    const draft = /** @type {{ column?: unknown, meta?: { issuer?: unknown } | null } | null} */ (page.draft);
    const stated = typeof draft?.column === "string" ? draft.column.trim() : "";
    const shown = shownName(stated);
    return {
      column: named.get(stated) ?? { id: shown, name: shown },
      unit: shownName(draft?.meta?.issuer),
    };
  };
}

/** An address, or more digits than a name of an office has. */
const NO_NAME = /@|\d{5}|\*/;

/**
 * The name of a column or an office that a page states, where it can be one: a field of a page may hold anything.
 *
 * @param {unknown} stated
 */
function shownName(stated) {
  if (typeof stated !== "string") return "";
  const name = headOf(plain(cover(stated.normalize("NFKC").trim())), WIDEST);
  return NO_NAME.test(name) ? "" : name;
}
