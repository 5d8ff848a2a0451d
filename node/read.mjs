import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { isMap, readFrontMatter } from "./front-matter.mjs";
import { parseJson } from "./json.mjs";
import { Trouble } from "./trouble.mjs";
import { kindOf, readTrouble } from "./walk.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/**
 * What the command line says about every draft; the policies are paths, for the one page that is checked. `recent` holds the
 * digests of other pages.
 *
 * @typedef {{ column?: string, today?: string, policy?: string, previousPolicy?: string, recent?: unknown[] }} Given
 */

/**
 * A draft and where it is from. For a page whose body is part of the file, `text` is the file and `bodyAt` the offset
 * of the body in it, so that lines are told as an editor of the file counts them.
 *
 * @typedef {{ draft: unknown, text?: string, bodyAt: number }} Page
 */

/**
 * @param {string} path
 * @param {Given} given
 * @param {Engine} engine
 * @returns {Promise<Page>}
 */
export async function readPageFile(path, given, engine) {
  return readPageText(await readText(path), path, given, engine);
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
    ...(given.column === undefined ? {} : { column: given.column }),
    ...(given.recent === undefined ? {} : { site: withRecent(draft.site, given.recent) }),
    today: given.today ?? draft.today ?? localDate(),
  };
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

function localDate() {
  const now = new Date();
  const twoDigits = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** @param {string} text */
export function withoutMark(text) {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/**
 * The text of a file, its byte order mark included. A text in another encoding is not guessed at: read wrongly, it
 * would be checked for nothing.
 *
 * @param {string} path
 */
export async function readText(path) {
  let bytes;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw readTrouble(error);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Trouble("utf16");
  }
  if (bytes.includes(0)) throw new Trouble("binary");
  return decodeUtf8(bytes, "notUtf8");
}

/**
 * @param {Uint8Array} bytes
 * @param {"notUtf8" | "lineNotUtf8"} trouble
 */
export function decodeUtf8(bytes, trouble) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Trouble(error instanceof TypeError ? trouble : "tooLarge");
  }
}
