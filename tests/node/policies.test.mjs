// Policies that are kept as files beside the page that explains them.
import assert from "node:assert/strict";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { folderWith, MOBILE, run } from "./helpers.mjs";

const SAMPLES = fileURLToPath(new URL("../../demo/samples/", import.meta.url));
const TODAY = ["--today", "2026-11-25"];

/** @param {string} name @returns {Promise<any>} */
const sample = async (name) => JSON.parse(await readFile(join(SAMPLES, name), "utf8"));

const ARTICLES = [
  "为了规范临时用地管理，制定本办法。",
  "建设项目施工需要临时用地的，适用本办法。",
  "县自然资源局应当自受理之日起20个工作日内作出决定。",
  "临时用地期满后应当恢复原状。",
  "本办法由县自然资源局负责解释。",
];
const NEW_ARTICLES = ARTICLES.map((article) => article.replace("20个", "10个"));

/** @param {string[]} articles */
const numbered = (articles) => articles.map((article, index) => `第${"一二三四五"[index]}条　${article}`);
const FIELDS = {
  title: "青石县临时用地管理办法",
  docNumber: "青自然资规〔2026〕8号",
  issuer: "青石县自然资源局",
  publishedAt: "2026-11-10",
  url: "https://zrzy.qingshi.example.gov.cn/zc/8.html",
};
const MATTER = Object.entries(FIELDS)
  .map(([name, value]) => `${name}: ${value}`)
  .join("\n");

const OLD = {
  "old.txt": numbered(ARTICLES).join("\n"),
};
/** The same policy in every form that is read. @type {Record<string, string | object>} */
const NEW = {
  "new.json": { ...FIELDS, body: numbered(NEW_ARTICLES).join("\n"), format: "text" },
  "draft.json": {
    column: "policy-document",
    title: FIELDS.title,
    meta: { ...FIELDS, title: undefined, publishedAt: "2026-11-10 09:00" },
    body: numbered(NEW_ARTICLES)
      .map((article) => `<p>${article}</p>`)
      .join(""),
  },
  "new.md": `---\n${MATTER}\n---\n\n${numbered(NEW_ARTICLES).join("\n\n")}\n`,
  "new.txt": `---\n${MATTER}\n---\n${numbered(NEW_ARTICLES).join("\n")}\n`,
  "new.html": `<html><head><meta name="ArticleTitle" content="${FIELDS.title}"><meta name="PubDate" content="2026-11-10 09:00"></head><body>${numbered(
    NEW_ARTICLES,
  )
    .map((article) => `<p>${article}</p>`)
    .join("")}</body></html>`,
};

/** @param {string} matter */
const page = (matter) =>
  `---\ntitle: 《青石县临时用地管理办法》政策解读\ncolumn: policy-interpretation\n${matter}\n---\n\n《青石县临时用地管理办法》（青自然资规〔2026〕8号）已经印发，见[原文](https://zrzy.qingshi.example.gov.cn/zc/8.html)。\n\n现解读如下。\n`;

/** @param {import("./helpers.mjs").Outcome} outcome */
function changesOf({ stdout }) {
  const [{ report }] = JSON.parse(stdout);
  return report.interpretation.changes.map(
    (/** @type {any} */ { kind, clause, explained }) =>
      `${kind} ${clause} ${explained ? "explained" : "not"}`,
  );
}

const JSON_FORMAT = [...TODAY, "--format", "json"];

test("a page names its policies by path, from its own folder, in every form that is read", async (t) => {
  for (const name of Object.keys(NEW)) {
    const folder = await folderWith(t, {
      ...Object.fromEntries(Object.entries({ ...OLD, ...NEW }).map(([file, text]) => [`zc/${file}`, text])),
      "jd/a.md": page(`policy: ../zc/${name}\npreviousPolicy: ../zc/old.txt`),
    });
    const outcome = await run(["check", "jd/a.md", ...JSON_FORMAT], { cwd: folder });
    assert.equal(outcome.stderr, "");
    assert.deepEqual(changesOf(outcome), ["value 第三条 not"], name);
    const [{ report }] = JSON.parse(outcome.stdout);
    const rules = report.findings.map((/** @type {any} */ { rule }) => rule);
    assert.ok(!rules.includes("interpretation/no-policy-link"), name);
  }
});

test("the options name the policies of one page of any kind, and win over the page", async (t) => {
  const html = `<html><head><meta name="ArticleTitle" content="《青石县临时用地管理办法》政策解读"><meta name="ColumnName" content="政策解读"></head><body><p>审批时限由20个工作日压缩到10个工作日。</p></body></html>`;
  const folder = await folderWith(t, {
    ...OLD,
    ...NEW,
    "page.html": html,
    "page.txt": "审批时限由20个工作日压缩到10个工作日。",
    "page.md": page("policy: absent.md").replace("现解读如下", "审批时限由20个工作日压缩到10个工作日"),
    "page.json": {
      column: "policy-interpretation",
      title: "解读",
      body: "<p>审批时限由20个工作日压缩到10个工作日。</p>",
    },
  });
  for (const file of ["page.html", "page.txt", "page.md", "page.json"]) {
    const options = [
      "--policy",
      "new.html",
      "--previous-policy",
      "old.txt",
      "--column",
      "policy-interpretation",
    ];
    const outcome = await run(["check", file, ...options, ...JSON_FORMAT], { cwd: folder });
    assert.deepEqual(changesOf(outcome), ["value 第三条 explained"], file);
  }
  const named = await run(["check", "a.md", "--previous-policy", "old.txt", ...JSON_FORMAT], {
    cwd: await folderWith(t, { ...OLD, ...NEW, "a.md": page("policy: new.md") }),
  });
  assert.deepEqual(changesOf(named), ["value 第三条 not"], "one from the page, one from the caller");
});

test("the text format shows the changes with their places", async (t) => {
  const folder = await folderWith(t, {
    ...OLD,
    ...NEW,
    "a.md": page("policy: new.md\npreviousPolicy: old.txt").replace(
      "现解读如下",
      "审批时限由20个工作日压缩到10个工作日",
    ),
  });
  for (const [locale, line] of /** @type {[string, RegExp][]} */ ([
    [
      "zh-CN",
      /新旧变化：共 1 处变化，已解读 1 处\n {4}改了数值或内容 {2}第三条 {2}已解读 10:1 {2}.*20个.* → .*10个/,
    ],
    ["zh-TW", /新舊變化：共 1 處變化，已解讀 1 處\n {4}改了數值或內容 {2}第三条 {2}已解讀 10:1 {2}/],
    ["en", /changes: 1, 1 explained\n {4}changed {2}第三条 {2}explained 10:1 {2}/],
  ])) {
    assert.match((await run(["check", "a.md", ...TODAY, "--locale", locale], { cwd: folder })).stdout, line);
  }
});

test("a policy that is named and cannot be read is an error that names it", async (t) => {
  const folder = await folderWith(t, {
    ...OLD,
    ...NEW,
    "empty.md": `---\n${MATTER}\n---\n\n`,
    "empty.html": "\n",
    "list.json": "[1]",
    "unknown.json": { titel: "办法" },
    "broken.json": "{",
    "gbk.txt": Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]),
    "word.docx": "x",
    "page.md": page("x: y"),
    "news.md": page("x: y").replace("policy-interpretation", "work-news"),
  });
  await mkdir(join(folder, "folder.md"));
  for (const [file, message] of /** @type {[string, RegExp][]} */ ([
    ["absent.md", /没有这个文件/],
    ["https://example.gov.cn/1.html", /没有这个文件/],
    ["empty.md", /文件没有正文/],
    ["empty.html", /文件没有正文/],
    ["list.json", /应为一个对象/],
    ["broken.json", /不是有效的 JSON/],
    ["gbk.txt", /不是 UTF-8/],
    ["word.docx", /不支持的文件类型/],
    ["folder.md", /不是普通文件/],
    [`${MOBILE}.md`, /没有这个文件/],
  ])) {
    const option = await run(["check", "page.md", "--policy", file, ...TODAY], { cwd: folder });
    assert.equal(option.status, 2, file);
    assert.match(option.stderr, /page\.md：--policy（/);
    assert.match(option.stderr, message);
    assert.ok(file.startsWith(MOBILE) || option.stderr.includes(`（${file}）`), option.stderr);
    assert.ok(!option.stderr.includes(MOBILE));
  }
  const unknown = await run(["check", "page.md", "--policy", "unknown.json", ...TODAY], { cwd: folder });
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /draft\.policy\.titel/);
  const alone = await run(["check", "page.md", "--previous-policy", "old.txt", ...TODAY], { cwd: folder });
  assert.equal(alone.status, 2);
  assert.match(alone.stderr, /没有写被解读文件/);
  const news = await run(["check", "news.md", "--policy", "new.md", ...TODAY], { cwd: folder });
  assert.equal(news.status, 2);
  assert.match(news.stderr, /只用于政策解读栏目/);
});

test("one page with a bad path does not keep the others from being checked", async (t) => {
  const folder = await folderWith(t, {
    "a.md": page("policy: absent.html"),
    "b.md": page("policy:\n  title: 青石县临时用地管理办法"),
  });
  const { status, stdout, stderr } = await run(["check", ".", ...TODAY, "--locale", "en"], { cwd: folder });
  assert.equal(status, 2);
  assert.match(stderr, /a\.md: policy \(absent\.html\): no such file/);
  assert.match(stdout, /2 checked: .*1 not checked/);
});

test("a page reaches files below the folder given or the working directory, and no others", async (t) => {
  const folder = await folderWith(t, {
    "site/jd/a.md": page("policy: ../zc/new.md"),
    "site/jd/b.md": page("policy: ../../secret/new.md"),
    "site/jd/c.md": page("policy: ../zc/link.md"),
    "site/zc/new.md": NEW["new.md"],
    "secret/new.md": NEW["new.md"],
    "other/empty.txt": "",
  });
  await symlink(join(folder, "secret/new.md"), join(folder, "site/zc/link.md"));
  /** @param {string} path @param {string} cwd */
  const check = (path, cwd) => run(["check", path, ...JSON_FORMAT], { cwd: join(folder, cwd) });
  const whole = await check("../site", "other");
  assert.match(whole.stderr, /b\.md：policy（\.\.\/\.\.\/secret\/new\.md）：不在命令行给出的文件夹内/);
  assert.match(whole.stderr, /c\.md：policy（\.\.\/zc\/link\.md）：不在/);
  assert.doesNotMatch(whole.stderr, /a\.md/);
  // One file given: its own folder, or the working directory.
  assert.match((await check("../site/jd/a.md", "other")).stderr, /a\.md：policy（.*不在/);
  assert.equal((await check("site/jd/a.md", ".")).stderr, "");
  assert.equal((await check("site/jd/b.md", ".")).stderr, "");
});

test("wrong use of the options is named", async (t) => {
  const folder = await folderWith(t, { ...NEW, "a.md": page("x: y"), "b.md": page("x: y") });
  for (const args of [
    ["a.md", "b.md", "--policy", "new.md"],
    [".", "--policy", "new.md"],
    ["--ndjson", "-", "--policy", "new.md"],
    ["a.md", "b.md", "--previous-policy", "new.md"],
  ]) {
    const { status, stdout, stderr } = await run(["check", ...args], { cwd: folder });
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /只用于检查一个文件/);
  }
  assert.match((await run(["rules", "--policy", "new.md"])).stderr, /rules 没有选项 --policy/);
  assert.match((await run(["check", "a.md", "--polcy", "x"])).stderr, /是否想用 --policy/);
  for (const locale of ["zh-CN", "zh-TW", "en"]) {
    assert.match((await run(["--help", "--locale", locale])).stdout, /--policy [\s\S]*--previous-policy /);
  }
});

test("a line of a stream names no files", async () => {
  const line = JSON.stringify({
    column: "policy-interpretation",
    title: "解读",
    body: "x",
    policy: "new.md",
  });
  const { status, stdout } = await run(["check", "--ndjson", "-"], { input: line });
  assert.equal(status, 2);
  assert.match(JSON.parse(stdout).error, /draft\.policy/);
});

test("the samples lack what their names say, and nothing blocks", async () => {
  for (const [name, count, explained] of /** @type {[string, number, number][]} */ ([
    ["topsoil", 7, 3],
    ["lift", 8, 0],
  ])) {
    const { stdout, stderr } = await run(["check", join(SAMPLES, `${name}.json`), ...JSON_FORMAT]);
    assert.equal(stderr, "");
    const [{ report }] = JSON.parse(stdout);
    const { changes, innovation } = report.interpretation;
    assert.equal(changes.length, count);
    assert.equal(changes.filter((/** @type {any} */ change) => change.explained).length, explained);
    assert.equal(innovation.outcome, "fail");
    assert.equal(report.verdict, "review");
    const { policy } = await sample(`${name}.json`);
    assert.equal((await sample(policy)).column, "policy-document");
  }
});
