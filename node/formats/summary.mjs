import { table } from "../list.mjs";
import { mostFirst, sum } from "./census.mjs";
import { formatWords } from "./words.mjs";

/** @typedef {import("../words.mjs").Words} Words */

/** Rules that the summary names. */
const MOST_RULES = 5;

/**
 * What a run came to, for its end: the pages by verdict, and where more than one page has findings, the findings by level
 * and the rules that found most.
 *
 * @param {import("./index.mjs").Totals} tally
 * @param {import("./census.mjs").Census} census
 * @param {{ words: Words, rules: { name: string, title: string }[] }} options
 */
export function summary(tally, census, { words, rules }) {
  const told = formatWords(words);
  const title = new Map(rules.map((rule) => [rule.name, rule.title]));
  const aside = [
    ...(census.known > 0 ? [`${told.known} ${census.known}`] : []),
    ...(census.excepted > 0 ? [`${told.excepted} ${census.excepted}`] : []),
  ].join(words.comma);
  let text = `${words.summary(tally)}\n`;
  const many = census.withFindings > 1;
  if (many) {
    const counts = `${told.findings(sum(census.levels))}${words.colon}${levelCounts(census.levels, words)}`;
    text += `${counts}${aside && words.comma}${aside}\n`;
    const all = mostFirst(census.rules);
    const rows = all
      .slice(0, MOST_RULES)
      .map(([name, levels]) => [String(sum(levels)).padStart(7), name, title.get(name) ?? ""]);
    text += `${told.mostFrequent}${words.colon.trimEnd()}\n${table(rows)}`;
    if (all.length > MOST_RULES) text += `${" ".repeat(9)}${told.moreRules(all.length - MOST_RULES)}\n`;
  } else if (aside) {
    text += `${aside}\n`;
  }
  if (tally.interrupted) text += `${told.interrupted}\n`;
  return text;
}

/**
 * @param {import("./census.mjs").Levels} levels
 * @param {Words} words
 */
export function levelCounts({ block, review, advise }, { levels, comma }) {
  return [`${levels.block} ${block}`, `${levels.review} ${review}`, `${levels.advise} ${advise}`].join(comma);
}
