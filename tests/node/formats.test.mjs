// Every format: the bytes it gives for one of each, and what it does where something was not checked.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { FORMATS } from "../../node/formats/index.mjs";
import { formatted } from "../formatted.mjs";
import { DRAFT, folderWith, run } from "./helpers.mjs";
import { KNOWN, PEOPLE, sampleRun } from "./sample-run.mjs";

const NAMES = Object.keys(FORMATS);
const LOCALES = /** @type {const} */ (["zh-CN", "zh-TW", "en"]);
/** These say words of their own, the others the engine's and those of the text format. */
const WORDED = ["text", "csv", "html"];

/** @param {string} name @param {import("../formatted.mjs").Options} [options] */
const sample = (name, options) => formatted(name, sampleRun(), { known: KNOWN, ...options });

/**
 * The report without its style and script, which are files of their own.
 *
 * @param {string} text
 */
function withoutAssets(text) {
  return text
    .replace(/<style>[\s\S]*?<\/style>/, "<style></style>")
    .replace(/<script>[\s\S]*?<\/script>/, "<script></script>")
    .replace(/'sha256-[^']+'/g, "'sha256-…'");
}

for (const name of NAMES) {
  for (const locale of WORDED.includes(name) ? LOCALES : /** @type {const} */ (["zh-CN"])) {
    test(`golden file of ${name}, ${locale}`, async () => {
      const text = withoutAssets(await sample(name, { locale, today: "2026-11-25" }));
      const golden = new URL(`golden/run.${name}.${locale}.txt`, import.meta.url);
      if (process.env.UPDATE_GOLDEN) await writeFile(golden, text);
      assert.equal(text, await readFile(golden, "utf8"));
    });
  }
  test(`${name} holds no personal datum of the run`, async () => {
    for (const locale of LOCALES) {
      const text = await sample(name, { locale, colour: true });
      for (const id of PEOPLE)
        assert.ok(!decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, "%25")).includes(id), id);
    }
  });
  test(`${name} is given as the results come`, async () => {
    const [withFindings] = sampleRun();
    const format = await FORMATS[name](/** @type {any} */ ({ ...(await optionsOf()), ...KNOWN }));
    format.open();
    const text = format.each(withFindings);
    // The report in HTML has its charts first, so it is the one that waits.
    assert.equal(text.includes("占位符"), name !== "html");
  });
}

async function optionsOf() {
  const { wordsFor } = await import("../../node/words.mjs");
  return { words: wordsFor(undefined), colour: false, run: { startedAt: new Date(0), options: {} } };
}

test("what was not checked is an error in every format that knows errors", async () => {
  const failed = sampleRun().filter((result) => "trouble" in result);
  const partly = sampleRun().filter((result) => "report" in result && result.report.notChecked);
  for (const results of [failed, partly, []]) {
    const options = { known: KNOWN };
    const sarif = JSON.parse(await formatted("sarif", results, options));
    assert.equal(sarif.runs[0].invocations[0].executionSuccessful, false);
    const said = results.length;
    assert.equal(sarif.runs[0].invocations[0].toolExecutionNotifications?.length ?? 0, said);
    assert.equal(
      (await formatted("junit", results, options)).match(/<error type="not-checked"/g)?.length ?? 0,
      said,
    );
    const errors = (await formatted("github", results, options)).match(/^::error file=.*,title=未检查::/gm);
    assert.equal(errors?.length ?? 0, said);
    assert.equal(
      (await formatted("checkstyle", results, options)).match(/source="xianshen\.not-checked"/g)?.length ?? 0,
      said,
    );
    const issues = JSON.parse(await formatted("gitlab", results, options));
    assert.equal(
      issues.filter((/** @type {any} */ issue) => issue.check_name === "not-checked").length,
      said,
    );
    const rows = (await formatted("csv", results, options)).split("\r\n");
    assert.equal(rows.filter((row) => row.includes(",未检查,")).length, said);
  }
});

test("a run that was interrupted says so", async () => {
  const passing = sampleRun().filter((result) => "report" in result && result.report.verdict === "pass");
  const options = { known: KNOWN, interrupted: true };
  const { invocations } = JSON.parse(await formatted("sarif", passing, options)).runs[0];
  assert.equal(invocations[0].executionSuccessful, false);
  assert.match(invocations[0].toolExecutionNotifications[0].message.text, /中断/);
  assert.match(await formatted("text", passing, options), /检查中断，结果不完整\n$/);
  assert.match(await formatted("html", passing, options), /<p class="alarm">检查中断/);
  const whole = JSON.parse(await formatted("sarif", passing, { known: KNOWN })).runs[0].invocations[0];
  assert.equal(whole.executionSuccessful, true);
  assert.ok(!("toolExecutionNotifications" in whole));
});

test("what a baseline knows fails nothing and is still told where it can be", async () => {
  const [result] = sampleRun();
  const all = { ...result, baseline: [0, 1, 2] };
  const options = { known: KNOWN, strict: true };
  assert.doesNotMatch(await formatted("junit", [all], options), /<failure/);
  assert.match(await formatted("junit", [all], options), /基线已知 5/);
  assert.match(await formatted("github", [all], options), /^::notice title=xianshen::[^\n]*\n$/);
  assert.doesNotMatch(await formatted("checkstyle", [all], options), /<error/);
  assert.equal(
    await formatted("text", [all], options),
    "共 1 件：通过 0，需要复核 0，不得发布 1，未能检查 0\n基线已知 5，例外 1\n",
  );
  const { results } = JSON.parse(await formatted("sarif", [all], options)).runs[0];
  assert.deepEqual(
    new Set(results.map((/** @type {any} */ one) => one.baselineState)),
    new Set(["unchanged"]),
  );
  assert.equal(JSON.parse(await formatted("gitlab", [all], options)).length, 3);
  const bare = /** @type {any} */ ({ ...result, baseline: undefined });
  for (const one of JSON.parse(await formatted("sarif", [bare], options)).runs[0].results) {
    assert.ok(!("baselineState" in one));
  }
});

test("JUnit: what needs review fails only where the run is strict", async () => {
  const review = sampleRun().filter((result) => "report" in result && result.report.verdict === "review");
  assert.doesNotMatch(await formatted("junit", review, { known: KNOWN }), /<failure/);
  assert.match(
    await formatted("junit", review, { known: KNOWN }),
    /<system-out>4 {2}需要复核 {2}validity\/placeholder/,
  );
  assert.match(await formatted("junit", review, { known: KNOWN, strict: true }), /<failure type="review"/);
});

test("GitLab gets a fingerprint for each finding, the same in the next run", async () => {
  const [result] = sampleRun();
  if (!("report" in result)) throw new Error("no report");
  const twice = {
    ...result,
    report: { ...result.report, findings: [result.report.findings[0], result.report.findings[0]] },
  };
  const results = [twice, { ...twice, file: "site/other.html" }];
  /** @returns {Promise<string[]>} */
  const prints = async () =>
    JSON.parse(await formatted("gitlab", results, { known: KNOWN })).map(
      (/** @type {any} */ issue) => issue.fingerprint,
    );
  assert.equal(new Set(await prints()).size, 4);
  assert.deepEqual(await prints(), await prints());
});

test("a format whose package is not installed says so, and nothing else", async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT });
  const root = fileURLToPath(new URL("../../", import.meta.url));
  for (const part of ["node", "pkg"]) await cp(join(root, part), join(folder, part), { recursive: true });
  const cli = join(folder, "node", "cli.mjs");
  for (const [name, needed] of [
    ["csv", "csv-stringify"],
    ["junit", "fast-xml-builder"],
    ["checkstyle", "fast-xml-builder"],
  ]) {
    const { status, stdout, stderr } = await run(["check", "a.json", "--format", name], { cwd: folder, cli });
    assert.deepEqual([status, stdout], [2, ""]);
    assert.equal(stderr, `xianshen: 这种格式需要 ${needed} 包：请先运行 npm ci\n`);
  }
  for (const name of ["text", "json", "ndjson", "sarif", "github", "gitlab", "html"]) {
    assert.equal((await run(["check", "a.json", "--format", name], { cwd: folder, cli })).status, 0, name);
  }
});
