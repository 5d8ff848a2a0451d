// The table of docs/editors.md, made of what the tests saw. UPDATE=1 writes it; without, a difference is a failure.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { env } from "node:process";

/**
 * @typedef {import("./editors.mjs").Bench} Bench
 * @typedef {import("./editors.mjs").Trial} Trial
 * @typedef {{ sign: "✓" | "✗" | "–", note: string }} Outcome
 */

const FILE = new URL("../../docs/editors.md", import.meta.url);

/** @type {Record<Trial, string>} */
const COLUMNS = {
  read: "Read",
  highlight: "Highlight",
  fix: "Fix",
  undo: "Undo",
  ime: "IME",
  word: "Word paste",
  gate: "Gate",
};

/** @type {Map<string, Outcome>} */
const seen = new Map();

/** @param {Bench} editor @param {Trial} trial @param {Outcome} outcome */
export function saw(editor, trial, outcome) {
  seen.set(`${editor.id} ${trial}`, outcome);
}

/** @param {Bench[]} editors */
function written(editors) {
  /** @type {string[]} */
  const notes = [];
  /** @param {Outcome | undefined} outcome */
  const cell = (outcome) => {
    if (!outcome) return "not run";
    if (outcome.note && !notes.includes(outcome.note)) notes.push(outcome.note);
    return outcome.note ? `${outcome.sign} [${notes.indexOf(outcome.note) + 1}]` : outcome.sign;
  };
  const trials = /** @type {Trial[]} */ (Object.keys(COLUMNS));
  const rows = editors.map(({ id, name, version }) =>
    [name, version, ...trials.map((trial) => cell(seen.get(`${id} ${trial}`)))].join(" | "),
  );
  return `| Editor | Version | ${Object.values(COLUMNS).join(" | ")} |
|---|---|${trials.map(() => "---").join("|")}|
${rows.map((row) => `| ${row} |`).join("\n")}

${notes.map((note, index) => `[${index + 1}] ${note}`).join("  \n")}
`;
}

const MARKS = ["<!-- made by tests/editors -->\n", "<!-- end -->\n"];

/** @param {Bench[]} editors */
export function checkDocument(editors) {
  const text = readFileSync(FILE, "utf8");
  const [start, end] = MARKS.map((mark) => text.indexOf(mark));
  assert.ok(start > 0 && end > start, "docs/editors.md has its place for the table");
  const now = `${text.slice(0, start)}${MARKS[0]}\n${written(editors)}\n${text.slice(end)}`;
  if (env.UPDATE) writeFileSync(FILE, now);
  else assert.equal(text, now, "what was seen is another table: look at it, then UPDATE=1 writes it");
}
