// The gate's thread: one checker, one draft at a time. Anything but a malformed draft ends the thread, see worker.js.
import { parentPort, workerData } from "node:worker_threads";
import init, { Checker } from "../pkg/node.mjs";

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

await init();
const checker = new Checker({ profile: workerData.profile });
port.on("message", ({ draft }) => {
  try {
    port.postMessage({ report: checker.check(draft), digest: checker.digest(draft) });
  } catch (error) {
    if (!(error instanceof Error && error.name === "Error")) throw error;
    port.postMessage({ malformed: error.message });
  }
});
port.postMessage({ ready: true });
