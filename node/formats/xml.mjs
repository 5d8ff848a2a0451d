import XMLBuilder from "fast-xml-builder";

const ATTRIBUTE = "@";
const TEXT = "#text";

const builder = new XMLBuilder({
  attributeNamePrefix: ATTRIBUTE,
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
  textNodeName: TEXT,
});

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What XML 1.0 has no way to write, not even as an entity. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/**
 * An element with attributes, and with text or elements inside, as lines of XML.
 *
 * @typedef {{ [name: string]: string | number | Element | Element[] }} Element
 * @param {string} name
 * @param {Element} content attributes begin with `@`, text is `#text`
 * @returns {string}
 */
export function element(name, content) {
  return builder.build({ [name]: content });
}

/**
 * Text of a page in XML. In an attribute a line break becomes a space when it is read.
 *
 * @param {string} text
 */
export function xmlText(text) {
  return text.replace(NOT_XML, "\uFFFD");
}
