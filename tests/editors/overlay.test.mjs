// Marks where they are hard: in two editors of one window, and as boxes over what scrolls, grows and goes away.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, eventually, openBench } from "./bench.mjs";
import { BOLD, CELL } from "./page-text.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof openBench>>} */
let bench;
before(async () => {
  bench = await openBench();
});
after(() => bench?.close());

const LONG = `<p>开头${CELL}</p>${"<p>一段</p>".repeat(40)}<p>末尾${BOLD}</p>`;

/** @param {string} id */
async function aged(id) {
  const page = await bench.page(id, (message) => assert.fail(message));
  await ask(page, "open", false);
  await ask(page, "set", LONG);
  await ask(page, "age");
  return page;
}

/** @param {Page} page @param {string} text */
const near = (page, text) => async () => (await ask(page, "apart", [text]))[0] < 2;

for (const id of ["tinymce8", "ueditor", "contenteditable"]) {
  test(`${id}: boxes follow the scrolling of the editor and are cut off at its edge`, async () => {
    const page = await aged(id);
    await page.evaluate(() => {
      const place = /** @type {HTMLElement} */ (document.querySelector("#place"));
      if (place.isContentEditable) Object.assign(place.style, { height: "240px", overflow: "auto" });
    });
    await ask(page, "mark", [CELL, BOLD]);
    assert.ok(await near(page, CELL)());
    assert.deepEqual(await ask(page, "visible"), [true, false], "the end is not seen yet");
    await ask(page, "scroll", BOLD);
    await eventually(page, near(page, BOLD), "boxes follow");
    await eventually(
      page,
      async () => JSON.stringify(await ask(page, "visible")) === "[false,true]",
      "the beginning is cut off",
    );
    await page.close();
  });
}

test("boxes follow the size of the editor's window and go with the editor", async () => {
  const page = await aged("tinymce8");
  await ask(page, "mark", [CELL]);
  await page.evaluate(() => {
    const form = /** @type {HTMLElement} */ (document.querySelector("form"));
    form.style.width = "500px";
    form.style.marginLeft = "120px";
  });
  await page.setViewportSize({ width: 700, height: 700 });
  await eventually(page, near(page, CELL), "boxes follow");
  await ask(page, "unmark");
  assert.equal(await page.locator(".xianshen-marks").count(), 0);
  await page.close();
});

test("two editors of one window keep their marks apart", async () => {
  const page = await bench.page("contenteditable", (message) => assert.fail(message));
  await ask(page, "open", false);
  await ask(page, "set", LONG);
  const counts = await page.evaluate(async () => {
    const { createMarker } = await import(/** @type {any} */ ("/www/highlight.js"));
    const roots = [document.querySelector("#place"), document.querySelector("#save")];
    const markers = roots.map((root) => createMarker(() => root));
    const mark = (/** @type {number} */ index) => {
      const range = document.createRange();
      range.selectNodeContents(/** @type {Element} */ (roots[index]));
      markers[index].show([{ level: "block", range }]);
    };
    const count = () => CSS.highlights.get("xianshen-block")?.size;
    mark(0);
    mark(1);
    const seen = [count()];
    markers[0].show([]);
    seen.push(count());
    markers[1].dispose();
    seen.push(count());
    return seen;
  });
  assert.deepEqual(counts, [2, 1, 0]);
  await page.close();
});
