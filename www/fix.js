// A one-click fix: from edits in the source that was checked to edits in its text, and the proof that it took.
import { compact, textOf } from "./place.js";

/**
 * @typedef {{ start: number, end: number, text: string }} Edit
 * @typedef {{ start: number, end: number }} Span
 */

const TOKEN =
  /<!--[\s\S]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);?|[\s\S]/gi;

/**
 * How much character data each place in a piece of HTML has before it. Inside a tag or an entity there is no such place.
 * @param {string} source
 */
function lengths(source) {
  /** @type {Map<number, number>} */
  const before = new Map([[0, 0]]);
  let length = 0;
  for (const match of source.matchAll(TOKEN)) {
    const token = match[0];
    if (token.length === 1) length++;
    else if (token[0] === "&") length += textOf(token).length;
    before.set(match.index + token.length, length);
  }
  return before;
}

/**
 * The edits of a body's fix as edits of its text; null where one of them begins or ends inside a tag or an entity.
 * @param {string} body
 * @param {{ start: number, edits: Edit[] }} fix `start`: where the finding begins in the body
 * @param {Span} place where it begins and ends in the text
 * @returns {Edit[] | null} in the order of the text
 */
export function editsInText(body, { start, edits }, place) {
  const from = Math.min(start, ...edits.map((edit) => edit.start));
  const to = Math.max(start, ...edits.map((edit) => edit.end));
  const before = lengths(body.slice(from, to));
  const anchor = before.get(start - from);
  /** @type {Edit[]} */
  const inText = [];
  for (const edit of edits) {
    const first = before.get(edit.start - from);
    const last = before.get(edit.end - from);
    if (anchor === undefined || first === undefined || last === undefined) return null;
    inText.push({ start: place.start + first - anchor, end: place.start + last - anchor, text: edit.text });
  }
  return inText.sort((a, b) => a.start - b.start);
}

/**
 * @param {string} text
 * @param {Edit[]} edits in order, not overlapping
 */
export function applied(text, edits) {
  let result = "";
  let done = 0;
  for (const { start, end, text: inserted } of edits) {
    result += text.slice(done, start) + inserted;
    done = end;
  }
  return result + text.slice(done);
}

/** Elements that may go when the text that they dress is replaced. */
const DRESS = new Set(["B", "STRONG", "I", "EM", "U", "S", "SUB", "SUP", "SPAN", "FONT"]);

/** @param {string} html */
function skeleton(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return Array.from(template.content.querySelectorAll("*"), (element) => element.tagName)
    .filter((name) => !DRESS.has(name))
    .join();
}

/**
 * Whether the editor's new HTML is the old one with these edits of its text and nothing else changed.
 * @param {string} old
 * @param {string} now
 * @param {Edit[]} edits
 */
export function took(old, now, edits) {
  const wanted = compact(applied(textOf(old), edits));
  return compact(textOf(now)) === wanted && skeleton(old) === skeleton(now);
}
