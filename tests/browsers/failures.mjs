// What can be wrong with the checker in a browser, and what the client must say: never a pass. `code` is the client's.

/** @type {Record<string, { options: { workerUrl?: string, wasmUrl?: string, timeout?: number }, code: string }>} */
export const FAILURES = {
  "no worker": { options: { workerUrl: "/wrong/none.js" }, code: "load" },
  "a page in the worker's place": { options: { workerUrl: "/wrong/html.js" }, code: "load" },
  "a worker that is no script": { options: { workerUrl: "/wrong/syntax.js" }, code: "load" },
  "a worker that throws at once": { options: { workerUrl: "/wrong/throws.js" }, code: "load" },
  "a worker on another server": { options: { workerUrl: "http://127.0.0.1:9/worker.js" }, code: "load" },
  "a worker that dies in a check": { options: { workerUrl: "/wrong/crashes.js" }, code: "crash" },
  "a worker that hangs": { options: { workerUrl: "/wrong/hangs.js", timeout: 500 }, code: "timeout" },
  "no wasm": { options: { wasmUrl: "/wrong/none.wasm" }, code: "load" },
  "a broken wasm": { options: { wasmUrl: "/wrong/broken.wasm" }, code: "load" },
  "an empty wasm": { options: { wasmUrl: "/wrong/empty.wasm" }, code: "load" },
  "a page in the wasm's place": { options: { wasmUrl: "/wrong/html.wasm" }, code: "load" },
};
