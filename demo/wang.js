// The demo's editor: wangEditor with the tools that a government page needs.
import { adapt } from "../www/adapters/index.js";

/**
 * @param {typeof import("@wangeditor-next/editor")} lib
 * @param {{ editor: HTMLElement, toolbar: HTMLElement }} places
 * @returns {import("../www/adapters/index.js").Adapter & { show: (html: string) => void, destroy: () => void }} `show`: a new document
 */
export function createWangEditor({ createEditor, createToolbar }, places) {
  const editor = createEditor({
    selector: places.editor,
    html: "",
    mode: "default",
    config: {
      placeholder: "在此撰写或粘贴正文……",
      scroll: false,
      autoFocus: false,
      hoverbarKeys: { text: { menuKeys: [] } },
    },
  });
  createToolbar({
    editor,
    selector: places.toolbar,
    mode: "default",
    config: { toolbarKeys: TOOLBAR },
  });
  const adapter = adapt(editor);
  const root = adapter.root();

  root?.setAttribute("role", "textbox");
  root?.setAttribute("aria-multiline", "true");
  nameTools(places.toolbar);
  // The editor would make a tab an indent; then nobody without a mouse could leave it. The toolbar has a tool for that.
  places.editor.addEventListener("keydown", (event) => event.key === "Tab" && event.stopPropagation(), true);

  return { ...adapter, show: (html) => editor.setHtml(html), destroy: () => editor.destroy() };
}

/** The tools are pictures whose only name is a tooltip; what has words on it says these. @param {HTMLElement} toolbar */
function nameTools(toolbar) {
  const name = () => {
    for (const tool of toolbar.querySelectorAll("button[data-tooltip]:not([aria-label]):not([title])")) {
      const tip = /** @type {string} */ (tool.getAttribute("data-tooltip"));
      tool.setAttribute((tool.textContent || "").trim() ? "title" : "aria-label", tip);
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
