// The gate of the form: every way in waits for the checker, goes on once and as it was meant, and is closed while nothing was checked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { attachTo, DOUBTFUL, form, holdWasm, ID, NEWS, startHost } from "./host.mjs";
import { hasFocus, PANEL, until, untilText, verdict } from "./on-panel.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./host.mjs").Sent} Sent */

/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;

before(async () => {
  host = await startHost();
});

after(() => host?.close());

const BLOCKED = form({ body: `<p>${NEWS}身份证号：${ID}</p>` });

/** Every way in, as a user or a script of the page takes it. @type {Record<string, (page: Page) => Promise<unknown>>} */
const WAYS = {
  "the submit button": (page) => page.click("form button"),
  "the enter key": (page) => page.press("[name=title]", "Enter"),
  "form.submit()": (page) => page.evaluate(() => document.forms[0].submit()),
  "the prototype's submit": (page) =>
    page.evaluate(() => HTMLFormElement.prototype.submit.call(document.forms[0])),
  "requestSubmit()": (page) => page.evaluate(() => document.forms[0].requestSubmit()),
  "a submit of an editor's own, put there after the gate": (page) =>
    page.evaluate(() => {
      const [page] = document.forms;
      const before = page.submit;
      page.submit = function () {
        /** @type {any} */ (page.elements.namedItem("title")).value += "。";
        before.call(this);
      };
      page.submit();
    }),
};

/** @param {Page} page @param {Sent[]} sent @param {number} count */
async function untilSent(page, sent, count) {
  await until(page, async () => sent.length >= count);
  // What is doubled comes right behind.
  await page.waitForTimeout(300);
  assert.equal(sent.length, count);
}

/** @param {Sent} sent */
const fieldsOf = ({ body }) => new URLSearchParams(body);

for (const [way, go] of Object.entries(WAYS)) {
  test(`${way}: closed while something blocks, with the summary, then the first place`, () =>
    host.onHost(BLOCKED, async (page, sent) => {
      await attachTo(page);
      await verdict(page, "block");
      await go(page);
      await page.waitForSelector(PANEL.summary);
      assert.ok(await hasFocus(page, "dialog h2"));
      assert.ok(!((await page.locator(PANEL.summary).textContent()) || "").includes(ID));
      await page.keyboard.press("Escape");
      await page.waitForFunction((number) => getSelection()?.toString() === number, ID);
      assert.deepEqual(sent, []);
    }));

  test(`${way}: open for what passes, once, with what the server needs`, () =>
    host.onHost(form(), async (page, sent) => {
      await attachTo(page);
      await verdict(page, "pass");
      await go(page);
      await untilSent(page, sent, 1);
      assert.deepEqual(JSON.parse(fieldsOf(sent[0]).get("xianshen") || ""), { exceptions: [] });
      assert.match(fieldsOf(sent[0]).get("title") || "", /国土变更调查/);
    }));
}

test("the button that was pressed is the one that sends: its value and its address", () =>
  host.onHost(
    form({
      more: `<button name="act" value="a">甲</button><button name="act" value="b" formaction="/saved/b">乙</button>`,
    }),
    async (page, sent) => {
      await attachTo(page);
      await page.click("text=乙");
      await untilSent(page, sent, 1);
      assert.match(sent[0].url, /\/saved\/b$/);
      assert.equal(fieldsOf(sent[0]).get("act"), "b");
    },
  ));

test("a submit of an editor's own, put there before the gate, still fills its field", () =>
  host.onHost(form({ more: `<input type="hidden" name="content">` }), async (page, sent) => {
    await page.evaluate(() => {
      const [form] = document.forms;
      form.submit = function () {
        const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("content"));
        field.value = document.querySelector("#body")?.innerHTML || "";
        HTMLFormElement.prototype.submit.call(this);
      };
    });
    await attachTo(page);
    await page.evaluate(() => document.forms[0].submit());
    await untilSent(page, sent, 1);
    assert.match(fieldsOf(sent[0]).get("content") || "", /图斑/);
  }));

test("two editors that each put a submit on the form fill both fields, and it is sent once", () =>
  host.onHost(
    form({ more: `<input type="hidden" name="a"><input type="hidden" name="b">` }),
    async (page, sent) => {
      await attachTo(page);
      await page.evaluate(() => {
        const [form] = document.forms;
        for (const name of ["a", "b"]) {
          const before = form.submit;
          form.submit = () => {
            /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = "filled";
            before.call(form);
          };
        }
        form.submit();
      });
      await untilSent(page, sent, 1);
      assert.equal(fieldsOf(sent[0]).get("a"), "filled");
      assert.equal(fieldsOf(sent[0]).get("b"), "filled");
    },
  ));

test("a form that has a control called submit is gated all the same", () =>
  host.onHost(
    form({ body: `<p>${NEWS}身份证号：${ID}</p>`, more: `<button name="submit">发布</button>` }),
    async (page, sent) => {
      await attachTo(page);
      await page.evaluate(() => HTMLFormElement.prototype.submit.call(document.forms[0]));
      await page.waitForSelector(PANEL.summary);
      assert.deepEqual(sent, []);
    },
  ));

test("buttons that save drafts are free, with nothing of the gate's in what is sent", () =>
  host.onHost(
    form({
      body: `<p>${NEWS}身份证号：${ID}</p>`,
      more: `<button class="draft" name="act" value="draft">存草稿</button><button>发布</button>`,
    }),
    async (page, sent) => {
      await attachTo(page, { gate: { drafts: ".draft" } });
      await page.click(".draft");
      await untilSent(page, sent, 1);
      assert.equal(fieldsOf(sent[0]).get("act"), "draft");
      assert.equal(fieldsOf(sent[0]).get("xianshen"), null);
    },
  ));

test("a double click and an impatient user send once", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page);
    await verdict(page, "pass");
    // The site takes its time to answer.
    await page.route(/\/saved/, async (route) => {
      sent.push({ url: route.request().url(), method: "POST", body: "" });
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.fulfill({ body: "" }).catch(() => {});
    });
    await page.evaluate(() => {
      const button = /** @type {HTMLElement} */ (document.querySelector("form button"));
      for (const wait of [0, 20, 60, 400]) setTimeout(() => button.click(), wait);
    });
    await untilSent(page, sent, 1);
  }));

test("a submission while the check is running waits for it", () =>
  host.onHost(form(), async (page, sent) => {
    const free = await holdWasm(page);
    await attachTo(page);
    await page.click("form button");
    await page.waitForTimeout(300);
    assert.deepEqual(sent, []);
    assert.equal(await page.locator("dialog").count(), 0);
    free();
    await untilSent(page, sent, 1);
  }));

test("what asks for review needs a name and a reason, which go along; the same text is not asked about twice", () =>
  host.onHost(form({ body: `<p>${DOUBTFUL}</p>`, more: `<button>发布</button>` }), async (page, sent) => {
    await attachTo(page);
    await verdict(page, "review");
    await page.click("form button");
    await page.waitForSelector(PANEL.confirmation);
    await page.keyboard.press("Escape");
    // It stands there until the browser has said that it is closed.
    await page.waitForSelector("xianshen-panel dialog", { state: "detached" });
    assert.deepEqual(sent, []);
    await page.evaluate(() => {
      document.forms[0].addEventListener("submit", (event) => {
        event.preventDefault();
        const record = /** @type {HTMLInputElement} */ (document.forms[0].elements.namedItem("xianshen"));
        fetch("/saved", { method: "POST", body: record.value });
      });
    });
    await page.click("form button");
    await page.fill(`${PANEL.confirmation} input`, "王复核");
    await page.fill(`${PANEL.confirmation} textarea`, "已核对。");
    await page.click(`${PANEL.confirmation} button[type=submit]`);
    await untilSent(page, sent, 1);
    const { findings } = await page.evaluate(() => /** @type {any} */ (window).session.report);
    const seen = findings
      .filter((/** @type {{ level: string }} */ { level }) => level === "review")
      .map((/** @type {{ fingerprint: string }} */ { fingerprint }) => fingerprint);
    assert.ok(seen.length > 0);
    assert.deepEqual(JSON.parse(/** @type {Sent} */ (sent[0]).body), {
      confirmed: { by: "王复核", reason: "已核对。", findings: seen, notChecked: [] },
      exceptions: [],
    });
    await page.click("form button");
    await untilSent(page, sent, 2);
  }));

test("the question is put again where a script has changed the text meanwhile", () =>
  host.onHost(form({ body: `<p>${DOUBTFUL}</p>` }), async (page, sent) => {
    await attachTo(page);
    await verdict(page, "review");
    await page.click("form button");
    await page.waitForSelector(PANEL.confirmation);
    await page.evaluate((number) => {
      /** @type {HTMLElement} */ (document.querySelector("#body")).append(`身份证号：${number}`);
    }, ID);
    await page.fill(`${PANEL.confirmation} input`, "王复核");
    await page.fill(`${PANEL.confirmation} textarea`, "已核对。");
    await page.click(`${PANEL.confirmation} button[type=submit]`);
    await page.waitForSelector(PANEL.summary);
    assert.deepEqual(sent, []);
  }));

/** What can be wrong with the checker. @type {Record<string, (page: Page) => Promise<unknown>>} */
const BROKEN = {
  "the wasm is missing": (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
  "the worker is missing": (page) =>
    page.route("**/www/worker.js", (route) => route.fulfill({ status: 404 })),
  "the worker dies": (page) =>
    page.route("**/www/worker.js", async (route) => {
      const response = await route.fetch();
      const body = `let told; addEventListener("message", () => { if (told) throw new Error("x"); told = 1; postMessage({}); });`;
      await route.fulfill({ response, body });
    }),
};

for (const [what, prepare] of Object.entries(BROKEN)) {
  test(`${what}: not checked is closed, and says so; another try is offered`, () =>
    host.onHost(
      form(),
      async (page, sent) => {
        await attachTo(page);
        await verdict(page, "not-checked");
        await page.click("form button");
        await untilText(page, `${PANEL.summary} h2`, /未检查/);
        await page.unroute("**/*.wasm");
        await page.unroute("**/www/worker.js");
        for (let tries = 0; tries < 3 && sent.length === 0; tries++) {
          // The worker that stands by may come from the broken program.
          await page
            .locator(PANEL.summary)
            .getByRole("button", { name: "重新审查" })
            .click({ timeout: 3_000 });
          await until(page, async () => sent.length > 0 || (await page.locator(PANEL.summary).count()) > 0);
        }
        await untilSent(page, sent, 1);
      },
      { prepare },
    ));
}

test("a draft that cannot be read is not checked, and closed", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page, {}, () => ({
      read: () => {
        throw new Error("no such field");
      },
    }));
    await verdict(page, "not-checked");
    await page.click("form button");
    await untilText(page, `${PANEL.summary} h2`, /未检查/);
    await page.keyboard.press("Escape");
    await page.waitForSelector(PANEL.summary, { state: "detached" });
    // What is asked before the first wish is over is the same wish.
    await until(page, async () => {
      await page.evaluate(() => document.forms[0].submit());
      return (await page.locator(PANEL.summary).count()) === 1;
    });
    assert.deepEqual(sent, []);
  }));

test("a save by script asks by guard: refused while something blocks, and not run twice", () =>
  host.onHost(BLOCKED, async (page) => {
    await attachTo(page);
    const refused = page.evaluate(() => /** @type {any} */ (window).session.guard(() => "saved"));
    await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
    assert.deepEqual(await refused, { ok: false, reason: "block" });
    await page.locator("#body").fill(NEWS);
    const [first, second] = await page.evaluate(() => {
      const { session } = /** @type {any} */ (window);
      return Promise.all([session.guard(() => "saved"), session.guard(() => "saved again")]);
    });
    assert.deepEqual(first, { ok: true, value: "saved" });
    assert.deepEqual(second, { ok: false, reason: "busy" });
  }));

test("requests that the host names are held, of fetch and XMLHttpRequest; all others pass", () =>
  host.onHost(BLOCKED, async (page, sent) => {
    await attachTo(page, {}, () => ({
      gate: {
        fetch: (/** @type {any} */ { url, method, body }) =>
          method === "POST" && /saved\/article/.test(url) && /publish/.test(body),
        xhr: (/** @type {any} */ { url }) => /saved\/article/.test(url),
      },
    }));
    await verdict(page, "block");
    assert.equal(await page.evaluate(async () => (await fetch("/saved/list")).ok), true);
    const refused = page.evaluate(() =>
      fetch(new Request("/saved/article", { method: "POST", body: "publish" })).then(
        () => "sent",
        (error) => error.name,
      ),
    );
    await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
    assert.equal(await refused, "NotAllowed");
    const byXhr = () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = new XMLHttpRequest();
            request.open("POST", "/saved/article");
            for (const name of ["load", "error"]) request.addEventListener(name, () => resolve(name));
            request.send("publish");
          }),
      );
    const failed = byXhr();
    await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
    assert.equal(await failed, "error");
    assert.equal(
      await page.evaluate(() => {
        const request = new XMLHttpRequest();
        request.open("POST", "/saved/article", false);
        try {
          request.send("publish");
          return "sent";
        } catch (error) {
          return /** @type {Error} */ (error).name;
        }
      }),
      "NetworkError",
    );
    assert.equal(sent.length, 1, "the list only");
    await page.locator("#body").fill(NEWS);
    assert.equal(await byXhr(), "load");
    assert.equal(
      await page.evaluate(
        async () => (await fetch("/saved/article", { method: "POST", body: "publish" })).ok,
      ),
      true,
    );
    assert.equal(sent.length, 3);
  }));

test("a button that publishes by script is held, and pressed again once it is allowed", () =>
  host.onHost(
    form({ body: `<p>${NEWS}身份证号：${ID}</p>`, more: `<button type="button" id="publish">发布</button>` }),
    async (page, sent) => {
      await page.evaluate(() => {
        document
          .querySelector("#publish")
          ?.addEventListener("click", () => fetch("/saved", { method: "POST" }));
      });
      await attachTo(page, { gate: { publish: "#publish" } });
      await page.click("#publish");
      await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
      assert.deepEqual(sent, []);
      await page.locator("#body").fill(NEWS);
      await page.click("#publish");
      await untilSent(page, sent, 1);
    },
  ));

test("what listens on the form hears of a submission only when it is allowed", () =>
  host.onHost(BLOCKED, async (page) => {
    await attachTo(page);
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 });
      document.forms[0].addEventListener(
        "submit",
        (event) => {
          event.preventDefault();
          /** @type {any} */ (window).heard += 1;
        },
        true,
      );
    });
    await page.click("form button");
    await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).heard), 0);
    await page.locator("#body").fill(NEWS);
    await page.click("form button");
    await page.waitForFunction(() => /** @type {any} */ (window).heard === 1);
  }));

test("a gate that is off leaves the form alone; detached, everything is as it was", () =>
  host.onHost(BLOCKED, async (page, sent) => {
    const before = await page.evaluateHandle(() => ({
      submit: HTMLFormElement.prototype.submit,
      fetch: window.fetch,
      open: XMLHttpRequest.prototype.open,
      send: XMLHttpRequest.prototype.send,
      html: document.body.innerHTML,
    }));
    await attachTo(page, { gate: { off: true } });
    assert.equal(
      await page.evaluate((known) => HTMLFormElement.prototype.submit === known.submit, before),
      true,
    );
    await page.evaluate(() => /** @type {any} */ (window).session.detach());
    await attachTo(page, {}, () => ({ gate: { fetch: () => true, xhr: () => true } }));
    await verdict(page, "block");
    await page.evaluate(() => /** @type {any} */ (window).session.detach());
    const restored = await page.evaluate((known) => {
      const { submit } = HTMLFormElement.prototype;
      const { open, send } = XMLHttpRequest.prototype;
      const [form] = document.forms;
      return {
        methods:
          submit === known.submit &&
          window.fetch === known.fetch &&
          open === known.open &&
          send === known.send,
        own: Object.hasOwn(form, "submit"),
        html: document.body.innerHTML === known.html,
        marks: Array.from(CSS.highlights.values()).reduce((sum, highlight) => sum + highlight.size, 0),
      };
    }, before);
    assert.deepEqual(restored, { methods: true, own: false, html: true, marks: 0 });
    await page.click("form button");
    await untilSent(page, sent, 1);
  }));

const PAGE_WITHOUT_FORM = `<label>标题<input name="title" value="公告"></label>
<div id="body" contenteditable role="textbox" aria-label="正文"><p>${NEWS}身份证号：${ID}</p></div>`;

/** Buttons that publish by script, where they stand, and how they are pressed. @type {Record<string, { html: string, press: (page: Page) => Promise<unknown> }>} */
const PUBLISHERS = {
  "a button": {
    html: `<button type="button" id="publish"><span>发布</span></button>`,
    press: (page) => page.click("#publish span"),
  },
  "a drawing": {
    html: `<svg id="publish" role="button" width="40" height="40"><rect width="40" height="40"></rect></svg>`,
    press: (page) => page.click("#publish rect"),
  },
  "a web component": {
    html: `<x-button id="publish"></x-button>`,
    press: (page) => page.click("#publish button"),
  },
};

for (const [what, { html, press }] of Object.entries(PUBLISHERS)) {
  test(`${what} that publishes by script is held on a page without a form, also where the form's gate is off`, () =>
    host.onHost(`${PAGE_WITHOUT_FORM}${html}`, async (page) => {
      await page.evaluate(async () => {
        customElements.define(
          "x-button",
          class extends HTMLElement {
            constructor() {
              super();
              const button = document.createElement("button");
              button.textContent = "发布";
              button.addEventListener("click", () => this.dispatchEvent(new CustomEvent("publish")));
              this.attachShadow({ mode: "open" }).append(button);
            }
          },
        );
        const world = /** @type {any} */ (window);
        world.published = 0;
        const publish = /** @type {Element} */ (document.querySelector("#publish"));
        publish.addEventListener(publish.localName === "x-button" ? "publish" : "click", () => {
          world.published += 1;
        });
        const { attach } = await import(/** @type {any} */ ("/www/index.js"));
        const options = { column: "work-news", gate: { publish: "#publish", off: true } };
        world.session = attach(document.querySelector("#body"), options);
      });
      await verdict(page, "block");
      await press(page);
      await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
      assert.equal(await page.evaluate("window.published"), 0);
      await page.locator("#body").fill(NEWS);
      await press(page);
      await page.waitForFunction(() => /** @type {any} */ (window).published === 1);
      await page.evaluate(() => /** @type {any} */ (window).session.detach());
      await press(page);
      await page.waitForFunction(() => /** @type {any} */ (window).published === 2);
    }));
}

test("a form in a web component is gated as any other", () =>
  host.onHost(`<x-form></x-form>${BLOCKED}`, async (page, sent) => {
    await page.evaluate(async () => {
      const root = /** @type {Element} */ (document.querySelector("x-form")).attachShadow({ mode: "open" });
      root.append(document.forms[0]);
      const { attach } = await import(/** @type {any} */ ("/www/index.js"));
      attach(root.querySelector("form"), { column: "work-news", editor: root.querySelector("#body") });
    });
    await verdict(page, "block");
    for (const go of [() => page.click("form button"), () => page.press("[name=title]", "Enter")]) {
      await go();
      await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
      // It stands there until the browser has said that it is closed.
      await page.waitForSelector("xianshen-panel dialog", { state: "detached" });
    }
    assert.deepEqual(sent, []);
    await page.locator("#body").fill(NEWS);
    await page.click("form button");
    await untilSent(page, sent, 1);
  }));

test("a form has one gate: a second session is refused, and none is opened by detaching another twice", () =>
  host.onHost(BLOCKED, async (page, sent) => {
    await attachTo(page);
    await assert.rejects(attachTo(page), /attached already/);
    assert.equal(await page.locator("xianshen-panel").count(), 1, "what was refused leaves nothing behind");
    await page.evaluate(() => {
      const world = /** @type {any} */ (window);
      world.first = world.session;
      world.first.detach();
    });
    await attachTo(page);
    await verdict(page, "block");
    await page.evaluate(() => /** @type {any} */ (window).first.detach());
    for (const go of [WAYS["form.submit()"], WAYS["the prototype's submit"], WAYS["the submit button"]]) {
      await go(page);
      await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
      // It stands there until the browser has said that it is closed.
      await page.waitForSelector("xianshen-panel dialog", { state: "detached" });
    }
    assert.deepEqual(sent, []);
  }));

test("a page that puts the prototype's submit back opens nothing to the next session", () =>
  host.onHost(BLOCKED, async (page, sent) => {
    await page.evaluate(() => Object.assign(window, { native: HTMLFormElement.prototype.submit }));
    await attachTo(page);
    await page.evaluate(() => {
      HTMLFormElement.prototype.submit = /** @type {any} */ (window).native;
      /** @type {any} */ (window).session.detach();
    });
    await attachTo(page);
    await verdict(page, "block");
    await WAYS["the prototype's submit"](page);
    await page.waitForSelector(PANEL.summary);
    assert.deepEqual(sent, []);
  }));

test("an attach that fails because of the host leaves nothing behind", () =>
  host.onHost(form(), async (page, sent) => {
    const fails = () => ({
      reviewer: () => {
        throw new Error("nobody is logged in");
      },
    });
    await assert.rejects(attachTo(page, {}, fails), /nobody is logged in/);
    assert.equal(await page.locator("xianshen-panel").count(), 0);
    await attachTo(page);
    await verdict(page, "pass");
    await page.click("form button");
    await untilSent(page, sent, 1);
  }));

test("after the end of a session a submit that an editor put there meanwhile sends as it did before", () =>
  host.onHost(BLOCKED, async (page, sent) => {
    await attachTo(page, {}, () => ({ gate: { fetch: () => true, xhr: () => true } }));
    await page.evaluate(() => {
      const [page] = document.forms;
      const before = page.submit;
      page.submit = function () {
        before.call(this);
      };
      const { fetch: load } = window;
      window.fetch = (...request) => load(...request);
      /** @type {any} */ (window).session.detach();
    });
    assert.equal(await page.evaluate(async () => (await fetch("/saved/list")).ok), true);
    await page.evaluate(() => document.forms[0].submit());
    await untilSent(page, sent, 2);
  }));

test("a button for drafts that saves by script is free, and the next submission is not", () =>
  host.onHost(
    form({
      body: `<p>${NEWS}身份证号：${ID}</p>`,
      more: `<button type="button" class="draft">存草稿</button><button name="act" value="publish">发布</button>`,
    }),
    async (page, sent) => {
      await page.evaluate(() => {
        document.querySelector(".draft")?.addEventListener("click", () => {
          document.forms[0].target = "elsewhere";
          document.forms[0].submit();
        });
      });
      await attachTo(page, { gate: { drafts: ".draft" } });
      await verdict(page, "block");
      const popup = page.waitForEvent("popup");
      await page.click(".draft");
      await (await popup).close();
      await page.evaluate(() => document.forms[0].submit());
      await page.waitForSelector(PANEL.summary);
      assert.ok(sent.length <= 1, "the popup's request may be outside of what is watched here");
    },
  ));

test("a second click is the same wish also where the page keeps submissions to itself", () =>
  host.onHost(form(), async (page, sent) => {
    await attachTo(page);
    await verdict(page, "pass");
    await page.evaluate(() => {
      document.forms[0].addEventListener("submit", (event) => event.stopPropagation());
    });
    await page.route(/\/saved/, async (route) => {
      sent.push({ url: route.request().url(), method: "POST", body: "" });
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.fulfill({ body: "" }).catch(() => {});
    });
    await page.dblclick("form button", { delay: 20 });
    await untilSent(page, sent, 1);
  }));

test("a refused XMLHttpRequest is over for whoever asks for its state only, and is one request", () =>
  host.onHost(BLOCKED, async (page) => {
    await attachTo(page, {}, () => ({ gate: { xhr: () => true } }));
    await verdict(page, "block");
    const states = page.evaluate(
      () =>
        new Promise((resolve) => {
          /** @type {unknown[]} */
          const seen = [];
          const request = new XMLHttpRequest();
          request.open("POST", "/saved/article");
          request.onreadystatechange = () => {
            seen.push([request.readyState, request.status]);
            request.open("POST", "/saved/article");
            resolve([...seen, request.readyState]);
          };
          request.send("publish");
          try {
            request.send("publish");
          } catch (error) {
            seen.push(/** @type {Error} */ (error).name);
          }
        }),
    );
    await page.locator(PANEL.summary).getByRole("button", { name: "返回修改" }).click();
    assert.deepEqual(await states, ["InvalidStateError", [4, 0], 1]);
  }));
