import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { headerOf, indexOf, lead, readRecord, SUFFIX, shardsIn } from "./shards.mjs";

/** @typedef {import("./serve.mjs").Good} Good */
/** @typedef {import("./read.mjs").Page} Page */
/** @typedef {ReturnType<typeof openCache>} Cache */
/** @typedef {Good & { page?: Page, quiet?: boolean }} Kept what was put */
/**
 * @typedef {object} CacheOptions
 * @property {string} folder
 * @property {Uint8Array} secret 32 bytes that only this user, or this project's CI, knows
 * @property {string} engine the engine that made the reports, as hexadecimal digits
 * @property {string} run what else is the same for all pages of a run: profile, locale, day, column given, digests given
 */

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;
/** What a report may grow to when it is unpacked: a record made by hand must not fill the memory. */
const MOST = 64 * 1024 * 1024;

/**
 * Reports of earlier runs, by what they depend on. A record is sealed with a secret that is not in the folder: who can write
 * to the folder, or hands one over, cannot make a page pass, and who reads it learns nothing of the pages. A record that is
 * not whole, or was sealed with another secret or for another page, is as if it were not there.
 *
 * Each thread of each run adds to a file of its own, so that what a killed one leaves is a torn end and nothing after it.
 *
 * @param {CacheOptions} options
 */
export function openCache({ folder, secret, engine, run }) {
  const known = indexOf(shardsIn(folder), engine);
  const seed = createHash("sha256").update(secret).update(run).digest();
  /** @type {number | undefined | null} `null` after a failure: a cache that cannot be written to is done without */
  let own;

  return {
    /**
     * @param {Uint8Array} bytes of the page
     * @param {string[]} rest
     */
    keyOf: (bytes, rest) =>
      createHash("sha256").update(seed).update(JSON.stringify(rest)).update("\0").update(bytes).digest(),

    /**
     * @param {Buffer} key
     * @returns {Kept | undefined}
     */
    get(key) {
      const place = known.get(key.toString("latin1"));
      if (!place) return undefined;
      try {
        return read(open(readRecord(place), key, secret));
      } catch {
        return undefined;
      }
    },

    /**
     * @param {Buffer} key
     * @param {Good} good
     * @param {{ page?: Page, quiet?: boolean }} [of] the page without its text; whether nothing is shown of it
     */
    put(key, { id, report, verdict, partly }, { page, quiet } = {}) {
      // What was not wholly checked is looked at again every time.
      if (partly || own === null) return;
      const head = JSON.stringify({ id, verdict, quiet, page: page && { ...page, text: undefined } });
      try {
        own ??= create(folder, engine);
        const sealed = seal(`${head}\n${report}`, key, secret);
        const record = Buffer.concat([lead(key, sealed.length), sealed]);
        if (writeSync(own, record) !== record.length) own = give(own);
      } catch {
        own = give(own);
      }
    },
  };
}

/** @param {number | undefined | null} file @returns {null} */
function give(file) {
  if (typeof file === "number") closeSync(file);
  return null;
}

/**
 * @param {string} folder
 * @param {string} engine
 */
function create(folder, engine) {
  const file = openSync(
    join(folder, `${Date.now()}-${randomBytes(8).toString("hex")}${SUFFIX}`),
    "ax",
    0o600,
  );
  writeSync(file, headerOf(engine));
  return file;
}

/**
 * @param {string} text
 * @param {Buffer} key of the page: a record that is moved to another page is refused
 * @param {Uint8Array} secret
 */
function seal(text, key, secret) {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(key);
  const sealed = cipher.update(deflateRawSync(text, { level: 1 }));
  return Buffer.concat([nonce, sealed, cipher.final(), cipher.getAuthTag()]);
}

/**
 * @param {Buffer} sealed
 * @param {Buffer} key
 * @param {Uint8Array} secret
 */
function open(sealed, key, secret) {
  const end = sealed.length - TAG;
  const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(
    key,
  );
  decipher.setAuthTag(sealed.subarray(end));
  const packed = Buffer.concat([decipher.update(sealed.subarray(NONCE, end)), decipher.final()]);
  return inflateRawSync(packed, { maxOutputLength: MOST }).toString();
}

/**
 * @param {string} text
 * @returns {Kept}
 */
function read(text) {
  const at = text.indexOf("\n");
  const { id, verdict, quiet, page } = JSON.parse(text.slice(0, at));
  return { id, verdict, quiet, page, report: text.slice(at + 1), partly: false, bytes: 0, known: true };
}
