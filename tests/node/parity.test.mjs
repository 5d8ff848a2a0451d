// One draft, one report: what the engine says natively and what the package says in Node are the same bytes.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { Checker } from "../../pkg/node.mjs";
import { loadTable } from "../table.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = ["run", "--quiet", "--locked", "--example", "ndjson", "--"];

/**
 * The native engine's answers, a line for a draft.
 * @param {unknown[]} drafts
 * @param {string} locale
 * @returns {Promise<string[]>}
 */
function nativeAnswers(drafts, locale) {
  return new Promise((resolve, reject) => {
    const child = spawn("cargo", [...COMMAND, locale], { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
    /** @type {Buffer[]} */
    const output = [];
    child.on("error", reject);
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.on("close", (status) => {
      if (status !== 0) reject(new Error(`cargo run ended with ${status}`));
      else resolve(Buffer.concat(output).toString().trimEnd().split("\n"));
    });
    child.stdin.end(drafts.map((draft) => `${JSON.stringify(draft)}\n`).join(""));
  });
}

/**
 * The package's answer in the form of the native one.
 * @param {Checker} checker
 * @param {any} draft
 */
function answer(checker, draft) {
  try {
    return `{"id":${JSON.stringify(draft.id)},"report":${JSON.stringify(checker.check(draft))}}`;
  } catch (error) {
    return JSON.stringify({ error: /** @type {Error} */ (error).message, id: draft.id });
  }
}

const drafts = (await loadTable()).map(({ name, draft }) => ({ id: name, ...draft }));
const [first] = drafts;
const exception = { kind: "accepted", reason: "已核实", by: "李某", on: "2026-11-25" };
const further = [
  {
    ...first,
    id: "with more",
    attachments: [{ name: "a.pdf", size: 3, content: "AAAA" }],
    meta: { own: "𠮷\u2028" },
  },
  { ...first, id: "excepted", exceptions: [{ fingerprint: "none", ...exception, until: "2026-01-01" }] },
  { ...first, id: "wrong date", today: "2026-02-30" },
  { ...first, id: "wrong field", titel: "公告" },
  { ...first, id: "wrong type", body: 1 },
  { ...first, id: "wrong size", attachments: [{ name: "a", size: -1 }] },
  { ...first, id: "half a byte", attachments: [{ name: "a", size: 0.5 }] },
  { ...first, id: "wrong place", exceptions: [{ ...exception, reason: " ", fingerprint: "a" }] },
  { id: "nothing" },
];

for (const locale of /** @type {const} */ (["zh-CN", "zh-TW", "en"])) {
  test(`native and Node say the same in ${locale}`, async () => {
    await init();
    const checker = new Checker({ locale });
    const native = await nativeAnswers([...drafts, ...further], locale);
    assert.equal(native.length, drafts.length + further.length);
    for (const [index, draft] of [...drafts, ...further].entries()) {
      assert.equal(answer(checker, draft), native[index], draft.id);
    }
  });
}
