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
