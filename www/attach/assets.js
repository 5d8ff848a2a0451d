// Where the files are that a browser loads by itself, unless the host says otherwise. Only here, so that a bundler has one place to mend.

/**
 * @param {{ workerUrl?: string | URL, wasmUrl?: string | URL }} given
 * @returns {{ workerUrl: string | URL, wasmUrl: string | URL }}
 */
export const assets = ({ workerUrl, wasmUrl }) => ({
  workerUrl: workerUrl || new URL("../worker.js", import.meta.url),
  wasmUrl: wasmUrl || new URL("../../pkg/xianshen_bg.wasm", import.meta.url),
});
