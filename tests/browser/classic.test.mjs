// The classic form, sent by the browser as forms are: beside UEditor where it is installed, and as a plain text area. The gate stands
// on the server; that of the page only says sooner why.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { UEDITOR } from "../../demo/static.mjs";
import { ID, LEAKING, startCms } from "../node/cms.mjs";
import { logIn, openCms, verdict } from "./cms-page.mjs";
import { launchChromium } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../node/cms.mjs").Cms} Cms */

const FIELDS = {
  column: "work-news",
  title: "澄川县自然资源局完成年度国土变更调查内业核查",
  issuer: "澄川县自然资源局",
  publishedAt: "2026-11-26",
};
const CLEAN =
  "<p>11月25日，澄川县自然资源局完成年度国土变更调查内业核查，成果已经上报市自然资源和规划局审核。</p>";
const DOUBTFUL =
  "<p>因管道检修，不动产登记大厅11月30日8时至12时停水，业务照常办理。咨询电话：13900001234。</p>";

/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** @param {Cms} cms */
const pages = async (cms) => (await cms.files()).filter((path) => path.startsWith("pages/"));

/**
 * @param {boolean} rich
 * @param {(page: Page, cms: Cms) => Promise<unknown>} steps
 */
async function onForm(rich, steps) {
  const cms = await startCms({ ueditor: rich });
  const { page, faults } = await openCms(browser, cms.url);
  try {
    await logIn(page);
    await page.goto(`${cms.url}/classic/`);
    await page.selectOption("#column", FIELDS.column);
    await page.fill("#title", FIELDS.title);
    await page.fill("#issuer", FIELDS.issuer);
    await page.fill("#publishedAt", FIELDS.publishedAt);
    await steps(page, cms);
    assert.deepEqual(faults, []);
  } finally {
    await page.context().close();
    await cms.close();
  }
}

/** @param {Page} page */
const submit = (page) => page.getByRole("button", { name: "发布", exact: true }).click();

test(
  "UEditor: stopped in the page, masked by one click, published by the form",
  { skip: !existsSync(UEDITOR) && "UEditor is not installed: npm ci in tests/editors" },
  () =>
    onForm(true, async (page, cms) => {
      const body = page.frameLocator("iframe[title=正文]").locator("body");
      await body.click();
      await page.keyboard.insertText(`经核实，张某，身份证号码${ID}，已经办结不动产登记。`);
      await verdict(page, "block");
      await submit(page);
      await page.getByRole("dialog", { name: /还不能提交/ }).waitFor();
      await page.keyboard.press("Escape");
      assert.deepEqual(await pages(cms), []);
      await page.locator("xianshen-panel").getByRole("button", { name: "一键修改" }).click();
      await verdict(page, "pass");
      await submit(page);
      await page.getByRole("status").filter({ hasText: "已发布，审查记录第 1 号" }).waitFor();
      const [path] = await pages(cms);
      const text = await cms.git("show", `main:${path}`);
      assert.ok(text.includes(`${ID.slice(0, 2)}*`) && !text.includes(ID));
    }),
);

test("a text area: a draft is saved as it is, and what asks for review takes a reason along", () =>
  onForm(false, async (page, cms) => {
    await page.fill("#body", LEAKING);
    await page.getByRole("button", { name: "存草稿" }).click();
    await page.getByText("草稿已保存，没有发布").waitFor();
    assert.equal(await page.inputValue("#body"), LEAKING);
    assert.deepEqual(await pages(cms), []);

    await page.selectOption("#column", "notice");
    await page.fill("#body", DOUBTFUL);
    await verdict(page, "review");
    await submit(page);
    const dialog = page.getByRole("dialog", { name: "以下内容需要人工复核" });
    await dialog.getByLabel("确认理由").fill("本人已书面同意公布");
    await dialog.getByRole("button", { name: "已核实，提交发布" }).click();
    await page.getByRole("status").filter({ hasText: "已发布" }).waitFor();
    const receipt = JSON.parse(await cms.git("show", "main:receipts/00000001.json"));
    assert.equal(receipt.confirmed.reason, "本人已书面同意公布");
    assert.equal(receipt.reviewer, "林审核");
  }));

/** @param {Cms} cms @param {Record<string, string>} fields */
async function send(cms, fields) {
  const response = await fetch(`${cms.url}/classic/`, {
    method: "POST",
    headers: { origin: cms.url, cookie: cms.cookie },
    body: new URLSearchParams({ ...FIELDS, ...fields }),
  });
  return { status: response.status, html: await response.text() };
}

test("without a script: the server's answer says what is wrong, and takes a reason for what asks for review", async () => {
  const cms = await startCms({ ueditor: false });
  try {
    const blocked = await send(cms, { body: LEAKING, reason: "已核实", contentHash: "" });
    assert.equal(blocked.status, 422);
    assert.match(blocked.html, /出现完整的公民身份号码/);
    assert.deepEqual(await pages(cms), []);

    const doubtful = await send(cms, { column: "notice", body: DOUBTFUL });
    assert.equal(doubtful.status, 422);
    const [, contentHash = ""] = /name="contentHash" value="([^"]+)"/.exec(doubtful.html) || [];
    assert.match(contentHash, /^sha256:/);
    const [, hidden = ""] = /name="seen" value="([^"]+)"/.exec(doubtful.html) || [];
    const seen = hidden.replaceAll("&#34;", '"');
    // A reason that was given for another text is none, nor is one for what was not shown.
    const other = {
      column: "notice",
      body: `${DOUBTFUL}<p>另行通知。</p>`,
      reason: "已核实",
      contentHash,
      seen,
    };
    assert.equal((await send(cms, other)).status, 422);
    const unseen = { column: "notice", body: DOUBTFUL, reason: "已核实", contentHash };
    assert.equal((await send(cms, unseen)).status, 422);
    assert.deepEqual(await pages(cms), []);
    const given = { column: "notice", body: DOUBTFUL, reason: "本人已书面同意公布", contentHash, seen };
    assert.equal((await send(cms, given)).status, 200);
    assert.equal((await pages(cms)).length, 1);
  } finally {
    await cms.close();
  }
});

test("the server refuses what the form could not send, and its page runs nothing of a draft", async () => {
  const cms = await startCms({ ueditor: false });
  try {
    for (const column of ["finance", "", "../x"])
      assert.equal((await send(cms, { column, body: CLEAN })).status, 422);
    assert.equal((await send(cms, { body: "<script>1</script>" })).status, 422);
    assert.equal((await send(cms, { body: CLEAN, xianshen: "{" })).status, 400);
    const foreign = await fetch(`${cms.url}/classic/`, {
      method: "POST",
      headers: { origin: "http://127.0.0.1:1", cookie: cms.cookie },
      body: new URLSearchParams({ ...FIELDS, body: CLEAN }),
    });
    assert.equal(foreign.status, 403);
    assert.deepEqual(await pages(cms), []);
    const { html } = await send(cms, {
      title: '"><img src=x onerror=alert(1)>',
      body: `</textarea><img src=x>${LEAKING}`,
    });
    assert.ok(!html.includes("<img src=x"));
  } finally {
    await cms.close();
  }
});
