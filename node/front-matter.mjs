import { placeAt } from "./lines.mjs";
import { Trouble } from "./trouble.mjs";

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$(?![\s\S]))/gm;

/** What a Draft holds beside `meta`. Every other field of the front matter belongs to `meta`. */
const OWN_FIELDS = new Set([
  "id",
  "column",
  "title",
  "today",
  "meta",
  "attachments",
  "policy",
  "previousPolicy",
  "site",
  "exceptions",
]);

/** @typedef {Record<string, unknown>} Fields */

/**
 * Splits a Markdown file into the fields of its front matter, as a Draft holds them, and the offset of its body.
 *
 * @param {string} text
 * @returns {Promise<{ fields: Fields, bodyAt: number }>}
 */
export async function readFrontMatter(text) {
  const opening = OPENING.exec(text);
  if (!opening) return { fields: {}, bodyAt: 0 };
  const start = opening[0].length;
  CLOSING.lastIndex = start;
  const closing = CLOSING.exec(text);
  if (!closing) return { fields: {}, bodyAt: 0 };
  return { fields: toDraftFields(await readYaml(text, start, closing.index)), bodyAt: CLOSING.lastIndex };
}

/**
 * @param {Fields} values
 * @returns {Fields}
 */
function toDraftFields(values) {
  /** @type {[string, unknown][]} */
  const own = [];
  /** @type {[string, unknown][]} */
  const meta = [];
  for (const [name, value] of Object.entries(values)) {
    // A field left empty in a template is no field; only a title has a rule of its own for being empty.
    if (value === "" && name !== "title") continue;
    if (OWN_FIELDS.has(name)) own.push([name, value]);
    else meta.push([name, isListOfWords(value) ? value.join(",") : value]);
  }
  const fields = Object.fromEntries(own);
  // A `meta` that is no map is left to the engine to refuse.
  if (fields.meta === undefined || isMap(fields.meta)) {
    fields.meta = { ...fields.meta, ...Object.fromEntries(meta) };
  }
  return fields;
}

/**
 * Every scalar is taken as the string that is written: a date, `012` and `true` are what they look like.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Promise<Fields>}
 */
async function readYaml(text, start, end) {
  const { parseDocument } = await loadYaml();
  const document = attempt(() =>
    parseDocument(text.slice(start, end), { schema: "failsafe", prettyErrors: false, logLevel: "silent" }),
  );
  const [error] = document.errors;
  // Only the code of the error is told: its message may quote the text.
  if (error) throw new Trouble("frontMatter", { ...placeAt(text, start + error.pos[0]), code: error.code });
  const values = attempt(() => document.toJS()) ?? {};
  if (!isMap(values)) throw new Trouble("frontMatterShape", placeAt(text, start));
  return values;

  /**
   * @template T
   * @param {() => T} step
   */
  function attempt(step) {
    try {
      return step();
    } catch (error) {
      // Aliases that multiply or brackets nested without end.
      const code = error instanceof Error ? error.name : typeof error;
      throw new Trouble("frontMatter", { ...placeAt(text, start), code });
    }
  }
}

/** The one package that the command line needs, and only here: the rest runs from a bare clone. */
async function loadYaml() {
  try {
    return await import("yaml");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ERR_MODULE_NOT_FOUND")
      throw new Trouble("noYaml");
    throw error;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Fields}
 */
export function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
function isListOfWords(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
