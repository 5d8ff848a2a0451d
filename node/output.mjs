import { once } from "node:events";
import { width } from "./width.mjs";

const ERASE_LINE = "\r\u001b[K";
/** Milliseconds between two signs of progress. */
const PACE = 200;
/** Cells of the bar. */
const BAR = 24;

/**
 * A writer to a stream that waits while the reader at the other end is slow, so that results do not pile up in memory.
 *
 * @param {NodeJS.WriteStream} stream
 */
export function writerTo(stream) {
  /** @param {string} text */
  return async (text) => {
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
}

/**
 * What is said beside the results. Progress is one line that is written over, so it is for a terminal alone, and only
 * for one on which the results do not appear as well (`showsProgress`).
 *
 * @param {NodeJS.WriteStream} stream
 */
export function noticesTo(stream) {
  const began = Date.now();
  let due = began + PACE;
  let shown = false;
  const erase = () => {
    if (shown) stream.write(ERASE_LINE);
    shown = false;
  };
  return {
    erase,
    /** @param {string} text */
    notice: (text) => {
      erase();
      stream.write(`xianshen: ${text}\n`);
    },
    /**
     * @param {number} done
     * @param {number | undefined} total where it is known
     * @param {import("./words.mjs").Words} words
     */
    progress: (done, total, words) => {
      const now = Date.now();
      if (now < due) return;
      due = now + PACE;
      const rate = Math.round((1000 * done) / (now - began));
      const text =
        total === undefined
          ? words.progress(done)
          : `${bar(done, total)} ${words.progress(done, total, rate)}`;
      stream.write(`${ERASE_LINE}${fitting(text, stream.columns ?? 80)}`);
      shown = true;
    },
  };
}

/**
 * @param {number} done
 * @param {number} total
 */
export function bar(done, total) {
  const full = Math.min(BAR, Math.floor((BAR * done) / Math.max(total, 1)));
  return `[${"#".repeat(full)}${"-".repeat(BAR - full)}] ${String(Math.min(100, Math.floor((100 * done) / Math.max(total, 1)))).padStart(3)}%`;
}

/**
 * As much of a line as the terminal shows: one that is broken could not be written over.
 *
 * @param {string} text
 * @param {number} columns
 */
function fitting(text, columns) {
  let shown = "";
  let used = 0;
  for (const character of text) {
    used += width(character);
    if (used >= columns) break;
    shown += character;
  }
  return shown;
}
