// The body of a request as text: of one type, in UTF-8, and no longer than it may be.
import { Refusal } from "../node/gate/index.mjs";

/** How much of a body that is too large is still read, so that the sender gets to see the answer. */
const MOST_DISCARDED = 64 * 1024 * 1024;

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {string} type
 * @param {number} most bytes
 */
export async function readBody(request, type, most) {
  const [sent, ...parameters] = (request.headers["content-type"] || "").split(";").map((part) => part.trim());
  const utf8 = parameters.every((parameter) => /^charset="?utf-8"?$/i.test(parameter));
  if (sent.toLowerCase() !== type || !utf8)
    throw new Refusal(415, `content-type：应当是 ${type}，编码为 UTF-8。`);
  /** @type {Buffer[]} */
  let chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_DISCARDED) break;
    if (size > most) chunks = [];
    else chunks.push(chunk);
  }
  if (size > most) throw new Refusal(413, `请求超过 ${most / 1024} KB，没有处理。`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal(400, "请求不是合法的 UTF-8。");
  }
}
