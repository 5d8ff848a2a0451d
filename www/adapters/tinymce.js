// TinyMCE 4 to 8. Its iframe holds the document, its undo manager sees what is done within a transaction.
import { onChange } from "./changes.js";
import { changeInPlace } from "./dom.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, scrollTo, textNodes } from "./text.js";

/**
 * @typedef {object} TinyMce what is used of an editor
 * @property {boolean} initialized
 * @property {boolean} [removed]
 * @property {() => HTMLElement | null} getBody
 * @property {() => HTMLElement | null} getElement the textarea that it stands for
 * @property {() => HTMLElement | null} getContainer
 * @property {() => string} getContent
 * @property {(html: string) => unknown} setContent
 * @property {{ transact: (change: () => void) => unknown, undo: () => unknown }} undoManager
 * @property {{ setRng: (range: Range) => void }} selection
 * @property {() => void} focus
 * @property {() => unknown} nodeChanged
 * @property {(name: string, listener: () => void) => unknown} on
 * @property {(name: string, listener: () => void) => unknown} off
 */

/** What TinyMCE puts beside the text for its own purposes and leaves out of what it saves. */
const OWN = '[data-mce-bogus="all"]';

/** @param {any} thing @returns {thing is TinyMce} */
export const isTinyMce = (thing) =>
  typeof thing?.getContent === "function" && typeof thing.undoManager?.transact === "function";

/**
 * @param {TinyMce} editor
 * @returns {import("./index.js").Adapter}
 */
export function tinyMce(editor) {
  const ready = () => editor.initialized && !editor.removed;
  const root = () => (ready() ? present(editor.getBody()) : null);
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => (ready() ? editor.getContent() : ""),
    *textNodes() {
      const body = root();
      if (body) yield* textNodes(body, OWN);
    },
    undo: () => editor.undoManager.undo(),
  };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) =>
    replaceProved(provable, replacements, (changes) => {
      let changed = false;
      editor.undoManager.transact(() => {
        changed = changeInPlace(changes);
      });
      editor.nodeChanged();
      return changed;
    });

  return {
    name: "tinymce",
    format: "html",
    root,
    ...provable,
    replaceAll,
    replace: (range, text) => replaceAll([{ range, text }]),
    load: (html) =>
      loadProved(provable, html, (wanted) => editor.undoManager.transact(() => editor.setContent(wanted))),
    onChange: onChange({
      roots(found) {
        const enter = () => {
          const body = root();
          if (body) found(body);
        };
        if (ready()) enter();
        editor.on("init", enter);
        return () => editor.off("init", enter);
      },
    }),
    select(range) {
      editor.focus();
      editor.selection.setRng(range);
      scrollTo(range);
    },
    focus: () => editor.focus(),
  };
}
