import { resolve } from "node:path";
import { isMap } from "../front-matter.mjs";
import { parseJson } from "../json.mjs";
import { readText, withoutMark } from "../read.mjs";
import { cover, shownPath } from "../safe.mjs";
import { Trouble } from "../trouble.mjs";

/** @typedef {Map<string, number>} Counts findings by rule */
/** @typedef {{ version: string, profile: string }} Made the engine that found them */
/** @typedef {{ made: Made, files: Map<string, Counts> }} Baseline counts by page, as `pageKey` names it */

export const BASELINE_NAME = "xianshen.baseline.json";

const FORM = 1;
const MARK = "xianshen-baseline";
/** More places than a page can have. */
const MOST = 1_000_000_000;

/**
 * What is known of a site. A file that is torn, or is something else, is an error: taken for an empty one it would let a run
 * fail for no reason, and taken for less than it is it would be written back as that.
 *
 * @param {string} path
 * @returns {Promise<Baseline>}
 */
export async function readBaseline(path) {
  return parseBaseline(withoutMark(await readText(path)));
}

/**
 * @param {string} text
 * @returns {Baseline}
 */
export function parseBaseline(text) {
  const value = parseJson(text);
  if (!isMap(value) || value[MARK] !== FORM) throw new Trouble("baselineShape", { key: MARK });
  const { engine, profile, files, ...more } = value;
  const unknown = Object.keys(more).find((key) => key !== MARK);
  if (unknown !== undefined) throw new Trouble("baselineShape", { key: shownPath(cover(unknown)) });
  if (!isShort(engine)) throw new Trouble("baselineShape", { key: "engine" });
  if (!isShort(profile)) throw new Trouble("baselineShape", { key: "profile" });
  if (!isMap(files)) throw new Trouble("baselineShape", { key: "files" });
  /** @type {Baseline["files"]} */
  const read = new Map();
  for (const [key, counts] of Object.entries(files)) {
    const fault = new Trouble("baselineShape", { key: shownPath(key) });
    if (!isKept(key) || !isMap(counts)) throw fault;
    for (const [rule, count] of Object.entries(counts)) if (rule === "" || !isCount(count)) throw fault;
    read.set(key, new Map(/** @type {[string, number][]} */ (Object.entries(counts))));
  }
  return { made: { version: engine, profile }, files: read };
}

/** @param {unknown} value @returns {value is string} */
function isShort(value) {
  return typeof value === "string" && value !== "" && value.length <= 200;
}

/** @param {unknown} value */
function isCount(value) {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= MOST;
}

/**
 * Whether a page may stand in a baseline, where its name is read by many.
 *
 * @param {string} key
 */
export function isKept(key) {
  return key !== "" && shownPath(key) === key;
}

/**
 * One page a line, in the order of their names, so that two versions differ where the site does.
 *
 * @param {Baseline} baseline
 */
export function baselineText({ made, files }) {
  const rows = [...files].filter(([, counts]) => counts.size > 0).sort(byName);
  const lines = rows.map(([key, counts]) => {
    const rules = [...counts].sort(byName).map(([rule, count]) => `${JSON.stringify(rule)}: ${count}`);
    return `${JSON.stringify(key)}: {${rules.join(", ")}}`;
  });
  return `{
"${MARK}": ${FORM},
"engine": ${JSON.stringify(made.version)},
"profile": ${JSON.stringify(made.profile)},
"files": {${lines.length > 0 ? "\n" : ""}${lines.join(",\n")}
}
}
`;
}

/** @param {[string, unknown]} a @param {[string, unknown]} b */
const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The file of a page that is named so.
 *
 * @param {string} key
 * @param {string} folder of the baseline
 */
export function pathOf(key, folder) {
  return resolve(folder, key.replace(/#\d+$/, ""));
}
