// What holds for every adapter: what is believed, what is refused, what is found, and where an editor shows its source.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, eventually, openBench } from "./bench.mjs";
import { editors } from "./editors.mjs";
import { BOLD, CELL, masked, PAGE } from "./page-text.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof openBench>>} */
let bench;
before(async () => {
  bench = await openBench();
});
after(() => bench?.close());

/**
 * @param {string} id
 * @param {(page: Page) => Promise<void>} run
 */
async function on(id, run) {
  const handed = Boolean(editors.find((editor) => editor.id === id)?.handed);
  /** @type {string[]} */
  const errors = [];
  const page = await bench.page(id, (message) => errors.push(message));
  try {
    await ask(page, "open", handed);
    await ask(page, "set", PAGE);
    await run(page);
    assert.deepEqual(errors, []);
  } finally {
    await page.close();
  }
}

for (const [what, wrong] of /** @type {const} */ ([
  ["does nothing", "nothing"],
  ["does something else", "else"],
  ["does the half of it", "half"],
  ["does more than was asked", "more"],
  ["fails amid it", "throw"],
])) {
  test(`an editor that ${what}: the replacement is refused, and nothing of it is left`, () =>
    on("tinymce6", async (page) => {
      const was = await ask(page, "own");
      await page.evaluate((how) => {
        const editor = /** @type {any} */ (window).tinymce.get(0);
        const transact = editor.undoManager.transact;
        editor.undoManager.transact = (/** @type {() => void} */ change) => {
          if (how === "nothing") return;
          transact.call(editor.undoManager, () => {
            const body = editor.getBody();
            if (how === "else") {
              body.querySelector("p").append("别的");
              return;
            }
            change();
            if (how === "half") body.querySelector("strong").textContent = "33029919";
            if (how === "more") body.querySelector("h2").replaceWith(...body.querySelector("h2").childNodes);
          });
          if (how === "throw") throw new Error("amid");
        };
      }, wrong);
      assert.equal(await ask(page, "replace", [[BOLD, masked(BOLD)]]), false);
      assert.equal(await ask(page, "own"), was);
    }));
}

test("what the user may not edit is not edited", () =>
  on("tinymce6", async (page) => {
    await ask(page, "set", `<p>可改<span contenteditable="false">不可改${BOLD}</span></p><p>${CELL}</p>`);
    const was = await ask(page, "own");
    assert.equal(await ask(page, "replace", [[BOLD, masked(BOLD)]]), false);
    assert.equal(
      await ask(page, "replace", [
        [CELL, masked(CELL)],
        [BOLD, masked(BOLD)],
      ]),
      false,
      "nor a part of it",
    );
    assert.equal(await ask(page, "own"), was);
    await page.evaluate(() => /** @type {any} */ (window).tinymce.get(0).mode.set("readonly"));
    assert.equal(await ask(page, "replace", [[CELL, masked(CELL)]]), false);
    assert.equal(await ask(page, "own"), was);
  }));

test("two replacements that meet are refused, and so is an empty one", () =>
  on("tinymce6", async (page) => {
    const was = await ask(page, "own");
    assert.equal(
      await ask(page, "replace", [
        [BOLD, "一"],
        [BOLD.slice(4, 9), "二"],
      ]),
      false,
    );
    assert.equal(await ask(page, "replaceEmpty"), false);
    assert.equal(await ask(page, "own"), was);
  }));

test("a document that the editor does not give out again is not believed, and taken back", () =>
  on("tinymce6", async (page) => {
    const was = await ask(page, "own");
    assert.equal(await ask(page, "load", `${was}<p><a href="javascript:alert(1)">不收</a></p>`), false);
    assert.equal(await ask(page, "own"), was);
  }));

test("a contenteditable takes attributes and no other markup, and no address that runs", () =>
  on("contenteditable", async (page) => {
    const was = await ask(page, "own");
    assert.equal(await ask(page, "load", `${was}<p>另一段</p>`), false);
    assert.equal(await ask(page, "load", was.replace(/href="[^"]*"/, 'href="javascript:alert(1)"')), false);
    assert.equal(await ask(page, "load", was.replace("<img ", '<img onerror="document.title=1" ')), true);
    assert.equal(await ask(page, "own"), was);
    assert.equal(await ask(page, "load", was.replace('alt="印章"', 'alt="单位印章"')), true);
    assert.match(await ask(page, "own"), /单位印章/);
  }));

test("each editor of a page counts once, the visible textareas of a form come last", () =>
  on("ckeditor4", async (page) => {
    const found = await page.evaluate(async () => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
      /** @param {string} html */
      const add = (html) => form.insertAdjacentHTML("beforeend", html);
      add(
        '<textarea name="summary"></textarea><textarea name="locked" disabled></textarea><textarea></textarea>',
      );
      add('<textarea name="unseen" hidden></textarea><div id="free" contenteditable>正文</div>');
      add('<div contenteditable="false">不改</div><iframe src="about:blank"></iframe>');
      add('<iframe sandbox srcdoc="<body contenteditable>他处"></iframe>');
      const { adapt, find } = await import(/** @type {any} */ ("/www/adapters/index.js"));
      const known = find(document);
      /** @param {unknown} thing */
      const refusal = (thing) => {
        try {
          return adapt(thing).name;
        } catch (error) {
          return `${error}`;
        }
      };
      return {
        names: known.map((/** @type {{ name: string }} */ { name }) => name),
        bySource: adapt(document.querySelector("#place")).name,
        byPart: adapt(document.querySelector("#free")).name,
        own: adapt(known[0]) === known[0],
        refused: [{}, null, "body", document.querySelector("h1"), document.querySelector("#save"), form].map(
          refusal,
        ),
      };
    });
    assert.deepEqual(found.names, ["ckeditor4", "contenteditable", "textarea"]);
    assert.equal(found.bySource, "ckeditor4");
    assert.equal(found.byPart, "contenteditable");
    assert.ok(found.own);
    for (const words of found.refused) assert.match(words, /TypeError: .*known are TinyMCE.*UEditor/);
  }));

for (const id of [
  "textarea",
  "contenteditable",
  "designmode",
  "codemirror",
  "quill",
  "tinymce7",
  "ckeditor4",
  "ckeditor5",
  "wangeditor",
  "tiptap",
  "prosemirror",
  "ueditor",
  "kindeditor",
]) {
  test(`${id}: taken out of the page it has no root, so that its old text is not read for the new one`, () =>
    on(id, async (page) => {
      const has = await page.evaluate(() => {
        const { probe } = /** @type {any} */ (window);
        const before = probe.hasRoot();
        probe.takeOut();
        return [before, probe.hasRoot()];
      });
      assert.deepEqual(has, [true, false]);
    }));
}

/** Editors that stand for a text area: how they leave it, and come back. @type {Record<string, [leave: string, come: string]>} */
const COMING = {
  tinymce7: ["tinymce.get(0).remove()", "tinymce.init({ selector: '#place', license_key: 'gpl' })"],
  ckeditor4: ["CKEDITOR.instances.place.destroy()", "CKEDITOR.replace('place')"],
  kindeditor: ["KindEditor.remove('#place')", "KindEditor.create('#place')"],
  codemirror: [
    "document.querySelector('.CodeMirror').CodeMirror.toTextArea()",
    "CodeMirror.fromTextArea(document.querySelector('#place'))",
  ],
};

for (const [id, [leave, come]] of Object.entries(COMING)) {
  test(`${id}: a text area that it stands for by now is not read in its place`, () =>
    on(id, async (page) => {
      await page.evaluate(`${leave}, undefined`);
      assert.equal((await ask(page, "openPlace")).name, "textarea");
      assert.equal(await ask(page, "hasRoot"), true);
      await page.evaluate(`${come}, undefined`);
      await eventually(page, async () => !(await ask(page, "hasRoot")), "no root any more");
    }));
}

for (const id of ["wangeditor", "wangeditor-next", "ckeditor5"]) {
  test(`${id}: destroyed before the session ends it has no root, and nothing throws`, () =>
    on(id, async (page) => {
      await ask(page, "mark", [CELL]);
      await ask(page, "destroy");
      assert.equal(await ask(page, "hasRoot"), false);
      await ask(page, "unmark");
    }));
}

/** @type {[string, (page: Page, source: boolean) => Promise<unknown>][]} */
const SOURCES = [
  [
    "ckeditor4",
    (page, source) =>
      page.evaluate(
        (mode) =>
          new Promise((resolve) =>
            /** @type {any} */ (window).CKEDITOR.instances.place.setMode(mode, () => resolve(1)),
          ),
        source ? "source" : "wysiwyg",
      ),
  ],
  [
    "ueditor",
    (page) => page.evaluate(() => /** @type {any} */ (window).UE.getEditor("place").execCommand("source")),
  ],
];

for (const [id, turn] of SOURCES) {
  test(`${id}: where it shows its source it has no root, and what it would save is read all the same`, () =>
    on(id, async (page) => {
      const has = () => ask(page, "hasRoot");
      assert.equal(await has(), true);
      await turn(page, true);
      await eventually(page, async () => !(await has()), "no root");
      assert.ok((await ask(page, "html")).includes(CELL));
      assert.equal(await ask(page, "replaceElsewhere"), false);
      const before = await ask(page, "changes");
      await page
        .locator(".cke_source, .CodeMirror textarea, .edui-editor-iframeholder > textarea")
        .last()
        .focus();
      await page.keyboard.press("Control+Home");
      await page.keyboard.type("<p>source</p>");
      await eventually(
        page,
        async () => (await ask(page, "changes")) > before,
        "typing in the source is heard",
      );
      await eventually(page, async () => (await ask(page, "html")).includes("source"), "and read");
      await turn(page, false);
      await eventually(page, has, "the root is back");
      await page.waitForTimeout(200);
      assert.equal(await ask(page, "replace", [[CELL, masked(CELL)]]), true);
      const heard = await ask(page, "changes");
      await ask(page, "cursorAfter", "请核对");
      await page.keyboard.type("back");
      await eventually(page, async () => (await ask(page, "changes")) > heard, "typing is heard again");
    }));
}

test("a textarea says how it is written", () =>
  on("textarea", async (page) => {
    const formats = await page.evaluate(async () => {
      const { adapt } = await import(/** @type {any} */ ("/www/adapters/index.js"));
      const area = /** @type {HTMLTextAreaElement} */ (document.querySelector("#place"));
      const adapter = adapt(area);
      const seen = [adapter.format];
      area.value = "一句话，a < b。";
      seen.push(adapter.format);
      area.dataset.xianshenFormat = "markdown";
      seen.push(adapter.format);
      return seen;
    });
    assert.deepEqual(formats, ["html", "text", "markdown"]);
    await page.evaluate(() => {
      /** @type {HTMLTextAreaElement} */ (document.querySelector("#place")).readOnly = true;
    });
    await ask(page, "set", CELL);
    assert.equal(await ask(page, "replace", [[CELL, masked(CELL)]]), false, "what is locked stays");
  }));
