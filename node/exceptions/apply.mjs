import { plain, shownPath } from "../safe.mjs";
import { Trouble } from "../trouble.mjs";
import { LIST } from "./file.mjs";
import { rowsByPage } from "./pages.mjs";

/** @typedef {import("./file.mjs").ExceptionsFile} ExceptionsFile */
/** @typedef {import("../engine.mjs").Report} Report */
/** @typedef {import("../../pkg/node.mjs").Exception} Exception */
/** @typedef {import("../../pkg/node.mjs").UnusedState | "used"} State */
/** @typedef {Awaited<ReturnType<typeof applying>>} Applied */

/** Of the states that a row has on several pages the one that says most about it. @type {State[]} */
const TELLING = ["no-such-finding", "not-excusable", "expired", "used"];

/**
 * The judgements of a file in one run: what goes into each draft, and what came of each row.
 *
 * @param {ExceptionsFile} file
 */
export async function applying(file) {
  const pages = await rowsByPage(file);
  /** @type {(State | undefined)[]} */
  const states = file.rows.map(() => undefined);

  return {
    file,
    states,
    pages,
    /**
     * What a draft of this file is given.
     *
     * @param {string} path
     * @returns {Exception[] | undefined}
     */
    for: (path) => {
      const rows = pages.of(path);
      return rows.length === 0 ? undefined : rows.map((index) => exceptionOf(file.rows[index]));
    },
    /**
     * Takes note of what the report of a draft says of the rows that it was given. A row that a reader was told to be about
     * another rule is no judgement on the finding.
     *
     * @param {string} path
     * @param {Report} report
     */
    note: (path, report) => {
      for (const { index, state, rule } of cameOf(file, pages.of(path), report.exceptions)) {
        const said = file.rows[index].rule;
        if (rule !== undefined && said !== undefined && said !== rule) {
          const cause = new Trouble("exceptionRule", { said: plain(said), rule: plain(rule) });
          throw new Trouble("inFile", { place: shownPath(file.path) }, file.at([LIST, index, "rule"], cause));
        }
        const known = states[index];
        if (known === undefined || TELLING.indexOf(state) > TELLING.indexOf(known)) states[index] = state;
      }
    },
  };
}

/** @param {import("./file.mjs").Row} row @returns {Exception} */
function exceptionOf({ fingerprint, kind, reason, by, on, until }) {
  return { fingerprint, kind, reason, by, on, ...(until ? { until } : {}) };
}

/**
 * What a report says of each row. Both its lists are in the order of the draft's exceptions, where the rows of the file come
 * first; so each row is the next of the one list or the next of the other.
 *
 * @param {ExceptionsFile} file
 * @param {number[]} rows
 * @param {Report["exceptions"]} exceptions
 */
function cameOf(file, rows, { used, unused }) {
  let [taken, left] = [0, 0];
  return rows.map((index) => {
    const { fingerprint, kind, on, until } = file.rows[index];
    const next = used[taken];
    if (
      next?.fingerprint === fingerprint &&
      next.kind === kind &&
      next.on === on &&
      next.until === (until ?? undefined)
    ) {
      taken += 1;
      return { index, state: /** @type {State} */ ("used"), rule: next.rule };
    }
    left += 1;
    return { index, state: /** @type {State} */ (unused[left - 1].state) };
  });
}
