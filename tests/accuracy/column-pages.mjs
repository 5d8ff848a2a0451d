import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetError } from "./set.mjs";

/**
 * Complete pages of each column: nothing that the column asks for is missing, and without one of its elements exactly that
 * element is. `tests/common/column_pages.rs` reads the same format.
 *
 *   columns/*.html   `<!-- { … } -->` with draft (column, title, today, meta), kind and layout, then the body, with ⟦element¦…⟧
 *                    around whatever states an element. An element may be stated in several places; marks do not nest.
 *
 * @typedef {import("../../pkg/xianshen.js").Draft} Draft
 * @typedef {{ id: string, kinds: { id: string }[], elements: { id: string, kinds: string[] }[] }} Column what is read of a column
 * @typedef {object} ColumnPage
 * @property {string} name `columns/notice-1.html`
 * @property {string} column id
 * @property {string} kind empty where the column has none
 * @property {string} layout in one word
 * @property {string[]} elements that are marked, in the order of the page
 * @property {(without?: string) => Draft} draft the page, whole or without one element
 * @property {(element: string) => { place: string, excerpt: string }} locate where an element is stated first
 * @typedef {{ element?: string, text: string, from: number }} Stretch of the body; `from`: where it begins in the file
 */

const FOLDER = fileURLToPath(new URL("columns", import.meta.url));
const HEADER = /^<!--([\s\S]*?)-->\s*/;
const MARK = /⟦([^⟦⟧¦]+)¦([^⟦⟧]+)⟧/g;

/**
 * @param {Column[]} columns
 * @param {string} [folder]
 * @returns {Promise<ColumnPage[]>}
 */
export async function readColumnPages(columns, folder = FOLDER) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  return Promise.all(
    files.map(async (file) =>
      readColumnPage(`columns/${file}`, await readFile(join(folder, file), "utf8"), columns),
    ),
  );
}

/**
 * @param {string} name
 * @param {string} text
 * @param {Column[]} columns
 * @returns {ColumnPage}
 */
export function readColumnPage(name, text, columns) {
  try {
    return read(name, text, columns);
  } catch (error) {
    throw new SetError(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** @type {typeof readColumnPage} */
function read(name, text, columns) {
  const header = HEADER.exec(text);
  if (!header) throw new Error("the page does not begin with a comment");
  const { draft, kind, layout } = readHeader(header[1]);
  const stretches = readMarks(text, header[0].length);
  const elements = [...new Set(stretches.flatMap(({ element }) => element ?? []))];
  checkAgainst(columns, draft.column, kind, elements);
  return {
    name,
    column: draft.column,
    kind,
    layout,
    elements,
    draft: (without) => {
      if (without !== undefined && !elements.includes(without)) throw new Error(`${name}: no ${without}`);
      const kept = stretches.filter(({ element }) => element === undefined || element !== without);
      return { ...draft, body: kept.map((stretch) => stretch.text).join("") };
    },
    locate: (element) => {
      const first = stretches.find((stretch) => stretch.element === element);
      if (!first) return { place: name, excerpt: "" };
      const line = text.slice(0, first.from).split("\n").length;
      return { place: `${name}:${line}`, excerpt: excerpt(first.text) };
    },
  };
}

/** @param {string} json */
function readHeader(json) {
  // Marks are read in the body only: in a title one would be checked as text.
  if (/[⟦⟧]/.test(json)) throw new Error("a mark in the comment");
  const { draft, ...rest } = JSON.parse(json);
  exactly({ ...draft }, ["column", "title", "today"], ["meta"]);
  exactly(rest, ["kind", "layout"], []);
  return /** @type {{ draft: Omit<Draft, "body">, kind: string, layout: string }} */ ({ draft, ...rest });
}

/** Refuses an object that lacks a string or has another key. @param {object} object @param {string[]} strings @param {string[]} others */
function exactly(object, strings, others) {
  const entries = new Map(Object.entries(object));
  for (const key of strings) {
    if (typeof entries.get(key) !== "string") throw new Error(`${key} is missing`);
  }
  const known = [...strings, ...others];
  for (const key of entries.keys()) {
    if (!known.includes(key)) throw new Error(`unknown key ${key}: known are ${known.join(", ")}`);
  }
}

/** @param {string} text @param {number} start of the body @returns {Stretch[]} */
function readMarks(text, start) {
  /** @type {Stretch[]} */
  const stretches = [];
  let from = start;
  /** @param {number} to */
  const plain = (to) => {
    const between = text.slice(from, to);
    if (/[⟦⟧]/.test(between)) throw new Error("marks do not pair, or one is not ⟦element¦…⟧");
    stretches.push({ text: between, from });
  };
  for (const { 0: whole, 1: element, 2: of, index } of text.slice(start).matchAll(MARK)) {
    plain(start + index);
    stretches.push({ element, text: of, from: start + index });
    from = start + index + whole.length;
  }
  plain(text.length);
  return stretches;
}

/** Refuses what the column does not have: its removal could never be told. @param {Column[]} columns @param {string} id @param {string} kind @param {string[]} elements */
function checkAgainst(columns, id, kind, elements) {
  const column = columns.find((one) => one.id === id);
  if (!column) throw new Error(`no column ${id}`);
  const kinds = column.kinds.map((one) => one.id);
  if (!(kinds.length > 0 ? kinds : [""]).includes(kind)) {
    throw new Error(`no kind \`${kind}\` in ${id}: ${kinds.join(", ") || "it has none"}`);
  }
  for (const element of elements) {
    const known = column.elements.find((one) => one.id === element);
    if (!known) throw new Error(`no element ${element} in ${id}`);
    if (known.kinds.length > 0 && !known.kinds.includes(kind)) {
      throw new Error(`no element ${element} in ${id} of kind \`${kind}\``);
    }
  }
}

/** The beginning of a stretch as a reader sees it, on one line. @param {string} html */
function excerpt(html) {
  const text = html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
