// One draft, one report: what Chromium's worker says and what Node says are the same bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { Checker } from "../../pkg/node.mjs";
import { loadTable } from "../table.mjs";
import { reportsInChromium } from "./harness.mjs";

const drafts = (await loadTable()).map(({ name, draft }) => ({ id: name, ...draft }));

for (const locale of /** @type {const} */ (["zh-CN", "en"])) {
  test(`Chromium and Node say the same in ${locale}`, async () => {
    await init();
    const checker = new Checker({ locale });
    const reports = await reportsInChromium(drafts, { locale });
    assert.equal(reports.length, drafts.length);
    for (const [index, draft] of drafts.entries()) {
      assert.equal(JSON.stringify(checker.check(/** @type {any} */ (draft))), reports[index], draft.id);
    }
  });
}
