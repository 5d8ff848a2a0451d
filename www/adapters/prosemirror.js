// Tiptap, and ProseMirror where the host hands its view over. The text is changed by transactions.
import { onChange, onlyRoot } from "./changes.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, scrollTo, selectNatively, textNodes } from "./text.js";

/**
 * @typedef {object} View what is used of a ProseMirror view
 * @property {any} state
 * @property {HTMLElement} dom
 * @property {(transaction: any) => void} dispatch
 * @property {(node: Node, offset: number) => number} posAtDOM
 * @property {(slice: unknown) => { dom: HTMLElement }} [serializeForClipboard]
 * @property {(name: string) => any} someProp
 * @property {() => void} focus
 *
 * @typedef {object} Tiptap what is used of a Tiptap editor
 * @property {View} view
 * @property {() => string} getHTML
 * @property {{ undo?: () => boolean, setContent: (html: string, options: any) => boolean,
 *   setTextSelection: (range: { from: number, to: number }) => boolean }} commands
 * @property {(name: string, listener: () => void) => void} on
 * @property {(name: string, listener: () => void) => void} off
 */

/** What ProseMirror draws among the text for cursors and empty lines. */
const OWN = ".ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak";

/** The history's own sign that a transaction is a step by itself. */
const CLOSE_HISTORY = "closeHistory$";

/** @param {any} thing @returns {thing is Tiptap} */
export const isTiptap = (thing) => typeof thing?.getHTML === "function" && Boolean(thing.view?.state?.doc);

/** @param {any} thing @returns {thing is View} */
export const isProseMirror = (thing) =>
  typeof thing?.posAtDOM === "function" &&
  typeof thing.serializeForClipboard === "function" &&
  Boolean(thing.state?.doc);

/** @param {View} view @param {Text} node @param {number} offset */
const positionOf = (view, node, offset) => view.posAtDOM(node, offset);

/**
 * @param {View} view
 * @param {import("./proof.js").Change[]} changes
 */
function change(view, changes) {
  const { tr, schema, doc } = view.state;
  for (const { pieces, text } of [...changes].reverse()) {
    for (let index = pieces.length - 1; index >= 0; index--) {
      const { node, start, end } = pieces[index];
      const from = positionOf(view, node, start);
      const to = positionOf(view, node, end);
      if (doc.textBetween(from, to) !== node.data.slice(start, end)) return false;
      if (index === 0 && text) tr.replaceWith(from, to, schema.text(text, doc.nodeAt(from).marks));
      else tr.delete(from, to);
    }
  }
  view.dispatch(tr.setMeta(CLOSE_HISTORY, true));
  // What is typed next is a step of its own again.
  view.dispatch(view.state.tr.setMeta(CLOSE_HISTORY, true));
  return true;
}

/**
 * What the two have in common.
 * @param {View} view
 * @param {{ html: () => string, undo: () => void }} own
 */
function common(view, own) {
  const root = () => present(view.dom);
  /** @type {import("./proof.js").Provable} */
  const provable = { ...own, textNodes: () => textNodes(view.dom, OWN) };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) =>
    replaceProved(provable, replacements, (changes) => change(view, changes));
  return {
    provable,
    adapter: {
      format: /** @type {const} */ ("html"),
      root,
      ...provable,
      replaceAll,
      replace: (/** @type {Range} */ range, /** @type {string} */ text) => replaceAll([{ range, text }]),
      focus: () => view.focus(),
    },
  };
}

/**
 * @param {Tiptap} editor
 * @returns {import("./index.js").Adapter}
 */
export function tiptap(editor) {
  const { view } = editor;
  const { provable, adapter } = common(view, {
    html: () => editor.getHTML(),
    undo: () => editor.commands.undo?.(),
  });
  return {
    name: "tiptap",
    ...adapter,
    load: (html) =>
      loadProved(provable, html, (wanted) => editor.commands.setContent(wanted, { emitUpdate: true })),
    onChange: onChange({
      roots: onlyRoot(adapter.root),
      listen(fire) {
        editor.on("update", fire);
        return () => editor.off("update", fire);
      },
    }),
    select(range) {
      view.focus();
      editor.commands.setTextSelection({
        from: positionOf(view, /** @type {Text} */ (range.startContainer), range.startOffset),
        to: positionOf(view, /** @type {Text} */ (range.endContainer), range.endOffset),
      });
      scrollTo(range);
    },
  };
}

/**
 * @param {View} view
 * @returns {import("./index.js").Adapter}
 */
export function proseMirror(view) {
  const { adapter } = common(view, {
    html() {
      const { doc } = view.state;
      const { dom } = /** @type {Required<View>} */ (view).serializeForClipboard(
        doc.slice(0, doc.content.size),
      );
      for (const element of dom.querySelectorAll("[data-pm-slice]")) element.removeAttribute("data-pm-slice");
      return dom.innerHTML;
    },
    undo() {
      // The history's command belongs to a module that is out of reach; its key does not.
      const key = { key: "z", code: "KeyZ", ctrlKey: true, bubbles: true, cancelable: true };
      view.dom.dispatchEvent(new KeyboardEvent("keydown", key));
    },
  });
  return {
    name: "prosemirror",
    ...adapter,
    onChange: onChange({ roots: onlyRoot(adapter.root) }),
    select: (range) => selectNatively(range, view.dom),
  };
}
