// The adapters with the real editors, each in a page of its own. What was seen becomes the table of docs/editors.md.
import assert from "node:assert/strict";
import { env } from "node:process";
import { after, before, describe, test } from "node:test";
import { ask, eventually, openBench } from "./bench.mjs";
import { editors } from "./editors.mjs";
import { BOLD, CELL, CLIPBOARD, ENTITY, ITEM, LINK, masked, PAGE, WORD } from "./page-text.mjs";
import { checkDocument, saw } from "./table.mjs";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("./editors.mjs").Bench} Bench
 * @typedef {import("./editors.mjs").Trial} Trial
 */

const NUMBERS = [BOLD, CELL, ITEM, ENTITY, LINK];

/** @type {Awaited<ReturnType<typeof openBench>>} */
let bench;
before(async () => {
  bench = await openBench();
});
after(() => bench?.close());

/** @param {string} text */
const compact = (text) => text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "");

/** @param {Page} page */
const ownText = async (page) => compact(await ask(page, "text"));

/** wangeditor-next writes down how high it drew a table. @param {string} html */
const unmeasured = (html) => html.replace(/\bheight:\s*\d+/g, "");

/** @param {Page} page */
const ownPage = async (page) => unmeasured(await ask(page, "own"));

/** @param {Page} page @param {Bench} editor */
async function read(page, editor) {
  await ask(page, "set", PAGE);
  const { same, saved, shown, source, format } = await ask(page, "read");
  if (editor.adapter === "slate")
    assert.equal(saved, await ownText(page), "the drawing has the text of the model");
  else assert.ok(same, "html() is the editor's own output");
  assert.equal(format, "html");
  for (const number of NUMBERS) assert.ok(saved.includes(number), "a number is in the output");
  if (!source) {
    assert.equal(shown, saved, "what is shown is what is saved");
    for (const number of NUMBERS) assert.equal(await ask(page, "carried", number), number);
  }
  assert.deepEqual(await ask(page, "missing"), editor.lacks ?? [], "the page's structures are in the output");
  await ask(page, "show", CELL);
  await eventually(page, async () => compact(await ask(page, "selected")) === CELL, "a place is selected");
  const heard = await ask(page, "changes");
  await ask(page, "cursorAfter", "请核对");
  await page.keyboard.type("typed1");
  await eventually(
    page,
    async () => (await ask(page, "text")).includes("请核对typed1"),
    "typed text is saved",
  );
  await eventually(page, async () => (await ask(page, "changes")) > heard, `typing in ${editor.id} is heard`);
  return editor.lacks
    ? `the editor knows no ${editor.lacks.join(", ")}: its text stands in paragraphs`
    : undefined;
}

/** @param {Page} page */
async function highlight(page) {
  await ask(page, "set", PAGE);
  await page.focus("#title");
  await page.waitForTimeout(100);
  for (const way of ["highlights", "boxes"]) {
    if (way === "boxes") await ask(page, "age");
    await ask(page, "unmark");
    const clip = await ask(page, "box", BOLD);
    // Playwright would put a style sheet into the document to hide the cursor.
    const shoot = () => page.screenshot({ clip, caret: "initial" });
    const plain = await shoot();
    const was = await ask(page, "observe");
    await ask(page, "mark", NUMBERS);
    const marked = await shoot();
    assert.notDeepEqual(marked, plain, `${way} are seen`);
    if (way === "highlights") {
      assert.deepEqual((await ask(page, "highlighted")).sort(), [...NUMBERS].sort());
    } else {
      await boxesFollow(page);
    }
    await ask(page, "unmark");
    assert.deepEqual(await shoot(), plain, `${way} are gone`);
    const now = await ask(page, "observed");
    assert.deepEqual(
      now,
      { mutations: 0, changes: 0, inner: was.inner, html: was.html },
      "the content is as before",
    );
  }
}

/** @param {Page} page */
async function boxesFollow(page) {
  const near = async () => (await ask(page, "apart", [BOLD])).every((/** @type {number} */ by) => by < 2);
  assert.ok(await near(), "a box lies on its text");
  const { within, inContent, inRoot } = await ask(page, "layer");
  assert.deepEqual({ within, inContent, inRoot }, { within: true, inContent: false, inRoot: false });
  await page.evaluate(() => scrollTo(0, 60));
  await eventually(page, near, "boxes follow the page's scrolling");
  await page.evaluate(() => scrollTo(0, 0));
  await eventually(page, near, "boxes follow back");
}

/** Each place by itself: over a boundary of bold, in a cell, in nested marks, beside an entity, in a link. @param {Page} page */
async function fix(page) {
  for (const number of NUMBERS) {
    await ask(page, "set", PAGE);
    const was = await ownText(page);
    assert.equal(await ask(page, "replace", [[number, masked(number)]]), true, "the replacement took");
    assert.equal(await ownText(page), was.replace(number, masked(number)), "only that place is another");
  }
  await ask(page, "set", PAGE);
  const was = await ownText(page);
  if (await ask(page, "many")) {
    assert.equal(
      await ask(
        page,
        "replace",
        NUMBERS.map((number) => [number, masked(number)]),
      ),
      true,
    );
    assert.equal(
      await ownText(page),
      NUMBERS.reduce((text, number) => text.replace(number, masked(number)), was),
    );
  }
  const own = await ask(page, "own");
  assert.equal(await ask(page, "replaceElsewhere"), false, "what is not the editor's is not replaced");
  assert.equal(await ask(page, "own"), own);
  await attributes(page);
}

/** @param {Page} page */
async function attributes(page) {
  const html = await ask(page, "set", PAGE);
  if (!/href="[^"]*n=1/.test(html)) return;
  const wanted = html.replace("n=1", "n=3");
  const loaded = await ask(page, "load", wanted);
  if (loaded === null) return;
  assert.equal(loaded, true, "an address is mended");
  assert.match(await ask(page, "own"), /n=3/);
}

/** @param {Page} page */
async function undo(page) {
  /** @type {[string, string][][]} */
  const attempts = [BOLD, CELL, ENTITY].map((number) => [[number, masked(number)]]);
  if (await ask(page, "many")) attempts.push(NUMBERS.map((number) => [number, masked(number)]));
  for (const pairs of attempts) {
    const was = unmeasured(await ask(page, "set", PAGE));
    assert.equal(await ask(page, "replace", pairs), true);
    await ask(page, "focus");
    let presses = 0;
    while ((await ownPage(page)) !== was && presses < 2) {
      await page.keyboard.press("Control+z");
      await page.waitForTimeout(80);
      presses++;
    }
    assert.equal(await ownPage(page), was, "Ctrl+Z brings back exactly what was there");
    // Some give their elements new names each time that a page is loaded.
    const again = unmeasured(await ask(page, "set", PAGE));
    assert.equal(await ask(page, "replace", pairs), true);
    await ask(page, "undo");
    await page.waitForTimeout(80);
    assert.equal(await ownPage(page), again, "the adapter's undo does as well");
  }
}

/** @param {Page} page @param {Bench} editor */
async function ime(page, editor) {
  await ask(page, "set", PAGE);
  const refresh = async () => !editor.source && (await ask(page, "mark", NUMBERS));
  await ask(page, "cursorAfter", "请核对");
  await page.waitForTimeout(300);
  const heard = await ask(page, "changes");
  const session = await bench.context.newCDPSession(page);
  for (const text of ["z", "zh", "zhong", "zhongwen"]) {
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await refresh();
    await page.waitForTimeout(30);
  }
  assert.equal(await ask(page, "changes"), heard, "half-typed pinyin is not heard");
  await session.send("Input.insertText", { text: "中文" });
  await refresh();
  await eventually(
    page,
    async () => (await ask(page, "text")).includes("请核对中文"),
    "the word arrives whole",
  );
  assert.ok(!(await ask(page, "text")).includes("zh"), "nothing half-typed is left");
  await eventually(page, async () => (await ask(page, "changes")) > heard, "the word is heard");
  await session.detach();
}

/** @param {Page} page @param {Bench} editor */
async function word(page, editor) {
  await ask(page, "set", "<p>粘贴到此</p>");
  await ask(page, "clip", CLIPBOARD);
  await page.keyboard.press("Control+c");
  await ask(page, "cursorAfter", "粘贴到此");
  await page.waitForTimeout(300);
  await page.keyboard.press("Control+v");
  await eventually(page, async () => (await ownText(page)).includes(WORD), "the number is read");
  const { saved, shown, source } = await ask(page, "read");
  if (!source) assert.equal(shown, saved, `what ${editor.id} shows is what it saves`);
  assert.equal(await ask(page, "replace", [[WORD, masked(WORD)]]), true, "the number is mended");
  const text = await ownText(page);
  assert.ok(text.includes(masked(WORD)) && !text.includes(WORD));
}

/** @param {Page} page */
async function gate(page) {
  /** @type {string[]} */
  const sent = [];
  await page.route("**/save", (route) => {
    sent.push(route.request().url());
    return route.fulfill({ status: 204 });
  });
  const { own } = await ask(page, "gate");
  await page.click("#save");
  await page.focus("#title");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  assert.equal((await ask(page, "facts")).events, 2, "button and Enter are stopped");
  assert.deepEqual(sent, []);
  await ask(page, "submit");
  await eventually(
    page,
    async () => sent.length > 0 || (await ask(page, "facts")).patched > 0,
    "form.submit() goes one way or the other",
  );
  const passed = sent.length > 0;
  await ask(page, "wrap");
  const before = sent.length;
  await ask(page, "submit");
  await page.waitForTimeout(200);
  assert.equal(sent.length, before, "a gate that wraps the form's own submit stops form.submit()");
  if (!own) return undefined;
  return passed ? "own `submit`, which passes by a changed prototype" : "own `submit`";
}

/** @type {Record<Trial, (page: Page, editor: Bench) => Promise<string | undefined | void>>} */
const TRIALS = { read, highlight, fix, undo, ime, word, gate };

// EDITOR=tinymce5 tries that one alone.
const chosen = editors.filter(({ id }) => !env.EDITOR || env.EDITOR.split(",").includes(id));

for (const editor of chosen) {
  describe(`${editor.name} ${editor.version}`, () => {
    /** @type {Page} */
    let page;
    /** @type {string[]} */
    const errors = [];

    before(async () => {
      page = await bench.page(editor.id, (message) => errors.push(message));
    });
    after(() => page?.close());

    test(`${editor.id}: is found, once`, async () => {
      const { names, name, same, form, elsewhere } = await ask(page, "open", Boolean(editor.handed));
      assert.equal(name, editor.adapter);
      assert.equal(names.length, 1, `found: ${names.join()}`);
      assert.ok(same, "instance and element lead to the same editor");
      assert.deepEqual({ form, elsewhere }, { form: 1, elsewhere: 0 });
    });

    for (const [name, run] of Object.entries(TRIALS)) {
      const trial = /** @type {Trial} */ (name);
      const reason = editor.reasons?.[trial];
      if (editor.source && trial === "highlight") {
        saw(editor, trial, { sign: "–", note: "the source is shown: a place in it is selected, not marked" });
        continue;
      }
      test(`${editor.id}: ${trial}`, async () => {
        if (reason) {
          await assert.rejects(run(page, editor), `${trial} works: the reason why it does not is to go`);
          saw(editor, trial, { sign: "✗", note: reason });
          return;
        }
        const note = (await run(page, editor)) || "";
        saw(editor, trial, { sign: "✓", note });
      });
    }

    test(`${editor.id}: no script error`, () => assert.deepEqual(errors, []));
  });
}

test("nothing was asked of another server", () => assert.deepEqual(bench.strangers, []));
test("docs/editors.md is what was seen", { skip: chosen.length < editors.length }, () =>
  checkDocument(editors),
);
