/** Milliseconds for the pages in hand to be finished after the first signal, and for what is done to be written. */
const GRACE = 1_000;
const WRITING = 10_000;
const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM"]);

/**
 * The wish of the user to end, as a run asks for it: the first signal lets it finish what it has in hand, a second one ends
 * the program at once.
 *
 * @param {(status: number) => void} end
 * @returns {{ stop: import("./ordered.mjs").Stop, release: () => void }}
 */
export function untilInterrupted(end) {
  /** @type {import("./ordered.mjs").Stop} */
  const stop = { wanted: false, over: false, notify: () => {} };
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const interrupt = () => {
    if (stop.wanted) return end(2);
    stop.wanted = true;
    stop.notify();
    timer = setTimeout(() => {
      stop.over = true;
      stop.notify();
      // Whoever should take the results does not.
      timer = setTimeout(() => end(2), WRITING);
    }, GRACE);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  return {
    stop,
    release: () => {
      clearTimeout(timer);
      for (const signal of SIGNALS) process.off(signal, interrupt);
    },
  };
}
