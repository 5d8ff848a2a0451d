// Where a finding is in its file: as an editor counts that has the file open in its own encoding.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Places } from "../../node/formats/places.mjs";
import { formatted } from "../formatted.mjs";
import { KNOWN } from "./sample-run.mjs";

/**
 * @param {string} text
 * @param {string} place
 * @param {number} [bodyAt]
 */
function resultAt(text, place, bodyAt = 0) {
  const start = text.indexOf(place) - bodyAt;
  const found = {
    rule: "validity/placeholder",
    level: "review",
    field: "body",
    quote: null,
    what: "x",
    why: [],
    how: "y",
  };
  const finding = { ...found, start, end: start + place.length, fingerprint: "f", count: 1 };
  const draft = { column: "notice", title: "", body: text.slice(bodyAt) };
  const report = {
    verdict: "review",
    counts: { block: 0, review: 1, advise: 0 },
    findings: [finding],
    exceptions: { used: [], unused: [] },
  };
  return /** @type {any} */ ({ file: "a.html", page: { draft, text, bodyAt }, report });
}

/**
 * @param {string} text
 * @param {string} place
 * @param {number} [bodyAt]
 */
function region(text, place, bodyAt) {
  const result = resultAt(text, place, bodyAt);
  const found = new Places(result).region(result.report.findings[0]);
  assert.ok(found);
  const { line, column, endLine, endColumn, offset, length } = found;
  assert.equal(text.replace(/^\uFEFF/, "").slice(offset, offset + length), place);
  return `${line}:${column}-${endLine}:${endColumn}`;
}

test("lines end as they do in files of any origin, columns count code units", () => {
  assert.equal(region("XX", "XX"), "1:1-1:3");
  assert.equal(region("一\r\n二\n三\r四XX", "XX"), "4:2-4:4");
  assert.equal(region("\uFEFF<p>XX", "XX"), "1:4-1:6");
  assert.equal(region("𠮷😀e\u0301XX", "XX"), "1:7-1:9");
  assert.equal(region("甲X\r\n乙X丙", "X\r\n乙X"), "1:2-2:3");
  assert.equal(region("---\ntitle: 甲\n---\n正文XX", "XX", 18), "4:3-4:5");
  assert.equal(region("一\u2028二XX", "XX"), "1:4-1:6");
});

test("a file in GBK has the places of its decoded text, and its encoding is told", async () => {
  const bytes = Buffer.from("3c703ec3fbb5a53c2f703e0d0a3c703e5858c2b73c2f703e", "hex");
  const text = new TextDecoder("gbk").decode(bytes);
  assert.equal(text, "<p>名单</p>\r\n<p>XX路</p>");
  assert.equal(region(text, "XX"), "2:4-2:6");
  const result = resultAt(text, "XX");
  result.page.decoded = { encoding: "GBK", by: "detection" };
  const [run] = JSON.parse(await formatted("sarif", [result], { known: KNOWN })).runs;
  assert.equal(run.columnKind, "utf16CodeUnits");
  assert.equal(run.artifacts[0].encoding, "GBK");
  const { startLine, startColumn, endLine, endColumn } = run.results[0].locations[0].physicalLocation.region;
  assert.deepEqual([startLine, startColumn, endLine, endColumn], [2, 4, 2, 6]);
  assert.match(await formatted("github", [result], { known: KNOWN }), /line=2,endLine=2,col=4,endColumn=5,/);
});

test("a field that is no stretch of the file has no region", () => {
  const result = resultAt("XX", "XX");
  const [finding] = result.report.findings;
  assert.equal(new Places(result).region({ ...finding, field: "title" }), undefined);
  assert.equal(new Places(result).region({ ...finding, start: undefined, end: undefined }), undefined);
  delete result.page.text;
  assert.equal(new Places(result).region(finding), undefined);
  assert.equal(new Places(result).label("meta.__proto__"), "#meta.__proto__");
});
