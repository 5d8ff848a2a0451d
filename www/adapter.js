// What the checker needs of a rich-text editor, and how wangEditor gives it.
//
// The editor's content is read and changed through its model only: its DOM shows a document that it redraws at will, and
// a change made there would be on the screen and not in the page that is saved.

/**
 * @typedef {object} Adapter
 * @property {() => HTMLElement} root the editable element
 * @property {() => string} html the body as it would be saved
 * @property {(html: string) => void} load a new document
 * @property {() => Iterable<Text>} textNodes the nodes that hold the document's own text, in order
 * @property {(range: Range) => void} select puts the selection there and the focus into the editor
 * @property {() => void} resume puts the cursor where it was last, with nothing selected, else at the end, and the focus there
 * @property {(edits: { range: Range, text: string }[]) => boolean} replace in one step that one undo takes back;
 *   false where the editor cannot find a range in its model
 * @property {() => void} undo
 * @property {(listener: () => void) => void} onChange
 */

/**
 * @param {typeof import("@wangeditor-next/editor")} lib
 * @param {{ editor: HTMLElement, toolbar: HTMLElement }} places
 * @returns {Adapter}
 */
export function wangEditor({ createEditor, createToolbar, DomEditor, SlateTransforms }, places) {
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {unknown} */
  let known;
  const editor = createEditor({
    selector: places.editor,
    html: "",
    mode: "default",
    config: {
      placeholder: "在此撰写或粘贴正文……",
      scroll: false,
      autoFocus: false,
      hoverbarKeys: { text: { menuKeys: [] } },
      onChange: (/** @type {import("@wangeditor-next/editor").IDomEditor} */ { children }) => {
        // Slate reports a moved cursor too; a changed document is a new list of children.
        if (children === known) return;
        known = children;
        for (const listener of listeners) listener();
      },
    },
  });
  known = editor.children;
  createToolbar({
    editor,
    selector: places.toolbar,
    mode: "default",
    config: { toolbarKeys: TOOLBAR },
  });
  const root = /** @type {HTMLElement} */ (places.editor.querySelector("[contenteditable=true]"));

  root.setAttribute("role", "textbox");
  root.setAttribute("aria-multiline", "true");
  nameTools(places.toolbar);
  // The editor would make a tab an indent; then nobody without a mouse could leave it. The toolbar has a tool for that.
  places.editor.addEventListener("keydown", (event) => event.key === "Tab" && event.stopPropagation(), true);

  /** @param {Range} range */
  const toModel = (range) => {
    try {
      return DomEditor.toSlateRange(editor, range, { exactMatch: false, suppressThrow: true });
    } catch {
      // The drawing and the model differ at this moment; the caller says so.
      return null;
    }
  };

  return {
    root: () => root,
    html: () => editor.getHtml(),
    load: (html) => editor.setHtml(html),
    *textNodes() {
      // Slate marks the strings of the document; everything else (zero-width stand-ins, tools) is its own.
      for (const string of root.querySelectorAll("[data-slate-string]")) {
        for (const node of string.childNodes) if (node instanceof Text) yield node;
      }
    },
    select(range) {
      const place = toModel(range);
      editor.focus();
      if (place) editor.select(place);
    },
    resume() {
      const last = editor.selection;
      if (!last) return editor.focus(true);
      editor.focus();
      editor.select(last);
      SlateTransforms.collapse(editor, { edge: "end" });
    },
    replace(edits) {
      const places = edits.map(({ range }) => toModel(range));
      if (places.includes(null)) return false;
      // Last first: an edit moves only what stands behind it. Within one tick the history takes them as one step.
      for (let index = edits.length - 1; index >= 0; index--) {
        const at = /** @type {import("slate").Range} */ (places[index]);
        SlateTransforms.insertText(editor, edits[index].text, { at });
      }
      return true;
    },
    undo: () => editor.undo(),
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** The tools are pictures whose only name is a tooltip. @param {HTMLElement} toolbar */
function nameTools(toolbar) {
  const name = () => {
    for (const tool of toolbar.querySelectorAll("button[data-tooltip]:not([aria-label])")) {
      tool.setAttribute("aria-label", /** @type {string} */ (tool.getAttribute("data-tooltip")));
    }
  };
  new MutationObserver(name).observe(toolbar, { childList: true, subtree: true });
  name();
}

/** What a government page needs; a picture or a film comes from the CMS, not from here. */
const TOOLBAR = [
  "headerSelect",
  "bold",
  "italic",
  "underline",
  "|",
  "justifyLeft",
  "justifyCenter",
  "justifyRight",
  "indent",
  "delIndent",
  "|",
  "bulletedList",
  "numberedList",
  "insertTable",
  "insertLink",
  "divider",
  "|",
  "clearStyle",
  "undo",
  "redo",
];
