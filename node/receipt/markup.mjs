// HTML in which every value is text, whatever it holds.
import { plain } from "../safe.mjs";

/** What is markup already: made here, and nowhere else. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {unknown} value @returns {string} */
function inserted(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(inserted).join("");
  if (value === undefined || value === null) return "";
  return escaped(plain(String(value)));
}

/**
 * @param {TemplateStringsArray} pieces
 * @param {...unknown} values
 */
export const html = (pieces, ...values) =>
  new Markup(pieces.reduce((text, piece, index) => text + inserted(values[index - 1]) + piece));

/** A style sheet of ours. @param {string} css */
export const styleSheet = (css) => new Markup(`<style>${css}</style>`);
