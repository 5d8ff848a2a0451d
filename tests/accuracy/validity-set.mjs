import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetError, TODAY } from "./set.mjs";

/**
 * Pages with what must never be published, and pages that only look so.
 *
 *   validity/part-1/<rule>.txt, traps-….txt   a case a line: a head, a tab, the body. Lines that begin with # and blank lines say
 *                                             nothing. A part is a delivery of the set: the parts were seen one after the other.
 *
 *   head   a column, or JSON: column, title, today, format, meta, attachments (names), site, recent (bodies of other pages of the
 *          site), page (rules that the page as a whole breaks)
 *   body   HTML where it begins with <, a JSON string where it begins with ", else one paragraph; ⟦rule¦…⟧ marks a faulty place,
 *          here, in the title, in values of meta and in names of attachments
 *
 * @typedef {import("../../pkg/xianshen.js").Draft} Draft
 * @typedef {{ rule: string, field: string, start: number, end: number }} Mark UTF-16 units of the field
 * @typedef {object} ValidityCase
 * @property {string} name `part-1/bad-link.txt:12`
 * @property {number} part
 * @property {Draft & { body: string, today: string }} draft without the digests of `recent`
 * @property {string[]} recent bodies of other pages
 * @property {Mark[]} marks
 * @property {string[]} page rules that the page as a whole breaks
 * @property {boolean} trap true where nothing may be found
 * @typedef {{ column: string, title?: string, today?: string, format?: string, meta?: Record<string, string>, attachments?: string[], site?: { region?: string }, recent?: string[], page?: string[] }} Head
 */

export const VALIDITY_RULES = [
  "empty",
  "missing-part",
  "placeholder",
  "template-residue",
  "garbled",
  "expired",
  "outdated",
  "foreign-place",
  "hijacked",
  "bad-link",
  "repeated",
  "twin",
  "no-substance",
  "off-topic",
  "script",
];

const FOLDER = fileURLToPath(new URL("validity/", import.meta.url));
const KEYS = ["column", "title", "today", "format", "meta", "attachments", "site", "recent", "page"];

/** @typedef {Map<string, string>} Columns id to name */

/** All cases, part by part. @param {Columns} columns @param {string} [folder] @returns {Promise<ValidityCase[]>} */
export async function readValidity(columns, folder = FOLDER) {
  const parts = (await readdir(folder)).filter((name) => /^part-\d+$/.test(name)).sort();
  const cases = await Promise.all(
    parts.map(async (part) => {
      const files = (await readdir(join(folder, part))).filter((name) => name.endsWith(".txt")).sort();
      const read = files.map(async (file) =>
        readValidityLines(`${part}/${file}`, await readFile(join(folder, part, file), "utf8"), columns),
      );
      return (await Promise.all(read)).flat();
    }),
  );
  return cases.flat();
}

/** @param {string} file @param {string} text @param {Columns} columns @returns {ValidityCase[]} */
export function readValidityLines(file, text, columns) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const name = `${file}:${index + 1}`;
    try {
      return [readLine(name, line, columns)];
    } catch (error) {
      throw new SetError(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  });
}

/** @param {string} name @param {string} line @param {Columns} columns @returns {ValidityCase} */
function readLine(name, line, columns) {
  const tab = line.indexOf("\t");
  if (tab < 0) throw new Error("no tab behind the head");
  const head = readHead(line.slice(0, tab));
  const columnName = columns.get(head.column);
  if (columnName === undefined) throw new Error(`no column ${head.column}`);
  const { page = [], recent = [], attachments, meta = {}, title = columnName, ...rest } = head;
  /** @type {Mark[]} */
  const marks = [];
  const bare = (/** @type {string} */ field, /** @type {string} */ source) => {
    const { text, marks: found } = withoutMarks(source);
    marks.push(...found.map((mark) => ({ ...mark, field })));
    return text;
  };
  const unmarked = Object.entries(meta).map(([key, value]) => [key, bare(`meta.${key}`, value)]);
  const draft = /** @type {ValidityCase["draft"]} */ ({
    today: TODAY,
    ...rest,
    title: bare("title", title),
    body: bare("body", readBody(line.slice(tab + 1))),
    ...(attachments && {
      attachments: attachments.map((file, index) => ({ name: bare(`attachments[${index}].name`, file) })),
    }),
    ...(unmarked.length > 0 && { meta: Object.fromEntries(unmarked) }),
  });
  for (const rule of [...page, ...marks.map((mark) => mark.rule)]) {
    if (!VALIDITY_RULES.includes(rule)) throw new Error(`no rule ${rule}`);
  }
  const trap = marks.length + page.length === 0;
  if (trap !== basename(name).startsWith("traps")) {
    throw new Error(trap ? "nothing is marked" : "a trap with a mark");
  }
  return { name, part: Number(/\d+/.exec(name)?.[0]), draft, recent, marks, page, trap };
}

/** @param {string} source @returns {Head} */
function readHead(source) {
  if (!source.startsWith("{")) return { column: source };
  const head = JSON.parse(source);
  for (const key of Object.keys(head)) {
    if (!KEYS.includes(key)) throw new Error(`unknown key ${key}: known are ${KEYS.join(", ")}`);
  }
  return head;
}

/** @param {string} source */
function readBody(source) {
  if (source.startsWith("<")) return source;
  return source.startsWith('"') ? JSON.parse(source) : source === "" ? "" : `<p>${source}</p>`;
}

/** @param {string} source @returns {{ text: string, marks: Omit<Mark, "field">[] }} */
function withoutMarks(source) {
  /** @type {Omit<Mark, "field">[]} */
  const marks = [];
  let text = "";
  let open;
  for (const [token] of source.matchAll(/⟦[a-z-]*¦|⟧|[^⟦⟧]+|⟦/g)) {
    if (token.startsWith("⟦")) {
      if (open) throw new Error("a mark in a mark");
      if (!token.endsWith("¦")) throw new Error("a mark without a rule");
      open = { rule: token.slice(1, -1), start: text.length };
    } else if (token === "⟧") {
      if (!open) throw new Error("the end of no mark");
      marks.push({ ...open, end: text.length });
      open = undefined;
    } else {
      text += token;
    }
  }
  if (open) throw new Error("a mark without end");
  return { text, marks };
}
