import { Excerpts } from "./excerpt.mjs";
import { cover, plain, shownPath } from "./safe.mjs";
import { width } from "./width.mjs";

/** @typedef {import("./engine.mjs").Finding} Finding */
/** @typedef {NonNullable<import("./engine.mjs").Report["interpretation"]>["changes"][number]} Change */
/** @typedef {import("./check.mjs").Result} Result */
/** @typedef {import("./check.mjs").Checked} Checked */
/** @typedef {import("./words.mjs").Words} Words */
/** @typedef {keyof Words["levels"]} Level */
/** @typedef {(text: string) => string} Paint */

const ESCAPE = "\u001b[";

/** @param {string} codes */
function paint(codes) {
  return (/** @type {string} */ text) => (text === "" ? "" : `${ESCAPE}${codes}m${text}${ESCAPE}0m`);
}

/** @type {Paint} */
const unpainted = (text) => text;

/** @param {boolean} colour */
function paints(colour) {
  const choose = (/** @type {string} */ codes) => (colour ? paint(codes) : unpainted);
  return {
    block: choose("1;31"),
    review: choose("33"),
    advise: choose("36"),
    pass: choose("32"),
    strong: choose("1"),
    faint: choose("2"),
  };
}

/**
 * The format for people: every finding with its place, like a compiler's. A page that passes without a finding takes
 * no room of its own.
 *
 * @param {{ words: Words, colour: boolean }} options
 * @returns {import("./check.mjs").Format}
 */
export function textFormat({ words, colour }) {
  const paint = paints(colour);
  return {
    open: () => "",
    each: (result) => ("report" in result ? pageText(result, words, paint) : ""),
    close: (tally) => `${words.summary(tally)}\n`,
  };
}

/**
 * @param {Checked} result
 * @param {Words} words
 * @param {ReturnType<typeof paints>} paint
 */
function pageText(result, words, paint) {
  const { report } = result;
  const notChecked = report.notChecked ?? [];
  if (report.verdict === "pass" && report.findings.length === 0 && notChecked.length === 0) return "";
  const file = shownPath(result.file);
  const fields = new Fields(result);
  const lines = report.findings.flatMap((finding) => findingLines(finding, file, fields, words, paint));
  for (const { field, name, reason } of notChecked) {
    const what = name ? `${field} (${plain(name)})` : field;
    lines.push(
      `${paint.strong(file)}  ${paint.review(words.notChecked)}  ${what}${words.colon}${plain(reason)}`,
      "",
    );
  }
  const { block, review, advise } = report.counts;
  const counts = `${words.levels.block} ${block}${words.comma}${words.levels.review} ${review}${words.comma}${words.levels.advise} ${advise}`;
  const verdict = paint[report.verdict](words.verdicts[report.verdict]);
  lines.push(`${paint.strong(file)}${words.colon}${verdict} (${counts})`);
  const { interpretation } = report;
  if (interpretation) {
    const names = /** @type {(keyof Words["dimensions"])[]} */ (Object.keys(words.dimensions));
    const outcomes = names.map(
      (name) => `${words.dimensions[name]} ${words.outcomes[interpretation[name].outcome]}`,
    );
    lines.push(
      `  ${outcomes.join(words.comma)}`,
      ...changeLines(interpretation.changes ?? [], fields, words, paint),
    );
  }
  lines.push("", "");
  return lines.join("\n");
}

/** Two versions with more changes than this are read side by side, not in a list. */
const MOST_CHANGES = 100;

/**
 * What changed between the policy and the one before, a change a line, and where the page speaks of it.
 *
 * @param {Change[]} changes
 * @param {Fields} fields
 * @param {Words} words
 * @param {ReturnType<typeof paints>} paint
 */
function changeLines(changes, fields, words, paint) {
  if (changes.length === 0) return [];
  const told = words.changes;
  const explained = changes.filter((change) => change.explained).length;
  const rows = changes.slice(0, MOST_CHANGES).map((change) => ({
    change,
    kind: told.kinds[change.kind],
    clauses: [change.oldClause, change.clause]
      .filter((clause, at, both) => clause && (at === 0 || clause !== both[0]))
      .map(plain)
      .join(" → "),
    state: change.explained
      ? `${told.explained} ${fields.shortPlace("body", change.explained.start)}`
      : told.notExplained,
  }));
  /** @param {"kind" | "clauses" | "state"} name */
  const columns = (name) => Math.max(...rows.map((row) => width(row[name])));
  const wide = { kind: columns("kind"), clauses: columns("clauses"), state: columns("state") };
  /** @param {string} text @param {number} columns */
  const padded = (text, columns) => text + " ".repeat(columns - width(text));
  const lines = [`  ${told.title}${words.colon}${told.tally(changes.length, explained)}`];
  for (const { change, kind, clauses, state } of rows) {
    const wordings = [change.old, change.new].filter(Boolean).map((text) => plain(cover(text)));
    const shown = paint[change.explained ? "pass" : "review"](padded(state, wide.state));
    lines.push(
      `    ${padded(kind, wide.kind)}  ${padded(clauses, wide.clauses)}  ${shown}  ${wordings.join(" → ")}`,
    );
  }
  if (changes.length > MOST_CHANGES) lines.push(`    ${told.more(changes.length - MOST_CHANGES)}`);
  return lines;
}

/**
 * @param {Finding} finding
 * @param {string} file
 * @param {Fields} fields
 * @param {Words} words
 * @param {ReturnType<typeof paints>} paint
 */
function findingLines(finding, file, fields, words, paint) {
  const excerpts = fields.excerpts(finding.field);
  const { start, end } = finding;
  const placed = excerpts !== undefined && typeof start === "number" && typeof end === "number";
  const at = placed ? excerpts.place(start) : undefined;
  const name = finding.element ? `${finding.rule} (${plain(finding.element)})` : finding.rule;
  const times = (finding.count ?? 1) > 1 ? ` ${words.times(finding.count ?? 1)}` : "";
  const level = paint[finding.level](words.levels[finding.level]);
  const where = `${file}${fields.label(finding.field)}${at ? `:${at.line}:${at.column}` : ""}`;
  const lines = [`${paint.strong(where)}  ${level}  ${name}${times}`];
  if (placed && at && excerpts.text !== "") {
    const { before, place, after } = excerpts.around({ start, end, quote: finding.quote });
    const gutter = String(at.line).padStart(5);
    const mark = "^".repeat(Math.max(1, width(place)));
    lines.push(
      `${paint.faint(`${gutter} │`)} ${before}${paint[finding.level](place)}${after}`,
      `${paint.faint(`${" ".repeat(gutter.length)} │`)} ${" ".repeat(width(before))}${paint[finding.level](mark)}`,
    );
  }
  lines.push(`  ${words.what}${words.colon}${plain(finding.what)}`);
  for (const { title } of finding.why) lines.push(`  ${words.why}${words.colon}${plain(title)}`);
  lines.push(`  ${words.how}${words.colon}${plain(finding.how)}`);
  if (finding.fix) lines.push(`  ${words.fix}${words.colon}${plain(finding.fix.title)}`);
  lines.push("");
  return lines;
}

/** The fields of a draft as source text, each prepared once for all its findings. */
class Fields {
  /** @param {Checked} result */
  constructor(result) {
    this.result = result;
    /** @type {Map<string, Excerpts | undefined>} */
    this.known = new Map();
    /** @type {Map<string, Finding[]>} */
    this.findings = new Map();
    for (const finding of result.report.findings) {
      if (!finding.field) continue;
      const others = this.findings.get(finding.field);
      if (others) others.push(finding);
      else this.findings.set(finding.field, [finding]);
    }
  }

  /** @param {string | null | undefined} field */
  excerpts(field) {
    if (!field) return undefined;
    if (!this.known.has(field)) this.known.set(field, this.#prepare(field));
    return this.known.get(field);
  }

  /**
   * What follows the file name: nothing where the body is part of the file, else the field.
   *
   * @param {string | null | undefined} field
   */
  label(field) {
    if (!field || (field === "body" && this.result.page.text !== undefined)) return "";
    return `#${plain(cover(field))}`;
  }

  /**
   * Line and column of a place, without the name of the file.
   *
   * @param {string} field
   * @param {number} start
   */
  shortPlace(field, start) {
    const at = this.excerpts(field)?.place(start);
    const label = this.label(field);
    return at ? `${label}${label && ":"}${at.line}:${at.column}` : label;
  }

  /** @param {string} field */
  #prepare(field) {
    const { page } = this.result;
    const findings = this.findings.get(field) ?? [];
    if (field === "body" && page.text !== undefined) return new Excerpts(page.text, page.bodyAt, findings);
    const text = fieldText(page.draft, field);
    return text === undefined ? undefined : new Excerpts(text, 0, findings);
  }
}

/**
 * The string at a path such as `meta.docNumber` or `attachments[0].name`.
 *
 * @param {unknown} draft
 * @param {string} field
 */
function fieldText(draft, field) {
  let value = draft;
  for (const [name] of field.matchAll(/[^.[\]]+/g)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = /** @type {Record<string, unknown>} */ (value)[name];
  }
  return typeof value === "string" ? value : undefined;
}
