// What a checker found of what must never be published, held against the marks.
import { emptyScore } from "./judge.mjs";
import { VALIDITY_RULES } from "./validity-set.mjs";

/**
 * @typedef {import("./validity-set.mjs").ValidityCase} ValidityCase
 * @typedef {import("../../pkg/xianshen.js").Finding} Finding
 * @typedef {Finding["level"]} Level
 *
 * Counted as in `judge.mjs`, but `planted` are marks and pages that break the rule as a whole; `found` is where a finding of the
 * rule overlaps the mark, or stands on such a page; `elsewhere` is where only another rule of the family does.
 * @typedef {import("./judge.mjs").Score} ValidityScore
 *
 * @typedef {{ place: string, rule: string, level?: Level, excerpt: string, trap?: boolean, part: number }} ValidityFault
 * @typedef {{ scores: Record<string, ValidityScore>, missed: ValidityFault[], elsewhere: ValidityFault[], alarms: ValidityFault[] }} ValidityResult
 */

const FAMILY = "validity/";

/** @param {ValidityCase[]} cases @param {(one: ValidityCase) => Finding[]} check @returns {ValidityResult} */
export function judgeValidity(cases, check) {
  /** @type {ValidityResult} */
  const result = { scores: {}, missed: [], elsewhere: [], alarms: [] };
  for (const rule of VALIDITY_RULES) result.scores[rule] = emptyScore();
  for (const one of cases) {
    const findings = check(one).filter(({ rule }) => rule.startsWith(FAMILY));
    judgeCase(one, findings, result);
  }
  return result;
}

/** @param {ValidityCase} one @param {Finding[]} findings @param {ValidityResult} result */
function judgeCase(one, findings, { scores, missed, elsewhere, alarms }) {
  const { name, part, marks, page, trap } = one;
  const ruleOf = (/** @type {Finding} */ { rule }) => rule.slice(FAMILY.length);
  /** @type {Set<Finding>} */
  const right = new Set();
  /** @param {string} rule @param {Finding[]} here @param {string} shown */
  const count = (rule, here, shown) => {
    const score = scores[rule];
    score.planted++;
    for (const finding of here) right.add(finding);
    const found = here.filter((finding) => ruleOf(finding) === rule);
    if (found.length > 0) {
      score.found++;
      if (found.some(({ level }) => level === "block")) score.blocked++;
      return;
    }
    const fault = { place: name, part, rule, excerpt: shown };
    if (here.length > 0) {
      score.elsewhere++;
      elsewhere.push({ ...fault, excerpt: `${shown} (${ruleOf(here[0])})`, level: here[0].level });
    } else {
      score.missed++;
      missed.push(fault);
    }
  };
  for (const mark of marks) {
    const overlaps = (/** @type {Finding} */ { field, start, end }) =>
      field === mark.field && start != null && end != null && start < mark.end && end > mark.start;
    count(mark.rule, findings.filter(overlaps), excerpt(fieldOf(one, mark.field), mark.start, mark.end));
  }
  for (const rule of page) {
    count(
      rule,
      findings.filter((finding) => ruleOf(finding) === rule),
      one.draft.title,
    );
  }
  for (const finding of findings.filter((finding) => !right.has(finding))) {
    const { field = "", start, end, level } = finding;
    const score = scores[ruleOf(finding)];
    if (!score) continue;
    score[trap ? "alarmsOnTraps" : "alarms"][level]++;
    const shown = start == null ? finding.what : excerpt(fieldOf(one, field ?? ""), start, end ?? start);
    alarms.push({ place: name, part, rule: ruleOf(finding), level, trap, excerpt: shown });
  }
}

/** @param {ValidityCase} one @param {string} field */
function fieldOf({ draft }, field) {
  const attachment = /^attachments\[(\d+)\]/.exec(field);
  if (attachment) return draft.attachments?.[Number(attachment[1])]?.name ?? "";
  if (field.startsWith("meta.")) return draft.meta?.[field.slice("meta.".length)] ?? "";
  return field === "title" ? draft.title : draft.body;
}

/** A place with some of what stands around it; what may be a number of somebody is not shown. @param {string} source @param {number} start @param {number} end */
function excerpt(source, start, end) {
  const from = Math.max(0, start - 16);
  const to = Math.min(source.length, Math.min(end, start + 50) + 16);
  const text = source
    .slice(from, to)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\p{Cc}/gu, "\u{fffd}")
    .replaceAll(/\d{5,}/g, (digits) => "#".repeat(digits.length));
  return `${from > 0 ? "…" : ""}${text}${to < source.length ? "…" : ""}`;
}
