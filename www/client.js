// The checker for any page: it runs in a worker, and whatever goes wrong there is "not-checked", never a pass.
import { assets } from "./assets.js";
import { scriptUrl } from "./inert.js";
import { Failure, supervise } from "./supervise.js";
import { warmUp } from "./warm-up.js";

/**
 * @typedef {import("../pkg/xianshen.js").Draft} Draft
 * @typedef {import("../pkg/xianshen.js").Report} Report
 * @typedef {import("../pkg/xianshen.js").RuleInfo} RuleInfo
 * @typedef {import("../pkg/xianshen.js").ColumnInfo} ColumnInfo
 *
 * @typedef {object} NotChecked
 * @property {"not-checked"} verdict
 * @property {"draft" | "load" | "crash" | "timeout" | "disposed"} code whose fault it is: `draft` means a malformed draft
 * @property {string} reason for the user
 *
 * @typedef {object} CheckerClient
 * @property {(draft: Draft) => Promise<Report | NotChecked>} check never rejects
 * @property {() => Promise<RuleInfo[]>} rules
 * @property {() => Promise<ColumnInfo[]>} columns
 * @property {() => void} dispose
 */

const START_LIMIT = 20_000;

/** As it was when this file was loaded: a page may hold requests until they are allowed, and the checker's own would wait for themselves. */
const load = globalThis.fetch.bind(globalThis);

const REASONS = {
  draft: "稿件格式有误：",
  load: "检查器未能载入：",
  crash: "检查器意外中断：",
  timeout: "检查超时：",
  disposed: "",
};

/**
 * @param {NotChecked["code"]} code
 * @param {string} detail
 * @returns {NotChecked}
 */
const notChecked = (code, detail) => ({ verdict: "not-checked", code, reason: REASONS[code] + detail });

/** @param {unknown} error @returns {NotChecked} */
function explain(error) {
  if (error instanceof Failure) return notChecked(error.code, error.message);
  return notChecked("draft", "含有无法传递的内容");
}

/** An answer that is not a whole report must not be taken for one. @param {any} report */
const isReport = (report) =>
  ["pass", "review", "block"].includes(report?.verdict) &&
  Array.isArray(report.findings) &&
  typeof report.contentHash === "string";

/**
 * Asked for when it is first wanted, and again only where it failed.
 * @template T
 * @param {() => Promise<T>} ask
 */
function once(ask) {
  /** @type {Promise<T> | null} */
  let answer = null;
  return () => {
    if (!answer) {
      answer = ask();
      answer.catch(() => {
        answer = null;
      });
    }
    return answer;
  };
}

/**
 * What never came could not be asked for again.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} ask
 */
async function inTime(ask) {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), START_LIMIT);
  try {
    return await ask(given.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string | URL} url @param {AbortSignal} signal */
async function fetched(url, signal) {
  const response = await load(url, { signal });
  if (!response.ok) throw new Failure("load", `${new URL(response.url).pathname} 返回 ${response.status}`);
  return response;
}

/**
 * Where the page may compile, a browser keeps what it compiled from a response for the next visit; old Chromium under a strict CSP
 * compiles in workers only, and there each worker compiles the bytes.
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<ArrayBuffer | WebAssembly.Module>}
 */
async function loadWasm(url, signal) {
  const response = await fetched(url, signal);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    // Also where the server does not say that it is wasm. The second time it comes from the cache.
    const bytes = await (await fetched(url, signal)).arrayBuffer();
    return WebAssembly.compile(bytes).catch(() => bytes);
  }
}

/**
 * What was compiled of an address: a CMS that opens one draft after the other on the same page loads and compiles once.
 * @type {Map<string, ReturnType<typeof loadWasm>>}
 */
const loads = new Map();

/** @param {string | URL} address @returns {ReturnType<typeof loadWasm>} */
function compiled(address) {
  const url = new URL(address, location.href).href;
  let loading = loads.get(url);
  if (!loading) {
    loading = inTime((signal) => loadWasm(url, signal));
    loads.set(url, loading);
    // What failed, or did not prove to be wasm, is fetched again by whoever asks next.
    const forget = () => loads.delete(url);
    loading.then((wasm) => wasm instanceof WebAssembly.Module || forget(), forget);
  }
  return loading;
}

/** @param {string | URL} url @returns {Promise<unknown>} */
const loadProfile = (url) => inTime(async (signal) => (await fetched(url, signal)).json());

/**
 * @typedef {object} CheckerClientOptions
 * @property {string | URL} [workerUrl] else beside this script
 * @property {string | URL} [wasmUrl] else beside this script
 * @property {unknown} [profile]
 * @property {string | URL} [profileUrl] where the profile is, instead
 * @property {string} [locale]
 * @property {number} [timeout] milliseconds for one check
 */

/**
 * It loads and starts at once: who makes a checker is about to check. Where nobody has asked for anything yet when it is ready, it
 * checks a page of its own, so that the first draft finds the engine compiled.
 *
 * @param {CheckerClientOptions} [options]
 * @returns {CheckerClient}
 */
export function createChecker(options = {}) {
  const { profile, profileUrl, locale, timeout = 5_000 } = options;
  const workerUrl = options.workerUrl || assets.workerUrl();
  const wasmUrl = options.wasmUrl || assets.wasmUrl();
  const prepared = once(() =>
    Promise.all([compiled(wasmUrl), profileUrl ? loadProfile(profileUrl) : profile]).catch((error) => {
      // The `TypeError` of a failed fetch says nothing that helps the user.
      throw error instanceof Failure ? error : new Failure("load", "无法取得检查程序");
    }),
  );

  const crew = supervise({
    startLimit: START_LIMIT,
    jobLimit: timeout,
    spawn(onMessage, onFailure) {
      // It starts while the wasm is still on its way.
      const worker = new Worker(scriptUrl(workerUrl), { type: "module" });
      worker.addEventListener("message", ({ data }) => onMessage(data));
      worker.addEventListener("messageerror", () => onFailure("工作线程的回答无法读取"));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        onFailure(event.message ? event.message.replace(/^Uncaught /, "") : "工作线程没有启动");
      });
      prepared()
        .then(([wasm, inForce]) => worker.postMessage({ wasm, profile: inForce, locale }))
        .catch((/** @type {Error} */ error) =>
          onFailure(error instanceof Failure ? error.message : "profile 不是可以传递的普通数据"),
        );
      return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
    },
  });

  let asked = false;
  crew
    .ready()
    .then(() => asked || crew.run({ draft: warmUp }))
    .catch(() => {});

  return {
    async check(draft) {
      asked = true;
      try {
        const answer = await crew.run({ draft });
        if (typeof answer?.error === "string") return notChecked("draft", answer.error);
        return isReport(answer?.report) ? answer.report : notChecked("crash", "回答不完整");
      } catch (error) {
        return explain(error);
      }
    },
    rules: once(async () => (await crew.run({ list: "rules" })).list),
    columns: once(async () => (await crew.run({ list: "columns" })).list),
    dispose: () => crew.dispose(),
  };
}
