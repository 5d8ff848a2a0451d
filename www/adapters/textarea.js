// A textarea: its value is the source, and there is nothing to mark in it but its own selection.

import { onChange, onlyRoot } from "./changes.js";
import { appliedInOrder } from "./proof.js";
import { present } from "./text.js";

/** @typedef {{ start: number, end: number, text: string }} Edit */

const MARKUP = /<(?:p|div|table|h[1-6]|ul|ol|br|span|strong|section|article)\b[^>]*>/i;

/**
 * @param {HTMLTextAreaElement} area
 * @param {() => boolean} [isTaken] whether an editor stands for it by now, which fills it when the form is sent
 * @returns {import("./index.js").Adapter}
 */
export function textArea(area, isTaken = () => false) {
  const select = (/** @type {number} */ start, /** @type {number} */ end) => {
    area.focus();
    area.setSelectionRange(start, end);
  };
  return {
    name: "textarea",
    get format() {
      const said = area.dataset.xianshenFormat;
      if (said === "html" || said === "markdown" || said === "text") return said;
      return MARKUP.test(area.value) ? "html" : "text";
    },
    root: () => (isTaken() ? null : present(area)),
    html: () => area.value,
    textNodes: () => [],
    replace: async () => false,
    source: {
      select,
      async replace(edits) {
        if (edits.length === 0 || area.readOnly || area.disabled) return false;
        const wanted = appliedInOrder(area.value, edits);
        const start = Math.min(...edits.map((edit) => edit.start));
        const end = Math.max(...edits.map((edit) => edit.end));
        const kept = area.value.length - end;
        select(start, end);
        // One command over all of it is one step of the browser's undo.
        area.ownerDocument.execCommand("insertText", false, wanted.slice(start, wanted.length - kept));
        return area.value === wanted;
      },
    },
    load: async (html) => {
      select(0, area.value.length);
      area.ownerDocument.execCommand("insertText", false, html);
      return area.value === html;
    },
    onChange: onChange({ roots: onlyRoot(() => area), listen: () => () => {} }),
    select() {},
    focus: () => area.focus(),
    undo() {
      area.focus();
      const before = area.value;
      const page = area.ownerDocument;
      // The browser has one history for all that is typed in a page: what stands elsewhere comes back.
      if (page.execCommand("undo") && area.value === before) page.execCommand("redo");
    },
  };
}
