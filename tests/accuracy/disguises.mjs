// Other ways to write the same characters, and masks.

/**
 * A value on its way to the page: characters as the source writes them, and what the source has between them.
 *
 * @typedef {object} Writing
 * @property {string[]} characters
 * @property {string[]} gaps `gaps[i]` stands behind `characters[i]`; none behind the last
 * @property {number[]} borders the gaps between groups
 * @property {string} dot
 * @property {string} format of the page
 * @property {import("./random.mjs").Random} random
 *
 * @typedef {(writing: Writing, argument: string) => void} Disguise
 */

const NUMERALS = ["〇一二三四五六七八九", "零一二三四五六七八九"];
/** Zero-width space, non-joiner, joiner, no-break space and word joiner. */
const ZERO_WIDTH = ["\u200b", "\u200c", "\u200d", "\ufeff", "\u2060"];

/** @type {Record<string, Disguise>} */
const DISGUISES = {
  "full-width": (writing) => {
    each(writing, (character) =>
      /[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
    );
  },
  lower: (writing) => each(writing, (character) => character.toLowerCase()),
  numerals: (writing) => {
    const digits = writing.random.pick(NUMERALS);
    // Months and days are read as numbers, all else digit by digit.
    const text = writing.characters
      .join("")
      .replace(/\d{1,2}(?=[月日])/g, hanNumber)
      .replace(/\d/g, (digit) => digits[Number(digit)]);
    writing.characters = [...text];
  },
  entities: (writing) => {
    needs(writing, "entities", ["html", "markdown"]);
    const hex = writing.random.below(2) === 0;
    each(writing, (character) => {
      const code = /** @type {number} */ (character.codePointAt(0));
      return hex ? `&#x${code.toString(16)};` : `&#${code};`;
    });
  },
  spaced: (writing) => between(writing, " "),
  hyphen: (writing) => between(writing, "-"),
  dots: (writing) => between(writing, writing.dot),
  nbsp: (writing) => between(writing, writing.format === "text" ? "\u00a0" : "&nbsp;"),
  "zero-width": (writing) => {
    for (const border of writing.borders) writing.gaps[border] += writing.random.pick(ZERO_WIDTH);
  },
  blanks: (writing) => {
    writing.gaps = writing.gaps.map((gap) => `${gap} `);
  },
  tags: (writing) => {
    needs(writing, "tags", ["html", "markdown"]);
    const tag = writing.random.pick(["b", "span", "strong", "font"]);
    const [first, second = first] = writing.borders;
    writing.gaps[first] += `<${tag}>`;
    writing.gaps[second] += `</${tag}>`;
  },
  cells: (writing) => {
    needs(writing, "cells", ["html"]);
    writing.gaps[writing.borders[Math.floor(writing.borders.length / 2)]] += "</td><td>";
  },
  mask: (writing, argument) => {
    const [, first, last, sign = "*"] = /^(\d+)-(\d+)(?::(.))?$/u.exec(argument) ?? [];
    if (first === undefined) throw new Error(`mask:${argument} is not mask:6-4 or mask:6-4:×`);
    const end = writing.characters.length - Number(last);
    if (Number(first) >= end)
      throw new Error(`mask:${argument} hides nothing of ${end + Number(last)} characters`);
    writing.characters = writing.characters.map((character, index) =>
      index < Number(first) || index >= end ? character : sign,
    );
  },
};

/** Numbers of letters only have no other writing than these. */
export const disguiseNames = Object.keys(DISGUISES);

/**
 * @param {string} value
 * @param {string[]} disguises
 * @param {{ groups?: number[], dot?: string, format: string, random: Writing["random"] }} how
 */
export function disguise(value, disguises, { groups, dot = ".", format, random }) {
  /** @type {Writing} */
  const writing = { characters: [...value], gaps: [], borders: [], dot, format, random };
  const [changes, parts] = [
    ["mask", "full-width", "lower", "numerals", "entities"],
    ["spaced", "hyphen", "dots", "nbsp", "zero-width", "blanks", "tags", "cells"],
  ].map((names) => disguises.filter((one) => names.includes(one.split(":")[0])));
  for (const one of disguises) {
    if (!Object.hasOwn(DISGUISES, one.split(":")[0])) {
      throw new Error(`unknown disguise ${one}: known are ${disguiseNames.join(", ")}`);
    }
  }
  for (const one of changes) apply(one, writing);
  // Characters may be more or fewer now: only then it is known what stands between them.
  const count = writing.characters.length;
  writing.gaps = Array(Math.max(0, count - 1)).fill("");
  writing.borders = bordersOf(count, groups);
  for (const one of parts) apply(one, writing);
  return writing.characters.map((character, index) => character + (writing.gaps[index] ?? "")).join("");
}

/** @param {string} one @param {Writing} writing */
function apply(one, writing) {
  const colon = one.indexOf(":");
  const [name, argument] = colon < 0 ? [one, ""] : [one.slice(0, colon), one.slice(colon + 1)];
  DISGUISES[name](writing, argument);
}

/** @param {number} count of characters @param {number[]} [groups] */
function bordersOf(count, groups) {
  const lengths = groups ?? (count > 4 ? Array(Math.ceil(count / 4)).fill(4) : [1]);
  /** @type {number[]} */
  const borders = [];
  let end = 0;
  for (const length of lengths) {
    end += length;
    if (end < count) borders.push(end - 1);
  }
  if (borders.length === 0) throw new Error("one character cannot be parted");
  return borders;
}

/** @param {Writing} writing @param {(character: string) => string} change */
function each(writing, change) {
  writing.characters = writing.characters.map(change);
}

/** @param {Writing} writing @param {string} text */
function between(writing, text) {
  for (const border of writing.borders) writing.gaps[border] += text;
}

/** @param {Writing} writing @param {string} name @param {string[]} formats */
function needs({ format }, name, formats) {
  if (!formats.includes(format)) throw new Error(`${name} cannot be written in ${format}`);
}

/** A number below 100. @param {string} digits */
function hanNumber(digits) {
  const [tens, ones] = [Math.floor(Number(digits) / 10), Number(digits) % 10];
  const han = NUMERALS[0];
  return `${tens > 1 ? han[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? han[ones] : ""}`;
}
