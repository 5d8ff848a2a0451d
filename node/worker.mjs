import { parentPort, workerData } from "node:worker_threads";
import { loaderOf } from "./engine.mjs";
import { serve } from "./serve.mjs";

await serve(
  /** @type {import("node:worker_threads").MessagePort} */ (parentPort),
  workerData,
  loaderOf(workerData.module),
);
