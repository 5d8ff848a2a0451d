// The panel's dialogs, and exceptions from the form to the list: by the keyboard alone, with what is wrong told at its field.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { residentId } from "../people.mjs";
import { launchChromium, startServer } from "./harness.mjs";
import { calls, focusedText, makePanel, onPanel, reportOn, rulesIn, show } from "./panel-page.mjs";

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

/** @param {(page: Page) => Promise<void>} steps */
const onPage = (steps) => onPanel(browser, server.url, steps);

const draft = {
  column: "work-news",
  title: "公示",
  body: `<p>身份证号：${residentId(1)}</p><p>身份证号：${residentId(2)}</p>`,
};

/** Opens the summary and keeps what it is answered with. @param {Page} page @param {boolean} [retry] */
const openSummary = (page, retry = false) =>
  page.evaluate((again) => {
    const world = /** @type {any} */ (globalThis);
    const findings = world.report.findings.filter((/** @type {any} */ { level }) => level === "block");
    world.answer = world.panel
      .summary({ title: "还不能提交", lead: "请逐条修改", findings, retry: again })
      .then((/** @type {any} */ chosen) => (chosen === "retry" ? chosen : findings.indexOf(chosen)));
  }, retry);

/** @param {Page} page */
const answer = (page) => page.evaluate(() => /** @type {any} */ (globalThis).answer);

test("the summary: focus on its heading, a link to each place, Escape, and the focus back where it was", () =>
  onPage(async (page) => {
    await makePanel(page);
    await show(page, await reportOn(draft));
    await page.focus("#submit");
    await openSummary(page);
    const dialog = page.getByRole("dialog", { name: "还不能提交" });
    assert.equal(await focusedText(page), "还不能提交");
    assert.equal(await dialog.getByRole("link").count(), 2);
    assert.equal(await dialog.getByRole("button", { name: "重新审查" }).count(), 0);
    await page.keyboard.press("Escape");
    assert.equal(await answer(page), 0, "the first problem, so that the host can lead to it");
    assert.equal(await focusedText(page), "Submit");
    assert.equal(await page.locator("xianshen-panel >> dialog").count(), 0);

    await openSummary(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await answer(page), 1);
    assert.ok(page.url().endsWith("/blank"), "a link of the summary leads nowhere else");

    await openSummary(page, true);
    await page.getByRole("button", { name: "重新审查" }).click();
    assert.equal(await answer(page), "retry");
    await page.evaluate(() => {
      const world = /** @type {any} */ (globalThis);
      world.answer = world.panel.summary({ title: "还不能提交：稿件未检查", lead: "", retry: true });
    });
    await page.getByRole("button", { name: "返回修改" }).click();
    assert.equal(await answer(page), undefined);
  }));

test("a second question takes the place of the first, which is answered as closed", () =>
  onPage(async (page) => {
    await makePanel(page);
    await show(page, await reportOn(draft));
    await openSummary(page);
    await page.evaluate(() => {
      const world = /** @type {any} */ (globalThis);
      world.first = world.answer;
      world.answer = world.panel.confirm(["一处"]);
    });
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).first), 0);
    assert.equal(await page.locator("xianshen-panel >> dialog").count(), 1);
    await page.keyboard.press("Escape");
    assert.equal(await answer(page), null);
  }));

/** Asks for a confirmation and keeps what it is answered with. @param {Page} page */
const openConfirmation = (page) =>
  page.evaluate(() => {
    const world = /** @type {any} */ (globalThis);
    world.answer = world.panel.confirm(["一处"]);
  });

/** @param {Page} page */
async function confirmIt(page) {
  await page.locator("#confirm-by").fill("王复核");
  await page.locator("#confirm-reason").fill("已核对");
  await page.getByRole("button", { name: "已核实，提交" }).click();
  assert.deepEqual(await answer(page), { by: "王复核", reason: "已核对" });
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.locator("#submit").click();
  assert.equal(await page.locator("xianshen-dialog").count(), 0);
}

/** Ways in which a panel is not to be seen. @type {Record<string, (panel: HTMLElement, around: HTMLElement) => void>} */
const UNSEEN = {
  "in a part of the page that is hidden": (_panel, around) => {
    around.hidden = true;
  },
  "in a closed fold": (_panel, around) => {
    around.removeAttribute("open");
  },
  "in a drawer that is not visible": (_panel, around) => {
    around.style.visibility = "hidden";
  },
  "taken out of the page": (panel) => panel.remove(),
};

/** @param {Page} page @param {(panel: HTMLElement, around: HTMLElement) => void} way */
async function putAway(page, way) {
  await page.evaluate(() => {
    const { panel } = /** @type {any} */ (globalThis);
    const around = document.createElement("details");
    // Only the fold is closed.
    around.open = true;
    panel.replaceWith(around);
    around.append(panel);
    Object.assign(globalThis, { around });
  });
  await page.evaluate(`(${way})(globalThis.panel, globalThis.around)`);
}

for (const [where, way] of Object.entries(UNSEEN)) {
  test(`a panel ${where} asks in front of the page, in its colours, and the page is free when it is answered`, () =>
    onPage(async (page) => {
      await makePanel(page);
      await page.evaluate(() => {
        const { panel } = /** @type {any} */ (globalThis);
        panel.style.setProperty("--xianshen-paper", "rgb(250, 251, 252)");
      });
      await putAway(page, way);
      await openConfirmation(page);
      const dialog = page.locator("xianshen-dialog dialog");
      assert.equal(await focusedText(page), await dialog.locator("h2").textContent());
      assert.equal(await dialog.locator("h2").isVisible(), true);
      if (where !== "taken out of the page") {
        assert.equal(
          await dialog.evaluate((element) => getComputedStyle(element).backgroundColor),
          "rgb(250, 251, 252)",
        );
      }
      await confirmIt(page);
    }));
}

test("a panel that is hidden while it asks goes on in front of the page, with what was filled in", () =>
  onPage(async (page) => {
    await makePanel(page);
    await openConfirmation(page);
    await page.locator("#confirm-by").fill("王");
    await putAway(page, (_panel, around) => {
      around.hidden = true;
    });
    const by = page.locator("xianshen-dialog #confirm-by");
    await by.waitFor();
    assert.equal(await by.inputValue(), "王");
    await confirmIt(page);
  }));

test("a panel that is moved while it asks still stands in front of the page; what it asks can be taken back", () =>
  onPage(async (page) => {
    await makePanel(page);
    await openConfirmation(page);
    await page.locator("#confirm-by").fill("王");
    await page.evaluate(() => document.body.append(/** @type {any} */ (globalThis).panel));
    assert.equal(await page.locator("#confirm-by").inputValue(), "王");
    assert.equal(await page.locator("dialog").evaluate((dialog) => dialog.matches(":modal")), true);
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.dismiss());
    assert.equal(await answer(page), null);
    assert.equal(await page.locator("dialog").count(), 0);
  }));

test("a panel that is taken out while it asks has no answer, and nobody waits for one", () =>
  onPage(async (page) => {
    await makePanel(page);
    await openConfirmation(page);
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.remove());
    assert.equal(await answer(page), null);
    await page.evaluate(() => document.body.append(/** @type {any} */ (globalThis).panel));
    await show(page, await reportOn(draft));
    await openSummary(page);
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.remove());
    assert.equal(await answer(page), -1, "no problem to go to");
    await page.locator("#submit").click();
  }));

test("a confirmation needs a name and a reason; blanks are neither", () =>
  onPage(async (page) => {
    await makePanel(page);
    const ask = () =>
      page.evaluate(() => {
        const world = /** @type {any} */ (globalThis);
        world.answer = world.panel.confirm(["正文：与其他页面雷同", "名单.xlsx未检查"]);
      });
    await ask();
    const dialog = page.getByRole("dialog", { name: "以下内容需要人工复核" });
    assert.deepEqual(await dialog.getByRole("listitem").allTextContents(), [
      "正文：与其他页面雷同",
      "名单.xlsx未检查",
    ]);
    await dialog.getByLabel("确认人").fill("  ");
    await dialog.getByLabel("确认理由").fill("已逐条核对");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await focusedText(page), "confirm-by");
    assert.equal(await dialog.getByLabel("确认人").getAttribute("aria-invalid"), "true");
    assert.equal(await dialog.locator("#confirm-by-error").textContent(), "请填写");
    await page.keyboard.type("王复核");
    assert.equal(await dialog.locator("#confirm-by-error").textContent(), "");
    await page.keyboard.press("Enter");
    assert.deepEqual(await answer(page), { by: "王复核", reason: "已逐条核对" });
    await ask();
    await page.keyboard.press("Escape");
    assert.equal(await answer(page), null);
    // The host may know who it is.
    await page.evaluate(() => {
      const { panel } = /** @type {any} */ (globalThis);
      panel.reviewer = "李审核";
    });
    await ask();
    assert.equal(await dialog.getByLabel("确认人").inputValue(), "李审核");
  }));

test("no exception is offered for what the profile says is not excusable, nor where nobody says that it is", () =>
  onPage(async (page) => {
    const mixed = await reportOn({ ...draft, body: `${draft.body}<p>详见附件。。</p>` });
    await makePanel(page, { excusable: "^validity/" });
    await show(page, mixed);
    const excused = await page
      .locator(".finding", { has: page.getByRole("button", { name: "记为例外" }) })
      .count();
    assert.equal(excused, mixed.findings.filter(({ rule }) => rule.startsWith("validity/")).length);
    assert.ok(excused > 0);
    const blocked = page.locator('.finding[data-level="block"]').first();
    assert.equal(await blocked.getByRole("button", { name: "记为例外" }).count(), 0);
    await makePanel(page);
    await show(page, mixed);
    assert.equal(await page.getByRole("button", { name: "记为例外" }).count(), 0);
  }));

/** @param {Page} page @param {import("./panel-page.mjs").Given} [given] */
async function openForm(page, given = {}) {
  await makePanel(page, { excusable: ".", reviewer: "王编辑", rules: await rulesIn(), ...given });
  await show(page, await reportOn(draft));
  await page.getByRole("button", { name: "记为例外" }).first().press("Enter");
  return page.getByRole("dialog", { name: "记为例外" });
}

test("the form of an exception tells at each field what is wrong, and asks for an end date where one is needed", () =>
  onPage(async (page) => {
    const dialog = await openForm(page);
    assert.equal(await focusedText(page), "记为例外");
    const save = dialog.getByRole("button", { name: "记为例外" });
    await save.press("Enter");
    assert.equal(await focusedText(page), "kind-false-positive");
    assert.equal(await dialog.locator("#kind-error").textContent(), "请选择类别");
    assert.equal(await dialog.locator("#exception-reason-error").textContent(), "请填写理由");
    assert.equal(await dialog.locator("#exception-until-error").textContent(), "");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    assert.ok(await dialog.getByRole("radio", { name: "已核准" }).isChecked());
    await dialog.getByLabel("理由").fill("   ");
    await save.press("Enter");
    assert.equal(await focusedText(page), "exception-reason");
    assert.equal(await dialog.locator("#exception-until-error").textContent(), "已核准的例外必须写明有效期");
    await dialog.getByLabel("理由").fill("经办公室核准");
    const until = dialog.getByLabel("有效期至");
    for (const [day, wrong] of /** @type {[string, boolean][]} */ ([
      ["2026-11-23", true],
      ["2027-11-25", true],
      ["9999-12-31", true],
      ["2026-11-24", false],
      ["2027-11-24", false],
    ])) {
      await until.fill(day);
      if (wrong) {
        await save.click();
        assert.match(
          (await dialog.locator("#exception-until-error").textContent()) || "",
          /2026-11-24 到 2027-11-24/,
          day,
        );
      }
    }
    assert.deepEqual(
      (await calls(page)).filter((call) => call.startsWith("except")),
      [],
    );
    await save.click();
    await dialog.waitFor({ state: "hidden" });
    const [call] = (await calls(page)).filter((line) => line.startsWith("except"));
    assert.deepEqual(JSON.parse(call.slice("except ".length)), [
      "privacy/resident-id",
      { kind: "accepted", reason: "经办公室核准", until: "2027-11-24", by: "王编辑" },
    ]);
    await page.getByText("已记为例外。").first().waitFor();
    assert.equal(await focusedText(page), "记为例外", "back at the button of the row that is still there");
  }));

test("a false positive may do without an end; without a known reviewer the form asks who it is", () =>
  onPage(async (page) => {
    const dialog = await openForm(page, { reviewer: "" });
    await dialog.getByRole("radio", { name: "误报" }).check();
    await dialog.getByLabel("理由").fill("是项目编号");
    await dialog.getByRole("button", { name: "记为例外" }).click();
    assert.equal(await focusedText(page), "exception-by");
    await page.keyboard.type("赵科员");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    const [call] = (await calls(page)).filter((line) => line.startsWith("except"));
    assert.deepEqual(JSON.parse(call.slice("except ".length))[1], {
      kind: "false-positive",
      reason: "是项目编号",
      until: null,
      by: "赵科员",
    });
  }));

test("an exception that the host could not keep is told, in the form or, where that was closed, after it", () =>
  onPage(async (page) => {
    const dialog = await openForm(page);
    await page.evaluate(() => {
      const world = /** @type {any} */ (globalThis);
      world.onExcept = () => Promise.reject(new Error("no"));
    });
    await dialog.getByRole("radio", { name: "误报" }).check();
    await dialog.getByLabel("理由").fill("是项目编号");
    const save = dialog.getByRole("button", { name: "记为例外" });
    await save.click();
    await dialog.getByRole("alert").getByText("没有记下").waitFor();
    assert.ok(await save.isEnabled());
    assert.equal(await page.locator(".toast").isVisible(), false);
    await page.evaluate(() => {
      const world = /** @type {any} */ (globalThis);
      world.onExcept = () =>
        new Promise((_, reject) => {
          world.refuse = () => reject(new Error("no"));
        });
    });
    const told = page.locator('.toast[data-kind="failed"]', { hasText: "没有记下" });
    await save.click();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.evaluate(() => /** @type {any} */ (globalThis).refuse());
    await told.waitFor();
    assert.equal((await page.locator(".finding").count()) > 0, true);
    // The host's answer may come between the closing of the form and the browser's word of it.
    await told.getByRole("button").click();
    await page.getByRole("button", { name: "记为例外" }).first().press("Enter");
    await dialog.getByRole("radio", { name: "误报" }).check();
    await dialog.getByLabel("理由").fill("是项目编号");
    await save.click();
    await dialog.evaluate((form) => {
      /** @type {HTMLDialogElement} */ (form).close();
      /** @type {any} */ (globalThis).refuse();
    });
    await told.waitFor();
  }));

test("what was excused is listed with who, why and until when, and is taken back", () =>
  onPage(async (page) => {
    const first = await reportOn(draft);
    const [one, two] = first.findings.filter(({ rule }) => rule === "privacy/resident-id");
    const exceptions = [
      {
        fingerprint: one.fingerprint,
        kind: "accepted",
        reason: "本人书面同意",
        by: "王编辑",
        on: "2026-11-20",
        until: "2027-01-31",
      },
      {
        fingerprint: two.fingerprint,
        kind: "accepted",
        reason: "已过期的",
        by: "李编辑",
        on: "2026-01-20",
        until: "2026-02-01",
      },
      {
        fingerprint: "00c0ffee00c0ffee",
        kind: "false-positive",
        reason: "旧的",
        by: "赵编辑",
        on: "2026-11-01",
      },
    ];
    const report = await reportOn(/** @type {any} */ ({ ...draft, exceptions }));
    assert.equal(report.exceptions.used.length, 1);
    assert.equal(report.exceptions.unused.length, 2);
    await makePanel(page, { rules: await rulesIn(), exceptions });
    await show(page, report);
    const section = page.getByRole("region", { name: /^例外/ });
    await section.getByText("公民身份号码未脱敏").waitFor();
    const rows = await section.getByRole("listitem").allTextContents();
    assert.match(
      rows[0],
      /^已核准公民身份号码未脱敏本人书面同意王编辑，2026-11-20；有效期至 2027-01-31撤回$/,
    );
    const expired = rows.find((row) => row.includes("已过期的")) || "";
    assert.match(expired, /已过有效期，不再起作用.*李编辑/);
    const gone = rows.find((row) => row.includes("旧的")) || "";
    assert.match(gone, /^误报.*已没有对应的问题.*赵编辑，2026-11-01；未设有效期/);
    // Taking back brings the finding back, and the focus does not fall off the page.
    const back = await reportOn(draft);
    await page.evaluate(
      (again) => {
        const world = /** @type {any} */ (globalThis);
        world.onUnexcept = async () => world.show(again);
      },
      /** @type {any} */ (back),
    );
    await section.getByRole("button", { name: "撤回" }).first().press("Enter");
    await page.getByText("例外已撤回。").first().waitFor();
    assert.deepEqual(
      (await calls(page)).filter((call) => call.startsWith("unexcept")),
      [`unexcept ${JSON.stringify(one.fingerprint)}`],
    );
    assert.equal(await section.count(), 0);
    assert.equal(await focusedText(page), "审查结果");
    // A host that knows no more than the report still sees what did nothing.
    await makePanel(page, { without: ["unexcept", "explain"] });
    await show(page, report);
    assert.equal(await section.getByRole("listitem").count(), 3);
    assert.equal(await section.getByRole("button").count(), 0);
  }));
