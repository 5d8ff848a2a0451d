// CodeMirror 5, where an editor shows its source (ByteMD, Decap's raw view, UEditor's source view).

import { onChange, onlyRoot } from "./changes.js";
import { appliedInOrder } from "./proof.js";
import { present } from "./text.js";

/**
 * @typedef {{ line: number, ch: number }} Position
 *
 * @typedef {object} CodeMirror what is used of an editor
 * @property {() => string} getValue
 * @property {(text: string) => void} setValue
 * @property {(index: number) => Position} posFromIndex
 * @property {(text: string, from: Position, to: Position) => void} replaceRange
 * @property {(from: Position, to: Position) => void} setSelection
 * @property {(range: { from: Position, to: Position }) => void} scrollIntoView
 * @property {(run: () => void) => void} operation
 * @property {(name: string) => any} getOption
 * @property {() => HTMLElement} getWrapperElement
 * @property {() => HTMLTextAreaElement} [getTextArea]
 * @property {() => void} focus
 * @property {() => void} undo
 * @property {(name: string, listener: () => void) => void} on
 * @property {(name: string, listener: () => void) => void} off
 */

/** @param {any} thing @returns {thing is CodeMirror} */
export const isCodeMirror = (thing) =>
  typeof thing?.getValue === "function" &&
  typeof thing.replaceRange === "function" &&
  typeof thing.getWrapperElement === "function";

/**
 * @param {CodeMirror} editor
 * @returns {import("./index.js").Adapter}
 */
export function codeMirror(editor) {
  return {
    name: "codemirror",
    get format() {
      const mode = editor.getOption("mode");
      const name = typeof mode === "string" ? mode : (mode?.name ?? "");
      if (/html|xml/.test(name)) return "html";
      return /markdown|gfm/.test(name) ? "markdown" : "text";
    },
    root: () => present(editor.getWrapperElement()),
    html: () => editor.getValue(),
    textNodes: () => [],
    replace: async () => false,
    source: {
      select(start, end) {
        const range = { from: editor.posFromIndex(start), to: editor.posFromIndex(end) };
        editor.focus();
        editor.setSelection(range.from, range.to);
        editor.scrollIntoView(range);
      },
      async replace(edits) {
        if (edits.length === 0 || editor.getOption("readOnly")) return false;
        const wanted = appliedInOrder(editor.getValue(), edits);
        // One operation is one step of its undo; last first, as a change moves what stands behind it.
        editor.operation(() => {
          for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start)) {
            editor.replaceRange(text, editor.posFromIndex(start), editor.posFromIndex(end));
          }
        });
        if (editor.getValue() === wanted) return true;
        editor.undo();
        return false;
      },
    },
    load: async (html) => {
      editor.setValue(html);
      return editor.getValue() === html;
    },
    onChange: onChange({
      roots: onlyRoot(() => editor.getWrapperElement()),
      listen(fire) {
        editor.on("change", fire);
        return () => editor.off("change", fire);
      },
    }),
    select() {},
    focus: () => editor.focus(),
    undo: () => editor.undo(),
  };
}
