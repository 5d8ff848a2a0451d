/** @typedef {import("./engine.mjs").Report} Report */

/**
 * What a page comes to in this run: findings that the baseline knows do not count.
 *
 * @param {{ report: Report, baseline?: number[] }} result
 * @returns {Report["verdict"]}
 */
export function verdictOf({ report, baseline }) {
  if (!baseline || baseline.length === 0) return report.verdict;
  const known = new Set(baseline);
  const levels = new Set(report.findings.filter((_, index) => !known.has(index)).map(({ level }) => level));
  return levels.has("block") ? "block" : levels.has("review") ? "review" : "pass";
}
