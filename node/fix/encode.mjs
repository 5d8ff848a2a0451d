import { Trouble } from "../trouble.mjs";

/** @typedef {{ start: number, end: number, text: string }} Edit a change of a text, in UTF-16 code units */

/**
 * The bytes of a text with some changes: what is not changed keeps its bytes, whatever its encoding would make of them.
 *
 * @param {Uint8Array} bytes
 * @param {string} text of these bytes, its byte order mark included
 * @param {Edit[]} edits in order, apart from each other
 * @param {string} [encoding] as a decoder names it
 */
export function withEdits(bytes, text, edits, encoding = "utf-8") {
  const wanted = edits.flatMap(({ start, end }) => [start, end]);
  const places = placesIn(bytes, text, wanted, encoding);
  /** @type {Uint8Array[]} */
  const parts = [];
  let from = 0;
  for (const [index, edit] of edits.entries()) {
    parts.push(bytes.subarray(from, places[2 * index]), encoded(edit.text, encoding));
    from = places[2 * index + 1];
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/**
 * Where the code units of a text are in its bytes.
 *
 * @param {Uint8Array} bytes
 * @param {string} text
 * @param {number[]} wanted in order
 * @param {string} encoding
 */
function placesIn(bytes, text, wanted, encoding) {
  if (encoding.startsWith("utf-16")) return wanted.map((unit) => 2 * unit);
  if (encoding === "gb18030" || encoding === "big5") return placesInTwoBytes(bytes, wanted, encoding);
  let [unit, at] = [0, 0];
  return wanted.map((next) => {
    at += Buffer.byteLength(text.slice(unit, next));
    unit = next;
    return at;
  });
}

/**
 * @param {Uint8Array} bytes
 * @param {number[]} wanted
 * @param {"gb18030" | "big5"} encoding
 */
function placesInTwoBytes(bytes, wanted, encoding) {
  const decoder = new TextDecoder(encoding);
  /** @type {Map<number, number>} code units by the bytes of a character */
  const units = new Map();
  let [unit, at] = [0, 0];
  return wanted.map((next) => {
    while (unit < next && at < bytes.length) {
      const length = lengthAt(bytes, at, encoding);
      if (length === 1) unit += 1;
      else {
        const key = Buffer.from(bytes.subarray(at, at + length)).readUIntBE(0, length);
        let own = units.get(key);
        if (own === undefined) {
          own = decoder.decode(bytes.subarray(at, at + length)).length;
          units.set(key, own);
        }
        unit += own;
      }
      at += length;
    }
    if (unit !== next) throw new Trouble("fixPlace");
    return at;
  });
}

/**
 * How many bytes the character at a place has.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {"gb18030" | "big5"} encoding
 */
function lengthAt(bytes, at, encoding) {
  if (bytes[at] <= 0x80) return 1;
  const next = bytes[at + 1];
  return encoding === "gb18030" && next >= 0x30 && next <= 0x39 ? 4 : 2;
}

/**
 * Whether an encoding has all characters of a text.
 *
 * @param {string} text
 * @param {string} [encoding]
 */
export function isEncodable(text, encoding = "utf-8") {
  if (encoding !== "gb18030" && encoding !== "big5") return true;
  return [...text].every((character) => character < "\u0080" || tableOf(encoding).has(character));
}

/**
 * @param {string} text
 * @param {string} encoding
 * @returns {Buffer}
 */
function encoded(text, encoding) {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  if (encoding !== "gb18030" && encoding !== "big5") return Buffer.from(text);
  const bytes = [...text].map((character) => {
    if (character < "\u0080") return [character.charCodeAt(0)];
    const found = tableOf(encoding).get(character);
    if (!found) throw new Trouble("fixEncoding", { name: encoding.toUpperCase() });
    return found;
  });
  return Buffer.from(bytes.flat());
}

/** @type {Map<string, Map<string, number[]>>} */
const tables = new Map();

/**
 * The characters of two bytes. Node reads these encodings and writes none of them; the table is what its decoder says, so that a
 * page is read again as it was written.
 *
 * @param {"gb18030" | "big5"} encoding
 */
function tableOf(encoding) {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  /** @type {Map<string, number[]>} */
  const table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const one = [...character].length === 1 && character !== "\ufffd";
      if (one && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}
