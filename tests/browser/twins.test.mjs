// A draft that says what another page of the site says: told while one writes, the two side by side, and told by the gate.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium, newPage, startServer } from "./harness.mjs";
import { PANEL, untilText } from "./on-panel.mjs";

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

/** A piece of news with its place, day and figures left open. @param {{ county: string, town: string, day: string, copies: number }} facts */
const news = ({ county, town, day, copies }) => ({
  column: "work-news",
  title: `${county}到${town}开展耕地保护宣传`,
  format: "html",
  meta: { issuer: `${county}自然资源局`, publishedAt: "2026-11-20" },
  body: `<p>${day}，${county}自然资源局组织干部职工到${town}开展耕地保护宣传活动。活动现场悬挂横幅、摆放展板，向过往群众发放宣传手册，讲解永久基本农田不得擅自占用、农村建房必须先办手续的规定。</p><p>工作人员还走进田间地头，同种粮大户面对面交流，了解耕地流转、地力培肥和灌溉设施方面的困难，对群众提出的问题逐一登记、当场答复，不能当场答复的约定了回访时间。</p><p>活动共发放手册${copies}份。下一步，该局将把宣传活动延伸到每个行政村。</p>`,
});

const first = news({ county: "青石县", town: "河口镇", day: "11月3日", copies: 500 });
const second = news({ county: "青石县", town: "柳林镇", day: "11月17日", copies: 320 });

/** @param {unknown} body */
async function post(body) {
  const response = await fetch(`${server.url}/api/pages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}

const confirmed = { by: "王复核", reason: "已核对" };

test("the gate compares with what it stored, and tells the page, the share and the passages", async () => {
  const stored = await post({ draft: first, confirmed });
  assert.equal(stored.status, 201, JSON.stringify(stored.answer));
  const { status, answer } = await post({ draft: second });
  assert.equal(status, 409);
  const { report } = answer;
  assert.ok(
    report.findings.some(
      (/** @type {any} */ { rule, level }) => rule === "validity/twin" && level === "review",
    ),
  );
  assert.equal(report.twins[0].page, stored.answer.id);
  assert.equal(report.twins[0].title, first.title);
  assert.ok(report.twins[0].share >= 90, `${report.twins[0].share} %`);
  const recent = await (await fetch(`${server.url}/api/recent`)).json();
  assert.deepEqual(
    recent.map((/** @type {any} */ { id, url }) => [id, url]),
    [[stored.answer.id, `stored/${stored.answer.id}`]],
  );
  assert.ok(!JSON.stringify(recent).includes("种粮大户"), "a digest holds no text");
});

/** @param {Page} page @param {string} body */
async function writeNews(page, body) {
  await page.waitForFunction(() => document.querySelectorAll("#column option").length > 30);
  await page.selectOption("#column", "work-news");
  await page.fill("#title", second.title);
  await page.locator("[data-slate-editor]").click();
  for (const [index, paragraph] of body.split("</p>").filter(Boolean).entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph.replace("<p>", ""));
  }
}

test("in the editor: the other page's title and share, its passages beside one's own, and the way to the place", async () => {
  /** @type {string[]} */
  const errors = [];
  const page = await newPage(browser, { onError: (message) => errors.push(message) });
  try {
    await page.goto(server.url);
    await writeNews(page, second.body);
    const twin = page.locator("details.twin");
    await twin.waitFor();
    assert.match((await twin.locator("summary").textContent()) || "", /与“青石县到河口镇.*”雷同(9\d|100)%/);
    await twin.locator("summary").click();
    const table = page.getByRole("table", { name: /本页与“青石县到河口镇/ });
    await table.waitFor();
    const rows = await table
      .locator("tbody tr")
      .evaluateAll((all) =>
        all.map((row) => [
          row.querySelector(".passage-own")?.textContent || "",
          row.querySelector(".passage-other")?.textContent || "",
        ]),
      );
    assert.ok(rows.length > 0);
    assert.ok(rows.some(([own, other]) => own.includes("柳林镇") && other.includes("河口镇")));
    const marked = await table
      .locator("mark")
      .evaluateAll((all) => all.map((mark) => mark.textContent || ""));
    assert.ok(marked.join("").includes("河口") || marked.join("").includes("柳林"), marked.join("|"));
    await table.getByRole("button", { name: "见文：第 1 处雷同" }).click();
    await page.waitForFunction(() => (getSelection()?.toString() || "").length > 20);
    // A digest comes from the host, never from the page that is sent.
    await page.click("#submit");
    await page.locator(PANEL.confirmation).waitFor();
    await page.fill("#confirm-by", confirmed.by);
    await page.fill("#confirm-reason", confirmed.reason);
    await page.click(`${PANEL.confirmation} button[type=submit]`);
    await untilText(page, PANEL.toast, /已提交/);
    const recent = await (await fetch(`${server.url}/api/recent`)).json();
    assert.equal(recent.length, 2);
    const record = await (await fetch(`${server.url}/api/pages/${recent[0].id}`)).json();
    assert.equal(record.draft.site, undefined);
    assert.equal(record.report.twins.length, 1);
    assert.deepEqual(errors, []);
  } finally {
    await page.context().close();
  }
});

test("where the digests cannot be had the panel says that nothing was compared", async () => {
  const page = await newPage(browser, { onError: (message) => assert.fail(message) });
  try {
    await page.route("**/api/recent", (route) => route.abort());
    await page.goto(server.url);
    await writeNews(page, second.body);
    await page.locator("#not-compared").waitFor();
    assert.equal(await page.locator("details.twin").count(), 0);
    await page.unroute("**/api/recent");
    await page.locator("[data-slate-editor]").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("。");
    await page.locator("details.twin").first().waitFor();
    assert.equal(await page.locator("#not-compared").count(), 0);
  } finally {
    await page.context().close();
  }
});
