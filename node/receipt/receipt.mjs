// A receipt: who let which page through, when, under which rules and with which exceptions.
import canonicalize from "canonicalize";

/**
 * @typedef {import("../../pkg/node.mjs").UsedException} UsedException
 *
 * @typedef {object} Receipt
 * @property {"xianshen-receipt"} type
 * @property {1} version
 * @property {number} sequence 1 for the first of a site
 * @property {string | null} previous `hash` of the receipt before it
 * @property {string} site
 * @property {{ id: string, column: string, title: string, drafter?: string, author?: string }} page
 * @property {string} contentHash of the draft, as in its report
 * @property {{ version: string, profile: string }} engine
 * @property {"pass" | "review"} verdict
 * @property {{ block: number, review: number, advise: number }} counts
 * @property {UsedException[]} exceptions
 * @property {{ by: string, reason: string, findings: string[], notChecked: string[] }} [confirmed] where the verdict is
 *   `review`: what was confirmed, by fingerprint, and the fields that were not checked
 * @property {string} reviewer
 * @property {string} day the day it was checked for, in China
 * @property {string} time UTC
 * @property {string} key thumbprint of the key that signed it
 * @property {string} hash of everything but itself and the signature
 * @property {string} signature of the same bytes
 *
 * @typedef {Omit<Receipt, "hash" | "signature">} Unsigned
 */

export const TYPE = "xianshen-receipt";
export const VERSION = 1;

/** @typedef {(value: unknown, path: string) => string | undefined} Test gives the path of what is wrong */

/** @param {(value: any) => boolean} holds @returns {Test} */
const when = (holds) => (value, path) => (holds(value) ? undefined : path);
/** Half a character has no place in UTF-8. */
const TEXT = when((value) => typeof value === "string" && !/\p{Cs}/u.test(value));
const NAME = when((value) => TEXT(value, "?") === undefined && value.trim() !== "");
const COUNT = when((value) => Number.isSafeInteger(value) && value >= 0);
const SHA256 = matching(/^sha256:[0-9a-f]{64}$/);
const FINGERPRINT = matching(/^[0-9a-f]{16}$/);
const DAY = matching(/^\d{4}-\d{2}-\d{2}$/);
const TIME = when(
  (value) =>
    typeof value === "string" && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
);

/** @param {RegExp} pattern @returns {Test} */
function matching(pattern) {
  return when((value) => typeof value === "string" && pattern.test(value));
}

/** @param {...unknown} known @returns {Test} */
const oneOf = (...known) => when((value) => known.includes(value));

/** @param {Test} test @returns {Test} */
const listOf = (test) => (value, path) => {
  if (!Array.isArray(value)) return path;
  for (const [index, item] of value.entries()) {
    const wrong = test(item, `${path}[${index}]`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

/**
 * An object with these fields and no others: whatever a receipt says beside them would be signed and looked at by nobody.
 *
 * @param {Record<string, Test>} required
 * @param {Record<string, Test>} [optional]
 * @returns {Test}
 */
const shape = (required, optional = {}) => {
  const fields = { ...required, ...optional };
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return path || "receipt";
    const object = /** @type {Record<string, unknown>} */ (value);
    const within = (/** @type {string} */ name) => (path ? `${path}.${name}` : name);
    const unknown = Object.keys(object).find((name) => !Object.hasOwn(fields, name));
    if (unknown !== undefined) return path || "receipt";
    for (const [name, test] of Object.entries(fields)) {
      if (!Object.hasOwn(object, name)) {
        if (Object.hasOwn(required, name)) return within(name);
        continue;
      }
      const wrong = test(object[name], within(name));
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
};

const RECEIPT = shape(
  {
    type: oneOf(TYPE),
    version: oneOf(VERSION),
    sequence: when((value) => Number.isSafeInteger(value) && value >= 1),
    previous: (value, path) => (value === null ? undefined : SHA256(value, path)),
    site: NAME,
    page: shape({ id: NAME, column: NAME, title: TEXT }, { drafter: TEXT, author: TEXT }),
    contentHash: SHA256,
    engine: shape({ version: NAME, profile: SHA256 }),
    verdict: oneOf("pass", "review"),
    counts: shape({ block: COUNT, review: COUNT, advise: COUNT }),
    exceptions: listOf(
      shape(
        {
          fingerprint: FINGERPRINT,
          rule: NAME,
          level: oneOf("block", "review", "advise"),
          kind: oneOf("false-positive", "accepted"),
          reason: NAME,
          by: NAME,
          on: DAY,
        },
        { until: DAY },
      ),
    ),
    reviewer: NAME,
    day: DAY,
    time: TIME,
    key: matching(/^[\w-]{43}$/),
    hash: SHA256,
    signature: matching(/^[\w-]{86}$/),
  },
  { confirmed: shape({ by: NAME, reason: NAME, findings: listOf(FINGERPRINT), notChecked: listOf(NAME) }) },
);

/**
 * The path of the first thing that keeps `value` from being a receipt, or nothing.
 *
 * @param {unknown} value
 */
export function faultOf(value) {
  const wrong = RECEIPT(value, "");
  if (wrong !== undefined) return wrong;
  const receipt = /** @type {Receipt} */ (value);
  // What no gate gives, whoever signed it.
  if (receipt.counts.block > 0) return "counts.block";
  if ((receipt.verdict === "review") !== (receipt.confirmed !== undefined)) return "confirmed";
  if ((receipt.sequence === 1) !== (receipt.previous === null)) return "previous";
  return undefined;
}

/** RFC 8785: one text for one value, so that whoever reads a receipt gets the bytes that were signed. @param {unknown} value */
export const canonical = (value) => /** @type {string} */ (canonicalize(value));

/** The bytes that are hashed and signed. @param {Unsigned | Receipt} receipt */
export function signedBytes(receipt) {
  const { hash: _hash, signature: _signature, ...rest } = /** @type {Receipt} */ (receipt);
  return new TextEncoder().encode(canonical(rest));
}

/** @param {Uint8Array} bytes */
export async function sha256(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", /** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  return `sha256:${Buffer.from(digest).toString("hex")}`;
}

/** A receipt as it is kept in a file. @param {Receipt} receipt */
export const serialize = (receipt) => `${canonical(receipt)}\n`;
