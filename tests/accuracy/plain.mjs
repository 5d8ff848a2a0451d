// What a reader sees of a source text, for tools that read no HTML.

/**
 * @typedef {{ text: string, source: number[] }} Plain `source[i]` is where the unit `text[i]` begins in the source
 */

const MARKUP =
  /<!--([\s\S]*?)-->|<(?:style|script)\b[\s\S]*?<\/(?:style|script)>|<(\/?)([a-z][a-z0-9]*)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>|&#x([0-9a-f]+);|&#(\d+);|&([a-z]+);/gi;
const ATTRIBUTE = /=\s*(?:"([^"]*)"|'([^']*)')/g;
const INLINE = new Set(
  "a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strike strong sub sup u wbr".split(
    " ",
  ),
);
/** @type {Record<string, string>} */
const ENTITIES = {
  nbsp: "\u00a0",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ensp: "\u2002",
  emsp: "\u2003",
  middot: "·",
};

/**
 * The text as `innerText` would give it (a line for each block, a tab behind a cell), and behind it, a line each, the comments and
 * the values of attributes. Markdown and text stay as they are.
 *
 * @param {string} source
 * @param {string} format
 * @returns {Plain}
 */
export function plainText(source, format) {
  const page = new Page();
  if (format !== "html") {
    page.add(source, 0);
    return page;
  }
  const aside = new Page();
  let at = 0;
  for (const found of source.matchAll(MARKUP)) {
    page.add(source.slice(at, found.index), at);
    at = found.index + found[0].length;
    const [whole, comment, closing, tag, attributes, hex, decimal, entity] = found;
    if (comment !== undefined) {
      aside.add(comment, found.index + 4);
      aside.put("\n", found.index);
    } else if (tag) {
      const name = tag.toLowerCase();
      if (name === "td" || name === "th") page.put(closing ? "\t" : "", found.index);
      else if (!INLINE.has(name)) page.put("\n", found.index);
      const before = found.index + whole.length - 1 - attributes.length;
      for (const value of attributes.matchAll(ATTRIBUTE)) {
        const text = value[1] ?? value[2];
        aside.add(text, before + value.index + value[0].length - 1 - text.length);
        aside.put("\n", before + value.index);
      }
    } else if (hex || decimal) {
      page.put(String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)), found.index);
    } else if (entity) {
      page.put(ENTITIES[entity.toLowerCase()] ?? whole, found.index);
    }
  }
  page.add(source.slice(at), at);
  page.put("\n", source.length);
  return { text: page.text + aside.text, source: [...page.source, ...aside.source] };
}

class Page {
  text = "";
  /** @type {number[]} */
  source = [];

  /** Text as the source has it. @param {string} text @param {number} from */
  add(text, from) {
    for (let index = 0; index < text.length; index++) this.source.push(from + index);
    this.text += text;
  }

  /** Text that stands for something else. @param {string} text @param {number} from */
  put(text, from) {
    for (let index = 0; index < text.length; index++) this.source.push(from);
    this.text += text;
  }
}
