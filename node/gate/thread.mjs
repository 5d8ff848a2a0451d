// The gate's thread: one checker, one draft at a time. Anything but a malformed draft ends the thread, see www/worker.js.
import { parentPort, workerData } from "node:worker_threads";
import init, { Checker } from "../../pkg/node.mjs";

/**
 * @typedef {import("../../pkg/node.mjs").Draft} Draft
 * @typedef {{ path: string, text: string }} Remark something that a person wrote about the draft, and the field it is from
 */

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

await init();
const checker = new Checker({ profile: workerData.profile, locale: workerData.locale });

/**
 * A remark is signed and kept, so it may hold no more about people than a page of that column could.
 *
 * @param {Draft} draft
 * @param {Remark} remark
 */
function tellsOfPeople({ column, today }, { text }) {
  const { findings } = checker.check({ column, title: "", body: text, format: "text", today });
  return findings.some(({ rule }) => rule.startsWith("privacy/"));
}

port.on("message", (/** @type {{ draft: Draft, remarks: Remark[] }} */ { draft, remarks }) => {
  try {
    const report = checker.check(draft);
    const personal = remarks.find((remark) => tellsOfPeople(draft, remark))?.path;
    port.postMessage({ report, digest: checker.digest(draft), personal });
  } catch (error) {
    if (!(error instanceof Error && error.name === "Error")) throw error;
    port.postMessage({ malformed: error.message });
  }
});
port.postMessage({ ready: true });
