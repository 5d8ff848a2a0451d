// The set of what must never be published: it is read as it says, and findings are counted as it says.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import init, { Checker } from "../../pkg/node.mjs";
import { recall, total } from "../accuracy/judge.mjs";
import { judgeValidity } from "../accuracy/judge-validity.mjs";
import { readValidity, readValidityLines, VALIDITY_RULES } from "../accuracy/validity-set.mjs";

/**
 * @typedef {import("../../pkg/xianshen.js").Finding} Finding
 */

const COLUMNS = new Map([["notice", "通知公告"]]);

/** @param {string} line @param {string} [file] */
const read = (line, file = "part-2/bad-link.txt") => readValidityLines(file, line, COLUMNS);

/** @param {Partial<Finding>} finding */
const finding = (finding) =>
  /** @type {Finding} */ ({ level: "review", field: "body", what: "何", ...finding });

before(() => init());

test("a line is a head, a body and marks", () => {
  const head = JSON.stringify({
    column: "notice",
    title: "⟦hijacked¦某某⟧公告",
    meta: { issuer: "甲⟦foreign-place¦乙县⟧" },
    attachments: ["1.doc"],
    recent: ["<p>二</p>"],
    page: ["twin"],
  });
  const [one] = read(`# why\n\n${head}\t一⟦bad-link¦<a href="">二</a>⟧三`);
  assert.equal(one.name, "part-2/bad-link.txt:3");
  assert.equal(one.part, 2);
  assert.deepEqual(one.draft, {
    today: "2026-11-25",
    column: "notice",
    title: "某某公告",
    body: '<p>一<a href="">二</a>三</p>',
    attachments: [{ name: "1.doc" }],
    meta: { issuer: "甲乙县" },
  });
  assert.deepEqual(one.recent, ["<p>二</p>"]);
  assert.deepEqual(one.page, ["twin"]);
  assert.deepEqual(
    one.marks.map(({ rule, field, start, end }) => [rule, field, start, end]),
    [
      ["foreign-place", "meta.issuer", 1, 3],
      ["hijacked", "title", 0, 2],
      ["bad-link", "body", 4, 20],
    ],
  );
  assert.equal(read('notice\t"一\\n二⟦garbled¦�⟧"')[0].draft.body, "一\n二�");
});

test("a fault of a line is told with its place", () => {
  for (const [line, message] of [
    ["notice 一", /:1: no tab/],
    ["news\t一⟦empty¦二⟧", /no column news/],
    ["notice\t一⟦blank¦二⟧", /no rule blank/],
    ["notice\t一⟦empty¦二", /without end/],
    ["notice\t一⟦empty¦二⟦empty¦三⟧⟧", /a mark in a mark/],
    ["notice\t一⟧", /the end of no mark/],
    ["notice\t一⟦二⟧", /a mark without a rule/],
    ["notice\t一", /nothing is marked/],
    ['{"column":"notice","colour":1}\t一', /unknown key colour/],
  ]) {
    assert.throws(() => read(String(line)), /** @type {RegExp} */ (message), String(line));
  }
  assert.throws(() => read("notice\t⟦empty¦一⟧", "part-1/traps-a.txt"), /a trap with a mark/);
});

test("a finding is found, told by another rule, or false", () => {
  const cases = [
    ...read('notice\t一⟦bad-link¦二⟧三四⟦empty¦五⟧\n{"column":"notice","page":["twin"]}\t一'),
    ...read("notice\t一二三", "part-1/traps-b.txt"),
  ];
  const { scores, missed, elsewhere, alarms } = judgeValidity(cases, ({ trap, page }) => {
    if (trap) return [finding({ rule: "validity/script", level: "advise", start: 3, end: 4 })];
    if (page.length > 0) return [];
    return [
      finding({ rule: "validity/bad-link", level: "block", start: 3, end: 5 }),
      finding({ rule: "validity/garbled", start: 7, end: 8 }),
      finding({ rule: "validity/repeated", start: 5, end: 6 }),
      finding({ rule: "privacy/minor", start: 5, end: 6 }),
    ];
  });
  assert.deepEqual(
    [scores["bad-link"].found, scores["bad-link"].blocked, recall(scores["bad-link"])],
    [1, 1, 1],
  );
  assert.deepEqual(
    missed.map(({ rule, place }) => [rule, place]),
    [["twin", "part-2/bad-link.txt:2"]],
  );
  assert.deepEqual(
    elsewhere.map(({ rule, excerpt }) => [rule, excerpt.includes("garbled")]),
    [["empty", true]],
  );
  assert.deepEqual(
    alarms.map(({ rule, trap, level }) => [rule, trap, level]),
    [
      ["repeated", false, "review"],
      ["script", true, "advise"],
    ],
  );
  const all = total(Object.values(scores));
  assert.deepEqual([all.planted, all.found, all.elsewhere, all.missed], [3, 1, 1, 1]);
  assert.deepEqual([all.alarmsOnTraps.advise, all.alarms.review], [1, 1]);
});

test("the set is as large and as various as it should be", async () => {
  const checker = new Checker({});
  const cases = await readValidity(new Map(checker.columns().map(({ id, name }) => [id, name])));
  const family = checker.rules().filter(({ family }) => family === "validity");
  assert.deepEqual(family.map(({ name }) => name.replace("validity/", "")).sort(), VALIDITY_RULES.toSorted());
  const { scores } = judgeValidity(cases, () => []);
  for (const rule of VALIDITY_RULES)
    assert.ok(scores[rule].planted >= 15, `${scores[rule].planted} of ${rule}`);
  assert.ok(cases.filter(({ trap }) => trap).length >= 120, "traps");
});
