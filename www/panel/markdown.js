// The Markdown of a rule's documentation: headings and paragraphs, and lists, code and emphasis as a department may write them. It
// becomes elements, never markup: a `<` is a `<`.
import { element } from "./dom.js";

/**
 * Code, strong words, and a character that is meant as such; what is not closed stays as it is written. Asterisks of a mask are no
 * emphasis: neither three in a row nor two before a mark of punctuation.
 */
const INLINE = /`([^`]+)`|\*{3,}|\*\*([^*\s\p{P}](?:[^*]*[^*\s\p{P}])?)\*\*|\\([!-/:-@[-`{-~])/gu;

/** @param {string} text @returns {(Node | string)[]} */
function inline(text) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, strong, escaped] = match;
    const start = /** @type {number} */ (match.index);
    if (start > at) nodes.push(text.slice(at, start));
    if (code !== undefined) nodes.push(element("code", {}, code.trim() || code));
    else if (strong !== undefined) nodes.push(element("strong", {}, strong));
    else nodes.push(escaped || whole);
    at = start + whole.length;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

const HEADING = /^#{1,6}\s+(.+)$/;
const ITEM = /^\s{0,3}(?:([-*+])|\d{1,9}[.)])\s+(.*)$/;
const FENCE = /^\s{0,3}(```+|~~~+)/;

/**
 * @param {string} source
 * @param {"h3" | "h4" | "h5"} heading which element a heading becomes, whatever its depth
 * @returns {HTMLElement[]}
 */
export function markdown(source, heading) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  const lines = source.split(/\r?\n/);
  /** @type {string[]} */
  let paragraph = [];
  /** @type {HTMLElement | null} */
  let list = null;
  const flush = () => {
    if (paragraph.length > 0) blocks.push(element("p", {}, ...inline(paragraph.join("\n"))));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const fence = FENCE.exec(line);
    const title = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (fence || title || item || line.trim() === "") flush();
    if (!item) list = null;
    if (fence) {
      const begin = at + 1;
      do at++;
      while (at < lines.length && !lines[at].trim().startsWith(fence[1]));
      blocks.push(element("pre", {}, element("code", {}, lines.slice(begin, at).join("\n"))));
    } else if (title) blocks.push(element(heading, {}, ...inline(title[1])));
    else if (item) {
      if (!list) {
        list = element(item[1] ? "ul" : "ol", {});
        blocks.push(list);
      }
      list.append(element("li", {}, ...inline(item[2])));
    } else if (line.trim() !== "") paragraph.push(line.trim());
  }
  flush();
  return blocks;
}
