// What tests see of a panel on a page, in its shadow root.

/** @typedef {import("playwright-core").Page} Page */

/** Places of the panel; Playwright's selectors look into shadow roots. */
export const PANEL = {
  all: "xianshen-panel .shell",
  badge: "xianshen-panel .badge",
  list: "xianshen-panel .list",
  toast: "xianshen-panel .toast",
  live: "xianshen-panel [aria-live=polite]",
  summary: "xianshen-panel #summary[open]",
  confirmation: "xianshen-panel #confirmation[open]",
};

/** @param {Page} page @param {string} wanted */
export const verdict = (page, wanted) => page.waitForSelector(`${PANEL.badge}[data-verdict="${wanted}"]`);

/** What has the focus, also inside a shadow root. @param {Page} page @returns {Promise<import("playwright-core").ElementHandle<Element>>} */
export const focused = async (page) =>
  /** @type {any} */ (
    await page.evaluateHandle(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    })
  ).asElement();

/** @param {Page} page @param {string} selector */
export async function hasFocus(page, selector) {
  const active = await focused(page);
  return Boolean(active && (await active.evaluate((element, wanted) => element.matches(wanted), selector)));
}

/** @param {Page} page @param {() => Promise<boolean>} holds */
export async function until(page, holds) {
  for (let tries = 0; tries < 150; tries++) {
    if (await holds()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`waited in vain for ${holds}`);
}

/** @param {Page} page @param {string} selector */
export const untilFocus = (page, selector) => until(page, () => hasFocus(page, selector));

/** @param {Page} page @param {string} selector @param {number} count */
export const untilCount = (page, selector, count) =>
  until(page, async () => (await page.locator(selector).count()) === count);

/** @param {Page} page @param {string} selector @param {RegExp} wanted */
export const untilText = (page, selector, wanted) =>
  until(page, async () => (await page.locator(selector).allTextContents()).some((text) => wanted.test(text)));
