import { Lines } from "../lines.mjs";
import { cover, plain } from "../safe.mjs";
import { headOf, tailOf, width } from "../width.mjs";

/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {{ start: number, end: number, quote: string, personal: boolean }} Mask */

/** Columns of the terminal that an excerpt may take: before the place, at it, and from its start to the end. */
const BEFORE = 40;
const PLACE = 60;
const WHOLE = 100;
/** Code units of source looked at on each side of a place: enough to fill the columns past some markup. */
const CONTEXT = 160;
/** Code units looked at beyond those, so that a long number that is cut is still known as one. */
const MARGIN = 256;

/**
 * The source text of a field, as it may be shown: every place that a finding names with a quote is shown as that quote,
 * whichever finding the line is shown for.
 */
export class Excerpts {
  /**
   * @param {string} text
   * @param {number} shift where the field starts in `text`
   * @param {Finding[]} findings those of the field
   */
  constructor(text, shift, findings) {
    this.text = text;
    this.shift = shift;
    this.lines = new Lines(text);
    this.masks = masksOf(text, shift, findings);
  }

  /** @param {number} start in the field */
  place(start) {
    return this.lines.place(start + this.shift);
  }

  /**
   * The line of a finding, cut around its place: what stands before, at and after it.
   *
   * @param {{ start: number, end: number, quote?: string | null }} finding
   */
  around(finding) {
    const start = finding.start + this.shift;
    const end = finding.end + this.shift;
    const from = Math.max(this.lines.around(start).start, start - CONTEXT);
    const to = Math.min(Math.max(this.lines.around(Math.max(start, end - 1)).end, end), end + CONTEXT);
    const place = headOf(finding.quote ? plain(finding.quote) : this.#show(start, end), PLACE);
    return {
      before: tailOf(this.#show(from, start), BEFORE),
      place,
      after: headOf(this.#show(end, to), Math.max(0, WHOLE - BEFORE - width(place))),
    };
  }

  /**
   * A part of the source, as it may be shown: no more than fits a line of a terminal or two.
   *
   * @param {number} from in the whole text
   * @param {number} to
   */
  shown(from, to) {
    return this.#show(from, to);
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #show(from, to) {
    const last = Math.min(to, from + CONTEXT + MARGIN);
    const windowStart = Math.max(0, from - MARGIN);
    const covered = cover(this.text.slice(windowStart, last + MARGIN));
    let shown = "";
    let at = from;
    for (let index = this.#firstMaskAfter(from); index < this.masks.length; index += 1) {
      const mask = this.masks[index];
      if (mask.start >= last) break;
      // Half of a passage cannot be shown by its quote; what is personal in it is covered all the same.
      if (!mask.personal && (mask.start < from || mask.end > to)) continue;
      if (mask.start > at) shown += covered.slice(at - windowStart, mask.start - windowStart);
      shown += mask.quote;
      at = mask.end;
    }
    if (at < last) shown += covered.slice(at - windowStart, last - windowStart);
    return plain(shown);
  }

  /** @param {number} offset */
  #firstMaskAfter(offset) {
    let low = 0;
    let high = this.masks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.masks[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The places to mask, in order and apart from each other. A finding about a whole passage gives way to the ones inside
 * it, so that the passage stays readable; a finding of a personal datum never does.
 *
 * @param {string} text
 * @param {number} shift
 * @param {Finding[]} findings
 */
function masksOf(text, shift, findings) {
  /** @type {Mask[]} */
  const all = [];
  for (const { rule, start, end, quote } of findings) {
    if (typeof start !== "number" || typeof end !== "number" || !quote) continue;
    const mask = { start: start + shift, end: end + shift, quote, personal: rule.startsWith("privacy/") };
    if (text.slice(mask.start, mask.end) !== quote) all.push(mask);
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {Mask[]} */
  const masks = [];
  for (const [index, mask] of all.entries()) {
    const next = all[index + 1];
    if (!mask.personal && next && next.end <= mask.end) continue;
    const last = masks.at(-1);
    if (!last || mask.start >= last.end) {
      masks.push({ ...mask });
      continue;
    }
    last.personal ||= mask.personal;
    if (mask.end > last.end) {
      last.end = mask.end;
      last.quote += mask.quote;
    }
  }
  return masks;
}
