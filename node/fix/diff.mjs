import { Excerpts } from "../formats/excerpt.mjs";
import { fieldText, shownField } from "../formats/places.mjs";
import { shownPath } from "../safe.mjs";
import { Trouble } from "../trouble.mjs";

/** @typedef {{ page: import("../read.mjs").Page, report: import("../engine.mjs").Report }} State a page and what was found in it */

/** Lines around a change. */
const CONTEXT = 3;
/** Code units of a line: of a longer one the part around the change is shown. */
const LONGEST = 200;
const AROUND = 60;
const CUT = "…";

/**
 * What changes, as a unified diff to read. The lines that go hold the very numbers that have to go, so all lines are shown as in
 * a report, masked: the diff cannot be applied, and two lines may look the same.
 *
 * @param {string} path
 * @param {Iterable<string>} fields
 * @param {State} before
 * @param {State} after
 */
export async function diffOf(path, fields, before, after) {
  const { structuredPatch } = await load();
  let text = "";
  for (const field of fields) {
    const [old, now] = [textIn(before, field), textIn(after, field)];
    if (!old || !now) continue;
    const name = shownPath(path) + (old.inFile ? "" : `#${shownField(field)}`);
    const { hunks } = structuredPatch(name, name, old.text, now.text, "", "", { context: CONTEXT });
    text += `--- ${name}\n+++ ${name}\n`;
    for (const hunk of hunks) {
      const { oldStart, oldLines, newStart, newLines, lines } = hunk;
      text += `@@ -${oldStart + old.linesBefore},${oldLines} +${newStart + now.linesBefore},${newLines} @@\n`;
      // No change adds or takes away the line end of the file.
      const signed = lines.filter((line) => !line.startsWith("\\"));
      text += shownLines(signed, { old, oldStart, now, newStart });
    }
  }
  return text;
}

/**
 * @param {string[]} lines of a hunk, each with its sign
 * @param {{ old: Shown, oldStart: number, now: Shown, newStart: number }} from
 */
function shownLines(lines, { old, oldStart, now, newStart }) {
  let [oldLine, newLine] = [oldStart - 1, newStart - 1];
  return lines
    .map((line, index) => {
      const sign = line[0];
      const own = line.slice(1);
      const partner = sign === " " ? own : partnerOf(lines, index);
      const [from, to] = windowOf(own, partner);
      const shown = sign === "+" ? now : old;
      const start = shown.start(sign === "+" ? newLine : oldLine);
      if (sign !== "+") oldLine += 1;
      if (sign !== "-") newLine += 1;
      const text = shown.excerpts.shown(start + from, start + to);
      return `${sign}${from > 0 ? CUT : ""}${text}${to < own.replace(/\r$/, "").length ? CUT : ""}\n`;
    })
    .join("");
}

/**
 * The line that stands for this one on the other side: the n-th that comes for the n-th that goes.
 *
 * @param {string[]} lines
 * @param {number} index
 */
function partnerOf(lines, index) {
  const sign = lines[index][0];
  let first = index;
  while (lines[first - 1]?.[0] === sign) first -= 1;
  let at = first;
  if (sign === "-") {
    while (lines[at]?.[0] === "-") at += 1;
    const partner = lines[at + index - first];
    return partner?.[0] === "+" ? partner.slice(1) : "";
  }
  let top = first;
  while (lines[top - 1]?.[0] === "-") top -= 1;
  const partner = lines[top + index - first];
  return partner?.[0] === "-" ? partner.slice(1) : "";
}

/**
 * The part of a line that is shown: all, or what is around the change.
 *
 * @param {string} line
 * @param {string} partner
 * @returns {[number, number]}
 */
function windowOf(line, partner) {
  const length = line.replace(/\r$/, "").length;
  if (length <= LONGEST) return [0, length];
  let same = 0;
  while (same < length && line[same] === partner[same]) same += 1;
  if (same === length) return [0, LONGEST];
  const from = Math.max(0, same - AROUND);
  return [from, Math.min(length, from + LONGEST)];
}

/** @typedef {{ text: string, inFile: boolean, linesBefore: number, excerpts: Excerpts, start: (line: number) => number }} Shown */

/**
 * A field as it is compared and shown.
 *
 * @param {State} state
 * @param {string} field
 * @returns {Shown | undefined}
 */
function textIn({ page, report }, field) {
  const inFile = field === "body" && page.text !== undefined;
  const shift = inFile ? page.bodyAt : 0;
  const whole = inFile ? page.text : fieldText(page.draft, field);
  if (whole === undefined) return undefined;
  const text = whole.slice(shift);
  const findings = report.findings.filter((finding) => finding.field === field);
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return {
    text,
    inFile,
    linesBefore: whole.slice(0, shift).split("\n").length - 1,
    excerpts: new Excerpts(whole, shift, findings),
    start: (line) => shift + starts[line],
  };
}

async function load() {
  try {
    return await import("diff");
  } catch {
    throw new Trouble("noDiff");
  }
}
