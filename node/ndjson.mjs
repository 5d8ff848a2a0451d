import { draftsOfLines } from "./drafts.mjs";
import { inOrder } from "./ordered.mjs";
import { Tally } from "./tally.mjs";
import { pack, Trouble, unpack } from "./trouble.mjs";
import { tell } from "./words.mjs";

export { linesOf } from "./lines-of.mjs";

/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("./words.mjs").Words} Words */

/** Drafts in hand, for each worker: one that it checks, and one that is there when it has done so. */
const IN_HAND = 2;

/**
 * @typedef {object} LineOptions
 * @property {boolean} strict
 * @property {Words} words
 * @property {(text: string) => Promise<void>} write
 * @property {(text: string) => void} notice
 * @property {import("./ordered.mjs").Stop} [stop]
 */

/**
 * Checks a draft a line, and answers in the same order, as soon as it can: memory does not grow, and a slow reader slows the
 * writer down.
 *
 * @param {AsyncIterable<Buffer>} input
 * @param {Pool} pool
 * @param {LineOptions} options
 */
export async function checkLines(input, pool, { strict, words, write, notice, stop }) {
  const tally = new Tally();
  const jobs = draftsOfLines(input, { bare: true });
  for await (const { item, result } of inOrder(
    jobs,
    pool.size * IN_HAND,
    (job) => answerTo(job, pool),
    stop,
  )) {
    if ("blank" in result || "many" in result) continue;
    tally.add(result);
    const id = result.id ?? null;
    if ("report" in result) await write(`{"id":${JSON.stringify(id)},"report":${result.report}}\n`);
    else {
      const line = "tooLong" in item ? item.tooLong : item.line;
      await write(`${JSON.stringify({ id, line, error: tell(unpack(result.trouble), words) })}\n`);
    }
  }
  tally.interrupted = stop?.wanted ?? false;
  if (tally.interrupted) notice(words.interrupted);
  if (tally.files === 0) notice(words.troubles.noLines());
  else if (tally.failed > 0) notice(words.summary(tally));
  return tally.status(strict);
}

/**
 * @param {import("./serve.mjs").DraftJob | { tooLong: number }} job
 * @param {Pool} pool
 * @returns {Promise<import("./serve.mjs").Answer>}
 */
export async function answerTo(job, pool) {
  if ("tooLong" in job) return { trouble: pack(new Trouble("lineTooLong")) };
  return pool.run(job).catch((error) => ({ trouble: pack(error) }));
}
