// CKEditor 5. The text is changed in its model; a change of its DOM is undone by the next drawing.
import { onChange, onlyRoot } from "./changes.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, rangeOf, textNodes } from "./text.js";

/**
 * @typedef {any} ModelRange
 * @typedef {any} Writer
 *
 * @typedef {object} CkEditor5 what is used of an editor
 * @property {any} model
 * @property {{ mapper: any, view: any }} editing
 * @property {{ toModel: (view: unknown) => unknown, processor: { toView: (html: string) => unknown } }} data
 * @property {{ getEditableElement: () => HTMLElement | null, view?: { element: HTMLElement | null } }} ui
 * @property {HTMLElement} [sourceElement]
 * @property {() => string} getData
 * @property {(command: string) => unknown} execute
 */

/** Handles, buttons and copies for the selection of pictures that CKEditor 5 draws among the text. */
const OWN = ".ck-reset_all, .ck-fake-selection-container, .ck-table-column-resizer";

/** @param {any} thing @returns {thing is CkEditor5} */
export const isCkEditor5 = (thing) =>
  typeof thing?.getData === "function" && typeof thing.model?.change === "function" && Boolean(thing.editing);

/**
 * @param {CkEditor5} editor
 * @returns {import("./index.js").Adapter}
 */
export function ckEditor5(editor) {
  const { model, editing } = editor;
  const root = () => present(editor.ui.getEditableElement());
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => editor.getData(),
    *textNodes() {
      const element = root();
      if (element) yield* textNodes(element, OWN);
    },
    undo: () => editor.execute("undo"),
  };

  /** @param {Range} range @returns {ModelRange | null} */
  const toModel = (range) => {
    const view = editing.view.domConverter.domRangeToView(range);
    return view ? editing.mapper.toModelRange(view) : null;
  };

  /** @param {import("./proof.js").Change[]} changes */
  const change = (changes) => {
    const places = changes.map(({ pieces, text }) => ({
      ranges: pieces.map((piece) => toModel(rangeOf(piece))),
      text,
    }));
    if (places.some(({ ranges }) => ranges.includes(null))) return false;
    model.change((/** @type {Writer} */ writer) => {
      // Last first: a change moves only what stands behind it.
      for (const { ranges, text } of places.reverse()) {
        for (let index = ranges.length - 1; index >= 0; index--) {
          const [first] = ranges[index].getItems();
          const attributes = first?.getAttributes ? Array.from(first.getAttributes()) : [];
          writer.remove(ranges[index]);
          if (index === 0 && text) writer.insertText(text, attributes, ranges[0].start);
        }
      }
    });
    return true;
  };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) => replaceProved(provable, replacements, change);

  return {
    name: "ckeditor5",
    format: "html",
    root,
    ...provable,
    replaceAll,
    replace: (range, text) => replaceAll([{ range, text }]),
    load: (html) =>
      loadProved(provable, html, (wanted) => {
        const content = editor.data.toModel(editor.data.processor.toView(String(wanted)));
        model.change((/** @type {Writer} */ writer) => {
          const page = model.document.getRoot();
          writer.remove(writer.createRangeIn(page));
          writer.insert(content, page, 0);
        });
      }),
    onChange: onChange({
      roots: onlyRoot(root),
      listen(fire) {
        model.document.on("change:data", fire);
        return () => model.document.off("change:data", fire);
      },
    }),
    select(range) {
      const place = toModel(range);
      if (place) model.change((/** @type {Writer} */ writer) => writer.setSelection(place));
      editing.view.focus();
      editing.view.scrollToTheSelection();
    },
    focus: () => editing.view.focus(),
  };
}
