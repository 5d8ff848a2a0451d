// A chain of receipts in a folder, a file each: 00000001.json and so on. For hosts that keep files or a git repository.
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeNew } from "../write-new.mjs";
import { serialize } from "./receipt.mjs";

/** @typedef {import("./receipt.mjs").Receipt} Receipt */

export const RECEIPT_FILE = /^(\d{8,16})\.json$/;

/** @param {number} sequence */
export const fileNameOf = (sequence) => `${String(sequence).padStart(8, "0")}.json`;

/** Names of the receipts in a folder, in order. @param {string} folder @returns {Promise<string[]>} */
async function receiptsIn(folder) {
  const names = await readdir(folder).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => RECEIPT_FILE.test(name)).sort((a, b) => parseInt(a, 10) - parseInt(b, 10));
}

/**
 * What `createGate` asks of a host, over a folder.
 *
 * @param {string} folder
 */
export function folderChain(folder) {
  /** @param {string} name @returns {Promise<Receipt>} */
  // A file without a receipt is not a chain without one: the gate finds fault with it and goes no further.
  const read = async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) ?? {};

  /** @returns {Promise<Receipt | null>} */
  async function previous() {
    const name = (await receiptsIn(folder)).at(-1);
    return name === undefined ? null : read(name);
  }

  return {
    previous,

    /** @param {Receipt} receipt */
    async append(receipt) {
      await mkdir(folder, { recursive: true });
      const last = await previous();
      if ((last?.hash ?? null) !== receipt.previous) return false;
      return writeNew(folder, fileNameOf(receipt.sequence), serialize(receipt));
    },

    /** The newest receipt of a page. @param {string} id @returns {Promise<Receipt | null>} */
    async latest(id) {
      for (const name of (await receiptsIn(folder)).reverse()) {
        const receipt = await read(name);
        if (receipt.page?.id === id) return receipt;
      }
      return null;
    },
  };
}
