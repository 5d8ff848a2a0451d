// The editor page as its users meet it: typing, marks, jumps, fixes, and a submit button that stays shut.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readProfile } from "../../node/profile.mjs";
import { launchChromium, newPage, startServer } from "./harness.mjs";
import { focused, hasFocus, PANEL, until, untilCount, untilFocus, untilText, verdict } from "./on-panel.mjs";

/** @typedef {import("playwright-core").Page} Page */

// Nobody's number: the check digit is right, the person is made up.
const ID = "350722199503120213";
const MASKED = "35*************213";

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
 * @param {(page: Page) => Promise<unknown>} [prepare] before the page is opened
 */
async function onEditor(hash, steps, prepare = async () => {}) {
  /** @type {string[]} */
  const errors = [];
  const page = await newPage(browser, { onError: (message) => errors.push(message) });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  try {
    await server.empty();
    await prepare(page);
    await page.goto(`${server.url}/${hash}`);
    await steps(page);
    assert.deepEqual(errors, []);
  } finally {
    await page.context().close();
  }
}

/** @param {Page} page */
const bodyText = (page) => page.locator("[data-slate-editor]").evaluate((root) => root.textContent || "");

/** @param {import("playwright-core").Locator} locator */
const textIn = async (locator) => (await locator.textContent()) || "";

/** @param {Page} page @param {string[]} wanted */
const untilMarked = (page, wanted) =>
  page.waitForFunction(
    (texts) =>
      JSON.stringify(Array.from(CSS.highlights.get("xianshen-block") || [], (range) => range.toString())) ===
      texts,
    JSON.stringify(wanted),
  );

/** @param {Page} page */
async function fillIn(page) {
  await page.waitForFunction(() => document.querySelectorAll("#column option").length > 10);
  await page.selectOption("#column", "work-news");
  await page.fill("#title", "澄川县自然资源局开展国土变更调查");
}

/** @param {Page} page @param {string} text */
async function type(page, text) {
  await page.click("[data-slate-editor]");
  await page.keyboard.type(text);
}

/** Slate follows a moved cursor a moment later. @param {Page} page @param {string} key */
async function moveTo(page, key) {
  await page.keyboard.press(key);
  await page.waitForTimeout(300);
}

const NEWS = "11月20日，澄川县自然资源局组织技术人员开展年度国土变更调查，共核对图斑三百余个。";

const stored = async () => (await (await fetch(`${server.url}/api/pages`)).json()).length;

/** An interpretation that says what changed, and nothing new that is done. */
async function withoutInnovation() {
  const draft = JSON.parse(
    await readFile(new URL("../../demo/samples/interpretation.json", import.meta.url), "utf8"),
  );
  draft.body = draft.body.replace(
    /<h2>五、创新举措<.h2><p>.*?<.p>/,
    "<h2>五、与原政策的不同</h2><p>办结时限由5个工作日压缩为2个工作日，申请材料由8份减为4份。</p>",
  );
  return draft;
}

test("an untouched page shows no faults and gives no leave", () =>
  onEditor("", async (page) => {
    await verdict(page, "idle");
    assert.equal(await page.locator(".finding").count(), 0);
    await page.click("#submit");
    await page.waitForSelector(PANEL.summary);
  }));

test("typing shows a finding, at its place, and leaves the content alone", () =>
  onEditor("", async (page) => {
    await fillIn(page);
    await type(page, NEWS);
    await verdict(page, "pass");
    await page.keyboard.type(`联系人身份证号：${ID}`);
    await verdict(page, "block");
    await untilMarked(page, [ID]);
    assert.equal(await bodyText(page), `${NEWS}联系人身份证号：${ID}`);
    const strings = await page
      .locator("[data-slate-editor] p")
      .evaluateAll((all) => all.map((p) => p.querySelectorAll("*").length));
    assert.deepEqual(strings, [3], "no element has been added");
    assert.match(await textIn(page.locator(".finding").first()), /定位/);
    const shown = await textIn(page.locator(PANEL.all));
    assert.ok(shown.includes(MASKED) && !shown.includes(ID));
  }));

test("a mark goes with its text while one types before it, and goes away with it", () =>
  onEditor("", async (page) => {
    await fillIn(page);
    await type(page, `${NEWS}身份证号：${ID}`);
    await untilMarked(page, [ID]);
    await moveTo(page, "Control+Home");
    await page.keyboard.type("😀𠮷又及：");
    await untilMarked(page, [ID]);
    await verdict(page, "block");
    await moveTo(page, "Control+End");
    for (let times = 0; times < 18; times++) await page.keyboard.press("Backspace");
    await untilMarked(page, []);
    await verdict(page, "pass");
  }));

test("half-typed input is not checked", () =>
  onEditor("", async (page) => {
    await fillIn(page);
    await type(page, NEWS);
    await verdict(page, "pass");
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "shen", selectionStart: 4, selectionEnd: 4 });
    await verdict(page, "checking");
    await page.waitForTimeout(700);
    await verdict(page, "checking");
    await client.send("Input.insertText", { text: "审" });
    await verdict(page, "pass");
    assert.equal(await bodyText(page), `${NEWS}审`);
  }));

test("jump selects the place", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    const row = page.locator(".finding", { hasText: "35*************332" });
    await row.getByRole("button", { name: "定位" }).click();
    await page.waitForFunction(() => getSelection()?.toString() === "350722199306050332");
    await page.waitForSelector(".finding.here");
    assert.match(await textIn(page.locator(".finding.here")), /332/);
    assert.ok(await page.evaluate(() => document.activeElement?.matches("[data-slate-editor]")));
  }));

test("one click mends a place, in a table and across bold text, and undo takes it back", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    const before = await bodyText(page);
    for (const [number, quote, mended] of [
      [ID, MASKED, MASKED],
      ["350722199306050332", "35*************332", "35*************332"],
    ]) {
      const row = page.locator(".finding", { hasText: quote });
      await row.getByRole("button", { name: "一键修改" }).click();
      await row.waitFor({ state: "detached" });
      assert.equal(await bodyText(page), before.replace(number, mended));
      await page.locator(PANEL.toast).getByRole("button", { name: "撤销" }).click();
      await row.waitFor();
      assert.equal(await bodyText(page), before);
    }
    assert.equal(await textIn(page.locator("[data-slate-editor] strong")), "35072219");
  }));

test("a fix is undone from the keyboard as well", () =>
  onEditor("", async (page) => {
    await fillIn(page);
    await type(page, `${NEWS}身份证号：${ID}`);
    await page.getByRole("button", { name: "一键修改" }).click();
    await verdict(page, "pass");
    assert.ok((await bodyText(page)).includes(MASKED));
    await page.locator("[data-slate-editor]").focus();
    await page.keyboard.press("Control+z");
    await verdict(page, "block");
    assert.equal(await bodyText(page), `${NEWS}身份证号：${ID}`);
  }));

/** Keeps hold of the editor that the page makes, as `window.editor`. @param {Page} page */
const keepEditor = (page) =>
  page.addInitScript(() => {
    /** @type {any} */
    let library;
    const seen = {
      get(/** @type {any} */ target, /** @type {string} */ name) {
        if (name !== "createEditor") return target[name];
        return (/** @type {any} */ options) =>
          Object.assign(window, { editor: target.createEditor(options) }).editor;
      },
    };
    Object.defineProperty(window, "wangEditor", {
      get: () => library && new Proxy(library, seen),
      set(made) {
        library = made;
      },
    });
  });

for (const [what, wrong] of /** @type {const} */ ([
  ["does nothing", ""],
  ["does something else", "错字"],
])) {
  test(`an editor that ${what} instead of the fix: the text is as before, and the user is told`, () =>
    onEditor(
      "#sample=recruitment",
      async (page) => {
        await verdict(page, "block");
        const before = await bodyText(page);
        await page.evaluate((text) => {
          const { editor } = /** @type {any} */ (window);
          const { apply, undo } = editor;
          let wrongly = text;
          editor.apply = (/** @type {any} */ operation) => {
            if (operation.type === "set_selection") return apply(operation);
            const { path, offset } = operation;
            if (wrongly) apply({ type: "insert_text", path, offset, text: wrongly });
            wrongly = "";
          };
          editor.undo = () => {
            editor.apply = apply;
            undo();
          };
        }, wrong);
        await page.locator(".fix").first().click();
        await page.waitForSelector(`${PANEL.toast}[data-kind="failed"]`);
        assert.match(await textIn(page.locator(PANEL.toast)), /请手工修改/);
        await page.waitForTimeout(300);
        assert.equal(await bodyText(page), before);
      },
      keepEditor,
    ));
}

test("a fault in a field is shown at the field, and mended there", () =>
  onEditor("", async (page) => {
    await fillIn(page);
    await type(page, NEWS);
    await page.fill("#title", `关于身份证号${ID}的公告`);
    await verdict(page, "block");
    assert.equal(await page.getAttribute("#title", "aria-invalid"), "true");
    assert.ok(!(await textIn(page.locator("#title + .xianshen-field"))).includes(ID));
    await page.getByRole("button", { name: "一键修改" }).click();
    await verdict(page, "pass");
    assert.equal(await page.inputValue("#title"), `关于身份证号${MASKED}的公告`);
    assert.equal(await page.getAttribute("#title", "aria-invalid"), "false");
    await page.focus("#title");
    await page.keyboard.press("Control+z");
    assert.equal(await page.inputValue("#title"), `关于身份证号${ID}的公告`);
  }));

test("all fixes can be made from the keyboard, and the focus moves on", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    await page.locator("button.fix").first().focus();
    const fixes = await page.locator("button.fix").count();
    assert.ok(fixes >= 2);
    for (let left = fixes - 1; left >= 0; left--) {
      await page.keyboard.press("Enter");
      await untilCount(page, "button.fix", left);
      await untilFocus(page, ".row-action, #submit");
    }
    assert.doesNotMatch(await bodyText(page), /\d{17}/);
  }));

test("one click makes every change that is certain, in the text and in the fields, and checks again", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    await page.fill("#title", `关于身份证号${ID}的公示`);
    await untilCount(page, "button.fix", 4);
    await page.getByRole("button", { name: "全部脱敏（4 处）" }).click();
    await verdict(page, "pass");
    assert.equal(await page.inputValue("#title"), `关于身份证号${MASKED}的公示`);
    assert.doesNotMatch(await bodyText(page), /\d{8}/);
    assert.match(await textIn(page.locator(PANEL.toast)), /已修改 4 处/);
    assert.ok(await hasFocus(page, ".row-action, #submit"));
    await page.locator("[data-slate-editor]").focus();
    await page.keyboard.press("Control+z");
    await verdict(page, "block");
    assert.ok((await bodyText(page)).includes(ID));
  }));

test("a number in a link is mended, too, although the text does not show it", () =>
  onEditor(
    "#sample=recruitment",
    async (page) => {
      await verdict(page, "block");
      await page.getByRole("button", { name: "一键修改" }).click();
      await untilCount(page, "button.fix", 0);
      const html = await page.locator("[data-slate-editor]").innerHTML();
      assert.ok(!html.includes("13800138000") && html.includes("138****8000"), html);
      assert.match(await bodyText(page), /来信人林某某/);
    },
    (page) =>
      page.route("**/samples/recruitment.json", (route) =>
        route.fulfill({
          json: {
            column: "mailbox-reply",
            title: "关于办证进度的答复",
            body: `<p>来信人林某某，<a href="tel:13800138000" target="_blank">电话</a>，反映的事项已办结。</p>`,
          },
        }),
      ),
  ));

test("submit is shut while something blocks: a summary with the focus on its heading, then on the first problem", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    const before = await stored();
    await page.click("#submit");
    await page.waitForSelector(PANEL.summary);
    assert.ok(await hasFocus(page, "#summary h2"));
    const blocking = await page.locator('.finding[data-level="block"]').count();
    assert.equal(await page.locator(`${PANEL.summary} li a`).count(), blocking);
    assert.ok(!(await textIn(page.locator(PANEL.summary))).includes(ID));
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => getSelection()?.toString() === "身份证号码");
    assert.equal(await stored(), before);
  }));

test("each problem of the summary is a link to its place", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    await page.focus("#submit");
    await page.keyboard.press("Enter");
    await page.waitForSelector(PANEL.summary);
    await page.locator(`${PANEL.summary} li a`, { hasText: "332" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => getSelection()?.toString() === "350722199306050332");
  }));

test("what is missing has no place in the text: its link leads to its row", () =>
  onEditor("#sample=land-compensation", async (page) => {
    await verdict(page, "block");
    await page.click("#submit");
    await page.locator(`${PANEL.summary} li a`, { hasText: "社会保障" }).click();
    await untilFocus(page, ".finding");
    assert.match((await (await focused(page)).textContent()) || "", /社会保障/);
  }));

test("a page that passes is submitted and stored", () =>
  onEditor("#sample=service-guide", async (page) => {
    await verdict(page, "pass");
    await page.click("#submit");
    const link = page.locator(`${PANEL.toast} a`);
    await link.waitFor();
    const response = await page.request.get(
      new URL((await link.getAttribute("href")) || "", server.url).href,
    );
    assert.equal(response.status(), 200);
    assert.match(await response.text(), /国有建设用地使用权首次登记/);
  }));

test("what asks for review needs a name and a reason, and keeps them", () =>
  onEditor(
    "#sample=interpretation",
    async (page) => {
      await verdict(page, "review");
      await page.click("#submit");
      await page.waitForSelector(PANEL.confirmation);
      assert.ok(await hasFocus(page, "#confirmation h2"));
      assert.ok((await page.locator(`${PANEL.confirmation} .dialog-list li`).count()) > 0);
      await page.fill("#confirm-by", "  ");
      await page.fill("#confirm-reason", "已与业务科核对。");
      await page.click("text=已核实，提交发布");
      assert.ok(await page.locator(PANEL.confirmation).count(), "spaces are no name");
      await page.fill("#confirm-by", "王复核");
      await page.click("text=已核实，提交发布");
      await page.locator(`${PANEL.toast} a`).waitFor();
      const [latest] = await (await page.request.get(`${server.url}/api/pages`)).json();
      const record = await (await page.request.get(`${server.url}/api/pages/${latest.id}`)).json();
      const { by, reason } = record.receipt.confirmed;
      assert.deepEqual({ by, reason }, { by: "王复核", reason: "已与业务科核对。" });
    },
    async (page) => {
      const draft = await withoutInnovation();
      await page.route("**/samples/interpretation.json", (route) => route.fulfill({ json: draft }));
    },
  ));

test("the server's own refusal is shown, and nothing is stored", () =>
  onEditor(
    "#sample=recruitment",
    async (page) => {
      await verdict(page, "pass");
      const before = await stored();
      await page.click("#submit");
      await page.waitForSelector(PANEL.summary);
      assert.match(await textIn(page.locator(PANEL.summary)), /服务器复查没有通过/);
      assert.equal(await stored(), before);
    },
    async (page) => {
      // A browser whose checker has been tampered with.
      await page.addInitScript(() => {
        const add = Worker.prototype.addEventListener;
        Worker.prototype.addEventListener = function (/** @type {any} */ type, /** @type {any} */ listener) {
          add.call(this, type, (/** @type {any} */ event) => {
            const report = event.data?.report;
            if (report)
              Object.assign(report, {
                verdict: "pass",
                findings: [],
                counts: { block: 0, review: 0, advise: 0 },
              });
            listener(event);
          });
        };
      });
    },
  ));

/**
 * Puts a worker in the place of the first ones that starts well and fails at its first check.
 * @param {Page} page
 * @param {string} step
 * @param {number} [times]
 */
const breakWorkers = (page, step, times) =>
  page.route(
    "**/worker.js",
    async (route) => {
      const response = await route.fetch();
      const body = `let told;
        addEventListener("message", () => { if (told) { ${step} } told = 1; postMessage({ rules: [], columns: [] }); });`;
      await route.fulfill({ response, body });
    },
    { times },
  );

test("a checker that crashes: not checked, submit shut; mended when it can be checked again", () =>
  onEditor(
    "#sample=service-guide",
    async (page) => {
      await verdict(page, "not-checked");
      assert.match(await textIn(page.locator(PANEL.list)), /未检查.*意外中断/);
      const before = await stored();
      await page.click("#submit");
      await page.waitForSelector(PANEL.summary);
      assert.match(await textIn(page.locator(`${PANEL.summary} h2`)), /未检查/);
      assert.equal(await stored(), before);
      await page.unroute("**/worker.js");
      const done = page.locator(`${PANEL.toast} a`);
      for (let tries = 0; tries < 3 && (await done.count()) === 0; tries++) {
        await page.locator(PANEL.summary).getByRole("button", { name: "重新审查" }).click();
        // The worker that stands by may have come from the broken program: it fails once more before a good one comes.
        await until(page, async () => (await done.or(page.locator(PANEL.summary)).count()) > 0);
      }
      await done.waitFor();
      assert.equal(await stored(), before + 1);
    },
    (page) => breakWorkers(page, "throw new WebAssembly.RuntimeError('unreachable')"),
  ));

test("a checker that hangs: not checked when the time is up, and a fresh one takes over", () =>
  onEditor(
    "",
    async (page) => {
      await verdict(page, "not-checked");
      assert.match(await textIn(page.locator(PANEL.list)), /未检查.*超时/);
      await page.getByRole("button", { name: "重新审查" }).click();
      await verdict(page, "idle");
    },
    (page) => breakWorkers(page, "for (;;);", 1),
  ));

test("without the wasm the page says so and stays shut", () =>
  onEditor(
    "#sample=service-guide",
    async (page) => {
      await verdict(page, "not-checked");
      assert.match(await textIn(page.locator(PANEL.list)), /未能载入/);
      await page.click("#submit");
      await page.waitForSelector(PANEL.summary);
    },
    (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })),
  ));

test("without the editor the page says so", async () => {
  const page = await newPage(browser, { onError: () => {} });
  await page.route("**/dist/index.js", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(server.url);
  await verdict(page, "not-checked");
  assert.match(await textIn(page.locator(PANEL.list)), /编辑器没有载入/);
  await page.context().close();
});

test("where the browser has no highlights, boxes are laid over the text", () =>
  onEditor(
    "#sample=recruitment",
    async (page) => {
      await verdict(page, "block");
      await page.waitForSelector(".mark.xianshen-block");
      const apart = await page.evaluate((number) => {
        const walker = document.createTreeWalker(
          /** @type {Node} */ (document.querySelector("[data-slate-editor]")),
          NodeFilter.SHOW_TEXT,
        );
        while (walker.nextNode()) {
          if (walker.currentNode.nodeValue !== number) continue;
          const range = document.createRange();
          range.selectNodeContents(walker.currentNode);
          const text = range.getClientRects()[0];
          const boxes = Array.from(document.querySelectorAll(".mark.xianshen-block"), (mark) =>
            mark.getBoundingClientRect(),
          );
          return Math.min(
            ...boxes.map((box) => Math.abs(text.left - box.left) + Math.abs(text.top - box.top)),
          );
        }
        return Number.POSITIVE_INFINITY;
      }, ID);
      assert.ok(apart < 2, `${apart} px apart`);
      assert.equal(await page.locator("[data-slate-editor] .mark").count(), 0);
    },
    (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(CSS, "highlights");
      }),
  ));

test("an interpretation shows its three dimensions", () =>
  onEditor("#sample=interpretation", async (page) => {
    await page.waitForSelector(".dimension");
    assert.deepEqual(
      await page
        .locator(".dimension")
        .evaluateAll((all) => all.map((cell) => cell.getAttribute("data-outcome"))),
      ["pass", "fail", "pass"],
    );
    await page.locator(".dimension button").first().click();
    await page.waitForFunction(() => (getSelection()?.toString() || "").length > 4);
  }));

test("markup in what was found stays text", () =>
  onEditor("", async (page) => {
    await fillIn(page);
    await page.fill("#title", `<img src=x onerror="document.title='owned'">身份证号${ID}`);
    await type(page, `${NEWS}<img src=x>身份证号${ID}`);
    await verdict(page, "block");
    await page.click("#submit");
    await page.waitForSelector(PANEL.summary);
    assert.equal(await page.locator("xianshen-panel img, .xianshen-field img").count(), 0);
    assert.notEqual(await page.title(), "owned");
  }));

test("the server's answer to a live page holds the strict policy, and the page breaks none of it", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    await page.locator(".finding").first().getByRole("button", { name: "定位" }).click();
    const response = await page.request.get(server.url);
    assert.match(response.headers()["content-security-policy"], /default-src 'none'/);
  }));

test("every control has a name, and the result is a live region", () =>
  onEditor("#sample=recruitment", async (page) => {
    await verdict(page, "block");
    const nameless = await page.evaluate(() =>
      Array.from(document.querySelectorAll("main button, main input, main select, header summary"))
        .filter((control) => !control.closest("[data-slate-editor]"))
        .filter((control) => {
          const labels = /** @type {HTMLInputElement} */ (control).labels;
          return !control.getAttribute("aria-label") && !labels?.length && !control.textContent?.trim();
        })
        .map((control) => control.outerHTML),
    );
    assert.deepEqual(nameless, []);
    await untilText(page, PANEL.live, /必须修改 \d+ 处/);
  }));

test("from a finding about an address to the words of its link, which are marked", () =>
  onEditor(
    "#sample=service-guide",
    async (page) => {
      await untilMarked(page, ["申报系统"]);
      const row = page.locator(".finding", { hasText: "内网地址" }).first();
      await row.getByRole("button", { name: "定位" }).click();
      await page.waitForFunction(() => getSelection()?.toString() === "申报系统");
    },
    (page) =>
      page.route("**/samples/service-guide.json", async (route) => {
        const draft = await (await route.fetch()).json();
        draft.body += '<p>网上申报：<a href="http://192.168.1.20/sb" target="_blank">申报系统</a>。</p>';
        await route.fulfill({ json: draft });
      }),
  ));

test("the tab key leaves the editor", () =>
  onEditor("#sample=service-guide", async (page) => {
    await verdict(page, "pass");
    const before = await bodyText(page);
    await page.focus("[data-slate-editor]");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => !document.activeElement?.closest("#body")));
    assert.equal(await bodyText(page), before);
  }));

test("a column of the department's own is offered and checked", async () => {
  const profile = await readProfile(fileURLToPath(new URL("../../docs/own/profile.toml", import.meta.url)));
  const own = await startServer({ profile });
  const page = await newPage(browser, { onError: (message) => assert.fail(message) });
  try {
    await page.goto(`${own.url}/`);
    await page.waitForSelector('#column option[value="meeting-preview"]', { state: "attached" });
    await page.selectOption("#column", "meeting-preview");
    await page.fill("#title", "第12次局务会预告");
    await type(page, "会议时间：2026年11月30日上午9时；会议地点：局机关三楼会议室。");
    await verdict(page, "block");
    assert.match(await textIn(page.locator(PANEL.all)), /缺少必备要素“会议议题”/);
  } finally {
    await page.context().close();
    await own.close();
  }
});

test("a sample replaces what was written only until it is taken back", () =>
  onEditor("", async (page) => {
    await fillIn(page);
    await type(page, NEWS);
    await page.click("#samples summary");
    await page.getByRole("button", { name: /办事指南/ }).click();
    await page.waitForFunction(() =>
      /办事指南/.test(/** @type {any} */ (document.querySelector("#title")).value),
    );
    await page.getByRole("button", { name: "恢复原稿" }).click();
    await verdict(page, "pass");
    assert.equal(await bodyText(page), NEWS);
    assert.equal(await page.inputValue("#column"), "work-news");
  }));

test("a page that the editor draws in its own way is marked at the right places", () => {
  const body = [
    `<h1>公示</h1><p>一&nbsp;&nbsp;二   三 &lt;b&gt; &amp;amp; 身份证号<strong>3507</strong>221995<em>0312</em>0213。</p>`,
    `<ul><li>甲：身份证号350722199708260447</li><li>乙</li></ul>`,
    `<p><a href="https://example.org/" target="_blank">身份证号350722199306050332</a>，<br>换行后身份证号350722198811191051</p>`,
    `<table><tbody><tr><td>姓名</td><td>身份证号</td></tr><tr><td>某甲</td><td>${ID}</td></tr></tbody></table>`,
    `<blockquote>引用𠮷😀身份证号${ID}</blockquote><p><br></p><hr/><pre><code>代码身份证号${ID}</code></pre>`,
  ].join("");
  const numbers = [
    ID,
    "350722199708260447",
    "350722199306050332",
    "350722198811191051",
    "身份证号",
    ID,
    ID,
    ID,
  ];
  return onEditor(
    "#sample=recruitment",
    async (page) => {
      await verdict(page, "block");
      await untilMarked(page, numbers);
    },
    (page) =>
      page.route("**/samples/recruitment.json", (route) =>
        route.fulfill({ json: { column: "work-news", title: "公示", body } }),
      ),
  );
});
