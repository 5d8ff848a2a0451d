// The fixture table in Chromium, through the worker; and the places in the text against the browser's own parser.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { compare, loadTable, secrets } from "../table.mjs";
import { checkIn, launchChromium, newPage, openClient, startServer } from "./harness.mjs";

const fixtures = await loadTable();
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let page;
/** @type {string[]} */
const errors = [];

before(async () => {
  server = await startServer();
  browser = await launchChromium();
  page = await newPage(browser, { onError: (message) => errors.push(message) });
  await openClient(page, server.url, { timeout: 60_000 });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/**
 * Where the browser's parser puts a place of an HTML source: two characters that no page has mark it before parsing.
 * @param {string} body
 * @param {{ start: number, end: number }} place
 */
function placeInDom(body, { start, end }) {
  const marked = `${body.slice(0, start)}\uE000${body.slice(start, end)}\uE001${body.slice(end)}`;
  return page.evaluate((html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    const text = template.content.textContent || "";
    const first = text.indexOf("\uE000");
    return { start: first, end: text.indexOf("\uE001") - 1 };
  }, marked);
}

/**
 * Where a place stands in the text that a reader's browser holds; nowhere in Markdown, which the host renders as it likes.
 * @param {import("../table.mjs").Draft} draft
 * @param {{ start: number, end: number }} place
 */
async function placeInText({ body, format }, { start, end }) {
  if (format === "html") return placeInDom(body, { start, end });
  return format === "text" ? { start, end } : undefined;
}

test("there are pages to check", () => assert.ok(fixtures.length > 0));

for (const fixture of fixtures) {
  test(fixture.name, async () => {
    const report = await checkIn(page, fixture.draft);
    assert.deepEqual(compare(fixture, report), [], fixture.expected.why);

    const json = JSON.stringify(report);
    for (const secret of secrets(fixture))
      assert.ok(!json.includes(secret), "a personal datum is in the report");

    let withoutText = 0;
    for (const finding of report.findings) {
      if (finding.field !== "body" || finding.start == null) continue;
      if (fixture.expected.noText && finding.text === undefined) withoutText += 1;
      else {
        const place = await placeInText(fixture.draft, finding);
        // In a tag there is no text: what is said then is what readers see of it, and may be nothing.
        if (place && place.start < 0) continue;
        assert.ok(finding.text, `${finding.rule} has no text, and the fixture does not say noText`);
        assert.deepEqual(finding.text, place, `text of ${finding.rule}`);
      }
    }
    if (fixture.expected.noText)
      assert.ok(withoutText > 0, "the fixture says noText, and every finding has it");
  });
}

test("no script error on the way", () => assert.deepEqual(errors, []));
