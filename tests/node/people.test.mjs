// The people of the fixtures do not exist, and their numbers are what the marks say they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCharacter, residentId } from "../people.mjs";
import { loadTable, secrets } from "../table.mjs";

test("the check character of the published specimen", () => {
  assert.equal(checkCharacter("11010519491231002"), "X");
  assert.equal(residentId(9), "61019920031016333X");
});

test("a marked number blocks where its check character is right and asks where it is wrong", async () => {
  let seen = 0;
  for (const fixture of await loadTable()) {
    for (const [index, mark] of fixture.expected.marks.entries()) {
      if (mark.rule !== "privacy/resident-id") continue;
      const one = {
        ...fixture,
        marked: [fixture.marked[index]],
        expected: { ...fixture.expected, marks: [mark] },
      };
      const number = secrets(one).at(-1) ?? "";
      // Other letters for X are spelled out in their own fixture; numbers of 15 digits have no check character.
      if (!/^\d{17}[0-9Xx]$/.test(number)) continue;
      const right = checkCharacter(number.slice(0, 17)) === number.slice(17).toUpperCase();
      assert.equal(mark.level, right ? "block" : "review", `${fixture.name}: ${number.slice(0, 6)}…`);
      seen++;
    }
  }
  assert.ok(seen > 40, `${seen} numbers`);
});
