import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { Trouble } from "./trouble.mjs";

const KINDS = new Set([".json", ".html", ".htm", ".md", ".txt"]);

/** @typedef {{ path: string, root: string, trouble?: Trouble }} Found `root`: the folder given, or that of the file given */

/** @param {string} path */
export function kindOf(path) {
  return extname(path).toLowerCase();
}

/** @param {string} kind */
export function isPageKind(kind) {
  return KINDS.has(kind);
}

/** @param {unknown} error */
export function readTrouble(error) {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? "?";
  if (code === "ENOENT" || code === "ENOTDIR") return new Trouble("missing");
  if (code === "EACCES" || code === "EPERM") return new Trouble("forbidden");
  if (code === "ELOOP") return new Trouble("linkLoop");
  return new Trouble("unreadable", { code });
}

/**
 * The files under `paths` in a stable order. Whatever may be a page and cannot be read comes out with its trouble,
 * so that it is counted as not checked. A file or folder that is reached twice, as through a link, comes out once:
 * links in a loop end, and folders that link to each other do not multiply.
 *
 * @param {string[]} paths
 * @param {Map<string, number>} skipped counts the files of other kinds, by kind
 * @returns {AsyncGenerator<Found, void>}
 */
export async function* walk(paths, skipped) {
  /** @type {Set<string>} */
  const seen = new Set();
  const waiting = paths.map((path) => ({ path, root: path, given: true })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, given } = next;
    const root = given ? dirname(path) : next.root;
    const kind = kindOf(path);
    const wanted = given || KINDS.has(kind);
    try {
      const status = await stat(path);
      const real = await realpath(path);
      if (seen.has(real)) continue;
      seen.add(real);
      if (status.isDirectory()) {
        const names = (await readdir(path)).filter(isVisible).sort().reverse();
        for (const name of names) waiting.push({ path: join(path, name), root: next.root, given: false });
      } else if (!wanted) {
        skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
      } else if (!status.isFile()) {
        // Opening a pipe or a device would wait for ever.
        yield { path, root, trouble: new Trouble("notAFile") };
      } else if (!KINDS.has(kind)) {
        yield { path, root, trouble: new Trouble("kind") };
      } else {
        yield { path, root };
      }
    } catch (error) {
      if (wanted || mayBeFolder(path, error)) yield { path, root, trouble: readTrouble(error) };
      else skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
    }
  }
}

/** @param {string} name */
function isVisible(name) {
  return !name.startsWith(".") && name !== "node_modules";
}

/**
 * A dangling link is no folder. A name that is not valid Unicode cannot be looked up, so it may be one.
 *
 * @param {string} path
 * @param {unknown} error
 */
function mayBeFolder(path, error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return path.includes("\uFFFD") || (code !== "ENOENT" && code !== "ELOOP");
}
