// What happens between a wish and its answer: the text changes, the button goes, the session ends, the host fails.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { attachTo, DOUBTFUL, form, holdWasm, ID, NEWS, startHost } from "./host.mjs";
import { PANEL, until, untilText, verdict } from "./on-panel.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./host.mjs").Sent} Sent */

/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;

before(async () => {
  host = await startHost();
});

after(() => host?.close());

const BAD = `<p>${NEWS}身份证号：${ID}</p>`;

/** The body as the user has mended it. @param {Page} page */
const mendBody = (page) => page.locator("#body").fill(NEWS);

/** Some word of the answer to a request, or the name of its error. @param {Page} page @param {string} wish a script */
const begin = (page, wish) =>
  page.evaluate(`window.answer = (${wish})().then(() => "sent", (error) => error.message); 0`);

test("a request with the text of before the change is not sent, and the user is told", () =>
  host.onHost(form({ body: BAD }), async (page, sent) => {
    const free = await holdWasm(page);
    await attachTo(page, {}, () => ({ gate: { fetch: (/** @type {any} */ { url }) => /saved/.test(url) } }));
    await begin(
      page,
      `() => fetch("/saved", { method: "POST", body: document.querySelector("#body").innerHTML })`,
    );
    await mendBody(page);
    free();
    await untilText(page, `${PANEL.summary} h2`, /审查期间稿件有改动/);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate("window.answer"), "xianshen: changed");
    assert.deepEqual(sent, []);
    await begin(
      page,
      `() => fetch("/saved", { method: "POST", body: document.querySelector("#body").innerHTML })`,
    );
    assert.equal(await page.evaluate("window.answer"), "sent");
  }));

test("a field that a script filled before form.submit() goes out as it was checked, or not at all", () =>
  host.onHost(form({ body: BAD, more: `<input type="hidden" name="content">` }), async (page, sent) => {
    const free = await holdWasm(page);
    await attachTo(page);
    await page.evaluate(() => {
      const [page] = document.forms;
      /** @type {HTMLInputElement} */ (page.elements.namedItem("content")).value =
        document.querySelector("#body")?.innerHTML || "";
      page.submit();
    });
    await mendBody(page);
    free();
    await untilText(page, `${PANEL.summary} h2`, /审查期间稿件有改动/);
    assert.deepEqual(sent, []);
  }));

test("what passed and was changed by whoever heard of it is looked at again", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page, {}, () => ({
      onReport: () => {
        if (!(/** @type {any} */ (window).spoils)) return;
        /** @type {any} */ (window).spoils = false;
        /** @type {any} */ (document.forms[0].elements.namedItem("title")).value = /** @type {any} */ (
          window
        ).number;
      },
    }));
    await verdict(page, "pass");
    await page.evaluate(
      (number) => Object.assign(window, { spoils: true, number: `身份证号：${number}` }),
      ID,
    );
    await page.click("form button");
    await page.waitForSelector(PANEL.summary);
    assert.deepEqual(sent, []);
  }));

test("so is what somebody changed who waited for the same check, however late", () =>
  host.onHost(form(), async (page) => {
    await attachTo(page);
    await verdict(page, "pass");
    const heard = await page.evaluate(async (number) => {
      const { session } = /** @type {any} */ (window);
      const [page] = document.forms;
      const title = /** @type {HTMLInputElement} */ (page.elements.namedItem("title"));
      const good = title.value;
      /** @type {string[]} */
      const titles = [];
      page.addEventListener("submit", (event) => {
        event.preventDefault();
        titles.push(title.value);
      });
      for (let turns = 0; turns < 20; turns++) {
        title.value = good;
        await session.check();
        page.requestSubmit();
        await session.check();
        for (let turn = 0; turn < turns; turn++) await null;
        title.value = `身份证号：${number}`;
        // Until the wish is over: it has gone on, or there is a question to close.
        const answer = session.allowed();
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector("xianshen-panel")?.shadowRoot?.querySelector("dialog")?.close();
        while ((await Promise.race([answer, null])) === null) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          document.querySelector("xianshen-panel")?.shadowRoot?.querySelector("dialog")?.close();
        }
      }
      return titles;
    }, ID);
    assert.deepEqual(
      heard.filter((title) => title.includes(ID)),
      [],
    );
  }));

test("an exception that the host could not keep does not count, whether it says so at once or later", () =>
  host.onHost(form({ body: BAD }), async (page) => {
    for (const fails of [
      () => ({
        onException: () => {
          throw new Error("disk full");
        },
      }),
      () => ({ onException: () => Promise.reject(new Error("disk full")) }),
    ]) {
      await attachTo(page, { reviewer: "王编辑" }, fails);
      await verdict(page, "block");
      await page.getByRole("button", { name: "记为例外" }).first().click();
      const dialog = page.getByRole("dialog", { name: "记为例外" });
      await dialog.getByRole("radio", { name: "误报" }).check();
      await dialog.getByLabel("理由").fill("是项目编号");
      await dialog.getByRole("button", { name: "记为例外" }).click();
      await dialog.getByRole("alert").getByText("没有记下").waitFor();
      const { exceptions, answer } = await page.evaluate(async () => {
        const { session } = /** @type {any} */ (window);
        return { exceptions: session.exceptions, answer: (await session.check()).verdict };
      });
      assert.deepEqual(exceptions, []);
      assert.equal(answer, "block");
      await page.evaluate(() => /** @type {any} */ (window).session.detach());
    }
  }));

test("a session that ends while it asks lets nothing go on, and takes its question along", () =>
  host.onHost(
    form({
      body: `<p>${DOUBTFUL}</p>`,
      more: `<button>发布</button><xianshen-panel id="p"></xianshen-panel>`,
    }),
    async (page) => {
      for (const panel of ["#p", undefined]) {
        await attachTo(page, panel ? { panel } : {});
        await verdict(page, "review");
        await begin(
          page,
          `() => session.guard(() => { window.saved = true; }).then(({ reason }) => { throw Error(reason); })`,
        );
        await page.waitForSelector(PANEL.confirmation);
        await page.evaluate(() => /** @type {any} */ (window).session.detach());
        assert.equal(await page.evaluate("window.answer"), "not-checked");
        assert.equal(await page.locator("dialog").count(), 0);
        assert.equal(await page.evaluate("window.saved"), undefined);
        assert.deepEqual(
          await page.evaluate(() => /** @type {any} */ (window).session.guard(() => "saved")),
          { ok: false, reason: "not-checked" },
        );
      }
    },
  ));

test("a session that ends during a check puts no question to the next one", () =>
  host.onHost(
    form({ more: `<button>发布</button><xianshen-panel id="p"></xianshen-panel>` }),
    async (page, sent) => {
      const free = await holdWasm(page);
      await attachTo(page, { panel: "#p" });
      await page.click("form button");
      await begin(page, `() => session.guard(() => 1).then(({ reason }) => { throw Error(reason); })`);
      await page.evaluate(() => /** @type {any} */ (window).session.detach());
      assert.equal(await page.evaluate("window.answer"), "not-checked");
      free();
      await attachTo(page, { panel: "#p" });
      await verdict(page, "pass");
      assert.equal(await page.locator("dialog").count(), 0);
      assert.deepEqual(sent, []);
    },
  ));

for (const [what, change] of /** @type {[string, () => void][]} */ ([
  [
    "drawn anew",
    () =>
      document
        .querySelector("form button")
        ?.replaceWith(/** @type {Node} */ (document.querySelector("form button")?.cloneNode(true))),
  ],
  ["disabled", () => document.querySelector("form button")?.setAttribute("disabled", "")],
  ["taken away", () => document.querySelector("form button")?.remove()],
])) {
  test(`a button that is ${what} during the check sends all the same, with its value and its address`, () =>
    host.onHost(
      form({ more: `<button id="go" name="act" value="publish" formaction="/saved/there">发布</button>` }),
      async (page, sent) => {
        const free = await holdWasm(page);
        await attachTo(page);
        await page.click("form button");
        await page.evaluate(change);
        free();
        await until(page, async () => sent.length === 1);
        assert.match(sent[0].url, /\/saved\/there$/);
        assert.equal(new URLSearchParams(sent[0].body).get("act"), "publish");
      },
    ));
}

test("an editor's own submit that takes its time is waited for", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page);
    await verdict(page, "pass");
    await page.evaluate(() => {
      const [page] = document.forms;
      const before = page.submit;
      page.submit = async function () {
        await new Promise((resolve) => setTimeout(resolve, 100));
        before.call(this);
      };
      page.submit();
    });
    await until(page, async () => sent.length === 1);
  }));

test("a draft that never reads the same twice is not checked, and says why", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page, {}, () => {
      let count = 0;
      return { fields: { "meta.source": () => String(count++) } };
    });
    await verdict(page, "not-checked");
    await page.click("form button");
    await untilText(page, `${PANEL.summary} .dialog-lead`, /一直在变动/);
    assert.deepEqual(sent, []);
  }));

test("a host that never says what it has published holds nobody up: the page is checked without", () =>
  host.onHost(form(), async (page) => {
    await attachTo(page, {}, () => ({ recent: () => new Promise(() => {}) }));
    await verdict(page, "pass");
    await page.waitForSelector("xianshen-panel #not-compared");
  }));

test("what other requests carry is what it was when they were made", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page, {}, () => ({
      gate: { fetch: (/** @type {any} */ { url }) => /saved\/article/.test(url) },
    }));
    await verdict(page, "pass");
    for (const path of ["/saved/list", "/saved/article"]) {
      await page.evaluate((url) => {
        const fields = new URLSearchParams();
        const answers = ["a", "b", "c"].map((name) => {
          fields.set("file", name);
          return fetch(url, { method: "POST", body: fields });
        });
        return Promise.all(answers);
      }, path);
    }
    const bodies = sent.map(({ body }) => body).sort();
    assert.deepEqual(bodies, ["file=a", "file=a", "file=b", "file=b", "file=c", "file=c"]);
  }));

test("another try in the panel is seen, and a panel for the next draft does not show the last one's verdict", () =>
  host.onHost(
    form({ more: `<button>发布</button><xianshen-panel id="p"></xianshen-panel>` }),
    async (page) => {
      await attachTo(page, { panel: "#p", timeout: 100, wasmUrl: "/nowhere.wasm" });
      await verdict(page, "not-checked");
      await page.route("**/nowhere.wasm", () => {});
      await page.locator("xianshen-panel").getByRole("button", { name: "重新审查" }).click();
      await verdict(page, "checking");
      await page.evaluate(() => /** @type {any} */ (window).session.detach());
      await attachTo(page, { panel: "#p" });
      await verdict(page, "pass");
      await page.evaluate(() => /** @type {any} */ (window).session.detach());
      await verdict(page, "idle");
      const free = await holdWasm(page);
      await attachTo(page, { panel: "#p", wasmUrl: "/pkg/xianshen_bg.wasm?again" });
      await verdict(page, "checking");
      free();
      await verdict(page, "pass");
    },
  ));

test("fields that the form sets back are checked anew", () =>
  host.onHost(form({ more: `<button type="reset">重置</button>` }), async (page) => {
    await page.evaluate(
      (number) => document.querySelector("input")?.setAttribute("value", `身份证号：${number}`),
      ID,
    );
    await page.fill("[name=title]", "澄川县自然资源局开展国土变更调查");
    await attachTo(page);
    await verdict(page, "pass");
    await page.click("text=重置");
    await verdict(page, "block");
  }));

test("a field that a script filled at the click goes out as it was checked, or not at all", () =>
  host.onHost(
    form({ body: BAD, more: `<input type="hidden" name="content"><button>发布</button>` }),
    async (page, sent) => {
      const free = await holdWasm(page);
      await page.evaluate(() => {
        document.querySelector("form button")?.addEventListener("click", () => {
          /** @type {any} */ (document.forms[0].elements.namedItem("content")).value =
            document.querySelector("#body")?.innerHTML;
        });
      });
      await attachTo(page);
      await page.click("form button");
      await mendBody(page);
      free();
      await untilText(page, `${PANEL.summary} h2`, /审查期间稿件有改动/);
      assert.deepEqual(sent, []);
    },
  ));

test("a page that sends a moment after its own handler is not taken for an impatient user", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page);
    await verdict(page, "pass");
    await page.evaluate(() => {
      document.forms[0].addEventListener("submit", async (event) => {
        event.preventDefault();
        await null;
        document.forms[0].submit();
      });
    });
    await page.click("form button");
    await until(page, async () => sent.length === 1);
  }));

test("two exceptions that are taken back at once are both gone, however slowly the host keeps them", () =>
  host.onHost(form(), async (page) => {
    await attachTo(page, { reviewer: "王编辑" }, () => ({
      exceptions: ["a", "b", "c"].map((letter) => ({
        fingerprint: letter.repeat(16),
        kind: "false-positive",
        reason: "是项目编号",
        by: "王编辑",
        on: "2026-11-20",
      })),
      onException: () => new Promise((resolve) => setTimeout(resolve, 20)),
    }));
    const left = await page.evaluate(async () => {
      const { session } = /** @type {any} */ (window);
      const { unexcept } = session.panel.actions;
      const [a, b] = session.exceptions;
      await Promise.all([unexcept(a), unexcept(b)]);
      return session.exceptions.map(
        (/** @type {{ fingerprint: string }} */ { fingerprint }) => fingerprint[0],
      );
    });
    assert.deepEqual(left, ["c"]);
  }));

test("a request that two sessions hold, with another wrapper between, goes on once both allow it", () =>
  host.onHost(
    `${form()}<form id="other"><label>标题<input name="title" value="公告"></label>
<div class="body" contenteditable role="textbox" aria-label="正文"><p>${NEWS}</p></div></form>`,
    async (page, sent) => {
      const gate = () => ({ gate: { xhr: () => true } });
      await attachTo(page, {}, gate);
      await page.evaluate(async () => {
        const { send } = XMLHttpRequest.prototype;
        XMLHttpRequest.prototype.send = function (...args) {
          send.apply(this, args);
        };
        const { attach } = await import(/** @type {any} */ ("/www/index.js"));
        attach(document.querySelector("#other"), { column: "work-news", gate: { xhr: () => true } });
      });
      const told = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = new XMLHttpRequest();
            request.open("POST", "/saved");
            request.onloadend = () => resolve(request.status);
            request.send("page");
          }),
      );
      assert.equal(told, 200);
      assert.equal(sent.length, 1);
    },
  ));

test("a checker of the host's that gives a verdict which nobody knows opens nothing", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page, {}, () => ({
      checker: {
        check: async () => ({
          verdict: "fine",
          findings: [],
          counts: { block: 0, review: 0, advice: 0 },
          exceptions: { used: [], unused: [] },
        }),
      },
    }));
    await page.click("form button");
    await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
    assert.deepEqual(sent, []);
  }));
