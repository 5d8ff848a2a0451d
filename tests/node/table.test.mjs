import assert from "node:assert/strict";
import { before, test } from "node:test";
import init, { Checker } from "../../pkg/node.mjs";
import { compare, loadTable, secrets } from "../table.mjs";

const table = await loadTable();
/** @type {Checker} */
let checker;

before(async () => {
  await init();
  checker = new Checker({});
});

test("the table is there", () => assert.notEqual(table.length, 0));

for (const fixture of table) {
  test(`${fixture.name}: ${fixture.expected.why}`, () => {
    const report = checker.check(/** @type {any} */ (fixture.draft));
    assert.deepEqual(compare(fixture, report), []);
    const text = JSON.stringify(report);
    assert.deepEqual(
      secrets(fixture).filter((secret) => text.includes(secret)),
      [],
    );
  });
}
