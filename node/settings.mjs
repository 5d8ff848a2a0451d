import { lstat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { CACHE_FOLDER, numberOf, readFormat, readLevel, readPair } from "./arguments.mjs";
import { BASELINE_NAME } from "./baseline/file.mjs";
import { findConfig, fromConfig, readConfig } from "./config.mjs";
import { EXCEPTIONS_NAME } from "./exceptions/file.mjs";
import { baseOfGlob } from "./globs.mjs";
import { MEGABYTE } from "./read.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";

/** @typedef {import("./arguments.mjs").Values} Values */
/** @typedef {import("./config.mjs").Config} Config */
/** @typedef {import("./config.mjs").LevelRow} LevelRow */
/** @typedef {import("./globs.mjs").Pattern} Pattern */
/** @typedef {{ name: string, path?: string }} Output */

/**
 * What a run does: the command line, and below it `xianshen.toml`. Paths are those of the working folder.
 *
 * @typedef {object} Settings
 * @property {string[]} paths
 * @property {Pattern[]} wanted what of the files in the folders; all where there is none
 * @property {Pattern[]} exclude
 * @property {string} [column]
 * @property {(Pattern & { column: string, told: (cause: unknown) => unknown })[]} columns of two that fit the last wins
 * @property {string} [today]
 * @property {string} [policy]
 * @property {string} [previousPolicy]
 * @property {string} [recent]
 * @property {string} [profile]
 * @property {{ row: LevelRow, told: (cause: unknown) => unknown }[]} levels
 * @property {string} [locale]
 * @property {Output[]} outputs
 * @property {boolean} strict
 * @property {number} workers
 * @property {number} seconds for one page
 * @property {number} limit bytes of one file
 * @property {string} [cache] its folder
 * @property {string} [exceptions] the file of exceptions
 * @property {string} [baseline]
 * @property {boolean} watch whether pages are checked again as they change
 * @property {boolean} dryRun whether fixes are shown and not made
 * @property {boolean} prune whether the baseline is written back where the site has become better
 * @property {string} newBaseline where one is recorded
 * @property {string} newExceptions where a judgement is added
 * @property {string[]} own files that say how the run goes, and are no pages
 */

const FORMAT = "text";
const SECONDS = 60;
const MEGABYTES = 32;

/**
 * @param {Values} values
 * @returns {Promise<Config | undefined>}
 */
export async function configFor(values) {
  if (values["no-config"]) return undefined;
  const path = values.config ?? (await findConfig("."));
  if (path === undefined) return undefined;
  try {
    return await readConfig(path);
  } catch (error) {
    throw about(path, error);
  }
}

/** @param {string} path @param {unknown} error */
const about = (path, error) => new Trouble("inFile", { place: shownPath(path) }, error);

/**
 * @param {Values} values
 * @param {string[]} operands
 * @param {Config} [config]
 * @returns {Promise<Settings>}
 */
export async function settle(values, operands, config) {
  const said = config?.values ?? {};
  /** @param {import("./config.mjs").KeyPath} key */
  const inConfig = (key) => (/** @type {unknown} */ cause) =>
    config ? about(config.path, config.at(key, cause)) : cause;
  /** @param {unknown} cause */
  const onCommandLine = (cause) => cause;
  const here = resolve(".");
  const there = config?.folder ?? here;
  /** @param {string | undefined} path */
  const own = (path) => (config && path !== undefined ? fromConfig(config, path) : path);

  const outputs = (values.format ?? []).map((value) => readFormat(value));
  const configured = (said.format ?? [])
    .map((value) => readFormat(value))
    .map(({ name, path }) => ({ name, path: own(path) }));
  const chosen = outputs.length > 0 ? outputs : configured.length > 0 ? configured : [{ name: FORMAT }];
  if (chosen.filter(({ path }) => path === undefined).length > 1) {
    const cause = new Trouble("twoOutputs");
    throw outputs.length > 0 ? cause : inConfig(["format"])(cause);
  }
  const fromFile = operands.length === 0 && config ? await pathsOf(config) : { paths: operands, wanted: [] };
  /** @param {string} name of a file that has its place beside the configuration, or in the working folder */
  const beside = (name) => (config ? fromConfig(config, name) : name);
  const recent = values.recent ?? own(said.recent);
  const exceptions = values["no-exceptions"]
    ? undefined
    : (values.exceptions ?? own(said.exceptions) ?? (await thereOf(values, beside(EXCEPTIONS_NAME))));
  const baseline = values["no-baseline"] ? undefined : (values.baseline ?? own(said.baseline));
  return {
    ...fromFile,
    exceptions,
    baseline,
    watch: values.watch ?? false,
    dryRun: values["dry-run"] ?? false,
    prune: values.prune ?? false,
    newBaseline: baseline ?? beside(BASELINE_NAME),
    newExceptions: exceptions ?? beside(EXCEPTIONS_NAME),
    own: [
      config?.path,
      recent,
      exceptions,
      baseline,
      beside(BASELINE_NAME),
      ...chosen.map(({ path }) => path),
    ].flatMap((path) => path ?? []),
    exclude: [
      ...(said.exclude ?? []).map((glob) => ({ glob, base: there })),
      ...(values.exclude ?? []).map((glob) => ({ glob, base: here })),
    ],
    column: values.column ?? said.column,
    columns: [
      ...Object.entries(said.columns ?? {}).map(([glob, column]) => ({
        glob,
        column,
        base: there,
        told: inConfig(["columns", glob]),
      })),
      ...(values["column-for"] ?? [])
        .map(readPair("column-for"))
        .map(([glob, column]) => ({ glob, column, base: here, told: onCommandLine })),
    ],
    today: values.today ?? said.today,
    policy: values.policy,
    previousPolicy: values["previous-policy"],
    recent,
    profile: values.profile ?? own(said.profile),
    levels: [
      ...(said.levels ?? []).map((row, index) => ({ row, told: inConfig(["levels", index]) })),
      ...(values.level ?? []).map((value) => ({
        row: readLevel(value),
        told: (/** @type {unknown} */ cause) =>
          new Trouble("levelOption", { value: shownPath(value) }, cause),
      })),
    ],
    locale: values.locale ?? said.locale,
    outputs: chosen,
    strict: !values["no-strict"] && (values.strict ?? said.strict ?? false),
    workers: numberOf(values, "workers") ?? said.workers ?? availableParallelism(),
    seconds: numberOf(values, "timeout") ?? said.timeout ?? SECONDS,
    limit: (numberOf(values, "max-size") ?? said["max-size"] ?? MEGABYTES) * MEGABYTE,
    cache: values["no-cache"] ? undefined : (values.cache ?? cacheOf(said.cache, own)),
  };
}

/**
 * A file that is found without being named. One that is there and cannot be read is told where it is read.
 *
 * @param {Values} values
 * @param {string} path
 */
async function thereOf(values, path) {
  if (values["no-config"]) return undefined;
  return (await lstat(path).catch(() => undefined)) ? path : undefined;
}

/**
 * @param {boolean | string | undefined} said
 * @param {(path: string | undefined) => string | undefined} own
 */
function cacheOf(said, own) {
  if (said === undefined || said === false) return undefined;
  return own(said === true ? CACHE_FOLDER : said);
}

/**
 * The paths of the file, where a pattern stands for the folder that it begins in and for what is wanted of it.
 *
 * @param {Config} config
 */
async function pathsOf(config) {
  const { values, folder } = config;
  const said = values.paths ?? [];
  const bases = await Promise.all(said.map(baseOfGlob));
  const some = bases.some((base) => base !== undefined);
  return {
    paths: said.map((path, index) => fromConfig(config, bases[index] ?? path)),
    wanted: some ? said.map((glob) => ({ glob, base: folder })) : [],
  };
}
