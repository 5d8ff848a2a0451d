// Hostile strings in every place of a report, a profile and an exception: they are shown as text, under the strictest policy.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { residentId } from "../people.mjs";
import { launchChromium, newPage, startServer } from "./harness.mjs";
import { interpretation, makePanel, reportOn, rulesIn, show } from "./panel-page.mjs";

/** @typedef {import("playwright-core").Page} Page */

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types xianshen",
].join("; ");

const RUN = "globalThis.ran=1";

const VECTORS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><script>${RUN}</script></svg>`,
  `"><iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `' autofocus onfocus='${RUN}' x='`,
  `javascript:${RUN}`,
  `java\tscript:${RUN}//https://www.example.gov.cn`,
  `data:text/html,<script>${RUN}</script>`,
  `</p></li></section><script>${RUN}</script>`,
  `</style><style>@import "https://evil.example.com/x.css";*{background:url(https://evil.example.com/y)}</style>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></table></mtext></math>`,
  `<template><slot name=foot></slot></template><slot name="foot" onslotchange="${RUN}">`,
  `<xianshen-panel onclick="${RUN}"></xianshen-panel>`,
  `{{constructor.constructor("${RUN}")()}}\${${RUN}}`,
  `\`<img src=x onerror=${RUN}>\` **<b onclick=${RUN}>** [见文](javascript:${RUN}) ![](https://evil.example.com/z.png)`,
  `\`\`\`\n</code></pre><script>${RUN}</script>`,
  `# <img src=x onerror=${RUN}>\n- <script>${RUN}</script>`,
  "__proto__",
  "constructor",
  `\u202e<img src=x onerror=${RUN}>\u0000`,
];

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

/** A page under the policy that keeps every breach of it. @param {(page: Page, outside: string[]) => Promise<void>} steps */
async function onStrictPage(steps) {
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const outside = [];
  const page = await newPage(browser, { onError: (message) => errors.push(message) });
  page.on("dialog", (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) outside.push(request.url());
  });
  try {
    await page.addInitScript(() => {
      const world = /** @type {any} */ (globalThis);
      world.breaches = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        world.breaches.push(`${event.effectiveDirective}: ${event.sample || event.blockedURI}`);
      });
    });
    await page.route("**/strict", (route) =>
      route.fulfill({
        headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY },
        body: "<!doctype html><title>严格</title>",
      }),
    );
    await page.goto(`${server.url}/strict`);
    await steps(page, outside);
    assert.deepEqual(errors, []);
    assert.deepEqual(outside, []);
  } finally {
    await page.context().close();
  }
}

/** What the program itself chooses from a few words, or counts. */
const CHOSEN = new Set(["level", "verdict", "outcome", "kind", "state", "version"]);

/**
 * The same with the vector in the place of every string that anybody may write.
 * @param {any} value @param {string} vector @returns {any}
 */
function poisoned(value, vector, key = "") {
  if (typeof value === "string") return CHOSEN.has(key) ? value : vector;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, vector, key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poisoned(item, vector, name)]),
  );
}

/** Unfolds, opens and presses everything there is. @param {Page} page @param {string} vector */
const useEverything = (page, vector) =>
  page.evaluate(async (hostile) => {
    const { panel, report } = /** @type {any} */ (globalThis);
    /** @type {ShadowRoot} */
    const root = panel.shadowRoot;
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    for (const details of root.querySelectorAll("details")) details.open = true;
    await settled();
    for (const button of Array.from(root.querySelectorAll("button"))) {
      button.focus();
      button.click();
      root.querySelector("dialog")?.close();
    }
    await settled();
    panel.say(hostile, {
      action: { label: hostile, run: () => {} },
      link: { label: hostile, href: hostile },
    });
    panel.announce(hostile);
    panel.summary({ title: hostile, lead: hostile, findings: report.findings, retry: true });
    const summary = root.querySelector("dialog")?.textContent || "";
    panel.confirm([hostile]);
    const told = `${root.textContent}${summary}`;
    const elements = Array.from(root.querySelectorAll("*"));
    return {
      told: told.includes(hostile),
      names: Array.from(new Set(elements.map(({ localName }) => localName))),
      attributes: Array.from(new Set(elements.flatMap((node) => node.getAttributeNames()))),
      links: Array.from(root.querySelectorAll("a"), (link) => link.protocol),
    };
  }, vector);

const ELEMENTS = new Set(
  "a b button caption code dd del details dialog div dl dt fieldset form h2 h3 h4 h5 input ins label legend li mark ol p pre q section slot span strong summary table tbody td textarea th thead tr ul".split(
    " ",
  ),
);

test("every string of a report, a rule and an exception is text, whatever it holds", () =>
  onStrictPage(async (page) => {
    const draft = await interpretation("topsoil");
    draft.body += `<p>身份证号：${residentId(1)}</p><p>身份证号：${residentId(2)}</p>`;
    const plain = await reportOn(draft);
    const fingerprint = plain.findings[0].fingerprint;
    const made = { kind: "accepted", reason: "同意", by: "王编辑", on: "2026-11-20", until: "2026-12-01" };
    const exceptions = [
      { fingerprint, ...made },
      { fingerprint: "00c0ffee", ...made },
    ];
    const report = /** @type {any} */ (await reportOn({ ...draft, exceptions }));
    assert.equal(report.exceptions.used.length, 1);
    report.notChecked = [{ field: "attachments[0]", name: "a", reason: "b" }];
    report.twins = [
      { page: "p", title: "t", share: 90, matches: [{ start: 0, end: 1, otherStart: 0, otherEnd: 1 }] },
    ];
    for (const finding of report.findings) finding.quote ??= "q";
    const rules = await rulesIn();
    for (const vector of VECTORS) {
      const bad = poisoned(report, vector);
      await makePanel(page, {
        both: true,
        excusable: ".",
        rules: [{ ...poisoned(rules[0], vector), name: vector }],
        exceptions: poisoned(exceptions, vector),
        reviewer: vector,
      });
      await page.evaluate((hostile) => {
        const { panel } = /** @type {any} */ (globalThis);
        const here = { start: 0, end: 1 };
        Object.assign(globalThis, { passages: [{ here, own: hostile, other: `${hostile}x` }] });
        panel.actions = { ...panel.actions, pageAddress: () => hostile };
        panel.showNotChecked(hostile);
      }, vector);
      await show(page, bad);
      const seen = await useEverything(page, vector);
      assert.ok(seen.told, `shown as it is written: ${vector}`);
      assert.deepEqual(
        seen.names.filter((name) => !ELEMENTS.has(name)),
        [],
        vector,
      );
      assert.deepEqual(
        seen.attributes.filter((name) => /^on|^style$|^src|^srcdoc$/.test(name)),
        [],
        vector,
      );
      assert.deepEqual(
        seen.links.filter((protocol) => !/^https?:$/.test(protocol)),
        [],
        vector,
      );
    }
    await page.waitForTimeout(200);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).breaches), []);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
  }));

test("a hostile page and a hostile profile, through the real engine", () =>
  onStrictPage(async (page) => {
    const body = VECTORS.map((vector) => `<p>${vector}身份证号：${residentId(3)}</p>`).join("\n");
    const hostile = `<img src=x onerror="${RUN}">`;
    const profile = {
      rules: [
        {
          name: "own/hostile",
          title: hostile,
          phrases: ["身份证号"],
          how: hostile,
          hit: ["<p>身份证号</p>"],
          silent: ["<p>无</p>"],
        },
      ],
    };
    const report = await reportOn({ column: "notice", title: hostile, body }, { profile });
    assert.ok(report.findings.some(({ rule, how }) => rule === "own/hostile" && how === hostile));
    await makePanel(page, { excusable: ".", rules: await rulesIn() });
    await show(page, report);
    const seen = await useEverything(page, hostile);
    assert.ok(seen.told);
    assert.deepEqual(
      seen.names.filter((name) => !ELEMENTS.has(name)),
      [],
    );
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).breaches), []);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
  }));

test("the policy of these tests does catch what it should: a breach is seen", () =>
  onStrictPage(async (page) => {
    const stopped = await page.evaluate((vector) => {
      try {
        document.body.innerHTML = vector;
        return false;
      } catch {
        return true;
      }
    }, VECTORS[1]);
    assert.ok(stopped, "trusted types are on");
    await page.waitForFunction(() => /** @type {any} */ (globalThis).breaches.length > 0);
  }));
