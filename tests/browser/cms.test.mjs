// Decap with the checker in it: what publishes waits for the panel, what a person answers for reaches the receipt, and nothing but
// the demo's own server is asked.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { clean, ID, startCms } from "../node/cms.mjs";
import { begin, logIn, openCms, publish, save, setStatus, verdict, write } from "./cms-page.mjs";
import { launchChromium } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../node/cms.mjs").Cms} Cms */

const NEWS = {
  title: "澄川县自然资源局完成年度国土变更调查内业核查",
  issuer: "澄川县自然资源局",
  body: ["11月25日，澄川县自然资源局完成年度国土变更调查内业核查，成果已经上报市自然资源和规划局审核。"],
};
/** Asks for a person: an office may have a mobile number, if whoever has it agrees. */
const NOTICE = {
  title: "澄川县自然资源局关于不动产登记大厅检修停水的通知",
  issuer: "澄川县自然资源局",
  body: ["因管道检修，不动产登记大厅11月30日8时至12时停水，业务照常办理。咨询电话：13900001234。"],
};

/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/**
 * @param {(page: Page, cms: Cms) => Promise<unknown>} steps
 * @param {Parameters<typeof startCms>[0]} [options]
 */
async function inCms(steps, options) {
  const cms = await startCms(options);
  const { page, faults } = await openCms(browser, cms.url);
  try {
    await logIn(page);
    await steps(page, cms);
    // Decap passes on to nobody that a save was refused.
    assert.deepEqual(
      faults.filter((fault) => fault !== "Object"),
      [],
    );
  } finally {
    await page.context().close();
    await cms.close();
  }
}

/** @param {Page} page */
const panel = (page) => page.locator("xianshen-panel");

/** @param {Cms} cms */
const pages = async (cms) => (await cms.files()).filter((path) => path.startsWith("pages/"));

/** @param {Cms} cms @param {number} sequence */
const receipt = async (cms, sequence) =>
  JSON.parse(await cms.git("show", `main:receipts/${String(sequence).padStart(8, "0")}.json`));

/** @param {Page} page */
const published = (page) => page.getByRole("status").filter({ hasText: "已发布，审查记录" }).waitFor();

test("without a workflow, preSave refuses with the panel, and nothing is sent", () =>
  inCms(
    async (page, cms) => {
      /** @type {string[]} */
      const sent = [];
      page.on("request", (request) => {
        const body = request.postData() ?? "";
        if (body.includes("persistEntry")) sent.push(body);
      });
      await begin(page, "work-news");
      await write(page, { ...NEWS, body: [`${NEWS.body[0]}联系人张某，身份证号码${ID}。`] });
      await publish(page);
      await page.getByRole("dialog", { name: /还不能提交/ }).waitFor();
      assert.equal(sent.length, 0);
      await page.keyboard.press("Escape");
      await panel(page).getByRole("button", { name: "一键修改" }).click();
      await verdict(page, "pass");
      await publish(page);
      await published(page);
      assert.equal(sent.length, 1);
      assert.ok(!sent[0].includes(ID));
      assert.equal((await pages(cms)).length, 1);
    },
    { publishMode: "simple" },
  ));

test("what a person confirms stands in the receipt, under the name of who is logged in", () =>
  inCms(async (page, cms) => {
    await begin(page, "notice");
    await write(page, NOTICE);
    await verdict(page, "review");
    await save(page);
    await setStatus(page, "就绪");
    await publish(page);
    const dialog = page.getByRole("dialog", { name: "以下内容需要人工复核" });
    await dialog.getByLabel("确认理由").fill("本人已书面同意公布");
    await dialog.getByRole("button", { name: "已核实，提交发布" }).click();
    await published(page);
    const { verdict: found, confirmed } = await receipt(cms, 1);
    assert.equal(found, "review");
    assert.equal(confirmed.by, "林审核");
    assert.equal(confirmed.reason, "本人已书面同意公布");
    assert.equal(confirmed.findings.length, 1);
  }));

test("an exception stands in the receipt and in the page, with kind, reason, name and end", () =>
  inCms(async (page, cms) => {
    await begin(page, "notice");
    await write(page, NOTICE);
    await verdict(page, "review");
    await panel(page).getByRole("button", { name: "记为例外" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio").first().check();
    await dialog.getByRole("textbox").first().fill("这是办公专用号码");
    const end = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await dialog.locator('input[type="date"]').fill(end);
    await dialog.getByRole("button").last().click();
    await verdict(page, "pass");
    await save(page);
    await setStatus(page, "就绪");
    await publish(page);
    await published(page);
    const { verdict: found, exceptions } = await receipt(cms, 1);
    assert.equal(found, "pass");
    assert.deepEqual(
      exceptions.map((/** @type {any} */ { rule, kind, reason, by, until }) => ({
        rule,
        kind,
        reason,
        by,
        until,
      })),
      [
        {
          rule: "privacy/mobile-number",
          kind: "false-positive",
          reason: "这是办公专用号码",
          by: "林审核",
          until: end,
        },
      ],
    );
    const [path] = await pages(cms);
    assert.ok((await cms.git("show", `main:${path}`)).includes(exceptions[0].fingerprint));
  }));

test("from the board of the workflow, where no page is open, the server refuses and the panel says why", () =>
  inCms(async (page, cms) => {
    await begin(page, "work-news");
    await write(page, { ...NEWS, body: [`张某，身份证号码${ID}。`] });
    await save(page);
    await setStatus(page, "就绪");
    await page.goto(`${cms.url}/#/workflow`);
    await page.getByText(NEWS.title).first().waitFor();
    await page.getByText(NEWS.title).first().hover();
    await page
      .getByRole("button", { name: "发布新的" })
      .or(page.getByRole("button", { name: /^发布/ }))
      .last()
      .click();
    const dialog = page.getByRole("dialog", { name: /没有发布/ });
    await dialog.waitFor();
    assert.ok(!(await dialog.textContent())?.includes(ID));
    assert.deepEqual(await pages(cms), []);
  }));

test("a page that was published is opened, changed and published anew: a second receipt, chained to the first", () =>
  inCms(async (page, cms) => {
    await cms.save(clean, {});
    await page.goto(`${cms.url}/#/collections/work-news`);
    await page.reload();
    await page.getByText(NEWS.title).first().click();
    await page.waitForSelector("[data-slate-editor]");
    await verdict(page, "pass");
    await page.click("[data-slate-editor]");
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("下一步将开展外业调查。");
    await save(page);
    await setStatus(page, "就绪");
    await publish(page);
    await published(page);
    assert.equal((await pages(cms)).length, 1);
    const [first, second] = [await receipt(cms, 1), await receipt(cms, 2)];
    assert.equal(second.previous, first.hash);
    assert.equal(second.page.id, first.page.id);
    assert.notEqual(second.contentHash, first.contentHash);
  }));

test("a checker that does not load keeps the page from being published", () =>
  inCms(async (page, cms) => {
    await page.route("**/xianshen_bg.wasm", (route) => route.abort());
    await page.reload();
    await begin(page, "work-news");
    await write(page, NEWS);
    await verdict(page, "not-checked");
    await save(page);
    await setStatus(page, "就绪");
    await publish(page);
    await page.getByRole("dialog", { name: /未检查/ }).waitFor();
    assert.deepEqual(await pages(cms), []);
  }));

test("the plain editor page has an address of its own", () =>
  inCms(async (page, cms) => {
    await page.goto(`${cms.url}/editor`);
    assert.equal(new URL(page.url()).pathname, "/editor/");
    await page.waitForFunction(() => document.querySelectorAll("#column option").length > 10);
    await page.fill("#title", NEWS.title);
    await page.click("[data-slate-editor]");
    await page.keyboard.insertText(`张某，身份证号码${ID}。`);
    await verdict(page, "block");
  }));

test("who logs out is out", () =>
  inCms(async (page, cms) => {
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByRole("heading", { name: "先审演示站" }).waitFor();
    await page.goto(cms.url);
    assert.equal(new URL(page.url()).pathname, "/login");
  }));

/** @param {Page} page @param {{ include?: string[], exclude?: string[] }} [within] @returns {Promise<string[]>} names of axe's rules */
async function violations(page, within = {}) {
  const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  await page.evaluate(axe);
  return page.evaluate(async (context) => {
    const whole = Object.keys(context).length === 0 ? document : context;
    const { violations: found } = await /** @type {any} */ (globalThis).axe.run(whole);
    return found.map((/** @type {{ id: string }} */ { id }) => id).sort();
  }, within);
}

/**
 * What axe finds in Decap 3.16.3 itself with a page open: contrast of the note that something is not saved, a button with an English
 * name, and an editor without landmarks and heading.
 */
const IN_DECAP = [
  "color-contrast",
  "label-content-name-mismatch",
  "landmark-one-main",
  "page-has-heading-one",
  "region",
];

test("axe finds nothing on the pages of ours; what it finds in Decap is known", () =>
  inCms(async (page, cms) => {
    // Decap's own parts: its root, its notices, and the line at the top that says how far something is.
    const around = { exclude: ["#nc-root", ".Toastify", "canvas"] };
    assert.deepEqual(await violations(page, around), []);
    await begin(page, "work-news");
    await write(page, { ...NEWS, body: [`张某，身份证号码${ID}。`] });
    await verdict(page, "block");
    const known = new Set(IN_DECAP);
    const found = await violations(page);
    assert.deepEqual(
      found.filter((rule) => !known.has(rule)),
      [],
    );
    // What is about the page as a whole is said of each of its parts.
    const whole = new Set(["landmark-one-main", "page-has-heading-one", "region"]);
    for (const part of [around, { include: [".xianshen-body"] }]) {
      const ours = await violations(page, part);
      assert.deepEqual(
        ours.filter((rule) => !whole.has(rule)),
        [],
      );
    }
    for (const path of ["/records/", "/classic/", "/login"]) {
      await page.goto(`${cms.url}${path}`);
      if (path === "/classic/") await page.waitForSelector("xianshen-panel [data-verdict]");
      assert.deepEqual(await violations(page), [], path);
    }
  }));
