// Places: carried over what the editor or the user changed, dropped where that is not sure; and edits of a source as edits
// of its text. In Chromium, because both lean on its parser.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium, newPage, openBlank, startServer } from "./harness.mjs";

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let page;

before(async () => {
  server = await startServer();
  browser = await launchChromium();
  page = await newPage(browser, { onError: (message) => assert.fail(message) });
  await openBlank(page, server.url);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/**
 * What stands, after a change, at the place of a word of the text before.
 * @param {string} checked
 * @param {string} live
 * @param {string} word
 */
const carried = (checked, live, word) =>
  page.evaluate(
    async ([from, to, wanted]) => {
      const { carry } = await import(/** @type {any} */ ("/www/place.js"));
      const start = from.indexOf(wanted);
      const place = carry(from, to)({ start, end: start + wanted.length });
      return place && to.slice(place.start, place.end);
    },
    [checked, live, word],
  );

for (const [what, checked, live, word, expected] of [
  ["nothing changed", "甲乙丙丁", "甲乙丙丁", "乙丙", "乙丙"],
  ["text before", "甲乙丙丁", "新的甲乙丙丁", "乙丙", "乙丙"],
  ["text behind", "甲乙丙丁", "甲乙丙丁新的", "乙丙", "乙丙"],
  ["text on both sides", "甲乙丙丁", "前甲乙丙丁后", "乙丙", null],
  ["the place itself", "甲乙丙丁", "甲乙新丙丁", "乙丙", null],
  ["the place is gone", "甲乙丙丁", "甲丁", "乙丙", null],
  ["all is gone", "甲乙丙丁", "", "乙丙", null],
  [
    "zero-width characters of the editor",
    "甲乙丙丁",
    "\ufeff甲\u200b乙\ufeff丙丁\ufeff",
    "乙丙",
    "乙\ufeff丙",
  ],
  ["spaces that became others", "甲 乙\u00a0丙 丁", "甲\u00a0乙 丙\u00a0\u00a0丁", "乙\u00a0丙", "乙 丙"],
  ["a word that stands twice, the first one gone", "甲乙 甲乙", "甲乙", "乙 甲", null],
  ["astral characters before", "𠮷甲乙", "😀𠮷甲乙", "甲乙", "甲乙"],
]) {
  test(`carry: ${what}`, async () => {
    assert.equal(await carried(String(checked), String(live), String(word)), expected);
  });
}

/**
 * @param {string} body
 * @param {{ start: number, end: number, text: string }[]} edits
 * @param {{ start: number, end: number }} finding in the source
 */
const inText = (body, edits, finding) =>
  page.evaluate(
    async ([source, wanted, { start, end }]) => {
      const { editsInText, applied } = await import(/** @type {any} */ ("/www/fix.js"));
      const { sourcePlace, textOf } = await import(/** @type {any} */ ("/www/place.js"));
      const text = textOf(source);
      const place = sourcePlace(source, text, { start, end });
      const mapped = editsInText(source, { start, edits: wanted }, place);
      return mapped && applied(text, mapped);
    },
    /** @type {const} */ ([body, edits, finding]),
  );

test("edits of a source become edits of its text, across tags and entities", async () => {
  const body = "<p title='1>2'>号码&nbsp;12<b>3</b>4&#53;6</p>";
  const finding = { start: body.indexOf("12<b>"), end: body.indexOf("6</p>") + 1 };
  const at = (/** @type {string} */ piece) => body.indexOf(piece, finding.start);
  const edits = [
    { start: at("2<b>"), end: at("2<b>") + 1, text: "*" },
    { start: at("3"), end: at("3") + 1, text: "*" },
    { start: at("&#53;"), end: at("&#53;") + 5, text: "*" },
  ];
  assert.equal(await inText(body, edits, finding), "号码\u00a01**4*6");
});

test("an edit that cuts an entity or a tag is not mapped", async () => {
  const body = "<p>12&#53;<b>6</b></p>";
  const finding = { start: 3, end: body.indexOf("6") + 1 };
  const inside = body.indexOf("&#53;") + 2;
  assert.equal(await inText(body, [{ start: inside, end: inside + 2, text: "*" }], finding), null);
  const tag = body.indexOf("<b>") + 1;
  assert.equal(await inText(body, [{ start: tag, end: tag + 4, text: "*" }], finding), null);
});

test("a fix counts as done only where the edits and nothing else are there", async () => {
  const took = (/** @type {string} */ now) =>
    page.evaluate(
      async ([old, after]) => {
        const fix = await import(/** @type {any} */ ("/www/fix.js"));
        return fix.took(old, after, [{ start: 1, end: 3, text: "**" }]);
      },
      ["<p>甲12</p><ul><li>乙</li></ul>", now],
    );
  assert.equal(await took("<p>甲**</p><ul><li>乙</li></ul>"), true);
  assert.equal(await took("<p>甲<strong>**</strong></p><ul><li>乙</li></ul>"), true);
  assert.equal(await took("<p>甲12</p><ul><li>乙</li></ul>"), false);
  assert.equal(await took("<p>甲**</p><ul><li></li></ul>"), false);
  assert.equal(await took("<p>甲**</p><p>乙</p>"), false);
});
