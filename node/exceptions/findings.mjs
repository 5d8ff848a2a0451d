import { createHash } from "node:crypto";
import { lineOfKey } from "../toml.mjs";
import { LIST } from "./file.mjs";
import { exceptionWords } from "./words.mjs";

/** @typedef {import("./apply.mjs").Applied} Applied */
/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {import("../engine.mjs").Report} Report */
/** @typedef {import("../words.mjs").Words} Words */
/** @typedef {keyof import("./words.mjs").ExceptionWords["rules"]} Fault */

/** @type {Record<import("../../pkg/node.mjs").UnusedState, Fault>} */
const FAULTS = { expired: "expired", "no-such-finding": "unused", "not-excusable": "not-excusable" };

/**
 * What can be wrong with a file of exceptions, as the engine lists its own rules.
 *
 * @param {Words} words
 * @returns {import("../../pkg/node.mjs").RuleInfo[]}
 */
export function exceptionRules(words) {
  return Object.entries(exceptionWords[words.locale].rules).map(([name, { title, what, how }]) => ({
    name: `exceptions/${name}`,
    family: "exceptions",
    title,
    level: /** @type {const} */ ("review"),
    basis: [],
    documentation: `${what}\n\n${how}\n`,
  }));
}

/**
 * The result of the file itself: a finding for each row that was given to a page of this run and did nothing there. Nothing
 * where there is none.
 *
 * @param {Applied} applied
 * @param {{ words: Words, engine: Report["engine"], paths: string[], whole: boolean }} run `whole`: not ended early
 * @returns {import("../check.mjs").Checked | undefined}
 */
export function resultOfFile({ file, states, pages }, { words, engine, paths, whole }) {
  const unsure = new Set(pages.notWithin(paths));
  const findings = states.flatMap((state, index) => {
    if (state === undefined || state === "used") return [];
    if (state !== "expired" && (!whole || unsure.has(index))) return [];
    return [findingOf(file, index, FAULTS[state], words)];
  });
  if (findings.length === 0) return undefined;
  return {
    file: file.path,
    page: { draft: { body: file.source, format: "text" }, text: file.source, bodyAt: 0 },
    report: {
      verdict: "review",
      contentHash: `sha256:${hash(file.source)}`,
      engine,
      counts: { block: 0, review: findings.length, advise: 0 },
      outcomes: exceptionRules(words).map(({ name }) => ({
        rule: name,
        outcome: findings.some(({ rule }) => rule === name) ? "review" : "pass",
      })),
      findings,
      exceptions: { used: [], unused: [] },
    },
  };
}

/**
 * @param {Applied["file"]} file
 * @param {number} index of the row
 * @param {Fault} fault
 * @param {Words} words
 * @returns {Finding}
 */
function findingOf({ source, rows }, index, fault, words) {
  const { page, fingerprint, until } = rows[index];
  const { what, how } = exceptionWords[words.locale].rules[fault];
  const rule = `exceptions/${fault}`;
  const { start, end } = lineAt(source, lineOfKey(source, [LIST, index, "fingerprint"]));
  return {
    rule,
    level: "review",
    field: "body",
    start,
    end,
    what: until && fault === "expired" ? `${what}${words.paren(until)}` : what,
    why: [],
    how,
    fingerprint: hash(JSON.stringify([rule, page, fingerprint, until ?? ""])).slice(0, 16),
    count: 1,
  };
}

/**
 * The text of a line (from 1), without the blanks around it.
 *
 * @param {string} source
 * @param {number} line
 */
function lineAt(source, line) {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = source.indexOf("\n", start) + 1;
  const [text] = source.slice(start).split(/\r?\n/, 1);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length };
}

/** @param {string} text */
function hash(text) {
  return createHash("sha256").update(text).digest("hex");
}
