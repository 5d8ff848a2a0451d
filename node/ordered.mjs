/**
 * @typedef {object} Stop a wish to end early: nothing new is begun, and what is not done when the grace is over is left out
 * @property {boolean} wanted
 * @property {boolean} over
 * @property {() => void} notify called at each change
 */

/** @returns {Stop} */
export function neverStopped() {
  return { wanted: false, over: false, notify: () => {} };
}

/**
 * The results of `work` on the items of a source, in the order of the source, however long each of them takes. At most
 * `limit` items are in hand, finished ones that wait for their turn included; a caller that is slow to take results stops
 * the reading. A result is given as soon as it is there: the source may be a stream that waits for the answer.
 *
 * @template T, R
 * @param {AsyncIterable<T>} source
 * @param {number} limit
 * @param {(item: T) => Promise<R>} work
 * @param {Stop} [stop]
 * @returns {AsyncGenerator<{ item: T, result: R }, void>}
 */
export async function* inOrder(source, limit, work, stop = neverStopped()) {
  const items = source[Symbol.asyncIterator]();
  /** @type {{ item: T, outcome?: { result: R } | { error: unknown } }[]} */
  const inHand = [];
  let reading = false;
  let ended = false;
  /** @type {unknown} */
  let failure;
  let wake = () => {};

  const read = async () => {
    reading = true;
    try {
      const next = await items.next();
      if (next.done) ended = true;
      else if (!stop.wanted) begin(next.value);
    } catch (error) {
      // What was read before the fault is still answered.
      ended = true;
      failure = error;
    }
    reading = false;
    wake();
  };
  /** @param {T} item */
  const begin = (item) => {
    /** @type {(typeof inHand)[number]} */
    const entry = { item };
    inHand.push(entry);
    work(item).then(
      (result) => {
        entry.outcome = { result };
        wake();
      },
      (error) => {
        entry.outcome = { error };
        wake();
      },
    );
  };

  try {
    for (;;) {
      if (!ended && !reading && !stop.wanted && inHand.length < limit) read();
      const outcome = inHand[0]?.outcome;
      if (outcome) {
        const { item } = /** @type {(typeof inHand)[number]} */ (inHand.shift());
        if ("error" in outcome) throw outcome.error;
        yield { item, result: outcome.result };
        continue;
      }
      if (stop.over || (inHand.length === 0 && (ended || stop.wanted))) break;
      await new Promise((resolve) => {
        wake = () => resolve(undefined);
        stop.notify = wake;
      });
    }
    if (failure !== undefined) throw failure;
  } finally {
    stop.notify = () => {};
    // A source that waits for its own next item, as an idle stream does, cannot be asked to end.
    if (!ended && !reading) await items.return?.();
  }
}
