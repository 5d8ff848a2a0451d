// The figures of what must never be published, as rows of a table and as a section of docs/accuracy.md.
import { readFileSync } from "node:fs";
import { total } from "../tests/accuracy/judge.mjs";
import { faultList, percent, scoreRows, table } from "./accuracy-tables.mjs";

/**
 * @typedef {import("../tests/accuracy/judge-validity.mjs").ValidityResult} ValidityResult
 * @typedef {import("../tests/accuracy/validity-set.mjs").ValidityCase} ValidityCase
 */

/**
 * What each part of the set gave before anything was changed because of it.
 * @type {{ runs: { after: string, part: number, planted: number, found: number, traps: number, blockedTraps: number, reviewedTraps: number }[] }}
 */
const FIRST_RUN = JSON.parse(
  readFileSync(new URL("../tests/accuracy/validity-first-run.json", import.meta.url), "utf8"),
);

export const VALIDITY_HEADS = [
  "Rule",
  "Planted",
  "Found",
  "of them blocked",
  "Told by another rule",
  "Missed",
  "Recall",
  "False alarms on traps",
  "False alarms elsewhere",
];

/** The faults by the title of their list. @param {ValidityResult} result */
export const validityFaults = ({ missed, elsewhere, alarms: false_ }) => ({
  Missed: missed,
  "Told by another rule": elsewhere,
  "False alarms": false_,
});

function firstRun() {
  return table(
    [
      "Part",
      "Rules mended by",
      "Planted",
      "Found",
      "Recall",
      "Traps",
      "Traps blocked",
      "Traps with a question",
    ],
    FIRST_RUN.runs.map(({ after, part, planted, found, traps, blockedTraps, reviewedTraps }) => [
      String(part),
      after,
      String(planted),
      String(found),
      percent(found / planted),
      String(traps),
      String(blockedTraps),
      String(reviewedTraps),
    ]),
  );
}

/** @param {{ cases: ValidityCase[], result: ValidityResult }} validity */
export function validitySection({ cases, result }) {
  const traps = cases.filter(({ trap }) => trap).length;
  const parts = new Set(cases.map(({ part }) => part)).size;
  const columns = new Set(cases.map(({ draft }) => draft.column)).size;
  const all = total(Object.values(result.scores));
  return `What must never be published (family \`validity/\`) is measured on \`tests/accuracy/validity/\`: ${cases.length} pages and parts of pages in
${columns} columns, ${traps} of them traps, in which nothing may be found, and ${all.planted} faults in the others. They come from writers who had not seen
the rules and their lists of words, in ${parts} parts, one after the other. The form is described in
\`tests/accuracy/validity-set.mjs\`.

*Found*: a finding of the rule overlaps the mark, at any level; of a fault of a page as a whole: the rule has a finding. *Told by
another rule*: another rule of the family reports the place. *Recall*: found, of planted. *False alarms*: findings that overlap no
mark, at the levels block / review / advise; on traps, and on pages that hold something else to be found.

${table(
  VALIDITY_HEADS,
  scoreRows(result.scores).map(([rule, ...rest]) => [rule === "all" ? "**all**" : `\`${rule}\``, ...rest]),
)}

Aim: recall at least 97 %, and no trap blocked.

This set is open, too, and the rules were mended by what it showed, so these figures flatter them. What each part gave before anything
was changed because of it; the last row is nearest to what unseen pages show:

${firstRun()}

${Object.entries(validityFaults(result))
  .map(([title, faults]) => `### ${title}\n\n${faultList(faults)}`)
  .join("\n\n")}`;
}
