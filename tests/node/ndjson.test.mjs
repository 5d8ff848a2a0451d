import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { linesOf } from "../../node/ndjson.mjs";
import { CLI, DRAFT, folderWith, MOBILE, RESIDENT_IDS, run } from "./helpers.mjs";

const [ID] = RESIDENT_IDS;

/** @param {string} output */
function records(output) {
  return output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("a draft a line in, an answer a line out, in the same order", async () => {
  const input = [
    JSON.stringify({ ...DRAFT, id: "clean" }),
    "",
    JSON.stringify({ ...DRAFT, id: "leak", body: `<p>身份证号 ${ID}</p>` }),
    `{"id": "cut", "body": "${ID}`,
    JSON.stringify({ ...DRAFT, id: "field", titel: ID }),
    JSON.stringify({ ...DRAFT, id: 7 }),
    "[]",
    `${JSON.stringify({ ...DRAFT, id: "crlf" })}\r`,
    JSON.stringify(DRAFT),
  ].join("\n");
  const { status, stdout, stderr } = await run(["check", "--ndjson", "-"], { input: `\uFEFF${input}` });
  const answers = records(stdout);
  assert.deepEqual(
    answers.map(({ id, line, report }) => [id, line, report?.verdict]),
    [
      ["clean", undefined, "pass"],
      ["leak", undefined, "block"],
      [null, 4, undefined],
      ["field", 5, undefined],
      [null, 6, undefined],
      [null, 7, undefined],
      ["crlf", undefined, "pass"],
      [null, undefined, "pass"],
    ],
  );
  assert.match(answers[2].error, /^第 4 行第 \d+ 列：不是有效的 JSON$/);
  assert.match(answers[3].error, /draft\.titel/);
  assert.match(answers[4].error, /draft\.id/);
  assert.match(answers[5].error, /draft/);
  assert.match(stderr, /^xianshen: 共 8 件：.*未能检查 4\n$/);
  assert.equal(status, 2);
  assert.ok(!(stdout + stderr).includes(ID));
});

test("the exit status is that of the drafts", async () => {
  const status = async (/** @type {string} */ input, /** @type {string[]} */ ...args) =>
    (await run(["check", "--ndjson", "-", ...args], { input })).status;
  const clean = `${JSON.stringify(DRAFT)}\n`;
  const leak = `${JSON.stringify({ ...DRAFT, title: ID })}\n`;
  assert.equal(await status(clean), 0);
  assert.equal(await status(clean + leak), 1);
  assert.equal(await status(clean + leak + clean.slice(5)), 2);
  assert.equal(await status(""), 2);
  assert.equal(await status("\n \n"), 2);
  assert.equal(await status(clean, "--column", "no such column"), 1);
});

test("a file is read as well, and one that is not there is named", async (t) => {
  const folder = await folderWith(t, { "drafts.ndjson": JSON.stringify({ ...DRAFT, id: "one" }) });
  const { stdout } = await run(["check", "--ndjson", "drafts.ndjson"], { cwd: folder });
  assert.equal(records(stdout)[0].id, "one");
  const missing = await run(["check", "--ndjson", "none.ndjson"], { cwd: folder });
  assert.deepEqual([missing.status, missing.stderr], [2, "xianshen: none.ndjson：没有这个文件或文件夹\n"]);
  assert.equal((await run(["check", "--ndjson", "."], { cwd: folder })).status, 2);
});

test("a line that is not UTF-8 is not checked", async () => {
  const input = Buffer.concat([
    Buffer.from([0x22, 0xb9, 0xab, 0x22, 0x0a]),
    Buffer.from(JSON.stringify(DRAFT)),
  ]);
  const { status, stdout } = await run(["check", "--ndjson", "-"], { input });
  const [broken, clean] = records(stdout);
  assert.deepEqual(broken, { id: null, line: 1, error: "这一行不是 UTF-8" });
  assert.equal(clean.report.verdict, "pass");
  assert.equal(status, 2);
});

test("lines are put together from pieces, and one that is too long is left out", async () => {
  /** @param {string[]} pieces */
  async function split(pieces) {
    const lines = [];
    const input = (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })();
    for await (const line of linesOf(input, 8)) lines.push(line?.toString());
    return lines;
  }
  assert.deepEqual(await split(["ab", "c\nd", "ef\n\ng"]), ["abc", "def", "", "g"]);
  assert.deepEqual(await split(["12345678\n", "123456789\n", "1234", "5678", "9", "0\nok\n"]), [
    "12345678",
    undefined,
    undefined,
    "ok",
  ]);
  assert.deepEqual(await split(["123456789"]), [undefined]);
  assert.deepEqual(await split([]), []);
});

test("each draft is answered before the next is sent", async () => {
  const child = spawn(process.execPath, [CLI, "check", "--ndjson", "-"]);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ["a", "b", "c"]) {
    child.stdin.write(`${JSON.stringify({ ...DRAFT, id })}\n`);
    assert.equal(JSON.parse((await answers.next()).value).id, id);
  }
  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
});

test("a reader that goes away ends the stream without a word", async () => {
  const child = spawn(process.execPath, [CLI, "check", "--ndjson", "-"]);
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => {});
  child.stdout.once("data", () => child.stdout.destroy());
  const line = `${JSON.stringify({ ...DRAFT, body: `<p>${MOBILE}</p>` })}\n`;
  const feed = setInterval(() => child.stdin.write(line.repeat(50)), 5);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(feed);
  assert.equal(stderr, "");
  assert.equal(status, 2);
});

const LINUX = process.platform === "linux";

/** @param {import("node:child_process").ChildProcess} child */
async function megabytes(child) {
  const status = await readFile(`/proc/${child.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

test("memory does not grow with the number of drafts", { skip: !LINUX }, async () => {
  const child = spawn(process.execPath, [CLI, "check", "--ndjson", "-"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: child.stdout });
  const drafts = 40_000;
  // By then the heaps of the threads have the size that they keep.
  const early = 24_000;
  let answered = 0;
  let before = 0;
  let after = 0;
  const line = `${JSON.stringify({ ...DRAFT, body: `<p>${"内容".repeat(100)}${ID}</p>` })}\n`;
  const feeding = (async () => {
    for (let sent = 0; sent < drafts; sent += 100) {
      if (!child.stdin.write(line.repeat(100)))
        await new Promise((resolve) => child.stdin.once("drain", resolve));
    }
  })();
  for await (const _ of answers) {
    answered += 1;
    if (answered === early) before = await megabytes(child);
    if (answered === drafts) {
      after = await megabytes(child);
      child.stdin.end();
    }
  }
  await feeding;
  assert.equal(answered, drafts);
  assert.ok(after - before < 32, `${before} MB after ${early} drafts, ${after} MB after ${drafts}`);
});

test("a reader that is slow stops the reading", { skip: !LINUX }, async () => {
  const child = spawn(process.execPath, [CLI, "check", "--ndjson", "-"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const line = `${JSON.stringify({ ...DRAFT, body: `<p>${"内容".repeat(1000)}</p>` })}\n`;
  let taken = 0;
  child.stdout.pause();
  // The pipes fill up and then nothing moves: what was taken stays far below what is offered.
  for (let offered = 0; offered < 5_000; offered += 1) {
    if (child.stdin.write(line)) {
      taken += 1;
      continue;
    }
    const moved = await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), 1_000);
      child.stdin.once("drain", () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
    if (!moved) break;
    taken += 1;
  }
  assert.ok(taken < 2_000, `${taken} drafts were taken without an answer being read`);
  child.stdin.on("error", () => {});
  child.kill();
  await new Promise((resolve) => child.on("close", resolve));
});
