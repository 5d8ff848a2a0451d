// What a screen reader hears: the latest sentence only, and not with every key that is pressed.

const INTERVAL = 2_000;

/** @param {HTMLElement} region with aria-live="polite" */
export function announcer(region) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let next = { text: "", again: false };
  /**
   * @param {string} text
   * @param {{ again?: boolean }} [options] whether it is said even if it is what was said last
   */
  return (text, { again = false } = {}) => {
    next = { text, again };
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      // The same text put in once more is no change to a screen reader; a blank at its end is.
      if (region.textContent !== next.text) region.textContent = next.text;
      else if (next.again) region.textContent = `${next.text}\u00a0`;
    }, INTERVAL);
  };
}
