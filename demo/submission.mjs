// The body of a submission, read with a limit and refused by name where it is not what it should be.

import { Refusal } from "./refusal.mjs";

export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * @typedef {object} Submission
 * @property {import("../pkg/xianshen.js").Draft} draft
 * @property {{ by: string, reason: string }} [confirmed]
 */

/** How much of a body that is too large is still read, so that the sender gets to see the answer. */
const MOST_DISCARDED = 16 * MOST_BYTES;

/** @param {import("node:http").IncomingMessage} request @returns {Promise<Buffer>} */
async function readLimited(request) {
  /** @type {Buffer[]} */
  let chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_DISCARDED) break;
    if (size > MOST_BYTES) chunks = [];
    else chunks.push(chunk);
  }
  if (size > MOST_BYTES) {
    throw new Refusal(413, `稿件超过 ${MOST_BYTES / 1024 / 1024} MB，请把大的附件和图片另行上传。`);
  }
  return Buffer.concat(chunks);
}

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {Record<string, unknown>} object @param {string[]} known @param {string} [path] */
function refuseUnknown(object, known, path = "") {
  const unknown = Object.keys(object).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new Refusal(400, `${path}${unknown}：没有这个字段，可用的是 ${known.join("、")}。`);
}

/** @param {unknown} confirmed @returns {{ by: string, reason: string }} */
function readConfirmed(confirmed) {
  if (!isObject(confirmed)) throw new Refusal(400, "confirmed：应当是含有 by 和 reason 的对象。");
  refuseUnknown(confirmed, ["by", "reason"], "confirmed.");
  const limits = { by: 50, reason: 500 };
  for (const [name, most] of Object.entries(limits)) {
    const value = confirmed[name];
    if (typeof value !== "string" || value.trim() === "")
      throw new Refusal(400, `confirmed.${name}：应当填写文字。`);
    if (value.length > most) throw new Refusal(400, `confirmed.${name}：不能超过 ${most} 个字符。`);
  }
  return { by: confirmed.by.trim(), reason: confirmed.reason.trim() };
}

/** @param {import("node:http").IncomingMessage} request @returns {Promise<Submission>} */
export async function readSubmission(request) {
  const type = request.headers["content-type"] || "";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new Refusal(415, "content-type：应当是 application/json，编码为 UTF-8。");
  }
  const bytes = await readLimited(request);
  /** @type {unknown} */
  let body;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // The parser's own words quote the text that it stumbled over.
    throw new Refusal(400, "请求不是合法的 UTF-8 JSON。");
  }
  if (!isObject(body)) throw new Refusal(400, "请求应当是含有 draft 的 JSON 对象。");
  refuseUnknown(body, ["draft", "confirmed"]);
  const { draft, confirmed } = body;
  if (!isObject(draft)) throw new Refusal(400, "draft：应当是一个对象。");
  for (const name of ["exceptions", "site"]) {
    // A page must not bring its own leave along: what the host knows, the host says.
    if (draft[name] !== undefined) throw new Refusal(400, `draft.${name}：由服务器提供，提交时不能自带。`);
  }
  return {
    draft: /** @type {Submission["draft"]} */ (draft),
    ...(confirmed === undefined ? {} : { confirmed: readConfirmed(confirmed) }),
  };
}
