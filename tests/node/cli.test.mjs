import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, cp, mkdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadTable, secrets } from "../table.mjs";
import { CLI, DRAFT, folderWith, MOBILE, RESIDENT_IDS, run } from "./helpers.mjs";

const [ID] = RESIDENT_IDS;
const TODAY = ["--today", "2026-11-25"];
const LEAK = {
  ...DRAFT,
  id: "leak",
  title: `公示名单 ${ID}`,
  body: `<p>身份证号：${ID}，手机号：${MOBILE}</p>`,
};
/** A page that asks for review and nothing more. */
const QUESTION = { ...DRAFT, body: `${DRAFT.body}<p>咨询请拨打 ${MOBILE}。</p>` };

/**
 * A message for people: no stack trace, and nothing on standard output that looks like a result.
 *
 * @param {import("./helpers.mjs").Outcome} outcome
 * @param {RegExp} message
 */
function assertRefused({ status, stdout, stderr }, message) {
  assert.match(stderr, message);
  assert.doesNotMatch(stderr, /\n\s+at |node:internal|file:\/\//);
  assert.equal(stdout, "");
  assert.equal(status, 2);
}

test("help and version", async () => {
  const help = await run(["--help"]);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /用法[\s\S]*退出状态/);
  assert.match((await run(["check", "-h", "--locale", "en"])).stdout, /Exit status/);
  assert.match((await run(["--version"])).stdout, /^xianshen \d+\.\d+\.\d+\n$/);
});

test("wrong arguments are named", async () => {
  for (const [args, message] of /** @type {[string[], RegExp][]} */ ([
    [[], /缺少命令/],
    [["chek"], /没有命令 chek/],
    [["constructor"], /没有命令 constructor/],
    [["check"], /缺少要检查的文件/],
    [["check", "-"], /--ndjson/],
    [["check", ".", "--colunm", "x"], /不认识的选项 --colunm，是否想用 --column/],
    [["check", ".", "-x"], /不认识的选项 -x/],
    [["check", ".", "--column"], /--column 的写法/],
    [["check", ".", "--strict=1"], /--strict 的写法/],
    [["check", ".", "--format", "xml"], /--format：可用 text, json, ndjson/],
    [["check", ".", "--today", "2026-02-30"], /--today：不是日期/],
    [["check", ".", "--today", ID], /--today：不是日期/],
    [["check", "--ndjson", "-", "--format", "text"], /--ndjson/],
    [["check", "--ndjson"], /--ndjson/],
    [["check", "--ndjson", "-", "x"], /--ndjson/],
    [["rules", "x"], /rules 后面多了参数/],
    [["rules", "--strict"], /rules 没有选项 --strict/],
    [["columns", "--format", "ndjson"], /--format：可用 text, json/],
    [["explain"], /规则名/],
    [["explain", "privacy/residentid"], /是否想用 privacy\/resident-id/],
    [["explain", "a", "b"], /explain 后面多了参数/],
    [["profile"], /配置文件/],
    [["profile", "a", "b"], /profile 后面多了参数/],
    [["rules", "--locale", "fr"], /locale: /],
    [["chek", "--locale=en"], /no command chek/],
  ])) {
    const outcome = await run(args);
    assertRefused(outcome, message);
    assert.ok(!outcome.stderr.includes(ID));
  }
});

test("rules, columns and explain", async () => {
  const rules = await run(["rules"]);
  assert.equal(rules.status, 0);
  assert.match(rules.stdout, /^privacy\/resident-id\s+必须修改\s+\S/m);
  const list = JSON.parse((await run(["rules", "--format", "json"])).stdout);
  assert.equal(list.length, rules.stdout.trim().split("\n").length);
  for (const { name, level } of list) {
    const { status, stdout } = await run(["explain", name]);
    assert.equal(status, 0);
    assert.ok(stdout.startsWith(name) && level !== "off");
    // What rests on local practice alone says so.
    assert.match(stdout, /依据：《|依据：部分/);
  }
  const columns = await run(["columns", "--locale", "en"]);
  assert.match(columns.stdout, /^policy-interpretation {2}/m);
  assert.match(columns.stdout, /^ {2}required {2}/m);
  assert.ok(JSON.parse((await run(["columns", "--format", "json"])).stdout).length >= 3);
});

test("explain tells what a rule asks of a column", async () => {
  const { status, stdout } = await run(["explain", "column/missing-element", "--column", "征地补偿安置公告"]);
  assert.equal(status, 0);
  assert.match(stdout, /\*\*征收范围\*\* `acquisition-scope`（必备）\n[\s\S]*依据：T04 /);
  assert.match(stdout, /不少于 30 日/);
  const docs = await readFile(new URL("../../docs/columns.md", import.meta.url), "utf8");
  const section = stdout.slice(stdout.indexOf("## 征地补偿安置公告"));
  assert.ok(docs.includes(section.trim()), "the generated document says the same");
  const known = JSON.parse(
    (await run(["explain", "column/misfit", "--column", "idle-land", "--format", "json"])).stdout,
  );
  assert.equal(known.column.id, "idle-land");
  assertRefused(
    await run(["explain", "column/misfit", "--column", "idle-lamd"]),
    /没有栏目 idle-lamd，是否想用 idle-land/,
  );
});

test("profile validates a file and shows what it changes", async (t) => {
  const folder = await folderWith(t, {
    "own.toml":
      'packs = ["guangdong"]\n[[columns]]\nid = "idle-land"\naliases = ["闲置地块"]\n[[levels]]\nrule = "column/misfit"\nlevel = "off"\nreason = "栏目混用"\n',
    "misspelt.toml":
      '[[columns]]\nid = "own"\nname = "本局"\nelements = [{ id = "a", name = "甲", label = ["甲"] }]\n',
    "broken.toml": "columns = [\n\n",
    "untrue.json": {
      rules: [{ name: "own/x", title: "题", phrases: ["甲乙"], how: "改。", hit: ["丙"], silent: ["丁"] }],
    },
  });
  const own = await run(["profile", join(folder, "own.toml")]);
  assert.equal(own.status, 0, own.stderr);
  assert.match(own.stdout, /sha256:[0-9a-f]{64}\n配置有效/);
  assert.match(own.stdout, /地区包 +guangdong/);
  assert.match(own.stdout, /栏目 +idle-land +aliases +\+ 闲置地块/);
  assert.match(own.stdout, /级别 +column\/misfit +需要复核 → 关闭 {2}栏目混用/);
  const { changes } = JSON.parse(
    (await run(["profile", join(folder, "own.toml"), "--format", "json"])).stdout,
  );
  assert.ok(changes.some((/** @type {any} */ { what, name }) => what === "pack" && name === "guangdong"));
  for (const [file, message] of /** @type {[string, RegExp][]} */ ([
    [
      "misspelt.toml",
      /misspelt\.toml：.*profile\.columns\[0\]\.elements\[0\]\.label: .*did you mean `labels`/,
    ],
    ["broken.toml", /broken\.toml：第 3 行第 1 列：不是有效的 TOML/],
    ["untrue.json", /profile\.rules\[0\]\.hit\[0\]: the rule finds nothing here/],
    ["absent.toml", /没有这个文件/],
  ])) {
    assertRefused(await run(["profile", join(folder, file)]), message);
    assertRefused(await run(["check", join(folder, "own.toml"), "--profile", join(folder, file)]), message);
  }
});

test("the exit status says what the drafts came to", async (t) => {
  const folder = await folderWith(t, {
    "clean.json": DRAFT,
    "question.json": QUESTION,
    "leak.json": LEAK,
    "attached.json": { ...DRAFT, attachments: [{ name: "名单.xls" }] },
    "broken.json": "{",
    "empty/style.css": "",
  });
  const status = async (/** @type {string[]} */ ...args) =>
    (await run(["check", ...args], { cwd: folder })).status;
  assert.equal(await status("clean.json"), 0);
  assert.equal(await status("clean.json", "--strict"), 0);
  assert.equal(await status("question.json"), 0);
  assert.equal(await status("question.json", "--strict"), 1);
  assert.equal(await status("clean.json", "leak.json"), 1);
  assert.equal(await status("leak.json", "broken.json"), 2);
  assert.equal(await status("clean.json", "none.json"), 2);
  assert.equal(await status("attached.json"), 2);
  assert.equal(await status("empty"), 2);
});

test("each format tells the same", async (t) => {
  const folder = await folderWith(t, { "a.json": LEAK, "b.json": DRAFT, "c.json": "{", "d.json": QUESTION });
  const check = async (/** @type {string} */ format) =>
    (await run(["check", ".", "--format", format], { cwd: folder })).stdout;
  const array = JSON.parse(await check("json"));
  const lines = (await check("ndjson")).trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    array,
  );
  assert.deepEqual(
    array.map((/** @type {any} */ { file, id, report }) => [file, id, report?.verdict]),
    [
      ["a.json", "leak", "block"],
      ["b.json", undefined, "pass"],
      ["c.json", undefined, undefined],
      ["d.json", undefined, "review"],
    ],
  );
  assert.match(array[2].error, /第 1 行第 2 列/);
  const text = await check("text");
  assert.match(text, /^a\.json#body:1:\d+ {2}必须修改 {2}privacy\/resident-id/m);
  assert.match(text, /^a\.json#title:1:6 {2}必须修改 {2}privacy\/resident-id/m);
  assert.match(text, /^共 4 件：通过 1，需要复核 1，不得发布 1，未能检查 1$/m);
  assert.equal(
    JSON.parse((await run(["check", "empty", "--format", "json"], { cwd: folder })).stdout)[0].file,
    "empty",
  );
});

test("no personal datum in clear, in any format, on either stream", async (t) => {
  const pages = Object.fromEntries(RESIDENT_IDS.map((id) => [`${id}.html`, `<p>${id} ${MOBILE}</p>`]));
  const folder = await folderWith(t, {
    ...pages,
    "leak.json": LEAK,
    "leak.md": `---\ntitle: ${ID}\nauthor: ${MOBILE}\n---\n身份证号 ${ID}，手机 ${MOBILE}\n`,
    "leak.txt": `身份证号 ${ID}\n手机 ${MOBILE}`,
    "field.json": { ...DRAFT, [`身份证${ID}`]: "x" },
    "meta.json": { ...DRAFT, meta: { publishedAt: ID, issuer: MOBILE } },
    "type.json": { ...DRAFT, title: Number(ID) },
    "syntax.json": `{"title": "${ID}"${MOBILE}`,
    "yaml.md": `---\n${ID}: [${MOBILE}\n---\n`,
    "column.json": { ...DRAFT, column: ID },
    "attached.json": { ...DRAFT, attachments: [{ name: `${ID}.doc` }] },
    "exception.json": {
      ...LEAK,
      exceptions: [{ fingerprint: ID, kind: "accepted", reason: "x", by: "y", on: "2026-01-01" }],
    },
  });
  for (const format of ["text", "json", "ndjson"]) {
    for (const locale of ["zh-CN", "en"]) {
      const { stdout, stderr, status } = await run(
        ["check", ".", `${ID}.json`, "--format", format, "--locale", locale],
        {
          cwd: folder,
        },
      );
      assert.equal(status, 2);
      for (const secret of [...RESIDENT_IDS, MOBILE]) {
        const at = (stdout + stderr).indexOf(secret);
        assert.equal(at, -1, (stdout + stderr).slice(Math.max(0, at - 80), at + 20));
      }
    }
  }
});

test("no marked datum of the fixture table is shown in the lines of the text format", async (t) => {
  const table = await loadTable();
  const names = table.map((_, index) => `${String(index).padStart(4, "0")}.json`);
  const folder = await folderWith(
    t,
    Object.fromEntries(table.map(({ draft }, index) => [names[index], draft])),
  );
  const { stdout, stderr } = await run(["check", "."], { cwd: folder });
  assert.equal(stderr, "");
  // An invented name may stand on another page, where nothing is wrong with it.
  const parts = stdout.split(/^(?=\d{4}\.json)/m);
  for (const [index, fixture] of table.entries()) {
    const own = parts.filter((part) => part.startsWith(names[index])).join("");
    const shown = secrets(fixture).filter((secret) => own.includes(secret));
    assert.deepEqual(shown, [], fixture.name);
  }
});

test("what cannot be checked is named with its reason", async (t) => {
  const folder = await folderWith(t, {
    "syntax.json": '{\n  "title": "公告",\n}',
    "field.json": { ...DRAFT, titel: "x" },
    "date.json": { ...DRAFT, meta: { publishedAt: "2026-13-01" } },
    "list.json": "[]",
    "gbk.html": Buffer.from([0x3c, 0x70, 0x3e, 0xb9, 0xab, 0xb8, 0xe6]),
    "binary.txt": Buffer.from([0, 1, 2]),
    "yaml.md": "---\ntitle: [\n---\n",
    "page.docx": "",
  });
  await symlink("itself.txt", join(folder, "itself.txt"));
  const names = ["none.json", "page.docx", "/dev/null"];
  const { status, stderr } = await run(["check", ".", ...names], { cwd: folder });
  assert.equal(status, 2);
  for (const line of [
    "syntax.json：第 3 行第 1 列：不是有效的 JSON",
    "gbk.html：编码不是 UTF-8（也许是 GBK）：请转为 UTF-8 后再检查",
    "binary.txt：二进制文件，不是文本",
    "itself.txt：符号链接成环",
    "none.json：没有这个文件或文件夹",
    "/dev/null：不是普通文件",
  ]) {
    assert.ok(stderr.includes(`xianshen: ${line}\n`), `${line} in\n${stderr}`);
  }
  assert.match(stderr, /field\.json：.*draft\.titel: .*`title`/);
  assert.match(stderr, /date\.json：.*draft\.meta\.publishedAt: /);
  assert.match(stderr, /list\.json：.*draft: /);
  assert.match(stderr, /yaml\.md：第 \d+ 行第 \d+ 列：文件头不是有效的 YAML/);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test("a file without permission is not checked", { skip: process.getuid?.() === 0 }, async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT, "closed/b.json": DRAFT });
  await chmod(join(folder, "a.json"), 0);
  await chmod(join(folder, "closed"), 0);
  const { status, stderr } = await run(["check", "."], { cwd: folder });
  await chmod(join(folder, "closed"), 0o700);
  assert.equal(status, 2);
  assert.equal(stderr.match(/没有读取权限/g)?.length, 2);
});

test("lines are those of the file", async (t) => {
  const folder = await folderWith(t, {
    "a.html": `\uFEFF<html><head><meta name="ColumnName" content="通知公告"></head>\r\n<body>\r\n<p>😀${ID}</p>`,
    "b.md": `---\ntitle: 公告\n---\n\n正文\n\n号码 ${ID}\n`,
    "c.txt": `一\n二 ${ID}\n`,
  });
  const { stdout } = await run(["check", ".", "--column", "政策解读", ...TODAY], { cwd: folder });
  for (const place of ["a.html:3:6", "b.md:7:4", "c.txt:2:3"]) {
    assert.ok(stdout.includes(`${place}  必须修改  privacy/resident-id\n`), `${place} in\n${stdout}`);
  }
  const [, page] = JSON.parse((await run(["check", ".", "--format", "json"], { cwd: folder })).stdout);
  const [finding] = page.report.findings.filter(
    (/** @type {any} */ { rule }) => rule === "privacy/resident-id",
  );
  assert.equal(page.bodyAt + finding.start, `---\ntitle: 公告\n---\n\n正文\n\n号码 `.length);
});

test("--column wins over what a page says", async (t) => {
  const folder = await folderWith(t, {
    "a.html": '<html><head><meta name="ColumnName" content="政策解读"></head><body><p>正文</p></body></html>',
  });
  const outcome = async (/** @type {string[]} */ ...args) => {
    const { stdout } = await run(["check", "a.html", "--format", "json", ...args], { cwd: folder });
    const [{ report }] = JSON.parse(stdout);
    const rule = ({ rule = "" }) => rule === "interpretation/no-benefit";
    return report.outcomes.find(rule).outcome;
  };
  assert.equal(await outcome(), "fail");
  assert.equal(await outcome("--column", "service-guide"), "not-applicable");
});

test("a profile is read, and refused by name", async (t) => {
  const rule = "privacy/resident-id";
  const folder = await folderWith(t, {
    "leak.json": { ...DRAFT, body: `<p>身份证号：${ID}</p>` },
    "good.json": { levels: [{ rule, level: "review", reason: "试行" }] },
    "bad.json": { levles: [] },
    "syntax.json": "{",
  });
  const check = (/** @type {string} */ profile) =>
    run(["check", "leak.json", "--strict", "--profile", profile], { cwd: folder });
  assert.match((await check("good.json")).stdout, /需要复核 {2}privacy\/resident-id/);
  assertRefused(await check("bad.json"), /profile\.levles: .*`levels`/);
  assertRefused(await check("syntax.json"), /syntax\.json：第 1 行第 2 列/);
  assertRefused(await check("none.json"), /none\.json：没有这个文件/);
});

test("a reader that goes away ends the run without a word", async (t) => {
  const pages = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.json`, LEAK]));
  const folder = await folderWith(t, pages);
  const child = spawn(process.execPath, [CLI, "check", "."], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(stderr, "");
  assert.equal(status, 2);
});

test("no colour where it is no terminal", async (t) => {
  const folder = await folderWith(t, { "a.json": LEAK });
  const { stdout, stderr } = await run(["check", "."], { cwd: folder, env: { FORCE_COLOR: "1" } });
  assert.ok(!(stdout + stderr).includes("\u001b"));
});

test("a bare clone needs packages for nothing but front matter", async (t) => {
  const folder = await folderWith(t, {
    "page.md": "正文",
    "front.md": "---\ntitle: x\n---\n正文",
    "a.json": DRAFT,
  });
  const root = fileURLToPath(new URL("../../", import.meta.url));
  await mkdir(join(folder, "clone"));
  for (const part of ["node", "pkg"])
    await cp(join(root, part), join(folder, "clone", part), { recursive: true });
  const cli = join(folder, "clone", "node", "cli.mjs");
  assert.equal((await run(["check", "a.json"], { cwd: folder, cli })).status, 0);
  const { status, stderr } = await run(["check", "page.md", "front.md"], { cwd: folder, cli });
  assert.equal(status, 2);
  assert.equal(stderr, "xianshen: front.md：读取 Markdown 文件头需要 yaml 包：请先运行 npm ci\n");
});

test("a package that is not there is said so", async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT });
  const root = fileURLToPath(new URL("../../", import.meta.url));
  await cp(join(root, "node"), join(folder, "node"), { recursive: true });
  assertRefused(
    await run(["check", "a.json"], { cwd: folder, cli: join(folder, "node", "cli.mjs") }),
    /pkg\//,
  );
});
