// The review sheet in a browser: whatever stands in a receipt or a report is text there, and it fits on paper.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createIssuer } from "../../node/receipt/issue.mjs";
import { makeSheet } from "../../node/receipt/sheet.mjs";
import { receiptWordsFor } from "../../node/receipt/words.mjs";
import { wordsFor } from "../../node/words.mjs";
import { KEYS, memoryChain, NOW } from "../node/receipts.mjs";
import { launchChromium } from "./harness.mjs";

const VECTORS = [
  "<script>hacked('script')</script>",
  "<img src=x onerror=hacked('img')>",
  "</td></table><svg onload=hacked('svg')>",
  "</title><script>hacked('title')</script>",
  "</style><iframe srcdoc='<script>parent.hacked()</script>'>",
  "\"><a href=javascript:hacked('link')>点我</a>",
  "' autofocus onfocus=hacked('focus') x='",
  "<base href=https://elsewhere.example/><meta http-equiv=refresh content='0;url=https://elsewhere.example/'>",
  "&lt;script&gt;hacked()&lt;/script&gt; &amp; `hacked()`",
  "\u202e<b>反\u202c\u0000\u001b[31m",
].join(" ");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {string} */
let folder;

before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), "xianshen-sheet-"));
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A receipt and a report that hold `text` wherever a text can stand. @param {string} text */
async function sheetOf(text, { locale = "zh-CN", findings = 1 } = {}) {
  const issuer = await createIssuer({ key: KEYS.privateKey, site: text });
  const fingerprint = "0123456789abcdef";
  const receipt = await issuer.issue(
    {
      page: { id: text, column: text, title: text, drafter: text, author: text },
      contentHash: `sha256:${"a".repeat(64)}`,
      engine: { version: text, profile: `sha256:${"1".repeat(64)}` },
      verdict: "review",
      counts: { block: 0, review: findings, advise: 0 },
      exceptions: [
        {
          fingerprint,
          rule: text,
          level: "review",
          kind: "accepted",
          reason: text,
          by: text,
          on: "2026-11-25",
          until: "2026-12-31",
        },
      ],
      confirmed: { by: text, reason: text, findings: [fingerprint], notChecked: [text] },
      reviewer: text,
      day: "2026-11-25",
    },
    { ...memoryChain(), now: () => NOW },
  );
  const finding = {
    rule: text,
    level: "review",
    what: text,
    how: text,
    quote: text,
    fingerprint,
    why: [],
    count: 1,
  };
  return makeSheet(receipt, {
    report: /** @type {any} */ ({ findings: Array(findings).fill(finding) }),
    titles: new Map([["known", text]]),
    names: new Map(),
    verified: true,
    words: wordsFor(locale),
    told: receiptWordsFor(locale),
    locale,
  });
}

/** Opens it from a file, as an office would. @param {string} html @param {{ bypassCSP?: boolean }} [options] */
async function open(html, { bypassCSP = false } = {}) {
  const file = join(folder, "sheet.html");
  await writeFile(file, html);
  const context = await browser.newContext({ bypassCSP, viewport: { width: 900, height: 1200 } });
  const page = await context.newPage();
  /** @type {string[]} */
  const events = [];
  await page.exposeFunction("hacked", (/** @type {string} */ how) => events.push(`ran: ${how}`));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) events.push(`asked for ${request.url()}`);
  });
  page.on("dialog", (dialog) => events.push(`dialog ${dialog.message()}`));
  page.on("console", (message) => events.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  return { page, events, close: () => context.close() };
}

for (const bypassCSP of [false, true]) {
  test(`hostile text is text${bypassCSP ? ", also without the policy of the page" : ""}`, async () => {
    const { page, events, close } = await open(await sheetOf(VECTORS), { bypassCSP });
    const found = await page.evaluate(() => {
      for (const element of document.querySelectorAll("*")) element.dispatchEvent(new Event("focus"));
      return [...document.querySelectorAll("*")].map((element) => [
        element.localName,
        ...[...element.attributes].map(({ name }) => name),
      ]);
    });
    const tags = new Set(found.map(([tag]) => tag));
    const ours = "body col h1 h2 head html main meta p pre span style table tbody td th thead title tr".split(
      " ",
    );
    assert.deepEqual(
      [...tags].filter((tag) => !ours.includes(tag)),
      [],
    );
    const attributes = new Set(found.flatMap(([, ...names]) => names));
    const known = ["charset", "class", "colspan", "content", "http-equiv", "lang", "name", "scope"];
    assert.deepEqual(
      [...attributes].filter((name) => !known.includes(name)),
      [],
    );
    assert.equal(await page.locator("meta").count(), 4);
    assert.ok((await page.locator("main").textContent())?.includes("<script>hacked('script')</script>"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(events, []);
    await close();
  });
}

test("it reads well: its style applies under its own policy, nothing runs over the edge, A4 when printed", async () => {
  const long = `办事指南${"很长的标题".repeat(20)}${"x".repeat(120)}`;
  for (const locale of ["zh-CN", "zh-TW", "en"]) {
    const { page, events, close } = await open(await sheetOf(long, { locale, findings: 30 }));
    assert.equal(await page.evaluate(() => document.documentElement.lang), locale);
    const look = await page.evaluate(() => ({
      border: getComputedStyle(/** @type {Element} */ (document.querySelector("td"))).borderTopStyle,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: [...document.querySelectorAll("td, th")].filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
        .length,
    }));
    assert.deepEqual(look, { border: "solid", over: 0, cut: 0 });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    assert.ok(boxes.length > 1);
    for (const [, width, height] of boxes) {
      assert.ok(
        Math.abs(Number(width) - 595) < 2 && Math.abs(Number(height) - 842) < 2,
        `${width} × ${height}`,
      );
    }
    assert.deepEqual(events, []);
    await close();
  }
});
