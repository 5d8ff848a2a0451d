import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { parseExceptions } from "../../node/exceptions/file.mjs";
import { isWithin, rowsByPage } from "../../node/exceptions/pages.mjs";
import { tell, wordsFor } from "../../node/words.mjs";
import { residentId } from "../people.mjs";
import { DRAFT, folderWith, MOBILE, run } from "./helpers.mjs";

const FILE = "xianshen.exceptions.toml";
const DAY = ["--today", "2026-11-25"];
const PAGE = { ...DRAFT, body: `<p>联系电话${MOBILE}，身份证号${residentId(7)}，待补充</p>` };

/**
 * A row of the file.
 *
 * @param {Record<string, string | undefined>} values
 */
function row(values) {
  const whole = {
    page: "a.json",
    kind: "false-positive",
    reason: "单位值班电话",
    by: "李某",
    on: "2026-11-01",
    ...values,
  };
  const lines = Object.entries(whole).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} = ${JSON.stringify(value)}`],
  );
  return `[[exception]]\n${lines.join("\n")}\n`;
}

/** @param {string[]} args @param {string} cwd */
async function reports(args, cwd) {
  const { status, stdout, stderr } = await run(["check", ...DAY, "--format", "json", ...args], { cwd });
  /** @type {any[]} */
  const results = stdout === "" ? [] : JSON.parse(stdout);
  return { status, stderr, stdout, results };
}

/** @param {any} result */
const byRule = (result) =>
  Object.fromEntries(result.report.findings.map((/** @type {any} */ found) => [found.rule, found]));

/** @param {string} folder */
async function fingerprints(folder) {
  const { results } = await reports(["a.json", "--no-exceptions"], folder);
  return Object.fromEntries(
    Object.entries(byRule(results[0])).map(([rule, { fingerprint }]) => [rule, fingerprint]),
  );
}

test("a judgement takes its finding out, wherever the page is edited, and the others stay", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE });
  const known = await fingerprints(folder);
  const mobile = known["privacy/mobile-number"];
  await writeFile(
    join(folder, FILE),
    row({ fingerprint: mobile, rule: "privacy/mobile-number" }) +
      row({ fingerprint: known["validity/placeholder"], kind: "accepted", until: "2026-12-31" }),
  );
  const edited = { ...PAGE, body: `<p>大厅在一楼东侧，请带好证件。</p>${PAGE.body}` };
  for (const page of [PAGE, edited]) {
    await writeFile(join(folder, "a.json"), JSON.stringify(page));
    const { results, status } = await reports(["."], folder);
    assert.equal(results.length, 1);
    assert.deepEqual(Object.keys(byRule(results[0])), ["privacy/resident-id"]);
    assert.deepEqual(
      results[0].report.exceptions.used.map((/** @type {any} */ { rule, kind }) => [rule, kind]),
      [
        ["privacy/mobile-number", "false-positive"],
        ["validity/placeholder", "accepted"],
      ],
    );
    assert.equal(status, 1);
  }
});

test("what did nothing is a finding of the file, with its line, in every format", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE, "b.json": DRAFT });
  const known = await fingerprints(folder);
  await writeFile(
    join(folder, FILE),
    [
      row({ fingerprint: known["privacy/resident-id"], kind: "accepted", until: "2026-12-31" }),
      row({ fingerprint: known["privacy/mobile-number"], until: "2026-11-24" }),
      row({ fingerprint: "0123456789abcdef", page: "b.json" }),
      row({ fingerprint: "0123456789abcdef", page: "not-in-this-run.json" }),
    ].join("\n"),
  );
  const { results, status } = await reports(["."], folder);
  assert.equal(results.length, 3);
  const last = results[2];
  assert.equal(last.file, FILE);
  assert.equal(last.report.verdict, "review");
  assert.equal(status, 1);
  assert.deepEqual(
    last.report.findings.map((/** @type {any} */ { rule }) => rule),
    ["exceptions/not-excusable", "exceptions/expired", "exceptions/unused"],
  );
  // The finding stays where the exception may not be made or is over.
  assert.ok(byRule(results[0])["privacy/resident-id"]);
  assert.ok(byRule(results[0])["privacy/mobile-number"]);

  const text = await run(["check", ...DAY, "."], { cwd: folder });
  for (const line of [7, 16, 25]) assert.match(text.stdout, new RegExp(`\\.toml:${line}:1 .*exceptions/`));
  assert.match(text.stdout, /exceptions\/expired[\s\S]*2026-11-24/);
  const sarif = JSON.parse((await run(["check", ...DAY, ".", "--format", "sarif"], { cwd: folder })).stdout)
    .runs[0];
  for (const { ruleId, ruleIndex, locations } of sarif.results) {
    assert.equal(sarif.tool.driver.rules[ruleIndex].id, ruleId);
    if (ruleId.startsWith("exceptions/")) assert.equal(locations[0].physicalLocation.region.startColumn, 1);
  }
  const junit = await run(["check", ...DAY, ".", "--format", "junit"], { cwd: folder });
  assert.match(junit.stdout, /xianshen\.exceptions\.toml/);

  const explained = await run(["explain", "exceptions/unused"], { cwd: folder });
  assert.equal(explained.status, 0);
  assert.match(explained.stdout, /例外没有用到/);

  // A page that is not checked says nothing about its rows; nor does one that was not asked for.
  await writeFile(join(folder, "b.json"), "{");
  const broken = await reports(["."], folder);
  assert.equal(broken.status, 2);
  assert.doesNotMatch(broken.stdout, /exceptions\/unused","level"/);
  const other = await reports(["a.json"], folder);
  assert.doesNotMatch(other.stdout, /exceptions\/unused","level"/);
});

test("patterns: one row for many pages, told as unused only by a run over all of them", async (t) => {
  const footer = { ...DRAFT, body: `${DRAFT.body}<p>待补充</p>` };
  const folder = await folderWith(t, {
    "site/x/a.json": footer,
    "site/y/b.json": footer,
    "site/y/c.json": DRAFT,
    "site/[1].json": footer,
  });
  const first = await reports(["site/x"], folder);
  const { fingerprint } = byRule(first.results[0])["validity/placeholder"];
  await writeFile(join(folder, FILE), row({ page: "site/**/[a-c].json", fingerprint }));
  const all = await reports(["."], folder);
  assert.deepEqual(
    all.results.map((/** @type {any} */ { file, report }) => [file, report.verdict]),
    [
      ["site/[1].json", "block"],
      ["site/x/a.json", "pass"],
      ["site/y/b.json", "pass"],
      ["site/y/c.json", "pass"],
    ],
  );
  const part = await reports(["site/y/c.json"], folder);
  assert.equal(part.results.length, 1);
  await writeFile(join(folder, FILE), row({ page: "site/**", fingerprint: "0123456789abcdef" }));
  assert.equal((await reports(["site/y"], folder)).results.length, 2);
  assert.equal((await reports(["site"], folder)).results.at(-1).file, FILE);
});

test("a pattern means what it says and nothing below", async () => {
  const source = row({ page: "a/*", fingerprint: "0123456789abcdef" });
  const pages = await rowsByPage(await parseExceptions("/site/x.toml", source));
  assert.deepEqual(pages.of("/site/a/b.html"), [0]);
  assert.deepEqual(pages.of("/site/a/b/c.html"), []);
  assert.equal(isWithin("/site/..a", "/site"), true);
  assert.equal(isWithin("/sites", "/site"), false);
});

test("drafts of an export: a row of the file is used if one of them uses it", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE });
  const mobile = (await fingerprints(folder))["privacy/mobile-number"];
  await writeFile(join(folder, "x.ndjson"), `${JSON.stringify(DRAFT)}\n${JSON.stringify(PAGE)}\n`);
  await writeFile(join(folder, FILE), row({ page: "x.ndjson", fingerprint: mobile }));
  const { results } = await reports(["x.ndjson"], folder);
  assert.equal(results.length, 2);
  assert.equal(byRule(results[1])["privacy/mobile-number"], undefined);
});

test("a kept report is one under the same judgements", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE });
  const env = { XIANSHEN_CACHE_KEY: "a secret of this test" };
  const known = await fingerprints(folder);
  const check = async () => {
    const args = ["check", ...DAY, "--format", "json", "--cache=.kept", "a.json"];
    return JSON.parse((await run(args, { cwd: folder, env })).stdout);
  };
  assert.ok(byRule((await check())[0])["privacy/mobile-number"]);
  await writeFile(join(folder, FILE), row({ fingerprint: known["privacy/mobile-number"] }));
  for (let times = 0; times < 2; times += 1) {
    const [page] = await check();
    assert.equal(byRule(page)["privacy/mobile-number"], undefined);
    assert.equal(page.report.exceptions.used.length, 1);
  }
  await writeFile(join(folder, FILE), "");
  assert.ok(byRule((await check())[0])["privacy/mobile-number"]);
});

test("a row that tells its reader another rule is no judgement", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE });
  const known = await fingerprints(folder);
  const wrong = { fingerprint: known["privacy/resident-id"], rule: "validity/placeholder" };
  await writeFile(join(folder, FILE), row(wrong));
  const { status, stderr, stdout } = await reports(["a.json"], folder);
  assert.equal(status, 2);
  assert.match(stderr, /a\.json：xianshen\.exceptions\.toml：第 8 行 exception\[0\]\.rule：.*resident-id/);
  assert.doesNotMatch(stdout, /"verdict":"(?:pass|review)"/);
});

test("a mistake is told with file, line and key, and nothing is checked", async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT });
  const good = { fingerprint: "0123456789abcdef" };
  for (const [source, message] of /** @type {[string, RegExp][]} */ ([
    [
      row({ ...good, rule: "privacy/residentid" }),
      /第 8 行 exception\[0\]\.rule：没有规则.*privacy\/resident-id/,
    ],
    ["[[exception]\n", /不是有效的 TOML/],
  ])) {
    await writeFile(join(folder, FILE), source);
    const { status, stderr, stdout } = await reports(["a.json"], folder);
    assert.equal(status, 2);
    assert.match(stderr, /xianshen\.exceptions\.toml/);
    assert.match(stderr, message);
    assert.equal(stdout, "");
  }
  for (const [source, message] of /** @type {[string, RegExp][]} */ ([
    [row({}), /第 1 行 exception\[0\]：缺少 fingerprint/],
    [row({ ...good, by: undefined }), /缺少 by/],
    [row({ fingerprint: residentId(3) }), /第 7 行 exception\[0\]\.fingerprint：应为 16 位十六进制/],
    [row({ ...good, kind: "acepted" }), /第 3 行 exception\[0\]\.kind：应为 false-positive 或 accepted/],
    [row({ ...good, kind: "accepted" }), /缺少 until/],
    [row({ ...good, reason: "  " }), /第 4 行 exception\[0\]\.reason：应为字符串/],
    [row({ ...good, until: "2026-10-31" }), /exception\[0\]\.until：早于 on/],
    [row({ ...good, until: "morgen" }), /exception\[0\]\.until：应为日期/],
    [`${row(good)}until = 2027-02-30\n`, /until：应为日期|不是有效的 TOML/],
    [row({ ...good, untill: "2027-01-01" }), /第 8 行 exception\[0\]\.untill：没有这个键，是否想用 until？/],
    [`exceptions = []\n${row(good)}`, /第 1 行 exceptions：没有这个键，是否想用 exception？/],
    ["exception = 5\n", /第 1 行 exception：应为列表/],
    ["exception = [5]\n", /exception\[0\]：应为表/],
  ])) {
    await assert.rejects(parseExceptions(FILE, source), (error) => {
      const told = tell(error, wordsFor("zh-CN"));
      assert.match(told, message);
      assert.ok(!told.includes(residentId(3)));
      return true;
    });
  }
});

test("where the file is: beside the configuration, in the working folder, or as it is named", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE, "conf/xianshen.toml": "", "in/b.json": DRAFT });
  const known = await fingerprints(folder);
  const mobile = known["privacy/mobile-number"];
  await writeFile(join(folder, "conf", FILE), row({ page: "../a.json", fingerprint: mobile }));
  const used = async (/** @type {string[]} */ ...args) =>
    (await reports(["a.json", ...args], folder)).results[0]?.report.exceptions.used.length;
  assert.equal(await used(), 0);
  assert.equal(await used("--config", "conf/xianshen.toml"), 1);
  assert.equal(await used("--config", "conf/xianshen.toml", "--no-exceptions"), 0);
  assert.equal(await used("--exceptions", `conf/${FILE}`, "--no-config"), 1);
  assert.equal(await used("--exceptions", "none.toml"), undefined);
  await writeFile(join(folder, "xianshen.toml"), `exceptions = "conf/${FILE}"\n`);
  assert.equal(await used(), 1);
  const stream = await run(["check", "--ndjson", "-", "--exceptions", `conf/${FILE}`], { cwd: folder });
  assert.equal(stream.status, 2);
  assert.match(stream.stderr, /--exceptions 不能和 --ndjson 一起用/);
});

test("numbers in a reason or a name are covered in every format", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE });
  const known = await fingerprints(folder);
  await writeFile(
    join(folder, FILE),
    row({
      fingerprint: known["privacy/mobile-number"],
      reason: `问过${residentId(8)}`,
      by: `李某${residentId(9)}`,
    }) + row({ fingerprint: "0123456789abcdef", reason: `见${residentId(10)}`, by: `李某${residentId(11)}` }),
  );
  for (const format of ["text", "json", "sarif", "junit", "csv", "html", "github", "gitlab", "checkstyle"]) {
    const { stdout, stderr } = await run(["check", ...DAY, "--format", format, "a.json"], { cwd: folder });
    for (const index of [7, 8, 9, 10, 11])
      assert.ok(!(stdout + stderr).includes(residentId(index)), `${format} ${index}`);
  }
});
