import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expand, placeInTemplate, TemplateError } from "./template.mjs";

/**
 * The accuracy set: what an editor may paste, with marks at what must be found. Nothing else may be found.
 *
 *   lines/*.txt            a case a line: `column`, a tab, and the body: HTML where it begins with <, else one paragraph.
 *                          Lines that begin with # and blank lines say nothing.
 *   pages/*.html .md .txt  a case a file: `<!-- accuracy { … } -->` with why, column, title, and if need be today and meta, then the
 *                          body. Title and values of meta may hold marks too.
 *
 * @typedef {import("./template.mjs").Expanded} Expanded
 * @typedef {{ rule: string, field: string, start: number, end: number }} Mark
 * @typedef {import("../../pkg/xianshen.js").Format} Format
 * @typedef {object} Case
 * @property {string} name `lines/mobile.txt:12` or `pages/list.html`
 * @property {string} file
 * @property {boolean} page true where it is a whole page
 * @property {import("../../pkg/xianshen.js").Draft & { today: string, format: Format }} draft
 * @property {Record<string, string>} fields title, body and values of meta
 * @property {Mark[]} marks
 * @property {boolean} trap true where nothing is marked
 * @property {(field: string, start: number, end: number) => { place: string, excerpt: string }} locate file and line, and the template
 *   there, which holds no number
 * @typedef {Map<string, string>} Columns id to name
 */

export const TODAY = "2026-11-25";

export const RULES = [
  "resident-id",
  "mobile-number",
  "bank-account",
  "home-address",
  "other-id-document",
  "vehicle-plate",
  "personal-email",
  "birth-date",
  "health",
  "minor",
  "correspondent",
  "third-party-name",
  "name-list-field",
  "weak-mask",
  "aggregation",
];

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
/** @type {Record<string, Format>} */
const FORMATS = { ".html": "html", ".md": "markdown", ".txt": "text" };
const KEYS = ["why", "column", "title", "today", "meta"];
const HEADER = /^(\uFEFF?)<!-- accuracy\s([\s\S]*?)-->(?:\r\n|\r|\n)?/;

/**
 * @param {Columns} columns
 * @param {string} [folder]
 * @returns {Promise<Case[]>}
 */
export async function readSet(columns, folder = FOLDER) {
  const lines = await readFolder(
    join(folder, "lines"),
    (name, text) => readLines(name, text, columns),
    folder,
  );
  const pages = await readFolder(
    join(folder, "pages"),
    (name, text) => [readPage(name, text, columns)],
    folder,
  );
  return [...lines, ...pages];
}

/**
 * @param {string} path
 * @param {(name: string, text: string) => Case[]} read
 * @param {string} root
 */
async function readFolder(path, read, root) {
  const files = (await readdir(path)).filter((name) => extname(name) in FORMATS).sort();
  const cases = await Promise.all(
    files.map(async (file) => {
      const name = relative(root, join(path, file)).split(sep).join("/");
      return read(name, await readFile(join(path, file), "utf8"));
    }),
  );
  return cases.flat();
}

/**
 * @param {string} file
 * @param {string} text
 * @param {Columns} columns
 * @returns {Case[]}
 */
export function readLines(file, text, columns) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const place = `${file}:${index + 1}`;
    return at(place, () => {
      const tab = line.indexOf("\t");
      if (tab < 0) throw new Error("no tab behind the column");
      const [column, source] = [line.slice(0, tab), line.slice(tab + 1)];
      const body = source.startsWith("<") ? source : `<p>${source}</p>`;
      return [readCase({ file, place, page: false, format: "html", columns }, { column, body })];
    });
  });
}

/**
 * @param {string} file
 * @param {string} text
 * @param {Columns} columns
 * @returns {Case}
 */
export function readPage(file, text, columns) {
  return at(file, () => {
    const header = HEADER.exec(text);
    if (!header) throw new Error("the first comment is not <!-- accuracy { … } -->");
    const [whole, byteOrderMark, json] = header;
    const comment = JSON.parse(json);
    for (const key of Object.keys(comment)) {
      if (!KEYS.includes(key)) throw new Error(`unknown key ${key}: known are ${KEYS.join(", ")}`);
    }
    for (const key of ["why", "column", "title"]) {
      if (typeof comment[key] !== "string") throw new Error(`${key} is missing`);
    }
    const before = whole.split("\n").length - 1;
    const body = byteOrderMark + text.slice(whole.length);
    const format = FORMATS[extname(file)];
    return readCase({ file, place: file, page: true, before, format, columns }, { ...comment, body });
  });
}

/**
 * @param {{ file: string, place: string, page: boolean, before?: number, format: Format, columns: Columns }} where `before`: lines
 *   before the body
 * @param {{ column: string, title?: string, body: string, today?: string, meta?: Record<string, string> }} source
 * @returns {Case}
 */
function readCase(
  { file, place, page, before = 0, format, columns },
  { column, title, body, today = TODAY, meta = {} },
) {
  const columnName = columns.get(column);
  if (columnName === undefined) throw new Error(`no column ${column}`);
  // A line has the numbers of its text, not of its place: a line that is put before it changes nothing.
  const seed = page ? file : `${column}\t${body}`;
  const fields = Object.entries(meta).map(([key, value]) => [`meta.${key}`, value]);
  const templates = { title: title ?? columnName, body, ...Object.fromEntries(fields) };
  /** @param {string} field @param {number} from in its template */
  const lineOf = (field, from) =>
    page ? `${file}:${field === "body" ? before + body.slice(0, from).split("\n").length : 1}` : place;
  const expanded = locating(lineOf, () => expand(templates, { seed, today, format, rules: RULES }));
  const marks = Object.entries(expanded).flatMap(([field, { marks }]) =>
    marks.map((mark) => ({ ...mark, field })),
  );
  const written = Object.keys(meta).map((key) => [key, expanded[`meta.${key}`].text]);
  return {
    name: place,
    file,
    page,
    draft: {
      column,
      title: expanded.title.text,
      body: expanded.body.text,
      format,
      today,
      ...(written.length > 0 && { meta: Object.fromEntries(written) }),
    },
    fields: Object.fromEntries(Object.entries(expanded).map(([field, { text }]) => [field, text])),
    marks,
    trap: marks.length === 0,
    locate: (field, start, end) => {
      const one = expanded[field];
      if (!one) return { place, excerpt: field };
      const [from, to] = [placeInTemplate(one, start), placeInTemplate(one, Math.max(start, end - 1))];
      return { place: lineOf(field, from), excerpt: excerpt(one.template, from, to) };
    },
  };
}

/** The template around a place, on one line. It holds placeholders for numbers; what else looks like one is not shown either. @param {string} template @param {number} from @param {number} to */
function excerpt(template, from, to) {
  const start = Math.max(0, from - 24);
  const end = Math.min(template.length, Math.min(to, from + 60) + 24);
  const text = template
    .slice(start, end)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\d{5,}/g, (digits) => "#".repeat(digits.length));
  return `${start > 0 ? "…" : ""}${text}${end < template.length ? "…" : ""}`;
}

/** @template T @param {(field: string, from: number) => string} lineOf @param {() => T} work @returns {T} */
function locating(lineOf, work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new SetError(`${lineOf(error.field ?? "body", error.from)}: ${error.message}`, {
      cause: error,
    });
  }
}

/** A fault of the set, with its place. */
export class SetError extends Error {}

/** Says where an error is, unless it says so already. @template T @param {string} place @param {() => T} work @returns {T} */
function at(place, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof SetError) throw error;
    throw new SetError(`${place}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
