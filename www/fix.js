// A one-click fix: from edits in the source that was checked to edits in its text, and the proof that it took.
import { inert } from "./inert.js";
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
const skeleton = (html) =>
  Array.from(inert(html).querySelectorAll("*"), (element) => element.tagName)
    .filter((name) => !DRESS.has(name))
    .join();

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

/** What a reader does not see: values of attributes, and comments. @param {string} html */
function unseen(html) {
  /** @type {Map<string, number>} */
  const values = new Map();
  const add = (/** @type {string} */ value) => values.set(value, (values.get(value) || 0) + 1);
  const walker = document.createTreeWalker(inert(html), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) for (const { value } of node.attributes) add(value);
    else add(node.nodeValue || "");
  }
  return values;
}

/**
 * Whether a change of what stands in tags is in the editor's HTML: what had to go is gone, what had to come is there, and the text
 * is as before. An editor that is handed a document may write the rest of its tags in its own way.
 * @param {string} old
 * @param {string} wanted
 * @param {string} now
 */
export function tookInTags(old, wanted, now) {
  if (compact(textOf(now)) !== compact(textOf(old))) return false;
  const before = unseen(old);
  const after = unseen(now);
  const asked = unseen(wanted);
  const changed = [...new Set([...before.keys(), ...asked.keys()])].filter(
    (value) => before.get(value) !== asked.get(value),
  );
  return changed.length > 0 && changed.every((value) => (after.get(value) || 0) === (asked.get(value) || 0));
}
