import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { decode } from "./decode.mjs";
import { isMap, readFrontMatter } from "./front-matter.mjs";
import { parseJson } from "./json.mjs";
import { Trouble } from "./trouble.mjs";
import { kindOf, readTrouble } from "./walk.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./decode.mjs").Decoded} Decoded */

/**
 * What the command line and `xianshen.toml` say about every draft; the policies are paths, for the one page that is checked.
 * `recent` holds the digests of other pages, `localDay` is the day on this machine when the run began, `limit` the most bytes
 * of a file.
 *
 * @typedef {object} Given
 * @property {string} [column] for every draft, whatever it says itself
 * @property {string} [folderColumn] for a draft that says none
 * @property {string} [today]
 * @property {string} [localDay]
 * @property {string} [policy]
 * @property {string} [previousPolicy]
 * @property {unknown[]} [recent]
 * @property {import("../pkg/node.mjs").Exception[]} [exceptions] for this draft, of the file of exceptions
 * @property {number} [limit]
 */

/**
 * A draft and where it is from. For a page whose body is part of the file, `text` is the file and `bodyAt` the offset
 * of the body in it, so that lines are told as an editor of the file counts them. `decoded` says how a file was read that is
 * not UTF-8; `index` and `line` (from 1) which draft it is of a file that holds many.
 *
 * @typedef {{ draft: unknown, text?: string, bodyAt: number, decoded?: Decoded, index?: number, line?: number }} Page
 */

export const MEGABYTE = 1024 * 1024;
/** Of one file; what is larger is no page, and would take memory and minutes. */
const DEFAULT_LIMIT = 32 * MEGABYTE;

/**
 * @param {string} path
 * @param {Given} given
 * @param {Engine} engine
 * @returns {Promise<Page>}
 */
export async function readPageFile(path, given, engine) {
  return pageFrom(readBytes(path, given.limit), path, given, engine);
}

/**
 * @param {Uint8Array} bytes
 * @param {string} path
 * @param {Given} given
 * @param {Engine} engine
 * @returns {Promise<Page>}
 */
export async function pageFrom(bytes, path, given, engine) {
  const { text, decoded } = decode(bytes);
  const page = await readPageText(text, path, given, engine);
  return decoded ? { ...page, decoded } : page;
}

/**
 * The draft in the text of a file, for a host that has not written it yet.
 *
 * @param {string} text
 * @param {string} path says by its ending how to read the text
 * @param {Given} given
 * @param {Pick<Engine, "readPage">} engine
 * @returns {Promise<Page>}
 */
export async function readPageText(text, path, given, engine) {
  const kind = kindOf(path);
  if (kind === ".json") return { draft: complete(parseJson(withoutMark(text)), given), bodyAt: 0 };
  const titled = { column: "", title: basename(path, extname(path)) };
  if (kind === ".txt") {
    return { draft: complete({ ...titled, body: text, format: "text" }, given), text, bodyAt: 0 };
  }
  const html = kind === ".html" || kind === ".htm";
  const { fields, bodyAt } = await readFrontMatter(text);
  // A page of a generator of sites begins with front matter and goes on in HTML; without it, the page's own tags say what it is.
  if (html && bodyAt === 0) {
    return { draft: complete(await engine.readPage(text), given), text, bodyAt: 0 };
  }
  const draft = { ...titled, ...fields, body: text.slice(bodyAt), format: html ? "html" : "markdown" };
  return { draft: complete(draft, given), text, bodyAt };
}

/**
 * The draft with what its host fills in: the engine has no clock. Anything but a map is left to the engine to refuse.
 *
 * @param {unknown} draft
 * @param {Given} given
 */
export function complete(draft, given) {
  if (!isMap(draft)) return draft;
  return {
    ...draft,
    ...columnOf(draft, given),
    ...(given.recent === undefined ? {} : { site: withRecent(draft.site, given.recent) }),
    ...(given.exceptions === undefined
      ? {}
      : { exceptions: withExceptions(draft.exceptions, given.exceptions) }),
    today: given.today ?? draft.today ?? given.localDay ?? localDate(),
  };
}

/** @param {Record<string, unknown>} draft @param {Given} given */
function columnOf(draft, { column, folderColumn }) {
  if (column !== undefined) return { column };
  return folderColumn !== undefined && (draft.column ?? "") === "" ? { column: folderColumn } : {};
}

/**
 * @param {unknown} site what the draft says of it; for the engine to refuse where it is no object
 * @param {unknown[]} recent
 */
function withRecent(site, recent) {
  if (site !== undefined && site !== null && !isMap(site)) return site;
  const own = site?.recent ?? [];
  return { ...site, recent: Array.isArray(own) ? [...own, ...recent] : own };
}

/**
 * @param {unknown} own the draft's; for the engine to refuse where it is no list
 * @param {unknown[]} exceptions come first, so that what became of them can be told from the report (`exceptions/apply.mjs`)
 */
function withExceptions(own, exceptions) {
  if (own === undefined || own === null) return exceptions;
  return Array.isArray(own) ? [...exceptions, ...own] : own;
}

export function localDate() {
  const now = new Date();
  const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** @param {string} text */
export function withoutMark(text) {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/**
 * The text of a file that the caller named, its byte order mark included.
 *
 * @param {string} path
 */
export async function readText(path) {
  return decode(readBytes(path, Number.POSITIVE_INFINITY)).text;
}

/** Opening a pipe that nobody writes to would wait for ever. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file, unless there are more than `limit`. At once and not in turns: a thread that reads a page has
 * nothing else to do, and for files of this size that takes half the time.
 *
 * @param {string} path
 * @param {number} [limit] bytes
 */
export function readBytes(path, limit = DEFAULT_LIMIT) {
  let file;
  try {
    file = openSync(path, WITHOUT_WAITING);
    const status = fstatSync(file);
    if (!status.isFile())
      throw new Trouble(status.isDirectory() ? "unreadable" : "notAFile", { code: "EISDIR" });
    if (status.size > limit) throw new Trouble("tooLarge", { limit: `${limit / MEGABYTE} MB` });
    return readFileSync(file);
  } catch (error) {
    throw error instanceof Trouble ? error : readTrouble(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {"notUtf8" | "lineNotUtf8"} trouble
 */
export function decodeUtf8(bytes, trouble) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw error instanceof TypeError ? new Trouble(trouble) : new Trouble("tooLarge", { limit: "512 MB" });
  }
}
