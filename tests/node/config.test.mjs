import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { matcher } from "../../node/globs.mjs";
import { bar } from "../../node/output.mjs";
import { lineOfKey } from "../../node/toml.mjs";
import { DRAFT, folderWith, MOBILE, RESIDENT_IDS, run } from "./helpers.mjs";

const [ID] = RESIDENT_IDS;
const PAGE = "<p>自下周一起，服务大厅每日上午八时三十分开放，请前来办事的群众合理安排时间。</p>";
const LEAK = { ...DRAFT, body: `<p>身份证号：${ID}</p>` };

/** @param {string} stdout */
const files = (stdout) => JSON.parse(stdout).map((/** @type {any} */ { file }) => file);

test("the file is found upwards, and its paths are its own", async (t) => {
  const folder = await folderWith(t, {
    "xianshen.toml":
      'paths = ["site", "more/*.html"]\nexclude = ["old", "*.bak.html"]\nformat = "json"\ntoday = 2026-11-25\n',
    "site/a.html": PAGE,
    "site/old/b.html": PAGE,
    "site/c.bak.html": PAGE,
    "more/d.html": PAGE,
    "more/e.txt": "正文",
    "other/f.html": PAGE,
  });
  const above = await run(["check"], { cwd: folder });
  assert.deepEqual(files(above.stdout), ["site/a.html", "more/d.html"], above.stderr);
  const below = await run(["check"], { cwd: join(folder, "site", "old") });
  assert.deepEqual(files(below.stdout), ["../a.html", "../../more/d.html"]);
  assert.equal(
    JSON.parse(above.stdout)[0].report.contentHash,
    JSON.parse(below.stdout)[0].report.contentHash,
  );
  // The command line wins; who names a file wants it checked.
  assert.deepEqual(files((await run(["check", "other", "site/old/b.html"], { cwd: folder })).stdout), [
    "other/f.html",
    "site/old/b.html",
  ]);
  assert.equal((await run(["check", "--no-config"], { cwd: folder })).status, 2);
  const elsewhere = await run(["check", "--config", "../xianshen.toml"], { cwd: join(folder, "other") });
  assert.deepEqual(files(elsewhere.stdout), ["../site/a.html", "../more/d.html"]);
  const fewer = await run(["check", "--exclude", "c.bak.html", "--exclude", "site/a.html"], { cwd: folder });
  assert.deepEqual(files(fewer.stdout), ["more/d.html"]);
});

test("a mistake is told with file, line and key", async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT });
  for (const [source, message] of /** @type {[string, RegExp][]} */ ([
    ['paths = ["."]\ncolunm = "notice"\n', /xianshen\.toml：第 2 行 colunm：没有这个键，是否想用 column？/],
    ["\npaths = 5\n", /第 2 行 paths：应为列表/],
    ['paths = [\n  "a",\n  5,\n]\n', /第 1 行 paths\[1\]：应为字符串/],
    ['strict = "yes"\n', /第 1 行 strict：应为 true 或 false/],
    ["workers = 0\n", /第 1 行 workers：应为大于 0 的整数/],
    ["today = 2026-02-30\n", /第 1 行第 \d+ 列：不是有效的 TOML|第 1 行 today：应为日期/],
    ['today = "morgen"\n', /第 1 行 today：应为日期/],
    [`today = "${ID}"\n`, /第 1 行 today：应为日期/],
    ['format = ["text", "xml"]\n', /第 1 行 format\[1\]：--format：可用 text/],
    ['format = ["text", "json"]\n', /第 1 行 format：只有一种格式可以写到标准输出/],
    ["cache = 3\n", /第 1 行 cache：应为 true、false 或文件夹/],
    ['[columns]\nsite = "notice"\n"x/**" = 5\n', /第 3 行 columns\.x\/\*\*：应为字符串/],
    ['# 栏目\n[columns]\nsite = "notic"\n', /第 3 行 columns\.site：没有栏目 notic，是否想用 notice？/],
    [
      '[[levels]]\nrule = "privacy/resident-id"\nlevel = "blok"\n',
      /第 3 行 levels\[0\]\.level：应为 off、advise/,
    ],
    ['[[levels]]\nlevel = "off"\n', /第 1 行 levels\[0\]：缺少 rule/],
    ['[[levels]]\nrule = "a"\nlevle = "off"\n', /第 3 行 levels\[0\]\.levle：没有这个键，是否想用 level？/],
    [
      '[[levels]]\nrule = "privacy/resident-id"\nlevel = "review"\n\n[[levels]]\nrule = "privacy/residentid"\nlevel = "review"\n',
      /第 5 行 levels\[1\]：/,
    ],
    ['[[levels]]\nrule = "column/misfit"\nlevel = "off"\n', /第 1 行 levels\[0\]：.*reason/],
    ["paths = [\n", /第 2 行第 1 列：不是有效的 TOML|第 \d 行第 \d+ 列：不是有效的 TOML/],
    ['constructor = "x"\n', /第 1 行 constructor：没有这个键/],
    ['profile = "none.toml"\n', /none\.toml：没有这个文件/],
    ['recent = "none.ndjson"\n', /none\.ndjson：没有这个文件/],
    ['locale = "fr"\n', /locale: /],
  ])) {
    const place = await folderWith(t, { "xianshen.toml": source, "a.json": DRAFT });
    const { status, stdout, stderr } = await run(["check", "a.json"], { cwd: place });
    assert.match(stderr, message, source);
    assert.deepEqual([status, stdout], [2, ""], source);
    assert.ok(!stderr.includes(ID) && !/\n\s+at /.test(stderr));
  }
  const missing = await run(["check", "a.json", "--config", "none.toml"], { cwd: folder });
  assert.match(missing.stderr, /none\.toml：没有这个文件/);
  const english = await folderWith(t, { "xianshen.toml": 'exlude = ["a"]\n' });
  assert.match(
    (await run(["check", "--locale", "en"], { cwd: english })).stderr,
    /xianshen\.toml: line 1, exlude: no such key, did you mean exclude\?/,
  );
});

test("every key is an option, too", async (t) => {
  const folder = await folderWith(t, { "xianshen.toml": "unknown = 1\n" });
  const { stderr } = await run(["check", "x"], { cwd: folder });
  assert.match(stderr, /没有这个键/);
  const { stdout } = await run(["--help", "--locale", "en"]);
  const source = await readFile(new URL("../../node/config.mjs", import.meta.url), "utf8");
  const keys = [...source.slice(source.indexOf("const KEYS")).matchAll(/^ {2}"?([a-z-]+)"?[:,]/gm)].map(
    ([, key]) => key,
  );
  assert.ok(keys.length >= 15, keys.join());
  const others = /** @type {Record<string, string>} */ ({
    paths: "PATH…",
    columns: "--column-for",
    levels: "--level",
  });
  for (const key of keys) assert.ok(stdout.includes(others[key] ?? `--${key}`), key);
});

test("a column is that of the page, else that of its folder, and --column wins over both", async (t) => {
  const folder = await folderWith(t, {
    "xianshen.toml": '[columns]\n"site" = "work-news"\n"site/guide/**" = "办事指南"\n',
    "site/guide/a.html": PAGE,
    "site/b.md": "正文",
    "site/c.md": "---\ncolumn: notice\n---\n正文",
    "d.txt": "正文",
    "site/e.ndjson": `${JSON.stringify({ ...DRAFT, column: "" })}\n${JSON.stringify(DRAFT)}\n`,
  });
  const columnsOf = async (/** @type {string[]} */ ...args) => {
    const { stdout } = await run(["check", "site", "d.txt", "site/e.ndjson", "--format", "json", ...args], {
      cwd: folder,
    });
    return JSON.parse(stdout).map(
      (/** @type {any} */ { report }) =>
        report.outcomes.find((/** @type {any} */ { rule }) => rule === "column/unknown").outcome,
    );
  };
  assert.deepEqual(await columnsOf(), ["pass", "pass", "pass", "fail", "pass", "pass"]);
  assert.deepEqual(await columnsOf("--column-for", "d.txt=notice"), Array(6).fill("pass"));
  assert.ok(
    (await columnsOf("--column", "nirgends")).every((/** @type {string} */ outcome) => outcome !== "pass"),
  );
  const bad = await run(["check", "d.txt", "--column-for", "d.txt=notise"], { cwd: folder });
  assert.match(bad.stderr, /没有栏目 notise，是否想用 notice/);
  assert.match(
    (await run(["check", "d.txt", "--column-for", "notice"], { cwd: folder })).stderr,
    /--column-for/,
  );
});

test("levels, strictness and profile come from the file, and the command line changes them", async (t) => {
  const folder = await folderWith(t, {
    "conf/xianshen.toml":
      'profile = "own.json"\nstrict = true\n[[levels]]\nrule = "privacy/resident-id"\nlevel = "review"\n',
    "conf/own.json": { levels: [{ rule: "column/misfit", level: "off", reason: "混用" }] },
    "conf/leak.json": LEAK,
  });
  const cwd = join(folder, "conf");
  assert.match((await run(["check", "leak.json"], { cwd })).stdout, /需要复核 {2}privacy\/resident-id/);
  assert.equal((await run(["check", "leak.json"], { cwd })).status, 1);
  assert.equal((await run(["check", "leak.json", "--no-strict"], { cwd })).status, 0);
  assert.match(
    (await run(["check", "leak.json", "--level", "privacy/resident-id=block"], { cwd })).stdout,
    /必须修改 {2}privacy\/resident-id/,
  );
  assert.match((await run(["rules"], { cwd })).stdout, /^privacy\/resident-id +需要复核/m);
  assert.match(
    (await run(["check", "leak.json", "--level", "privacy/residentid=off"], { cwd })).stderr,
    /privacy\/residentid/,
  );
  assert.match(
    (await run(["check", "leak.json", "--level", "privacy/resident-id=of"], { cwd })).stderr,
    /--level：级别可用/,
  );
});

test("several formats, one of them to standard output, the others to files that are whole or not there", async (t) => {
  const folder = await folderWith(t, {
    "a.json": LEAK,
    "b.html": `<p>${MOBILE}</p>`,
    "out.json": "[]",
    "out/x/y": "",
  });
  const args = [
    "check",
    ".",
    "--format",
    "text",
    "--format",
    "json=out.json",
    "--format",
    "ndjson=out/new/r.ndjson",
  ];
  const first = await run(args, { cwd: folder });
  const again = await run(args, { cwd: folder });
  assert.deepEqual(again, first);
  assert.match(first.stdout, /共 2 件/);
  const report = JSON.parse(await readFile(join(folder, "out.json"), "utf8"));
  assert.deepEqual(
    report.map((/** @type {any} */ { file }) => file),
    ["a.json", "b.html"],
  );
  assert.equal((await readFile(join(folder, "out/new/r.ndjson"), "utf8")).trimEnd().split("\n").length, 2);
  await mkdir(join(folder, "taken.json"));
  const taken = await run(["check", "a.json", "--format", "json=taken.json"], { cwd: folder });
  assert.deepEqual([taken.status, taken.stderr], [2, "xianshen: taken.json 写不出去（EISDIR）\n"]);
  const device = await run(["check", "a.json", "--format", "json=/dev/null"], { cwd: folder });
  assert.deepEqual([device.status, device.stdout, device.stderr], [1, "", ""]);
  assert.match(
    (await run(["check", ".", "--format", "text", "--format", "json"], { cwd: folder })).stderr,
    /只有一种/,
  );
  assert.match((await run(["check", ".", "--format", "json="], { cwd: folder })).stderr, /--format/);
  assert.match((await run(["rules", "--format", "json=x"], { cwd: folder })).stderr, /--format/);
});

test("the line of a key", () => {
  const source =
    'a = 1 # x\n[t]\nb.c = """\nd = 4\n"""\nd = 5\n"e f" = 6\n[[r]]\nx = 1\n[[r]]\nx = 2\n[r.s]\ny = 3\n';
  for (const [key, line] of /** @type {[(string | number)[], number][]} */ ([
    [["a"], 1],
    [["t", "b", "c"], 3],
    [["t", "d"], 6],
    [["t", "e f"], 7],
    [["r", 0, "x"], 9],
    [["r", 1, "x"], 11],
    [["r", 1, "zz"], 10],
  ])) {
    assert.equal(lineOfKey(source, key), line, key.join("."));
  }
});

test("patterns mean a folder as well as what is in it", async () => {
  const fits = await matcher([
    { glob: "a/*/c", base: "/s" },
    { glob: "./d/", base: "/s" },
  ]);
  assert.deepEqual(
    ["/s/a/b/c", "/s/a/b/c/x.html", "/s/d/e.md", "/s/d", "/s/a/b", "/t/d/e", "/s/x/d"].map(fits),
    [true, true, true, true, false, false, false],
  );
  const anywhere = await matcher([{ glob: "*.bak", base: "/s" }], { anywhere: true });
  assert.deepEqual(["/s/x.bak", "/s/y/z/x.bak", "/s/x.bat"].map(anywhere), [true, true, false]);
});

test("the bar", () => {
  assert.equal(bar(0, 10), `[${"-".repeat(24)}]   0%`);
  assert.equal(bar(5, 10), `[${"#".repeat(12)}${"-".repeat(12)}]  50%`);
  assert.equal(bar(30, 10), `[${"#".repeat(24)}] 100%`);
});
