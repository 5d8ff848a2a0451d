// The fields around the body: which control of the page is which field of a draft, what stands in it, and changes in it.
import { applied } from "../fix.js";

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 * @typedef {string | HTMLElement | (() => string) | null} Source a selector, an element, what gives the value, or `null` for none
 * @typedef {{ element: HTMLElement | null, read: () => string }} Field
 * @typedef {Document | HTMLElement} Scope
 */

/** What CMSs call their fields; the column is never guessed. @type {Record<string, { names: string[], labels: string[] }>} */
const KNOWN = {
  title: {
    names: ["title", "articletitle", "subject", "biaoti"],
    labels: ["标题", "標題", "文章标题", "信息标题", "页面标题", "title"],
  },
  "meta.docNumber": {
    names: ["docnumber", "documentnumber", "wenhao"],
    labels: ["文号", "文號", "发文字号", "發文字號"],
  },
  "meta.indexNumber": { names: ["indexnumber", "suoyinhao"], labels: ["索引号", "索引號"] },
  "meta.issuer": { names: ["issuer", "fabujigou"], labels: ["发布机构", "發布機構", "发文机关", "發文機關"] },
  "meta.drafter": { names: ["drafter", "qicaodanwei"], labels: ["起草单位", "起草單位"] },
  "meta.source": { names: ["contentsource"], labels: ["来源", "來源", "信息来源", "稿件来源"] },
  "meta.author": { names: [], labels: ["责任编辑", "責任編輯"] },
  "meta.createdAt": { names: ["createdat"], labels: ["成文日期", "成文时间", "成文時間"] },
  "meta.publishedAt": {
    names: ["publishedat", "pubdate"],
    labels: ["发布日期", "發布日期", "发布时间", "發布時間"],
  },
};

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?=$|[T\s])/;

/** Dates as CMSs write them, as a draft has them; anything else is left for the checker to judge. @param {string} value */
const asDate = (value) =>
  value
    .trim()
    .replace(DATE, (_, year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);

/** @param {HTMLElement} element @returns {element is Control} */
const isControl = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

/** @param {HTMLElement} element */
const contentOf = (element) => (isControl(element) ? element.value : element.textContent || "");

/** The last part of a name such as `article[title]` or `info.title`. @param {string} name */
const lastPart = (name) =>
  (name.match(/[^[\].:$]+/g) || [""]).slice(-1)[0].toLowerCase().replace(/[-_]/g, "");

/** What a person calls the control. @param {Control} control */
const labelsOf = (control) =>
  [control.getAttribute("aria-label") || "", ...Array.from(control.labels || [], labelText)].map((label) =>
    label.replace(/[\s*＊:：()（）]|必填/g, "").toLowerCase(),
  );

/** @param {HTMLLabelElement} label the text of its own, without that of a list inside it */
function labelText(label) {
  const texts = Array.from(label.childNodes, (node) =>
    node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement ? "" : node.textContent,
  );
  return texts.join("");
}

/** @param {Scope} scope @returns {Control[]} */
function controlsOf(scope) {
  const form = scope instanceof HTMLFormElement ? Array.from(scope.elements) : [];
  const inside = Array.from(scope.querySelectorAll("input, textarea, select"));
  const typed = new Set(["text", "search", "url", "date", "datetime-local"]);
  return /** @type {Control[]} */ ([...new Set([...form, ...inside])]).filter(
    (element) =>
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement && typed.has(element.type)),
  );
}

/**
 * @param {string} field
 * @param {Control[]} controls
 * @returns {Control[]}
 */
function candidates(field, controls) {
  const known = KNOWN[field];
  /** @type {((control: Control) => boolean)[]} from the surest to the least sure */
  const ways = [
    ({ name }) => name === field,
    ({ name, id }) => [name, id].some((own) => own && known.names.includes(lastPart(own))),
    (control) => labelsOf(control).some((label) => known.labels.includes(label)),
  ];
  for (const way of ways) {
    const found = controls.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

/** @param {string} option @param {string} selector @param {Scope} scope @returns {HTMLElement} */
export function only(option, selector, scope) {
  const found = Array.from(scope.querySelectorAll(selector));
  const all = found.length > 0 ? found : Array.from(document.querySelectorAll(selector));
  if (all.length !== 1 || !(all[0] instanceof HTMLElement)) {
    throw new Error(`attach: ${option}: ${all.length} elements fit ${selector}; one is needed`);
  }
  return all[0];
}

/**
 * @param {string} option
 * @param {Exclude<Source, null>} source
 * @param {Scope} scope
 * @returns {Field}
 */
export function fieldOf(option, source, scope) {
  if (typeof source === "function") return { element: null, read: () => String(source() ?? "") };
  const element = typeof source === "string" ? only(option, source, scope) : source;
  if (!(element instanceof HTMLElement)) {
    throw new Error(`attach: ${option}: a selector, an element or a function is needed`);
  }
  const isDate = /(At|From)$/.test(option);
  return {
    element,
    read() {
      // A control that the page has exchanged keeps its old value, and another one is sent.
      if (!element.isConnected) throw new Error(`attach: ${option}: the element is not in the page any more`);
      return isDate ? asDate(contentOf(element)) : contentOf(element);
    },
  };
}

/**
 * The fields of a draft other than column and body. What is not named is looked for; of the title there must be one.
 * @param {Record<string, Source>} given by the name of the draft's field, such as `title` or `meta.issuer`
 * @param {Scope} scope
 * @param {(control: Control) => boolean} isTaken controls that are the editor's, or the column
 * @returns {Map<string, Field>}
 */
export function findFields(given, scope, isTaken) {
  /** @type {Map<string, Field>} */
  const fields = new Map();
  for (const [name, source] of Object.entries(given)) {
    if (name !== "title" && !name.startsWith("meta.")) {
      throw new Error(`attach: options.fields.${name}: no such field; use title or meta.…`);
    }
    if (source !== null) fields.set(name, fieldOf(`options.fields.${name}`, source, scope));
  }
  const named = new Set(Array.from(fields.values(), ({ element }) => element));
  const free = controlsOf(scope).filter((control) => !isTaken(control) && !named.has(control));
  for (const name of Object.keys(KNOWN)) {
    if (name in given) continue;
    const found = candidates(name, free);
    if (found.length > 1) {
      const list = found.map(({ name: own, id }) => own || `#${id}`).join(", ");
      throw new Error(`attach: options.fields["${name}"] is missing, and several fit: ${list}`);
    }
    if (found.length === 1) fields.set(name, fieldOf(`options.fields.${name}`, found[0], scope));
  }
  if (!fields.has("title")) {
    throw new Error("attach: options.fields.title is missing, and no field looks like a title");
  }
  return fields;
}

/** @param {HTMLElement} element whose text can be selected and typed into */
const isTextual = (element) =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && /^(text|search|url)$/.test(element.type));

/**
 * Puts the focus into a field, and the selection on a place of it.
 * @param {Field | undefined} field
 * @param {{ start?: number | null, end?: number | null }} place
 * @returns {boolean} false where the page has no such field
 */
export function selectInField(field, { start, end }) {
  const element = field?.element;
  if (!element) return false;
  element.focus();
  if (isTextual(element) && start != null && end != null) {
    /** @type {HTMLInputElement} */ (element).setSelectionRange(start, end);
  }
  return true;
}

/** In one step of the browser's undo. @param {HTMLInputElement} control @param {number} start @param {number} end @param {string} text */
function write(control, start, end, text) {
  control.focus();
  control.setSelectionRange(start, end);
  // Obsolete in name, but the only way into an input's undo history.
  if (!document.execCommand("insertText", false, text)) {
    control.setRangeText(text, start, end, "end");
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

/**
 * Replaces places of a text field.
 * @param {Field | undefined} field
 * @param {{ start: number, end: number, text: string }[]} edits in order
 * @returns {(() => boolean) | null} takes it back, and says whether it did; null where it was not made
 */
export function editField(field, edits) {
  const element = field?.element;
  if (!element || !isTextual(element)) return null;
  const control = /** @type {HTMLInputElement} */ (element);
  if (control.readOnly || control.disabled) return null;
  const before = control.value;
  const wanted = applied(before, edits);
  const { start } = edits[0];
  const { end } = edits[edits.length - 1];
  const newEnd = wanted.length - (before.length - end);
  write(control, start, end, wanted.slice(start, newEnd));
  if (control.value !== wanted) return null;
  return () => {
    if (control.value !== wanted) return false;
    // The browser's undo would take back what was typed last, wherever that was.
    write(control, start, newEnd, before.slice(start, end));
    return control.value === before;
  };
}
