// The receipts of the site, in the content repository beside the pages they are for: receipts/00000001.json and so on.
import { serialize } from "../../node/receipt/receipt.mjs";
import { isReceipt, RECEIPTS } from "./layout.mjs";

/** @typedef {import("../../node/receipt/receipt.mjs").Receipt} Receipt */

/** @param {number} sequence */
const receiptPath = (sequence) => `${RECEIPTS}/${String(sequence).padStart(8, "0")}.json`;

/** @param {Receipt} receipt */
export const receiptFile = (receipt) => ({
  path: receiptPath(receipt.sequence),
  content: serialize(receipt),
});

/** @param {import("./repository.mjs").Repository} repository */
export function chainIn(repository) {
  /** The newest first. */
  const paths = async () => (await repository.files()).filter(isReceipt).sort().reverse();
  /** @param {string} path one that is there @returns {Promise<Receipt>} */
  async function read(path) {
    const content = await repository.read(path);
    if (!content) throw new Error("a receipt that cannot be read");
    // A file without a receipt is not a chain without one: the gate finds fault with it and goes no further.
    return JSON.parse(String(content)) ?? {};
  }

  return {
    /** The newest first. @returns {Promise<Receipt[]>} */
    all: async () => Promise.all((await paths()).map(read)),

    /** @param {number} sequence @returns {Promise<Receipt | null>} */
    async at(sequence) {
      const path = receiptPath(sequence);
      return (await paths()).includes(path) ? read(path) : null;
    },

    /** @returns {Promise<Receipt | null>} */
    async previous() {
      const [last] = await paths();
      return last ? read(last) : null;
    },

    /** The newest receipt of a page. @param {string} id @returns {Promise<Receipt | null>} */
    async latest(id) {
      for (const path of await paths()) {
        const receipt = await read(path);
        if (receipt.page?.id === id) return receipt;
      }
      return null;
    },
  };
}
