// The panel as an element of any page: what it lists, what it offers, and where the focus goes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { residentId } from "../people.mjs";
import { launchChromium, startServer } from "./harness.mjs";
import {
  calls,
  focusedText,
  interpretation,
  makePanel,
  onPanel,
  reportOn,
  rulesIn,
  sample,
  show,
} from "./panel-page.mjs";

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

/** @param {(page: Page) => Promise<void>} steps @param {{ width: number, height: number }} [viewport] */
const onPage = (steps, viewport) => onPanel(browser, server.url, steps, { viewport });

/** @param {Page} page @param {string} place */
const textOf = async (page, place) => (await page.locator(place).allTextContents()).join("|");

/** @param {number} count @param {string} [more] @returns {any} */
const people = (count, more = "") => ({
  column: "work-news",
  title: "公示",
  body: Array.from({ length: count }, (_, at) => `<p>身份证号：${residentId(at + 1)}</p>`).join("") + more,
});

test("findings stand in groups by weight, with what, where, how, basis and what there is to do", () =>
  onPage(async (page) => {
    const report = await reportOn(await sample("recruitment"));
    await makePanel(page, { rules: await rulesIn() });
    await show(page, report);
    assert.equal(await textOf(page, ".badge"), "不得发布");
    assert.equal(await textOf(page, ".counts li"), "5必须修改|0需要复核|0建议");
    assert.equal(await textOf(page, ".note"), "还有 5 处必须修改");
    const group = page.getByRole("region", { name: /^必须修改/ });
    const row = group.getByRole("listitem").filter({ hasText: "138****0117" });
    const finding = report.findings.find(({ quote }) => quote === "138****0117");
    assert.ok(finding);
    assert.equal(await row.locator("h4").textContent(), finding.what);
    assert.equal(await row.locator(".how span").textContent(), finding.how);
    assert.equal(await row.locator(".chip").textContent(), "正文");
    assert.match((await row.locator(".why").textContent()) || "", /^依据：《民法典》/);
    await row.getByRole("button", { name: "定位" }).click();
    await row.getByRole("button", { name: "一键修改" }).click();
    assert.deepEqual(await calls(page), ['jump "138****0117"', 'fix "138****0117"']);
    // The head of a column is no certain change.
    const head = group.getByRole("listitem").filter({ hasText: "一列不该公开" }).first();
    assert.equal(await head.getByRole("button", { name: "一键修改" }).count(), 0);
  }));

test("a row shows only what the host has an action for", () =>
  onPage(async (page) => {
    await makePanel(page, { excusable: ".", without: ["jump", "fix", "fixAll", "explain", "except"] });
    await show(page, await reportOn(await sample("recruitment")));
    assert.equal(await page.locator(".finding").count(), 5);
    assert.equal(await page.locator(".list button").count(), 0);
  }));

test("all that is certain is one click; masks have their own where other changes are certain, too", () =>
  onPage(async (page) => {
    await makePanel(page);
    await show(page, await reportOn(people(3)));
    await page.getByRole("button", { name: "全部脱敏（3 处）" }).click();
    assert.deepEqual(await calls(page), ['fixAll ""']);
    const mixed = await reportOn(
      people(2, "<p>据《中华人民共和国土地管理法》(2019年修正)办理.详见附件。。</p>"),
    );
    const certain = mixed.findings.filter(({ fix }) => fix);
    assert.ok(
      certain.some(({ rule }) => !rule.startsWith("privacy/")),
      JSON.stringify(mixed.findings),
    );
    await show(page, mixed);
    await page.getByRole("button", { name: `全部一键修改（${certain.length} 处）` }).click();
    await page.getByRole("button", { name: "全部脱敏（2 处）" }).click();
    assert.deepEqual(await calls(page), ['fixAll ""', 'fixAll ""', 'maskAll ""']);
    await show(page, await reportOn(people(1)));
    assert.equal(await page.locator(".mend-all").count(), 0);
  }));

test("a page with hundreds of faults lists a hundred and says how many more", () =>
  onPage(async (page) => {
    const report = await reportOn(people(250));
    const blocked = report.findings.filter(({ level }) => level === "block");
    await makePanel(page);
    await show(page, report);
    assert.ok(blocked.length > 100, String(blocked.length));
    assert.equal(await page.locator('.group[data-level="block"] .finding').count(), 100);
    assert.match(await textOf(page, ".group .more"), new RegExp(`另有 ${blocked.length - 100} 处没有列出`));
    assert.match(await textOf(page, ".group h3 .number"), new RegExp(`${blocked.length}`));
  }));

test("idle, checking and not checked never look like a pass", () =>
  onPage(async (page) => {
    await makePanel(page);
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.showIdle());
    assert.equal(await textOf(page, ".badge"), "待撰写");
    assert.equal(await page.locator(".finding").count(), 0);
    await show(page, await reportOn(await sample("service-guide")));
    assert.equal(await textOf(page, ".badge"), "可以发布");
    assert.match(await textOf(page, ".list"), /没有发现问题/);
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.showChecking());
    assert.equal(await textOf(page, ".badge"), "正在审查");
    assert.equal(await page.locator(".shell").getAttribute("aria-busy"), "true");
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.showNotChecked("检查超时：5 秒"));
    assert.equal(await textOf(page, ".badge"), "未检查");
    assert.match(await textOf(page, ".list"), /检查超时：5 秒.*没有检查不等于没有问题/s);
    assert.doesNotMatch(await textOf(page, ".list"), /没有发现问题/);
    await page.getByRole("button", { name: "重新审查" }).click();
    assert.deepEqual(await calls(page), ['retry ""']);
  }));

test("what was handed in and not read is listed, and the list is not clean", () =>
  onPage(async (page) => {
    const draft = await sample("service-guide");
    draft.attachments = [{ name: "名单.xlsx" }];
    const report = await reportOn(draft);
    assert.equal(report.verdict, "review");
    await makePanel(page);
    await show(page, report);
    assert.match(await textOf(page, ".finding h4"), /名单\.xlsx未检查/);
    assert.doesNotMatch(await textOf(page, ".list"), /没有发现问题/);
  }));

test("an explanation unfolds beneath the row: documentation, clauses and an example, and stays open", () =>
  onPage(async (page) => {
    const report = await reportOn(people(1));
    await makePanel(page, { rules: await rulesIn() });
    await show(page, report);
    const button = page.getByRole("button", { name: "说明" }).first();
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    await button.click();
    const region = page.locator(".explained").first();
    await region.getByRole("heading", { name: "查什么" }).waitFor();
    const told = (await region.textContent()) || "";
    assert.match(told, /级别：必须修改/);
    assert.match(told, /《民法典》第一千零三十四条/);
    assert.equal(await region.locator("pre mark").textContent(), "11010519491231002X");
    assert.doesNotMatch(told, /##|⟦/);
    // The same fault after an edit elsewhere: the row is the same one, its place another.
    const moved = people(1);
    moved.body = `<p>先写一段。</p>${moved.body}`;
    await show(page, await reportOn(moved));
    assert.equal(
      await page.getByRole("button", { name: "说明" }).first().getAttribute("aria-expanded"),
      "true",
    );
    assert.ok(await region.isVisible());
    assert.equal((await calls(page)).filter((call) => call.startsWith("explain")).length, 1);
    await button.click();
    assert.ok(!(await region.isVisible()));
  }));

test("an explanation that cannot be had says so, and can be asked for again", () =>
  onPage(async (page) => {
    await makePanel(page);
    await show(page, await reportOn(people(1)));
    const button = page.getByRole("button", { name: "说明" }).first();
    await button.click();
    await page.getByText("没有取得说明").waitFor();
    await button.click();
    await button.click();
    await page.getByText("没有取得说明").waitFor();
    assert.equal((await calls(page)).filter((call) => call.startsWith("explain")).length, 2);
  }));

test("a row that looks the same is the same node, and its buttons act on the newest finding", () =>
  onPage(async (page) => {
    await makePanel(page);
    const draft = people(2);
    await show(page, await reportOn(draft));
    await page.evaluate(() => {
      const { panel } = /** @type {any} */ (globalThis);
      for (const row of panel.shadowRoot.querySelectorAll(".finding")) row.seen = true;
    });
    const before = await page.locator(".finding").count();
    const button = page.getByRole("button", { name: "定位" }).first();
    await button.focus();
    draft.body = `<p>前面加一段。</p>${draft.body}<p>手机：13800138000</p>`;
    await show(page, await reportOn(draft));
    const [kept, all] = await page.evaluate(() => {
      const rows = Array.from(/** @type {any} */ (globalThis).panel.shadowRoot.querySelectorAll(".finding"));
      return [rows.filter((row) => row.seen).length, rows.length];
    });
    assert.equal(kept, before);
    assert.ok(all > before);
    assert.equal(await focusedText(page), "定位", "the focus stays on the row that is still there");
    await button.click();
    const same = await page.evaluate(() => {
      const { jumped, report } = /** @type {any} */ (globalThis);
      return jumped === report.findings[0];
    });
    assert.ok(same, "the finding of the report that is shown, not of the one before");
  }));

test("the row of the cursor's place is shown; a finding is gone to, also within the fold", () =>
  onPage(async (page) => {
    const draft = await interpretation("topsoil");
    const report = await reportOn(draft);
    const unexplained = report.findings.filter(({ rule }) => rule === "interpretation/change-not-explained");
    assert.ok(unexplained.length > 1);
    await makePanel(page, { both: true });
    await show(page, report);
    const shown = await page.evaluate(() => {
      const { panel, report: given } = /** @type {any} */ (globalThis);
      panel.pointAt(given.findings[0]);
      return panel.shadowRoot.querySelectorAll(".finding.here").length;
    });
    assert.equal(shown, 1);
    const fold = page.locator("details.folded");
    assert.equal(await fold.evaluate((details) => /** @type {HTMLDetailsElement} */ (details).open), false);
    const index = report.findings.indexOf(unexplained[0]);
    const there = await page.evaluate((at) => {
      const { panel, report: given } = /** @type {any} */ (globalThis);
      panel.pointAt(undefined);
      return panel.focusRow(given.findings[at]) && panel.shadowRoot.activeElement.className;
    }, index);
    assert.equal(there, "finding");
    assert.equal(await fold.evaluate((details) => /** @type {HTMLDetailsElement} */ (details).open), true);
    assert.equal(await page.locator(".finding.here").count(), 0);
    // It stays open when the list is built anew.
    await show(page, await reportOn(draft));
    assert.equal(await fold.evaluate((details) => /** @type {HTMLDetailsElement} */ (details).open), true);
  }));

test("after a fix the focus goes to the next one, then to what is left, then to the submit button", () =>
  onPage(async (page) => {
    await makePanel(page, { without: ["explain"] });
    const fixOf = (/** @type {number} */ at) =>
      page.evaluate((nth) => {
        const { panel, report } = /** @type {any} */ (globalThis);
        return panel.fixIndex(report.findings.filter((/** @type {any} */ { fix }) => fix)[nth]);
      }, at);
    const after = (/** @type {number} */ index) =>
      page.evaluate((nth) => /** @type {any} */ (globalThis).panel.focusAfterFix(nth), index);
    await show(page, await reportOn(people(3)));
    assert.equal(await fixOf(1), 1);
    await show(page, await reportOn(people(2)));
    await after(1);
    assert.equal(await focusedText(page), "一键修改");
    await show(page, await reportOn({ ...(await sample("service-guide")), title: "" }));
    await after(0);
    assert.equal(await focusedText(page), "定位");
    await show(page, await reportOn(await sample("service-guide")));
    await after(0);
    assert.equal(await focusedText(page), "Submit");
  }));

test("the three dimensions and the table of changes, in a table's roles whatever the width", () =>
  onPage(async (page) => {
    const report = await reportOn(await interpretation("topsoil"));
    const changes = report.interpretation?.changes || [];
    await makePanel(page, { both: true });
    await show(page, report);
    assert.match(await textOf(page, ".dimension dt"), /^利益点\|差异点\|创新点$/);
    const explained = changes.filter((change) => change.explained).length;
    assert.equal(await textOf(page, ".changes-tally"), `共 ${changes.length} 处变化，已解读 ${explained} 处`);
    const table = page.getByRole("table", { name: /新旧文件逐条对照/ });
    assert.equal(await table.getByRole("row").count(), changes.length + 1);
    assert.equal(await table.getByRole("columnheader").count(), 5);
    for (const width of [280, 420, 900]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await table.getByRole("row").count(), changes.length + 1, `${width} px`);
    }
    assert.equal(await table.evaluate((node) => getComputedStyle(node).display), "table");
    await table.getByRole("button", { name: /^补写/ }).first().click();
    await table
      .getByRole("button", { name: /^见文：第.条/ })
      .first()
      .click();
    await page.locator(".dimension .link").first().click();
    const asked = await calls(page);
    assert.deepEqual(
      asked.map((call) => call.split(" ")[0]),
      ["write", "show", "show"],
    );
    // Without both policies there is nothing to compare.
    await show(page, report, { both: false });
    assert.equal(await page.locator(".changes").count(), 0);
  }));

test("pages that say the same, side by side; none are told where nothing was compared", () =>
  onPage(async (page) => {
    const report = await reportOn(await sample("service-guide"));
    const twin = {
      page: "https://www.example.gov.cn/a",
      title: "另一篇",
      share: 92,
      matches: [{ start: 0, end: 9, otherStart: 0, otherEnd: 9 }],
    };
    await makePanel(page);
    await page.evaluate(() => {
      const here = { start: 0, end: 9 };
      Object.assign(globalThis, { passages: [{ here, own: "柳林镇发放320份", other: "河口镇发放500份" }] });
    });
    await show(page, { ...report, twins: [twin] });
    await page.locator("summary", { hasText: "与“另一篇”雷同" }).click();
    const table = page.getByRole("table", { name: /本页与“另一篇”/ });
    await table.waitFor();
    assert.match((await table.locator("mark").allTextContents()).join("|"), /柳林.*河口|柳林/);
    await table.getByRole("button", { name: "见文：第 1 处雷同" }).click();
    assert.equal(await page.getByRole("link", { name: "打开那个页面" }).getAttribute("href"), twin.page);
    // It stays open, and without the other page it says so.
    await page.evaluate(() => Object.assign(globalThis, { passages: null }));
    await show(page, { ...report, twins: [twin] });
    await page.getByText("没有取到那个页面").waitFor();
    await show(page, report, { compared: false });
    assert.match(await textOf(page, "#not-compared"), /雷同没有比对/);
    // An id is no address.
    await show(page, { ...report, twins: [{ ...twin, page: "site.recent[3]" }] }, { compared: true });
    assert.equal(await page.locator(".twin").count(), 1);
  }));

test("the language changes at run time, with the list in place", () =>
  onPage(async (page) => {
    await makePanel(page, { rules: await rulesIn() });
    await show(page, await reportOn(people(2)));
    const locale = (/** @type {string} */ name) =>
      page.evaluate((to) => /** @type {any} */ (globalThis).panel.setAttribute("locale", to), name);
    await locale("en");
    assert.equal(await textOf(page, ".badge"), "Must not be published");
    assert.match(await textOf(page, ".row-action"), /Mask all \(2\)\|Go to\|Fix\|Explain/);
    assert.equal(await page.locator("xianshen-panel >> div[lang]").first().getAttribute("lang"), "en");
    await locale("zh-TW");
    assert.equal(await textOf(page, ".badge"), "不得發布");
    await locale("zh-Hant-HK");
    assert.equal(await textOf(page, ".badge"), "不得發布");
    await locale("fr");
    assert.equal(await textOf(page, ".badge"), "不得发布");
    const words = await page.evaluate(() => {
      const { panel, report } = /** @type {any} */ (globalThis);
      panel.locale = "en";
      return [panel.locale, panel.words.tally(report), panel.words.fieldName("policy.docNumber")];
    });
    assert.deepEqual(words, ["en", "Must be changed: 2, Advice: 4", "Policy explained: document number"]);
  }));

test("a short message offers one thing to do, and is closed from the keyboard", () =>
  onPage(async (page) => {
    await makePanel(page);
    await page.evaluate(() => {
      const { panel, calls: made } = /** @type {any} */ (globalThis);
      panel.say("已修改：隐去中间 4 位", { action: { label: "撤销", run: () => made.push("undone") } });
    });
    await page.getByRole("button", { name: "撤销" }).click();
    assert.deepEqual(await calls(page), ["undone"]);
    assert.ok(!(await page.locator(".toast").isVisible()));
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.say("没有改成", { kind: "failed" }));
    await page.getByRole("button", { name: "关闭提示" }).focus();
    await page.keyboard.press("Escape");
    assert.ok(!(await page.locator(".toast").isVisible()));
  }));

test("a message that goes away gives the focus back, or to the heading where nothing has it to get", () =>
  onPage(async (page) => {
    await makePanel(page);
    const say = () =>
      page.evaluate(() =>
        /** @type {any} */ (globalThis).panel.say("已修改", { action: { label: "撤销", run() {} } }),
      );
    for (const [button, key] of [
      ["关闭提示", "Enter"],
      ["关闭提示", "Escape"],
      ["撤销", "Enter"],
    ]) {
      await say();
      await page.locator("#submit").focus();
      await page.getByRole("button", { name: button }).focus();
      await page.keyboard.press(key);
      assert.ok(!(await page.locator(".toast").isVisible()));
      assert.equal(await focusedText(page), "Submit", `${button} ${key}`);
    }
    await say();
    await page.getByRole("button", { name: "撤销" }).focus();
    await say();
    assert.equal(await focusedText(page), "Submit", "a message in the place of another");
    await page.getByRole("button", { name: "撤销" }).focus();
    await page.evaluate(() => document.querySelector("#submit")?.remove());
    await page.keyboard.press("Escape");
    assert.equal(await focusedText(page), await page.locator(".title").textContent());
  }));

test("the Markdown of a documentation becomes elements; what is not closed stays as it is written", () =>
  onPage(async (page) => {
    const html = await page.evaluate(async () => {
      const { markdown } = await import(/** @type {any} */ ("/www/panel/markdown.js"));
      const told = (/** @type {string} */ source) => {
        const place = document.createElement("div");
        place.append(...markdown(source, "h5"));
        return place.innerHTML;
      };
      return [
        "## 查什么\n\n正文\n接着。\n\n另一段",
        "- 甲\n- 乙\n\n1. 丙\n2) 丁",
        "写 `<b>` 或 **加粗**，\\*不是强调\\*",
        "保留 35************213，`没有关闭，**也没有",
        "张**、李**，王*",
        "```html\n<p>**例**</p>\n\n# 不是标题\n```\n后面",
        "~~~\n没有关闭",
        "",
        "#井号后没有空格\n\n-减号后没有空格",
      ].map(told);
    });
    assert.deepEqual(html, [
      "<h5>查什么</h5><p>正文\n接着。</p><p>另一段</p>",
      "<ul><li>甲</li><li>乙</li></ul><ol><li>丙</li><li>丁</li></ol>",
      "<p>写 <code>&lt;b&gt;</code> 或 <strong>加粗</strong>，*不是强调*</p>",
      "<p>保留 35************213，`没有关闭，**也没有</p>",
      "<p>张**、李**，王*</p>",
      "<pre><code>&lt;p&gt;**例**&lt;/p&gt;\n\n# 不是标题</code></pre><p>后面</p>",
      "<pre><code>没有关闭</code></pre>",
      "",
      "<p>#井号后没有空格</p><p>-减号后没有空格</p>",
    ]);
  }));
