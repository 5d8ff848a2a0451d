// docs/browsers.md: what the tests saw, one row a browser. The run writes it where UPDATE is set, and otherwise compares.
import { readFile, writeFile } from "node:fs/promises";

const DOCUMENT = new URL("../../docs/browsers.md", import.meta.url);
const BEGIN = "<!-- measured -->";
const END = "<!-- /measured -->";

/** @typedef {Record<string, string>} Cells by the column's title, in the order of the columns */

/** @param {string} line */
const split = (line) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** @param {string} document @returns {Map<string, Cells>} by the browser's name */
export function readRows(document) {
  const lines = document.slice(document.indexOf(BEGIN), document.indexOf(END)).split("\n");
  const [head, , ...rows] = lines.filter((line) => line.startsWith("|")).map(split);
  return new Map(
    (rows || []).map((row) => [
      row[0],
      Object.fromEntries(row.slice(1).map((cell, i) => [head[i + 1], cell])),
    ]),
  );
}

/** @param {Map<string, Cells>} rows */
function table(rows) {
  const columns = Object.keys([...rows.values()][0] || {});
  const lines = [...rows].map(([name, cells]) => [name, ...columns.map((column) => cells[column] ?? "")]);
  return [["Browser", ...columns], ["---", ...columns.map(() => "---")], ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/**
 * What of the document is no longer true. A version is what the machine had and may be another one elsewhere; a browser that was not
 * tested is not compared.
 * @param {Map<string, Cells>} written
 * @param {Map<string, Cells>} measured
 * @returns {string[]}
 */
export function differences(written, measured) {
  return [...measured].flatMap(([name, cells]) =>
    Object.entries(cells)
      .filter(([column, cell]) => column !== "Version" && written.get(name)?.[column] !== cell)
      .map(([column, cell]) => `${name}, ${column}: ${cell}, not ${written.get(name)?.[column]}`),
  );
}

/** @returns {Promise<Map<string, Cells>>} */
export const writtenRows = async () => readRows(await readFile(DOCUMENT, "utf8"));

/** Rows that were not measured stay. @param {Map<string, Cells>} measured */
export async function write(measured) {
  const document = await readFile(DOCUMENT, "utf8");
  const begin = document.indexOf(BEGIN) + BEGIN.length;
  const rows = new Map([...readRows(document), ...measured]);
  await writeFile(
    DOCUMENT,
    `${document.slice(0, begin)}\n\n${table(rows)}\n\n${document.slice(document.indexOf(END))}`,
  );
}
