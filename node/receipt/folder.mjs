// A chain of receipts in a folder, a file each: 00000001.json and so on. For hosts that keep files or a git repository.
import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
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

/** @param {string} folder */
async function syncFolder(folder) {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The whole file under its name, or nothing, also after a power cut; false where there is such a file already.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} content
 */
async function writeNew(folder, name, content) {
  const temporary = join(folder, `.${name}.${randomBytes(6).toString("hex")}.part`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Unlike a rename, a link never takes the place of another file: of two writers, one comes first.
    await link(temporary, join(folder, name));
    await syncFolder(folder);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * What `createGate` asks of a host, over a folder.
 *
 * @param {string} folder
 */
export function folderChain(folder) {
  /** @param {string} name @returns {Promise<Receipt>} */
  const read = async (name) => JSON.parse(await readFile(join(folder, name), "utf8"));

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
