// A worker whose engine does what the title of a page says, to see what becomes of faults that a sound engine does not have.
import { parentPort, workerData } from "node:worker_threads";
import { loaderOf } from "../../node/engine.mjs";
import { serve } from "../../node/serve.mjs";

const load = loaderOf(workerData.module);

/** @param {number} attempt */
async function odd(attempt) {
  if (workerData.options.locale === "zh-TW") process.exit(3);
  const loaded = await load(attempt);
  class Checker extends loaded.Checker {
    check(/** @type {any} */ draft) {
      if (draft.title === "hang") for (;;);
      if (draft.title === "die") process.exit(7);
      if (draft.title === "throw") queueMicrotask(() => Promise.reject(new Error(draft.body)));
      if (draft.title === "trap") throw new WebAssembly.RuntimeError("unreachable");
      return super.check(draft);
    }
  }
  return { ...loaded, Checker };
}

await serve(/** @type {import("node:worker_threads").MessagePort} */ (parentPort), workerData, odd);
