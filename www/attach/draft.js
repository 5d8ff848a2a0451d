// The draft as it stands in the page.
import { fieldOf, findFields, only } from "./fields.js";
import { hostOf } from "./target.js";

/**
 * @typedef {import("../client.js").Draft} Draft
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./options.js").Options} Options
 */

/** An id, an element that holds one, a selector of such an element (`#…`, `.…` or `[…]`), or what gives an id. @param {Options["column"]} column @param {Document | HTMLElement} scope @returns {Field} */
function columnOf(column, scope) {
  if (column === undefined || column === null) {
    throw new Error("attach: options.column is missing: which column the page is of is never guessed");
  }
  if (typeof column !== "string") return fieldOf("options.column", column, scope);
  if (/^[#.[]/.test(column)) return fieldOf("options.column", only("options.column", column, scope), scope);
  return { element: null, read: () => column };
}

/**
 * @param {Options} options
 * @param {{ adapter: import("../adapters/index.js").Adapter, scope: Document | HTMLElement, today: () => string }} page
 * @returns {{ fields: Map<string, Field>, read: () => Draft }}
 */
export function draftReader(options, { adapter, scope, today }) {
  const { read, policies = () => ({}) } = options;
  const own = () => {
    // Such an editor may say that it is empty.
    if (!adapter.root()) throw new Error("the editor is not ready");
    return { body: adapter.html(), format: adapter.format, today: today() };
  };
  if (read) return { fields: new Map(), read: () => ({ ...own(), ...read() }) };

  const column = columnOf(options.column, scope);
  const host = hostOf(adapter);
  const fields = findFields(
    options.fields || {},
    scope,
    (control) => control === column.element || Boolean(host && (host === control || host.contains(control))),
  );
  fields.set("column", column);
  return {
    fields,
    read() {
      /** @type {Record<string, string>} */
      const meta = {};
      for (const [name, field] of fields) {
        const value = name.startsWith("meta.") ? field.read() : "";
        if (value.trim() !== "") meta[name.slice("meta.".length)] = value;
      }
      const title = /** @type {Field} */ (fields.get("title")).read();
      const { body, format, today: day } = own();
      return { column: column.read(), title, body, format, today: day, meta, ...policies() };
    },
  };
}
