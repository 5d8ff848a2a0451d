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

/** Of what a person fills in; a parser that is given more would hold up whoever reads the page. */
const MOST = { characters: 65_536, fields: 200 };

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
  if (end - start > MOST.characters)
    throw new Trouble("frontMatterTooLarge", { ...placeAt(text, start), ...MOST });
  const { isScalar, parseDocument, visit } = await loadYaml();
  const document = attempt(() =>
    parseDocument(text.slice(start, end), {
      schema: "failsafe",
      prettyErrors: false,
      // Anything but "silent", with which a second document is passed over without an error.
      logLevel: "error",
      // It would compare each key with all before it; `checkKeys` does it at once.
      uniqueKeys: false,
    }),
  );
  const [error] = document.errors;
  // Only the code of the error is told: its message may quote the text.
  if (error) throw wrongAt(error.pos[0], error.code);
  attempt(() => visit(document, { Map: (_, map) => checkKeys(map) }));
  const values = attempt(() => document.toJS()) ?? {};
  if (!isMap(values)) throw new Trouble("frontMatterShape", placeAt(text, start));
  return values;

  /** @param {number} at @param {string} code */
  function wrongAt(at, code) {
    return new Trouble("frontMatter", { ...placeAt(text, start + at), code });
  }

  /** Each key is a word of its own. @param {import("yaml").YAMLMap} map */
  function checkKeys({ items, range }) {
    const place = range?.[0] ?? 0;
    if (items.length > MOST.fields)
      throw new Trouble("frontMatterTooLarge", { ...placeAt(text, start + place), ...MOST });
    const seen = new Set();
    for (const { key } of items) {
      const name = isScalar(key) ? key.value : undefined;
      const at = isScalar(key) ? (key.range?.[0] ?? place) : place;
      if (typeof name !== "string" || name === "") throw wrongAt(at, "KEY_NOT_TEXT");
      if (seen.has(name)) throw wrongAt(at, "DUPLICATE_KEY");
      seen.add(name);
    }
  }

  /**
   * @template T
   * @param {() => T} step
   */
  function attempt(step) {
    try {
      return step();
    } catch (error) {
      if (error instanceof Trouble) throw error;
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
