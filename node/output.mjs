import { once } from "node:events";

const ERASE_LINE = "\r\u001b[K";
/** Milliseconds between two signs of progress. */
const PACE = 200;

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
 * for one on which the results do not appear as well.
 *
 * @param {NodeJS.WriteStream} stream
 * @param {boolean} showsProgress
 */
export function noticesTo(stream, showsProgress) {
  let due = Date.now() + PACE;
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
    /** @param {string} text */
    progress: (text) => {
      if (!showsProgress || Date.now() < due) return;
      due = Date.now() + PACE;
      stream.write(`${ERASE_LINE}${text}`);
      shown = true;
    },
  };
}
