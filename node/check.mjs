import { stat } from "node:fs/promises";
import { identified } from "./digest.mjs";
import { FORMATS } from "./formats/index.mjs";
import { withPolicies } from "./policy-file.mjs";
import { readPageFile } from "./read.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";
import { walk } from "./walk.mjs";
import { tell } from "./words.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./engine.mjs").Report} Report */
/**
 * What of a page the formats tell beside its draft: how the file was written where it is no UTF-8, and in a file of many
 * drafts which one it is, from 0, and on which line it starts.
 *
 * @typedef {import("./read.mjs").Page & {
 *   decoded?: { encoding: string, by: "declaration" | "detection" | "bom" }, index?: number, line?: number,
 * }} Page
 */
/** @typedef {import("./words.mjs").Words} Words */
/**
 * `baseline` lists the findings, by their place in the report, that a baseline knows: they do not fail the run.
 *
 * @typedef {{ file: string, page: Page, report: Report, baseline?: number[] }} Checked
 */
/** @typedef {Checked | { file: string, trouble: unknown }} Result */
/** @typedef {{ open: () => string, each: (result: Result) => string, close: (tally: import("./formats/index.mjs").Totals) => string }} Format */

/**
 * What a run of checks came to, and the exit status that says so.
 */
export class Tally {
  files = 0;
  pass = 0;
  review = 0;
  block = 0;
  /** Drafts without a report. */
  failed = 0;
  /** Drafts whose report leaves something out, such as an attachment that could not be read. */
  partly = 0;

  /** @param {Report | undefined} report */
  add(report) {
    this.files += 1;
    if (!report) {
      this.failed += 1;
      return;
    }
    this[report.verdict] += 1;
    if (report.notChecked?.length) this.partly += 1;
  }

  /**
   * What was not checked wins over what blocks: a caller must not take an incomplete run for its result.
   *
   * @param {boolean} strict
   */
  status(strict) {
    if (this.failed > 0 || this.partly > 0 || this.files === 0) return 2;
    return this.block > 0 || (strict && this.review > 0) ? 1 : 0;
  }
}

/**
 * @typedef {object} CheckOptions
 * @property {import("./read.mjs").Given} given
 * @property {string} format
 * @property {boolean} strict
 * @property {Words} words
 * @property {boolean} colour
 * @property {(text: string) => Promise<void>} write
 * @property {(text: string) => void} notice
 * @property {((done: number) => void) | undefined} progress
 */

/**
 * Checks files and folders, and writes each result as soon as it is there.
 *
 * @param {string[]} paths
 * @param {Engine} engine
 * @param {CheckOptions} options
 */
export async function checkFiles(paths, engine, options) {
  const { words, write, notice, given } = options;
  if (namesPolicy(given) && (await isFolder(paths[0]))) throw new Trouble("policyOnePage");
  const format = await FORMATS[options.format](await formatOptions(engine, options));
  const tally = new Tally();
  /** @type {Map<string, number>} */
  const skipped = new Map();
  await write(format.open());
  for await (const { path, root, trouble } of walk(paths, skipped)) {
    const result = trouble ? { file: path, trouble } : await checkFile(path, root, engine, given);
    if ("trouble" in result) {
      notice(`${shownPath(path)}${words.colon}${tell(result.trouble, words)}`);
      tally.add(undefined);
    } else {
      tally.add(result.report);
    }
    await write(format.each(result));
    options.progress?.(tally.files);
  }
  await write(format.close(tally));
  if (skipped.size > 0) notice(words.skipped(listKinds(skipped)));
  if (tally.files === 0) notice(words.troubles.nothing());
  return tally.status(options.strict);
}

/**
 * @param {Engine} engine
 * @param {CheckOptions} options
 * @returns {Promise<import("./formats/index.mjs").FormatOptions>}
 */
async function formatOptions(engine, { words, colour, strict, given }) {
  // Version and profile stand in every report, so also in the one of a page of nothing.
  const { engine: named } = await engine.check({ column: "notice", title: "", body: "" });
  const [rules, columns] = [await engine.rules(), await engine.columns()];
  const run = { startedAt: new Date(), today: given.today, options: { strict } };
  return { words, colour, rules, columns, engine: named, run };
}

/** @param {import("./read.mjs").Given} given */
const namesPolicy = ({ policy, previousPolicy }) => policy !== undefined || previousPolicy !== undefined;

/** @param {string} path a path that leads nowhere is told where it is read */
async function isFolder(path) {
  const status = await stat(path).catch(() => undefined);
  return status?.isDirectory() ?? false;
}

/**
 * @param {string} path
 * @param {string} root
 * @param {Engine} engine
 * @param {import("./read.mjs").Given} given
 * @returns {Promise<Result>}
 */
async function checkFile(path, root, engine, given) {
  try {
    const page = await readPageFile(path, given, engine);
    if (given.recent !== undefined) page.draft = identified(page.draft, path);
    page.draft = await withPolicies(page.draft, { path, root, given, engine });
    const report = await engine.check(page.draft);
    // Nothing looks at the policies of another column's page, and that must not pass for a comparison.
    if (namesPolicy(given) && !report.interpretation) throw new Trouble("policyColumn");
    return { file: path, page, report };
  } catch (error) {
    return { file: path, trouble: error };
  }
}

/** @param {Map<string, number>} skipped */
function listKinds(skipped) {
  return [...skipped]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${shownPath(kind) || "-"} ${count}`)
    .join(", ");
}
