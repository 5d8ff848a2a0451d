import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import init, { Checker } from "../../pkg/node.mjs";
import { DRAFT, folderWith, run } from "./helpers.mjs";

const TEXT =
  "活动现场悬挂横幅、摆放展板，向过往群众发放宣传手册，讲解永久基本农田不得擅自占用、农村建房必须先办手续的规定。工作人员还走进田间地头，" +
  "同种粮大户面对面交流，了解耕地流转、地力培肥和灌溉设施方面的困难，对群众提出的问题逐一登记、当场答复，不能当场答复的约定了回访时间。" +
  "下一步将把宣传活动延伸到每个行政村，做到家喻户晓，营造全社会共同守护粮食安全的良好氛围。";
const FIRST = `5月12日，青石县自然资源局到河口镇宣传耕地保护。${TEXT}活动共发放手册500份。`;
const SECOND = `6月3日，黄岭县自然资源局到山口镇宣传耕地保护。${TEXT}活动共发放手册230份。`;

/** @param {string} body @param {object} [more] */
const news = (body, more) => ({
  ...DRAFT,
  column: "work-news",
  title: "耕地保护宣传",
  body: `<p>${body}</p>`,
  ...more,
});

test("a digest goes from one check to another as a plain object", async () => {
  await init();
  const checker = new Checker({ locale: "en" });
  const digest = JSON.parse(JSON.stringify(checker.digest(news(FIRST, { id: "a" }))));
  assert.equal(digest.version, 1);
  assert.equal(digest.id, "a");
  assert.doesNotMatch(JSON.stringify(digest), /青石|500|河口/);
  const draft = news(SECOND, { id: "b", site: { recent: [digest] } });
  const { twins, findings } = checker.check(draft);
  assert.equal(twins?.length, 1);
  const [twin] = /** @type {NonNullable<typeof twins>} */ (twins);
  assert.deepEqual([twin.page, twin.title], ["a", "耕地保护宣传"]);
  for (const { start, end, otherStart, otherEnd } of twin.matches) {
    assert.equal(draft.body.slice(start, end).includes("面对面交流"), true);
    assert.equal(`<p>${FIRST}</p>`.slice(otherStart, otherEnd).includes("面对面交流"), true);
  }
  assert.equal(findings.filter(({ rule }) => rule === "validity/twin").length, 1);
  assert.throws(
    () => checker.check(news(SECOND, { site: { recent: [digest, { ...digest, fingerprints: "?" }] } })),
    /^Error: draft\.site\.recent\[1\]\.fingerprints: /,
  );
  assert.equal(checker.check(news(SECOND, { site: { recent: [{ version: 99 }] } })).notChecked?.length, 1);
});

test("the command line keeps digests of a site and holds pages against them", async (t) => {
  const folder = await folderWith(t, {
    "site/a.json": news(FIRST),
    "site/b.json": news("县不动产登记中心自下月起调整窗口安排，请提前预约。"),
    "new/c.json": news(SECOND),
    "bad/d.json": "{",
  });
  const kept = await run(["digest", "site"], { cwd: folder });
  assert.equal(kept.status, 0, kept.stderr);
  const digests = kept.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    digests.map(({ id }) => id),
    ["site/a.json", "site/b.json"],
  );
  await writeFile(join(folder, "recent.ndjson"), `${kept.stdout}\n`);
  const args = ["--recent", "recent.ndjson", "--format", "json"];
  const checked = await run(["check", "site", "new", ...args], { cwd: folder });
  const results = JSON.parse(checked.stdout);
  const twins = results.map((/** @type {any} */ { report }) => report.twins?.[0]?.page);
  assert.deepEqual(twins, [undefined, undefined, "site/a.json"]);

  const lines = await run(["check", "--ndjson", "-", "--recent", "recent.ndjson"], {
    cwd: folder,
    input: `${JSON.stringify(news(SECOND, { id: "c" }))}\n`,
  });
  assert.equal(JSON.parse(lines.stdout).report.twins[0].page, "site/a.json");
});

test("what is no digest is told with its place", async (t) => {
  const folder = await folderWith(t, {
    "c.json": news(SECOND),
    "bad.ndjson": '{"version":1}\n{',
    "wrong.ndjson": '{"version":1}\n',
    "d.json": "{",
  });
  const bad = await run(["check", "c.json", "--recent", "bad.ndjson"], { cwd: folder });
  assert.equal(bad.status, 2);
  assert.match(bad.stderr, /bad\.ndjson：第 2 行第 2 列：不是有效的 JSON/);
  const wrong = await run(["check", "c.json", "--recent", "wrong.ndjson"], { cwd: folder });
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /draft\.site\.recent\[0\]\.letters: missing/);
  const missing = await run(["check", "c.json", "--recent", "none.ndjson"], { cwd: folder });
  assert.match(missing.stderr, /none\.ndjson：没有这个文件/);
  const partly = await run(["digest", "c.json", "d.json"], { cwd: folder });
  assert.equal(partly.status, 2);
  assert.equal(partly.stdout.trimEnd().split("\n").length, 1);
  assert.match(partly.stderr, /d\.json：第 1 行第 2 列/);
  for (const command of [["digest"], ["digest", "c.json", "--format", "json"], ["rules", "--recent", "x"]]) {
    assert.equal((await run(command, { cwd: folder })).status, 2, command.join(" "));
  }
});

test("help tells of it in every language", async () => {
  for (const locale of ["zh-CN", "zh-TW", "en"]) {
    const { stdout } = await run(["--help", "--locale", locale]);
    assert.match(stdout, /xianshen digest[\s\S]*--recent/);
  }
  assert.match(await readFile(new URL("../../README.md", import.meta.url), "utf8"), /digest PATH…/);
});
