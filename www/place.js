// Places: from positions in checked text to positions in the text that stands in the editor now.
//
// An editor's DOM is not the HTML that it hands out: Slate adds zero-width characters and turns spaces into others, and
// the user may have typed on since the check. So white space is left out of the comparison, what stands before and after
// the difference is carried over, and a place that touches the difference is dropped: a wrong mark is worse than none.

import { inert } from "./inert.js";

/**
 * @typedef {{ start: number, end: number }} Span UTF-16 code units, half-open
 * @typedef {{ text: string, nodes: Text[], starts: number[] }} LiveText the editor's text nodes and where each begins
 */

/** Space, zero-width and format characters that an editor may add, drop or exchange. */
const LOOSE = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/** The character data of an HTML source, as a DOM holds it. @param {string} html */
export const textOf = (html) => inert(html).textContent || "";

/** @param {string} text */
export const compact = (text) => text.replace(LOOSE, "");

/** Where each character that `compact` keeps stands in the text. @param {string} text */
function keptAt(text) {
  /** @type {number[]} */
  const at = [];
  let from = 0;
  const keep = (/** @type {number} */ until) => {
    for (; from < until; from++) at.push(from);
  };
  for (const { index, 0: loose } of text.matchAll(LOOSE)) {
    keep(index);
    from = index + loose.length;
  }
  keep(text.length);
  return at;
}

/** The first index of a sorted list whose value is at least `value`. @param {number[]} sorted @param {number} value */
function lowerBound(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text without what is loose, and where each character of it stands. @param {string} text */
const kept = (text) => ({ text: compact(text), at: keptAt(text) });

/**
 * @param {string} checked the text that was checked; what is computed from it serves any number of later texts
 * @returns {(live: string) => (span: Span) => Span | null} for the text that is there now
 */
export function carrier(checked) {
  const { text: from, at: fromAt } = kept(checked);
  return (live) => {
    const { text: to, at: toAt } = kept(live);
    const shorter = Math.min(from.length, to.length);
    let head = 0;
    while (head < shorter && from[head] === to[head]) head++;
    const shift = to.length - from.length;
    let tail = from.length;
    while (tail > head && tail + shift > head && from[tail - 1] === to[tail + shift - 1]) tail--;

    return ({ start, end }) => {
      const first = lowerBound(fromAt, start);
      const last = lowerBound(fromAt, end);
      let moved = 0;
      if (last > head) {
        if (first < tail) return null;
        moved = shift;
      }
      if (last === first) return null;
      return { start: toAt[first + moved], end: toAt[last - 1 + moved] + 1 };
    };
  };
}

/**
 * @param {string} checked
 * @param {string} live
 */
export const carry = (checked, live) => carrier(checked)(live);

/** @param {Iterable<Text>} nodes @returns {LiveText} */
export function liveText(nodes) {
  /** @type {LiveText} */
  const live = { text: "", nodes: [], starts: [] };
  for (const node of nodes) {
    live.nodes.push(node);
    live.starts.push(live.text.length);
    live.text += node.data;
  }
  return live;
}

/**
 * @param {LiveText} live
 * @param {Span} span not empty
 */
export function domRange(live, { start, end }) {
  const first = lowerBound(live.starts, start + 1) - 1;
  const last = lowerBound(live.starts, end) - 1;
  const range = live.nodes[first].ownerDocument.createRange();
  range.setStart(live.nodes[first], start - live.starts[first]);
  range.setEnd(live.nodes[last], end - live.starts[last]);
  return range;
}

/**
 * Whether a place of the source is no text but stands in a tag, such as the address of a link.
 * @param {string} body
 * @param {number} start
 */
export const isInTag = (body, start) =>
  start > 0 && body.lastIndexOf("<", start - 1) > body.lastIndexOf(">", start - 1);

/**
 * The place of a finding in the checked body's text, where the text there is what the source has at the finding.
 * @param {string} body
 * @param {string} text the body's character data
 * @param {{ start?: number | null, end?: number | null, text?: Span | null }} finding
 * @returns {Span | null}
 */
export function textPlace(body, text, finding) {
  if (!finding.text || finding.start == null || finding.end == null) return null;
  const { start, end } = finding.text;
  // What a reader sees of a link is not its address.
  if (isInTag(body, finding.start)) return start < end ? { start, end } : null;
  const source = textOf(body.slice(finding.start, finding.end));
  return compact(source) === compact(text.slice(start, end)) ? { start, end } : null;
}

/**
 * The place in the body's text of a place in its source, where that is sure.
 * @param {string} body
 * @param {string} text the body's character data
 * @param {Span} source
 */
export function sourcePlace(body, text, { start, end }) {
  const first = textOf(body.slice(0, start)).length;
  const last = first + textOf(body.slice(start, end)).length;
  return textPlace(body, text, { start, end, text: { start: first, end: last } });
}
