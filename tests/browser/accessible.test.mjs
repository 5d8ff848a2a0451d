// The editor page for those who do not use a mouse or see it otherwise: axe-core finds nothing, in any state, at 200 % and narrow.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launchChromium, newPage, startServer } from "./harness.mjs";
import { hasFocus, PANEL, untilFocus, verdict } from "./on-panel.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  server = await startServer();
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {Page} page @returns {Promise<string[]>} each violation with its places */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window);
    const { violations: found, passes } = await axe.run(document, { resultTypes: ["violations"] });
    if (passes.length === 0) return ["nothing was looked at"];
    return found.map(
      (/** @type {any} */ { id, nodes }) =>
        `${id}: ${nodes.map((/** @type {any} */ { target }) => target.flat().join(" > ")).join(", ")}`,
    );
  });
}

/**
 * @param {string} hash
 * @param {(page: Page) => Promise<void>} steps
 * @param {{ width: number, height: number }} [viewport]
 */
async function onEditor(hash, steps, viewport) {
  const page = await newPage(browser, { onError: (message) => assert.fail(message), viewport });
  try {
    // A colour on its way to another one is no colour to judge.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${server.url}/${hash}`);
    await steps(page);
  } finally {
    await page.context().close();
  }
}

for (const [what, hash, state] of [
  ["untouched", "", "idle"],
  ["with findings", "#sample=recruitment", "block"],
  ["with an interpretation and its policies", "#sample=topsoil", "review"],
  ["with nothing found", "#sample=service-guide", "pass"],
]) {
  test(`no violation on the page ${what}`, () =>
    onEditor(hash, async (page) => {
      await verdict(page, state);
      assert.deepEqual(await violations(page), []);
    }));
}

test("no violation while the summary is open, nor the question, nor the dialog of a policy", () =>
  onEditor("#sample=topsoil", async (page) => {
    await verdict(page, "review");
    await page.click("#submit");
    await page.waitForSelector(PANEL.confirmation);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "查看或修改（被解读文件）" }).click();
    await page.waitForSelector("#policy-dialog[open]");
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    await page.selectOption("#column", "");
    await page.fill("#title", "");
    await verdict(page, "block");
    await page.click("#submit");
    await page.waitForSelector(PANEL.summary);
    assert.deepEqual(await violations(page), []);
  }));

test("no violation where nothing could be checked", () =>
  onEditor("", async (page) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await verdict(page, "not-checked");
    assert.deepEqual(await violations(page), []);
  }));

test("the check can fail: a control without a name is reported", () =>
  onEditor("", async (page) => {
    await verdict(page, "idle");
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    assert.match((await violations(page)).join(), /button-name/);
  }));

for (const [what, viewport] of /** @type {[string, { width: number, height: number }][]} */ ([
  ["at 200 % of 1280 pixels", { width: 640, height: 400 }],
  ["320 pixels wide", { width: 320, height: 640 }],
])) {
  test(`nothing is cut off ${what}, and there is no violation`, () =>
    onEditor(
      "#sample=recruitment",
      async (page) => {
        await verdict(page, "block");
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(over <= 1, `${over} pixels too wide`);
        assert.deepEqual(await violations(page), []);
      },
      viewport,
    ));
}

test("from the skip link through all fixes to the submission with the keyboard alone", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    await page.locator("a.skip").focus();
    await page.keyboard.press("Enter");
    await untilFocus(page, "h2.title");
    for (let tabs = 0; tabs < 10 && !(await hasFocus(page, ".at-once")); tabs++)
      await page.keyboard.press("Tab");
    assert.ok(await hasFocus(page, ".at-once"));
    await page.keyboard.press("Enter");
    await verdict(page, "pass");
    await page.focus("#submit");
    await page.keyboard.press("Enter");
    await page.locator(`${PANEL.toast} a`).waitFor();
  }));
