import { shownPath } from "./safe.mjs";

/**
 * A problem that the caller can solve: a path, a file, an argument. It carries a key and details instead of a
 * sentence, so that the modules that find it need not know the language it is told in (`words.mjs`).
 */
export class Trouble extends Error {
  /**
   * @param {import("./words.mjs").TroubleKey} key
   * @param {Record<string, string | number>} [details]
   * @param {unknown} [cause] what went wrong inside; its sentence becomes the detail `message`
   */
  constructor(key, details = {}, cause) {
    super(key, cause === undefined ? undefined : { cause });
    this.name = "Trouble";
    this.key = key;
    this.details = details;
  }
}

/** @typedef {{ key: import("./words.mjs").TroubleKey, details: Trouble["details"], cause?: Packed } | { name: string }} Packed */

/**
 * An error as plain data, for another thread. One that nobody foresaw gives its class alone: its message may quote a draft.
 *
 * @param {unknown} error
 * @returns {Packed}
 */
export function pack(error) {
  if (!(error instanceof Trouble)) return { name: error instanceof Error ? error.name : typeof error };
  const { key, details, cause } = error;
  return cause === undefined ? { key, details } : { key, details, cause: pack(cause) };
}

/**
 * @param {Packed} packed
 * @returns {Trouble}
 */
export function unpack(packed) {
  if ("name" in packed) return new Trouble("unexpected", { name: packed.name });
  const { key, details, cause } = packed;
  return new Trouble(key, details, cause && unpack(cause));
}

/**
 * A step that concerns a file: what goes wrong in it names the file.
 *
 * @template T
 * @param {string | undefined} path
 * @param {() => Promise<T>} step
 */
export async function within(path, step) {
  try {
    return await step();
  } catch (error) {
    if (path === undefined) throw error;
    throw new Trouble("inFile", { place: shownPath(path) }, error);
  }
}
