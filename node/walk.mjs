import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { Trouble } from "./trouble.mjs";

const KINDS = new Set([".json", ".html", ".htm", ".md", ".txt"]);
/** An export of a CMS, a draft a line. Only where it is named: in a folder such a file may be anything. */
const EXPORTS = new Set([".ndjson", ".jsonl"]);

/** @typedef {{ path: string, root: string, trouble?: Trouble }} Found `root`: the folder given, or that of the file given */
/**
 * @typedef {object} Filter
 * @property {(path: string, given: boolean) => boolean} [excludes] a file or folder to pass by; `given`: named itself
 * @property {(path: string) => boolean} [includes] a file, found in a folder, that is wanted
 */

/** @param {string} path */
export function kindOf(path) {
  return extname(path).toLowerCase();
}

/** @param {string} kind */
export function isPageKind(kind) {
  return KINDS.has(kind);
}

/** @param {string} kind */
export function isExportKind(kind) {
  return EXPORTS.has(kind);
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
 * @typedef {object} Waiting
 * @property {string} path
 * @property {string} root
 * @property {boolean} given
 * @property {string} [real] the path without links, where the folder tells it
 * @property {"file" | "folder"} [type] likewise
 */

/**
 * The files under `paths` in a stable order. Whatever may be a page and cannot be read comes out with its trouble,
 * so that it is counted as not checked. A file or folder that is reached twice, as through a link, comes out once:
 * links in a loop end, and folders that link to each other do not multiply.
 *
 * @param {string[]} paths
 * @param {Map<string, number>} skipped counts the files of other kinds, by kind
 * @param {Filter} [filter]
 * @returns {AsyncGenerator<Found, void>}
 */
export async function* walk(paths, skipped, { excludes = () => false, includes = () => true } = {}) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Waiting[]} */
  const waiting = paths.map((path) => ({ path, root: path, given: true })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, given } = next;
    const root = given ? dirname(path) : next.root;
    const kind = kindOf(path);
    const known = KINDS.has(kind) || (given && EXPORTS.has(kind));
    const wanted = given || known;
    if (excludes(path, given)) continue;
    try {
      const { real, type } = await lookUp(next);
      if (seen.has(real)) continue;
      // An export that is passed by in a folder may be named itself, too.
      if (known || !EXPORTS.has(kind)) seen.add(real);
      if (type === "folder") {
        const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => isVisible(name));
        entries.sort((a, b) => (a.name < b.name ? 1 : -1));
        for (const entry of entries) waiting.push(inside(next, real, entry));
      } else if (!given && known && !includes(path)) {
        // Not among what the patterns ask for.
      } else if (!wanted) {
        skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
      } else if (type !== "file") {
        // Opening a pipe or a device would wait for ever.
        yield { path, root, trouble: new Trouble("notAFile") };
      } else if (!known) {
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

/**
 * What a path is and where it leads. A folder tells that of its plain files and folders, without a look at each of them.
 *
 * @param {Waiting} waiting
 * @returns {Promise<{ real: string, type: "file" | "folder" | "other" }>}
 */
async function lookUp({ path, real, type }) {
  if (real !== undefined && type !== undefined) return { real, type };
  const status = await stat(path);
  return {
    real: await realpath(path),
    type: status.isDirectory() ? "folder" : status.isFile() ? "file" : "other",
  };
}

/**
 * @param {Waiting} folder
 * @param {string} real
 * @param {import("node:fs").Dirent} entry
 * @returns {Waiting}
 */
function inside({ path, root }, real, entry) {
  const found = { path: join(path, entry.name), root, given: false };
  // A name that is not valid Unicode leads nowhere as it is written.
  if (entry.name.includes("\uFFFD")) return found;
  if (entry.isFile()) return { ...found, real: join(real, entry.name), type: "file" };
  if (entry.isDirectory()) return { ...found, real: join(real, entry.name), type: "folder" };
  return found;
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
