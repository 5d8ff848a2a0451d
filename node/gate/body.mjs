// The body of a submission, read with a limit in size and time.
import { shownPath } from "../safe.mjs";
import { isObject } from "./submission.mjs";

/** @typedef {{ maxBytes: number, readLimit: number, words: import("./words.mjs").GateWords }} Limits */

const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** A request that is answered without a check. */
export class Refusal extends Error {
  /** @param {number} status @param {string} message @param {Record<string, string>} [headers] */
  constructor(status, message, headers) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.headers = headers;
  }
}

/**
 * The body, of which nothing more is read than is allowed.
 *
 * @param {Request} request
 * @param {Limits} limits
 */
async function readBody(request, { maxBytes, readLimit, words }) {
  const tooLarge = () => new Refusal(413, words.tooLarge(Math.floor(maxBytes / 1024 / 102.4) / 10));
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  /** @type {(error: Refusal) => void} */
  let late = () => {};
  const limit = new Promise((_, reject) => (late = reject));
  limit.catch(() => {});
  const timer = setTimeout(() => late(new Refusal(408, words.slow)), readLimit);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), /** @type {Promise<never>} */ (limit)]);
      if (done) return Buffer.concat(chunks);
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Uint8Array} bytes @param {Limits} limits @returns {Record<string, unknown>} */
function parse(bytes, { words }) {
  let body;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // The parser's own words quote the text that it stumbled over.
    throw new Refusal(400, words.json);
  }
  if (!isObject(body)) throw new Refusal(400, words.body);
  return body;
}

/**
 * What a submission is made of, each part of any shape.
 *
 * @param {Request} request
 * @param {Limits} limits
 */
export async function readParts(request, limits) {
  const { words } = limits;
  if (!JSON_IN_UTF8.test(request.headers.get("content-type") ?? "")) throw new Refusal(415, words.type);
  const { draft, confirmed, exceptions, ...unknown } = parse(await readBody(request, limits), limits);
  const stray = Object.keys(unknown)[0];
  if (stray !== undefined) {
    const known = ["draft", "confirmed", "exceptions"].join(words.listComma);
    throw new Refusal(400, words.unknown(shownPath(stray.slice(0, 50)), known));
  }
  return { draft, confirmed, exceptions };
}
