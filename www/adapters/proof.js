// A replacement is believed when the editor's own output has it, and taken back where only a part of it is there.
import { applied, took } from "../fix.js";
import { inert } from "../inert.js";
import { carry, compact, liveText, textOf } from "../place.js";
import { isEditable, piecesOf } from "./text.js";

/**
 * @typedef {import("./text.js").Piece} Piece
 * @typedef {{ range: Range, text: string }} Replacement
 * @typedef {{ pieces: Piece[], text: string }} Change the places that a replacement has in the text nodes, in order
 *
 * @typedef {object} Provable what an adapter says of its editor
 * @property {() => string} html
 * @property {() => Iterable<Text>} textNodes
 * @property {() => unknown} undo
 */

/**
 * What the replacements are in the text of the editor's output; null where one has no sure place there, or two meet.
 * @param {string} before the output
 * @param {Text[]} nodes
 * @param {Replacement[]} replacements
 */
function plan(before, nodes, replacements) {
  const live = liveText(nodes);
  const carried = carry(live.text, textOf(before));
  /** @type {{ change: Change, edit: { start: number, end: number, text: string } }[]} */
  const planned = [];
  for (const { range, text } of replacements) {
    const pieces = piecesOf(range, nodes);
    if (!isEditable(pieces)) return null;
    const last = pieces[pieces.length - 1];
    const place = carried({
      start: live.starts[nodes.indexOf(pieces[0].node)] + pieces[0].start,
      end: live.starts[nodes.indexOf(last.node)] + last.end,
    });
    if (!place) return null;
    planned.push({ change: { pieces, text }, edit: { ...place, text } });
  }
  planned.sort((a, b) => a.edit.start - b.edit.start);
  const meet = planned.some(({ edit }, index) => index > 0 && edit.start < planned[index - 1].edit.end);
  return meet ? null : planned;
}

/**
 * @param {Provable} editor
 * @param {Replacement[]} replacements
 * @param {(changes: Change[]) => boolean | void | Promise<boolean | void>} change makes them, in the order of the text; false
 *   where it cannot
 * @returns {Promise<boolean>}
 */
export async function replaceProved(editor, replacements, change) {
  const before = editor.html();
  const planned = plan(before, Array.from(editor.textNodes()), replacements);
  if (!planned || planned.length === 0) return false;
  const edits = planned.map(({ edit }) => edit);
  let made = true;
  try {
    made = (await change(planned.map((each) => each.change))) !== false;
  } catch {
    // An editor that throws has perhaps changed something before: what stands there now decides.
    made = false;
  }
  const after = editor.html();
  if (made && took(before, after, edits)) return true;
  if (after !== before) await editor.undo();
  return false;
}

/** What a reader or a link checker takes from a page: its text, its elements and where they lead. @param {string} html */
function gist(html) {
  const content = inert(html);
  const named = Array.from(content.querySelectorAll("[href], [src], [alt], [title]"), (element) =>
    ["href", "src", "alt", "title"].map((name) => element.getAttribute(name) ?? "").join("\n"),
  );
  return `${compact(content.textContent ?? "")}\n${named.join("\n")}`;
}

/**
 * Loads a document and says whether the editor now gives it out again, with every address and name in it.
 * @param {Provable} editor
 * @param {string} html
 * @param {(html: string) => unknown} load
 */
export async function loadProved(editor, html, load) {
  const before = editor.html();
  try {
    await load(html);
    if (gist(editor.html()) === gist(html)) return true;
  } catch {
    // As above: what stands there now decides.
  }
  if (editor.html() !== before) await editor.undo();
  return false;
}

/** @param {string} text @param {{ start: number, end: number, text: string }[]} edits in any order, not overlapping */
export const appliedInOrder = (text, edits) =>
  applied(
    text,
    [...edits].sort((a, b) => a.start - b.start),
  );
