// One way to handle every browser.
import { launch as launchChromium } from "./drivers/chromium.mjs";
import { launch as launchFirefox } from "./drivers/firefox.mjs";
import { launch as launchWebkit } from "./drivers/webkit.mjs";

/**
 * @typedef {object} Driver
 * @property {string} version
 * @property {(url: string) => Promise<void>} open
 * @property {(expression: string) => Promise<any>} evaluate the value of an expression, where it is a promise what it comes to; a string
 * @property {(key: string, held?: { shift?: boolean }) => Promise<void>} press
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {() => Promise<Buffer>} screenshot as PNG
 * @property {() => Promise<void>} close
 */

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebkit };
const LOAD_LIMIT = 30_000;
const SIZE = { width: 1280, height: 800 };

/** @param {import("../../scripts/browsers.mjs").Found} browser */
export async function launch(browser) {
  const driver = await LAUNCHERS[browser.engine](browser, SIZE);
  return {
    ...driver,
    /** @param {string} url */
    async open(url) {
      await driver.open(url);
      // Chromium does not wait for the page.
      const there = `String(document.readyState === "complete" && location.href === ${JSON.stringify(url)})`;
      const until = Date.now() + LOAD_LIMIT;
      while ((await driver.evaluate(there)) !== "true") {
        if (Date.now() > until) throw new Error(`${browser.name} did not load ${url}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    /**
     * Runs a function in the page. What it takes and gives is JSON, and it sees nothing of the test around it.
     * @template A, R
     * @param {(argument: A) => R | Promise<R>} work
     * @param {A} [argument]
     * @returns {Promise<Awaited<R>>}
     */
    async run(work, argument) {
      const given = argument === undefined ? "" : JSON.stringify(argument);
      const json = await driver.evaluate(
        `Promise.resolve((${work})(${given})).then((value) => JSON.stringify(value === undefined ? null : value))`,
      );
      return JSON.parse(json);
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof launch>>} Browser */
