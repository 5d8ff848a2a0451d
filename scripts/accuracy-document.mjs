// docs/accuracy.md out of the results.
import { readFileSync } from "node:fs";
import { setHash, tally } from "../tests/accuracy/compare.mjs";
import { columnFaults, columnRecall, columnTotal } from "../tests/accuracy/judge-columns.mjs";
import { RULES } from "../tests/accuracy/set.mjs";
import { interpretationSection } from "./accuracy-interpretations.mjs";
import { atMost, faultList, percent, scoreRows, table } from "./accuracy-tables.mjs";
import { validitySection } from "./accuracy-validity.mjs";

/**
 * @typedef {import("../tests/accuracy/set.mjs").Case} Case
 * @typedef {import("../tests/accuracy/judge.mjs").Finding} Finding
 * @typedef {import("../tests/accuracy/judge.mjs").Result} Result
 * @typedef {import("../tests/accuracy/judge.mjs").Score} Score
 * @typedef {import("../tests/accuracy/judge.mjs").Fault} Fault
 * @typedef {import("../tests/accuracy/judge.mjs").Levels} Levels
 * @typedef {import("../tests/accuracy/compare.mjs").Comparison} Comparison
 * @typedef {import("../tests/accuracy/column-pages.mjs").ColumnPage} ColumnPage
 * @typedef {import("../tests/accuracy/judge-columns.mjs").ColumnFault} ColumnFault
 * @typedef {import("../tests/accuracy/judge-columns.mjs").ColumnResult} ColumnResult
 * @typedef {import("../tests/accuracy/judge-columns.mjs").ColumnScore} ColumnScore
 * @typedef {Pick<import("../pkg/xianshen.js").ColumnInfo, "id" | "name" | "elements">[]} Names of columns and their elements
 * @typedef {(draft: Case["draft"]) => Finding[]} Check
 */

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

/** What the first run over each part of the column pages gave. @type {{ parts: { files: string, pages: number, removals: number, missed: number, falsePages: number }[] }} */
const COLUMNS_FIRST_RUN = JSON.parse(
  readFileSync(new URL("../tests/accuracy/columns-first-run.json", import.meta.url), "utf8"),
);

/** Pages with a false report in 50 pages, rounded up, so that only none is 0. @param {{ pages: number, falsePages: number }} score */
const inFifty = ({ pages, falsePages }) => atMost((falsePages / pages) * 50);

function columnsFirstRun() {
  return table(
    ["Part", "Pages", "Pages with a false report", "in 50", "Removals", "Missed", "Share"],
    COLUMNS_FIRST_RUN.parts.map((part) => [
      `files with the ${part.files}`,
      String(part.pages),
      String(part.falsePages),
      inFifty(part),
      String(part.removals),
      String(part.missed),
      // Rounded down is what was not missed.
      `${(100 - Math.floor((1 - part.missed / part.removals) * 1000) / 10).toFixed(1)} %`,
    ]),
  );
}

/** The rows of the table per column, the last one for all. @param {ColumnResult["scores"]} scores */
export function columnRows(scores) {
  /** @param {string} name @param {ColumnScore} score */
  const row = (name, score) => [
    name,
    String(score.pages),
    String(score.falsePages),
    String(score.falseAdvice),
    String(score.removals),
    String(score.told),
    String(score.before),
    String(score.missed),
    score.removals > 0 ? percent(columnRecall(score)) : "—",
    String(score.sideEffects),
  ];
  return [
    ...Object.entries(scores).map(([column, score]) => row(column, score)),
    row("all", columnTotal(Object.values(scores))),
  ];
}

export const COLUMN_HEADS = [
  "Column",
  "Pages",
  "with a false report",
  "False advice",
  "Removals",
  "Told",
  "Reported before",
  "Missed",
  "Recall",
  "Side effects",
];

/** @param {ColumnFault[]} faults @param {Names} names */
function columnList(faults, names) {
  if (faults.length === 0) return "None.";
  return faults
    .map(({ place, column: id, without, what, excerpt }) => {
      const column = names.find((one) => one.id === id);
      const element = column?.elements.find((one) => one.id === without);
      const removed = element ? `, without \`${element.id}\` ${element.name}` : "";
      const shown = excerpt && `: \`\`${excerpt.replaceAll("`", "'")}\`\``;
      return `- ${place} ${column?.name}${removed}: ${what}${shown}`;
    })
    .join("\n");
}

/** @param {{ names: Names, pages: ColumnPage[], result: ColumnResult }} columns */
function columnSection({ names, pages, result }) {
  const layouts = new Set(pages.map(({ layout }) => layout)).size;
  const all = columnTotal(Object.values(result.scores));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const lists = Object.entries(columnFaults(result.pages));
  return `The rules of the columns are measured on pages of their own, \`tests/accuracy/columns/\`: ${all.pages} complete pages of
${Object.keys(result.scores).length} columns. They come from independent writers who had not seen the lists of words that the rules know, in
${COLUMNS_FIRST_RUN.parts.length} parts, one after the other, in many phrasings and in ${layouts} layouts, most of them running text or tables. Marks
stand around whatever states an element of the column. Each page is checked whole, and once without each of its elements,
which a script takes out: ${all.removals} removals. The form is described in \`tests/accuracy/column-pages.mjs\`.

*With a false report*: whole pages on which a rule of the family \`column/\` blocks or asks for review. *False advice*: advice to
state what the page states; to advise what it neither states nor marks is right. *Told*: without the element it is reported
missing. *Reported before*: it is so on the whole page already, which tells nothing of the removal. *Missed*: it is not
reported. *Recall*: told, of the removals. *Side effects*: other findings, of any rule, that the whole page does not have; some
of them are true of the mangled page, such as two punctuation marks where a phrase was.

${table(
  COLUMN_HEADS,
  columnRows(result.scores).map(([id, ...rest]) => [
    id === "all" ? "**all**" : `\`${id}\` ${nameOf.get(id)}`,
    ...rest,
  ]),
)}

Aim: recall at least 97 %, and a false report on at most 1 page in 50; now ${percent(columnRecall(all))} and ${inFifty(all)} in 50.

This set is open, too, and the lists were mended by what it showed, so these figures flatter them. What each part gave when it
was first run, before anything was changed because of it; the later parts are nearer to what unseen pages show. An element that
was reported on the whole page already is not among the missed here:

${columnsFirstRun()}

${lists.map(([title, faults]) => `### ${title}\n\n${columnList(faults, names)}`).join("\n\n")}`;
}

/**
 * @param {object} results
 * @param {Case[]} results.cases
 * @param {Result} results.result
 * @param {Parameters<typeof columnSection>[0]} results.columns
 * @param {Parameters<typeof interpretationSection>[0]} results.interpretations
 * @param {Parameters<typeof validitySection>[0]} results.validity
 * @param {Comparison | undefined} results.comparison
 * @param {Check} results.check
 */
export function accuracyDocument({ cases, result, columns, interpretations, validity, comparison, check }) {
  const pages = cases.filter(({ page }) => page);
  const lines = cases.filter(({ page }) => !page);
  const traps = (/** @type {Case[]} */ some) => some.filter(({ trap }) => trap).length;
  const inColumns = new Set(cases.map(({ draft }) => draft.column)).size;
  const planted = cases.reduce((sum, { marks }) => sum + marks.length, 0);
  return `# Accuracy

Made by \`make score\`; do not edit by hand. Every figure is what the package in \`pkg/\` finds in the sets of this repository:
the privacy rules first, then [the columns](#columns), [the interpretations of policies](#interpretations) and
[what must never be published](#invalid-information).

## The set

\`tests/accuracy/\`: ${lines.length} lines (${traps(lines)} of them traps, in which nothing may be found) and ${pages.length} whole pages (${traps(pages)} traps) over
${inColumns} columns, with ${planted} marks at what must be found. It was written from the meaning of the rules and not from their code. A line or a
page is a template: a seeded generator puts in the numbers, with right check characters, of people who do not exist, in the writing
that the template asks for: full-width, spaced, in entities, split by tags, masked and so on. The form is described in
\`tests/accuracy/set.mjs\`, \`kinds.mjs\` and \`disguises.mjs\`.

\`\`\`sh
make score                                        # everything, and this page
node scripts/score.mjs --only weak-mask           # one rule
node scripts/score.mjs --file lines/mobile.txt    # one file
node scripts/score.mjs --only columns             # the columns; privacy: all privacy rules
node scripts/score.mjs --only interpretations     # the interpretations of policies
node scripts/score.mjs --only validity            # what must never be published
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

${faultList(result.missed)}

## Found with another span

${faultList(result.elsewhere)}

## False alarms

${faultList(result.alarms)}

## Beside other tools

${comparison ? compared(cases, comparison, check) : "Not measured yet: `make compare`."}

## Columns

${columnSection(columns)}

## Interpretations

${interpretationSection(interpretations)}

## Invalid information

${validitySection(validity)}
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
