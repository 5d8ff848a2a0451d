// An interpretation beside its policy and the one before: choosing them, the table of changes, and the way to the server.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launchChromium, newPage, startServer } from "./harness.mjs";
import { PANEL, until, untilText, verdict } from "./on-panel.mjs";

/** @typedef {import("playwright-core").Page} Page */

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

/**
 * @param {string} hash
 * @param {(page: Page) => Promise<void>} steps
 * @param {{ width: number, height: number }} [viewport]
 */
async function onEditor(hash, steps, viewport) {
  /** @type {string[]} */
  const errors = [];
  const page = await newPage(browser, { onError: (message) => errors.push(message), viewport });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  try {
    await server.empty();
    await page.goto(`${server.url}/${hash}`);
    await steps(page);
    assert.deepEqual(errors, []);
  } finally {
    await page.context().close();
  }
}

/** @param {string} name @returns {Promise<any>} */
const sample = async (name) =>
  JSON.parse(await readFile(new URL(`../../demo/samples/${name}.json`, import.meta.url), "utf8"));

/** @param {Page} page @param {string} tally */
const untilTally = (page, tally) =>
  until(page, async () => (await page.locator(".changes-tally").allTextContents())[0] === tally);

/** @param {Page} page */
const outcomes = (page) =>
  page.locator(".dimension").evaluateAll((all) => all.map((cell) => cell.getAttribute("data-outcome")));

/** @param {Page} page @param {string[]} sentences */
async function write(page, sentences) {
  await page.locator("[data-slate-editor] > *").last().click();
  await page.keyboard.press("Control+End");
  await page.waitForTimeout(300);
  for (const sentence of sentences) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(sentence);
  }
}

const MISSING = {
  topsoil: [
    "编制剥离方案，过去必须委托专业机构，现在建设单位可以自行编制，一个项目少花几万元。",
    "县里首次建立耕作层土壤网上调剂平台，供土方和用土方在平台上直接对接。",
    "把剥离的土用于补充耕地项目，补助由每立方米8元提高到12元。",
    "过去用地前要缴纳每亩3000元剥离保证金，现在取消了。",
  ],
  lift: [
    "业主同意的比例由全体同意放宽到三分之二以上同意。",
    "首次明确低层业主采光、通风受影响的，可以要求一次性补偿，谈不拢的由乡镇街道调解。",
    "审批时限由20个工作日压缩到10个工作日。",
    "财政补助由每台10万元提高到15万元。",
    "业主可以提取本人及配偶的住房公积金支付自付费用。",
    "原来必须委托物业服务企业管理电梯，现在可以委托，也可以自己管。",
    "申请时不再提交全体业主的房屋产权证书，施工保证金2万元也取消了。",
  ],
};

test("a pair is chosen from the library, and the missing sentences turn dimensions and table green", () =>
  onEditor("#sample=lift", async (page) => {
    await untilTally(page, "共 8 处变化，已解读 0 处");
    // What the sample brings along is cleared, and chosen again as for a page of one's own.
    await page.getByRole("button", { name: "清除（被解读文件）" }).click();
    await page.getByRole("button", { name: "清除（被替代的旧文件）" }).click();
    await page.waitForSelector(".changes", { state: "detached" });
    await page.selectOption("#policy-library", "lift");
    await untilTally(page, "共 8 处变化，已解读 0 处");
    assert.deepEqual(await outcomes(page), ["review", "review", "fail"]);
    await verdict(page, "review");
    await write(page, MISSING.lift);
    await untilTally(page, "共 8 处变化，已解读 8 处");
    assert.deepEqual(await outcomes(page), ["pass", "pass", "pass"]);
    assert.equal(await page.locator('.change[data-explained="false"]').count(), 0);
    assert.equal(await page.locator('.changes[data-done="true"]').count(), 1);
    await verdict(page, "pass");
  }));

test("a sample brings its policies, and what is submitted and stored holds them", () =>
  onEditor("#sample=topsoil", async (page) => {
    await untilTally(page, "共 7 处变化，已解读 3 处");
    await write(page, MISSING.topsoil);
    await untilTally(page, "共 7 处变化，已解读 7 处");
    await verdict(page, "pass");
    await page.click("#submit");
    await page.locator(`${PANEL.toast} a`).waitFor();
    const [latest] = await (await page.request.get(`${server.url}/api/pages`)).json();
    const { draft, report } = await (await page.request.get(`${server.url}/api/pages/${latest.id}`)).json();
    const [policy, previous] = [await sample("policies/topsoil-2026"), await sample("policies/topsoil-2019")];
    assert.equal(draft.policy.body, policy.body);
    assert.equal(draft.policy.docNumber, policy.meta.docNumber);
    assert.equal(draft.previousPolicy.body, previous.body);
    assert.equal(draft.previousPolicy.publishedAt, previous.meta.publishedAt);
    assert.equal(report.interpretation.changes.length, 7, "the gate has compared them, too");
    assert.ok(report.interpretation.changes.every((/** @type {any} */ change) => change.explained));
  }));

test("the table is one for a screen reader, and says everything in words", () =>
  onEditor("#sample=topsoil", async (page) => {
    await untilTally(page, "共 7 处变化，已解读 3 处");
    const table = page.getByRole("table", { name: /新旧文件逐条对照/ });
    assert.equal(await table.count(), 1);
    assert.deepEqual(
      await table.locator("thead th[scope=col]").evaluateAll((all) => all.map((cell) => cell.textContent)),
      ["变化", "条款", "原规定", "现规定", "解读"],
    );
    assert.equal(await table.locator("tbody tr").count(), 7);
    assert.equal(await table.locator("tbody th[scope=row]").count(), 7);
    const rows = await table
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => row.textContent || ""));
    assert.match(rows[0], /改了数值或内容第五条原.*5亩.*现.*1亩.*✓ 已解读见文/);
    assert.match(rows[1], /! 未解读补写/);
    assert.match(rows[3], /第十一条 → 第十条/);
    assert.match(rows[4], /新增第十一条原无现县自然资源局建立/);
    assert.match(rows[6], /删去原第九条原建设单位应当.*现无/);
    assert.deepEqual(
      await table
        .locator("tbody tr")
        .first()
        .evaluate((row) => [row.querySelector("del")?.textContent, row.querySelector("ins")?.textContent]),
      ["5", "1"],
    );
    await untilText(page, PANEL.live, /新旧文件共 7 处变化，已解读 3 处/);
  }));

test("from a change to the sentence on it; from one without a sentence back into the text, which stays as it is", () =>
  onEditor("#sample=topsoil", async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await untilTally(page, "共 7 处变化，已解读 3 处");
    await page.getByRole("button", { name: "见文：第五条的解读" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /起剥面积由占用耕地5亩/.test(getSelection()?.toString() || ""));
    const before = await page.locator("[data-slate-editor]").textContent();
    await page.getByRole("button", { name: "补写第十三条的解读" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("[data-slate-editor]"));
    await untilText(page, PANEL.toast, /新旧条文已复制.*每立方米8元.*每立方米12元/);
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      "原来：由县财政按每立方米8元给予补助；现在：由县财政按每立方米12元给予补助",
    );
    assert.equal(await page.locator("[data-slate-editor]").textContent(), before, "nothing is inserted");
    await page.waitForTimeout(300);
    // The sentence that was looked at is not selected any more, so that typing does not take its place.
    await page.keyboard.type("补助由每立方米8元提高到12元。");
    await untilTally(page, "共 7 处变化，已解读 4 处");
    assert.match(
      (await page.locator("[data-slate-editor]").textContent()) || "",
      /起剥面积由占用耕地5亩以上降到1亩以上。补助由/,
    );
    await page.keyboard.press("Control+z");
    await untilTally(page, "共 7 处变化，已解读 3 处");
  }));

const OWN = {
  title: "青石县临时用地管理办法",
  docNumber: "青自然资规〔2026〕8号",
  url: "https://zrzy.qingshi.example.gov.cn/zc/8.html",
};
const articles = (/** @type {number} */ days) =>
  [
    "第一条　为了规范临时用地管理，制定本办法。",
    "第二条　建设项目施工需要临时用地的，适用本办法。",
    `第三条　县自然资源局应当自受理之日起${days}个工作日内作出决定。`,
    "第四条　临时用地期满后应当恢复原状。",
    "第五条　本办法由县自然资源局负责解释。",
  ].join("\n");

test("policies of one's own are pasted and read from files, on this machine", () =>
  onEditor("", async (page) => {
    await page.waitForFunction(() => document.querySelectorAll("#column option").length > 10);
    assert.ok(await page.locator("#policies").isHidden());
    await page.selectOption("#column", "policy-interpretation");
    await page.fill("#title", "《青石县临时用地管理办法》政策解读");
    await page.click("[data-slate-editor]");
    await page.keyboard.type("审批时限由20个工作日压缩到10个工作日。");
    /** @type {string[]} */
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));

    const fill = page.getByRole("button", { name: "填写或上传（被解读文件）" });
    await fill.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#policy-dialog[open]");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "policy-dialog-title");
    await page.click("#policy-dialog button[value=chosen]");
    assert.ok(await page.locator("#policy-dialog[open]").count(), "a policy has a title");
    for (const [name, value] of Object.entries(OWN)) await page.fill(`#policy-${name}`, value);
    await page.fill("#policy-body", articles(10));
    await page.click("#policy-dialog button[value=chosen]");
    await untilText(page, '[data-slot="policy"]', /青自然资规〔2026〕8号 · 正文 \d+ 字/);

    const open = page.getByRole("button", { name: "填写或上传（被替代的旧文件）" });
    const file = page.locator("#policy-file");
    await open.click();
    await file.setInputFiles({ name: "旧.docx", mimeType: "", buffer: Buffer.from("PK") });
    await untilText(page, "#policy-file-note", /只能读取/);
    await file.setInputFiles({
      name: "旧.txt",
      mimeType: "text/plain",
      buffer: Buffer.from([0xff, 0, 0xff]),
    });
    await untilText(page, "#policy-file-note", /编码无法识别/);
    const markdown = `---\ntitle: "青石县临时用地管理办法"\ndocNumber: 青国土资规〔2019〕3号\npublishedAt: 2019-05-06 09:00\n---\n\n${articles(20).replace(/\n/g, "\r\n\r\n")}\r\n`;
    await file.setInputFiles({ name: "旧.md", mimeType: "text/markdown", buffer: Buffer.from(markdown) });
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("#policy-body")).value !== "",
    );
    assert.equal(await page.inputValue("#policy-docNumber"), "青国土资规〔2019〕3号");
    assert.equal(await page.inputValue("#policy-publishedAt"), "2019-05-06");
    await page.click("#policy-dialog button[value=chosen]");
    await untilTally(page, "共 1 处变化，已解读 1 处");
    assert.deepEqual(requests, []);
    const formats = await page.evaluate(async () => {
      const { session } = await import(/** @type {any} */ ("/editor.js"));
      const { policy, previousPolicy } = session.draft;
      return [policy.format, previousPolicy.format];
    });
    assert.deepEqual(formats, ["text", "markdown"]);

    // Taken back, and cleared.
    await page.locator(PANEL.toast).getByRole("button", { name: "撤销" }).click();
    await page.waitForSelector(".changes", { state: "detached" });
    await open.click();
    // Old offices write in GBK: 第一条 is d5 aa … there; the browser has no encoder for it.
    const gbk = Buffer.concat([Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]), Buffer.from(" 2019")]);
    await file.setInputFiles({ name: "旧.txt", mimeType: "text/plain", buffer: gbk });
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("#policy-body")).value === "第一条 2019",
    );
    await page.click("#policy-cancel");
    await page.getByRole("button", { name: "清除（被解读文件）" }).click();
    assert.equal(await page.locator('[data-slot="policy"] .policy-title').count(), 0);
  }));

test("a page of HTML keeps its tables as long as nobody edits its text", () =>
  onEditor("#sample=topsoil", async (page) => {
    await untilTally(page, "共 7 处变化，已解读 3 处");
    await page.getByRole("button", { name: "查看或修改（被解读文件）" }).click();
    const html = `<html><head><meta name="ArticleTitle" content="某办法"><meta name="PubDate" content="2026-01-02 10:00"></head><body><script>document.title = "owned"</script><p>第一条　收费标准见下表。</p><table><tr><td>耕地</td><td>36元</td></tr></table></body></html>`;
    await page
      .locator("#policy-file")
      .setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from(html) });
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("#policy-title")).value === "某办法",
    );
    assert.equal(await page.inputValue("#policy-body"), "第一条　收费标准见下表。\n耕地　36元");
    assert.equal(await page.inputValue("#policy-publishedAt"), "2026-01-02");
    assert.notEqual(await page.title(), "owned");
    await page.click("#policy-dialog button[value=chosen]");
    const sent = () =>
      page.evaluate(async () => {
        const { session } = await import(/** @type {any} */ ("/editor.js"));
        return session.draft.policy;
      });
    /** @param {string} format @param {string} body */
    const untilSent = (format, body) =>
      until(page, async () => {
        const policy = await sent();
        return policy?.format === format && policy.body === body;
      });
    await untilSent("html", html);
    await page.getByRole("button", { name: "查看或修改（被解读文件）" }).click();
    await page.fill("#policy-body", "第一条　改过的正文。");
    await page.click("#policy-dialog button[value=chosen]");
    await untilSent("text", "第一条　改过的正文。");
  }));

test("policies that cannot be compared are told in words, in the panel and before a submission", () =>
  onEditor("#sample=topsoil", async (page) => {
    await untilTally(page, "共 7 处变化，已解读 3 处");
    await page.getByRole("button", { name: "查看或修改（被替代的旧文件）" }).click();
    await page.fill("#policy-body", "");
    await page.click("#policy-dialog button[value=chosen]");
    await untilTally(page, "没有比对");
    await untilText(page, ".changes", /没有正文，新旧差异没有比对/);
    await untilText(page, PANEL.list, /被替代的旧文件未检查/);
    await page.click("#submit");
    await page.waitForSelector(PANEL.confirmation);
    await untilText(page, `${PANEL.confirmation} .dialog-list`, /被替代的旧文件未检查/);
    await page.keyboard.press("Escape");
    // A day that is none is told by the name of its field.
    await page.evaluate(async () => {
      const { fillPolicies } = await import(/** @type {any} */ ("/policies.js"));
      fillPolicies({ policy: { title: "某办法", publishedAt: "去年" } });
    });
    await page.fill("#title", "《某办法》解读");
    await verdict(page, "not-checked");
    await untilText(page, PANEL.list, /“被解读文件的发布日期”的内容不合要求/);
  }));

test("a draft that is taken back has its policies again; another column does not hide them", () =>
  onEditor("#sample=topsoil", async (page) => {
    await untilTally(page, "共 7 处变化，已解读 3 处");
    await page.selectOption("#column", "work-news");
    assert.ok(await page.locator("#policies").isVisible());
    await page.selectOption("#column", "policy-interpretation");
    await page.click("#samples summary");
    await page.getByRole("button", { name: /办事指南/ }).click();
    await verdict(page, "pass");
    assert.ok(await page.locator("#policies").isHidden());
    await page.locator(PANEL.toast).getByRole("button", { name: "恢复原稿" }).click();
    await untilTally(page, "共 7 处变化，已解读 3 处");
  }));

for (const [width, stacked] of /** @type {[number, boolean][]} */ ([
  [1440, false],
  [900, false],
  [360, true],
])) {
  test(`old and new stand ${stacked ? "one below the other" : "side by side"} at ${width} px, and nothing is cut off`, () =>
    onEditor(
      "#sample=topsoil",
      async (page) => {
        await untilTally(page, "共 7 处变化，已解读 3 处");
        const isBelow = await page
          .locator(".change")
          .first()
          .evaluate((change) => {
            const at = (/** @type {string} */ place) =>
              /** @type {Element} */ (change.querySelector(place)).getBoundingClientRect();
            return at(".change-new").top >= at(".change-old").bottom - 1;
          });
        assert.equal(isBelow, stacked);
        const wide = await page
          .locator(".changes")
          .evaluate((section) => section.scrollWidth > section.clientWidth + 1);
        assert.ok(!wide);
      },
      { width, height: 900 },
    ));
}
