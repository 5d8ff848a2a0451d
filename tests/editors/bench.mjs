// A browser on the bench's server, and what a page of it is asked.
import assert from "node:assert/strict";
import { launchChromium } from "../browser/harness.mjs";
import { startBench } from "./server.mjs";

/** @typedef {import("playwright-core").Page} Page */

export async function openBench() {
  const server = await startBench();
  const browser = await launchChromium();
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1000, height: 760 } });
  /** @type {string[]} every address that was asked for and is not the bench's */
  const strangers = [];
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
  await context.route(
    (url) => url.origin !== server.url,
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  return {
    context,
    strangers,
    /** @param {string} id @param {(message: string) => void} onError */
    async page(id, onError) {
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      // How long an editor takes to load is not what is tried.
      page.setDefaultNavigationTimeout(60_000);
      page.on("pageerror", (error) => onError(error.message));
      await page.goto(`${server.url}/${id}`);
      const isThere = () => "probe" in window && "bench" in window;
      await page.waitForFunction(isThere, undefined, { timeout: 60_000 });
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * A call of the page's probe.
 * @param {Page} page
 * @param {string} name
 * @param {...unknown} args
 * @returns {Promise<any>}
 */
export const ask = (page, name, ...args) =>
  page.evaluate(({ name, args }) => /** @type {any} */ (window).probe[name](...args), { name, args });

/** @param {Page} page @param {() => Promise<boolean>} holds @param {string} what */
export async function eventually(page, holds, what) {
  for (let turn = 0; turn < 60; turn++) {
    if (await holds()) return;
    await page.waitForTimeout(50);
  }
  assert.fail(what);
}
