import { createReadStream } from "node:fs";
import { decode } from "./decode.mjs";
import { parseJson } from "./json.mjs";
import { LONGEST_LINE, linesOf } from "./lines-of.mjs";
import { readBytes, withoutMark } from "./read.mjs";
import { Trouble } from "./trouble.mjs";
import { readTrouble } from "./walk.mjs";

/** @typedef {import("./serve.mjs").DraftJob} DraftJob */

/**
 * The drafts of a list in a JSON file, as an export of a CMS.
 *
 * @param {string} path
 * @param {number | undefined} limit
 * @param {Partial<DraftJob>} more
 * @returns {AsyncGenerator<DraftJob, void>}
 */
export async function* draftsOfList(path, limit, more) {
  const drafts = /** @type {unknown[]} */ (parseJson(withoutMark(decode(readBytes(path, limit)).text)));
  for (const [at, draft] of drafts.entries()) yield { ...more, source: JSON.stringify(draft), index: at + 1 };
}

/**
 * The drafts of a stream, one a line.
 *
 * @param {AsyncIterable<Buffer>} input
 * @param {Partial<DraftJob>} more
 * @returns {AsyncGenerator<DraftJob | { tooLong: number }, void>}
 */
export async function* draftsOfLines(input, more = {}) {
  let line = 0;
  for await (const bytes of linesOf(input, LONGEST_LINE)) {
    line += 1;
    if (!bytes) yield { tooLong: line };
    else yield { ...more, source: bytes, index: line, line };
  }
}

/** @param {string} path */
export async function* bytesOf(path) {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw error instanceof Trouble ? error : readTrouble(error);
  }
}
