// Decap as a browser shows it: logging in, writing, saving, publishing.
import { launchChromium, newPage } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * A page that notes what must not happen: script errors, violations of the policy, requests to anywhere else.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {{ now?: Date }} [options] when it begins in the browser
 */
export async function openCms(browser, url, { now } = {}) {
  /** @type {string[]} */
  const faults = [];
  const page = await newPage(browser, {
    onError: (message) => faults.push(message),
    viewport: { width: 1440, height: 900 },
  });
  if (now) await page.clock.install({ time: now });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== url && protocol !== "data:" && protocol !== "blob:") faults.push(`request to ${origin}`);
  });
  // Decap asks whether one is sure.
  page.on("dialog", (dialog) => dialog.accept());
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  return { page, faults };
}

/** @param {Page} page @param {string} [name] */
export async function logIn(page, name = "林审核") {
  await page.getByText(name).click();
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("link", { name: "内容", exact: true }).waitFor();
}

/** A new page of a column. @param {Page} page @param {string} column its id */
export async function begin(page, column) {
  await page.click(`a[href$="#/collections/${column}"]`);
  await page.click(`a[href$="#/collections/${column}/new"]`);
  await page.waitForSelector("[data-slate-editor]");
}

/** @param {Page} page @param {{ title: string, issuer: string, body: string[] }} text */
export async function write(page, { title, issuer, body }) {
  await page.getByRole("textbox", { name: /^标题/ }).fill(title);
  await page.getByRole("textbox", { name: /^发布机构/ }).fill(issuer);
  await page.click("[data-slate-editor]");
  for (const [index, paragraph] of body.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
}

/** @param {Page} page @param {"pass" | "review" | "block" | "not-checked"} verdict */
export const verdict = (page, verdict) => page.waitForSelector(`xianshen-panel [data-verdict="${verdict}"]`);

/** @param {Page} page */
export async function save(page) {
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("修改已保存").waitFor();
}

/** @param {Page} page @param {string} status */
export async function setStatus(page, status) {
  await page.getByRole("button", { name: /^状态/ }).click();
  await page.getByRole("menuitem", { name: status }).click();
  await page.getByRole("button", { name: `状态: ${status}` }).waitFor();
}

/** @param {Page} page */
export async function publish(page) {
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("menuitem", { name: "立即发布", exact: true }).click();
}

export { launchChromium };
