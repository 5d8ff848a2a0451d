// KindEditor 4, still in many an older CMS. It keeps copies of the document for its undo, and marks the cursor in them by elements.
import { onChange, onlyRoot } from "./changes.js";
import { changeInPlace } from "./dom.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, selectNatively, textNodes } from "./text.js";

/**
 * @typedef {object} KindEditor what is used of an editor
 * @property {{ doc: Document, designMode: boolean } | undefined} edit
 * @property {{ range: { setStart: (node: Node, offset: number) => { collapse: (toStart: boolean) => unknown } } }} cmd
 * @property {ArrayLike<HTMLElement>} container
 * @property {ArrayLike<HTMLElement>} srcElement the textarea that it stands for
 * @property {(html?: string) => string} html
 * @property {(checkSize: boolean) => unknown} addBookmark
 * @property {() => unknown} undo
 * @property {() => unknown} sync
 * @property {() => unknown} focus
 */

/** @param {any} thing @returns {thing is KindEditor} */
export const isKindEditor = (thing) =>
  typeof thing?.addBookmark === "function" && typeof thing.html === "function" && Boolean(thing.srcElement);

/**
 * @param {KindEditor} editor
 * @returns {import("./index.js").Adapter}
 */
export function kindEditor(editor) {
  /** @returns {HTMLElement | null} */
  const root = () => (editor.edit?.designMode ? present(editor.edit.doc.body) : null);
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => editor.html(),
    *textNodes() {
      const body = root();
      if (body) yield* textNodes(body);
    },
    undo: () => editor.undo(),
  };
  const copy = () => {
    const body = root();
    // A mark amid the text would tear the text nodes that a replacement is planned on.
    if (body) editor.cmd.range.setStart(body, 0).collapse(true);
    editor.addBookmark(false);
  };
  /** @param {() => unknown} change */
  const inOneStep = (change) => {
    copy();
    const changed = change();
    copy();
    editor.sync();
    return changed;
  };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) =>
    replaceProved(provable, replacements, (changes) => Boolean(inOneStep(() => changeInPlace(changes))));

  return {
    name: "kindeditor",
    format: "html",
    root,
    ...provable,
    replaceAll,
    replace: (range, text) => replaceAll([{ range, text }]),
    load: (html) => loadProved(provable, html, (wanted) => inOneStep(() => editor.html(wanted))),
    onChange: onChange({ roots: onlyRoot(root) }),
    select(range) {
      const body = root();
      if (body) selectNatively(range, body);
    },
    focus: () => editor.focus(),
  };
}
