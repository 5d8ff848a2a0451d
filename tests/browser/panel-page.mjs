// A page that holds nothing but a panel, and reports of the real engine to show in it.
import { readFile } from "node:fs/promises";
import init, { Checker } from "../../pkg/node.mjs";
import { newPage, openBlank } from "./harness.mjs";

/**
 * @typedef {import("../../pkg/xianshen.js").Draft} Draft
 * @typedef {import("../../pkg/xianshen.js").Report} Report
 * @typedef {import("../../pkg/xianshen.js").RuleInfo} RuleInfo
 * @typedef {import("playwright-core").Page} Page
 *
 * @typedef {object} Given
 * @property {string} [locale]
 * @property {string} [theme]
 * @property {string} [reviewer]
 * @property {boolean} [both]
 * @property {boolean} [compared]
 * @property {string} [excusable] a pattern of the rules whose findings may be excused
 * @property {unknown[]} [exceptions]
 * @property {string[]} [without] actions that the host does not offer
 * @property {RuleInfo[]} [rules] what the host explains; nothing unless given
 */

export const TODAY = "2026-11-24";

/** @type {Promise<unknown> | null} */
let started = null;

/** A department that lets everything be excused, so that a panel has both kinds of exception to show. */
const LENIENT = {
  excusable: [{ rule: "privacy/resident-id", kinds: ["false-positive", "accepted"], reason: "测试用配置" }],
};

/** @param {Draft} draft @param {{ locale?: "zh-CN" | "zh-TW" | "en", profile?: any }} [options] @returns {Promise<Report>} */
export async function reportOn(draft, options = {}) {
  started ??= init();
  await started;
  return new Checker({ profile: /** @type {any} */ (LENIENT), ...options }).check({ today: TODAY, ...draft });
}

/** @param {"zh-CN" | "zh-TW" | "en"} [locale] @returns {Promise<RuleInfo[]>} */
export async function rulesIn(locale = "zh-CN") {
  started ??= init();
  await started;
  return new Checker({ locale }).rules();
}

/** A draft of the demo. @param {string} name @returns {Promise<any>} */
export const sample = async (name) =>
  JSON.parse(await readFile(new URL(`../../demo/samples/${name}.json`, import.meta.url), "utf8"));

/** A draft of the demo that explains a policy, with the two policies it names. @param {string} name @returns {Promise<any>} */
export async function interpretation(name) {
  const draft = await sample(name);
  for (const field of ["policy", "previousPolicy"]) {
    const { title, body, format, meta } = await sample(draft[field].replace(/\.json$/, ""));
    draft[field] = { title, body, format, ...meta };
    delete draft[field].createdAt;
  }
  return draft;
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url of the server
 * @param {(page: Page) => Promise<void>} steps
 * @param {{ viewport?: { width: number, height: number } }} [options]
 */
export async function onPanel(browser, url, steps, { viewport } = {}) {
  /** @type {string[]} */
  const errors = [];
  const page = await newPage(browser, { onError: (message) => errors.push(message), viewport });
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) errors.push(message.text());
  });
  try {
    await openBlank(page, url);
    await steps(page);
    if (errors.length > 0) throw new Error(errors.join("\n"));
  } finally {
    await page.context().close();
  }
}

/**
 * Makes the panel. What it asks of its host is kept in `calls`, one line a call.
 * @param {Page} page
 * @param {Given} [given]
 */
export async function makePanel(page, given = {}) {
  await page.evaluate(async (settings) => {
    const { XianshenPanel } = await import(/** @type {any} */ ("/www/panel/panel.js"));
    const panel = new XianshenPanel();
    const world = /** @type {any} */ (globalThis);
    /** @type {string[]} */
    const calls = [];
    /** @param {string} name @param {unknown} [detail] */
    const called = (name, detail = "") => calls.push(`${name} ${JSON.stringify(detail)}`);
    /** @type {Record<string, (...args: any[]) => any>} */
    const actions = {
      jump: (finding) => {
        world.jumped = finding;
        called("jump", finding.quote || finding.what);
      },
      fix: (finding) => called("fix", finding.quote || finding.what),
      fixAll: () => called("fixAll"),
      maskAll: () => called("maskAll"),
      retry: () => called("retry"),
      show: (span) => called("show", span),
      write: (change) => called("write", change.clause),
      passages: async (twin) => {
        called("passages", twin.page);
        return world.passages || null;
      },
      explain: async (rule) => {
        called("explain", rule);
        const known = (settings.rules || []).find(({ name }) => name === rule);
        if (!known) throw new Error("unknown rule");
        return known;
      },
      except: async (finding, exception) => {
        called("except", [finding.rule, exception]);
        await world.onExcept?.(finding, exception);
      },
      unexcept: async (exception) => {
        called("unexcept", exception.fingerprint);
        await world.onUnexcept?.(exception);
      },
    };
    for (const name of settings.without || []) delete actions[name];
    if (settings.locale) panel.setAttribute("locale", settings.locale);
    if (settings.theme) panel.setAttribute("theme", settings.theme);
    panel.reviewer = settings.reviewer || "";
    panel.actions = actions;
    const anchor = document.createElement("button");
    anchor.id = "submit";
    anchor.textContent = "Submit";
    panel.focusAnchor = anchor;
    document.documentElement.lang = settings.locale || "zh-CN";
    const main = document.createElement("main");
    const heading = document.createElement("h1");
    heading.textContent = "CMS";
    main.append(heading, panel, anchor);
    document.body.replaceChildren(main);
    const excusable = settings.excusable ? new RegExp(settings.excusable) : null;
    Object.assign(world, {
      panel,
      calls,
      show: (/** @type {any} */ report, /** @type {any} */ more = {}) => {
        world.report = report;
        panel.showReport(report, {
          both: settings.both,
          compared: settings.compared ?? true,
          excusable: excusable ? (/** @type {any} */ { rule }) => excusable.test(rule) : undefined,
          exceptions: settings.exceptions,
          today: "2026-11-24",
          ...more,
        });
      },
    });
  }, given);
}

/** @param {Page} page @param {unknown} report @param {Given} [more] */
export const show = (page, report, more = {}) =>
  page.evaluate(
    ([shown, given]) => /** @type {any} */ (globalThis).show(shown, given),
    /** @type {[any, any]} */ ([report, more]),
  );

/** What the panel asked of its host. @param {Page} page @returns {Promise<string[]>} */
export const calls = (page) => page.evaluate(() => /** @type {any} */ (globalThis).calls);

/** What has the focus, also in the shadow root: its text or its id. @param {Page} page @returns {Promise<string>} */
export const focusedText = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.textContent || active?.id || "").trim();
  });
