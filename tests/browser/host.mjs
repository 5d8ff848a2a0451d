// A CMS's page as small as can be, under a strict policy with Trusted Types, to put the checker to work on.
import { POLICIES } from "../../demo/headers.mjs";
import { residentId } from "../people.mjs";
import { launchChromium, newPage, startServer } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ url: string, method: string, body: string }} Sent */

/** Nobody's number. */
export const ID = residentId(3);

export const NEWS = "11月20日，澄川县自然资源局组织技术人员开展年度国土变更调查，共核对图斑三百余个。";

/** Asks for review: nothing is certain, and somebody has to look. */
export const DOUBTFUL = `${NEWS}家庭住址：青石镇河口村12号。`;

const POLICY = [
  POLICIES.page
    .replace("form-action 'none'", "form-action 'self'")
    .replace("frame-ancestors 'none'", "frame-src 'self'"),
  "require-trusted-types-for 'script'",
  "trusted-types xianshen",
].join("; ");

/**
 * @param {object} [parts]
 * @param {string} [parts.title]
 * @param {string} [parts.body]
 * @param {string} [parts.more] more of the form
 * @param {string} [parts.editor]
 */
export const form = ({
  title = "澄川县自然资源局开展国土变更调查",
  body = `<p>${NEWS}</p>`,
  more = `<button name="act" value="publish">发布</button>`,
  editor = `<div id="body" contenteditable role="textbox" aria-label="正文">${body}</div>`,
} = {}) => `<form id="page" action="/saved" method="post">
<label>标题<input name="title" value="${title}"></label>${editor}${more}</form>`;

export async function startHost() {
  const server = await startServer();
  const browser = await launchChromium();
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },

    /**
     * @param {string} html of the page's body
     * @param {(page: Page, sent: Sent[]) => Promise<void>} steps `sent`: what came to the site's address for saving
     * @param {{ policy?: string, prepare?: (page: Page) => Promise<unknown>, head?: string }} [options]
     */
    async onHost(html, steps, { policy = POLICY, prepare = async () => {}, head = "" } = {}) {
      /** @type {string[]} */
      const errors = [];
      const page = await newPage(browser, { onError: (message) => errors.push(message) });
      page.on("console", (message) => {
        if (/Content Security Policy|Trusted/.test(message.text())) errors.push(message.text());
      });
      /** @type {Sent[]} */
      const sent = [];
      await page.route("**/host", (route) =>
        route.fulfill({
          headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
          body: `<!doctype html><html lang="zh-CN"><title>稿件</title>${head}<body>${html}</body></html>`,
        }),
      );
      await page.route(/\/saved/, (route) => {
        const request = route.request();
        sent.push({ url: request.url(), method: request.method(), body: request.postData() || "" });
        return route.fulfill({ contentType: "text/html; charset=utf-8", body: "<title>存好了</title>" });
      });
      try {
        await prepare(page);
        await page.goto(`${server.url}/host`);
        await steps(page, sent);
        if (errors.length > 0) throw new Error(errors.join("\n"));
      } finally {
        await page.context().close();
      }
    },
  };
}

/**
 * Attaches the checker to the form; `window.session` is the session. Functions cannot be handed to a page: `more` is run there and
 * gives further options.
 * @param {Page} page
 * @param {Record<string, unknown>} [options]
 * @param {() => Record<string, unknown>} [more]
 */
export async function attachTo(page, options = {}, more = () => ({})) {
  const given = await page.evaluateHandle(more);
  await page.evaluate(
    async ([own, others]) => {
      const { attach } = await import(/** @type {any} */ ("/www/index.js"));
      const session = attach(document.querySelector("form"), {
        column: "work-news",
        // A machine that is busy is no fault of the page.
        timeout: 60_000,
        .../** @type {any} */ (own),
        .../** @type {any} */ (others),
      });
      Object.assign(window, { session });
    },
    /** @type {const} */ ([options, given]),
  );
}

/** Holds the wasm back: the first check takes until it is given free. @param {Page} page @returns {Promise<() => void>} */
export async function holdWasm(page) {
  /** @type {() => void} */
  let free = () => {};
  const freed = new Promise((resolve) => {
    free = () => resolve(undefined);
  });
  await page.route("**/*.wasm", async (route) => {
    await freed;
    await route.continue();
  });
  return free;
}
