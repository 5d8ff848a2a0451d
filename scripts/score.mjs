// Checks the accuracy sets with pkg/ and prints what was found, missed and falsely reported, and where: per privacy rule, per column,
// for interpretations of policies, and per rule on what must never be published.
//   node scripts/score.mjs [--only RULE | privacy | columns | interpretations | validity] [--file F] [--json]
//   node scripts/score.mjs --write | --check     docs/accuracy.md: write it, or fail where it is stale
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import init, { Checker } from "../pkg/node.mjs";
import { readColumnPages } from "../tests/accuracy/column-pages.mjs";
import { readInterpretations } from "../tests/accuracy/interpretation-set.mjs";
import { judge, recall } from "../tests/accuracy/judge.mjs";
import { columnFaults, columnRecall, judgeColumns, scoredColumns } from "../tests/accuracy/judge-columns.mjs";
import {
  interpretationFaults,
  judgeInterpretations,
  scoredInterpretations,
} from "../tests/accuracy/judge-interpretations.mjs";
import { judgeValidity } from "../tests/accuracy/judge-validity.mjs";
import { RULES, readSet, SetError } from "../tests/accuracy/set.mjs";
import { readValidity } from "../tests/accuracy/validity-set.mjs";
import { accuracyDocument, COLUMN_HEADS, columnRows, SCORE_HEADS } from "./accuracy-document.mjs";
import { interpretationTables, withShares } from "./accuracy-interpretations.mjs";
import { scoreRows } from "./accuracy-tables.mjs";
import { VALIDITY_HEADS, validityFaults } from "./accuracy-validity.mjs";

/**
 * @typedef {import("../tests/accuracy/judge.mjs").Result} Result
 * @typedef {import("../tests/accuracy/judge-columns.mjs").ColumnResult} ColumnResult
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").InterpretationResult} InterpretationResult
 * @typedef {import("../tests/accuracy/judge-validity.mjs").ValidityResult} ValidityResult
 * @typedef {import("../tests/accuracy/validity-set.mjs").ValidityCase} ValidityCase
 */

const root = new URL("..", import.meta.url);
const PATH = new URL("docs/accuracy.md", root);

/** All sets, of privacy, of columns, of interpretations and of what must never be published, with what the package finds in them. */
export async function scoreSet() {
  await init();
  const checker = new Checker({});
  const names = checker.columns();
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const cases = await readSet(nameOf);
  const pages = await readColumnPages(names);
  const check = (/** @type {import("../pkg/xianshen.js").Draft} */ draft) => checker.check(draft).findings;
  const columns = { names, pages, result: judgeColumns(pages, check) };
  const interpretations = judgeInterpretations(await readInterpretations(), (draft) => checker.check(draft));
  const invalid = await readValidity(nameOf);
  const validity = {
    cases: invalid,
    result: judgeValidity(invalid, (one) => validityFindings(checker, one)),
  };
  return { cases, check, result: judge(cases, check), columns, interpretations, validity, checker };
}

/** What is found in a page of a site that has some others. @param {Checker} checker @param {ValidityCase} one */
export function validityFindings(checker, { draft, recent }) {
  if (recent.length === 0) return checker.check(draft).findings;
  const digests = recent.map((body, index) =>
    checker.digest({ column: draft.column, id: `recent-${index + 1}`, title: "", body }),
  );
  return checker.check({ ...draft, site: { ...draft.site, recent: digests } }).findings;
}

/** docs/accuracy.md as it should be. @param {Awaited<ReturnType<typeof scoreSet>>} scored */
export async function documentOf(scored) {
  const stored = await readFile(new URL("tests/accuracy/comparison.json", root), "utf8").catch(
    () => undefined,
  );
  return accuracyDocument({ ...scored, comparison: stored && JSON.parse(stored) });
}

/** True where docs/accuracy.md says something else. @param {string} text */
export async function isStale(text) {
  return (await readFile(PATH, "utf8").catch(() => "")) !== text;
}

/** @param {Result} result @param {string} rule @returns {Result} */
function onlyRule({ scores, missed, elsewhere, alarms }, rule) {
  const ofRule = (/** @type {{ rule: string }} */ fault) => fault.rule === rule;
  return {
    scores: { [rule]: scores[rule] },
    missed: missed.filter(ofRule),
    elsewhere: elsewhere.filter(ofRule),
    alarms: alarms.filter(ofRule),
  };
}

/** Columns of equal width, the first one to the left. @param {string[][]} rows */
function printTable(rows) {
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index])))
        .join("  "),
    );
  }
}

/** @param {Result} result */
function print({ scores, missed, elsewhere, alarms }) {
  printTable([SCORE_HEADS, ...scoreRows(scores)]);
  for (const [title, faults] of Object.entries({
    Missed: missed,
    "Other span": elsewhere,
    "False alarms": alarms,
  })) {
    if (faults.length > 0) console.log(`\n${title} (${faults.length})`);
    for (const { place, rule, level, ...rest } of faults) {
      const remarks = [level, "trap" in rest && rest.trap && "trap"].filter(Boolean).join(", ");
      console.log(`  ${place}  ${rule}${remarks && ` (${remarks})`}  ${rest.excerpt}`);
    }
  }
}

/** @param {ColumnResult} result */
function printColumns({ pages, scores }) {
  printTable([COLUMN_HEADS, ...columnRows(scores)]);
  for (const [title, faults] of Object.entries(columnFaults(pages))) {
    if (faults.length > 0) console.log(`\n${title} (${faults.length})`);
    for (const { place, without, what, excerpt } of faults) {
      console.log(`  ${[place, without && `without ${without}`, what, excerpt].filter(Boolean).join("  ")}`);
    }
  }
}

/** @param {InterpretationResult} result */
function printInterpretations(result) {
  for (const [index, { heads, rows }] of interpretationTables(result.scores).entries()) {
    if (index > 0) console.log();
    printTable([heads, ...rows]);
  }
  for (const [title, faults] of Object.entries(interpretationFaults(result))) {
    if (faults.length > 0) console.log(`\n${title} (${faults.length})`);
    for (const { place, what, excerpt } of faults) {
      console.log(`  ${[place, what, excerpt].filter(Boolean).join("  ")}`);
    }
  }
}

/** @param {ValidityResult} result */
function printValidity(result) {
  printTable([VALIDITY_HEADS, ...scoreRows(result.scores)]);
  for (const [title, faults] of Object.entries(validityFaults(result))) {
    if (faults.length > 0) console.log(`\n${title} (${faults.length})`);
    for (const { place, rule, level, trap, excerpt } of faults) {
      const remarks = [level, trap && "trap"].filter(Boolean).join(", ");
      console.log(`  ${place}  ${rule}${remarks && ` (${remarks})`}  ${excerpt}`);
    }
  }
}

/** The interpretations of some files, with their policies. @param {InterpretationResult} result @param {string} file @returns {InterpretationResult} */
function onlyFile({ pairs, interpretations }, file) {
  const some = interpretations.filter(({ name }) => name.includes(file));
  return scoredInterpretations(
    pairs.filter(({ name }) => some.some(({ pair }) => pair === name)),
    some,
  );
}

/** Scores with their recall. @template T @param {Record<string, T>} scores @param {(score: T) => number} recallOf */
const withRecall = (scores, recallOf) =>
  Object.fromEntries(
    Object.entries(scores).map(([name, score]) => [name, { ...score, recall: recallOf(score) }]),
  );

class UsageError extends Error {}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      file: { type: "string" },
      json: { type: "boolean" },
      write: { type: "boolean" },
      check: { type: "boolean" },
    },
  });
  const scored = await scoreSet();
  const { file = "" } = values;
  const only = values.only?.replace("privacy/", "");
  const sets = ["privacy", "columns", "interpretations", "validity"];
  if (only && ![...RULES, ...sets].includes(only)) {
    throw new UsageError(`no rule ${only}: ${RULES.join(", ")}; or ${sets.join(", or ")}`);
  }
  const isPrivacy = only === undefined || only === "privacy" || RULES.includes(only);
  const cases = isPrivacy ? scored.cases.filter((one) => one.file.includes(file)) : [];
  const pages =
    only === undefined || only === "columns"
      ? scored.columns.result.pages.filter(({ name }) => name.includes(file))
      : [];
  const interpretations =
    only === undefined || only === "interpretations"
      ? onlyFile(scored.interpretations, file)
      : scoredInterpretations([], []);
  const explained = interpretations.interpretations.length;
  const invalid =
    only === undefined || only === "validity"
      ? scored.validity.cases.filter(({ name }) => name.includes(file))
      : [];
  const validity = judgeValidity(invalid, (one) => validityFindings(scored.checker, one));
  if (cases.length + pages.length + explained + invalid.length === 0)
    throw new UsageError(`no file ${file} in the set`);
  const all = file ? judge(cases, scored.check) : scored.result;
  const result = only && RULES.includes(only) ? onlyRule(all, only) : all;
  const columns = scoredColumns(pages);
  if (values.json) {
    const privacy = { ...result, scores: withRecall(result.scores, recall) };
    const ofColumns = { ...columns, scores: withRecall(columns.scores, columnRecall) };
    const ofInterpretations = { ...interpretations, scores: withShares(interpretations.scores) };
    const shown = {
      ...(cases.length > 0 && privacy),
      ...(pages.length > 0 && { columns: ofColumns }),
      ...(explained > 0 && { interpretations: ofInterpretations }),
      ...(invalid.length > 0 && {
        validity: { ...validity, scores: withRecall(validity.scores, recall) },
      }),
    };
    console.log(JSON.stringify(shown, null, 2));
  } else {
    const sections = [
      cases.length > 0 && (() => print(result)),
      pages.length > 0 && (() => printColumns(columns)),
      explained > 0 && (() => printInterpretations(interpretations)),
      invalid.length > 0 && (() => printValidity(validity)),
    ].filter((section) => section !== false);
    for (const [index, section] of sections.entries()) {
      if (index > 0) console.log();
      section();
    }
  }
  if (values.write) {
    await writeFile(PATH, await documentOf(scored));
  } else if (values.check && (await isStale(await documentOf(scored)))) {
    console.error("docs/accuracy.md is stale: run `make score`");
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    // What somebody wrote wrong is told without the trace of the program.
    console.error(error instanceof SetError || error instanceof UsageError ? error.message : error);
    process.exitCode = 2;
  });
}
