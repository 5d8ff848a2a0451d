// Receipts in files.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "../json.mjs";
import { Trouble } from "../trouble.mjs";
import { readTrouble } from "../walk.mjs";
import { canonical, faultOf } from "./receipt.mjs";

/** @param {string} path @returns {Promise<string>} */
async function readUtf8(path) {
  let bytes;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw readTrouble(error);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Trouble("notUtf8");
  }
}

/** @param {string} path @returns {Promise<unknown>} */
export const readJsonFile = async (path) => parseJson(await readUtf8(path));

/**
 * A receipt, and whether its file is written as `serialize` writes it. In any other writing a field could stand twice, and one reader
 * would see the one and another reader the other.
 *
 * @param {string} path
 * @returns {Promise<{ receipt: unknown, formed: boolean }>}
 */
export async function readReceiptFile(path) {
  const text = await readUtf8(path);
  const receipt = parseJson(text);
  const formed = faultOf(receipt) !== undefined || text.replace(/\r?\n$/, "") === canonical(receipt);
  return { receipt, formed };
}

/**
 * The receipts of a folder, in the order of their numbers. Whatever else is a .json file there is looked at like a receipt, so that none
 * hides under another name.
 *
 * @param {string} folder
 */
export async function receiptFilesIn(folder) {
  try {
    const names = (await readdir(folder)).filter((name) => /^[^.].*\.json$/i.test(name));
    return names
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))
      .map((name) => ({ name, path: join(folder, name) }));
  } catch (error) {
    throw readTrouble(error);
  }
}
