// Which editors a page has. An editor that stands for a textarea counts once: the textarea is then only where it puts its text.
import { ckEditor4, isCkEditor4 } from "./ckeditor4.js";
import { ckEditor5, isCkEditor5 } from "./ckeditor5.js";
import { codeMirror, isCodeMirror } from "./codemirror.js";
import { contentEditable } from "./contenteditable.js";
import { isKindEditor, kindEditor } from "./kindeditor.js";
import { isProseMirror, isTiptap, proseMirror, tiptap } from "./prosemirror.js";
import { isQuill, quillEditor } from "./quill.js";
import { slate } from "./slate.js";
import { textArea } from "./textarea.js";
import { isTinyMce, tinyMce } from "./tinymce.js";
import { isUEditor, uEditor } from "./ueditor.js";
import { isWangEditor, wangEditor } from "./wangeditor.js";

/**
 * @typedef {import("./index.js").Adapter} Adapter
 * @typedef {{ adapter: Adapter, places: (Element | null | undefined)[] }} Found `places`: every element that belongs to the editor
 */

const KNOWN =
  "TinyMCE, CKEditor 4 and 5, UEditor, KindEditor, wangEditor, Quill, Tiptap, ProseMirror, CodeMirror 5, Slate, contenteditable, textarea";

/** @param {Iterable<any> | Record<string, any> | null | undefined} registry */
const values = (registry) => (registry ? Object.values(registry) : []);

/** Editors that have a register of their instances. @param {any} window @returns {Iterable<Found>} */
function* registered(window) {
  const { tinymce, CKEDITOR, UE, KindEditor } = window;
  for (const editor of values(tinymce?.get?.() ?? tinymce?.editors)) {
    if (!isTinyMce(editor)) continue;
    yield {
      adapter: tinyMce(editor),
      places: [editor.getContainer(), editor.getElement(), inPage(editor.getBody())],
    };
  }
  for (const editor of values(CKEDITOR?.instances)) {
    if (!isCkEditor4(editor)) continue;
    yield {
      adapter: ckEditor4(editor),
      places: [editor.container?.$, editor.element?.$, editor.editable?.()?.$],
    };
  }
  for (const editor of values(KindEditor?.instances)) {
    if (!isKindEditor(editor)) continue;
    yield { adapter: kindEditor(editor), places: [editor.container[0], editor.srcElement[0]] };
  }
  for (const editor of values(UE?.instants)) {
    if (!isUEditor(editor)) continue;
    const source = editor.key ? window.document.getElementById(editor.key) : null;
    yield { adapter: uEditor(editor), places: [editor.container, editor.iframe, source] };
  }
}

/** @param {HTMLElement | null} body of an editor within the page, as against one in an iframe */
const inPage = (body) => (body?.localName === "body" ? null : body);

/** Editors whose elements lead to them. @param {Element} element @param {any} window @returns {Found | null} */
function byElement(element, window) {
  const { ckeditorInstance, editor, CodeMirror } = /** @type {any} */ (element);
  if (isCkEditor5(ckeditorInstance)) {
    const { sourceElement, ui } = ckeditorInstance;
    return { adapter: ckEditor5(ckeditorInstance), places: [element, ui.view?.element, sourceElement] };
  }
  if (isCodeMirror(CodeMirror)) {
    return { adapter: codeMirror(CodeMirror), places: [element, CodeMirror.getTextArea?.()] };
  }
  if (element.matches(".ProseMirror") && isTiptap(editor))
    return { adapter: tiptap(editor), places: [element] };
  if (element.matches(".ql-container")) {
    const quill = /** @type {any} */ (element).__quill ?? window.Quill?.find?.(element);
    if (isQuill(quill)) return { adapter: quillEditor(quill), places: [element] };
  }
  if (element.matches("[data-slate-editor]")) {
    return { adapter: slate(/** @type {HTMLElement} */ (element)), places: [element] };
  }
  return null;
}

/** @param {Element} element */
const isEdited = (element) =>
  /** @type {HTMLElement} */ (element).isContentEditable || element.ownerDocument.designMode === "on";

/** The body of a same-origin iframe that is edited. @param {HTMLIFrameElement} frame */
function editedBody(frame) {
  try {
    const body = frame.contentDocument?.body;
    return body && isEdited(body) ? body : null;
  } catch {
    // Another origin.
    return null;
  }
}

const LEADING = ".ck-editor__editable, .CodeMirror, .ProseMirror, .ql-container, [data-slate-editor]";
const EDITED = "[contenteditable]:not([contenteditable=false]), iframe";

/** @param {Element} area */
const isShown = (area) => area.getClientRects().length > 0;

/** @param {HTMLTextAreaElement} area */
const ofArea = (area) =>
  textArea(
    area,
    () => !isShown(area) && discover(area.ownerDocument).some(({ places }) => places.includes(area)),
  );

/** @param {Document | Element} scope @returns {Found[]} */
function discover(scope) {
  const page =
    scope.nodeType === Node.DOCUMENT_NODE
      ? /** @type {Document} */ (scope)
      : /** @type {Element} */ (scope).ownerDocument;
  const window = page.defaultView;
  /** @type {Found[]} */
  const found = [];
  const isTaken = (/** @type {Element} */ element) =>
    found.some(({ places }) => places.some((place) => place?.contains(element)));
  /** @param {string} selector */
  const all = (selector) => {
    const inside = Array.from(scope.querySelectorAll(selector));
    return scope !== page && /** @type {Element} */ (scope).matches(selector)
      ? [/** @type {Element} */ (scope), ...inside]
      : inside;
  };

  for (const each of registered(window)) {
    if (each.places.some((place) => place && scope.contains(place))) found.push(each);
  }
  for (const element of all(LEADING)) {
    const each = isTaken(element) ? null : byElement(element, window);
    if (each) found.push(each);
  }
  for (const element of all(EDITED)) {
    if (isTaken(element)) continue;
    const root =
      element.localName === "iframe" ? editedBody(/** @type {HTMLIFrameElement} */ (element)) : element;
    if (root)
      found.push({ adapter: contentEditable(/** @type {HTMLElement} */ (root)), places: [element, root] });
  }
  for (const element of all("textarea[name]")) {
    const area = /** @type {HTMLTextAreaElement} */ (element);
    if (isTaken(area) || area.disabled || !isShown(area)) continue;
    found.push({ adapter: ofArea(area), places: [area] });
  }
  return found;
}

/**
 * The editors of a page or of a part of it: those that bring a register or a mark of their own, then whatever else is edited, then
 * the textareas that a form submits and a user sees.
 * @param {Document | Element} scope
 * @returns {Adapter[]}
 */
export const find = (scope) => discover(scope).map(({ adapter }) => adapter);

/** @param {any} thing @returns {Adapter | null} */
function byInstance(thing) {
  if (isTinyMce(thing)) return tinyMce(thing);
  if (isCkEditor4(thing)) return ckEditor4(thing);
  if (isCkEditor5(thing)) return ckEditor5(thing);
  if (isUEditor(thing)) return uEditor(thing);
  if (isKindEditor(thing)) return kindEditor(thing);
  if (isWangEditor(thing)) return wangEditor(thing);
  if (isQuill(thing)) return quillEditor(thing);
  if (isTiptap(thing)) return tiptap(thing);
  if (isProseMirror(thing)) return proseMirror(thing);
  if (isCodeMirror(thing)) return codeMirror(thing);
  return null;
}

/** @param {any} thing @returns {thing is Adapter} */
const isAdapter = (thing) =>
  typeof thing?.name === "string" &&
  ["root", "html", "replace", "onChange"].every((name) => typeof thing[name] === "function");

/** @param {Element} element @returns {Adapter | null} */
function ofElement(element) {
  // The editor that the element belongs to, or else the only one inside it.
  const owner = discover(element.ownerDocument).find(({ places }) =>
    places.some((place) => place?.contains(element)),
  );
  if (owner) return owner.adapter;
  if (element.localName === "textarea") return ofArea(/** @type {HTMLTextAreaElement} */ (element));
  const inside = discover(element);
  if (inside.length === 1) return inside[0].adapter;
  // The body of an iframe, handed over from there.
  return isEdited(element) ? contentEditable(/** @type {HTMLElement} */ (element)) : null;
}

/**
 * The adapter of one editor that the host hands over: its instance, an element of it, or an adapter of the host's own.
 * @param {unknown} thing
 * @returns {Adapter}
 */
export function adapt(thing) {
  if (isAdapter(thing)) return thing;
  const isElement = /** @type {any} */ (thing)?.nodeType === Node.ELEMENT_NODE;
  const adapter = isElement ? ofElement(/** @type {Element} */ (thing)) : byInstance(thing);
  if (!adapter) throw new TypeError(`this is no editor that is known; known are ${KNOWN}`);
  return adapter;
}
