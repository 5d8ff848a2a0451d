// wangEditor 5 and its successor wangeditor-next, on Slate. Its DOM shows a document that it redraws at will: a change made there
// would be on the screen and not in the page that is saved, so the text is changed by operations on the model.
import { onChange, onlyRoot } from "./changes.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, scrollTo } from "./text.js";

/**
 * @typedef {{ text: string } | { children: SlateNode[] }} SlateNode
 * @typedef {{ path: number[], offset: number }} Point
 * @typedef {{ type: "insert_text" | "remove_text", path: number[], offset: number, text: string }} Operation
 *
 * @typedef {object} WangEditor what is used of an editor
 * @property {SlateNode[]} children
 * @property {{ anchor: Point, focus: Point } | null} selection
 * @property {() => string} getHtml
 * @property {(html: string) => void} setHtml
 * @property {() => HTMLElement} getEditableContainer
 * @property {(operation: Operation) => void} apply
 * @property {(range: { anchor: Point, focus: Point }) => void} select
 * @property {() => void} blur
 * @property {(toEnd?: boolean) => void} focus
 * @property {() => void} undo
 * @property {(name: string, listener: () => void) => void} on
 * @property {(name: string, listener: () => void) => void} off
 */

/** @param {any} thing @returns {thing is WangEditor} */
export const isWangEditor = (thing) =>
  typeof thing?.getHtml === "function" &&
  typeof thing.getEditableContainer === "function" &&
  Array.isArray(thing.children);

/** Slate marks the strings of the document; all else (zero-width stand-ins, tools) is its own. @param {HTMLElement} root */
export function* slateStrings(root) {
  for (const string of root.querySelectorAll("[data-slate-string]")) {
    for (const node of string.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) yield/** @type {Text} */ (node);
    }
  }
}

/**
 * @param {SlateNode[]} nodes
 * @param {number[]} path
 * @returns {Iterable<{ path: number[], text: string }>}
 */
function* leaves(nodes, path = []) {
  for (const [index, node] of nodes.entries()) {
    const at = [...path, index];
    if ("text" in node) yield { path: at, text: node.text };
    else yield* leaves(node.children, at);
  }
}

/** Slate draws a space at times as another one. @param {string} text */
const spaced = (text) => text.replace(/\s/g, " ");

/**
 * From text nodes to the model: both have the same texts in the same order. Null while drawing and model differ.
 * @param {WangEditor} editor
 * @param {HTMLElement} root
 */
function mapping(editor, root) {
  const shown = Array.from(root.querySelectorAll('[data-slate-node="text"]'));
  const known = Array.from(leaves(editor.children));
  if (shown.length !== known.length) return null;

  return (/** @type {Text} */ node, /** @type {number} */ offset) => {
    const element = node.parentElement?.closest('[data-slate-node="text"]');
    const index = element ? shown.indexOf(element) : -1;
    if (index < 0) return null;
    const strings = Array.from(slateStrings(/** @type {HTMLElement} */ (shown[index])));
    const drawn = strings.map(({ data }) => data).join("");
    // The drawing may end with a line break that the model does not have.
    if (!spaced(drawn).startsWith(spaced(known[index].text))) return null;
    const before = strings.slice(0, strings.indexOf(node)).reduce((sum, { length }) => sum + length, 0);
    return { path: known[index].path, offset: before + offset, text: known[index].text };
  };
}

/** More steps than the editor makes by itself after one of the user's. */
const STEPS = 3;

/** @param {string} html */
const unmeasured = (html) => html.replace(/\bheight:\s*\d+/g, "");

/** @param {Point} a @param {Point} b */
function isBefore(a, b) {
  const depth = a.path.findIndex((step, index) => step !== b.path[index]);
  return depth < 0 ? a.offset < b.offset : a.path[depth] < b.path[depth];
}

/**
 * @param {WangEditor} editor
 * @returns {import("./index.js").Adapter}
 */
export function wangEditor(editor) {
  /** @returns {HTMLElement | null} */
  const root = () => {
    try {
      return present(
        editor.getEditableContainer()?.querySelector('[data-slate-editor][contenteditable="true"]'),
      );
    } catch {
      // Destroyed, it does not know its element any more.
      return null;
    }
  };
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => editor.getHtml(),
    *textNodes() {
      const element = root();
      if (element) yield* slateStrings(element);
    },
    undo() {
      // The successor measures a table when it has drawn it, and makes a step of the history of that: such a step is none of the user's.
      const before = unmeasured(editor.getHtml());
      for (let step = 0; step < STEPS && unmeasured(editor.getHtml()) === before; step++) editor.undo();
    },
  };

  /** @param {import("./proof.js").Change[]} changes */
  const change = (changes) => {
    const element = root();
    const toModel = element && mapping(editor, element);
    if (!toModel) return false;
    /** @type {Operation[]} */
    const operations = [];
    for (const { pieces, text } of [...changes].reverse()) {
      for (let index = pieces.length - 1; index >= 0; index--) {
        const { node, start, end } = pieces[index];
        const at = toModel(node, start);
        if (!at) return false;
        const { path, offset } = at;
        const inserted = index === 0 ? text : "";
        // A leaf that were empty for a moment would be tidied away with its place.
        if (inserted) operations.push({ type: "insert_text", path, offset, text: inserted });
        const removed = at.text.slice(offset, offset + end - start);
        if (removed) {
          operations.push({ type: "remove_text", path, offset: offset + inserted.length, text: removed });
        }
      }
    }
    // Within one tick the history takes them as one step.
    for (const operation of operations) editor.apply(operation);
    return true;
  };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) => replaceProved(provable, replacements, change);

  return {
    name: "wangeditor",
    format: "html",
    root,
    ...provable,
    replaceAll,
    replace: (range, text) => replaceAll([{ range, text }]),
    load: (html) =>
      loadProved(provable, html, (wanted) => {
        // It would look for the cursor in a page that is not there any more.
        editor.blur();
        editor.setHtml(wanted);
      }),
    onChange: onChange({
      roots: onlyRoot(root),
      listen(fire) {
        let known = editor.children;
        const hear = () => {
          // Slate reports a moved cursor too; a changed document is a new list of children.
          if (editor.children === known) return;
          known = editor.children;
          fire();
        };
        editor.on("change", hear);
        return () => editor.off("change", hear);
      },
    }),
    select(range) {
      const element = root();
      const toModel = element && mapping(editor, element);
      const anchor = toModel?.(/** @type {Text} */ (range.startContainer), range.startOffset);
      const focus = toModel?.(/** @type {Text} */ (range.endContainer), range.endOffset);
      scrollTo(range);
      editor.focus();
      if (!anchor || !focus) return;
      editor.select({
        anchor: { path: anchor.path, offset: anchor.offset },
        focus: { path: focus.path, offset: focus.offset },
      });
    },
    focus() {
      const last = editor.selection;
      if (!last) return editor.focus(true);
      editor.focus();
      const end = isBefore(last.anchor, last.focus) ? last.focus : last.anchor;
      editor.select({ anchor: end, focus: end });
    },
  };
}
