// The report in HTML as its reader has it: opened from a folder, by keyboard, on paper, and with pages that wish it ill.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { fixtureResults, formatted } from "../formatted.mjs";
import { folderWith } from "../node/helpers.mjs";
import { KNOWN, sampleRun } from "../node/sample-run.mjs";
import { launchChromium, newPage } from "./harness.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/**
 * The report in a page that fails its test on any error and any request but the one for the file.
 *
 * @param {Parameters<typeof folderWith>[0]} t
 * @param {string} html
 */
async function open(t, html) {
  const path = join(await folderWith(t, {}), "report.html");
  await writeFile(path, html);
  /** @type {string[]} */
  const faults = [];
  const page = await newPage(browser, { onError: (message) => faults.push(message) });
  const address = pathToFileURL(path).href;
  page.on("request", (request) => {
    if (request.url() !== address) faults.push(request.url());
  });
  page.on("console", (message) => faults.push(message.text()));
  page.on("dialog", (dialog) => faults.push(dialog.message()));
  await page.goto(address);
  return { page, faults };
}

/** @param {import("playwright-core").Page} page */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations: found, passes } = await /** @type {any} */ (globalThis).axe.run(document);
    if (passes.length < 10) throw new Error("axe looked at next to nothing");
    return found.map((/** @type {any} */ one) => `${one.id}: ${one.nodes[0].html}`);
  });
}

/** @param {import("playwright-core").Page} page */
const told = async (page) => (await page.locator("#shown").textContent()) ?? "";

for (const locale of /** @type {const} */ (["zh-CN", "zh-TW", "en"])) {
  test(`axe finds no violation, ${locale}`, async (t) => {
    const { page, faults } = await open(
      t,
      await formatted("html", sampleRun(), { known: KNOWN, locale, interrupted: true }),
    );
    assert.equal(await page.locator("#list > li").count(), 7);
    assert.deepEqual(await violations(page), []);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
  });
}

test("a whole site: filters work by keyboard, and more is shown on demand", async (t) => {
  const results = await fixtureResults();
  const { page, faults } = await open(t, await formatted("html", results));
  assert.deepEqual(await violations(page), []);
  const list = page.locator("#list > li");
  assert.equal(await list.count(), 100);
  const blocks = results.flatMap((result) => ("report" in result ? result.report.findings : []));

  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "level");
  await page.keyboard.press("ArrowDown");
  const level = await page.locator("select[name=level]").inputValue();
  const ofLevel = blocks.filter((finding) => finding.level === level).length;
  assert.match(await told(page), new RegExp(`符合 ${ofLevel} 处，共 ${blocks.length} 处`));
  assert.deepEqual(
    new Set(await list.evaluateAll((all) => all.map((one) => one.className))),
    new Set([level]),
  );

  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  const rule = await page.locator("select[name=rule]").inputValue();
  const both = blocks.filter((finding) => finding.level === level && finding.rule === rule).length;
  assert.match(await told(page), new RegExp(`符合 ${both} 处`));

  await page.locator("input[name=text]").focus();
  await page.keyboard.type("no page says this");
  assert.equal(await told(page), "没有符合的问题。");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("#list > li").length === 100);

  await page.locator("#more").focus();
  await page.keyboard.press("Enter");
  assert.equal(await list.count(), 200);
  assert.ok(await list.nth(100).evaluate((item) => item === document.activeElement));

  await page.locator("select[name=unit]").selectOption("青石县自然资源局");
  await page.locator("select[name=column]").selectOption({ index: 1 });
  const origins = await page.locator("#list .origin").allTextContents();
  assert.ok(origins.length > 0);
  for (const origin of origins) assert.match(origin, / · 青石县自然资源局$/);
  assert.deepEqual(faults, []);
});

test("on paper is what the filter lets through, up to a limit that is told", async (t) => {
  const [result] = sampleRun();
  if (!("report" in result)) throw new Error("no report");
  const [finding] = result.report.findings;
  const many = { ...result, report: { ...result.report, findings: Array(2500).fill(finding) } };
  const { page, faults } = await open(t, await formatted("html", [many], { known: KNOWN }));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("#list > li").count(), 2000);
  assert.match(await told(page), /打印时列出前 2000 处/);
  assert.ok(await page.locator("#filter").isHidden());
  assert.ok(await page.locator("#more").isHidden());
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(width, 0);
  assert.ok((await page.pdf({ preferCSSPageSize: true, pageRanges: "1" })).length > 1000);
  assert.deepEqual(faults, []);
});

const VECTORS = [
  "<script>alert(1)</script>",
  "</script><script>alert(2)</script>",
  "<!--<script>",
  '"><img src=x onerror=alert(3)>',
  "'><svg onload=alert(4)>",
  "</title></style></textarea><script>alert(5)</script>",
  "<iframe srcdoc='<script>alert(6)</script>'>",
  "javascript:alert(7)",
  "<a href=javascript:alert(8)>x</a>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content=0;url=//evil.example/>",
  "<link rel=stylesheet href=//evil.example/>",
  "{{constructor.constructor('alert(9)')()}}",
  "\u2028alert(10)//",
  "__proto__",
];

test("nothing that a page says can run in the report", async (t) => {
  const results = VECTORS.flatMap((text) => {
    const [first, second, failed] = /** @type {any[]} */ (sampleRun());
    const [finding] = first.report.findings;
    const bad = {
      ...finding,
      rule: text,
      what: text,
      how: text,
      quote: text,
      element: text,
      why: [{ basis: text, title: text }],
    };
    const fix = { title: text, edits: [] };
    const used = [{ ...first.report.exceptions.used[0], rule: text, reason: text }];
    const draft = { column: text, title: text, body: text, meta: { issuer: text } };
    const report = {
      ...first.report,
      findings: [{ ...bad, fix, start: 0, end: text.length }],
      exceptions: { used, unused: [] },
    };
    return [
      { ...first, file: text, page: { draft, text, bodyAt: 0 }, report },
      {
        ...second,
        file: text,
        report: { ...second.report, notChecked: [{ field: text, name: text, reason: text }] },
      },
      { ...failed, file: text },
    ];
  });
  const { page, faults } = await open(t, await formatted("html", results, { known: KNOWN }));
  assert.ok((await page.locator("#list > li").count()) > VECTORS.length);
  for (const select of await page.locator("select").all()) await select.selectOption({ index: 1 });
  await page.locator("button[type=reset]").click();
  assert.equal(await page.locator("img, iframe, base, link, #list a, svg[onload]").count(), 0);
  assert.equal(await page.locator("script").count(), 3);
  assert.ok(((await page.locator("#list").textContent()) ?? "").includes("<script>alert(1)</script>"));
  assert.deepEqual(faults, []);
});

test("a script that got into the file all the same is refused by the policy", async (t) => {
  const html = await formatted("html", sampleRun(), { known: KNOWN });
  const { page } = await open(
    t,
    html.replace("</main>", "<script>globalThis.ran = 1</script><b onclick='ran = 1'>x</b></main>"),
  );
  await page.locator("b", { hasText: /^x$/ }).click();
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
  assert.match(html, /script-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'/);
  assert.doesNotMatch(html, /unsafe|https?:\/\/(?!www\.w3\.org)/);
});

test("without its script the report still has its overview, and says what is missing", async (t) => {
  const path = join(
    await folderWith(t, { "a.html": await formatted("html", sampleRun(), { known: KNOWN }) }),
    "a.html",
  );
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  const text = (await page.locator("main").textContent()) ?? "";
  assert.match(text, /不得发布/);
  assert.match(text, /占位符没有填写/);
  assert.match(text, /需要浏览器运行本文件中的脚本/);
  await context.close();
});
