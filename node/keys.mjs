import { isDate } from "./arguments.mjs";
import { nearest } from "./nearest.mjs";
import { shownPath } from "./safe.mjs";
import { lineOfKey } from "./toml.mjs";
import { Trouble } from "./trouble.mjs";

/** @typedef {(string | number)[]} KeyPath where a value is in a file of TOML */
/** @typedef {(value: any, fault: (key: KeyPath, cause: Trouble) => never, key: KeyPath) => unknown} Reader */

/** @param {string} what @param {(value: any) => boolean} test @returns {Reader} */
export const wanted = (what, test) => (value, fault, key) =>
  test(value) ? value : fault(key, new Trouble("wanted", { what }));

export const isText = (/** @type {unknown} */ value) => typeof value === "string" && value !== "";
export const text = wanted("string", isText);
export const number = wanted(
  "number",
  (value) => typeof value === "number" && Number.isInteger(value) && value > 0,
);
export const yes = wanted("boolean", (value) => typeof value === "boolean");

/** @param {Reader} one @returns {Reader} */
export const list = (one) => (value, fault, key) =>
  Array.isArray(value)
    ? value.map((item, index) => one(item, fault, [...key, index]))
    : fault(key, new Trouble("wanted", { what: "list" }));

export const date = wanted("date", (value) => isText(value) && isDate(value));

/**
 * The values of a table, each read as its key wants it; a key that is not known is a mistake.
 *
 * @param {Record<string, unknown>} table
 * @param {Record<string, Reader>} keys
 * @param {(key: KeyPath, cause: Trouble) => never} fault
 * @param {KeyPath} within
 */
export function readKeys(table, keys, fault, within = []) {
  /** @type {Record<string, unknown>} */
  const values = {};
  for (const [name, value] of Object.entries(table)) {
    const key = [...within, name];
    if (!Object.hasOwn(keys, name)) {
      fault(key, new Trouble("keyUnknown", { near: nearest(name, Object.keys(keys)) ?? "" }));
    }
    values[name] = keys[name](value, fault, key);
  }
  return values;
}

/**
 * A fault as its line and key in the file.
 *
 * @param {string} source
 * @returns {(key: KeyPath, cause: unknown) => Trouble}
 */
export function faultsIn(source) {
  return (key, cause) => {
    const name = key
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
      .join("")
      .slice(1);
    return new Trouble("configKey", { line: lineOfKey(source, key), key: shownPath(name) }, cause);
  };
}

/**
 * Whether a date stands in the file as it was read. The parser takes the 30th of February for the 2nd of March.
 *
 * @param {string} source
 * @param {KeyPath} key
 * @param {string} read
 */
export function isAsWritten(source, key, read) {
  const line = source.split(/\r?\n/)[lineOfKey(source, key) - 1];
  const written = [...line.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day);
  return written.length === 0 || written.includes(read);
}
