import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { isDate, LEVELS, readFormat } from "./arguments.mjs";
import { isMap } from "./front-matter.mjs";
import { nearest } from "./nearest.mjs";
import { readText, withoutMark } from "./read.mjs";
import { shownPath } from "./safe.mjs";
import { lineOfKey, parseToml } from "./toml.mjs";
import { Trouble } from "./trouble.mjs";

/** @typedef {(string | number)[]} KeyPath */
/** @typedef {{ rule: string, level: string, column?: string, element?: string, reason?: string }} LevelRow */
/**
 * What `xianshen.toml` says. Paths and patterns are from its own folder.
 *
 * @typedef {object} ConfigValues
 * @property {string[]} [paths]
 * @property {string[]} [exclude]
 * @property {string} [column]
 * @property {Record<string, string>} [columns]
 * @property {string} [profile]
 * @property {LevelRow[]} [levels]
 * @property {string} [locale]
 * @property {string[]} [format]
 * @property {string} [today]
 * @property {string} [recent]
 * @property {boolean} [strict]
 * @property {number} [workers]
 * @property {number} [timeout]
 * @property {number} [max-size]
 * @property {boolean | string} [cache]
 */
/** @typedef {{ path: string, folder: string, values: ConfigValues, at: (key: KeyPath, cause: unknown) => Trouble }} Config */

export const CONFIG_NAME = "xianshen.toml";

/** @typedef {(value: any, fault: (key: KeyPath, cause: Trouble) => never, key: KeyPath) => unknown} Reader */

/** @param {string} what @param {(value: any) => boolean} test @returns {Reader} */
const wanted = (what, test) => (value, fault, key) =>
  test(value) ? value : fault(key, new Trouble("wanted", { what }));

const isText = (/** @type {unknown} */ value) => typeof value === "string" && value !== "";
const text = wanted("string", isText);
const number = wanted("number", (value) => typeof value === "number" && Number.isInteger(value) && value > 0);
const yes = wanted("boolean", (value) => typeof value === "boolean");

/** @param {Reader} one @returns {Reader} */
const list = (one) => (value, fault, key) =>
  Array.isArray(value)
    ? value.map((item, index) => one(item, fault, [...key, index]))
    : fault(key, new Trouble("wanted", { what: "list" }));

/** @type {Reader} */
const format = (value, fault, key) => {
  text(value, fault, key);
  try {
    readFormat(value);
  } catch (error) {
    fault(key, /** @type {Trouble} */ (error));
  }
  return value;
};

/** What a row of `levels` may hold, as in a profile. */
const LEVEL_KEYS = {
  rule: text,
  level: wanted("level", (value) => LEVELS.includes(value)),
  column: text,
  element: text,
  reason: text,
};

/** @type {Reader} */
const levelRow = (value, fault, key) => {
  if (!isMap(value)) fault(key, new Trouble("wanted", { what: "table" }));
  const row = readKeys(value, LEVEL_KEYS, fault, key);
  for (const name of ["rule", "level"]) {
    if (row[name] === undefined) fault(key, new Trouble("keyMissing", { name }));
  }
  return row;
};

/** @type {Reader} */
const columns = (value, fault, key) => {
  if (!isMap(value)) fault(key, new Trouble("wanted", { what: "table" }));
  return Object.fromEntries(
    Object.entries(value).map(([glob, column]) => [glob, text(column, fault, [...key, glob])]),
  );
};

/** Every key of the file. Each of them is an option of the command line, too (`arguments.mjs`). @type {Record<string, Reader>} */
const KEYS = {
  paths: list(text),
  exclude: list(text),
  column: text,
  columns,
  profile: text,
  levels: list(levelRow),
  locale: text,
  format: (value, fault, key) =>
    Array.isArray(value) ? list(format)(value, fault, key) : [format(value, fault, key)],
  today: wanted("date", (value) => isText(value) && isDate(value)),
  recent: text,
  strict: yes,
  workers: number,
  timeout: number,
  "max-size": number,
  cache: wanted("cache", (value) => typeof value === "boolean" || isText(value)),
};

/**
 * @param {Record<string, unknown>} table
 * @param {Record<string, Reader>} keys
 * @param {(key: KeyPath, cause: Trouble) => never} fault
 * @param {KeyPath} within
 */
function readKeys(table, keys, fault, within = []) {
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
 * The file of that name in the folder, or in the nearest one above.
 *
 * @param {string} folder
 * @returns {Promise<string | undefined>}
 */
export async function findConfig(folder) {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) return path;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * @param {string} path
 * @returns {Promise<Config>}
 */
export async function readConfig(path) {
  const source = withoutMark(await readText(path));
  /** @param {KeyPath} key @param {unknown} cause */
  const at = (key, cause) => {
    const name = key
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
      .join("")
      .slice(1);
    return new Trouble("configKey", { line: lineOfKey(source, key), key: shownPath(name) }, cause);
  };
  const values = readKeys(
    /** @type {Record<string, unknown>} */ (await parseToml(source)),
    KEYS,
    (key, cause) => {
      throw at(key, cause);
    },
  );
  // The parser takes the 30th of February for the 2nd of March.
  const line = source.split(/\r?\n/)[lineOfKey(source, ["today"]) - 1];
  const [written = values.today] = /\d{4}-\d{2}-\d{2}/.exec(line) ?? [];
  if (values.today !== undefined && written !== values.today) {
    throw at(["today"], new Trouble("wanted", { what: "date" }));
  }
  return { path, folder: dirname(resolve(path)), values, at };
}

/**
 * A path of the file, as it is seen from the working folder.
 *
 * @param {Config} config
 * @param {string} path
 */
export function fromConfig({ folder }, path) {
  return relative(".", resolve(folder, path)) || ".";
}
