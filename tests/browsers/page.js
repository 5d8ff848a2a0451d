// What a test does in a browser, as a script of the page: the page's policy holds for it. Written for the oldest browser.
import { createChecker } from "../../www/client.js";
import { scriptUrl } from "../../www/inert.js";

/** @typedef {import("../../www/client.js").Draft} Draft */

/** @param {() => Promise<unknown>} attempt */
const succeeds = (attempt) =>
  attempt().then(
    () => true,
    () => false,
  );

const WORKER = "/www/worker.js";
const WASM = "/pkg/xianshen_bg.wasm";

/** What the page's policy refused, as `directive blocked`. @type {string[]} */
const violations = [];
/** Errors that nobody caught. @type {string[]} */
const errors = [];

addEventListener("securitypolicyviolation", (event) => {
  // WebKit asks for the icon of a page that names none, and what is inline stands in page.html to be refused.
  if (event.blockedURI === "inline" || event.blockedURI.endsWith("/favicon.ico")) return;
  violations.push(`${event.effectiveDirective.replace(/-(elem|attr)$/, "")} ${event.blockedURI}`);
});
addEventListener("error", (event) => errors.push(event.message));
addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));

/** Until what was refused is reported: the event comes after the refusal. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

/**
 * The reports of a worker as JSON, for the drafts at an address.
 * @param {{ url: string, locale: string }} options
 */
async function reports({ url, locale }) {
  const checker = createChecker({ workerUrl: WORKER, wasmUrl: WASM, locale, timeout: 60_000 });
  // A worker that did not start in time on a busy machine is started again.
  for (let tries = 0; tries < 10 && !(await succeeds(checker.rules)); tries++);
  /** @type {Draft[]} */
  const drafts = await (await fetch(url)).json();
  const written = [];
  for (const draft of drafts) written.push(JSON.stringify(await checker.check(draft)));
  checker.dispose();
  return written;
}

/**
 * A check with something wrong in it, and one after it.
 * @param {{ workerUrl?: string, wasmUrl?: string, timeout?: number, draft: Draft }} options
 */
async function outcome({ workerUrl = WORKER, wasmUrl = WASM, timeout = 5_000, draft }) {
  const checker = createChecker({ workerUrl, wasmUrl, timeout });
  const first = await checker.check(draft);
  const second = await checker.check(draft);
  checker.dispose();
  return [first, second].map((result) => ({
    verdict: result.verdict,
    code: "code" in result ? result.code : null,
    reason: "reason" in result ? result.reason : null,
  }));
}

/** What the policy must refuse, by what it came to; the inline script and style stand in page.html. */
async function attempts() {
  // What a test calls may use `eval` until its first pause, whatever the policy says.
  await settled();
  return {
    "inline script": "inlineRan" in globalThis,
    "inline style": getComputedStyle(document.body).outlineStyle === "solid",
    eval: await succeeds(async () => new Function("return true")()),
    "another server": await succeeds(() => fetch("http://127.0.0.1:9/", { mode: "no-cors" })),
  };
}

/** Whether text becomes markup without a policy's word. @returns {Promise<boolean>} */
const takesMarkup = () =>
  succeeds(async () => {
    document.createElement("div").innerHTML = "<b>text</b>";
  });

/**
 * How a page may compile the wasm, by what the client's way of doing it comes to.
 * @returns {Promise<boolean>}
 */
const compilesInPage = async () => {
  const bytes = await (await fetch(WASM)).arrayBuffer();
  return succeeds(() => WebAssembly.compile(bytes));
};

/** What a worker under the checker's policy can reach, by its own words. @returns {Promise<Record<string, boolean>>} */
function workerAttempts() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptUrl("/tests/browsers/probe.js"), { type: "module" });
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the probe did not start")),
    );
    worker.addEventListener("message", ({ data }) => {
      worker.terminate();
      resolve(data);
    });
  });
}

Object.assign(globalThis, {
  bench: { reports, outcome, attempts, takesMarkup, workerAttempts, compilesInPage, violations, errors },
});
