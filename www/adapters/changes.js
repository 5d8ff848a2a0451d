// Hearing that a text has changed, and not while an input method is composing: half-typed pinyin is not text.
import { NAMES } from "./attributes.js";

const WATCHED = {
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: NAMES,
  subtree: true,
};

/**
 * @typedef {(found: (root: HTMLElement) => void) => () => void} Roots calls back with the editable element, and again when the
 *   editor has made another; gives how to stop
 */

/** @param {() => HTMLElement | null} root of an editor that is ready @returns {Roots} */
export const onlyRoot = (root) => (found) => {
  const element = root();
  if (element) found(element);
  return () => {};
};

/**
 * @param {object} source
 * @param {Roots} source.roots
 * @param {(fire: () => void) => () => void} [source.listen] to the editor's own event, which says enough where it is given; else
 *   the element is watched
 * @param {(fire: () => void) => () => void} [source.also] to what happens beside the element, such as in a source view
 */
export function onChange({ roots, listen, also }) {
  /** @param {() => void} changed @returns {() => void} */
  return (changed) => {
    let composing = false;
    let held = false;
    /** @type {(() => void)[]} */
    let leave = [];

    const fire = () => {
      if (composing) held = true;
      else changed();
    };
    const begin = () => {
      composing = true;
      held = false;
    };
    const end = () => {
      composing = false;
      // What an editor makes of the composition is in its model a moment later.
      if (held) setTimeout(() => !composing && changed());
    };

    /** @param {HTMLElement} root */
    const enter = (root) => {
      for (const step of leave) step();
      composing = false;
      const observer = new MutationObserver(fire);
      if (!listen) observer.observe(root, WATCHED);
      root.addEventListener("compositionstart", begin);
      root.addEventListener("compositionend", end);
      // A second word may come where a first one ended: what was typed by then is reported in any case.
      root.addEventListener("input", fire);
      leave = [
        () => observer.disconnect(),
        () => root.removeEventListener("compositionstart", begin),
        () => root.removeEventListener("compositionend", end),
        () => root.removeEventListener("input", fire),
      ];
    };

    const stopRoots = roots(enter);
    const stopListening = listen?.(fire);
    const stopAlso = also?.(fire);
    return () => {
      stopRoots();
      stopListening?.();
      stopAlso?.();
      for (const step of leave) step();
    };
  };
}
