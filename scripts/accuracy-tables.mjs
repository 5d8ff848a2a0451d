// How figures and faults are written in docs/accuracy.md.
import { recall, total } from "../tests/accuracy/judge.mjs";

/**
 * @typedef {import("../tests/accuracy/judge.mjs").Score} Score
 * @typedef {import("../tests/accuracy/judge.mjs").Fault} Fault
 * @typedef {import("../tests/accuracy/judge.mjs").Levels} Levels
 */

/** A share that is rounded down, so that only all is 100 %; none where there was nothing to share. @param {number} share */
export const percent = (share) =>
  Number.isNaN(share) ? "—" : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

/** A mean that is rounded up, so that only none is 0. @param {number} mean */
export const atMost = (mean) => (Math.ceil(mean * 10) / 10).toFixed(1);

/** @param {string[]} heads @param {string[][]} rows */
export function table(heads, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

/** @param {Levels} levels */
const alarms = ({ block, review, advise }) => `${block} / ${review} / ${advise}`;

/** The rows of the table per rule, the last one for all. @param {Record<string, Score>} scores */
export function scoreRows(scores) {
  /** @param {string} name @param {Score} score */
  const row = (name, score) => [
    name,
    String(score.planted),
    String(score.found),
    String(score.blocked),
    String(score.elsewhere),
    String(score.missed),
    score.planted > 0 ? percent(recall(score)) : "—",
    alarms(score.alarmsOnTraps),
    alarms(score.alarms),
  ];
  return [
    ...Object.entries(scores).map(([rule, score]) => row(rule, score)),
    row("all", total(Object.values(scores))),
  ];
}

/** @param {(Fault & { trap?: boolean })[]} faults */
export function faultList(faults) {
  if (faults.length === 0) return "None.";
  return faults
    .map(({ place, rule, level, trap, excerpt }) => {
      const remarks = [level, trap && "trap"].filter(Boolean).join(", ");
      return `- ${place}: \`${rule}\`${remarks && ` (${remarks})`}: \`\`${excerpt.replaceAll("`", "'")}\`\``;
    })
    .join("\n");
}
