// Whether a receipt is whole, and signed with a key that is trusted.
import { importPublic, isSignedBy, thumbprint } from "./keys.mjs";
import { faultOf, sha256, signedBytes } from "./receipt.mjs";

/**
 * @typedef {import("./receipt.mjs").Receipt} Receipt
 * @typedef {import("./keys.mjs").PublicJwk} PublicJwk
 * @typedef {"shape" | "key" | "hash" | "signature"} ReceiptFault `key`: signed with a key that is not trusted
 */

/**
 * @param {PublicJwk[]} trusted
 * @returns {Promise<(value: unknown) => Promise<ReceiptFault | undefined>>}
 */
export async function createVerifier(trusted) {
  const keys = new Map();
  for (const jwk of trusted) keys.set(await thumbprint(jwk), await importPublic(jwk));

  return async (value) => {
    if (faultOf(value) !== undefined) return "shape";
    const receipt = /** @type {Receipt} */ (value);
    const key = keys.get(receipt.key);
    if (!key) return "key";
    const bytes = signedBytes(receipt);
    if ((await sha256(bytes)) !== receipt.hash) return "hash";
    return (await isSignedBy(key, receipt.signature, bytes)) ? undefined : "signature";
  };
}
