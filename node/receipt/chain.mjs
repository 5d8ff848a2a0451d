// A whole chain of receipts: nothing left out, nothing put in, nothing in another place.
import { RECEIPT_FILE } from "./folder.mjs";
import { CLOCK_TOLERANCE } from "./issue.mjs";

/**
 * @typedef {import("./receipt.mjs").Receipt} Receipt
 * @typedef {import("./verify.mjs").ReceiptFault | "form" | "start" | "gap" | "order" | "link" | "site" | "name" | "time"} ChainFaultCode
 *   `start`: the first is not number 1; `gap`: some are missing before it; `order`: its number was there already; `link`: it does
 *   not follow from the one before; `name`: the file has the name of another; `time`: it is older than the one before
 * @typedef {{ file: string, fault: ChainFaultCode }} Place
 */

/**
 * That receipts are missing at the end cannot be seen in a chain: a receipt that somebody kept elsewhere, or the hash of the last
 * one written down, shows it.
 *
 * @param {{ file: string, receipt: unknown }[]} entries in the order they are kept in
 * @param {Awaited<ReturnType<typeof import("./verify.mjs").createVerifier>>} verify
 * @returns {Promise<{ faults: Place[], count: number, head: string | null, hashes: Set<string> }>}
 */
export async function verifyChain(entries, verify) {
  /** @type {Place[]} */
  const faults = [];
  /** @type {Set<string>} */
  const hashes = new Set();
  /** @type {Receipt | undefined} */
  let before;
  for (const { file, receipt: value } of entries) {
    const fault = await verify(value);
    if (fault) {
      faults.push({ file, fault });
      // What is not a receipt has no place to be held against.
      if (fault === "shape") continue;
    }
    const receipt = /** @type {Receipt} */ (value);
    for (const fault of placeFaults(receipt, before, file)) faults.push({ file, fault });
    if (!fault) hashes.add(receipt.hash);
    before = receipt;
  }
  return { faults, count: entries.length, head: before?.hash ?? null, hashes };
}

/**
 * @param {Receipt} receipt
 * @param {Receipt | undefined} before
 * @param {string} file
 */
function* placeFaults(receipt, before, file) {
  const named = RECEIPT_FILE.exec(file)?.[1];
  if (named !== undefined && Number(named) !== receipt.sequence) yield/** @type {const} */ ("name");
  if (!before) {
    if (receipt.sequence !== 1) yield/** @type {const} */ ("start");
    return;
  }
  if (receipt.site !== before.site) yield/** @type {const} */ ("site");
  if (receipt.sequence > before.sequence + 1) yield/** @type {const} */ ("gap");
  else if (receipt.sequence <= before.sequence) yield/** @type {const} */ ("order");
  else if (receipt.previous !== before.hash) yield/** @type {const} */ ("link");
  if (Date.parse(receipt.time) < Date.parse(before.time) - CLOCK_TOLERANCE)
    yield/** @type {const} */ ("time");
}
