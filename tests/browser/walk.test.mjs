// The walk of a new user through the demo: log in, write a recruitment notice with an identity number, be stopped, mask it by one
// click, publish, and find page and receipt in git. With UPDATE=1 its pictures in docs/images are taken anew.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ID, startCms } from "../node/cms.mjs";
import { begin, logIn, openCms, publish, save, setStatus, verdict, write } from "./cms-page.mjs";
import { launchChromium } from "./harness.mjs";

const MASKED = `${ID.slice(0, 2)}${"*".repeat(13)}${ID.slice(-3)}`;
const NOTICE = {
  title: "澄川县自然资源局2026年公开招聘编外人员拟聘用人员公示",
  issuer: "澄川县自然资源局",
  body: [
    `根据招聘公告，经笔试、面试、体检和考察，拟聘用人员名单：不动产登记窗口，林某禾，身份证号码${ID}。`,
    "公示期为2026年11月26日至2026年12月2日。对公示人员有异议的，请在公示期内实名反映。",
    "受理部门：局人事股。监督电话：0599-5550126。",
  ],
};

/** @type {import("../node/cms.mjs").Cms} */
let cms;
/** @type {import("playwright-core").Browser} */
let browser;

/** The day of the walk: the notice is up from then on. */
const NOW = new Date("2026-11-26T02:00:00Z");

before(async () => {
  cms = await startCms({ gate: { now: () => NOW } });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await cms?.close();
});

test("log in, write, be stopped, mask, publish, find page and receipt in git", async () => {
  const { page, faults } = await openCms(browser, cms.url, { now: NOW });
  /** @param {string} name */
  const picture = async (name) => {
    if (!process.env.UPDATE) return;
    const path = fileURLToPath(new URL(`../../docs/images/walk-${name}.png`, import.meta.url));
    await page.waitForTimeout(500);
    await page.screenshot({ path });
  };
  await picture("1-login");
  await logIn(page, "林审核");
  await begin(page, "recruitment");
  await write(page, NOTICE);
  await verdict(page, "block");
  await picture("2-write");

  // A draft is saved as it is, and is on no page of the site.
  await save(page);
  await setStatus(page, "就绪");
  assert.deepEqual(await cms.files(), ["receipt-key.public.jwk"]);

  await publish(page);
  const dialog = page.getByRole("dialog", { name: /还不能提交/ });
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("heading").evaluate((heading) => heading.matches(":focus")), true);
  await picture("3-stopped");
  await dialog
    .getByRole("link")
    .or(dialog.getByRole("button", { name: /身份/ }))
    .first()
    .click();
  // The browser says a little later that the dialog is closed.
  await page.waitForFunction((number) => getSelection()?.toString() === number, ID);
  assert.deepEqual(await cms.files(), ["receipt-key.public.jwk"]);

  await page.locator("xianshen-panel").getByRole("button", { name: "一键修改" }).click();
  await verdict(page, "pass");
  await save(page);
  await setStatus(page, "就绪");
  await publish(page);
  const told = page.getByRole("status").filter({ hasText: "审查记录第 1 号" });
  await told.waitFor();
  await page.waitForSelector("[data-slate-editor]");
  // Decap's word on the attempt before goes away by itself.
  if (process.env.UPDATE) await page.locator(".Toastify__toast--error").waitFor({ state: "detached" });
  await picture("4-published");

  const [path] = (await cms.files()).filter((name) => name.startsWith("pages/"));
  assert.match(path, /^pages\/recruitment\/\d{4}-\d{2}-\d{2}-\d{6}\.html$/);
  const text = await cms.git("show", `main:${path}`);
  assert.ok(text.includes(MASKED));
  const receipt = JSON.parse(await cms.git("show", "main:receipts/00000001.json"));
  assert.equal(receipt.page.id, path.slice("pages/".length, -".html".length));
  assert.equal(receipt.reviewer, "林审核");
  assert.deepEqual((await cms.git("show", "--format=", "--name-only", "main")).split("\n"), [
    path,
    "receipts/00000001.json",
  ]);
  assert.ok(!(await cms.git("log", "-p", "main")).includes(ID));

  await told.getByRole("link").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.ok((await page.locator("body").textContent())?.includes(NOTICE.title));
  await picture("5-record");
  assert.deepEqual(faults, []);
  await page.context().close();
});
