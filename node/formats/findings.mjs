import { cover, plain, shownPath } from "../safe.mjs";
import { Places, shownField } from "./places.mjs";

/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {import("../check.mjs").Checked} Checked */
/** @typedef {import("../words.mjs").Words} Words */
/** @typedef {import("./places.mjs").Region} Region */

/**
 * A finding with its place. `line` is told also where only the line of the draft is known, `field` where the place is no
 * stretch of the file.
 *
 * @typedef {{ finding: Finding, known: boolean, region: Region | undefined, line: number | undefined, field: string | undefined }} Placed
 */

/**
 * The findings of a page, each with its place, in the order of the report.
 *
 * @param {Checked} result
 * @param {Places} [places]
 * @returns {Placed[]}
 */
export function placed(result, places = new Places(result)) {
  const known = new Set(result.baseline);
  return result.report.findings.map((finding, index) => {
    const region = places.region(finding);
    return {
      finding,
      known: known.has(index),
      region,
      line: region?.line ?? result.page.line,
      field: finding.field && !places.isInFile(finding.field) ? shownField(finding.field) : undefined,
    };
  });
}

/**
 * The rule of a finding, and the element that is missing.
 *
 * @param {Finding} finding
 */
export function nameOf({ rule, element }) {
  return element ? `${rule} (${plain(element)})` : rule;
}

/**
 * What is wrong, on what grounds, and what to do: a line each.
 *
 * @param {Finding} finding
 * @param {Words} words
 */
export function explain(finding, words) {
  const lines = [`${words.what}${words.colon}${plain(finding.what)}`];
  for (const { title } of finding.why) lines.push(`${words.why}${words.colon}${plain(title)}`);
  lines.push(`${words.how}${words.colon}${plain(finding.how)}`);
  if (finding.fix) lines.push(`${words.fix}${words.colon}${plain(finding.fix.title)}`);
  return lines;
}

/**
 * What of a page was handed in and not read.
 *
 * @param {Checked} result
 * @param {Words} words
 */
export function unread({ report }, words) {
  return (report.notChecked ?? []).map(({ field, name, reason }) => {
    const what = name ? `${shownField(field)} (${plain(cover(name))})` : shownField(field);
    return `${what}${words.colon}${plain(reason)}`;
  });
}

/**
 * The file of a result as it may be shown; of many drafts in one file, the number of the draft as well.
 *
 * @param {import("../check.mjs").Result} result
 */
export function fileOf(result) {
  const file = shownPath(result.file);
  const index = "page" in result ? result.page.index : undefined;
  return index === undefined ? file : `${file}[${index}]`;
}
