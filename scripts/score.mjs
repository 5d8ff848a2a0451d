// Checks the accuracy set with pkg/ and prints, per rule, what was found, missed and falsely reported, and where.
//   node scripts/score.mjs [--only RULE] [--file F] [--json]
//   node scripts/score.mjs --write | --check     docs/accuracy.md: write it, or fail where it is stale
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import init, { Checker } from "../pkg/node.mjs";
import { judge, recall } from "../tests/accuracy/judge.mjs";
import { RULES, readSet, SetError } from "../tests/accuracy/set.mjs";
import { accuracyDocument, SCORE_HEADS, scoreRows } from "./accuracy-document.mjs";

/** @typedef {import("../tests/accuracy/judge.mjs").Result} Result */

const root = new URL("..", import.meta.url);
const PATH = new URL("docs/accuracy.md", root);

/** The whole set with what the package finds in it. */
export async function scoreSet() {
  await init();
  const checker = new Checker({});
  const cases = await readSet(new Map(checker.columns().map(({ id, name }) => [id, name])));
  const check = (/** @type {import("../pkg/xianshen.js").Draft} */ draft) => checker.check(draft).findings;
  return { cases, check, result: judge(cases, check) };
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
function only({ scores, missed, elsewhere, alarms }, rule) {
  const ofRule = (/** @type {{ rule: string }} */ fault) => fault.rule === rule;
  return {
    scores: { [rule]: scores[rule] },
    missed: missed.filter(ofRule),
    elsewhere: elsewhere.filter(ofRule),
    alarms: alarms.filter(ofRule),
  };
}

/** @param {Result} result */
function print({ scores, missed, elsewhere, alarms }) {
  const rows = [SCORE_HEADS, ...scoreRows(scores)];
  const widths = SCORE_HEADS.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index])))
        .join("  "),
    );
  }
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
  const rule = values.only?.replace("privacy/", "");
  if (rule && !RULES.includes(rule)) throw new UsageError(`no rule ${rule}: ${RULES.join(", ")}`);
  const { file } = values;
  let { result } = scored;
  if (file) {
    const some = scored.cases.filter((one) => one.file.includes(file));
    if (some.length === 0) throw new UsageError(`no file ${file} in the set`);
    result = judge(some, scored.check);
  }
  if (rule) result = only(result, rule);
  if (values.json) {
    const recalls = Object.entries(result.scores).map(([name, score]) => [
      name,
      { ...score, recall: recall(score) },
    ]);
    console.log(JSON.stringify({ ...result, scores: Object.fromEntries(recalls) }, null, 2));
  } else {
    print(result);
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
