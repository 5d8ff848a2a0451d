// The server's own check, with the same wasm as the browser's: in threads of their own, so that a page that takes too long
// stops nobody else and can be given up.
import { Worker } from "node:worker_threads";
import { Failure, supervise } from "../../www/supervise.js";
import { cover } from "../safe.mjs";

/**
 * @typedef {import("../../pkg/node.mjs").Draft} Draft
 * @typedef {import("../../pkg/node.mjs").Report} Report
 * @typedef {import("../../pkg/node.mjs").PageDigest} PageDigest
 * @typedef {"load" | "crash" | "timeout" | "disposed" | "draft"} FailureCode `draft`: it cannot be handed to a thread at all
 * @typedef {{ report: Report, digest: PageDigest, personal?: string } | { malformed: string } | { failure: FailureCode }} Answer
 *   `digest` is what pages after it are compared with; `personal` is the path of a remark that holds a personal datum
 */

const START_LIMIT = 20_000;

/** @param {{ profile: unknown, locale?: string, timeout: number, script: URL }} options */
function startThread({ profile, locale, timeout, script }) {
  return supervise({
    startLimit: START_LIMIT,
    jobLimit: timeout,
    spawn(onMessage, onFailure) {
      const worker = new Worker(script, { workerData: { profile, locale } });
      worker.on("message", onMessage);
      // What an error says may quote the draft, and is passed on to nobody.
      for (const event of ["messageerror", "error", "exit"]) worker.on(event, () => onFailure(event));
      // Last, since a listener for messages would keep the process alive again.
      worker.unref();
      return { post: (message) => worker.postMessage(message), stop: () => void worker.terminate() };
    },
  });
}

/** An answer that is not a whole one must not be taken for one. @param {any} answer @returns {Answer} */
function whole(answer) {
  if (typeof answer?.malformed === "string") return { malformed: cover(answer.malformed) };
  const { report, digest, personal } = answer ?? {};
  const isReport =
    ["pass", "review", "block"].includes(report?.verdict) &&
    Array.isArray(report.findings) &&
    typeof report.contentHash === "string";
  if (!isReport || !digest) return { failure: "crash" };
  return { report, digest, ...(personal === undefined ? {} : { personal: String(personal) }) };
}

/**
 * @param {object} options
 * @param {unknown} options.profile
 * @param {string} [options.locale]
 * @param {number} options.timeout milliseconds for one check
 * @param {number} options.threads
 * @param {URL} options.script the threads' program
 */
export function createCrew({ threads, ...options }) {
  const crew = Array.from({ length: threads }, () => ({ thread: startThread(options), waiting: 0 }));

  return {
    ready: () => Promise.all(crew.map(({ thread }) => thread.ready())).then(() => undefined),

    /**
     * @param {Draft} draft
     * @param {import("./thread.mjs").Remark[]} [remarks]
     * @returns {Promise<Answer>}
     */
    async check(draft, remarks = []) {
      const member = crew.reduce((idlest, other) => (other.waiting < idlest.waiting ? other : idlest));
      member.waiting += 1;
      try {
        return whole(await member.thread.run({ draft, remarks }));
      } catch (error) {
        return { failure: error instanceof Failure ? error.code : "draft" };
      } finally {
        member.waiting -= 1;
      }
    },

    dispose: () => {
      for (const { thread } of crew) thread.dispose();
    },
  };
}
