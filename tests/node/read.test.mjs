import assert from "node:assert/strict";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { readFrontMatter } from "../../node/front-matter.mjs";
import { parseJson } from "../../node/json.mjs";
import { Lines } from "../../node/lines.mjs";
import { complete, readPageFile, readText } from "../../node/read.mjs";
import { walk } from "../../node/walk.mjs";
import { folderWith } from "./helpers.mjs";

const GIVEN = { column: undefined, today: "2026-11-25" };
/** Only pages in HTML need an engine to be read. */
const NO_ENGINE = /** @type {any} */ (undefined);

test("the place at which a text stops being JSON", () => {
  for (const [text, line, column] of /** @type {[string, number, number][]} */ ([
    ["", 1, 1],
    ["公告", 1, 1],
    ["{a", 1, 2],
    ['{"a":1,}', 1, 8],
    ["[1 2]", 1, 4],
    ["[1,\r\n 2,\n", 3, 1],
    ['{"a":"b\n"}', 1, 8],
    ['"\\x"', 1, 2],
    ['{"a":\n"b', 2, 3],
    ['{"a"1}', 1, 5],
    ["[01]", 1, 3],
    ["{} x", 1, 4],
    ["[[[}", 1, 4],
    ["tru", 1, 1],
    ["[".repeat(100_000), 1, 100_001],
  ])) {
    assert.throws(() => parseJson(text), { key: "json", details: { line, column } }, text.slice(0, 20));
  }
  assert.deepEqual(parseJson('{"a":[1,{"b":null}]}'), { a: [1, { b: null }] });
});

test("lines end with any of the three breaks, and a byte order mark takes no column", () => {
  const lines = new Lines("\uFEFFa\r\nb\rc\n");
  assert.deepEqual(lines.place(1), { line: 1, column: 1 });
  assert.deepEqual(lines.place(4), { line: 2, column: 1 });
  assert.deepEqual(lines.place(6), { line: 3, column: 1 });
  assert.deepEqual(lines.place(8), { line: 4, column: 1 });
  assert.deepEqual(lines.around(2), { start: 0, end: 2 });
});

test("front matter becomes the fields of a draft", async () => {
  const text = [
    "\uFEFF---",
    "title: 公告",
    "column: notice",
    "docNumber: 〔2026〕012号",
    "publishedAt: 2026-11-25",
    "keywords: [公告, 开放]",
    "author:",
    "indexNumber: 012",
    "meta:",
    "  issuer: 某局",
    "policy:",
    "  title: 办法",
    "__proto__: x",
    "---",
    "",
    "正文",
  ].join("\r\n");
  const { fields, bodyAt } = await readFrontMatter(text);
  assert.deepEqual(fields, {
    title: "公告",
    column: "notice",
    policy: { title: "办法" },
    meta: {
      issuer: "某局",
      docNumber: "〔2026〕012号",
      publishedAt: "2026-11-25",
      keywords: "公告,开放",
      indexNumber: "012",
      ["__proto__"]: "x",
    },
  });
  assert.equal(text.slice(bodyAt), "\r\n正文");
});

test("a text without front matter is all body", async () => {
  for (const text of ["# 公告\n\n---\n正文", "---\n正文，没有结束", "", "----\na: b\n----\n"]) {
    assert.deepEqual(await readFrontMatter(text), { fields: {}, bodyAt: 0 });
  }
  assert.deepEqual(await readFrontMatter("---\n---\n正文"), { fields: { meta: {} }, bodyAt: 8 });
  assert.deepEqual((await readFrontMatter("---\na: b\n...")).bodyAt, 12);
});

test("front matter that is none is refused at its place, and not quoted", async () => {
  const place = async (/** @type {string} */ text) => {
    try {
      await readFrontMatter(text);
    } catch (error) {
      const { key, details } = /** @type {import("../../node/trouble.mjs").Trouble} */ (error);
      return [key, details.line];
    }
    return "no error";
  };
  assert.deepEqual(await place("---\ntitle: x\ntitle: y\n---\n"), ["frontMatter", 3]);
  assert.deepEqual(await place("---\ntitle: x\na: [b\n---\n"), ["frontMatter", 4]);
  assert.deepEqual(await place("---\n- a\n---\n"), ["frontMatterShape", 2]);
  assert.deepEqual(await place("---\na: *b\n---\n"), ["frontMatter", 2]);
  assert.deepEqual(await place("---\ntitle: x\n--- # y\nremark: z\n---\n"), ["frontMatter", 3]);
  assert.deepEqual(await place("---\ntitle: x\n? [a, b]\n: y\n---\n"), ["frontMatter", 2]);
  assert.deepEqual(await place("---\ntitle: x\n? \n: y\n---\n"), ["frontMatter", 3]);
  assert.deepEqual(await place("---\nmeta: {a: x, a: y}\n---\n"), ["frontMatter", 2]);
  const bomb = ["a: &a [x,x]"];
  for (let level = 1; level < 9; level += 1)
    bomb.push(`b${level}: &b${level} [${`*${level > 1 ? `b${level - 1}` : "a"},`.repeat(9)}]`);
  assert.deepEqual(await place(`---\n${bomb.join("\n")}\n---\n`), ["frontMatter", 2]);
});

test("front matter that would hold up whoever reads it is refused", async () => {
  const fields = (/** @type {number} */ count, value = "a") =>
    Array.from({ length: count }, (_, index) => `k${index}: ${value}`).join("\n");
  const read = (/** @type {string} */ inner) => readFrontMatter(`---\ntitle: x\n${inner}\n---\n`);
  await read(fields(199));
  await read(fields(60, "字".repeat(1000)));
  for (const inner of [fields(200), fields(70, "字".repeat(1000)), fields(5000), fields(50_000)])
    await assert.rejects(read(inner), { key: "frontMatterTooLarge" });
});

test("a draft is read by the kind of its file", async (t) => {
  const folder = await folderWith(t, {
    "a.json": '\uFEFF{"column":"notice","title":"公告","body":"x","today":"2026-01-01"}',
    "公告.txt": "正文",
    "b.md": "---\ntitle: 公告\nissuer: 某局\n---\n正文",
    "c.MD": "正文",
    "list.json": "[1]",
  });
  const read = async (/** @type {string} */ name, given = GIVEN) =>
    await readPageFile(join(folder, name), given, NO_ENGINE);
  assert.deepEqual(await read("a.json", { ...GIVEN, today: /** @type {any} */ (undefined) }), {
    draft: { column: "notice", title: "公告", body: "x", today: "2026-01-01" },
    bodyAt: 0,
  });
  const column = /** @type {any} */ ("政策解读");
  assert.deepEqual((await read("a.json", { ...GIVEN, column })).draft, {
    column: "政策解读",
    title: "公告",
    body: "x",
    today: "2026-11-25",
  });
  assert.deepEqual(await read("公告.txt"), {
    draft: { column: "", title: "公告", body: "正文", format: "text", today: "2026-11-25" },
    text: "正文",
    bodyAt: 0,
  });
  assert.deepEqual(await read("b.md"), {
    draft: {
      column: "",
      title: "公告",
      meta: { issuer: "某局" },
      body: "正文",
      format: "markdown",
      today: "2026-11-25",
    },
    text: "---\ntitle: 公告\nissuer: 某局\n---\n正文",
    bodyAt: 29,
  });
  assert.equal(/** @type {any} */ ((await read("c.MD")).draft).title, "c");
  assert.deepEqual((await read("list.json")).draft, [1]);
});

test("the day is filled in only where there is none", () => {
  const today = (/** @type {object} */ draft, /** @type {object} */ given) =>
    /** @type {any} */ (complete(draft, given)).today;
  assert.match(today({}, {}), /^\d{4}-\d{2}-\d{2}$/);
  assert.match(today({ today: null }, {}), /^\d{4}-\d{2}-\d{2}$/);
  assert.equal(today({ today: 5 }, {}), 5);
  assert.equal(today({ today: "2026-01-01" }, { today: "2026-11-25" }), "2026-11-25");
});

test("what is not UTF-8 is not guessed at", async (t) => {
  const folder = await folderWith(t, {
    "gbk.txt": Buffer.from([0xb9, 0xab, 0xb8, 0xe6]),
    "utf16.txt": Buffer.from("\uFEFF公告", "utf16le"),
    "utf16-unmarked.txt": Buffer.from("A公告", "utf16le"),
    "utf16-broken.txt": Buffer.concat([Buffer.from("\uFEFF公告", "utf16le"), Buffer.from([0, 0xd8])]),
    "utf32.txt": Buffer.from([0xff, 0xfe, 0, 0, 0x6c, 0x51, 0, 0]),
    "binary.txt": Buffer.from([0x41, 0, 0x42]),
    "surrogate.txt": Buffer.from([0xed, 0xa0, 0x80]),
    "good.txt": "\uFEFF公告",
  });
  const read = (/** @type {string} */ name) => readText(join(folder, name));
  await assert.rejects(read("gbk.txt"), { key: "notUtf8" });
  assert.equal(await read("utf16.txt"), "\uFEFF公告");
  await assert.rejects(read("utf16-unmarked.txt"), { key: "binary" });
  await assert.rejects(read("utf16-broken.txt"), { key: "notEncoded" });
  await assert.rejects(read("utf32.txt"), { key: "binary" });
  await assert.rejects(read("binary.txt"), { key: "binary" });
  await assert.rejects(read("surrogate.txt"), { key: "notUtf8" });
  await assert.rejects(read("none.txt"), { key: "missing" });
  assert.equal(await read("good.txt"), "\uFEFF公告");
});

test("folders are walked in a stable order, once, whatever links there are", async (t) => {
  const folder = await folderWith(t, {
    "b.html": "",
    "a/z.txt": "",
    "a/B.HTM": "",
    "a/style.css": "",
    "c.json": "",
    "node_modules/x/package.json": "",
    ".git/config.txt": "",
    "d/e/f.md": "",
    "folder.html/inside.txt": "",
  });
  await symlink("..", join(folder, "a", "loop"));
  await symlink("a", join(folder, "z-again"));
  await symlink("nowhere.css", join(folder, "dangling"));
  await symlink("nowhere", join(folder, "e.html"));
  await symlink("itself.md", join(folder, "itself.md"));
  await symlink("b.html", join(folder, "same.html"));
  // Links between folders that would otherwise double the work at every step.
  for (let level = 0; level < 30; level += 1) {
    await mkdir(join(folder, `level${level}`));
    for (const name of ["x", "y"]) await symlink(`../level${level + 1}`, join(folder, `level${level}`, name));
  }
  /** @type {string[]} */
  const found = [];
  const skipped = new Map();
  for await (const { path, trouble } of walk([folder, join(folder, "b.html")], skipped)) {
    found.push(path.slice(folder.length + 1) + (trouble ? ` ${trouble.key}` : ""));
  }
  assert.deepEqual(found, [
    "a/B.HTM",
    "a/z.txt",
    "b.html",
    "c.json",
    "d/e/f.md",
    "e.html missing",
    "folder.html/inside.txt",
    "itself.md linkLoop",
  ]);
  assert.deepEqual(
    [...skipped],
    [
      [".css", 1],
      ["", 3],
    ],
  );
});

test("what is named and is no page is a trouble, not a silence", async (t) => {
  const folder = await folderWith(t, { "a.docx": "" });
  const keys = [];
  for await (const { trouble } of walk(
    [join(folder, "a.docx"), join(folder, "none"), "/dev/null"],
    new Map(),
  )) {
    keys.push(trouble?.key);
  }
  assert.deepEqual(keys, ["kind", "missing", "notAFile"]);
});

test("an HTML page of a generator of sites: its fields from the front matter, its body in HTML, lines as in the file", async (t) => {
  const text = "---\ncolumn: notice\ntitle: 停水通知\ntags: [水, 电]\n---\n<p>11月30日停水。</p>\n";
  const path = join(await folderWith(t, { "a.html": text }), "a.html");
  const { draft, bodyAt } = await readPageFile(path, GIVEN, NO_ENGINE);
  assert.deepEqual(draft, {
    column: "notice",
    title: "停水通知",
    meta: { tags: "水,电" },
    body: "<p>11月30日停水。</p>\n",
    format: "html",
    today: "2026-11-25",
  });
  assert.equal(text.slice(bodyAt), "<p>11月30日停水。</p>\n");
});

test("without front matter, or with one that never ends, an HTML page is read by its tags", async (t) => {
  /** @type {string[]} */
  const read = [];
  const engine = /** @type {any} */ ({
    readPage: (/** @type {string} */ html) => {
      read.push(html);
      return { column: "notice", title: "", body: html };
    },
  });
  const pages = ["<!doctype html><p>x", "---\ntitle: a\n<p>x", "<p>---\ntitle: a\n---\n", ""];
  for (const text of pages) {
    const path = join(await folderWith(t, { "a.html": text }), "a.html");
    assert.equal(/** @type {any} */ ((await readPageFile(path, GIVEN, engine)).draft).body, text);
  }
  assert.deepEqual(read, pages);
});
