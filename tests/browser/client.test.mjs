// The client: whatever goes wrong in the worker is "not-checked", the worker is replaced, and nothing goes to the network.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkIn, launchChromium, newPage, openClient, startServer } from "./harness.mjs";

const CLEAN = {
  column: "work-news",
  title: "澄川县开展土地变更调查内业核查",
  body: "<p>11月20日，澄川县自然资源局组织技术人员开展年度国土变更调查内业核查，共核对图斑三百余个。</p>",
  today: "2026-11-25",
};

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

/** @param {(page: import("playwright-core").Page) => Promise<void>} steps */
async function onPage(steps) {
  const page = await newPage(browser, { onError: (message) => assert.fail(message) });
  try {
    await steps(page);
  } finally {
    await page.context().close();
  }
}

/**
 * Puts a program in the worker's place, with the worker's own headers; `times` of them, then the real one again.
 * @param {import("playwright-core").Page} page
 * @param {string} program
 * @param {number} [times]
 */
async function replaceWorker(page, program, times = 1) {
  await page.route(
    "**/worker.js",
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: program });
    },
    { times },
  );
}

/**
 * Chromium gives a busy worker two seconds before it is ended by force.
 * @param {import("playwright-core").Page} page
 * @param {number} count
 */
async function untilWorkers(page, count) {
  for (let tries = 0; tries < 50 && page.workers().length !== count; tries++) await page.waitForTimeout(200);
  assert.equal(page.workers().length, count);
}

const READY =
  "let told; addEventListener('message', (event) => { if (told) job(event); else { told = 1; postMessage({ ready: true }); } });";

test("the wasm is loaded once for all checkers of a page, and again where it did not come", () =>
  onPage(async (page) => {
    let asked = 0;
    await page.route("**/xianshen_bg.wasm", async (route) => {
      asked += 1;
      if (asked === 1) await route.abort();
      else await route.continue();
    });
    await openClient(page, server.url);
    const verdicts = await page.evaluate(async (draft) => {
      const { createChecker } = await import(/** @type {string} */ ("/www/client.js"));
      const urls = { workerUrl: "/www/worker.js", wasmUrl: "/pkg/xianshen_bg.wasm" };
      await /** @type {any} */ (globalThis).checker.check(draft);
      const checkers = [createChecker(urls), createChecker(urls), createChecker(urls)];
      const reports = await Promise.all(checkers.map((checker) => checker.check(draft)));
      for (const checker of checkers) checker.dispose();
      return reports.map(({ verdict }) => verdict);
    }, CLEAN);
    assert.deepEqual(verdicts, ["pass", "pass", "pass"]);
    assert.equal(asked, 2);
  }));

test("a checker that nobody asks yet checks a page of its own, and keeps that answer to itself", () =>
  onPage(async (page) => {
    const tells =
      "postMessage({ report: { verdict: 'pass', findings: [], contentHash: 'x', seen: [...seen] } });";
    const program = `const seen = []; ${READY}
      function job({ data }) { if (data.list) return postMessage({ list: [] }); seen.push(data.draft.title); ${tells} }`;
    await replaceWorker(page, program, 3);
    await openClient(page, server.url);
    const seen = await page.evaluate(async (draft) => {
      const { createChecker } = await import(/** @type {string} */ ("/www/client.js"));
      const urls = { workerUrl: "/www/worker.js", wasmUrl: "/pkg/xianshen_bg.wasm" };
      const early = createChecker(urls);
      const later = createChecker(urls);
      const atOnce = await early.check(draft);
      // When that is answered it was ready, and has been asked to check its own page.
      await later.columns();
      const afterAll = await later.check(draft);
      for (const checker of [early, later]) checker.dispose();
      return [atOnce, afterAll].map((report) => /** @type {any} */ (report).seen);
    }, CLEAN);
    assert.deepEqual(seen[0], [CLEAN.title]);
    assert.equal(seen[1].length, 2);
    assert.notEqual(seen[1][0], CLEAN.title);
    assert.equal(seen[1][1], CLEAN.title);
  }));

test("a whole report comes back, and rules and columns with it", () =>
  onPage(async (page) => {
    await openClient(page, server.url);
    const report = await checkIn(page, CLEAN);
    assert.equal(report.verdict, "pass", JSON.stringify(report.findings));
    const [rules, columns] = await page.evaluate(async () => {
      const { checker } = /** @type {any} */ (globalThis);
      return [await checker.rules(), await checker.columns()];
    });
    assert.ok(rules.some((/** @type {any} */ { name }) => name === "privacy/resident-id"));
    assert.ok(columns.some((/** @type {any} */ { id }) => id === "policy-interpretation"));
  }));

test("a malformed draft is told apart, and the worker goes on", () =>
  onPage(async (page) => {
    await openClient(page, server.url);
    const { verdict, code, reason } = await checkIn(page, { ...CLEAN, meta: { publishedAt: "20261125" } });
    assert.deepEqual([verdict, code], ["not-checked", "draft"]);
    assert.match(reason, /meta\.publishedAt/);
    assert.doesNotMatch(reason, /20261125/);
    assert.equal((await checkIn(page, CLEAN)).verdict, "pass");
    await untilWorkers(page, 1);
  }));

test("a profile that is none is reported as such", () =>
  onPage(async (page) => {
    await openClient(page, server.url, { locale: "xx" });
    const { verdict, code } = await checkIn(page, CLEAN);
    assert.deepEqual([verdict, code], ["not-checked", "load"]);
  }));

test("a trap: not checked, and the next check has a fresh worker", () =>
  onPage(async (page) => {
    await replaceWorker(
      page,
      `${READY} const job = () => { throw new WebAssembly.RuntimeError("unreachable"); };`,
    );
    await openClient(page, server.url);
    const { verdict, code } = await checkIn(page, CLEAN);
    assert.deepEqual([verdict, code], ["not-checked", "crash"]);
    assert.equal((await checkIn(page, CLEAN)).verdict, "pass");
    await untilWorkers(page, 1);
  }));

test("an endless check: not checked when the time is up, and the worker is gone", () =>
  onPage(async (page) => {
    await replaceWorker(page, `${READY} const job = () => { for (;;); };`);
    await openClient(page, server.url, { timeout: 3_000 });
    const { verdict, code } = await checkIn(page, CLEAN);
    assert.deepEqual([verdict, code], ["not-checked", "timeout"]);
    assert.equal((await checkIn(page, CLEAN)).verdict, "pass");
    await untilWorkers(page, 1);
  }));

test("a worker that ends itself: not checked", () =>
  onPage(async (page) => {
    await replaceWorker(page, `${READY} const job = () => close();`);
    await openClient(page, server.url, { timeout: 3_000 });
    assert.equal((await checkIn(page, CLEAN)).verdict, "not-checked");
    assert.equal((await checkIn(page, CLEAN)).verdict, "pass");
  }));

for (const [what, answer] of Object.entries({
  nothing: "undefined",
  "no findings": "{ report: { verdict: 'pass' } }",
  "a verdict of its own": "{ report: { verdict: 'fine', findings: [], contentHash: '' } }",
})) {
  test(`an answer that is no report is no pass: ${what}`, () =>
    onPage(async (page) => {
      await replaceWorker(page, `${READY} const job = () => postMessage(${answer});`);
      await openClient(page, server.url);
      assert.equal((await checkIn(page, CLEAN)).verdict, "not-checked");
    }));
}

test("an answer that cannot be read is no pass", () =>
  onPage(async (page) => {
    // A message that cannot be deserialized cannot be made on purpose; its event can.
    await page.addInitScript(() => {
      const Native = Worker;
      Object.assign(globalThis, {
        Worker: class extends Native {
          /** @param {any} message */
          postMessage(message) {
            if (message.draft) this.dispatchEvent(new MessageEvent("messageerror"));
            else super.postMessage(message);
          }
        },
      });
    });
    await openClient(page, server.url);
    const { verdict, code } = await checkIn(page, CLEAN);
    assert.deepEqual([verdict, code], ["not-checked", "crash"]);
  }));

test("a missing worker, a missing wasm and a broken wasm: not checked, and mended when they are back", () =>
  onPage(async (page) => {
    for (const [path, answer] of /** @type {const} */ ([
      ["**/worker.js", { status: 404, body: "" }],
      ["**/*.wasm", { status: 404, body: "" }],
      ["**/*.wasm", { status: 200, contentType: "application/wasm", body: "\0asm broken" }],
    ])) {
      await page.route(path, (route) => route.fulfill(answer));
      await openClient(page, server.url);
      const { verdict, code } = await checkIn(page, CLEAN);
      assert.deepEqual([verdict, code], ["not-checked", "load"], `${path} ${answer.status}`);
      await page.unroute(path);
      if (answer.status === 404) assert.equal((await checkIn(page, CLEAN)).verdict, "pass", path);
    }
  }));

/** What never comes of the wasm, the first time. @type {Record<string, (page: import("playwright-core").Page) => Promise<unknown>>} */
const STALLED = {
  "no answer": (page) => page.route("**/*.wasm", () => {}, { times: 1 }),
  "an answer that breaks off": (page) =>
    page.addInitScript(() => {
      const { fetch } = window;
      let stalled = false;
      window.fetch = async (input, init) => {
        if (stalled || !String(input).endsWith(".wasm")) return fetch(input, init);
        stalled = true;
        const body = new ReadableStream({
          start: (stream) =>
            init?.signal?.addEventListener("abort", () => stream.error(new DOMException("", "AbortError"))),
        });
        return new Response(body, { headers: { "content-type": "application/wasm" } });
      };
    }),
};

for (const [what, stall] of Object.entries(STALLED)) {
  test(`${what} to the request for the wasm: not checked in the end, and asked for anew by the next check`, () =>
    onPage(async (page) => {
      await page.clock.install();
      await stall(page);
      await openClient(page, server.url);
      const first = checkIn(page, CLEAN);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await page.clock.fastForward(20_000);
      assert.deepEqual((({ verdict, code }) => [verdict, code])(await first), ["not-checked", "load"]);
      assert.equal((await checkIn(page, CLEAN)).verdict, "pass");
    }));
}

test("a profile that no worker can be sent, such as one that a framework watches, is told as that at once", () =>
  onPage(async (page) => {
    await openClient(page, server.url);
    const { code, reason } = await page.evaluate(async (draft) => {
      const { createChecker } = await import(/** @type {string} */ ("/www/client.js"));
      const checker = createChecker({
        workerUrl: "/www/worker.js",
        wasmUrl: "/pkg/xianshen_bg.wasm",
        profile: new Proxy({}, {}),
      });
      return checker.check(draft);
    }, CLEAN);
    assert.equal(code, "load");
    assert.match(reason, /profile/);
  }));

test("many drafts at once: each gets its own answer", () =>
  onPage(async (page) => {
    await openClient(page, server.url);
    const ids = await page.evaluate(async (draft) => {
      const { checker } = /** @type {any} */ (globalThis);
      const reports = await Promise.all(
        Array.from({ length: 20 }, (_, index) => checker.check({ ...draft, id: `d${index}` })),
      );
      return reports.map((report) => report.id);
    }, CLEAN);
    assert.deepEqual(
      ids,
      Array.from({ length: 20 }, (_, index) => `d${index}`),
    );
  }));

test("what is shut down does not check", () =>
  onPage(async (page) => {
    await openClient(page, server.url);
    await checkIn(page, CLEAN);
    await page.evaluate(() => /** @type {any} */ (globalThis).checker.dispose());
    assert.equal((await checkIn(page, CLEAN)).code, "disposed");
    await untilWorkers(page, 0);
  }));

test("the wasm is fetched once, the worker asks for nothing but its scripts, and checking asks for nothing", () =>
  onPage(async (page) => {
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await openClient(page, server.url);
    await checkIn(page, CLEAN);
    assert.deepEqual(
      asked.filter((path) => path.endsWith(".wasm")),
      ["/pkg/xianshen_bg.wasm"],
    );
    asked.length = 0;
    for (let round = 0; round < 5; round++)
      await checkIn(page, { ...CLEAN, title: `${CLEAN.title}${round}` });
    assert.deepEqual(asked, []);
  }));

test("the worker could not reach the network if it wanted to", () =>
  onPage(async (page) => {
    await replaceWorker(
      page,
      `${READY} const job = async () => {
        const tries = [() => fetch("/icon.svg"), () => new Promise((resolve, reject) => {
          const socket = new WebSocket("ws://" + location.host); socket.onopen = resolve; socket.onerror = reject; })];
        const reached = [];
        for (const attempt of tries) await attempt().then(() => reached.push(1), () => {});
        postMessage({ error: "reached " + reached.length });
      };`,
    );
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await openClient(page, server.url);
    const { reason } = await checkIn(page, CLEAN);
    assert.match(reason, /reached 0/);
    assert.ok(!asked.slice(1).includes("/icon.svg"), asked.join());
  }));
