import { kindOf } from "../walk.mjs";

/** @typedef {import("./encode.mjs").Edit} Edit */
/** @typedef {import("../read.mjs").Page} Page */

const unchanged = (/** @type {string} */ text) => text;
const inJson = (/** @type {string} */ text) => JSON.stringify(text).slice(1, -1);

/**
 * The changes of a field as changes of the file, where the field can be but in one place of it. Whether it was that place, the
 * page that is read again must show.
 *
 * @param {Edit[]} edits
 * @param {{ field: string, value: string, path: string, text: string, page: Page }} from `value`: the field's; `text`: the file's
 * @returns {Edit[] | undefined}
 */
export function placeInFile(edits, { field, value, path, text, page }) {
  if (field === "body" && page.text !== undefined) {
    if (text.slice(page.bodyAt) !== value) return undefined;
    return edits.map((edit) => ({ ...edit, start: edit.start + page.bodyAt, end: edit.end + page.bodyAt }));
  }
  for (const { lead, tail, written, within } of formsOf(path, page)) {
    const found = onlyPlace(
      within === undefined ? text : text.slice(0, within),
      lead + written(value) + tail,
    );
    if (found === undefined) continue;
    const at = (/** @type {number} */ offset) => found + lead.length + written(value.slice(0, offset)).length;
    return edits.map(({ start, end, text: put }) => ({ start: at(start), end: at(end), text: written(put) }));
  }
  return undefined;
}

/**
 * How a file may write the value of a field.
 *
 * @param {string} path
 * @param {Page} page
 * @returns {{ lead: string, tail: string, written: (text: string) => string, within?: number }[]}
 */
function formsOf(path, page) {
  const kind = kindOf(path);
  if (kind === ".json") return [{ lead: '"', tail: '"', written: inJson }];
  if (kind === ".md") return [{ lead: "", tail: "", written: unchanged, within: page.bodyAt }];
  return ['"', "'"].map((quote) => ({ lead: `content=${quote}`, tail: quote, written: unchanged }));
}

/**
 * @param {string} text
 * @param {string} part
 */
function onlyPlace(text, part) {
  const first = text.indexOf(part);
  return first === -1 || text.indexOf(part, first + 1) !== -1 ? undefined : first;
}
