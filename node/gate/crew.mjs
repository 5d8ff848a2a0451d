// The server's own check, with the same wasm as the browser's: in a thread of its own, so that a page that takes too long
// stops nobody else and can be given up.
import { Worker } from "node:worker_threads";
import { Failure, supervise } from "../www/supervise.js";

/**
 * @typedef {import("../pkg/xianshen.js").Draft} Draft
 * @typedef {import("../pkg/xianshen.js").Report} Report
 * @typedef {import("../pkg/xianshen.js").PageDigest} PageDigest
 * @typedef {{ report: Report, digest: PageDigest } | { malformed: string } | { unchecked: string }} Answer the digest is
 *   kept with the page, so that pages after it can be compared with it
 */

/**
 * @param {object} [options]
 * @param {unknown} [options.profile] a department's own
 * @param {number} [options.timeout] milliseconds for one check
 * @param {URL} [options.script] the thread's program
 */
export function createGate({
  profile = null,
  timeout = 10_000,
  script = new URL("gate-thread.mjs", import.meta.url),
} = {}) {
  const crew = supervise({
    startLimit: 20_000,
    jobLimit: timeout,
    spawn(onMessage, onFailure) {
      const worker = new Worker(script, { workerData: { profile } });
      worker.unref();
      worker.on("message", onMessage);
      worker.on("messageerror", () => onFailure("检查线程的回答无法读取"));
      // What the error says may quote the draft; its kind is enough.
      worker.on("error", (error) =>
        onFailure(`检查线程出错（${error instanceof Error ? error.name : "未知"}）`),
      );
      worker.on("exit", () => onFailure("检查线程已退出"));
      return { post: (message) => worker.postMessage(message), stop: () => void worker.terminate() };
    },
  });

  return {
    /** @param {Draft} draft @returns {Promise<Answer>} */
    async check(draft) {
      try {
        const answer = await crew.run({ draft });
        if (typeof answer?.malformed === "string") return { malformed: answer.malformed };
        const { report, digest } = answer ?? {};
        if (["pass", "review", "block"].includes(report?.verdict) && digest) return { report, digest };
        return { unchecked: "检查线程的回答不完整" };
      } catch (error) {
        return { unchecked: error instanceof Failure ? error.message : "稿件无法交给检查线程" };
      }
    },
    dispose: () => crew.dispose(),
  };
}
