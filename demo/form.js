// The form around the body: what the checker does not do with it, which is to offer columns and to take a whole draft.
import { element } from "./dom.js";
import { form } from "./page.js";
import { fillPolicies, showForColumn } from "./policies.js";

/**
 * @typedef {import("../www/client.js").Draft} Draft
 * @typedef {import("../www/client.js").ColumnInfo} ColumnInfo
 * @typedef {HTMLInputElement | HTMLSelectElement} Control
 */

const controls = /** @type {NodeListOf<Control>} */ (form.querySelectorAll("input[name], select[name]"));
const columnSelect = /** @type {HTMLSelectElement} */ (form.elements.namedItem("column"));

columnSelect.addEventListener("input", () => showForColumn(columnSelect.value));

/** @param {ColumnInfo[]} columns */
export function offerColumns(columns) {
  const wanted = columnSelect.value;
  while (columnSelect.options.length > 1) columnSelect.remove(1);
  // By their Chinese names, as in a dictionary.
  const sorted = [...columns].sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
  columnSelect.append(...sorted.map(({ id, name }) => element("option", { value: id }, name)));
  chooseColumn(wanted);
}

/** A draft may name a column that is not on the list, or not yet: the checker judges it, the form does not hide it. @param {string} column */
function chooseColumn(column) {
  columnSelect.value = column;
  if (columnSelect.value === column) return;
  columnSelect.append(element("option", { value: column }, column));
  columnSelect.value = column;
}

/** @param {Draft} draft */
export function fillForm(draft) {
  const values = /** @type {Record<string, any>} */ ({ ...draft });
  for (const control of controls) {
    const { name } = control;
    const value = name.startsWith("meta.") ? values.meta?.[name.slice("meta.".length)] : values[name];
    if (control === columnSelect) chooseColumn(value || "");
    else control.value = value || "";
  }
  fillPolicies(draft);
  showForColumn(draft.column);
}
