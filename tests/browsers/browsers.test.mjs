// Every browser that Xianshen promises to run in, one after the other against one server.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { after, before, describe, test } from "node:test";
import init, { Checker } from "../../pkg/node.mjs";
import { browsers } from "../../scripts/browsers.mjs";
import { loadTable } from "../table.mjs";
import { differences, write, writtenRows } from "./document.mjs";
import { FAILURES } from "./failures.mjs";
import { FORM, formPage } from "./form.mjs";
import { launch } from "./launch.mjs";
import { scenario } from "./scenario.mjs";
import { startServer } from "./server.mjs";
import { asked, DISPENSABLE, panelStyle, unknown } from "./styles.mjs";

/** @typedef {import("../../pkg/xianshen.js").Draft} Draft */

/** @type {Draft[]} */
const drafts = (await loadTable()).map(({ name, draft }) => ({ id: name, .../** @type {any} */ (draft) }));
/** By language; the other words of a report are compared on a part of the table. @type {Record<"zh-CN" | "en", Draft[]>} */
const tables = { "zh-CN": drafts, en: drafts.filter((_, index) => index % 4 === 0) };
const LOCALES = /** @type {("zh-CN" | "en")[]} */ (Object.keys(tables));
/** Node's reports as JSON, by language. @type {Map<string, string[]>} */
const expected = new Map();
/** What the tests saw, for the document. @type {Map<string, import("./document.mjs").Cells>} */
const measured = new Map();

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  if (browsers().every(({ missing }) => missing)) return;
  await init();
  for (const locale of LOCALES) {
    const checker = new Checker({ locale });
    expected.set(
      locale,
      tables[locale].map((draft) => JSON.stringify(checker.check(draft))),
    );
  }
  server = await startServer({
    data: Object.fromEntries(
      LOCALES.map((locale) => [`/drafts/${locale}.json`, () => JSON.stringify(tables[locale])]),
    ),
    pages: { [FORM]: formPage },
  });
});

after(() => server?.close());

/** The functions of page.js, for what runs there. @type {any} */
const bench = null;

for (const found of browsers()) {
  if (found.missing) {
    // In continuous integration every browser must be there. Elsewhere the run says which one was not tested, and why.
    const reason = `not tested: ${found.missing}`;
    test(found.name, { skip: env.CI ? false : reason }, () => assert.fail(`${found.name} was ${reason}`));
  } else describe(found.name, () => testIn(found));
}

/** @param {import("../../scripts/browsers.mjs").Found} found */
function testIn(found) {
  /** @type {import("./launch.mjs").Browser} */
  let browser;
  /** @type {import("./document.mjs").Cells} */
  const cells = {};

  before(async () => {
    browser = await launch(found);
    cells.Version = browser.version;
    measured.set(found.name, cells);
  });

  after(() => browser?.close());

  /** A fresh page, with what it does in `bench`. */
  const open = async () => {
    await browser.open(`${server.url}/tests/browsers/page.html`);
    assert.equal(await browser.run(() => typeof bench), "object", "the scripts of the page did not load");
  };

  test("the package loads, in a page that may not do more than it must", async () => {
    await open();
    cells.Loads = "yes";
    const nothing = { "inline script": false, "inline style": false, eval: false, "another server": false };
    assert.deepEqual(await browser.run(() => bench.attempts()), nothing);
    cells["Strict policy"] = "yes";
    cells["Trusted Types"] = (await browser.run(() => bench.takesMarkup())) ? "not known" : "enforced";
  });

  test("the worker reaches no other server", async () => {
    await open();
    const came = await browser.run(() => bench.workerAttempts());
    assert.equal(came.eval, false);
    assert.equal(came["web socket"], false);
    // An old Chromium gives a worker the policy of its page, which may fetch from its own server.
    cells["The worker's policy"] = came.fetch ? "the page's" : "its own";
  });

  test("the wasm is compiled where the policy allows it", async () => {
    await open();
    cells["Wasm is compiled in"] = (await browser.run(() => bench.compilesInPage()))
      ? "the page"
      : "the worker";
  });

  for (const locale of LOCALES) {
    test(`its reports in ${locale} are the same bytes as those of Node`, async () => {
      await open();
      const reports = await browser.run((options) => bench.reports(options), {
        url: `/drafts/${locale}.json`,
        locale,
      });
      const own = expected.get(locale) || [];
      assert.equal(reports.length, own.length);
      for (const [index, { id }] of tables[locale].entries())
        assert.equal(reports[index], own[index], String(id));
      assert.deepEqual(await browser.run(() => bench.errors), []);
      // The one refusal is that of the page's own compiling, after which the worker compiles.
      const refusals = new Set(await browser.run(() => bench.violations));
      const allowed = (await browser.run(() => bench.compilesInPage())) ? [] : ["script-src eval"];
      assert.deepEqual([...refusals], allowed);
      cells["Reports as in Node"] = "yes";
    });
  }

  test("whatever is wrong with the checker, nothing was checked", async () => {
    await open();
    const [draft] = drafts;
    for (const [what, { options, code }] of Object.entries(FAILURES)) {
      // Twice, for what failed once must not be taken for done.
      const outcomes = await browser.run((given) => bench.outcome(given), { ...options, draft });
      for (const { verdict, code: told, reason } of outcomes) {
        assert.deepEqual([verdict, told], ["not-checked", code], what);
        assert.ok(reason, what);
      }
    }
    cells["Fails closed"] = "yes";
  });

  test("the panel's style is known, but for what it can do without", async () => {
    await open();
    const style = asked(await panelStyle());
    assert.ok(style.selectors.length > 50 && style.declarations.length > 50);
    const lost = await browser.run(unknown, style);
    assert.deepEqual(
      lost.filter((one) => !(one in DISPENSABLE)),
      [],
    );
  });

  test("the panel: marked in the text, stopped, mended with the keyboard, sent", async () => {
    /** Pictures to look at, where a folder is named for them. @param {string} name */
    const picture = async (name) => {
      if (!env.PICTURES) return;
      // Until nothing moves any more.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await writeFile(join(env.PICTURES, `${found.id}-${name}.png`), await browser.screenshot());
    };
    await scenario(browser, server, cells, picture);
  });
}

test("docs/browsers.md says what was seen", async (t) => {
  if (measured.size === 0) return t.skip("no browser was tested");
  if (env.UPDATE) return write(measured);
  assert.deepEqual(differences(await writtenRows(), measured), [], "run the test with UPDATE=1");
});
