// An editor's text as the browser shows it: its text nodes, and where in them a range's characters stand.

/**
 * @typedef {{ node: Text, start: number, end: number }} Piece UTF-16 code units of one text node, never empty
 */

/**
 * The element, or null where nobody can change it any more: out of the page, or with its iframe, it keeps the text that it had.
 * @param {HTMLElement | null | undefined} element
 */
export const present = (element) =>
  element?.isConnected && element.ownerDocument.defaultView ? element : null;

/**
 * The text nodes below an element, in order. Nodes of an iframe are of another window's classes, so nothing here asks for a class.
 * @param {Element} root
 * @param {string} [own] a selector of what an editor adds for itself and does not save
 * @returns {Iterable<Text>}
 */
export function* textNodes(root, own = "") {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) =>
      own && node.nodeType === Node.ELEMENT_NODE && /** @type {Element} */ (node).matches(own)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) yield/** @type {Text} */ (walker.currentNode);
  }
}

/**
 * @param {Range} range
 * @param {Iterable<Text>} nodes of the editor, in order
 * @returns {Piece[]} in order
 */
export function piecesOf(range, nodes) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const node of nodes) {
    if (!range.intersectsNode(node)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (start < end) pieces.push({ node, start, end });
  }
  return pieces;
}

/** @param {Piece} piece */
export function rangeOf({ node, start, end }) {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Whether the user could change each of these places. @param {Piece[]} pieces */
export const isEditable = (pieces) =>
  pieces.length > 0 && pieces.every(({ node }) => node.isConnected && node.parentElement?.isContentEditable);

/** Brings a range into view and selects it as the browser does. @param {Range} range @param {HTMLElement} root */
export function selectNatively(range, root) {
  scrollTo(range);
  root.focus({ preventScroll: true });
  const selection = root.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** @param {Range} range */
export function scrollTo({ startContainer }) {
  const element = startContainer.nodeType === Node.TEXT_NODE ? startContainer.parentElement : startContainer;
  /** @type {Element | null} */ (element)?.scrollIntoView({ block: "center" });
}
