import assert from "node:assert/strict";
import { before, test } from "node:test";
import init, { Checker, readPage } from "../../pkg/node.mjs";
import { DRAFT, RESIDENT_IDS } from "./helpers.mjs";

const [ID] = RESIDENT_IDS;
/** @type {Checker} */
let checker;

before(async () => {
  await init();
  checker = new Checker({});
});

const POLICY = {
  title: "办法",
  docNumber: "1",
  issuer: "局",
  publishedAt: "2026-01-01",
  url: "u",
  body: "b",
  format: "html",
};
const EXCEPTION = {
  fingerprint: "f",
  kind: "accepted",
  reason: "r",
  by: "b",
  on: "2026-01-01",
  until: "2026-12-31",
};
const FULL = {
  ...DRAFT,
  id: "1",
  format: "html",
  meta: {
    docNumber: "1",
    indexNumber: "1",
    issuer: "局",
    drafter: "科",
    source: "局",
    author: "编",
    createdAt: "2026-01-01",
    publishedAt: "2026-01-01",
    effectiveFrom: "2026-01-01",
    expiresAt: "2027-01-01",
    openness: "proactive",
    opennessReason: "无",
    keywords: "k",
    description: "d",
    url: "u",
    anything: "x",
  },
  attachments: [{ name: "a.doc", size: 1, type: "application/msword", content: "AAAA" }],
  policy: { ...POLICY },
  previousPolicy: { ...POLICY },
  site: { region: "某县", recent: [] },
  exceptions: [EXCEPTION],
};

/** Values that are of the wrong type, or of the right one and no such thing. */
const ANY_BUT_TEXT = [7, true, ["x"], { x: 1 }];
const ANY_BUT_DATE = [...ANY_BUT_TEXT, "昨天", "2026-02-30", "2026-1-1", "20260101"];

/** @type {[string, unknown[]][]} */
const WRONG = [
  ["id", ANY_BUT_TEXT],
  ["column", [...ANY_BUT_TEXT, null, undefined]],
  ["title", [...ANY_BUT_TEXT, null, undefined]],
  ["body", [...ANY_BUT_TEXT, null, undefined]],
  ["format", [...ANY_BUT_TEXT, "htm"]],
  ["today", ANY_BUT_DATE],
  ["meta", [7, true, "x", ["x"]]],
  ...Object.keys(FULL.meta).map(
    (name) => /** @type {[string, unknown[]]} */ ([`meta.${name}`, ANY_BUT_TEXT]),
  ),
  ...["createdAt", "publishedAt", "effectiveFrom", "expiresAt"].map(
    (name) => /** @type {[string, unknown[]]} */ ([`meta.${name}`, ANY_BUT_DATE]),
  ),
  ["meta.openness", ["公开"]],
  ["attachments", [7, true, "x", { x: 1 }]],
  ["attachments[0]", [7, true, "x", ["a.doc"]]],
  ["attachments[0].name", [...ANY_BUT_TEXT, null, undefined]],
  ["attachments[0].size", ["1", true, -1, 1.5]],
  ["attachments[0].type", ANY_BUT_TEXT],
  ["attachments[0].content", [7, true, { x: 1 }]],
  ["site", [7, true, "x", ["某县"]]],
  ["site.region", ANY_BUT_TEXT],
  ["site.recent", [7, true, "x", { x: 1 }]],
  ["exceptions", [7, true, "x", { x: 1 }]],
  ["exceptions[0]", [7, true, "x", Object.values(EXCEPTION)]],
  ["exceptions[0].fingerprint", [...ANY_BUT_TEXT, null, undefined]],
  ["exceptions[0].kind", [...ANY_BUT_TEXT, null, undefined, "ok"]],
  ["exceptions[0].reason", [...ANY_BUT_TEXT, null, undefined, " "]],
  ["exceptions[0].by", [...ANY_BUT_TEXT, null, undefined, ""]],
  ["exceptions[0].on", [...ANY_BUT_DATE, null, undefined]],
  ["exceptions[0].until", ANY_BUT_DATE],
];
for (const policy of ["policy", "previousPolicy"]) {
  WRONG.push([policy, [7, true, "x", ["x"]]]);
  for (const name of ["title", "docNumber", "issuer", "url", "body"])
    WRONG.push([`${policy}.${name}`, ANY_BUT_TEXT]);
  WRONG.push([`${policy}.publishedAt`, ANY_BUT_DATE], [`${policy}.format`, [...ANY_BUT_TEXT, "htm"]]);
}

/**
 * The full draft with another value at a path.
 *
 * @param {string} path
 * @param {unknown} value
 */
function changed(path, value) {
  const draft = structuredClone(FULL);
  const names = path.match(/[^.[\]]+/g) ?? [];
  const last = names.pop() ?? "";
  /** @type {any} */
  let at = draft;
  for (const name of names) at = at[name];
  if (value === undefined) delete at[last];
  else at[last] = value;
  return draft;
}

/** @param {unknown} draft */
function refusal(draft) {
  try {
    checker.check(/** @type {any} */ (draft));
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.message;
  }
  return undefined;
}

test("a draft with every field is checked", () => {
  assert.equal(refusal(FULL), undefined);
});

test("an absent field may be left out or null", () => {
  for (const name of [
    "id",
    "format",
    "today",
    "meta",
    "attachments",
    "policy",
    "previousPolicy",
    "site",
    "exceptions",
  ]) {
    assert.equal(refusal(changed(name, null)), undefined, name);
    assert.equal(refusal(changed(name, undefined)), undefined, name);
  }
});

for (const [path, values] of WRONG) {
  test(`a wrong ${path} is refused by name`, () => {
    for (const value of values) {
      const message = refusal(changed(path, value));
      const told = `${JSON.stringify(value)}: ${message}`;
      assert.ok(message?.startsWith(`draft.${path}`), told);
      assert.doesNotMatch(message ?? "", /昨天|20260101|公开/, told);
    }
  });
}

test("an unknown field is refused by name, with a suggestion", () => {
  for (const [path, near] of [
    ["titel", "title"],
    ["attachments[0].nmae", "name"],
    ["policy.titel", "title"],
    ["previousPolicy.issuers", "issuer"],
    ["site.regoin", "region"],
    ["exceptions[0].reasons", "reason"],
  ]) {
    const message = refusal(changed(path, "x"));
    assert.ok(message?.startsWith(`draft.${path}`) && message.includes(near), message);
  }
});

test("what is no draft at all is refused", () => {
  for (const draft of [
    null,
    undefined,
    7,
    "x",
    true,
    [],
    [DRAFT],
    ["1", "notice", "题", "文", ...Array(8).fill(null)],
    () => DRAFT,
    Symbol("x"),
    10n,
  ]) {
    assert.match(refusal(draft) ?? "no error", /^draft\b/, String(draft));
  }
});

test("a refusal holds no value", () => {
  for (const value of [Number(ID), [ID], { [ID]: ID }]) {
    assert.ok(!refusal(changed("title", value))?.includes(ID));
  }
  assert.ok(!refusal(changed(ID, "x"))?.includes(ID));
});

test("a checker refuses what it cannot use", () => {
  const make = (/** @type {any} */ options) => () => new Checker(options);
  assert.throws(make({ locale: "fr" }), /^Error: locale: /);
  assert.throws(make({ locale: 7 }), /locale/);
  assert.throws(make({ profile: "x" }), /^Error: profile: /);
  assert.throws(make({ profile: { levles: [] } }), /^Error: profile\.levles: .*levels/);
  assert.throws(make({ profil: {} }), /profil\b/);
  assert.throws(make(7), Error);
});

test("after a refusal the checker works as before", () => {
  const report = JSON.stringify(checker.check(/** @type {any} */ (FULL)));
  refusal(changed("body", 7));
  assert.equal(JSON.stringify(checker.check(/** @type {any} */ (FULL))), report);
});

test("a page is read from a whole file", () => {
  const html =
    '<html><head><title>某局</title><meta name="ArticleTitle" content="公告"><meta name="ColumnName" content="通知公告">' +
    '<meta name="PubDate" content="2026-11-25 09:30"><meta name="ContentSource" content="某局"></head><body><p>正文</p></body></html>';
  const draft = readPage(html);
  assert.equal(draft.title, "公告");
  assert.equal(draft.column, "通知公告");
  assert.equal(draft.body, html);
  assert.equal(draft.format, "html");
  assert.match(draft.meta?.publishedAt ?? "", /^2026-11-25/);
  assert.equal(refusal(draft), undefined);
});
