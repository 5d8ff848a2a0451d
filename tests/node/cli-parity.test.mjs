// One draft, one report: the command line gives what the package gives, byte for byte. That Chromium gives the same:
// tests/browser/parity.test.mjs, over the same drafts.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { Checker } from "../../pkg/node.mjs";
import { loadTable } from "../table.mjs";
import { folderWith, run } from "./helpers.mjs";

const drafts = (await loadTable()).map(({ name, draft }) => ({ id: name, today: "2026-11-25", ...draft }));
const files = Object.fromEntries(
  drafts.map((draft, index) => [`${String(index).padStart(4, "0")}.json`, draft]),
);

/** @param {"zh-CN" | "en"} locale */
async function expectedIn(locale) {
  await init();
  const checker = new Checker({ locale });
  return drafts.map((draft) => JSON.stringify(checker.check(/** @type {any} */ (draft))));
}

for (const locale of /** @type {const} */ (["zh-CN", "en"])) {
  test(`files: the command line and the package say the same in ${locale}`, async (t) => {
    const expected = await expectedIn(locale);
    const cwd = await folderWith(t, files);
    const { stdout } = await run(["check", ".", "--format", "json", "--locale", locale], { cwd });
    const records = JSON.parse(stdout);
    assert.equal(records.length, drafts.length);
    for (const [index, { id }] of drafts.entries()) {
      assert.equal(JSON.stringify(records[index].report), expected[index], id);
    }
  });
}

test("a draft a line: the command line and the package say the same", async () => {
  const expected = await expectedIn("zh-CN");
  const input = drafts.map((draft) => `${JSON.stringify(draft)}\n`).join("");
  const lines = (await run(["check", "--ndjson", "-"], { input })).stdout.split("\n").slice(0, -1);
  assert.equal(lines.length, drafts.length);
  for (const [index, { id }] of drafts.entries()) {
    assert.equal(JSON.stringify(JSON.parse(lines[index]).report), expected[index], id);
  }
});
