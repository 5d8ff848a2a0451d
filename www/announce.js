// What a screen reader hears: the latest sentence only, and not with every key that is pressed.

const INTERVAL = 2_500;

/** @param {HTMLElement} region with aria-live="polite" */
export function announcer(region) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let next = "";
  return (/** @type {string} */ sentence) => {
    next = sentence;
    if (timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (region.textContent !== next) region.textContent = next;
    }, INTERVAL);
  };
}
