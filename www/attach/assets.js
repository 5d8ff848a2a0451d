// Where the files are that a browser loads by itself. Only here, so that a bundler has one place to mend.

/** @returns {{ workerUrl: URL, wasmUrl: URL }} */
export const assets = () => ({
  workerUrl: new URL("../worker.js", import.meta.url),
  wasmUrl: new URL("../../pkg/xianshen_bg.wasm", import.meta.url),
});
