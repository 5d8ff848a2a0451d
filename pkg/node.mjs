// The package in Node: the same glue and the same wasm file as in the browser, read from the disk beside this module.
import { readFile } from "node:fs/promises";
import webInit, { initSync } from "./xianshen.js";

export * from "./xianshen.js";

/** @type {ReturnType<typeof initSync> | undefined} */
let loaded;

/**
 * Loads the engine; further calls do nothing.
 * @type {typeof webInit}
 */
export default async function init(source) {
  if (source !== undefined) return webInit(source);
  loaded ??= initSync({ module: await readFile(new URL("./xianshen_bg.wasm", import.meta.url)) });
  return loaded;
}
