import { isUtf8 } from "node:buffer";
import { Trouble } from "./trouble.mjs";

/** @typedef {{ encoding: string, by: "declaration" | "detection" | "bom" }} Decoded how a text that is not UTF-8 was read */

/** Where a browser, too, looks for the declaration. */
const HEAD = 1024;
const META = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i;

/** GB 18030 holds GBK and GB 2312, and is what a browser reads all three with. */
const READABLE = new Map([
  ["gbk", "gb18030"],
  ["gb18030", "gb18030"],
  ["big5", "big5"],
]);

/** Encodings that say Chinese in plain ASCII, so that their bytes are valid UTF-8 and would be checked for nothing. */
const ESCAPING = /^(?:utf-?7|unicode-1-1-utf-7|hz|hz-gb-2312|(?:cs)?iso-?2022.*)$/i;
/** The same where nothing is declared: HZ opens with `~{`, the ISO 2022 encodings with an escape character. */
const ESCAPED = new RegExp(`~\\{[!-~]{4,}~\\}|${String.fromCharCode(0x1b)}[$(][)*+]?[@-J]`);

/**
 * The text of a file. What is not UTF-8 is read by its byte order mark, by what the page declares, or where the text
 * leaves no doubt. A wrong guess would be checked for nothing, so whatever is doubtful is refused.
 *
 * @param {Uint8Array} bytes
 * @returns {{ text: string, decoded?: Decoded }} a byte order mark stays in the text
 */
export function decode(bytes) {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
  const marked = wide ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined);
  if (marked) return { text: wideText(bytes, marked), decoded: { encoding: marked, by: "bom" } };
  if (bytes.includes(0)) throw new Trouble("binary");
  const declared = declaredIn(bytes);
  if (declared && ESCAPING.test(declared)) throw new Trouble("encoding", { name: declared });
  const text = utf8Text(bytes);
  if (text !== undefined) {
    if (ESCAPED.test(text)) throw new Trouble("encoding", { name: "ISO-2022/HZ" });
    return { text };
  }
  if (declared) return declaredText(bytes, declared);
  return detectedText(bytes);
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function wideText(bytes, encoding) {
  const text = attempt(encoding, bytes);
  if (text === undefined) throw new Trouble("notEncoded", { name: encoding.toUpperCase() });
  // UTF-32 begins with the same mark.
  if (text.includes("\0")) throw new Trouble("binary");
  return text;
}

/** @param {Uint8Array} bytes */
function declaredIn(bytes) {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  return (XML.exec(head) ?? META.exec(head))?.[1];
}

/**
 * @param {Uint8Array} bytes
 * @param {string} declared
 */
function declaredText(bytes, declared) {
  const encoding = READABLE.get(canonical(declared) ?? "");
  if (canonical(declared) === "utf-8") throw new Trouble("notUtf8");
  if (!encoding) throw new Trouble("encoding", { name: declared });
  const text = attempt(encoding, bytes);
  if (text === undefined || LOST.test(text)) throw new Trouble("notEncoded", { name: declared });
  return { text, decoded: { encoding, by: /** @type {const} */ ("declaration") } };
}

/** @param {string} label */
function canonical(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** What has no character of its own: places for private use, controls that no text has, and the mark of a loss. */
const LOST = /[\u0080-\u009f\ue000-\uf8ff\ufffd]/;

/** Fewer characters than these are too few to tell one encoding from another. */
const FEWEST = 24;
/** The share of everyday characters: a third or more of any Chinese text, a few in a hundred of one that is read wrongly. */
const SURE = 0.15;
const DOUBTFUL = 0.08;
/** The most frequent characters of official pages, in both scripts, in no order. */
const EVERYDAY = new Set(
  "的一是了在人有和为為为中大不以上下及或等于於之月日年号號县縣市省区區国國家本公告通知政府办辦法理事项項件工作单單位部门門关關规規定按照应應当當行业業" +
    "务務会會发發布开開实實施保管申请請材料时時间間地土资資源条條例第其他由对對将將自起至止元万萬个個可能并並行文化社生产產经經济濟信息网網站服" +
    "責责任人民要求提供根据據进進行用建设設共计計划劃目标標准準名称稱电電话話系统統方案度成立組组局处處三二四五六七八九十",
);
const HAN = /\p{Script=Han}/u;

/** @param {Uint8Array} bytes */
function detectedText(bytes) {
  const found = ["gb18030", "big5"].map((encoding) => {
    const text = attempt(encoding, bytes);
    return { encoding, text, share: text === undefined ? 0 : everyday(text) };
  });
  const [best, other] = found.sort((a, b) => b.share - a.share);
  if (best.text === undefined || best.share < SURE || other.share > DOUBTFUL) throw new Trouble("notUtf8");
  return { text: best.text, decoded: { encoding: best.encoding, by: /** @type {const} */ ("detection") } };
}

/**
 * The share of everyday characters among those beyond ASCII; none where some are lost or there are too few.
 *
 * @param {string} text
 */
function everyday(text) {
  if (LOST.test(text)) return 0;
  let all = 0;
  let known = 0;
  for (const character of text) {
    if (!HAN.test(character)) continue;
    all += 1;
    if (EVERYDAY.has(character)) known += 1;
  }
  return all < FEWEST ? 0 : known / all;
}

/**
 * In half the time that a decoder takes, and most pages are UTF-8.
 *
 * @param {Uint8Array} bytes
 */
function utf8Text(bytes) {
  if (!isUtf8(bytes)) return undefined;
  const { buffer, byteOffset, length } = bytes;
  try {
    return Buffer.from(buffer, byteOffset, length).toString("utf8");
  } catch {
    throw new Trouble("tooLarge", { limit: "512 MB" });
  }
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 */
function attempt(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw new Trouble("tooLarge", { limit: "512 MB" });
  }
}
