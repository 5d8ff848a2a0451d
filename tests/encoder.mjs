// Bytes of Chinese encodings, which Node reads and does not write: the table of its decoder, turned round.

/** @type {Map<string, Map<string, Uint8Array>>} */
const tables = new Map();

/** @param {"gb18030" | "big5"} encoding */
function tableOf(encoding) {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  /** @type {Map<string, Uint8Array>} */
  const table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Uint8Array.of(lead, trail);
      const text = decoder.decode(bytes);
      if (/^[^\0-\x7f\ufffd\ue000-\uf8ff]$/u.test(text) && !table.has(text)) table.set(text, bytes);
    }
  }
  tables.set(encoding, table);
  return table;
}

/**
 * @param {string} text
 * @param {"gb18030" | "big5"} encoding in pairs of bytes only, which is GBK
 */
export function encode(text, encoding) {
  const table = tableOf(encoding);
  /** @type {number[]} */
  const bytes = [];
  for (const character of text) {
    const code = /** @type {number} */ (character.codePointAt(0));
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`${encoding} has no pair for ${character}`);
  }
  return Buffer.from(bytes);
}
