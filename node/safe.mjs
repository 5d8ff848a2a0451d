/**
 * What a page or a file name says may be shown only when it can neither steer the terminal nor give a personal
 * datum away.
 */

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
const INVISIBLE = /\p{Cf}/gu;

/**
 * One line of text without anything that moves the cursor, changes colours, or reorders or hides characters.
 *
 * @param {string} text
 */
export function plain(text) {
  return text
    .replace(/\r\n|\r|\n/g, "↵")
    .replace(/\t/g, "    ")
    .replace(CONTROL, "\uFFFD")
    .replace(INVISIBLE, "");
}

/**
 * Whether there is nothing in it to be seen: only spaces and what `plain` takes out or a screen leaves empty.
 *
 * @param {string} text
 */
export const isBlank = (text) => !/[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

const DIGIT = "(?:[0-9０-９]|&#(?:0*(?:4[89]|5[0-7])|x0*3[0-9]);?)";
// Tags inside a line join what they part; the edge of a cell or a paragraph does not.
const INLINE_TAG =
  "</?(?:a|b|big|code|del|em|font|i|ins|mark|o:p|s|small|span|strong|sub|sup|u)\\b[^<>]{0,200}>";
const JOINT = `(?:[\\s\\p{Cf}\\p{Pd}]|&[a-z]{2,8};|${INLINE_TAG})`;
const LONG_NUMBER = new RegExp(`${DIGIT}(?:${JOINT}{0,2}${DIGIT}){10,}${JOINT}{0,2}[XxＸｘ]?`, "giu");
const TAG_OR_DIGIT = new RegExp(`<[^<>]*>|${DIGIT}|[XxＸｘ]$`, "giu");
/** With its area code, as offices write it; a mobile number with a zero before it is none. */
const LANDLINE = /^0(?:10|[2-9]\d{1,2})[-\s][2-9]\d{6,7}$/;
const KEPT = 3;

/**
 * Covers the digits of every number of eleven digits or more, keeping the length of the text. A safety net under the
 * masks of the report: a number may be known to no finding, because its rule is off or an exception accepts it.
 *
 * @param {string} text
 */
export function cover(text) {
  return text.replace(LONG_NUMBER, (number) => {
    if (LANDLINE.test(number)) return number;
    let seen = 0;
    return number.replace(TAG_OR_DIGIT, (digit) => {
      if (digit.startsWith("<")) return digit;
      seen += 1;
      return seen > KEPT ? "*".repeat(digit.length) : digit;
    });
  });
}

const IN_NAMES =
  /(?<![0-9])(?:[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|1[3-9]\d{9})(?![0-9])/g;

/**
 * A path as it may be shown. Narrower than `cover`: time stamps and numbers of a CMS stay, so that the file is found.
 *
 * @param {string} path
 */
export function shownPath(path) {
  return plain(path.replace(IN_NAMES, (number) => number.slice(0, KEPT) + "*".repeat(number.length - KEPT)));
}
