// Checking while one types: after a pause, one check at a time, never an answer for an older text.

/**
 * @typedef {import("./client.js").Draft} Draft
 * @typedef {import("./client.js").Report} Report
 * @typedef {import("./client.js").NotChecked} NotChecked
 * @typedef {{ draft: Draft, result: Report | NotChecked }} Checked
 */

const PAUSE = 250;

/**
 * @param {object} options
 * @param {() => Draft} options.read the draft as it stands
 * @param {(draft: Draft) => Promise<Report | NotChecked>} options.check
 * @param {() => void} options.onStale the verdict that was shown no longer holds
 * @param {(checked: Checked) => void} options.onChecked
 */
export function liveCheck({ read, check, onStale, onChecked }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let composing = false;
  /** @type {Promise<Checked> | null} */
  let running = null;
  let lastTook = 0;

  /** @returns {Promise<Checked>} */
  const untilFresh = async () => {
    for (;;) {
      const draft = read();
      const began = performance.now();
      const result = await check(draft);
      lastTook = performance.now() - began;
      if (JSON.stringify(draft) === JSON.stringify(read())) return { draft, result };
    }
  };

  /** Checks what stands there now, without waiting for a pause. @returns {Promise<Checked>} */
  const now = () => {
    clearTimeout(timer);
    if (!running) {
      running = untilFresh();
      running.then((checked) => {
        running = null;
        onChecked(checked);
      });
    }
    return running;
  };

  /** Something changed: the verdict is void at once, the check waits for a pause. */
  const changed = () => {
    onStale();
    clearTimeout(timer);
    // A page that takes long to check is checked less often.
    if (!composing) timer = setTimeout(now, Math.max(PAUSE, 2 * lastTook));
  };

  return {
    now,
    changed,
    /** Half-typed pinyin is not text: no check before the input method is done. @param {EventTarget} target */
    watchComposition(target) {
      target.addEventListener("compositionstart", () => {
        composing = true;
        clearTimeout(timer);
        onStale();
      });
      target.addEventListener("compositionend", () => {
        composing = false;
        changed();
      });
    },
  };
}
