// Checking while one types: after a pause, one check at a time, never an answer for an older text.

/**
 * @typedef {import("./client.js").Draft} Draft
 * @typedef {import("./client.js").Report} Report
 * @typedef {import("./client.js").NotChecked} NotChecked
 * @typedef {{ draft: Draft, key: string, result: Report } | { draft: Draft | null, key: string, result: NotChecked }} Checked
 *   `key` tells whether the draft has changed since
 */

const PAUSE = 250;
/** A first check may have waited for the checker, which says nothing of the page. */
const LONGEST_PAUSE = 2_000;

/** A draft that never reads the same twice is not checked for ever. */
const MOST_ROUNDS = 20;

/**
 * @param {object} options
 * @param {() => Draft} options.read the draft as it stands; what it throws is why there is no draft
 * @param {(draft: Draft) => Promise<Report | NotChecked>} options.check
 * @param {(why: "unreadable" | "restless") => NotChecked} options.unread
 * @param {() => void} options.onStale the verdict that was shown no longer holds
 * @param {(checked: Checked) => void} options.onChecked
 */
export function liveCheck({ read, check, unread, onStale, onChecked }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let composing = false;
  let stopped = false;
  let stale = false;
  /** @type {Promise<Checked> | null} */
  let running = null;
  let lastTook = 0;

  /** @returns {Promise<Checked>} */
  const untilFresh = async () => {
    try {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const draft = read();
        const key = JSON.stringify(draft);
        const began = performance.now();
        const result = await check(draft);
        lastTook = performance.now() - began;
        if (key === JSON.stringify(read())) return /** @type {Checked} */ ({ draft, key, result });
      }
      return { draft: null, key: "", result: unread("restless") };
    } catch {
      return { draft: null, key: "", result: unread("unreadable") };
    }
  };

  /** Checks what stands there now, without waiting for a pause. @returns {Promise<Checked>} */
  const now = () => {
    clearTimeout(timer);
    if (!running) {
      running = untilFresh();
      running.then((checked) => {
        running = null;
        stale = false;
        if (!stopped) onChecked(checked);
      });
    }
    return running;
  };

  /** Said once, not with every key. */
  const becomeStale = () => {
    if (!stale) onStale();
    stale = true;
  };

  /** Something changed: the verdict is void at once, the check waits for a pause. */
  const changed = () => {
    if (stopped) return;
    becomeStale();
    clearTimeout(timer);
    // A page that takes long to check is checked less often.
    if (!composing) timer = setTimeout(now, Math.min(Math.max(PAUSE, 2 * lastTook), LONGEST_PAUSE));
  };

  return {
    now,
    changed,
    /**
     * Half-typed pinyin is not text: no check before the input method is done.
     * @param {EventTarget} target
     * @returns {() => void} how to stop watching
     */
    watchComposition(target) {
      const start = () => {
        composing = true;
        clearTimeout(timer);
        becomeStale();
      };
      const end = () => {
        composing = false;
        changed();
      };
      target.addEventListener("compositionstart", start);
      target.addEventListener("compositionend", end);
      return () => {
        target.removeEventListener("compositionstart", start);
        target.removeEventListener("compositionend", end);
        composing = false;
      };
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
