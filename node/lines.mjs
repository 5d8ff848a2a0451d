const BREAK = /\r\n|\r|\n/g;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Lines and columns of a text. A column counts UTF-16 code units from 1, as the report and most editors do; it
 * is a subtraction, so that a page of one endless line costs no more than any other.
 */
export class Lines {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.starts = [0];
    for (const found of text.matchAll(BREAK)) this.starts.push(found.index + found[0].length);
  }

  /**
   * The index (from 0) of the line that holds `offset`.
   *
   * @param {number} offset
   */
  indexAt(offset) {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** @param {number} offset */
  place(offset) {
    const index = this.indexAt(offset);
    // The byte order mark is no character that an editor counts.
    const hidden = index === 0 && this.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    return { line: index + 1, column: Math.max(1, offset - this.starts[index] - hidden + 1) };
  }

  /**
   * Where the text of the line at `offset` starts and ends, without its break.
   *
   * @param {number} offset
   */
  around(offset) {
    const index = this.indexAt(offset);
    const start = this.starts[index];
    let end = this.starts[index + 1] ?? this.text.length;
    while (end > start && (this.text[end - 1] === "\n" || this.text[end - 1] === "\r")) end -= 1;
    return { start, end };
  }
}

/**
 * @param {string} text
 * @param {number} offset
 */
export function placeAt(text, offset) {
  return new Lines(text).place(offset);
}
