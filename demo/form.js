// The form around the body: draft to fields and back, and what was found in each field.

import { applied } from "../www/fix.js";
import { byId, element, refill } from "./dom.js";
import { fillPolicies, readPolicies, showForColumn } from "./policies.js";
import { today } from "./today.js";

/**
 * @typedef {import("../www/client.js").Draft} Draft
 * @typedef {import("../www/client.js").ColumnInfo} ColumnInfo
 * @typedef {import("../www/client.js").Report["findings"][number]} Finding
 * @typedef {HTMLInputElement | HTMLSelectElement} Control
 */

const form = /** @type {HTMLFormElement} */ (byId("draft"));

/** @type {Map<string, Control>} by the name of the draft's field */
export const controls = new Map(
  Array.from(
    /** @type {NodeListOf<Control>} */ (form.querySelectorAll("input[name], select[name]")),
    (control) => [control.name, control],
  ),
);

/** @param {ColumnInfo[]} columns */
export function offerColumns(columns) {
  const select = /** @type {HTMLSelectElement} */ (controls.get("column"));
  const wanted = select.value;
  while (select.options.length > 1) select.remove(1);
  // By their Chinese names, as in a dictionary.
  const sorted = [...columns].sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
  select.append(...sorted.map(({ id, name }) => element("option", { value: id }, name)));
  chooseColumn(select, wanted);
}

/**
 * A draft may name a column that is not on the list, or not yet: the checker judges it, the form does not hide it.
 * @param {HTMLSelectElement} select
 * @param {string} column
 */
function chooseColumn(select, column) {
  select.value = column;
  if (select.value === column) return;
  select.append(element("option", { value: column }, column));
  select.value = column;
}

const columnSelect = /** @type {Control} */ (controls.get("column"));
columnSelect.addEventListener("input", () => showForColumn(columnSelect.value));

/** @param {string} body @returns {Draft} */
export function readDraft(body) {
  /** @type {Record<string, string>} */
  const meta = {};
  /** @type {Record<string, string>} */
  const own = {};
  for (const [field, { value }] of controls) {
    if (field.startsWith("meta.")) {
      if (value.trim() !== "") meta[field.slice("meta.".length)] = value;
    } else own[field] = value;
  }
  const { column, title } = own;
  return { column, title, body, format: "html", today: today(), meta, ...readPolicies() };
}

/** @param {Draft} draft */
export function fillForm(draft) {
  const values = /** @type {Record<string, any>} */ ({ ...draft });
  for (const [field, control] of controls) {
    const value = field.startsWith("meta.") ? values.meta?.[field.slice("meta.".length)] : values[field];
    if (control instanceof HTMLSelectElement) chooseColumn(control, value || "");
    else control.value = value || "";
  }
  fillPolicies(draft);
  showForColumn(draft.column);
}

/** Says at each field what was found there. @param {Finding[]} findings */
export function markFields(findings) {
  for (const [field, control] of controls) {
    const here = findings.filter((finding) => finding.field === field);
    const id = `${control.id}-findings`;
    let list = document.getElementById(id);
    if (!list) {
      list = element("ul", { id, class: "field-findings" });
      control.after(list);
      control.setAttribute("aria-describedby", id);
    }
    list.hidden = here.length === 0;
    refill(
      list,
      here.map(({ level, what }) => element("li", { "data-level": level }, what)),
    );
    const blocks = here.some(({ level }) => level === "block");
    control.setAttribute("aria-invalid", String(blocks));
    control.dataset.level = here.length === 0 ? "" : blocks ? "block" : here[0].level;
  }
}

/**
 * Puts the selection on a place of a field.
 * @param {string} field
 * @param {{ start?: number | null, end?: number | null }} place
 * @returns {boolean} false where the page has no such field
 */
export function selectInField(field, { start, end }) {
  const control = controls.get(field);
  if (!control) return false;
  control.focus();
  if (control instanceof HTMLInputElement && control.type !== "date" && start != null && end != null) {
    control.setSelectionRange(start, end);
  }
  return true;
}

/**
 * Replaces places of a text field so that the browser's own undo takes them back.
 * @param {string} field
 * @param {{ start: number, end: number, text: string }[]} edits
 * @returns {boolean}
 */
export function editField(field, edits) {
  const control = controls.get(field);
  if (!(control instanceof HTMLInputElement) || control.type === "date") return false;
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const wanted = applied(control.value, sorted);
  const start = sorted[0].start;
  const end = sorted[sorted.length - 1].end;
  const text = wanted.slice(start, wanted.length - (control.value.length - end));
  control.focus();
  control.setSelectionRange(start, end);
  // Obsolete in name, but the only way into an input's undo history.
  if (!document.execCommand("insertText", false, text)) control.setRangeText(text, start, end, "end");
  return control.value === wanted;
}
