// The same set for tools without rules about pages: a finding counts where it overlaps a mark of its rule.
import { createHash } from "node:crypto";
import { plainText } from "./plain.mjs";
import { RULES } from "./set.mjs";

/**
 * @typedef {import("./set.mjs").Case} Case
 * @typedef {{ rule: string, field: string, start: number, end: number }} Found in the source text of a field
 * @typedef {{ found: number, missed: number, alarmsOnTraps: number, alarms: number }} Tally
 * @typedef {{ name: string, version: string, language: string, configuration: string, rules: Record<string, Tally> }} Tool
 * @typedef {{ set: string, cases: number, marks: number, tools: Tool[] }} Comparison
 *
 * @typedef {{ text: string, source: number[], field: string, index: number }} Text of one field of the case with that index
 * @typedef {{ text: number, rule: string, start: number, end: number }} TextFinding `text`: index of the text
 */

/** Tells whether a stored comparison speaks of the set as it is. @param {Case[]} cases */
export function setHash(cases) {
  const hash = createHash("sha256");
  for (const { draft, marks } of cases) hash.update(JSON.stringify([draft, marks]));
  return `sha256:${hash.digest("hex")}`;
}

/** Everything that is to be read. @param {Case[]} cases @returns {Text[]} */
export function textsOf(cases) {
  return cases.flatMap(({ draft, fields }, index) =>
    Object.entries(fields).map(([field, source]) => {
      return { index, field, ...plainText(source, field === "body" ? draft.format : "text") };
    }),
  );
}

/**
 * Findings in the texts as findings in the cases.
 *
 * @param {Text[]} texts
 * @param {TextFinding[]} findings
 * @returns {Map<number, Found[]>} by index of the case
 */
export function inSource(texts, findings) {
  /** @type {Map<number, Found[]>} */
  const byCase = new Map();
  for (const { text, rule, start, end } of findings) {
    const { index, field, source } = texts[text];
    const found = { rule, field, start: source[start], end: source[end - 1] + 1 };
    byCase.set(index, [...(byCase.get(index) ?? []), found]);
  }
  return byCase;
}

/**
 * A false alarm is a finding that overlaps no mark of any rule.
 *
 * @param {Case[]} cases
 * @param {Map<number, Found[]>} findings
 * @param {string[]} rules that the tool has
 * @returns {Record<string, Tally>}
 */
export function tally(cases, findings, rules = RULES) {
  /** @type {Record<string, Tally>} */
  const tallies = Object.fromEntries(
    rules.map((rule) => [rule, { found: 0, missed: 0, alarmsOnTraps: 0, alarms: 0 }]),
  );
  for (const [index, { marks, trap }] of cases.entries()) {
    const here = findings.get(index) ?? [];
    for (const mark of marks) {
      if (!tallies[mark.rule]) continue;
      const found = here.some((one) => one.rule === mark.rule && overlap(one, mark));
      tallies[mark.rule][found ? "found" : "missed"]++;
    }
    for (const one of here) {
      if (!marks.some((mark) => overlap(one, mark))) tallies[one.rule][trap ? "alarmsOnTraps" : "alarms"]++;
    }
  }
  return tallies;
}

/** @param {Found} one @param {Found} other */
function overlap(one, other) {
  return one.field === other.field && one.start < other.end && one.end > other.start;
}
