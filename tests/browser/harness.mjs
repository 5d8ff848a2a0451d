// A server on a free port with a store of its own, and a browser that has never been used before.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { chromium } from "playwright-core";
import { headersFor } from "../../demo/headers.mjs";
import { createServer } from "../../demo/server.mjs";

/**
 * @typedef {import("../../pkg/xianshen.js").Draft} Draft
 * @typedef {import("../../pkg/xianshen.js").Report} Report
 * @typedef {import("playwright-core").Page} Page
 */

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** @param {Parameters<typeof createServer>[0]} [options] */
export async function startServer(options = {}) {
  const store = await mkdtemp(join(tmpdir(), "xianshen-store-"));
  /** @type {string[]} */
  const log = [];
  const server = createServer({ store, log: (line) => log.push(line), ...options });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    store,
    log,
    /** Forgets the pages that were stored, so that no test meets the twins of another. */
    async empty() {
      for (const name of await readdir(store)) await rm(join(store, name), { recursive: true });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(store, { recursive: true, force: true });
    },
  };
}

const LAUNCH = {
  executablePath: env.CHROMIUM || "/usr/bin/chromium",
  args: FLAGS,
  // The browser's own words, such as those of a date field, in the users' language where it has it.
  env: { ...env, LANGUAGE: "zh_CN" },
};

export const launchChromium = () => chromium.launch(LAUNCH);

/** A browser that remembers, as an editor's does. @param {string} folder of its profile */
export const launchWithProfile = (folder) => chromium.launchPersistentContext(folder, LAUNCH);

/**
 * A page that fails its test on any script error.
 * @param {import("playwright-core").Browser} browser
 * @param {{ onError: (message: string) => void, viewport?: { width: number, height: number } }} options
 */
export async function newPage(browser, { onError, viewport = { width: 1280, height: 800 } }) {
  const context = await browser.newContext({ locale: "zh-CN", viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.setDefaultNavigationTimeout(60_000);
  page.on("pageerror", (error) => onError(error.stack || error.message));
  return page;
}

/**
 * A page of the server's origin, under the editor page's policy, that holds nothing.
 * @param {Page} page
 * @param {string} url
 */
export async function openBlank(page, url) {
  const answer = {
    headers: headersFor("page", "text/html; charset=utf-8"),
    body: "<!doctype html><title>空白</title>",
  };
  await page.route("**/blank", (route) => route.fulfill(answer));
  await page.goto(`${url}/blank`);
}

/**
 * The checker as the editor page uses it, on a page that holds nothing else. `globalThis.checker` is the client.
 * @param {Page} page
 * @param {string} url
 * @param {{ timeout?: number, profile?: unknown, locale?: string }} [options]
 */
export async function openClient(page, url, options = {}) {
  await openBlank(page, url);
  await page.evaluate(async (given) => {
    const { createChecker } = await import(/** @type {any} */ ("/www/client.js"));
    const checker = createChecker({
      workerUrl: "/www/worker.js",
      wasmUrl: "/pkg/xianshen_bg.wasm",
      // A machine that is busy is no fault of the page.
      timeout: 60_000,
      ...given,
    });
    Object.assign(globalThis, { checker });
  }, options);
}

/**
 * @param {Page} page with `openClient` done
 * @param {unknown} draft
 * @returns {Promise<any>} the report, or why there is none
 */
export async function checkIn(page, draft) {
  const json = await page.evaluate(
    async (source) => JSON.stringify(await /** @type {any} */ (globalThis).checker.check(JSON.parse(source))),
    JSON.stringify(draft),
  );
  return JSON.parse(json);
}

/**
 * The reports of Chromium's worker as JSON, byte for byte, for comparison with other platforms.
 * @param {unknown[]} drafts
 * @param {{ profile?: unknown, locale?: string }} [options]
 * @returns {Promise<string[]>}
 */
export async function reportsInChromium(drafts, options = {}) {
  const server = await startServer();
  const browser = await launchChromium();
  try {
    const page = await newPage(browser, {
      onError: (message) => {
        throw new Error(message);
      },
    });
    await openClient(page, server.url, { timeout: 60_000, ...options });
    const reports = [];
    for (const draft of drafts) {
      reports.push(
        await page.evaluate(
          async (source) =>
            JSON.stringify(await /** @type {any} */ (globalThis).checker.check(JSON.parse(source))),
          JSON.stringify(draft),
        ),
      );
    }
    return reports;
  } finally {
    await browser.close();
    await server.close();
  }
}
