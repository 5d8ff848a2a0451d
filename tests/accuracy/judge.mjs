// What a checker found, held against the marks.
import { RULES } from "./set.mjs";

/**
 * @typedef {import("./set.mjs").Case} Case
 * @typedef {import("./set.mjs").Mark} Mark
 * @typedef {import("../../pkg/xianshen.js").Finding} Finding
 * @typedef {Finding["level"]} Level
 * @typedef {{ rule: string, level: Level, field: string, start?: number, end?: number }} Place of a finding; `rule` without its family
 * @typedef {Record<Level, number>} Levels
 *
 * @typedef {object} Score of one rule
 * @property {number} planted
 * @property {number} found with exactly that span
 * @property {number} blocked of those found, at level block
 * @property {number} elsewhere found, with another span
 * @property {number} missed
 * @property {Levels} alarmsOnTraps on lines and pages without a mark
 * @property {Levels} alarms on the others
 *
 * @typedef {{ place: string, rule: string, level?: Level, excerpt: string }} Fault
 * @typedef {{ scores: Record<string, Score>, missed: Fault[], elsewhere: Fault[], alarms: (Fault & { trap: boolean })[] }} Result
 */

const FAMILY = "privacy/";

/**
 * @param {Case[]} cases
 * @param {(draft: Case["draft"]) => Finding[]} check
 * @returns {Result}
 */
export function judge(cases, check) {
  /** @type {Result} */
  const result = { scores: {}, missed: [], elsewhere: [], alarms: [] };
  for (const rule of RULES) result.scores[rule] = emptyScore();
  for (const one of cases) {
    const findings = check(one.draft)
      .filter(({ rule }) => rule.startsWith(FAMILY))
      .map(({ rule, level, field = "", start, end }) => {
        return { rule: rule.slice(FAMILY.length), level, field, start, end };
      });
    judgeCase(one, findings, result);
  }
  return result;
}

/** @returns {Score} */
export function emptyScore() {
  const none = () => ({ block: 0, review: 0, advise: 0 });
  return { planted: 0, found: 0, blocked: 0, elsewhere: 0, missed: 0, alarmsOnTraps: none(), alarms: none() };
}

/** @param {Case} one @param {Place[]} findings @param {Result} result */
function judgeCase({ marks, trap, locate, name }, findings, { scores, missed, elsewhere, alarms }) {
  const left = new Set(findings);
  /** @param {Mark} mark @param {(finding: Place) => boolean} meets */
  const take = (mark, meets) => {
    const found = [...left].find((one) => one.rule === mark.rule && one.field === mark.field && meets(one));
    if (found) left.delete(found);
    return found;
  };
  const open = marks.filter((mark) => {
    scores[mark.rule].planted++;
    const found = take(mark, ({ start, end }) => start === mark.start && end === mark.end);
    if (!found) return true;
    scores[mark.rule].found++;
    if (found.level === "block") scores[mark.rule].blocked++;
    return false;
  });
  for (const mark of open) {
    const found = take(mark, ({ start, end }) => (start ?? 0) < mark.end && (end ?? 0) > mark.start);
    const fault = { rule: mark.rule, ...locate(mark.field, mark.start, mark.end) };
    if (found) {
      scores[mark.rule].elsewhere++;
      elsewhere.push({ ...fault, level: found.level });
    } else {
      scores[mark.rule].missed++;
      missed.push(fault);
    }
  }
  for (const { rule, level, field, start, end } of left) {
    scores[rule] ??= emptyScore();
    scores[rule][trap ? "alarmsOnTraps" : "alarms"][level]++;
    const place = start === undefined ? { place: name, excerpt: field } : locate(field, start, end ?? start);
    alarms.push({ rule, level, trap, ...place });
  }
}

/** The share of what was planted that was found. @param {Score} score */
export const recall = ({ planted, found }) => found / planted;

/** @param {Score[]} scores @returns {Score} */
export function total(scores) {
  const sum = emptyScore();
  for (const score of scores) {
    for (const key of /** @type {const} */ (["planted", "found", "blocked", "elsewhere", "missed"]))
      sum[key] += score[key];
    for (const key of /** @type {const} */ (["alarmsOnTraps", "alarms"])) {
      for (const level of /** @type {const} */ (["block", "review", "advise"]))
        sum[key][level] += score[key][level];
    }
  }
  return sum;
}
