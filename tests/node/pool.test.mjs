import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkFiles } from "../../node/check.mjs";
import { compile, openEngine } from "../../node/engine.mjs";
import { checkLines } from "../../node/ndjson.mjs";
import { inOrder } from "../../node/ordered.mjs";
import { Pool } from "../../node/pool.mjs";
import { wordsFor } from "../../node/words.mjs";
import { DRAFT, folderWith, RESIDENT_IDS, run } from "./helpers.mjs";

const SCRIPT = new URL("./odd-worker.mjs", import.meta.url);
const [ID] = RESIDENT_IDS;

/**
 * @param {import("node:test").TestContext} t
 * @param {{ size?: number, seconds?: number, locale?: string }} [options]
 */
async function oddPool(t, { size = 2, seconds = 30, locale = "zh-CN" } = {}) {
  const data = {
    module: await compile(),
    options: /** @type {any} */ ({ locale }),
    given: { today: "2026-11-25" },
  };
  const pool = new Pool({ size, seconds, data, script: SCRIPT });
  t.after(() => pool.close());
  return pool;
}

/** @param {string} folder @param {Pool} pool */
async function check(folder, pool) {
  let text = "";
  let told = "";
  const write = async (/** @type {string} */ more) => {
    text += more;
  };
  const status = await checkFiles(
    [folder],
    { engine: await openEngine({}), pool },
    {
      given: {},
      outputs: [{ name: "json", sink: { write }, colour: false }],
      strict: false,
      words: wordsFor("zh-CN"),
      run: { startedAt: new Date(0), options: {} },
      notice: (line) => {
        told += `${line}\n`;
      },
    },
  );
  return { status, told, results: JSON.parse(text) };
}

test("a page that takes too long, or kills its thread, is not checked, and the others are", async (t) => {
  const odd = ["die", "hang", "trap", "throw"];
  const names = ["a", "die", "b", "hang", "c", "trap", "d", "throw", "e"];
  const pages = names.map((name, index) => [
    `${index}.json`,
    { ...DRAFT, title: odd.includes(name) ? name : DRAFT.title },
  ]);
  const folder = await folderWith(t, Object.fromEntries(pages));
  for (const size of [1, 3]) {
    const { status, told, results } = await check(folder, await oddPool(t, { size, seconds: 10 }));
    assert.equal(status, 2);
    const verdicts = results.map((/** @type {any} */ { report }) => report?.verdict);
    const expected = names.map((name) => (odd.includes(name) ? undefined : "pass"));
    // Its report may be there before its thread dies; what matters is that the next page is not taken for the culprit.
    expected[names.indexOf("throw")] = verdicts[names.indexOf("throw")];
    assert.deepEqual(verdicts, expected);
    assert.deepEqual(
      results.map((/** @type {any} */ { file }) => file.at(-6)),
      names.map((_, index) => String(index)),
    );
    assert.match(results[1].error, /检查线程中断（7），本件未检查/);
    assert.match(results[3].error, /10 秒内没有检查完/);
    assert.match(results[5].error, /检查引擎中断/);
    assert.equal(told.split("\n").length - 1, results.filter((/** @type {any} */ { error }) => error).length);
  }
});

test("what a thread dies of is not quoted", async (t) => {
  const folder = await folderWith(t, {
    "a.json": { ...DRAFT, title: "throw", body: `<p>${ID}</p>` },
    "b.json": DRAFT,
  });
  const { told, results } = await check(folder, await oddPool(t, { size: 1 }));
  assert.ok(!told.includes(ID) && !JSON.stringify(results).includes(ID));
  assert.equal(results[1].report.verdict, "pass");
});

test("threads that cannot start check nothing, and every page says so", async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT, "b.json": DRAFT });
  const { status, results } = await check(folder, await oddPool(t, { locale: "zh-TW" }));
  assert.equal(status, 2);
  for (const { error } of results) assert.match(error, /检查线程中断（3）/);
  const refused = await check(folder, await oddPool(t, { locale: "fr" }));
  assert.equal(refused.status, 2);
  for (const { error } of refused.results) assert.match(error, /locale/);
});

test("a line that hangs is answered in its place", async (t) => {
  const lines = ["a", "hang", "die", "b"].map((title, index) =>
    JSON.stringify({ ...DRAFT, title: title.length > 1 ? title : DRAFT.title, id: `${index}` }),
  );
  let text = "";
  const status = await checkLines(
    (async function* () {
      yield Buffer.from(lines.join("\n"));
    })(),
    await oddPool(t, { seconds: 10 }),
    {
      strict: false,
      words: wordsFor("en"),
      notice: () => {},
      write: async (more) => {
        text += more;
      },
    },
  );
  assert.equal(status, 2);
  const answers = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map(({ report, line }) => report?.id ?? line),
    ["0", 2, 3, "3"],
  );
});

test("output is the same, byte for byte, whatever the number of threads", async (t) => {
  /** @type {Record<string, string | Buffer | object>} */
  const pages = {};
  for (let index = 0; index < 60; index += 1) {
    const name = `${String((index * 37) % 60).padStart(2, "0")}`;
    // Long pages among short ones, so that they are not done in the order they are begun.
    const body = `<p>${DRAFT.body.repeat(index % 7 === 0 ? 200 : 1)}${index % 3 ? "" : ID}</p>`;
    pages[`${index % 4}/${name}.${index % 2 ? "json" : "html"}`] = index % 2 ? { ...DRAFT, body } : body;
  }
  pages["broken.json"] = "{";
  pages["export.json"] = [DRAFT, { ...DRAFT, titel: "x" }, DRAFT];
  const folder = await folderWith(t, pages);
  for (const format of ["text", "json"]) {
    const runs = await Promise.all(
      ["1", "2", "4"].map((workers) =>
        run(["check", ".", "--workers", workers, "--today", "2026-11-25", "--format", format], {
          cwd: folder,
        }),
      ),
    );
    for (const one of runs) assert.deepEqual(one, runs[0]);
    assert.equal(runs[0].status, 2);
  }
});

test("items are in hand up to the limit, and come out in order however they end", async () => {
  let read = 0;
  const source = (async function* () {
    for (; read < 50; ) {
      read += 1;
      yield read;
    }
  })();
  /** @type {number[]} */
  const done = [];
  const slow = (/** @type {number} */ item) =>
    new Promise((resolve) => setTimeout(() => resolve(item), item % 5 === 1 ? 20 : 1));
  for await (const { item, result } of inOrder(source, 4, slow)) {
    assert.equal(item, result);
    done.push(item);
    assert.ok(read - done.length <= 4, `${read} read, ${done.length} done`);
  }
  assert.deepEqual(
    done,
    Array.from({ length: 50 }, (_, index) => index + 1),
  );
});

test("a source that fails is heard after what it gave, and one that is stopped gives nothing more", async () => {
  const failing = (async function* () {
    yield 1;
    yield 2;
    throw new Error("gone");
  })();
  /** @type {number[]} */
  const seen = [];
  await assert.rejects(async () => {
    for await (const { result } of inOrder(failing, 8, async (item) => item)) seen.push(result);
  }, /gone/);
  assert.deepEqual(seen, [1, 2]);

  const stop = { wanted: false, over: false, notify: () => {} };
  const endless = (async function* () {
    for (let item = 0; ; item += 1) yield item;
  })();
  const taken = [];
  for await (const { result } of inOrder(endless, 3, async (item) => item, stop)) {
    taken.push(result);
    if (taken.length === 5) stop.wanted = true;
  }
  assert.deepEqual(taken.slice(0, 5), [0, 1, 2, 3, 4]);
  assert.ok(taken.length <= 8);
  // One that never ends is left behind when the grace is over.
  const stuck = { wanted: false, over: false, notify: () => {} };
  const never = inOrder(endless, 3, () => new Promise(() => {}), stuck).next();
  setTimeout(() => {
    stuck.wanted = true;
    stuck.over = true;
    stuck.notify();
  }, 5);
  assert.equal((await never).done, true);
});

test("the number of threads and the limit of time are checked", async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT });
  for (const option of ["--workers", "--timeout", "--max-size"]) {
    for (const value of ["0", "x", "-1", "1.5"]) {
      const { status, stderr } = await run(["check", "a.json", `${option}=${value}`], { cwd: folder });
      assert.equal(status, 2);
      assert.ok(stderr.includes(option), stderr);
    }
  }
  assert.equal((await run(["check", join(folder, "a.json"), "--workers", "1", "--timeout", "9"])).status, 0);
});
