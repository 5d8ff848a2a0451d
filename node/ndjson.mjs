import { Tally } from "./check.mjs";
import { isMap } from "./front-matter.mjs";
import { parseJson } from "./json.mjs";
import { complete, decodeUtf8, withoutMark } from "./read.mjs";
import { Trouble } from "./trouble.mjs";
import { tell } from "./words.mjs";

const LINE_FEED = 0x0a;
/** A line is a whole draft with its attachments; one that never ends must not fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./engine.mjs").Report} Report */
/** @typedef {import("./read.mjs").Given} Given */
/** @typedef {{ id: string | null, report: Report } | { id: string | null, trouble: unknown }} Answer */

/**
 * Checks a draft a line, and answers each before the next is read: order is kept, memory does not grow, and a slow
 * reader slows the writer down.
 *
 * @param {AsyncIterable<Buffer>} input
 * @param {Engine} engine
 * @param {Pick<import("./check.mjs").CheckOptions, "given" | "strict" | "words" | "write" | "notice">} options
 */
export async function checkLines(input, engine, { given, strict, words, write, notice }) {
  const tally = new Tally();
  let line = 0;
  for await (const bytes of linesOf(input, LONGEST_LINE)) {
    line += 1;
    const answer = await answerTo(bytes, line, engine, given);
    if (answer === undefined) continue;
    const failed = "trouble" in answer;
    tally.add(failed ? undefined : answer.report);
    const record = failed ? { id: answer.id, line, error: tell(answer.trouble, words) } : answer;
    await write(`${JSON.stringify(record)}\n`);
  }
  if (tally.files === 0) notice(words.troubles.noLines());
  else if (tally.failed > 0) notice(words.summary(tally));
  return tally.status(strict);
}

/**
 * @param {Buffer | undefined} bytes
 * @param {number} line
 * @param {Engine} engine
 * @param {Given} given
 * @returns {Promise<Answer | undefined>} nothing for a blank line
 */
async function answerTo(bytes, line, engine, given) {
  /** @type {string | null} */
  let id = null;
  try {
    if (!bytes) throw new Trouble("lineTooLong");
    const text = withoutMark(decodeUtf8(bytes, "lineNotUtf8"));
    if (text.trim() === "") return undefined;
    const draft = parseLine(text, line);
    if (isMap(draft) && typeof draft.id === "string") id = draft.id;
    return { id, report: await engine.check(complete(draft, given)) };
  } catch (trouble) {
    return { id, trouble };
  }
}

/**
 * @param {string} text
 * @param {number} line
 */
function parseLine(text, line) {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof Trouble) throw new Trouble(error.key, { ...error.details, line });
    throw error;
  }
}

/**
 * The lines of a stream, without their line feed; nothing in place of a line that is longer than `longest` bytes.
 *
 * @param {AsyncIterable<Buffer>} input
 * @param {number} longest
 * @returns {AsyncGenerator<Buffer | undefined, void>}
 */
export async function* linesOf(input, longest) {
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  const finish = () => {
    const line = size > longest ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield finish();

  /** @param {Buffer} part */
  function take(part) {
    size += part.length;
    if (size > longest) parts = [];
    else parts.push(part);
  }
}
