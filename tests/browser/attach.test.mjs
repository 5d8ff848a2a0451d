// A session on pages that are not the demo's: it finds what it needs or says what is missing, marks, mends and excepts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { attachTo, DOUBTFUL, form, ID, NEWS, startHost } from "./host.mjs";
import { hasFocus, PANEL, until, untilCount, untilText, verdict } from "./on-panel.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;

before(async () => {
  host = await startHost();
});

after(() => host?.close());

const WITH_ID = `<p>${NEWS}</p><table><tbody><tr><td>身份证号</td><td>${ID.slice(0, 8)}<b>${ID.slice(8)}</b></td></tr></tbody></table>`;

/**
 * What `attach` throws.
 * @param {Page} page
 * @param {Record<string, unknown>} options
 */
const complaint = (page, options) =>
  attachTo(page, options).then(
    () => "",
    (error) => error.message.split("\n")[0],
  );

/** @param {Page} page */
const draftOf = (page) => page.evaluate(() => /** @type {any} */ (window).session.draft);

/** @param {Page} page @param {string[]} wanted */
const untilMarked = (page, wanted) =>
  page.waitForFunction((texts) => {
    const frame = document.querySelector("iframe");
    const view = /** @type {any} */ (frame?.contentWindow || window);
    const ranges = Array.from(view.CSS.highlights.get("xianshen-block") || [], (range) => range.toString());
    return JSON.stringify(ranges) === texts;
  }, JSON.stringify(wanted));

test("title, document number and dates are found by name, id or label; a panel is made and put after the form", () =>
  host.onHost(
    form({
      title: "公开公告",
      more: `<label>文号 <input name="fwzh" value="澄自然资〔2026〕1号"></label>
        <label>发布日期：<input name="d1" value="2026年11月2日"></label>
        <input name="article[ContentSource]" value="县自然资源局"><input type="hidden" name="issuer" value="no">
        <label>备注<textarea name="remark"></textarea></label><button>发布</button>`,
    }),
    async (page) => {
      await attachTo(page, { today: "2026-11-26" });
      assert.deepEqual(await draftOf(page), {
        column: "work-news",
        title: "公开公告",
        body: `<p>${NEWS}</p>`,
        format: "html",
        today: "2026-11-26",
        meta: { docNumber: "澄自然资〔2026〕1号", publishedAt: "2026-11-02", source: "县自然资源局" },
      });
      assert.ok(await page.evaluate(() => document.querySelector("form + xianshen-panel") !== null));
    },
  ));

test("fields can be named by selector, element or function, or said not to be there", () =>
  host.onHost(
    `${form({ more: `<input name="wenhao" value="不是文号">` })}<p id="who">县自然资源局</p><select id="where"><option value="notice"></select>`,
    async (page) => {
      await attachTo(page, {}, () => ({
        column: document.querySelector("#where"),
        fields: {
          title: () => "另一个标题",
          "meta.issuer": "#who",
          "meta.docNumber": null,
        },
      }));
      const { column, title, meta } = await draftOf(page);
      assert.deepEqual(
        { column, title, meta },
        { column: "notice", title: "另一个标题", meta: { issuer: "县自然资源局" } },
      );
    },
  ));

for (const [
  what,
  html,
  options,
  wanted,
] of /** @type {[string, string, Record<string, unknown>, RegExp][]} */ ([
  ["no column", form(), { column: undefined }, /options\.column is missing/],
  [
    "no title",
    form().replace("标题", "题").replace('name="title"', 'name="t"'),
    {},
    /options\.fields\.title is missing/,
  ],
  [
    "two titles",
    form({ more: `<input name="info.title" id="other">` }).replace('name="title"', 'name="Title"'),
    {},
    /options\.fields\["title"\] is missing, and several fit: Title, info\.title/,
  ],
  ["a field that drafts do not have", form(), { fields: { body: "#body" } }, /options\.fields\.body/],
  [
    "a selector that fits nothing",
    form(),
    { fields: { title: "#none" } },
    /options\.fields\.title: 0 elements/,
  ],
  ["no editor", form({ editor: "" }), {}, /options\.editor is missing, and no editor was found/],
  [
    "two editors",
    form({ editor: `<div id="a" contenteditable></div><div id="b" contenteditable></div>` }),
    {},
    /options\.editor is missing, and there are 2 editors: contenteditable #a, contenteditable #b/,
  ],
  ["a panel that is none", form(), { panel: "form" }, /options\.panel/],
  ["a selector that is none", form(), { gate: { drafts: "[" } }, /options\.gate\.drafts/],
])) {
  test(`${what}: the error names the option`, () =>
    host.onHost(html, async (page) => assert.match(await complaint(page, options), wanted)));
}

test("of several editors the one that is named is the body; a plain text area beside an editor is none", () =>
  host.onHost(
    form({
      editor: `<div id="a" contenteditable>甲</div><div id="b" contenteditable>乙</div><textarea name="summary">丙</textarea>`,
    }),
    async (page) => {
      await attachTo(page, { editor: "#b" });
      assert.equal((await draftOf(page)).body, "乙");
      await page.evaluate(() => /** @type {any} */ (window).session.detach());
      await page.evaluate(() => document.querySelector("#a")?.remove());
      await attachTo(page);
      assert.equal((await draftOf(page)).body, "乙");
    },
  ));

test("typing is heard, marked at its place, and leaves the content alone", () =>
  host.onHost(form(), async (page) => {
    await attachTo(page);
    await verdict(page, "pass");
    await page.click("#body");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(`身份证号：${ID}`);
    await verdict(page, "block");
    await untilMarked(page, [ID]);
    assert.equal(await page.locator("#body").innerHTML(), `<p>${NEWS}身份证号：${ID}</p>`);
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("又及：");
    await untilMarked(page, [ID]);
  }));

test("where a link leads to is heard when a script changes it", () =>
  host.onHost(form({ body: `<p>${NEWS}<a href="/files/1.html">结果</a></p>` }), async (page) => {
    await attachTo(page);
    await verdict(page, "pass");
    await page.evaluate(() => document.querySelector("#body a")?.setAttribute("href", "tel:13800138000"));
    await verdict(page, "review");
  }));

test("a checker that came late does not make the next check late", () => {
  /** @type {() => void} */
  let come = () => {};
  const coming = new Promise((resolve) => {
    come = () => resolve(undefined);
  });
  return host.onHost(
    form(),
    async (page) => {
      await attachTo(page);
      await verdict(page, "checking");
      await page.clock.fastForward(8_000);
      come();
      await verdict(page, "pass");
      await page.locator("#body").fill(ID);
      await page.clock.fastForward(2_000);
      await page.waitForSelector(`${PANEL.badge}[data-verdict="block"]`, { timeout: 10_000 });
    },
    {
      prepare: async (page) => {
        await page.clock.install();
        await page.route("**/*.wasm", (route) => coming.then(() => route.continue()));
      },
    },
  );
});

test("half-typed input is not checked", () =>
  host.onHost(form(), async (page) => {
    await attachTo(page);
    await verdict(page, "pass");
    await page.click("#body");
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "shen", selectionStart: 4, selectionEnd: 4 });
    await verdict(page, "checking");
    await page.waitForTimeout(700);
    await verdict(page, "checking");
    await client.send("Input.insertText", { text: "审" });
    await verdict(page, "pass");
  }));

test("one click mends across bold text in a table, undo takes it back, all at once mends field and text", () =>
  host.onHost(form({ title: `关于身份证号${ID}的公告`, body: WITH_ID }), async (page) => {
    await attachTo(page);
    await verdict(page, "block");
    const fixes = page.locator("button.fix");
    assert.equal(await fixes.count(), 2);
    const text = () => page.locator("#body").textContent();
    const before = await text();
    await page.locator(".finding", { hasText: "正文" }).getByRole("button", { name: "一键修改" }).click();
    await untilCount(page, "button.fix", 1);
    assert.ok(!(await text())?.includes(ID));
    await page.locator(PANEL.toast).getByRole("button", { name: "撤销" }).click();
    await untilCount(page, "button.fix", 2);
    assert.equal(await text(), before);
    await page.getByRole("button", { name: "全部脱敏（2 处）" }).click();
    await verdict(page, "pass");
    assert.ok(!(await page.inputValue("[name=title]")).includes(ID));
    assert.equal(await page.locator("#body td").count(), 2);
  }));

/** @param {Page} page */
const undoFix = (page) => page.locator(PANEL.toast).getByRole("button", { name: "撤销" }).click();

const IN_AREA = form({ editor: `<textarea name="content" id="body">${NEWS}身份证号：${ID}</textarea>` });

for (const [where, html] of /** @type {const} */ ([
  ["text", form({ body: WITH_ID })],
  ["text area", IN_AREA],
  ["title", form({ title: `公告 ${ID}` })],
])) {
  test(`undo of a fix in the ${where}: not where something was typed since, there or elsewhere`, () =>
    host.onHost(`<input id="search">${html}`, async (page) => {
      const changed = where === "title" ? "[name=title]" : "#body";
      const textOf = (/** @type {string} */ selector) =>
        page
          .locator(selector)
          .evaluate((element) => /** @type {any} */ (element).value || element.textContent);
      await attachTo(page);
      for (const typedIn of [changed, "#search"]) {
        await verdict(page, "block");
        const before = await textOf(changed);
        await page.locator("button.fix").click();
        await untilCount(page, "button.fix", 0);
        await page.focus(typedIn);
        await page.keyboard.press("Control+End");
        await page.keyboard.type("后来写的");
        const since = [await textOf(changed), await textOf("#search")];
        await undoFix(page);
        if (where === "title" && typedIn !== changed) {
          // What a field had is known, and does not need the browser's history.
          await verdict(page, "block");
          since[0] = before;
        } else await untilText(page, PANEL.toast, /没有撤销/);
        assert.deepEqual([await textOf(changed), await textOf("#search")], since);
        await page.evaluate(
          ([selector, text]) => {
            const element = /** @type {any} */ (document.querySelector(selector));
            if ("value" in element) element.value = text;
            else element.textContent = text;
            element.dispatchEvent(new InputEvent("input"));
          },
          [changed, before],
        );
      }
    }));
}

test("undo of a fix in a link: not where the text was changed since", () =>
  host.onHost(
    form({ title: "关于办证进度的答复", body: `<p>${NEWS}请<a href="tel:13800138000">致电</a>。</p>` }),
    async (page) => {
      await attachTo(page, { column: "mailbox-reply" });
      await page.locator("button.fix").first().click();
      await untilText(page, PANEL.toast, /已修改/);
      assert.equal(await page.locator("#body a[href*='13800138000']").count(), 0);
      await page.focus("#body");
      await page.keyboard.press("Control+End");
      await page.keyboard.type("后来写的");
      await undoFix(page);
      await untilText(page, PANEL.toast, /没有撤销/);
      assert.equal(await page.locator("#body a[href*='13800138000']").count(), 0);
    },
  ));

for (const [what, tear] of /** @type {const} */ ([
  ["rejects", false],
  ["rejects amid it", true],
])) {
  test(`an adapter that ${what}: the user is told, and the text is as before`, () =>
    host.onHost(form({ body: WITH_ID }), async (page) => {
      await page.evaluate((halfway) => Object.assign(window, { halfway }), tear);
      await attachTo(page, {}, () => {
        const element = /** @type {HTMLElement} */ (document.querySelector("#body"));
        const was = Array.from(element.childNodes, (node) => node.cloneNode(true));
        return {
          editor: {
            name: "torn",
            format: "html",
            root: () => element,
            html: () => element.innerHTML,
            replace: async () => {
              if (/** @type {any} */ (window).halfway) element.append("别的");
              throw new Error("gone");
            },
            onChange: () => () => {},
            select() {},
            focus() {},
            undo: () => element.replaceChildren(...was),
            textNodes: () => {
              const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              return (function* () {
                while (walker.nextNode()) yield/** @type {Text} */ (walker.currentNode);
              })();
            },
          },
        };
      });
      await verdict(page, "block");
      const before = await page.locator("#body").innerHTML();
      await page.locator("button.fix").click();
      await untilText(page, PANEL.toast, /已经还原/);
      assert.equal(await page.locator("#body").innerHTML(), before);
    }));
}

test("a text area is a source: a jump selects there, a fix is made there", () =>
  host.onHost(
    form({
      editor: `<textarea name="content" id="body">&lt;p&gt;${NEWS}身份证号：${ID}&lt;/p&gt;</textarea>`,
    }),
    async (page) => {
      await attachTo(page);
      await verdict(page, "block");
      await page.getByRole("button", { name: "定位" }).first().click();
      const selected = () =>
        page.locator("#body").evaluate((area) => {
          const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (area);
          return value.slice(selectionStart, selectionEnd);
        });
      assert.equal(await selected(), ID);
      await page.getByRole("button", { name: "一键修改" }).click();
      await verdict(page, "pass");
      assert.match(await page.inputValue("#body"), /^<p>.*身份证号：\d{2}\*+\d{3}<\/p>$/);
    },
  ));

test("an editor that lives in an iframe is marked there, and jumped to", () =>
  host.onHost(
    form({ editor: `<iframe id="editor" title="正文" src="/frame"></iframe>` }),
    async (page) => {
      await page.frameLocator("#editor").locator("body").waitFor();
      await attachTo(page);
      await verdict(page, "block");
      await untilMarked(page, [ID]);
      await page.getByRole("button", { name: "定位" }).first().click();
      const frame = /** @type {import("playwright-core").Frame} */ (page.frame({ url: /frame/ }));
      await frame.waitForFunction((number) => getSelection()?.toString() === number, ID);
      await untilCount(page, ".finding.here", 1);
      await page.getByRole("button", { name: "一键修改" }).click();
      await verdict(page, "pass");
      assert.ok(!(await frame.content()).includes(ID) && !(await frame.content()).includes("xianshen"));
    },
    {
      prepare: (page) =>
        page.route("**/frame", (route) =>
          route.fulfill({
            contentType: "text/html; charset=utf-8",
            body: `<title>正文</title><body contenteditable><p>${NEWS}身份证号：${ID}</p></body>`,
          }),
        ),
    },
  ));

test("an editor that does not do what it is told: the text is as before, and the user is told", () =>
  host.onHost(form({ body: WITH_ID }), async (page) => {
    await page.evaluate(() => {
      document.execCommand = () => true;
    });
    await attachTo(page);
    await verdict(page, "block");
    const before = await page.locator("#body").innerHTML();
    await page.locator("button.fix").click();
    await page.waitForSelector(`${PANEL.toast}[data-kind="failed"]`);
    assert.match((await page.locator(PANEL.toast).textContent()) || "", /请手工修改/);
    assert.equal(await page.locator("#body").innerHTML(), before);
    await verdict(page, "block");
  }));

test("what was found in a field is said there, and goes away with it; the page's own description stays", () =>
  host.onHost(
    `${form({ title: `关于身份证号${ID}的公告` }).replace("<input", '<input aria-describedby="hint"')}<p id="hint">不超过50字</p>`,
    async (page) => {
      await attachTo(page);
      await verdict(page, "block");
      const title = page.locator("[name=title]");
      assert.equal(await title.getAttribute("aria-invalid"), "true");
      assert.match((await title.getAttribute("aria-describedby")) || "", /^hint xianshen-field-\d+$/);
      assert.ok(!((await page.locator(".xianshen-field").first().textContent()) || "").includes(ID));
      await title.fill("公告");
      await verdict(page, "pass");
      assert.equal(await title.getAttribute("aria-invalid"), "false");
    },
  ));

test("an exception has a kind, a reason, a name and a last day; it goes along, and is taken back", () =>
  host.onHost(form({ body: `<p>${DOUBTFUL}</p>` }), async (page, sent) => {
    await attachTo(page, { reviewer: "王复核", today: "2026-11-26" }, () => ({
      onException: (/** @type {unknown} */ list) => Object.assign(window, { kept: list }),
    }));
    await verdict(page, "review");
    const { fingerprint } = await page.evaluate(() =>
      /** @type {any} */ (window).session.report.findings.find(
        (/** @type {any} */ { level }) => level === "review",
      ),
    );
    await page.getByRole("button", { name: "记为例外" }).first().click();
    await page.getByLabel("已核准").check();
    await page.locator("#exception-reason").fill("办公地址，不是家庭住址。");
    await page.locator("#exception-until").fill("2027-03-01");
    await page.locator("dialog button[type=submit]").click();
    await verdict(page, "pass");
    const exception = {
      fingerprint,
      kind: "accepted",
      reason: "办公地址，不是家庭住址。",
      by: "王复核",
      on: "2026-11-26",
      until: "2027-03-01",
    };
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).kept), [exception]);
    assert.deepEqual((await draftOf(page)).exceptions, [exception]);
    const { draft, exceptions } = await page.evaluate(() => /** @type {any} */ (window).session.allowed());
    const { on: _on, ...record } = exception;
    assert.deepEqual([draft.exceptions, exceptions], [undefined, [record]], "as the server's gate takes it");
    await page.getByRole("button", { name: "撤回" }).click();
    await verdict(page, "review");
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).session.exceptions), []);
    assert.deepEqual(sent, []);
  }));

test("an identity number can be called a false alarm and never accepted, also not past the panel; without a keeper nothing can", () =>
  host.onHost(form({ body: `<p>${DOUBTFUL}身份证号：${ID}</p>` }), async (page) => {
    await attachTo(page, { reviewer: "王复核" });
    await verdict(page, "block");
    const blocking = page.locator('.finding[data-level="block"]');
    assert.ok((await blocking.count()) > 0);
    await blocking.getByRole("button", { name: "记为例外" }).click();
    const kinds = page.locator('#exception input[name="kind"]');
    assert.deepEqual(await kinds.evaluateAll((all) => all.map((kind) => kind.getAttribute("value"))), [
      "false-positive",
    ]);
    await page.keyboard.press("Escape");
    const refused = await page.evaluate(async () => {
      const { session } = /** @type {any} */ (window);
      const finding = session.report.findings.find((/** @type {any} */ { level }) => level === "block");
      const doubt = session.report.findings.find((/** @type {any} */ { level }) => level === "review");
      const good = { kind: "accepted", reason: "x", until: "2999-01-01" };
      const tries = [
        [finding, good],
        [doubt, { ...good, reason: " " }],
        [doubt, { ...good, until: "2001-01-01" }],
        [doubt, { ...good, until: null }],
      ];
      const answers = [];
      for (const [about, judgement] of tries) {
        answers.push(
          await session.panel.actions.except(about, judgement).then(
            () => "excepted",
            (/** @type {Error} */ error) => error.message,
          ),
        );
      }
      return answers;
    });
    assert.match(refused[0], /不得例外/);
    assert.match(refused[1], /理由/);
    assert.match(refused[2], /截止日期/);
    assert.match(refused[3], /截止日期/);
    await page.evaluate(() => /** @type {any} */ (window).session.detach());
    await attachTo(page);
    await verdict(page, "block");
    assert.equal(await page.getByRole("button", { name: "记为例外" }).count(), 0);
  }));

test("what blocks for another reason can be excepted, unless the profile says that it cannot", () =>
  host.onHost(form(), async (page) => {
    await attachTo(page, { column: "recruitment", reviewer: "王复核" });
    await verdict(page, "block");
    const blocking = page.locator('.finding[data-level="block"]');
    assert.ok((await blocking.getByRole("button", { name: "记为例外" }).count()) > 0);
    await page.evaluate(() => /** @type {any} */ (window).session.detach());
    await attachTo(page, { column: "recruitment", reviewer: "王复核" }, () => ({
      profile: { excusable: [{ rule: "column/missing-element", kinds: [], reason: "本局规定" }] },
    }));
    await verdict(page, "block");
    assert.equal(await blocking.getByRole("button", { name: "记为例外" }).count(), 0);
  }));

test("a rule is explained with its clause and an example", () =>
  host.onHost(form({ body: WITH_ID }), async (page) => {
    await attachTo(page);
    await verdict(page, "block");
    const row = page.locator('.finding[data-level="block"]').first();
    await row.getByRole("button", { name: "说明" }).click();
    await untilText(page, ".finding", /依据[\s\S]*例子/);
  }));

const VECTORS = [
  `<img src=x onerror="document.title='owned'">`,
  `<svg onload="document.title='owned'"></svg>`,
  `<iframe srcdoc="<script>parent.document.title='owned'</script>"></iframe>`,
  `<a href="javascript:document.title='owned'">身份证号${ID}</a>`,
  `<script>document.title='owned'</script>`,
  `<details open ontoggle="document.title='owned'">x</details>`,
  `<template><img src=x onerror="document.title='owned'"></template>`,
  `</title><style>*{display:none}</style>`,
];

test("a draft that is hostile markup runs nowhere: not in the panel, its dialogs, at the fields, nor while it is read", () =>
  host.onHost(form({ editor: `<textarea name="content" id="body"></textarea>` }), async (page, sent) => {
    await attachTo(page, { reviewer: "<b>王</b>" });
    await page.fill("#body", `<p>${NEWS}身份证号：${ID}</p>${VECTORS.join("")}`);
    await page.fill("[name=title]", `${VECTORS[0]}身份证号${ID}`);
    await verdict(page, "block");
    await page.click("form button");
    await page.waitForSelector(PANEL.summary);
    await page.waitForTimeout(300);
    const inside = "img, svg, iframe, script, template, a[href^=javascript]";
    for (const place of [PANEL.all, PANEL.summary, ".xianshen-field"]) {
      for (const element of inside.split(", ")) {
        assert.equal(await page.locator(`${place} ${element}`).count(), 0, `${element} in ${place}`);
      }
    }
    assert.equal(await page.title(), "稿件");
    assert.deepEqual(sent, []);
  }));

test("where another policy of the name is there already, nothing was checked, and the form is shut", () =>
  host
    .onHost(form(), async (page, sent) => {
      await page.evaluate(() => {
        /** @type {any} */ (window).trustedTypes.createPolicy("xianshen", {});
      });
      await page
        .evaluate(async () => {
          const { attach } = await import(/** @type {any} */ ("/www/index.js"));
          attach(document.querySelector("form"), { column: "work-news" });
        })
        .catch((error) => assert.fail(error));
      await verdict(page, "not-checked");
      await page.click("form button");
      await page.waitForSelector(PANEL.summary);
      assert.deepEqual(sent, []);
    })
    .catch((error) => {
      // The browser reports the policy that it refused, and that is the point.
      if (!/createPolicy|trusted-types/.test(error.message)) throw error;
    }));

for (const [locale, title, label] of [
  ["zh-TW", /還不能提交/, "審查結果"],
  ["en", /Not to be submitted yet/, ""],
]) {
  test(`the session speaks ${locale}`, () =>
    host.onHost(form({ body: `<p>${NEWS}身份证号：${ID}</p>` }), async (page) => {
      await attachTo(page, { locale });
      await verdict(page, "block");
      if (label) assert.match((await page.locator(PANEL.all).textContent()) || "", new RegExp(String(label)));
      await page.click("form button");
      await untilText(page, `${PANEL.summary} h2`, /** @type {RegExp} */ (title));
      assert.ok(await hasFocus(page, "dialog h2"));
    }));
}

test("a draft that is given whole is what is checked; without a body the editor's is", () =>
  host.onHost(form({ body: WITH_ID }), async (page) => {
    await attachTo(page, {}, () => ({ read: () => ({ column: "notice", title: "公告" }) }));
    const { column, title, body, format } = await draftOf(page);
    assert.deepEqual([column, title, format], ["notice", "公告", "html"]);
    assert.ok(body.includes("<table>"));
    await verdict(page, "block");
  }));

test("what the host has not told the session it is told by `changed`", () =>
  host.onHost(form(), async (page) => {
    await attachTo(page, {}, () => ({
      fields: { title: () => /** @type {any} */ (window).title || "公告" },
    }));
    await verdict(page, "pass");
    await page.evaluate((number) => {
      Object.assign(window, { title: `身份证号${number}` });
      /** @type {any} */ (window).session.changed();
    }, ID);
    await verdict(page, "block");
    await until(
      page,
      async () =>
        (await page.evaluate(() => /** @type {any} */ (window).session.report?.verdict)) === "block",
    );
  }));

test("a checker that the host made serves one session after the other, and stays its own", () =>
  host.onHost(form({ body: WITH_ID }), async (page) => {
    await page.evaluate(async () => {
      const { createChecker } = await import(/** @type {any} */ ("/www/index.js"));
      Object.assign(window, { checker: createChecker() });
    });
    const own = () => ({ checker: /** @type {any} */ (window).checker });
    for (let round = 0; round < 2; round++) {
      await attachTo(page, {}, own);
      await verdict(page, "block");
      assert.equal(page.workers().length, 1);
      await page.evaluate(() => /** @type {any} */ (window).session.detach());
    }
    const [left, disposed] = await page.evaluate(async () => {
      const { checker } = /** @type {any} */ (window);
      const draft = { column: "work-news", title: "公告", body: "<p>待补充</p>" };
      const before = await checker.check(draft);
      checker.dispose();
      return [before, await checker.check(draft)];
    });
    assert.equal(left.verdict, "block");
    assert.equal(disposed.code, "disposed");
  }));

test("an element of an editor stands for it, and the form around it is gated", () =>
  host.onHost(form({ body: WITH_ID }), async (page, sent) => {
    await page.evaluate(async () => {
      const { attach } = await import(/** @type {any} */ ("/www/index.js"));
      attach(document.querySelector("#body"), { column: "work-news" });
    });
    await verdict(page, "block");
    await page.click("form button");
    await page.waitForSelector(PANEL.summary);
    assert.deepEqual(sent, []);
  }));

for (const { what, html, selector } of [
  { what: "title", html: form(), selector: "[name=title]" },
  {
    what: "text area",
    html: form({ editor: `<textarea name="content" rows="5">${NEWS}</textarea>` }),
    selector: "textarea",
  },
]) {
  test(`a ${what} that the page has exchanged is not read for the new one: not checked, and closed`, () =>
    host.onHost(html, async (page, sent) => {
      await attachTo(page);
      await verdict(page, "pass");
      await page.evaluate(
        ([wanted, number]) => {
          const old = /** @type {HTMLInputElement} */ (document.querySelector(wanted));
          const now = /** @type {HTMLInputElement} */ (old.cloneNode());
          now.value = `身份证号：${number}`;
          old.replaceWith(now);
        },
        [selector, ID],
      );
      await page.click("form button");
      await untilText(page, `${PANEL.summary} h2`, /未检查/);
      await untilText(page, `${PANEL.summary} .dialog-lead`, /换掉了/);
      assert.deepEqual(sent, []);
    }));
}

test("an editor that is not ready has not been checked, and is as soon as it is", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page, {}, () => {
      const element = /** @type {HTMLElement} */ (document.querySelector("#body"));
      return {
        editor: {
          name: "slow",
          format: "html",
          root: () => (/** @type {any} */ (window).isReady ? element : null),
          html: () => (/** @type {any} */ (window).isReady ? element.innerHTML : ""),
          replace: async () => false,
          onChange: () => () => {},
          select() {},
          focus() {},
          undo() {},
          textNodes: () => [],
        },
      };
    });
    await verdict(page, "not-checked");
    await page.click("form button");
    await untilText(page, `${PANEL.summary} h2`, /未检查/);
    await page.keyboard.press("Escape");
    await page.evaluate(() => Object.assign(window, { isReady: true }));
    await verdict(page, "pass");
    assert.deepEqual(sent, []);
  }));

test("a number with hidden text between its digits is marked, gone to and masked where it stands", () =>
  host.onHost(
    form({ body: `<p>${NEWS}身份证号：${ID.slice(0, 6)}<span hidden>某</span>${ID.slice(6)}</p>` }),
    async (page) => {
      await attachTo(page);
      await verdict(page, "block");
      const row = page.locator("xianshen-panel .finding").first();
      await row.getByRole("button", { name: "定位" }).click();
      await page.waitForFunction((number) => getSelection()?.toString() === number, ID);
      await row.getByRole("button", { name: "一键修改" }).click();
      await page.waitForFunction(() =>
        /51\*{4}<span hidden="">某<\/span>\*{9}/.test(document.body.innerHTML),
      );
      await verdict(page, "pass");
    },
  ));

test("a number in an attribute has no place to go to, which is said, and is masked there", () =>
  host.onHost(form({ body: `<p>${NEWS}<a href="/a" data-person="${ID}">名单</a></p>` }), async (page) => {
    await attachTo(page);
    await verdict(page, "block");
    const row = page.locator("xianshen-panel .finding").first();
    await row.getByRole("button", { name: "定位" }).click();
    await untilText(page, PANEL.toast, /在源代码的标签里/);
    await row.getByRole("button", { name: "一键修改" }).click();
    await page.waitForSelector('#body a[data-person="51*************110"]', { state: "attached" });
    await verdict(page, "pass");
  }));
