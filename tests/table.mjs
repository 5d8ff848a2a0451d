import { readdir, readFile } from "node:fs/promises";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The fixture table: ordinary pages (.html, .md, .txt) whose first comment holds the expectations, with marks
 * ⟦rule:level¦source text⟧ at the expected findings, one inside another where findings do. The comment is `<!-- xianshen { … } -->` with the keys below; it is
 * removed with the line break behind it, a byte order mark before it stays. The native runner reads the same files.
 *
 *   why             what the page shows
 *   draft           the draft without body and format
 *   verdict         pass, review or block
 *   absent          the findings that are not at a place in the body: rule, level, element?, field?
 *   outcomes        some of the outcomes, by rule
 *   interpretation  outcomes by dimension
 *   changes         all changes between the policy and the one before: kind, clause, and whether the page explains it
 *   noText          true where findings in the body may lack their place in the DOM text, because it is not certain there
 *   fragment        true where the page is a part of one: what its column asks of a whole page (column/) is not compared
 *   fill            { bytes, unit }: ⟦fill⟧ stands for whole units, as many as reach that many bytes of UTF-8
 *
 * @typedef {{ rule: string, level: string, start: number, end: number }} Mark
 * @typedef {{ rule: string, level: string, element?: string, field?: string }} Absent
 * @typedef {object} Expected
 * @property {string} why what the page shows
 * @property {string} verdict
 * @property {Mark[]} marks findings with a place in the body
 * @property {Absent[]} absent all other findings
 * @property {Record<string, string>} outcomes
 * @property {Record<string, string>} interpretation
 * @property {{ kind: string, clause: string, explained: boolean }[]} [changes]
 * @property {boolean} noText
 * @property {boolean} fragment
 * @typedef {Record<string, unknown> & { title: string, column: string, body: string, format: string }} Draft
 * @typedef {{ name: string, path: string, draft: Draft, marked: string[], expected: Expected }} Fixture
 *   `marked` holds the source text of each mark, in order
 */

const PAGES = join(dirname(fileURLToPath(import.meta.url)), "pages");
/** @type {Record<string, string>} */
const FORMATS = { ".html": "html", ".md": "markdown", ".txt": "text" };
const KEYS = [
  "why",
  "draft",
  "verdict",
  "absent",
  "outcomes",
  "interpretation",
  "changes",
  "noText",
  "fragment",
  "fill",
];
const HEADER = /^(\uFEFF?)<!-- xianshen\s([\s\S]*?)-->(?:\r\n|\r|\n)?/;
const FILL = "⟦fill⟧";

/**
 * @param {string} [folder]
 * @returns {Promise<Fixture[]>} in the order of their names
 */
export async function loadTable(folder = PAGES) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile() && extname(file.name) in FORMATS)
    .map((file) => join(file.parentPath ?? file.path, file.name))
    .sort();
  return Promise.all(paths.map((path) => loadFixture(path, folder)));
}

/**
 * @param {string} path
 * @param {string} folder
 * @returns {Promise<Fixture>}
 */
async function loadFixture(path, folder) {
  const name = relative(folder, path).split(sep).join("/");
  try {
    return { name, path, ...readFixture(await readFile(path, "utf8"), FORMATS[extname(path)]) };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/**
 * @param {string} text
 * @param {string} format
 * @returns {Omit<Fixture, "name" | "path">}
 */
export function readFixture(text, format) {
  const header = HEADER.exec(text);
  if (!header) throw new Error("the first comment does not hold the expectations: <!-- xianshen { … } -->");
  const [whole, byteOrderMark, json] = header;
  const comment = JSON.parse(json);
  for (const key of Object.keys(comment)) {
    if (!KEYS.includes(key)) throw new Error(`unknown key ${key}: known are ${KEYS.join(", ")}`);
  }
  for (const key of ["why", "draft", "verdict"]) {
    if (comment[key] === undefined) throw new Error(`${key} is missing`);
  }
  const {
    why,
    verdict,
    absent = [],
    outcomes = {},
    interpretation = {},
    changes,
    noText = false,
    fragment = false,
    fill,
  } = comment;
  for (const [key, value] of Object.entries({ noText, fragment })) {
    if (typeof value !== "boolean") throw new Error(`${key} is neither true nor false`);
  }
  const source = byteOrderMark + withFill(text.slice(whole.length), fill);
  const { body, marks, marked } = readMarks(source);
  return {
    draft: { ...comment.draft, body, format },
    marked,
    expected: { why, verdict, marks, absent, outcomes, interpretation, changes, noText, fragment },
  };
}

/**
 * @param {string} source
 * @param {{ bytes: number, unit: string } | undefined} fill
 */
function withFill(source, fill) {
  if (source.includes(FILL) !== (fill !== undefined)) throw new Error(`${FILL} and "fill" belong together`);
  if (!fill) return source;
  const times = Math.ceil(fill.bytes / Buffer.byteLength(fill.unit));
  return source.replace(FILL, () => fill.unit.repeat(times));
}

/** @param {string} source */
function readMarks(source) {
  const token = /⟦([a-z]+\/[a-z0-9-]+):(block|review|advise)¦|⟧/g;
  /** @type {Mark[]} */
  const marks = [];
  /** @type {Mark[]} */
  const open = [];
  const stray = (/** @type {string} */ from) =>
    new Error(`a mark is not ⟦rule:level¦text⟧: …${from.slice(0, 40)}…`);
  let body = "";
  let at = 0;
  for (const found of source.matchAll(token)) {
    const [whole, rule, level] = found;
    body += source.slice(at, found.index);
    at = found.index + whole.length;
    if (rule) {
      const mark = { rule, level, start: body.length, end: body.length };
      marks.push(mark);
      open.push(mark);
    } else {
      const mark = open.pop();
      if (!mark) throw stray(source.slice(found.index));
      mark.end = body.length;
    }
  }
  body += source.slice(at);
  const left = body.search(/[⟦⟧]/);
  if (left >= 0) throw stray(body.slice(left));
  if (open.length > 0) throw stray(body.slice(open[0].start));
  return { body, marks, marked: marks.map(({ start, end }) => body.slice(start, end)) };
}

/**
 * What a report has that the fixture does not expect, and the other way round, in words; empty where they agree.
 *
 * @param {Fixture} fixture
 * @param {any} report
 * @returns {string[]}
 */
export function compare({ draft, expected }, report) {
  /** @type {string[]} */
  const differences = [];
  const findings = compared(expected, report);
  const verdict = expected.fragment ? verdictOn(findings, report.notChecked) : report.verdict;
  if (verdict !== expected.verdict) differences.push(`verdict is ${verdict}, expected ${expected.verdict}`);
  const inBody = findings.filter(isInBody);
  differences.push(
    ...compareBags(inBody.map(markKey), expected.marks.map(markKey), (key) => withLine(key, draft.body)),
    ...compareBags(
      findings.filter((finding) => !isInBody(finding)).map(absentKey),
      expected.absent.map(absentKey),
      (key) => key,
    ),
  );
  for (const [rule, outcome] of Object.entries(expected.outcomes)) {
    const found = report.outcomes.find((/** @type {any} */ entry) => entry.rule === rule)?.outcome;
    if (found !== outcome) differences.push(`outcome of ${rule} is ${found}, expected ${outcome}`);
  }
  if (expected.changes) {
    const told = (report.interpretation?.changes ?? []).map(
      (/** @type {any} */ { kind, clause, explained }) => ({ kind, clause, explained: explained !== null }),
    );
    const found = JSON.stringify(told);
    if (found !== JSON.stringify(expected.changes)) differences.push(`changes are ${found}`);
  }
  for (const [dimension, outcome] of Object.entries(expected.interpretation)) {
    const found = report.interpretation?.[dimension]?.outcome;
    if (found !== outcome) differences.push(`${dimension} is ${found}, expected ${outcome}`);
  }
  return differences;
}

/**
 * @param {Expected} expected
 * @param {any} report
 * @returns {any[]}
 */
function compared({ fragment }, { findings }) {
  return findings.filter((/** @type {any} */ { rule }) => !(fragment && rule.startsWith("column/")));
}

/**
 * @param {any[]} findings
 * @param {unknown} notChecked
 */
function verdictOn(findings, notChecked) {
  const levels = findings.map(({ level }) => level);
  if (levels.includes("block")) return "block";
  return levels.includes("review") || notChecked ? "review" : "pass";
}

/** @param {any} finding */
function isInBody({ field, start }) {
  return field === "body" && start != null;
}

/** @param {Mark} mark */
function markKey({ rule, level, start, end }) {
  return `${rule} (${level}) at ${start}..${end}`;
}

/** @param {Absent} absent */
function absentKey({ rule, level, element, field }) {
  return [rule, `(${level})`, element && `for ${element}`, field && `in ${field}`].filter(Boolean).join(" ");
}

/**
 * @param {string} key
 * @param {string} body
 */
function withLine(key, body) {
  const [start, end] = key.slice(key.lastIndexOf(" ")).split("..").map(Number);
  const line = body.slice(0, start).split("\n").length;
  return `${key}, line ${line}: ${JSON.stringify(body.slice(start, Math.min(end, start + 60)))}`;
}

/**
 * @param {string[]} found
 * @param {string[]} expected
 * @param {(key: string) => string} tell
 */
function compareBags(found, expected, tell) {
  /** @type {Map<string, number>} */
  const surplus = new Map();
  for (const key of found) surplus.set(key, (surplus.get(key) ?? 0) + 1);
  for (const key of expected) surplus.set(key, (surplus.get(key) ?? 0) - 1);
  return [...surplus]
    .filter(([, count]) => count !== 0)
    .map(([key, count]) => `${count > 0 ? "unexpected" : "missing"} ${Math.abs(count)} × ${tell(key)}`);
}

/**
 * The personal data that the fixture marks, as they must not stand in any report: as they are written, and as the bare
 * digits and letters that a reader would copy.
 *
 * @param {Fixture} fixture
 * @returns {string[]}
 */
export function secrets({ expected, marked }) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const [index, { rule }] of expected.marks.entries()) {
    // The header of a list is no datum.
    if (!rule.startsWith("privacy/") || rule === "privacy/name-list-field") continue;
    const digits = bare(marked[index]);
    found.add(marked[index]);
    // The few digits of 青溪村3组 or 8岁 tell nothing by themselves.
    if (digits.length >= 6 || !/\p{Script=Han}/u.test(marked[index])) found.add(digits);
  }
  found.delete("");
  return [...found];
}

/** @param {string} source */
function bare(source) {
  return source
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([0-9a-f]+);?/gi, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);?/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&[a-z]+;?/gi, "")
    .normalize("NFKC")
    .replace(/[^0-9A-Za-z]/g, "");
}
