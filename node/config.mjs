import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { LEVELS, readFormat } from "./arguments.mjs";
import { isMap } from "./front-matter.mjs";
import { date, faultsIn, isAsWritten, isText, list, number, readKeys, text, wanted, yes } from "./keys.mjs";
import { readText, withoutMark } from "./read.mjs";
import { parseToml } from "./toml.mjs";
import { Trouble } from "./trouble.mjs";

/** @typedef {import("./keys.mjs").KeyPath} KeyPath */
/** @typedef {import("./keys.mjs").Reader} Reader */
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
 * @property {string} [exceptions]
 * @property {string} [baseline]
 */
/** @typedef {{ path: string, folder: string, values: ConfigValues, at: (key: KeyPath, cause: unknown) => Trouble }} Config */

export const CONFIG_NAME = "xianshen.toml";

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
  today: date,
  recent: text,
  strict: yes,
  workers: number,
  timeout: number,
  "max-size": number,
  exceptions: text,
  baseline: text,
  cache: wanted("cache", (value) => typeof value === "boolean" || isText(value)),
};

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
  const at = faultsIn(source);
  const values = readKeys(
    /** @type {Record<string, unknown>} */ (await parseToml(source)),
    KEYS,
    (key, cause) => {
      throw at(key, cause);
    },
  );
  if (values.today !== undefined && !isAsWritten(source, ["today"], String(values.today))) {
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
