import { cover, plain } from "../safe.mjs";
import { verdictOf } from "../verdict.mjs";
import { width } from "../width.mjs";
import { Census, countOf, less, levelsOf } from "./census.mjs";
import { explain, fileOf, nameOf, placed, unread } from "./findings.mjs";
import { Places } from "./places.mjs";
import { levelCounts, summary } from "./summary.mjs";
import { formatWords } from "./words.mjs";

/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {NonNullable<import("../engine.mjs").Report["interpretation"]>["changes"][number]} Change */
/** @typedef {import("../check.mjs").Result} Result */
/** @typedef {import("../check.mjs").Checked} Checked */
/** @typedef {import("../words.mjs").Words} Words */
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
 * @param {Pick<import("./index.mjs").FormatOptions, "words" | "colour"> & Partial<import("./index.mjs").FormatOptions>} options
 * @returns {import("../check.mjs").Format}
 */
export function textFormat({ words, colour, rules = [] }) {
  const paint = paints(colour);
  const census = new Census();
  return {
    open: () => "",
    each: (result) => {
      census.add(result);
      return "report" in result ? pageText(result, words, paint) : "";
    },
    close: (tally) => summary(tally, census, { words, rules }),
  };
}

/**
 * @param {Checked} result
 * @param {Words} words
 * @param {ReturnType<typeof paints>} paint
 */
function pageText(result, words, paint) {
  const { report } = result;
  const places = new Places(result);
  const findings = placed(result, places);
  const fresh = findings.filter(({ known }) => !known);
  const notChecked = unread(result, words);
  if (fresh.length === 0 && notChecked.length === 0 && (report.verdict === "pass" || findings.length > 0))
    return "";
  const file = fileOf(result);
  const lines = fresh.flatMap(({ finding }) => findingLines(finding, file, places, words, paint));
  for (const what of notChecked) {
    lines.push(`${paint.strong(file)}  ${paint.review(words.notChecked)}  ${what}`, "");
  }
  const old = findings.filter(({ known }) => known);
  const known = countOf(old);
  const counts = levelCounts(less(report.counts, levelsOf(old)), words);
  const baseline = known > 0 ? `${words.comma}${formatWords(words).known} ${known}` : "";
  const came = verdictOf(result);
  const verdict = paint[came](words.verdicts[came]);
  lines.push(`${paint.strong(file)}${words.colon}${verdict} (${counts}${baseline})`);
  const { interpretation } = report;
  if (interpretation) {
    const names = /** @type {(keyof Words["dimensions"])[]} */ (Object.keys(words.dimensions));
    const outcomes = names.map(
      (name) => `${words.dimensions[name]} ${words.outcomes[interpretation[name].outcome]}`,
    );
    lines.push(
      `  ${outcomes.join(words.comma)}`,
      ...changeLines(interpretation.changes ?? [], places, words, paint),
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
 * @param {Places} places
 * @param {Words} words
 * @param {ReturnType<typeof paints>} paint
 */
function changeLines(changes, places, words, paint) {
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
      ? `${told.explained} ${places.shortPlace("body", change.explained.start)}`
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
 * One finding of a page as this format shows it.
 *
 * @param {Checked} result
 * @param {number} index
 * @param {{ words: Words, colour: boolean }} options
 */
export function findingText(result, index, { words, colour }) {
  const finding = result.report.findings[index];
  return findingLines(finding, fileOf(result), new Places(result), words, paints(colour)).join("\n");
}

/**
 * @param {Finding} finding
 * @param {string} file
 * @param {Places} places
 * @param {Words} words
 * @param {ReturnType<typeof paints>} paint
 */
function findingLines(finding, file, places, words, paint) {
  const around = places.around(finding);
  const at = around?.at;
  const times = finding.count > 1 ? ` ${words.times(finding.count)}` : "";
  const level = paint[finding.level](words.levels[finding.level]);
  const where = `${file}${places.label(finding.field)}${at ? `:${at.line}:${at.column}` : ""}`;
  const lines = [`${paint.strong(where)}  ${level}  ${nameOf(finding)}${times}`];
  if (at && around?.shown) {
    const { before, place, after } = around.shown;
    const gutter = String(at.line).padStart(5);
    const mark = "^".repeat(Math.max(1, width(place)));
    lines.push(
      `${paint.faint(`${gutter} │`)} ${before}${paint[finding.level](place)}${after}`,
      `${paint.faint(`${" ".repeat(gutter.length)} │`)} ${" ".repeat(width(before))}${paint[finding.level](mark)}`,
    );
  }
  lines.push(...explain(finding, words).map((line) => `  ${line}`), "");
  return lines;
}
