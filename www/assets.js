// Where the files are that a browser loads by itself. Only here, so that a bundler has one place to mend; and asked for only where the
// host has not said it, because a script that is no module has no address of its own.

export const assets = {
  workerUrl: () => new URL("./worker.js", import.meta.url),
  wasmUrl: () => new URL("../pkg/xianshen_bg.wasm", import.meta.url),
};
