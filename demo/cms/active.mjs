// What a page must not do in a reader's browser: run, load or restyle something. Found in the tokens that a browser makes of the
// text too, since a pattern over the text would miss an attribute that is written in an odd way.
import { Tokenizer } from "parse5";

/**
 * Elements that no editor makes and no page of the site needs, and those whose text is none of the page's. Without the latter every
 * token is what a browser takes it for, and foreign elements, which have rules of their own, are not there either.
 */
const ELEMENTS = new Set(
  "script style iframe frame frameset object embed applet template noscript noembed noframes xmp plaintext textarea title svg math link meta base form".split(
    " ",
  ),
);
/** What Internet Explorer takes for markup. */
const CONDITIONAL = /^\s*\[if\b[^\]]*\]>/i;
const SCRIPT = /^(?:javascript|vbscript):/i;
const DATA = /^data:(?!image\/(?:png|jpeg|gif|webp)[;,])/i;

const MOST_ATTRIBUTES = 200;
/** Characters that are read before it is looked at how many attributes a tag has: each is compared with all before it. */
const PIECE = 32_768;

class Tokens extends Tokenizer {
  /** Of the tag that is being read. */
  get attributes() {
    return this.currentToken && "attrs" in this.currentToken ? this.currentToken.attrs.length : 0;
  }
}

/** @param {{ name: string, value: string }} attribute */
function wrongWith({ name, value }) {
  if (name.startsWith("on") || name === "srcdoc") return "正文里的元素带有脚本（事件属性）。";
  // A browser leaves spaces and control characters out, too.
  const addresses = (name.endsWith("srcset") ? value.split(/[\s,]+/) : [value]).map((address) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    address.replace(/[\u0000-\u0020]/g, ""),
  );
  if (addresses.some((address) => SCRIPT.test(address))) return "正文里有脚本地址。";
  if (addresses.some((address) => DATA.test(address)))
    return "正文里有内嵌的数据（data:），只能内嵌 png、jpeg、gif、webp 图片。";
  return undefined;
}

/**
 * Why a body is not published, or nothing.
 *
 * @param {string} html
 * @returns {string | undefined}
 */
export function activeIn(html) {
  /** @type {string | undefined} */
  let found;
  const pass = () => {};
  const tokenizer = new Tokens(
    {},
    {
      onStartTag({ tagName, attrs }) {
        if (ELEMENTS.has(tagName)) found ??= "正文里有脚本、样式表、表单或嵌入的内容。";
        for (const attribute of attrs) found ??= wrongWith(attribute);
      },
      onComment({ data }) {
        if (CONDITIONAL.test(data)) found ??= "正文里有条件注释。";
      },
      // What follows the body in the page would become a part of it.
      onParseError({ code }) {
        if (code.startsWith("eof-")) found ??= "正文最后的标签或注释没有写完。";
      },
      onEndTag: pass,
      onDoctype: pass,
      onEof: pass,
      onCharacter: pass,
      onNullCharacter: pass,
      onWhitespaceCharacter: pass,
    },
  );
  for (let at = 0; at < html.length && !found; at += PIECE) {
    tokenizer.write(html.slice(at, at + PIECE), at + PIECE >= html.length);
    if (tokenizer.attributes > MOST_ATTRIBUTES) found ??= "正文里有属性太多的标签。";
  }
  return found;
}
