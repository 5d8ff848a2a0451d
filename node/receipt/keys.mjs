// Keys as JSON Web Keys (RFC 8037), known by their thumbprint (RFC 7638).
import { canonical } from "./receipt.mjs";

/**
 * @typedef {{ kty: "OKP", crv: "Ed25519", x: string }} PublicJwk
 * @typedef {PublicJwk & { d: string }} PrivateJwk
 */

const ALGORITHM = "Ed25519";
/** 32 bytes in base64url. */
const COORDINATE = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

/** A key that is none of these. */
export class KeyFault extends Error {
  /** @param {"shape" | "pair" | "public"} code `public`: the public half of a private key is not to be had */
  constructor(code) {
    super(code);
    this.name = "KeyFault";
    this.code = code;
  }
}

/** @param {any} jwk @returns {PublicJwk} without the private half, whatever else it says */
export function publicHalf(jwk) {
  if (jwk?.kty !== "OKP" || jwk.crv !== ALGORITHM || !COORDINATE.test(String(jwk.x)))
    throw new KeyFault("shape");
  return { kty: "OKP", crv: ALGORITHM, x: jwk.x };
}

/** @param {any} jwk @returns {PrivateJwk} */
export function privateKeyOf(jwk) {
  const half = publicHalf(jwk);
  if (!COORDINATE.test(String(jwk.d))) throw new KeyFault("shape");
  return { ...half, d: jwk.d };
}

/** @param {PublicJwk} key */
export async function thumbprint(key) {
  const bytes = new TextEncoder().encode(canonical(publicHalf(key)));
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("base64url");
}

/** @returns {Promise<{ privateKey: PrivateJwk, publicKey: PublicJwk }>} */
export async function makeKeyPair() {
  const pair = /** @type {CryptoKeyPair} */ (
    await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"])
  );
  const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { privateKey: privateKeyOf(jwk), publicKey: publicHalf(jwk) };
}

/** @param {PublicJwk} jwk */
export const importPublic = (jwk) =>
  crypto.subtle.importKey("jwk", publicHalf(jwk), ALGORITHM, false, ["verify"]);

/** @param {PrivateJwk} jwk */
const importPrivate = (jwk) => crypto.subtle.importKey("jwk", privateKeyOf(jwk), ALGORITHM, false, ["sign"]);

/** @param {unknown} key @returns {key is CryptoKey} */
const isCryptoKey = (key) => key instanceof CryptoKey;

/**
 * A key to sign with and its public half, which must belong together: receipts signed with another key than they name would all
 * be refused later.
 *
 * @param {object} options
 * @param {CryptoKey | PrivateJwk} options.key
 * @param {CryptoKey | PublicJwk} [options.publicKey] for a key that cannot be exported
 */
export async function signingKey({ key, publicKey }) {
  const jwk = isCryptoKey(key) ? (key.extractable ? await crypto.subtle.exportKey("jwk", key) : null) : key;
  const given = isCryptoKey(publicKey) ? await crypto.subtle.exportKey("jwk", publicKey) : publicKey;
  if (!jwk && !given) throw new KeyFault("public");
  const half = publicHalf(given ?? jwk);
  const signer = isCryptoKey(key) ? key : await importPrivate(privateKeyOf(key));
  const probe = crypto.getRandomValues(new Uint8Array(32));
  const signature = await crypto.subtle.sign(ALGORITHM, signer, probe);
  if (!(await crypto.subtle.verify(ALGORITHM, await importPublic(half), signature, probe)))
    throw new KeyFault("pair");
  return { key: signer, publicKey: half, id: await thumbprint(half) };
}

/** @param {CryptoKey} key @param {Uint8Array} bytes */
export async function signBytes(key, bytes) {
  const signature = await crypto.subtle.sign(ALGORITHM, key, /** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  return Buffer.from(signature).toString("base64url");
}

/** @param {CryptoKey} key @param {string} signature @param {Uint8Array} bytes */
export async function isSignedBy(key, signature, bytes) {
  const raw = Buffer.from(signature, "base64url");
  // The last letter has bits to spare, and only one way to write them is right.
  if (raw.toString("base64url") !== signature) return false;
  return crypto.subtle.verify(ALGORITHM, key, raw, /** @type {Uint8Array<ArrayBuffer>} */ (bytes));
}
