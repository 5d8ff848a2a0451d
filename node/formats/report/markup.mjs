import { createHash } from "node:crypto";
import { mostFirst, sum } from "../census.mjs";

/** @typedef {import("../census.mjs").Levels} Levels */

const LEVELS = /** @type {const} */ (["block", "review", "advise"]);
/** Units of a drawing from its left to its right. */
const WIDE = 1000;

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Text in HTML, also between the quotes of an attribute.
 *
 * @param {unknown} text
 */
export function safe(text) {
  return String(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/**
 * JSON inside a script element: nothing in it can end the element or open a comment.
 *
 * @param {unknown} value
 */
export function safeJson(value) {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/**
 * What the page may do: run this script, look like this, and nothing else; no address is ever asked for anything.
 *
 * @param {string} style
 * @param {string} script
 */
export function policy(style, script) {
  /** @param {string} text */
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/**
 * Numbers with what they count.
 *
 * @param {string} title
 * @param {{ kind: string, count: number, label: string }[]} items
 */
export function tiles(title, items) {
  const rows = items.map(
    ({ kind, count, label }) =>
      `<div class="${count > 0 ? kind : "nil"}"><dt>${safe(label)}</dt><dd>${count}</dd></div>`,
  );
  return `<section><h3>${safe(title)}</h3><dl>${rows.join("")}</dl></section>`;
}

/**
 * A chart as a table, so that its numbers are there for everybody; nothing where there is nothing to show.
 *
 * @param {Map<string, Levels>} map
 * @param {string} heading
 * @param {{ most: number, words: import("../../words.mjs").Words, page: import("../words.mjs").FormatWords["page"] }} options what is beyond
 *   the most bars is one bar more
 */
export function bars(map, heading, { most, words, page }) {
  const all = mostFirst(map);
  if (all.length === 0) return "";
  const rows = all.slice(0, most);
  if (all.length > most) {
    const others = { block: 0, review: 0, advise: 0 };
    for (const [, levels] of all.slice(most)) for (const level of LEVELS) others[level] += levels[level];
    rows.push([`${page.others} (${all.length - most})`, others]);
  }
  const longest = Math.max(...rows.map(([, levels]) => sum(levels)));
  const lines = rows.map(([name, levels]) => {
    const told = LEVELS.filter((level) => levels[level] > 0).map(
      (level) => `${words.levels[level]} ${levels[level]}`,
    );
    const title = told.join(words.comma);
    return `<tr><th scope="row">${safe(name)}</th><td class="bar" title="${safe(title)}">${bar(levels, longest)}</td><td class="number">${sum(levels)}</td></tr>`;
  });
  return `<table class="chart"><colgroup><col class="name"><col><col class="number"></colgroup><thead class="unseen"><tr><th scope="col">${safe(heading)}</th><th scope="col">${safe(page.level)}</th><th scope="col">${safe(page.count)}</th></tr></thead><tbody>${lines.join("")}</tbody></table>`;
}

/**
 * @param {Levels} levels
 * @param {number} longest
 */
function bar(levels, longest) {
  let x = 0;
  const parts = LEVELS.filter((level) => levels[level] > 0).map((level) => {
    const width = (levels[level] / longest) * WIDE;
    const rect = `<rect class="${level}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="10"/>`;
    x += width;
    return rect;
  });
  return `<svg viewBox="0 0 ${WIDE} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts.join("")}</svg>`;
}

/**
 * @param {string} title
 * @param {string[]} heads
 * @param {string[][]} rows
 * @param {{ most: number, more: (count: number) => string }} options rows shown, and the words for the others
 */
export function rowsTable(title, heads, rows, { most, more }) {
  if (rows.length === 0) return "";
  const cells = rows
    .slice(0, most)
    .map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join("")}</tr>`);
  const rest = rows.length > most ? `<p>${safe(more(rows.length - most))}</p>` : "";
  return `<section><h2>${safe(title)} ${rows.length}</h2><table class="rows"><thead><tr>${heads
    .map((head) => `<th scope="col">${safe(head)}</th>`)
    .join("")}</tr></thead><tbody>${cells.join("")}</tbody></table>${rest}</section>`;
}
