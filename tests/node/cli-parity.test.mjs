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

for (const locale of /** @type {const} */ (["zh-CN", "en"])) {
  test(`the command line and the package say the same in ${locale}`, async (t) => {
    await init();
    const checker = new Checker({ locale });
    const expected = drafts.map((draft) => JSON.stringify(checker.check(/** @type {any} */ (draft))));
    const cwd = await folderWith(t, files);
    const json = await run(["check", ".", "--format", "json", "--locale", locale], { cwd });
    const records = JSON.parse(json.stdout);
    assert.equal(records.length, drafts.length);
    const ndjson = (
      await run(["check", ".", "--format", "ndjson", "--locale", locale], { cwd })
    ).stdout.split("\n");
    const input = drafts.map((draft) => `${JSON.stringify(draft)}\n`).join("");
    const lines = (await run(["check", "--ndjson", "-", "--locale", locale], { input })).stdout.split("\n");
    for (const [index, { id }] of drafts.entries()) {
      assert.equal(JSON.stringify(records[index].report), expected[index], id);
      assert.equal(JSON.stringify(JSON.parse(ndjson[index]).report), expected[index], id);
      assert.equal(JSON.stringify(JSON.parse(lines[index]).report), expected[index], id);
    }
  });
}
