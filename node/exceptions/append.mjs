import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { withoutMark } from "../read.mjs";
import { replaceFile } from "../replace.mjs";
import { Trouble, within } from "../trouble.mjs";
import { readTrouble } from "../walk.mjs";
import { LIST, parseExceptions } from "./file.mjs";

/** @typedef {import("./file.mjs").Row} Row */

const ORDER = /** @type {const} */ (["page", "fingerprint", "rule", "kind", "reason", "by", "on", "until"]);

/**
 * Adds a judgement to the end of the file, which is made where there is none. What is in it stays as it is, comments and order
 * too; the whole is read again before it takes the place of the file.
 *
 * @param {string} path
 * @param {Row} row
 */
export async function appendRow(path, row) {
  const was = await readFile(path).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw readTrouble(error);
  });
  if (was && !isUtf8(was)) throw new Trouble("notUtf8");
  const source = was?.toString("utf8") ?? "";
  const before = await within(path, () => parseExceptions(path, withoutMark(source)));
  if (before.rows.some((other) => isSame(other, row))) throw new Trouble("acceptDouble");
  const whole = source + textOf(row, source);
  const after = await within(path, () => parseExceptions(path, withoutMark(whole)));
  // What stands there may swallow what is added: a list that is open, a table that the row would belong to.
  if (!isDeepStrictEqual(after.rows, [...before.rows, row])) throw new Trouble("acceptForm");
  await replaceFile(path, whole, { was });
}

/**
 * Whether another row says the same, and is in force on the day of this one.
 *
 * @param {Row} other
 * @param {Row} row
 */
function isSame(other, row) {
  const same = other.page === row.page && other.fingerprint === row.fingerprint;
  return same && (other.until === undefined || other.until === null || other.until >= row.on);
}

/**
 * @param {Row} row
 * @param {string} source what stands before it
 */
function textOf(row, source) {
  const end = source.includes("\r\n") ? "\r\n" : "\n";
  const lead = source === "" ? "" : /\n$/.test(source) ? end : end + end;
  const lines = ORDER.flatMap((name) => {
    const value = row[name];
    if (value === undefined || value === null) return [];
    return [`${name} = ${name === "on" || name === "until" ? value : tomlString(value)}`];
  });
  return lead + [`[[${LIST}]]`, ...lines, ""].join(end);
}

/**
 * The escapes of JSON are escapes of TOML, too; one character more needs one there.
 *
 * @param {string} text
 */
function tomlString(text) {
  return JSON.stringify(text).replaceAll("\u007f", "\\u007F");
}
