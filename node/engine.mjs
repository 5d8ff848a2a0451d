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
  try {
    if (attempt === 0) {
      const loaded = await import("../pkg/node.mjs");
      await loaded.default();
      return loaded;
    }
    // A module of another address is another instance, with memory of its own.
    const loaded = await import(`../pkg/xianshen.js?attempt=${attempt}`);
    await loaded.default({
      module_or_path: await readFile(new URL("../pkg/xianshen_bg.wasm", import.meta.url)),
    });
    return loaded;
  } catch (error) {
    const { code, name } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Trouble("noEngine", { reason: code ?? name });
  }
}
