// docs/performance.md is made of sections, each by the bench that measures it: a run of one leaves the others as they are.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../docs/performance.md", import.meta.url);

/**
 * Writes a section, in the place of the one with the same heading, or at the end.
 *
 * @param {string} heading without the signs of Markdown
 * @param {string} text what stands under it
 */
export function writeSection(heading, text) {
  const [head, ...sections] = readFileSync(file, "utf8").split(/^(?=## )/m);
  const fresh = `## ${heading}\n\n${text.trim()}\n\n`;
  const at = sections.findIndex((section) => section.startsWith(`## ${heading}\n`));
  if (at === -1) sections.push(fresh);
  else sections[at] = fresh;
  writeFileSync(file, `${[head, ...sections.map((section) => `${section.trim()}\n\n`)].join("").trim()}\n`);
}

/**
 * Writes what stands before the first section.
 *
 * @param {string} text
 */
export function writeHead(text) {
  const [, ...sections] = readFileSync(file, "utf8").split(/^(?=## )/m);
  writeFileSync(file, [`${text.trim()}\n\n`, ...sections].join(""));
}

/** Rows of cells as a table of Markdown; the first row is the head. A column whose head ends with a colon is numbers. @param {string[][]} rows */
export function tableOf([head, ...rows]) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((cell) => (cell.endsWith(":") ? "---:" : "---"));
  return [line(head.map((cell) => cell.replace(/:$/, ""))), line(rule), ...rows.map(line)].join("\n");
}
