// CKEditor 4 (the last free version is 4.22.1). Its iframe or element holds the document; its undo compares snapshots.
import { onChange } from "./changes.js";
import { changeInPlace } from "./dom.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, selectNatively, textNodes } from "./text.js";

/**
 * @typedef {object} CkEditor4 what is used of an editor
 * @property {string} mode
 * @property {{ $: HTMLElement }} element what it stands for
 * @property {{ $: HTMLElement }} [container]
 * @property {() => { $: HTMLElement } | null} editable
 * @property {() => string} getData
 * @property {(html: string, options: { callback: () => void }) => void} setData
 * @property {(name: string) => unknown} fire
 * @property {(name: string, listener: () => void) => unknown} on
 * @property {(name: string, listener: () => void) => unknown} removeListener
 * @property {(command: string) => unknown} execCommand
 * @property {() => void} focus
 */

/** Handles, bookmarks and lines that CKEditor 4 draws among the text and leaves out of what it saves. */
const OWN = "[data-cke-temp], [data-cke-hidden-sel], [data-cke-bookmark], .cke_widget_drag_handler_container";

/** Longer than a document takes to load; an editor that has not answered by then has not loaded it. */
const LOADED = 5000;

/** @param {any} thing @returns {thing is CkEditor4} */
export const isCkEditor4 = (thing) =>
  typeof thing?.getData === "function" && typeof thing.editable === "function" && "mode" in thing;

/**
 * @param {CkEditor4} editor
 * @returns {import("./index.js").Adapter}
 */
export function ckEditor4(editor) {
  const root = () => (editor.mode === "wysiwyg" ? present(editor.editable()?.$) : null);
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => editor.getData(),
    *textNodes() {
      const body = root();
      if (body) yield* textNodes(body, OWN);
    },
    undo: () => editor.execCommand("undo"),
  };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) =>
    replaceProved(provable, replacements, (changes) => {
      editor.fire("saveSnapshot");
      const changed = changeInPlace(changes);
      editor.fire("saveSnapshot");
      editor.fire("change");
      return changed;
    });

  return {
    name: "ckeditor4",
    format: "html",
    root,
    ...provable,
    replaceAll,
    replace: (range, text) => replaceAll([{ range, text }]),
    load: (html) =>
      loadProved(
        provable,
        html,
        (wanted) =>
          new Promise((resolve) => {
            const late = setTimeout(resolve, LOADED);
            const callback = () => {
              clearTimeout(late);
              resolve(undefined);
            };
            editor.fire("saveSnapshot");
            editor.setData(wanted, { callback });
          }),
      ),
    onChange: onChange({
      roots(found) {
        const enter = () => {
          const body = editor.editable()?.$;
          if (body) found(body);
        };
        enter();
        // Each switch between page and source makes a new document, or the field that shows the source.
        for (const name of ["contentDom", "mode"]) editor.on(name, enter);
        return () => {
          for (const name of ["contentDom", "mode"]) editor.removeListener(name, enter);
        };
      },
      also(fire) {
        editor.on("mode", fire);
        return () => editor.removeListener("mode", fire);
      },
    }),
    select(range) {
      const body = root();
      if (!body) return;
      editor.focus();
      selectNatively(range, body);
    },
    focus: () => editor.focus(),
  };
}
