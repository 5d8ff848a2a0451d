import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, loadTable, readFixture, secrets } from "../table.mjs";
import { folderWith } from "./helpers.mjs";

const HEADER =
  '<!-- xianshen\n{ "why": "a page", "draft": { "column": "notice", "title": "公告" }, "verdict": "block" }\n-->';

/** @param {string} text */
function fixture(text) {
  return { name: "a.html", path: "a.html", ...readFixture(text, "html") };
}

/** @param {object[]} findings */
function report(findings, verdict = "block") {
  return { verdict, findings, outcomes: [{ rule: "privacy/resident-id", outcome: "fail" }] };
}

test("marks are taken out and become places in code units", () => {
  const { draft, expected } = fixture(
    `${HEADER}\n😀<p>⟦privacy/resident-id:block¦1<b>2</b>⟧，⟦a/b:review¦三⟧`,
  );
  assert.equal(draft.body, "😀<p>1<b>2</b>，三");
  assert.equal(draft.format, "html");
  assert.equal(draft.title, "公告");
  assert.deepEqual(expected.marks, [
    { rule: "privacy/resident-id", level: "block", start: 5, end: 14 },
    { rule: "a/b", level: "review", start: 15, end: 16 },
  ]);
});

test("the comment goes with one line break, and a byte order mark stays", () => {
  assert.equal(fixture(`${HEADER}\n\n<p>`).draft.body, "\n<p>");
  assert.equal(fixture(`${HEADER}\r\n\r\n<p>`).draft.body, "\r\n<p>");
  assert.equal(fixture(`${HEADER}<p>`).draft.body, "<p>");
  assert.equal(fixture(`\uFEFF${HEADER}\n<p>`).draft.body, "\uFEFF<p>");
});

test("a unit fills up to the number of bytes", () => {
  const header = HEADER.replace('"verdict"', () => '"fill": { "bytes": 10, "unit": "汉$&\\n" }, "verdict"');
  assert.equal(fixture(`${header}\n[⟦fill⟧]`).draft.body, "[汉$&\n汉$&\n]");
});

test("a fixture that says nothing certain is refused", () => {
  assert.throws(() => fixture("<p>"), /first comment/);
  assert.throws(() => fixture(HEADER.replace("why", "wy")), /unknown key wy/);
  assert.throws(() => fixture('<!-- xianshen { "why": "", "draft": {} } -->'), /verdict is missing/);
  assert.throws(() => fixture(HEADER.replace('"verdict"', '"noText": "yes", "verdict"')), /noText/);
  assert.throws(() => fixture(`${HEADER}⟦privacy/resident-id:certain¦1⟧`), /a mark is not/);
  assert.throws(() => fixture(`${HEADER}⟦a/b:block¦1`), /a mark is not/);
  assert.throws(() => fixture(`${HEADER}⟦fill⟧`), /belong together/);
});

test("the table is read from a folder and names the file at fault", async (t) => {
  const folder = await folderWith(t, {
    "b/two.md": `${HEADER}\n# 二`,
    "a.txt": `${HEADER}\n一`,
    "notes.csv": "x",
  });
  const table = await loadTable(folder);
  assert.deepEqual(
    table.map(({ name, draft }) => [name, draft.format]),
    [
      ["a.txt", "text"],
      ["b/two.md", "markdown"],
    ],
  );
  const broken = await folderWith(t, { "c/broken.html": "<p>" });
  await assert.rejects(loadTable(broken), /^Error: c\/broken\.html: /);
});

test("comparison finds every difference", () => {
  const page = fixture(`${HEADER}\n<p>\n⟦privacy/resident-id:block¦12⟧`);
  const finding = { rule: "privacy/resident-id", level: "block", field: "body", start: 4, end: 6 };
  assert.deepEqual(compare(page, report([finding])), []);
  assert.deepEqual(compare(page, report([], "pass")), [
    "verdict is pass, expected block",
    'missing 1 × privacy/resident-id (block) at 4..6, line 2: "12"',
  ]);
  assert.equal(compare(page, report([finding, finding])).length, 1);
  assert.equal(compare(page, report([{ ...finding, end: 5 }])).length, 2);
  assert.equal(compare(page, report([{ ...finding, level: "review" }])).length, 2);
  assert.deepEqual(compare(page, report([finding, { ...finding, field: "title" }])), [
    "unexpected 1 × privacy/resident-id (block) in title",
  ]);
  page.expected.absent = [{ rule: "column/missing-element", level: "block", element: "fee" }];
  page.expected.outcomes = { "privacy/resident-id": "pass" };
  page.expected.interpretation = { benefit: "pass" };
  assert.deepEqual(compare(page, report([finding])), [
    "missing 1 × column/missing-element (block) for fee",
    "outcome of privacy/resident-id is fail, expected pass",
    "benefit is undefined, expected pass",
  ]);
});

test("secrets are the marked data, as written and bare", () => {
  const page = fixture(
    `${HEADER}⟦privacy/mobile-number:block¦１３８&nbsp;<b>0013</b>&#56;&#x30;00⟧⟦a/b:block¦7⟧`,
  );
  assert.deepEqual(secrets(page), ["１３８&nbsp;<b>0013</b>&#56;&#x30;00", "13800138000"]);
});
