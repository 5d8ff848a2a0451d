// What is made from something else says what that says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { staleDocs } from "../../scripts/make-docs.mjs";

test("the documents that are made from the package are current", async () => {
  assert.deepEqual(await staleDocs(), [], "run `make docs`");
});

for (const name of ["make-gbk.mjs", "make-places.mjs", "make-traditional.mjs", "make-zh-tw.mjs"]) {
  test(`what scripts/${name} makes is current`, () => {
    const script = fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
  });
}
