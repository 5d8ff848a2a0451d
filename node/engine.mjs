import { readFile } from "node:fs/promises";
import { cover } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";

/** @typedef {typeof import("../pkg/node.mjs")} Package */
/** @typedef {import("../pkg/node.mjs").Report} Report */
/** @typedef {import("../pkg/node.mjs").Finding} Finding */
/** @typedef {import("../pkg/node.mjs").Profile} Profile */
/** @typedef {ConstructorParameters<Package["Checker"]>[0]} Options */
/** @typedef {Awaited<ReturnType<typeof openEngine>>} Engine */

/**
 * The engine of the package, with its errors told apart: a draft or profile that it refuses, and a crash of its own.
 * After a crash the memory of an instance cannot be trusted, so the next draft gets a new one.
 *
 * @param {Options} options
 * @param {(attempt: number) => Promise<Package>} [load]
 */
export async function openEngine(options, load = loadPackage) {
  let attempts = 0;
  const start = async () => {
    const { Checker, readPage } = await load(attempts);
    attempts += 1;
    try {
      return { checker: new Checker(options), readPage };
    } catch (error) {
      throw refusalOrCrash(error);
    }
  };
  /** @type {Awaited<ReturnType<typeof start>> | undefined} */
  let live = await start();

  /**
   * @template T
   * @param {(instance: Awaited<ReturnType<typeof start>>) => T} step
   */
  const run = async (step) => {
    live ??= await start();
    try {
      return step(live);
    } catch (error) {
      const trouble = refusalOrCrash(error);
      if (trouble.key === "crashed") live = undefined;
      throw trouble;
    }
  };

  return {
    /** @param {unknown} draft of any shape: the engine itself says what is wrong with it */
    check: (draft) => run(({ checker }) => checker.check(/** @type {any} */ (draft))),
    /** @param {unknown} draft likewise */
    digest: (draft) => run(({ checker }) => checker.digest(/** @type {any} */ (draft))),
    /** @param {string} html */
    readPage: (html) => run(({ readPage }) => readPage(html)),
    rules: () => run(({ checker }) => checker.rules()),
    columns: () => run(({ checker }) => checker.columns()),
  };
}

/**
 * The engine refuses with a plain `Error`; a trap, a lack of memory or a fault in the bindings is of another class.
 *
 * @param {unknown} error
 */
function refusalOrCrash(error) {
  if (error instanceof Error && error.constructor === Error) {
    return new Trouble("engine", { message: cover(error.message) });
  }
  return new Trouble("crashed");
}

/**
 * @param {number} attempt 0 for the instance that all of the program shares
 * @returns {Promise<Package>}
 */
export async function loadPackage(attempt) {
  return loaderOf(await compile())(attempt);
}

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** The one compiled module of the program: instances are made of it, in other threads, too. */
export function compile() {
  compiled ??= readWasm().then((bytes) => WebAssembly.compile(bytes));
  return compiled.catch((error) => {
    throw notLoaded(error);
  });
}

/** The file of the engine, by which a result can tell that another engine made it. */
export function readWasm() {
  return readFile(new URL("../pkg/xianshen_bg.wasm", import.meta.url));
}

/**
 * @param {WebAssembly.Module} module
 * @returns {(attempt: number) => Promise<Package>}
 */
export function loaderOf(module) {
  return async (attempt) => {
    try {
      // A module of another address is another instance, with memory of its own.
      const loaded = await import(
        attempt === 0 ? "../pkg/node.mjs" : `../pkg/xianshen.js?attempt=${attempt}`
      );
      loaded.initSync({ module });
      return loaded;
    } catch (error) {
      throw notLoaded(error);
    }
  };
}

/** @param {unknown} error */
function notLoaded(error) {
  const { code, name } = /** @type {NodeJS.ErrnoException} */ (error);
  return new Trouble("noEngine", { reason: code ?? name });
}
