import { Trouble } from "./trouble.mjs";

/**
 * Parses TOML; the error gives a line and a column and does not quote the text.
 *
 * @param {string} text
 * @returns {Promise<unknown>}
 */
export async function parseToml(text) {
  const { parse, TomlError } = await load();
  try {
    // Dates are objects of their own there; the engine reads dates as text.
    return JSON.parse(JSON.stringify(parse(text)));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new Trouble("toml", { line: error.line, column: error.column });
  }
}

async function load() {
  try {
    return await import("smol-toml");
  } catch {
    throw new Trouble("noToml");
  }
}

const HEADER = /^\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$/;
const KEY = /^\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+))*)\s*=/;
const PART = /"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+/g;
const LONG_STRING = /"""|'''/g;

/**
 * The line (from 1) of a key in a text that is valid TOML, or of the nearest table around it. The parser keeps no places.
 *
 * @param {string} text
 * @param {(string | number)[]} path such as `["levels", 1, "rule"]`
 */
export function lineOfKey(text, path) {
  /** @type {(string | number)[]} */
  let table = [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  let [best, depth] = [1, 0];
  /** @type {string | undefined} the quotes of a string over several lines that is open */
  let open;
  /** @param {(string | number)[]} found @param {number} line */
  const consider = (found, line) => {
    const shared = found.findIndex((part, index) => part !== path[index]);
    if (shared !== -1 || found.length <= depth) return;
    [best, depth] = [line, found.length];
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const inside = open;
    for (const [quotes] of line.matchAll(LONG_STRING)) {
      if (open === undefined) open = quotes;
      else if (open === quotes) open = undefined;
    }
    if (inside !== undefined) continue;
    const header = HEADER.exec(line);
    if (header) {
      const names = partsOf(header[2]);
      if (header[1] === "[[") {
        const name = names.join("\0");
        counts.set(name, (counts.get(name) ?? -1) + 1);
        table = [...names, counts.get(name) ?? 0];
      } else table = names;
      consider(table, index + 1);
      continue;
    }
    const key = KEY.exec(line);
    if (key) consider([...table, ...partsOf(key[1])], index + 1);
  }
  return best;
}

/** @param {string} text */
function partsOf(text) {
  return [...text.matchAll(PART)].map(([part]) => {
    if (part.startsWith("'")) return part.slice(1, -1);
    if (!part.startsWith('"')) return part;
    try {
      return String(JSON.parse(part));
    } catch {
      return part.slice(1, -1);
    }
  });
}
