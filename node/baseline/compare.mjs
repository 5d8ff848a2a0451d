import { dirname, relative, resolve, sep } from "node:path";

/** @typedef {import("./file.mjs").Baseline} Baseline */
/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {import("../check.mjs").Result} Result */
/** @typedef {ReturnType<typeof comparing>} Compared */

/** Advice fails no run, so there is nothing to know of it. @param {{ level: Finding["level"] }} finding */
export const isCounted = ({ level }) => level !== "advise";

/**
 * The name of a page in a baseline: its path from the folder of the baseline, and of a file of many drafts the number of the
 * draft.
 *
 * @param {string} folder
 * @param {string} path
 * @param {number | undefined} index
 */
export function pageKey(folder, path, index) {
  const key = relative(folder, resolve(path)).split(sep).join("/");
  return index === undefined ? key : `${key}#${index}`;
}

/**
 * Findings by rule.
 *
 * @param {Finding[]} findings
 * @returns {import("./file.mjs").Counts}
 */
export function countsOf(findings) {
  const counts = new Map();
  for (const finding of findings) {
    if (isCounted(finding)) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + finding.count);
  }
  return counts;
}

/**
 * What a baseline knows of the pages of a run.
 *
 * @param {string} path of the baseline
 * @param {Baseline} baseline
 */
export function comparing(path, { made, files }) {
  const folder = dirname(resolve(path));
  return {
    /** @param {import("./file.mjs").Made} now */
    isOfOther: (now) => now.version !== made.version || now.profile !== made.profile,
    /**
     * The findings of a report that the baseline knows. Where a page has more of a rule than the baseline says, nobody can tell
     * which of them are the old ones, and a new one must not hide among them: then all of them are new.
     *
     * @param {Extract<Result, { report: unknown }>} result
     * @returns {number[]} indexes
     */
    known: ({ file, page, report }) => {
      const counts = files.get(pageKey(folder, file, page.index));
      if (!counts) return [];
      const now = countsOf(report.findings);
      return report.findings.flatMap((finding, index) => {
        const most = counts.get(finding.rule) ?? 0;
        return isCounted(finding) && (now.get(finding.rule) ?? 0) <= most ? [index] : [];
      });
    },
  };
}
