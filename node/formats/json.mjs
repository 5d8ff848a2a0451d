import { cover, shownPath } from "../safe.mjs";
import { verdictOf } from "../verdict.mjs";
import { tell } from "../words.mjs";

/** @typedef {import("./index.mjs").FormatOptions} FormatOptions */
/** @typedef {import("../check.mjs").Format} Format */
/** @typedef {import("../check.mjs").Result} Result */
/** @typedef {import("../engine.mjs").Report} Report */
/** @typedef {import("../words.mjs").Words} Words */

/**
 * @param {Pick<FormatOptions, "words">} options
 * @returns {Format}
 */
export function jsonFormat({ words }) {
  return jsonList((result) => JSON.stringify(record(result, words)));
}

/**
 * @param {Pick<FormatOptions, "words">} options
 * @returns {Format}
 */
export function ndjsonFormat({ words }) {
  return {
    open: () => "",
    each: (result) => `${JSON.stringify(record(result, words))}\n`,
    close: () => "",
  };
}

/**
 * A JSON array, written as its items come.
 *
 * @param {(result: Result) => string} items what a result adds: items parted by commas, or nothing
 * @returns {Format}
 */
export function jsonList(items) {
  const separated = separator();
  return {
    open: () => "[",
    each: (result) => separated(items(result)),
    close: () => (separated.first ? "]\n" : "\n]\n"),
  };
}

/** Puts each item on a line of its own, with a comma between two. */
export function separator() {
  /** @param {string} item */
  const separated = (item) => {
    if (item === "") return "";
    const lead = separated.first ? "\n" : ",\n";
    separated.first = false;
    return lead + item;
  };
  separated.first = true;
  return separated;
}

/**
 * What another program gets for a file: the report, or why there is none. `bodyAt` is where the body starts in the
 * file, in code units, where that is not at its start: positions in the report count from there.
 *
 * @param {Result} result
 * @param {Words} words
 */
function record(result, words) {
  const file = shownPath(result.file);
  if ("trouble" in result) return { file, error: tell(result.trouble, words) };
  const { page, report, baseline } = result;
  return {
    file,
    ...(page.index === undefined ? {} : { index: page.index }),
    ...(page.line === undefined ? {} : { line: page.line }),
    ...(report.id == null ? {} : { id: report.id }),
    ...(page.bodyAt === 0 ? {} : { bodyAt: page.bodyAt }),
    ...(page.decoded === undefined ? {} : { decoded: page.decoded }),
    ...(baseline === undefined ? {} : { baseline, verdict: verdictOf(result) }),
    report: covered(report),
  };
}

/**
 * The report, with what people wrote into exceptions covered: all else in it is masked by the engine.
 *
 * @param {Report} report
 * @returns {Report}
 */
function covered(report) {
  const { used } = report.exceptions;
  if (used.length === 0) return report;
  const masked = used.map((exception) => ({
    ...exception,
    reason: cover(exception.reason),
    by: cover(exception.by),
  }));
  return { ...report, exceptions: { ...report.exceptions, used: masked } };
}
