// An element that the browser itself edits, in the page or as the body of an iframe: also what stands behind the editors that have
// no adapter of their own and keep no model beside their document (KindEditor, UMEditor and their like).

import { appliedAttributes } from "./attributes.js";
import { onChange, onlyRoot } from "./changes.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, rangeOf, selectNatively, textNodes } from "./text.js";

const BLOCK = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, div, blockquote, pre, body";

/** @param {import("./text.js").Piece} piece */
const blockOf = ({ node }) => node.parentElement?.closest(BLOCK);

/**
 * @param {HTMLElement} root
 * @returns {import("./index.js").Adapter}
 */
export function contentEditable(root) {
  const page = root.ownerDocument;
  /** How many steps of the browser's undo the last replacement was, and what it led to. */
  let last = { steps: 1, html: "" };

  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => root.innerHTML,
    textNodes: () => textNodes(root),
    undo() {
      root.focus({ preventScroll: true });
      const steps = root.innerHTML === last.html ? last.steps : 1;
      for (let step = 0; step < steps; step++) {
        const before = root.innerHTML;
        // The browser has one history for all that is typed in a page: what stands elsewhere comes back.
        if (page.execCommand("undo") && root.innerHTML === before) page.execCommand("redo");
      }
    },
  };

  /** @param {Range} range @param {string} text */
  const write = (range, text) => {
    selectNatively(range, root);
    if (text) page.execCommand("insertText", false, text);
    else page.execCommand("delete");
    last = { steps: last.steps + 1, html: root.innerHTML };
  };

  /** @param {import("./proof.js").Change[]} changes */
  const change = (changes) => {
    last = { steps: 0, html: "" };
    for (const { pieces, text } of [...changes].reverse()) {
      const end = pieces[pieces.length - 1];
      if (pieces.every((piece) => blockOf(piece) === blockOf(pieces[0]))) {
        const whole = rangeOf(pieces[0]);
        whole.setEnd(end.node, end.end);
        write(whole, text);
      } else {
        // The browser would join the cells or paragraphs that one range reaches over.
        for (let index = pieces.length - 1; index >= 0; index--) {
          write(rangeOf(pieces[index]), index === 0 ? text : "");
        }
      }
    }
  };

  return {
    name: "contenteditable",
    format: "html",
    root: () => present(root),
    ...provable,
    replace: (range, text) => replaceProved(provable, [{ range, text }], change),
    load(html) {
      const before = root.innerHTML;
      // Nothing of the browser's undo knows of attributes.
      const undo = () => void appliedAttributes(root, before);
      return loadProved({ ...provable, undo }, html, (wanted) => appliedAttributes(root, wanted));
    },
    onChange: onChange({ roots: onlyRoot(() => root) }),
    select: (range) => selectNatively(range, root),
    focus: () => root.focus(),
  };
}
