// The next receipt of a site: signed, and put behind the last one. Two never get the same place.
import { signBytes, signingKey } from "./keys.mjs";
import { canonical, faultOf, sha256, signedBytes, TYPE, VERSION } from "./receipt.mjs";
import { createVerifier } from "./verify.mjs";

/**
 * @typedef {import("./receipt.mjs").Receipt} Receipt
 * @typedef {import("./keys.mjs").PublicJwk} PublicJwk
 * @typedef {Pick<Receipt, "page" | "contentHash" | "engine" | "verdict" | "counts" | "exceptions" | "confirmed" | "reviewer" | "day">} Content
 *
 * @typedef {object} Signing
 * @property {CryptoKey | import("./keys.mjs").PrivateJwk} key
 * @property {CryptoKey | PublicJwk} [publicKey] for a key that cannot be exported
 * @property {string} site whose receipts they are, such as its host name
 * @property {PublicJwk[]} [trusted] keys that were used before
 *
 * @typedef {object} Chain where the host keeps its receipts
 * @property {() => Promise<Receipt | null>} previous the last one
 * @property {(receipt: Receipt, review: any) => Promise<boolean>} append keeps it, if the last one is still the one that it names;
 *   false where another came first
 */

/** How often another writer may come first before it is given up. */
const MOST_ATTEMPTS = 20;
/** Milliseconds by which the clocks of two servers may differ. */
export const CLOCK_TOLERANCE = 5 * 60 * 1000;

/** Why no receipt could be made. */
export class ChainFault extends Error {
  /**
   * @param {"previous" | "clock" | "append" | "race" | "receipt" | "unknown" | "waiting"} code `previous`: the last receipt is not a good
   *   one; `receipt`: the new one; `unknown`: it may have been kept or not; `waiting`: so it is with the one before
   */
  constructor(code) {
    super(code);
    this.name = "ChainFault";
    this.code = code;
  }
}

/** @param {Signing} signing */
export async function createIssuer({ site, trusted = [], ...given }) {
  if (typeof site !== "string" || site.trim() === "") throw new TypeError("sign.site: empty");
  const { key, publicKey, id } = await signingKey(given);
  const keys = [publicKey, ...trusted];
  const verify = await createVerifier(keys);
  /** @type {Promise<unknown>} */
  let tail = Promise.resolve();

  return {
    site,
    publicKey,
    verify,

    /**
     * @param {Content} content
     * @param {Chain & { now: () => Date, review?: unknown }} chain
     * @returns {Promise<Receipt>}
     */
    issue(content, chain) {
      // In one process they queue up; between processes `append` tells who came first.
      const issued = tail.then(() => attempt(content, chain));
      tail = issued.catch(() => {});
      return issued;
    },
  };

  /** @param {Content} content @param {Chain & { now: () => Date, review?: unknown }} chain */
  async function attempt(content, { previous, append, now, review }) {
    let before;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const last = await previous();
      // A chain that was tampered with is not continued as if nothing had happened.
      if (last && (last.site !== site || (await verify(last)) !== undefined))
        throw new ChainFault("previous");
      const hash = last?.hash ?? null;
      if (hash === before) throw new ChainFault("append");
      const receipt = await sign(content, last, now());
      const kept = await append(receipt, review);
      if (kept === true) return receipt;
      if (kept !== false) throw new ChainFault("append");
      before = hash;
    }
    throw new ChainFault("race");
  }

  /** @param {Content} content @param {Receipt | null} last @param {Date} now */
  async function sign(content, last, now) {
    if (last && now.getTime() < Date.parse(last.time) - CLOCK_TOLERANCE) throw new ChainFault("clock");
    /** @type {import("./receipt.mjs").Unsigned} */
    const unsigned = {
      type: TYPE,
      version: VERSION,
      sequence: (last?.sequence ?? 0) + 1,
      previous: last?.hash ?? null,
      site,
      ...content,
      time: now.toISOString(),
      key: id,
    };
    const bytes = signedBytes(unsigned);
    const receipt = { ...unsigned, hash: await sha256(bytes), signature: await signBytes(key, bytes) };
    // Kept, one that the verifier refuses would end the chain: nothing is put behind it.
    if (faultOf(receipt) !== undefined) throw new ChainFault("receipt");
    // In the order of its canonical form, so that JSON.stringify writes that.
    return /** @type {Receipt} */ (JSON.parse(canonical(receipt)));
  }
}
