// The checker's own thread. It gets the wasm by message, so it needs no network: it is served with `connect-src 'none'`.
import init, { Checker } from "../pkg/xianshen.js";

/** @type {Checker | null} */
let checker = null;

/**
 * A malformed draft is the caller's mistake and the instance is as good as before. Anything else (a trap, an exhausted
 * stack) leaves the instance in an unknown state.
 * @param {unknown} error
 */
const isMalformedDraft = (error) => error instanceof Error && error.name === "Error";

/**
 * @typedef {import("../pkg/xianshen.js").CheckerOptions} CheckerOptions
 * @param {{ wasm: ArrayBuffer | WebAssembly.Module } & CheckerOptions} message
 */
async function start({ wasm, profile, locale }) {
  await init({ module_or_path: wasm });
  checker = new Checker({ profile, locale });
  postMessage({ ready: true });
}

/**
 * @param {Checker} ready
 * @param {{ draft: import("../pkg/xianshen.js").Draft } | { list: "rules" | "columns" }} asked
 */
function answer(ready, asked) {
  try {
    postMessage("list" in asked ? { list: ready[asked.list]() } : { report: ready.check(asked.draft) });
  } catch (error) {
    if (!isMalformedDraft(error)) throw error;
    postMessage({ error: /** @type {Error} */ (error).message });
  }
}

/** @param {unknown} error */
function die(error) {
  // An error event on the other side needs an uncaught exception; a rejected promise makes none.
  setTimeout(() => {
    throw error;
  });
}

addEventListener("message", ({ data }) => {
  if (checker) answer(checker, data);
  else start(data).catch(die);
});
