import { describeColumn } from "./column.mjs";
import { exceptionRules } from "./exceptions/findings.mjs";
import { nearest } from "./nearest.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";
import { width } from "./width.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./words.mjs").Words} Words */
/** @typedef {{ value: unknown, text: string }} Listing the same, for programs and for people */

/**
 * @param {Engine} engine
 * @param {Words} words
 * @returns {Promise<Listing>}
 */
export async function listRules(engine, words) {
  const rules = await engine.rules();
  const text = table(rules.map(({ name, level, title }) => [name, words.levels[level], title]));
  return { value: rules, text };
}

/**
 * @param {Engine} engine
 * @param {Words} words
 * @returns {Promise<Listing>}
 */
export async function listColumns(engine, words) {
  const columns = await engine.columns();
  const text = columns.map(({ id, name, aliases, elements }) => {
    const heading = `${id}  ${[name, ...aliases].join(" / ")}\n`;
    const rows = elements.map((element) => [`  ${words.parts[element.level]}`, element.id, element.name]);
    return heading + table(rows);
  });
  return { value: columns, text: text.join("") };
}

/**
 * @param {Engine} engine
 * @param {Words} words
 * @param {string} name
 * @param {string} [columnName] what the rule asks of this column is told, too
 * @returns {Promise<Listing>}
 */
export async function explainRule(engine, words, name, columnName) {
  const ofFile = exceptionRules(words).find((candidate) => candidate.name === name);
  const rule = ofFile ?? (await findRule(engine, name));
  const basis = rule.basis.map(({ title }) => `${words.why}${words.colon}${title}\n`).join("");
  const text = `${rule.name}  ${words.levels[rule.level]}\n${rule.title}\n${basis}\n${rule.documentation.trim()}\n`;
  if (columnName === undefined) return { value: rule, text };
  const column = await findColumn(engine, columnName);
  return { value: { ...rule, column }, text: `${text}\n${describeColumn(column, words)}` };
}

/**
 * @param {Engine} engine
 * @param {string} name
 */
export async function findRule(engine, name) {
  const rules = await engine.rules();
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule) return rule;
  const known = rules.map((candidate) => candidate.name);
  throw new Trouble("noRule", { name: shownPath(name), near: nearest(name, known) ?? "" });
}

/**
 * @param {Engine} engine
 * @param {string} name id, name or alias
 */
export async function findColumn(engine, name) {
  const columns = await engine.columns();
  const column = columns.find(({ id, name: own, aliases }) => [id, own, ...aliases].includes(name));
  if (column) return column;
  const known = columns.flatMap(({ id, name: own, aliases }) => [id, own, ...aliases]);
  throw new Trouble("noColumn", { name: shownPath(name), near: nearest(name, known) ?? "" });
}

/**
 * Rows as lines, with columns as wide as a terminal shows them.
 *
 * @param {string[][]} rows
 */
export function table(rows) {
  /** @type {number[]} */
  const widths = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  }
  /** @param {string[]} row */
  const line = (row) =>
    row
      .map((cell, index) => cell + " ".repeat(widths[index] - width(cell)))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}
