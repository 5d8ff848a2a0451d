import assert from "node:assert/strict";
import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { DRAFT, folderWith, RESIDENT_IDS, run } from "./helpers.mjs";

const [ID] = RESIDENT_IDS;

/** @param {string} stdout @returns {[string, number | undefined, string][]} */
const told = (stdout) =>
  JSON.parse(stdout).map((/** @type {any} */ { file, index, line, report, error }) => [
    file,
    line ?? index,
    report?.verdict ?? error,
  ]);

test("an export of a CMS: drafts of a JSON list, and drafts a line", async (t) => {
  const leak = { ...DRAFT, id: "leak", body: `<p>身份证号：${ID}</p>` };
  const folder = await folderWith(t, {
    "a.json": [DRAFT, leak, 5, { ...DRAFT, titel: "x" }],
    "b.ndjson": `${JSON.stringify(DRAFT)}\n\n${JSON.stringify(leak)}\n{"title": "${ID}\n`,
    "c.jsonl": JSON.stringify(DRAFT),
    "d.json": "[]",
    "e.ndjson": "\n\n",
    "f.json": DRAFT,
  });
  const args = ["check", ".", "b.ndjson", "c.jsonl", "e.ndjson", "none.ndjson", "--format", "json"];
  const { stdout, stderr, status } = await run(args, { cwd: folder });
  assert.equal(status, 2);
  const rows = told(stdout);
  assert.deepEqual(
    rows.map(([file, at]) => [file, at]),
    [
      ["a.json", 1],
      ["a.json", 2],
      ["a.json", undefined],
      ["a.json", undefined],
      ["d.json", undefined],
      ["f.json", undefined],
      ["b.ndjson", 1],
      ["b.ndjson", 3],
      ["b.ndjson", undefined],
      ["c.jsonl", 1],
      ["e.ndjson", undefined],
      ["none.ndjson", undefined],
    ],
  );
  assert.deepEqual(
    rows.slice(0, 2).map(([, , verdict]) => verdict),
    ["pass", "block"],
  );
  assert.match(rows[2][2], /^第 3 件：.*draft/);
  assert.match(rows[3][2], /^第 4 件：.*titel/);
  assert.match(rows[4][2], /draft/);
  assert.match(rows[8][2], /^第 4 行第 \d+ 列：不是有效的 JSON$/);
  assert.match(rows[10][2], /没有收到稿件/);
  assert.match(rows[11][2], /没有这个文件/);
  assert.ok(!(stdout + stderr).includes(ID));
  const text = await run(["check", "a.json", "b.ndjson"], { cwd: folder });
  assert.match(text.stdout, /共 7 件：通过 2，需要复核 0，不得发布 2，未能检查 3/);
});

test("--policy is for one page, and an export is many", async (t) => {
  const folder = await folderWith(t, {
    "a.json": [DRAFT],
    "b.ndjson": JSON.stringify(DRAFT),
    "p.txt": "办法",
  });
  for (const file of ["a.json", "b.ndjson"]) {
    const { status, stderr } = await run(["check", file, "--policy", "p.txt"], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, /--policy 和 --previous-policy 只用于检查一个文件/);
  }
});

test("a file that is too large or binary is counted as not checked", async (t) => {
  const folder = await folderWith(t, {
    "big.html": `<p>${"内容".repeat(400_000)}</p>`,
    "huge.html": "",
    "picture.html": Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
    "good.json": DRAFT,
  });
  await truncate(join(folder, "huge.html"), 40 * 1024 * 1024);
  const usual = await run(["check", "."], { cwd: folder });
  assert.match(usual.stderr, /huge\.html：文件过大：上限是 32 MB（--max-size 可调）/);
  assert.match(usual.stderr, /picture\.html：二进制文件/);
  assert.match(usual.stdout, /共 4 件：.*未能检查 2/);
  const strict = await run(["check", ".", "--max-size", "1"], { cwd: folder });
  assert.match(strict.stderr, /big\.html：文件过大：上限是 1 MB/);
  assert.match(strict.stdout, /未能检查 3/);
  assert.deepEqual([usual.status, strict.status], [2, 2]);
});
