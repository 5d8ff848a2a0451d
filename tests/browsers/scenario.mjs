// What an editor does with the panel, step by step, with keys and clicks of the browser: the same in every one.
import assert from "node:assert/strict";
import { FORM, ID } from "./form.mjs";
import { look } from "./pixels.mjs";

/**
 * @typedef {import("./launch.mjs").Browser} Browser
 * @typedef {import("./document.mjs").Cells} Cells
 */

const LIMIT = 120_000;
/** More keys than this are not pressed to come anywhere. */
const MOST_TABS = 40;

/** @template A @param {Browser} browser @param {(argument: A) => unknown} holds in the page @param {A} [argument] */
async function until(browser, holds, argument) {
  const end = Date.now() + LIMIT;
  while (!(await browser.run(holds, argument))) {
    if (Date.now() > end) throw new Error(`waited in vain for ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param {Browser} browser @param {string} verdict */
const untilVerdict = (browser, verdict) =>
  until(
    browser,
    (wanted) =>
      document
        .querySelector("xianshen-panel")
        ?.shadowRoot?.querySelector(`.badge[data-verdict="${wanted}"]`) !== null,
    verdict,
  );

/** A worker that did not start in time on a busy machine is started again, as the panel offers. @param {Browser} browser */
const untilChecked = (browser) =>
  until(browser, () => {
    const shadow = document.querySelector("xianshen-panel")?.shadowRoot;
    const verdict = shadow?.querySelector(".badge")?.getAttribute("data-verdict");
    if (verdict === "not-checked")
      /** @type {HTMLElement} */ (shadow?.querySelector(".list button"))?.click();
    return verdict === "block";
  });

/** What has the focus, also in the panel: its tag and its words. @param {Browser} browser */
const focused = (browser) =>
  browser.run(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return { tag: active?.localName, className: active?.className, text: active?.textContent?.trim() };
  });

/** The places that are marked in the text, and how. @param {Browser} browser */
const marks = (browser) =>
  browser.run(() => {
    const boxes = [...document.querySelectorAll(".xianshen-marks > *")].map((box) =>
      box.getBoundingClientRect(),
    );
    if (boxes.length > 0 || !("highlights" in CSS)) {
      return {
        kind: "boxes",
        places: boxes.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
      };
    }
    /** @type {Range[]} */
    const ranges = [];
    CSS.highlights.forEach((highlight) => {
      highlight.forEach((range) => void ranges.push(/** @type {Range} */ (range)));
    });
    const rects = ranges.map((range) => range.getBoundingClientRect());
    return {
      kind: "highlights",
      places: rects.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
    };
  });

/** They are drawn and taken away once the browser has nothing else to do. @param {Browser} browser @param {boolean} there */
async function untilMarks(browser, there) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const found = await marks(browser);
    if (found.places.length > 0 === there || Date.now() > end) return found;
  }
}

/** @param {Browser} browser @param {number[]} place @param {(seen: ReturnType<typeof look>) => boolean} holds */
async function untilSeen(browser, place, holds) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const seen = look(await browser.screenshot(), place);
    if (holds(seen)) return;
    assert.ok(Date.now() < end, `at ${place} is seen ${JSON.stringify(seen)}, and not ${holds}`);
  }
}

/** Where the number stands, by the browser itself. @param {Browser} browser */
const placeOf = (browser) =>
  browser.run((number) => {
    const walker = document.createTreeWalker(
      /** @type {Node} */ (document.querySelector("#body")),
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(number) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + number.length);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return [left, top, right, bottom];
    }
    return [];
  }, ID);

/** @param {Browser} browser @param {string} selector */
async function click(browser, selector) {
  const [x, y] = await browser.run((wanted) => {
    const rect = /** @type {Element} */ (document.querySelector(wanted)).getBoundingClientRect();
    return [rect.left + rect.width / 2, rect.top + rect.height / 2];
  }, selector);
  await browser.click(x, y);
}

const html = (/** @type {Browser} */ browser) =>
  browser.run(() => /** @type {HTMLElement} */ (document.querySelector("#body")).innerHTML);

const dialogIsOpen = () =>
  document.querySelector("xianshen-panel")?.shadowRoot?.querySelector("dialog[open]") !== null;
const noDialog = () => document.querySelector("xianshen-panel")?.shadowRoot?.querySelector("dialog") === null;

/**
 * @param {Browser} browser
 * @param {{ url: string, received: URLSearchParams[] }} server
 * @param {Cells} cells
 * @param {(name: string) => Promise<void>} picture
 */
export async function scenario(browser, server, cells, picture) {
  server.received.length = 0;
  await browser.open(server.url + FORM);
  await untilChecked(browser);
  await untilVerdict(browser, "block");
  cells.Panel = "opens";

  // The number is marked where it stands, and what is edited is as it was.
  const before = await html(browser);
  const place = await placeOf(browser);
  const { kind, places } = await untilMarks(browser, true);
  const near = places.filter((found) => found.every((edge, index) => Math.abs(edge - place[index]) < 4));
  assert.equal(near.length, 1, `the number stands at ${place}, and marked is ${JSON.stringify(places)}`);
  assert.ok(!before.includes("mark") && before.includes(ID));
  await untilSeen(browser, place, ({ dark, reddish }) => dark > 0.05 && reddish > 0.5);
  cells["Marks in the text"] = kind;
  await picture("report");

  // Enter in a field, the button, and a script: none sends the form, and the panel says why.
  const enter = async () => {
    await browser.run(() => /** @type {HTMLElement} */ (document.querySelector("[name=title]")).focus());
    await browser.press("Enter");
  };
  const script = () =>
    browser.run(() => /** @type {HTMLFormElement} */ (document.querySelector("form")).submit());
  for (const [what, send] of Object.entries({
    enter,
    click: () => click(browser, "[type=submit]"),
    script,
  })) {
    await send();
    await until(browser, dialogIsOpen);
    assert.equal((await focused(browser)).className, "dialog-title", `${what}: the heading has the focus`);
    if (what === "enter") await picture("stopped");
    await browser.press("Escape");
    await until(browser, noDialog);
  }
  assert.deepEqual(server.received, []);
  cells.Gate = "holds";

  const wanted = await browser.run(() => {
    const { report, draft } = /** @type {any} */ (globalThis).session;
    const [edit] = report.findings[0].fix.edits;
    return draft.body.slice(0, edit.start) + edit.text + draft.body.slice(edit.end);
  });
  assert.ok(!wanted.includes(ID));

  // The keyboard alone comes to the button that mends, and presses it.
  await browser.run(() => /** @type {HTMLElement} */ (document.querySelector("xianshen-panel")).focus());
  let tabs = 0;
  while (!/(^| )fix( |$)/.test((await focused(browser)).className ?? "") && tabs++ < MOST_TABS)
    await browser.press("Tab");
  assert.match(
    (await focused(browser)).className ?? "",
    /(^| )fix( |$)/,
    `not reached with ${MOST_TABS} tabs`,
  );
  cells.Keyboard = "reaches all";
  await browser.press("Enter");
  await until(browser, (number) => !document.querySelector("#body")?.innerHTML.includes(number), ID);
  assert.equal(await html(browser), wanted, "what the finding proposed is done, and nothing else");
  cells.Fix = "taken";
  await picture("mended");
  // An old browser refuses that the page compiles, and the worker does it.
  const errors = await browser.run(() => /** @type {string[]} */ (/** @type {any} */ (globalThis).errors));
  assert.deepEqual(
    errors.filter((error) => !(error.startsWith("script-src eval ") && error.includes("/www/client.js:"))),
    [],
  );

  // What is left is a text that may go; the form sends it, with what the checker said.
  await untilVerdict(browser, "pass");
  assert.deepEqual((await untilMarks(browser, false)).places, []);
  await untilSeen(browser, place, ({ dark, reddish }) => dark > 0.05 && reddish < 0.05);
  await click(browser, "[type=submit]");
  await until(browser, () => document.title === "已收到");
  assert.equal(server.received.length, 1);
  const sent = /** @type {URLSearchParams} */ (server.received[0]);
  assert.equal(sent.get("content")?.replace(/\r\n/g, "\n"), wanted);
  assert.ok(sent.get("xianshen"));
}
