import { relative, sep } from "node:path";
import { isMap } from "./front-matter.mjs";
import { parseJson } from "./json.mjs";
import { readPageFile, readText, withoutMark } from "./read.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";
import { walk } from "./walk.mjs";
import { tell } from "./words.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */

/**
 * Writes the digest of each page, one a line, for `check --recent`. A page that could not be read is told and makes the status 2:
 * without it a copy of it would pass.
 *
 * @param {string[]} paths
 * @param {Engine} engine
 * @param {Pick<import("./check.mjs").CheckOptions, "given" | "filter" | "words" | "notice"> & Pick<import("./ndjson.mjs").LineOptions, "write">} options
 */
export async function writeDigests(paths, engine, { given, filter, words, write, notice }) {
  let [written, failed] = [0, 0];
  for await (const { path, trouble } of walk(paths, new Map(), filter)) {
    try {
      if (trouble) throw trouble;
      const { draft } = await readPageFile(path, given, engine);
      await write(`${JSON.stringify(await engine.digest(identified(draft, idOf(path))))}\n`);
      written += 1;
    } catch (error) {
      notice(`${shownPath(path)}${words.colon}${tell(error, words)}`);
      failed += 1;
    }
  }
  if (written + failed === 0) notice(words.troubles.nothing());
  return failed > 0 || written === 0 ? 2 : 0;
}

/**
 * A page that says neither its id nor its address is known by its file, so that its own digest is no twin of it.
 *
 * @param {unknown} draft
 * @param {string} id
 */
export function identified(draft, id) {
  if (!isMap(draft) || draft.id || (isMap(draft.meta) && draft.meta.url)) return draft;
  return { ...draft, id };
}

/** @param {string} path */
export function idOf(path) {
  return relative(".", path).split(sep).join("/");
}

/**
 * The digests of other pages, one a line.
 *
 * @param {string} path
 * @returns {Promise<unknown[]>} for the engine to refuse where one is no digest
 */
export async function readRecent(path) {
  const lines = withoutMark(await readText(path)).split("\n");
  return lines.flatMap((text, index) => {
    if (text.trim() === "") return [];
    try {
      return [parseJson(text)];
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      throw new Trouble(error.key, { ...error.details, line: index + 1 });
    }
  });
}
