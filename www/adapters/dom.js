// Editors whose page is their document: the text is changed where it stands, so that a number half in bold stays half in bold.

/** @typedef {import("./proof.js").Change} Change */

/** Elements that dress text and are worth nothing without it. */
const DRESS = "b, strong, i, em, u, s, sub, sup, span, font";

/** @param {Text} node emptied */
function removeEmptied(node) {
  /** @type {Element | null} */
  let element = node.parentElement;
  node.remove();
  while (element?.matches(DRESS) && !element.firstChild) {
    const parent = element.parentElement;
    element.remove();
    element = parent;
  }
}

/**
 * @param {Change[]} changes in the order of the text
 * @returns {boolean} false where a place is gone: nothing was changed then
 */
export function changeInPlace(changes) {
  if (
    !changes.every(({ pieces }) => pieces.every(({ node, end }) => node.isConnected && end <= node.length))
  ) {
    return false;
  }
  // Last first: a change moves only what stands behind it.
  for (const { pieces, text } of [...changes].reverse()) {
    for (let index = pieces.length - 1; index >= 0; index--) {
      const { node, start, end } = pieces[index];
      node.replaceData(start, end - start, index === 0 ? text : "");
      if (node.length === 0) removeEmptied(node);
    }
  }
  return true;
}
