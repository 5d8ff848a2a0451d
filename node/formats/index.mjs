import { Trouble } from "../trouble.mjs";

/** @typedef {import("../check.mjs").Format} Format */
/** @typedef {import("../words.mjs").Words} Words */
/**
 * What a format may need to know of the run. `strict`: what needs review fails, too.
 *
 * @typedef {object} FormatOptions
 * @property {Words} words
 * @property {boolean} colour
 * @property {import("../../pkg/node.mjs").RuleInfo[]} rules
 * @property {import("../../pkg/node.mjs").ColumnInfo[]} columns
 * @property {{ version: string, profile: string }} engine
 * @property {{ startedAt: Date, today?: string, options: { strict?: boolean } }} run
 */
/**
 * The counts at the end of a run.
 *
 * @typedef {Pick<import("../tally.mjs").Tally, "files" | "pass" | "review" | "block" | "failed" | "partly">
 *   & { interrupted?: boolean }} Totals
 */

/**
 * A format is loaded once it is asked for: some need a package, and the others do without.
 *
 * @type {Record<string, (options: FormatOptions) => Promise<Format>>}
 */
export const FORMATS = {
  text: async (options) => (await import("./text.mjs")).textFormat(options),
  json: async (options) => (await import("./json.mjs")).jsonFormat(options),
  ndjson: async (options) => (await import("./json.mjs")).ndjsonFormat(options),
  sarif: async (options) => (await import("./sarif.mjs")).sarifFormat(options),
  junit: async (options) => (await packaged("fast-xml-builder", import("./junit.mjs"))).junitFormat(options),
  checkstyle: async (options) =>
    (await packaged("fast-xml-builder", import("./checkstyle.mjs"))).checkstyleFormat(options),
  github: async (options) => (await import("./github.mjs")).githubFormat(options),
  gitlab: async (options) => (await import("./gitlab.mjs")).gitlabFormat(options),
  csv: async (options) => (await packaged("csv-stringify", import("./csv.mjs"))).csvFormat(options),
  html: async (options) => (await import("./html.mjs")).htmlFormat(options),
};

/**
 * @template T
 * @param {string} name of the package that the module needs
 * @param {Promise<T>} module
 */
async function packaged(name, module) {
  try {
    return await module;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Trouble("noFormatPackage", { name });
  }
}
