// Quill 1 and 2. A change is a delta over the whole text: keep so many, insert, delete.
import { onChange, onlyRoot } from "./changes.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, scrollTo, textNodes } from "./text.js";

/**
 * @typedef {{ retain: number } | { delete: number } | { insert: string, attributes?: Record<string, unknown> }} Step
 *
 * @typedef {object} Quill what is used of an editor
 * @property {HTMLElement} root
 * @property {HTMLElement} container
 * @property {{ cutoff: () => void, undo: () => void }} history
 * @property {{ convert: (content: any) => unknown }} clipboard
 * @property {() => string} [getSemanticHTML] since version 2
 * @property {(index: number, length: number) => { ops: { insert: unknown, attributes?: Record<string, unknown> }[] }} getContents
 * @property {(delta: { ops: Step[] }, source: "user") => unknown} updateContents
 * @property {(delta: unknown, source: "user") => unknown} setContents
 * @property {(index: number, length: number, source: "user") => void} setSelection
 * @property {() => void} focus
 * @property {(name: string, listener: () => void) => void} on
 * @property {(name: string, listener: () => void) => void} off
 * @property {any} scroll
 */

/** Bullets and check boxes that Quill draws among the text. */
const OWN = ".ql-ui, .ql-clipboard";

/** @param {any} thing @returns {thing is Quill} */
export const isQuill = (thing) =>
  typeof thing?.updateContents === "function" && typeof thing.getContents === "function";

/**
 * @param {Quill} quill
 * @returns {import("./index.js").Adapter}
 */
export function quillEditor(quill) {
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => (quill.getSemanticHTML ? quill.getSemanticHTML() : quill.root.innerHTML),
    textNodes: () => textNodes(quill.root, OWN),
    undo: () => quill.history.undo(),
  };

  /** @param {Text} node @param {number} offset @returns {number | null} the place in the whole text */
  const indexOf = (node, offset) => {
    const blot = /** @type {any} */ (quill.constructor).find(node, true);
    return blot ? blot.offset(quill.scroll) + blot.index(node, offset) : null;
  };

  /** @param {import("./proof.js").Change[]} changes */
  const change = (changes) => {
    /** @type {Step[]} */
    const ops = [];
    let at = 0;
    for (const { pieces, text } of changes) {
      for (const [index, { node, start, end }] of pieces.entries()) {
        const place = indexOf(node, start);
        if (place === null || place < at) return false;
        if (place > at) ops.push({ retain: place - at });
        if (index === 0 && text) {
          const { attributes } = quill.getContents(place, 1).ops[0];
          ops.push(attributes ? { insert: text, attributes } : { insert: text });
        }
        ops.push({ delete: end - start });
        at = place + end - start;
      }
    }
    // What was typed a moment before is another step of the history.
    quill.history.cutoff();
    quill.updateContents({ ops }, "user");
    quill.history.cutoff();
    return true;
  };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) => replaceProved(provable, replacements, change);

  return {
    name: "quill",
    format: "html",
    root: () => present(quill.root),
    ...provable,
    replaceAll,
    replace: (range, text) => replaceAll([{ range, text }]),
    load: (html) =>
      loadProved(provable, html, (wanted) => {
        quill.history.cutoff();
        quill.setContents(quill.clipboard.convert(quill.getSemanticHTML ? { html: wanted } : wanted), "user");
        quill.history.cutoff();
      }),
    onChange: onChange({
      roots: onlyRoot(() => quill.root),
      listen(fire) {
        quill.on("text-change", fire);
        return () => quill.off("text-change", fire);
      },
    }),
    select(range) {
      const start = indexOf(/** @type {Text} */ (range.startContainer), range.startOffset);
      const end = indexOf(/** @type {Text} */ (range.endContainer), range.endOffset);
      quill.focus();
      if (start !== null && end !== null) quill.setSelection(start, end - start, "user");
      scrollTo(range);
    },
    focus: () => quill.focus(),
  };
}
