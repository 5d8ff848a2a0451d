import { dirname, resolve } from "node:path";
import { isMap } from "../front-matter.mjs";
import { date, faultsIn, isAsWritten, readKeys, text, wanted } from "../keys.mjs";
import { readText, withoutMark } from "../read.mjs";
import { shownPath } from "../safe.mjs";
import { parseToml } from "../toml.mjs";
import { Trouble } from "../trouble.mjs";

/** @typedef {import("../../pkg/node.mjs").Exception} Exception */
/** @typedef {Exception & { page: string, rule?: string }} Row a judgement, and the page or pages that it is about */
/** @typedef {{ path: string, folder: string, source: string, rows: Row[], at: ReturnType<typeof faultsIn> }} ExceptionsFile */

export const EXCEPTIONS_NAME = "xianshen.exceptions.toml";
export const KINDS = /** @type {const} */ (["false-positive", "accepted"]);
/** The name of the list in the file. */
export const LIST = "exception";

/** As the engine gives them: 64 bits. */
const FINGERPRINT = /^[0-9a-f]{16}$/;

/** @type {Record<string, import("../keys.mjs").Reader>} */
const KEYS = {
  page: text,
  fingerprint: wanted("fingerprint", (value) => typeof value === "string" && FINGERPRINT.test(value)),
  kind: wanted("exceptionKind", (value) => KINDS.includes(value)),
  reason: wanted("string", isSaid),
  by: wanted("string", isSaid),
  on: date,
  until: date,
  rule: text,
};
const NEEDED = ["page", "fingerprint", "kind", "reason", "by", "on"];

/** @param {unknown} value */
function isSaid(value) {
  return typeof value === "string" && value.trim() !== "";
}

/**
 * The judgements of a file. A row that is not whole is a mistake, never a row that does nothing.
 *
 * @param {string} path
 * @returns {Promise<ExceptionsFile>}
 */
export async function readExceptions(path) {
  return parseExceptions(path, withoutMark(await readText(path)));
}

/**
 * @param {string} path
 * @param {string} source
 * @returns {Promise<ExceptionsFile>}
 */
export async function parseExceptions(path, source) {
  const at = faultsIn(source);
  /** @type {(key: import("../keys.mjs").KeyPath, cause: unknown) => never} */
  const fault = (key, cause) => {
    throw at(key, cause);
  };
  /** @type {import("../keys.mjs").Reader} */
  const row = (value, _, key) => {
    if (!isMap(value)) fault(key, new Trouble("wanted", { what: "table" }));
    const read = /** @type {Row} */ (/** @type {unknown} */ (readKeys(value, KEYS, fault, key)));
    for (const name of NEEDED) {
      if (!Object.hasOwn(read, name)) fault(key, new Trouble("keyMissing", { name }));
    }
    for (const name of /** @type {const} */ (["on", "until"])) {
      const day = read[name];
      if (day && !isAsWritten(source, [...key, name], day))
        fault([...key, name], new Trouble("wanted", { what: "date" }));
    }
    // What is right and goes out all the same is looked at again some day.
    if (read.kind === "accepted" && !read.until) fault(key, new Trouble("keyMissing", { name: "until" }));
    if (read.until && read.until < read.on) fault([...key, "until"], new Trouble("untilBefore"));
    return read;
  };
  /** @type {import("../keys.mjs").Reader} */
  const rows = (value, _, key) => {
    if (!Array.isArray(value)) fault(key, new Trouble("wanted", { what: "list" }));
    return value.map((/** @type {unknown} */ item, /** @type {number} */ index) =>
      row(item, fault, [...key, index]),
    );
  };
  const parsed = /** @type {Record<string, unknown>} */ (await parseToml(source));
  const values = readKeys(parsed, { [LIST]: rows }, fault);
  const found = /** @type {Row[]} */ (values[LIST] ?? []);
  return { path, folder: dirname(resolve(path)), source, rows: found, at };
}

/**
 * Refuses rows that name a rule which there is not.
 *
 * @param {ExceptionsFile} file
 * @param {(name: string) => Promise<unknown>} find throws where there is none
 */
export async function checkRules({ path, rows, at }, find) {
  for (const [index, { rule }] of rows.entries()) {
    if (rule === undefined) continue;
    await find(rule).catch((error) => {
      throw new Trouble("inFile", { place: shownPath(path) }, at([LIST, index, "rule"], error));
    });
  }
}
