import { placeAt } from "./lines.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * `JSON.parse` whose error gives a line and a column. The message of the engine is not passed on: it quotes the
 * text, which may be a personal datum, and for a short text it names no place.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Trouble("json", placeAt(text, faultIn(text)));
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const BLANK = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The offset at which `text` stops being JSON. The open brackets are kept on a list, not on the call stack, so
 * that deep nesting is no fault of its own.
 *
 * @param {string} text
 */
function faultIn(text) {
  let at = 0;
  /** @param {RegExp} pattern */
  const eat = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  /** Passes over the string at `at`, or as far as it is one. */
  const eatString = () => {
    at += 1;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) {
        at += 1;
        return true;
      }
      if (unit === BACKSLASH) {
        if (!eat(ESCAPE)) return false;
      } else if (unit >= SPACE) at += 1;
      else return false;
    }
  };
  /** @type {string[]} */
  const open = [];
  /** @type {"value" | "first" | "key" | "firstKey" | "after"} */
  let expect = "value";
  for (;;) {
    eat(BLANK);
    const next = text[at];
    if (expect === "after") {
      const closing = open.at(-1);
      if (closing !== undefined && next === closing) open.pop();
      else if (closing !== undefined && next === ",") expect = closing === "}" ? "key" : "value";
      else return at;
      at += 1;
    } else if ((expect === "first" && next === "]") || (expect === "firstKey" && next === "}")) {
      open.pop();
      at += 1;
      expect = "after";
    } else if (expect === "key" || expect === "firstKey") {
      if (next !== '"' || !eatString()) return at;
      eat(BLANK);
      if (text[at] !== ":") return at;
      at += 1;
      expect = "value";
    } else if (next === "{" || next === "[") {
      open.push(next === "{" ? "}" : "]");
      at += 1;
      expect = next === "{" ? "firstKey" : "first";
    } else if (next === '"' ? eatString() : eat(SCALAR)) {
      expect = "after";
    } else return at;
  }
}
