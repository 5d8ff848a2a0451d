import { randomBytes } from "node:crypto";
import { mkdir, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";

/** Characters that are kept until they are written: a run writes many short texts. */
const CHUNK = 64 * 1024;

/** @typedef {{ write: (text: string) => Promise<void>, finish: () => Promise<void>, abandon: () => Promise<void> }} Sink */

/**
 * A file that appears when it is whole: it is written beside its place under a name of its own, and then takes the place. A run
 * that is killed leaves what was there before.
 *
 * @param {string} path
 * @returns {Promise<Sink>}
 */
export async function fileSink(path) {
  try {
    const target = await realpath(path).catch(() => resolve(path));
    const status = await stat(target).catch(() => undefined);
    if (status?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    // A device or a pipe cannot be taken the place of.
    const replaces = status === undefined || status.isFile();
    await mkdir(dirname(target), { recursive: true });
    const own = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    return sinkOf(
      path,
      await open(replaces ? own : target, replaces ? "wx" : "w"),
      replaces ? { own, target } : undefined,
    );
  } catch (error) {
    throw failure(path, error);
  }
}

/**
 * @param {string} path as the caller named it
 * @param {import("node:fs/promises").FileHandle} file
 * @param {{ own: string, target: string }} [move]
 * @returns {Sink}
 */
function sinkOf(path, file, move) {
  let waiting = "";
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text !== "") await file.appendFile(text);
  };
  return {
    write: async (text) => {
      waiting += text;
      if (waiting.length > CHUNK) await flush().catch((error) => Promise.reject(failure(path, error)));
    },
    finish: async () => {
      try {
        await flush();
        if (move) await file.sync();
        await file.close();
        if (move) await rename(move.own, move.target);
      } catch (error) {
        throw failure(path, error);
      }
    },
    abandon: async () => {
      await file.close().catch(() => {});
      if (move) await unlink(move.own).catch(() => {});
    },
  };
}

/** @param {string} path @param {unknown} error */
function failure(path, error) {
  const { code = "?" } = /** @type {NodeJS.ErrnoException} */ (error);
  return new Trouble("outputFile", { path: shownPath(path), code });
}
