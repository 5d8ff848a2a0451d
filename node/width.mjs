const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NO_COLUMN = /\p{Mn}|\p{Me}/u;

/**
 * The columns that a character takes in a terminal.
 *
 * @param {string} character one code point
 */
function widthOf(character) {
  if (character >= " " && character <= "~") return 1;
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}

/** @param {string} text */
export function width(text) {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/**
 * The start of a text, at most `columns` wide, with a dot mark where it was cut.
 *
 * @param {string} text
 * @param {number} columns
 */
export function headOf(text, columns) {
  let taken = 0;
  let head = "";
  for (const character of text) {
    taken += widthOf(character);
    if (taken > columns) return `${head}…`;
    head += character;
  }
  return head;
}

/**
 * The end of a text, at most `columns` wide, with a dot mark where it was cut.
 *
 * @param {string} text
 * @param {number} columns
 */
export function tailOf(text, columns) {
  const characters = Array.from(text);
  let taken = 0;
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    taken += widthOf(characters[index]);
    if (taken > columns) return `…${characters.slice(index + 1).join("")}`;
  }
  return text;
}
