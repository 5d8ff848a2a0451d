// A Slate editor without its instance (Decap CMS, or a wangEditor that the host did not hand over). Its drawing is read, and a change
// is asked for as if the user had typed it: the editor itself makes it, in its model.

import { inert } from "../inert.js";
import { onChange, onlyRoot } from "./changes.js";
import { replaceProved } from "./proof.js";
import { present, rangeOf, selectNatively } from "./text.js";
import { slateStrings } from "./wangeditor.js";

/** Slate reads the selection of the browser at most this often. */
const SELECTED = 250;
/** Two drawings: the model changes in the first, the page in the second. */
const DRAWN = 50;
/** More steps than an editor makes by itself after one of the user's. */
const STEPS = 3;

const wait = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

/** The drawing without what Slate needs for itself. @param {HTMLElement} root */
function drawn(root) {
  const content = inert(root.innerHTML);
  const own =
    "[data-slate-zero-width], [data-slate-placeholder], .w-e-hover-bar, button, input, textarea, style, script";
  for (const element of content.querySelectorAll(own)) element.remove();
  // Bullets and handles: what is not edited and holds neither text of the document nor a picture.
  for (const element of content.querySelectorAll('[contenteditable="false"]')) {
    if (!element.querySelector("[data-slate-node], img")) element.remove();
  }
  for (const element of content.querySelectorAll("*")) {
    for (const { name } of Array.from(element.attributes)) {
      if (/^(?:data-|id$|class$|style$|contenteditable$|on)/.test(name)) element.removeAttribute(name);
    }
  }
  for (const span of content.querySelectorAll("span")) span.replaceWith(...span.childNodes);
  const holder = document.implementation.createHTMLDocument("").createElement("div");
  holder.append(content);
  return holder.innerHTML;
}

/** @param {HTMLElement} root @param {string} key */
function press(root, key) {
  const code = `Key${key.toUpperCase()}`;
  const keyCode = key.toUpperCase().charCodeAt(0);
  root.dispatchEvent(
    new KeyboardEvent("keydown", {
      key,
      code,
      keyCode,
      which: keyCode,
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    }),
  );
}

/**
 * @param {HTMLElement} root with `data-slate-editor`
 * @returns {import("./index.js").Adapter}
 */
export function slate(root) {
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => drawn(root),
    textNodes: () => slateStrings(root),
    async undo() {
      root.focus({ preventScroll: true });
      const before = drawn(root);
      // What a step changes that is not drawn (a measured height) is none of the user's.
      for (let step = 0; step < STEPS && drawn(root) === before; step++) {
        press(root, "z");
        await wait(DRAWN);
      }
    },
  };

  /** @param {import("./proof.js").Change[]} changes */
  const change = async ([{ pieces, text }]) => {
    const whole = rangeOf(pieces[0]);
    const last = pieces[pieces.length - 1];
    whole.setEnd(last.node, last.end);
    selectNatively(whole, root);
    await wait(SELECTED);
    const typed = { inputType: "insertText", data: text, bubbles: true, cancelable: true, composed: true };
    root.dispatchEvent(new InputEvent("beforeinput", typed));
    await wait(DRAWN);
    return true;
  };

  return {
    name: "slate",
    format: "html",
    root: () => present(root),
    ...provable,
    replace: (range, text) => replaceProved(provable, [{ range, text }], change),
    onChange: onChange({ roots: onlyRoot(() => root) }),
    select: (range) => selectNatively(range, root),
    focus: () => root.focus(),
  };
}
