// The panel for those who do not see it, see it large, see it in few colours, or have no mouse.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { residentId } from "../people.mjs";
import { launchChromium, startServer } from "./harness.mjs";
import { interpretation, makePanel, onPanel, reportOn, rulesIn, sample, show } from "./panel-page.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {string} */
let axe;

before(async () => {
  server = await startServer();
  browser = await launchChromium();
  axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {(page: Page) => Promise<void>} steps @param {{ width: number, height: number }} [viewport] */
const onPage = (steps, viewport) =>
  onPanel(
    browser,
    server.url,
    async (page) => {
      // A colour halfway to another is nobody's choice.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await steps(page);
    },
    { viewport },
  );

/** @param {Page} page @returns {Promise<string[]>} one line for each element that breaks a rule of axe */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await /** @type {any} */ (globalThis).axe.run(document);
    return found.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** @param {Page} page @param {string} what */
const assertClean = async (page, what) => assert.deepEqual(await violations(page), [], what);

/** A draft with everything that a panel can show. */
async function everything() {
  const draft = await interpretation("topsoil");
  draft.body += `<p>身份证号：${residentId(1)}</p><p>身份证号：${residentId(2)}</p>`;
  draft.attachments = [{ name: "附表.xlsx" }];
  const { findings } = await reportOn(draft);
  const made = { kind: "accepted", reason: "本人书面同意", by: "王编辑", on: "2026-11-20" };
  const exceptions = [
    { fingerprint: findings[0].fingerprint, ...made, until: "2026-12-01" },
    { fingerprint: "00c0ffee", ...made },
  ];
  return { draft: { ...draft, exceptions }, exceptions };
}

/** @param {any} report */
const withTwin = (report) => ({
  ...report,
  twins: [
    {
      page: "https://www.example.gov.cn/a",
      title: "到河口镇开展宣传",
      share: 92,
      matches: [{ start: 0, end: 9, otherStart: 0, otherEnd: 9 }],
    },
  ],
});

/** Unfolds all there is. @param {Page} page */
async function unfold(page) {
  await page.evaluate(async () => {
    const here = { start: 0, end: 9 };
    Object.assign(globalThis, { passages: [{ here, own: "柳林镇发放320份", other: "河口镇发放500份" }] });
    const { panel } = /** @type {any} */ (globalThis);
    for (const details of panel.shadowRoot.querySelectorAll("details")) details.open = true;
    for (const button of panel.shadowRoot.querySelectorAll('[aria-expanded="false"]')) button.click();
  });
  await page.locator(".passage").first().waitFor();
  await page.locator(".explained pre").first().waitFor();
}

for (const { theme, locale, width } of /** @type {const} */ ([
  { theme: "light", locale: "zh-CN", width: 420 },
  { theme: "dark", locale: "zh-CN", width: 900 },
  { theme: "light", locale: "en", width: 280 },
  { theme: "dark", locale: "zh-TW", width: 420 },
])) {
  test(`axe finds nothing: ${theme}, ${locale}, ${width} px`, () =>
    onPage(
      async (page) => {
        const { draft, exceptions } = await everything();
        const report = withTwin(await reportOn(draft, { locale }));
        await makePanel(page, {
          theme,
          locale,
          both: true,
          excusable: ".",
          exceptions,
          rules: await rulesIn(locale),
        });
        await page.evaluate(() => /** @type {any} */ (globalThis).panel.showIdle());
        await assertClean(page, "idle");
        await page.evaluate(() => /** @type {any} */ (globalThis).panel.showNotChecked("检查超时"));
        await assertClean(page, "not checked");
        await show(page, await reportOn(await sample("service-guide"), { locale }));
        await assertClean(page, "pass");
        await show(page, await reportOn(await sample("recruitment"), { locale }));
        await assertClean(page, "block");
        await show(page, report);
        await unfold(page);
        await page.evaluate(() => {
          const { panel, report: given } = /** @type {any} */ (globalThis);
          panel.pointAt(given.findings[1]);
        });
        await assertClean(page, "everything, unfolded");
        await page.evaluate(() => /** @type {any} */ (globalThis).panel.showChecking());
        await assertClean(page, "checking");
        for (const kind of ["done", "failed"]) {
          await page.evaluate((how) => {
            const action = { label: "撤销", run: () => {} };
            const link = { label: "查看页面", href: "/stored/1" };
            /** @type {any} */ (globalThis).panel.say("已修改", { kind: how, action, link });
          }, kind);
          await assertClean(page, `a ${kind} message`);
        }
        await page.evaluate(() => {
          const { panel, report: given } = /** @type {any} */ (globalThis);
          panel.summary({ title: "还不能提交", lead: "请修改", findings: given.findings, retry: true });
        });
        await assertClean(page, "summary");
        await page.keyboard.press("Escape");
        await page.evaluate(() => void (/** @type {any} */ (globalThis).panel.confirm(["一处"])));
        await page.locator('#confirmation [type="submit"]').click();
        await assertClean(page, "confirmation");
        await page.keyboard.press("Escape");
        await page.locator('[data-key$=" except"]').first().press("Enter");
        await assertClean(page, "exception");
        await page.locator('#exception [type="submit"]').click();
        await assertClean(page, "exception with faults");
      },
      { width, height: 900 },
    ));
}

test("axe does find what is wrong, also in the shadow root", () =>
  onPage(async (page) => {
    await makePanel(page);
    await show(page, await reportOn(await sample("recruitment")));
    await page.evaluate(() => {
      const { panel } = /** @type {any} */ (globalThis);
      panel.shadowRoot.querySelector(".row-action").textContent = "";
      panel.style.setProperty("--xianshen-ink", "#ddd");
    });
    const found = (await violations(page)).map((line) => line.split(":")[0]);
    assert.ok(found.includes("button-name") && found.includes("color-contrast"), found.join());
  }));

test("whatever can be done is reached with the tab key", () =>
  onPage(async (page) => {
    const { draft, exceptions } = await everything();
    await makePanel(page, { both: true, excusable: ".", exceptions, rules: await rulesIn() });
    await show(page, withTwin(await reportOn(draft)));
    await unfold(page);
    const wanted = await page.evaluate(() => {
      const root = /** @type {any} */ (globalThis).panel.shadowRoot;
      const all = /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll("button, summary, a")));
      const shown = all.filter((node) => node.getClientRects().length > 0);
      for (const [index, node] of shown.entries()) node.setAttribute("data-nth", String(index));
      return shown.length;
    });
    assert.ok(wanted > 40, String(wanted));
    /** @type {Set<string>} */
    const reached = new Set();
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.focus());
    for (let step = 0; step < wanted + 10; step++) {
      await page.keyboard.press("Tab");
      const where = await page.evaluate(() => {
        const inside = /** @type {any} */ (globalThis).panel.shadowRoot.activeElement;
        return inside ? inside.getAttribute("data-nth") : document.activeElement?.id;
      });
      if (where) reached.add(where);
      if (where === "submit") break;
    }
    assert.ok(reached.delete("submit"), "and on to the rest of the page");
    assert.equal(reached.size, wanted);
  }));

test("what has the focus is outlined when it came from the keyboard", () =>
  onPage(async (page) => {
    await makePanel(page);
    await show(page, await reportOn(await sample("recruitment")));
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.focus());
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { panel } = /** @type {any} */ (globalThis);
      return getComputedStyle(panel.shadowRoot.activeElement).outlineWidth;
    });
    assert.equal(outline, "3px");
  }));

test("a screen reader hears the last of several sentences, once in two seconds", () =>
  onPage(async (page) => {
    await makePanel(page);
    // Real time would go on beside it.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000_000);
    await page.evaluate(() => {
      const { panel, calls: heard } = /** @type {any} */ (globalThis);
      const region = panel.shadowRoot.querySelector('[aria-live="polite"]');
      new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      for (let at = 1; at <= 30; at++) panel.announce(`第 ${at} 句`);
    });
    const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).calls);
    await page.clock.runFor(1_900);
    assert.deepEqual(await heard(), []);
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.announce("最后一句"));
    await page.clock.runFor(200);
    assert.deepEqual(await heard(), ["最后一句"]);
    // The tally of every check is told when it changes; what was done is told each time.
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.announce("最后一句"));
    await page.clock.runFor(2_100);
    assert.deepEqual(await heard(), ["最后一句"]);
    await page.evaluate(() => /** @type {any} */ (globalThis).panel.say("最后一句"));
    await page.clock.runFor(2_100);
    assert.deepEqual(
      (await heard()).map((/** @type {string} */ text) => text.trim()),
      ["最后一句", "最后一句"],
    );
  }));

test("nothing is cut off in a narrow column, nor with letters of twice the size", () =>
  onPage(
    async (page) => {
      const { draft, exceptions } = await everything();
      for (const locale of /** @type {const} */ (["zh-CN", "en"])) {
        await makePanel(page, {
          locale,
          both: true,
          excusable: ".",
          exceptions,
          rules: await rulesIn(locale),
        });
        await show(page, withTwin(await reportOn(draft, { locale })));
        await unfold(page);
        await page.evaluate(() => {
          /** @type {any} */ (globalThis).panel.style.width = "280px";
        });
        await page.waitForSelector('xianshen-panel .shell[data-width="narrow"]');
        for (const size of ["15px", "30px"]) {
          const cut = await page.evaluate((letters) => {
            const { panel } = /** @type {any} */ (globalThis);
            panel.style.setProperty("--xianshen-font-size", letters);
            const edge = panel.getBoundingClientRect().right;
            const wide = Array.from(panel.shadowRoot.querySelectorAll(".list *"))
              .filter((node) => node.getClientRects().length > 0 && !node.closest("thead, .why summary"))
              .filter((node) => getComputedStyle(node).position !== "absolute")
              .filter((node) => node.getBoundingClientRect().right > edge + 1)
              .map((node) => `${node.localName}.${node.className}: ${node.textContent.slice(0, 40)}`);
            const list = panel.shadowRoot.querySelector(".list");
            return [...wide, ...(list.scrollWidth > list.clientWidth ? ["the list"] : [])];
          }, size);
          assert.deepEqual(cut, [], `${locale} ${size}`);
        }
      }
    },
    { width: 400, height: 800 },
  ));

test("with few colours every weight, verdict and state still has an edge; nothing moves for those who ask", () =>
  onPage(async (page) => {
    const { draft } = await everything();
    await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    await makePanel(page, { both: true });
    await show(page, await reportOn(draft));
    const [flat, moving] = await page.evaluate(() => {
      const root = /** @type {any} */ (globalThis).panel.shadowRoot;
      const nodes = /** @type {HTMLElement[]} */ (
        Array.from(
          root.querySelectorAll(".badge, .chip, .number, .state, .finding, .counts li, button.row-action"),
        )
      );
      return [
        nodes
          .filter((node) => getComputedStyle(node).borderTopStyle === "none")
          .map((node) => node.className),
        nodes.filter((node) => getComputedStyle(node).transitionDuration !== "0s").length,
      ];
    });
    assert.deepEqual(flat, []);
    assert.equal(moving, 0);
  }));

test("a host's own colours and measures are taken, from around the panel and on it", () =>
  onPage(async (page) => {
    await makePanel(page);
    const seen = await page.evaluate(() => {
      const { panel } = /** @type {any} */ (globalThis);
      document.documentElement.style.setProperty("--xianshen-brand", "rgb(1, 2, 3)");
      panel.style.setProperty("--xianshen-paper", "rgb(4, 5, 6)");
      panel.say("好", { action: { label: "撤销", run: () => {} } });
      panel.showNotChecked("原因");
      const root = panel.shadowRoot;
      return [
        getComputedStyle(root.querySelector(".empty-action")).color,
        getComputedStyle(root.querySelector(".shell")).backgroundColor,
      ];
    });
    assert.deepEqual(seen, ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
  }));
