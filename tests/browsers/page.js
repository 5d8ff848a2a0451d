// What a test does in a browser, as a script of the page: the page's policy holds for it. Written for the oldest browser.
import { createChecker } from "../../www/client.js";

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
  // WebKit asks for the icon of a page that names none.
  if (!event.blockedURI.endsWith("/favicon.ico"))
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

/** What the policy must refuse: each attempt, and whether it came through. */
async function attempts() {
  // What a test calls may use `eval` until its first pause, whatever the policy says.
  await settled();
  const inline = document.createElement("script");
  // Where the browser knows Trusted Types, the text itself is refused.
  await succeeds(async () => {
    inline.textContent = "globalThis.inlineRan = true";
  });
  document.head.append(inline);
  const style = document.createElement("style");
  style.textContent = "body { outline: 7px solid }";
  document.head.append(style);
  const came = {
    "inline script": "inlineRan" in globalThis,
    "inline style": getComputedStyle(document.body).outlineWidth === "7px",
    eval: await succeeds(async () => new Function("return true")()),
    "another server": await succeeds(() => fetch("http://127.0.0.1:9/", { mode: "no-cors" })),
  };
  const markup = await succeeds(async () => {
    document.createElement("div").innerHTML = "<b>text</b>";
  });
  await settled();
  const refused = new Set(violations.map((one) => one.split(" ")[0]));
  refused.delete("require-trusted-types-for");
  return { came, markup, refused: [...refused].sort() };
}

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
    const worker = new Worker("/tests/browsers/probe.js", { type: "module" });
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
  bench: { reports, outcome, attempts, workerAttempts, compilesInPage, violations, errors },
});
