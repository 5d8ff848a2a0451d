// docs/accuracy.md out of the results.
import { readFileSync } from "node:fs";
import { setHash, tally } from "../tests/accuracy/compare.mjs";
import { recall, total } from "../tests/accuracy/judge.mjs";
import { RULES } from "../tests/accuracy/set.mjs";

/**
 * @typedef {import("../tests/accuracy/set.mjs").Case} Case
 * @typedef {import("../tests/accuracy/judge.mjs").Finding} Finding
 * @typedef {import("../tests/accuracy/judge.mjs").Result} Result
 * @typedef {import("../tests/accuracy/judge.mjs").Score} Score
 * @typedef {import("../tests/accuracy/judge.mjs").Fault} Fault
 * @typedef {import("../tests/accuracy/judge.mjs").Levels} Levels
 * @typedef {import("../tests/accuracy/compare.mjs").Comparison} Comparison
 * @typedef {(draft: Case["draft"]) => Finding[]} Check
 */

/** @param {Levels} levels */
const alarms = ({ block, review, advise }) => `${block} / ${review} / ${advise}`;

/** A share that is rounded down, so that only all is 100 %. @param {number} share */
const percent = (share) => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

/** What each rule found before anything was changed because of the set. @type {{ rules: Record<string, { planted: number, found: number, blockedOnTraps: number }> }} */
const FIRST_RUN = JSON.parse(
  readFileSync(new URL("../tests/accuracy/first-run.json", import.meta.url), "utf8"),
);

function firstRun() {
  const rules = Object.entries(FIRST_RUN.rules);
  /** @param {string} name @param {{ planted: number, found: number, blockedOnTraps: number }} one */
  const row = (name, { planted, found, blockedOnTraps }) => [
    name,
    String(planted),
    String(found),
    percent(found / planted),
    String(blockedOnTraps),
  ];
  const all = { planted: 0, found: 0, blockedOnTraps: 0 };
  for (const [, one] of rules) {
    all.planted += one.planted;
    all.found += one.found;
    all.blockedOnTraps += one.blockedOnTraps;
  }
  return table(
    ["Rule", "Planted", "Found", "Recall", "Blocked on traps"],
    [...rules.map(([rule, one]) => row(`\`${rule}\``, one)), row("**all**", all)],
  );
}

/** The rows of the table per rule, the last one for all. @param {Result["scores"]} scores */
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

export const SCORE_HEADS = [
  "Rule",
  "Planted",
  "Found",
  "of them blocked",
  "Other span",
  "Missed",
  "Recall",
  "False alarms on traps",
  "False alarms elsewhere",
];

/** @param {string[]} heads @param {string[][]} rows */
function table(heads, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

/** @param {(Fault & { trap?: boolean })[]} faults */
function list(faults) {
  if (faults.length === 0) return "None.";
  return faults
    .map(({ place, rule, level, trap, excerpt }) => {
      const remarks = [level, trap && "trap"].filter(Boolean).join(", ");
      return `- ${place}: \`${rule}\`${remarks && ` (${remarks})`}: \`\`${excerpt.replaceAll("`", "'")}\`\``;
    })
    .join("\n");
}

/** @param {Case[]} cases @param {Check} check */
function ownTally(cases, check) {
  const findings = cases.map(({ draft }) =>
    check(draft).flatMap(({ rule, field, start, end }) => {
      if (!rule.startsWith("privacy/") || !field || start === undefined || end === undefined) return [];
      return [{ rule: rule.slice("privacy/".length), field, start, end }];
    }),
  );
  return tally(cases, new Map(findings.entries()));
}

/** @param {Case[]} cases @param {Comparison} comparison @param {Check} check */
export function comparisonTable(cases, comparison, check) {
  const columns = [ownTally(cases, check), ...comparison.tools.map(({ rules }) => rules)];
  const heads = ["Datum", ...["Xianshen", ...comparison.tools.map(({ name }) => name)]];
  const rows = RULES.map((rule) => [
    rule,
    ...columns.map((rules) => {
      const one = rules[rule];
      return one ? `${one.found} / ${one.missed} / ${one.alarmsOnTraps} / ${one.alarms}` : "no such rule";
    }),
  ]);
  return table(heads, rows);
}

/** @param {{ cases: Case[], result: Result, comparison: Comparison | undefined, check: Check }} results */
export function accuracyDocument({ cases, result, comparison, check }) {
  const pages = cases.filter(({ page }) => page);
  const lines = cases.filter(({ page }) => !page);
  const traps = (/** @type {Case[]} */ some) => some.filter(({ trap }) => trap).length;
  const columns = new Set(cases.map(({ draft }) => draft.column)).size;
  const planted = cases.reduce((sum, { marks }) => sum + marks.length, 0);
  return `# Accuracy

Made by \`make score\`; do not edit by hand. Every figure is what the package in \`pkg/\` finds in the set of this repository.

## The set

\`tests/accuracy/\`: ${lines.length} lines (${traps(lines)} of them traps, in which nothing may be found) and ${pages.length} whole pages (${traps(pages)} traps) over
${columns} columns, with ${planted} marks at what must be found. It was written from the meaning of the rules and not from their code. A line or a
page is a template: a seeded generator puts in the numbers, with right check characters, of people who do not exist, in the writing
that the template asks for: full-width, spaced, in entities, split by tags, masked and so on. The form is described in
\`tests/accuracy/set.mjs\`, \`kinds.mjs\` and \`disguises.mjs\`.

\`\`\`sh
make score                                        # everything, and this page
node scripts/score.mjs --only weak-mask           # one rule
node scripts/score.mjs --file lines/mobile.txt    # one file
make compare                                      # the tools below, over the set as it is
\`\`\`

## Per rule

*Found*: a finding of that rule with exactly the marked span. *Other span*: it overlaps the mark, but is longer or shorter.
*Recall*: found, of planted. *False alarms*: findings of a privacy rule where none is marked, at the levels
block / review / advise; on traps, and on lines and pages that hold something else to be found.

${table(
  SCORE_HEADS,
  scoreRows(result.scores).map(([rule, ...rest]) => [rule === "all" ? "**all**" : `\`${rule}\``, ...rest]),
)}

The set is open, and the rules were mended by what it showed: words that were missing, labels without a colon, places that look
like names. So these figures flatter them. What each rule found the first time it saw the set, nearer to what pages that nobody
has seen will show:

${firstRun()}

Aim: recall at least 99 % for each rule, every span exact, and no false alarm at level block on a trap.

## Missed

${list(result.missed)}

## Found with another span

${list(result.elsewhere)}

## False alarms

${list(result.alarms)}

## Beside other tools

${comparison ? compared(cases, comparison, check) : "Not measured yet: `make compare`."}
`;
}

/** @param {Case[]} cases @param {Comparison} comparison @param {Check} check */
function compared(cases, comparison, check) {
  const tools = comparison.tools
    .map(
      ({ name, version, language, configuration }) =>
        `- **${name}** ${version} (${language}): ${configuration}.`,
    )
    .join("\n");
  const stale =
    comparison.set !== setHash(cases)
      ? `\nThe tools were measured on an earlier state of the set (${comparison.cases} cases, ${comparison.marks} marks): run \`make compare\`.\n`
      : "";
  return `The same set for two tools that are commonly used for this, run by \`scripts/compare.mjs\`:

${tools}

They get the text of the page as a browser shows it, and the comments and values of attributes behind it, a line each. In each
column: found / missed / false alarms on traps / false alarms elsewhere. For this table a finding counts as found where it overlaps
a mark of its rule, and as a false alarm where it overlaps no mark of any rule; Xianshen is counted in the same way, at every level.
The others find a shape and do not ask whose it is and where it stands: a landline, the mailbox of an office or an order number
counts as a false alarm because an editor would have to look at it.
${stale}
${comparisonTable(cases, comparison, check)}`;
}
