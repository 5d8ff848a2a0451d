// Gates and receipts for tests: a key of this run alone, a chain in memory, a clock that stands still.
import { createGate } from "../../node/gate/index.mjs";
import { makeKeyPair } from "../../node/receipt/keys.mjs";
import { DRAFT } from "./helpers.mjs";

/** @typedef {import("../../node/receipt/receipt.mjs").Receipt} Receipt */

export const SITE = "www.example.gov.cn";
export const REVIEWER = "王复核";
export const NOW = new Date("2026-11-25T02:00:00.000Z");

export const PAGE = { ...DRAFT, id: "notice/2026/1" };
/** Asks for review: a mobile number that may be an office's. */
export const doubtful = (/** @type {string} */ number) => ({
  ...PAGE,
  body: `<p>自下周一起，服务大厅每日上午八时三十分开放，联系电话${number}。</p>`,
});

export const KEYS = await makeKeyPair();

/** A chain that is kept like a host's database would. */
export function memoryChain() {
  /** @type {Receipt[]} */
  const receipts = [];
  return {
    receipts,
    previous: async () => receipts.at(-1) ?? null,
    append: async (/** @type {Receipt} */ receipt) => {
      if ((receipts.at(-1)?.hash ?? null) !== receipt.previous) return false;
      receipts.push(receipt);
      return true;
    },
  };
}

/**
 * @param {{ after: (clean: () => void) => void }} test
 * @param {Partial<import("../../node/gate/gate.mjs").Options>} [options]
 */
export function gateFor(test, options = {}) {
  const gate = createGate({
    sign: { key: KEYS.privateKey, site: SITE },
    ...memoryChain(),
    reviewer: () => REVIEWER,
    now: () => NOW,
    ...options,
  });
  test.after(() => gate.dispose());
  return gate;
}

/**
 * @param {import("../../node/gate/gate.mjs").Gate} gate
 * @param {unknown} [draft]
 * @param {{ confirmed?: unknown, exceptions?: unknown }} [said]
 */
export async function receiptFrom(gate, draft = PAGE, said = {}) {
  const result = await gate.review(draft, { reviewer: REVIEWER, ...said });
  if (result.kind !== "receipt") {
    const found =
      "report" in result ? result.report.findings.map(({ rule, what }) => `${rule}: ${what}`) : [];
    throw new Error(JSON.stringify({ ...result, report: found }));
  }
  return result.receipt;
}
