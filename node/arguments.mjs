import { parseArgs } from "node:util";
import { FORMATS } from "./formats/index.mjs";
import { nearest } from "./nearest.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";

export const LEVELS = ["off", "advise", "review", "block"];
/** Where `--cache` keeps reports if it names no folder. */
export const CACHE_FOLDER = ".cache/xianshen";

/** @satisfies {import("node:util").ParseArgsConfig["options"]} */
const OPTIONS = {
  column: { type: "string" },
  "column-for": { type: "string", multiple: true },
  today: { type: "string" },
  exceptions: { type: "string" },
  "no-exceptions": { type: "boolean" },
  baseline: { type: "string" },
  "no-baseline": { type: "boolean" },
  prune: { type: "boolean" },
  "dry-run": { type: "boolean" },
  watch: { type: "boolean" },
  kind: { type: "string" },
  reason: { type: "string" },
  by: { type: "string" },
  until: { type: "string" },
  policy: { type: "string" },
  "previous-policy": { type: "string" },
  recent: { type: "string" },
  profile: { type: "string" },
  level: { type: "string", multiple: true },
  locale: { type: "string" },
  format: { type: "string", multiple: true },
  exclude: { type: "string", multiple: true },
  strict: { type: "boolean" },
  "no-strict": { type: "boolean" },
  ndjson: { type: "boolean" },
  workers: { type: "string" },
  timeout: { type: "string" },
  "max-size": { type: "string" },
  cache: { type: "string" },
  "no-cache": { type: "boolean" },
  config: { type: "string" },
  "no-config": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
};

const CONFIG = ["config", "no-config"];
const ENGINE = [...CONFIG, "profile", "level", "locale"];
/** What says how pages are checked, whatever becomes of the results. */
const CHECKING = [
  ...ENGINE,
  "column",
  "column-for",
  "today",
  "recent",
  "exclude",
  "workers",
  "timeout",
  "max-size",
  "cache",
  "no-cache",
  "exceptions",
  "no-exceptions",
];
/** What says who gets the results, and what is a failure. */
const REPORTING = [
  ...CHECKING,
  "policy",
  "previous-policy",
  "format",
  "strict",
  "no-strict",
  "baseline",
  "no-baseline",
];
const LISTING = { options: [...ENGINE, "format"], formats: ["text", "json"] };

/** @type {Record<string, { options: string[], formats: string[] }>} */
const COMMANDS = {
  check: { options: [...REPORTING, "ndjson", "prune", "watch"], formats: Object.keys(FORMATS) },
  fix: { options: [...REPORTING, "dry-run"], formats: Object.keys(FORMATS) },
  accept: {
    options: [...CHECKING, "policy", "previous-policy", "kind", "reason", "by", "until"],
    formats: [],
  },
  baseline: { options: [...CHECKING, "baseline"], formats: [] },
  digest: { options: [...ENGINE, "column", "column-for", "exclude", "max-size"], formats: [] },
  rules: LISTING,
  columns: LISTING,
  explain: { ...LISTING, options: [...LISTING.options, "column"] },
  profile: { ...LISTING, options: ["locale", "format"] },
};

/** Commands that take any number of files and folders. */
const ON_PAGES = ["check", "fix", "baseline", "digest"];

/** @typedef {ReturnType<typeof parse>["values"]} Values */

/**
 * The command line, checked: a command that exists, with options that it has.
 *
 * @param {string[]} argv
 */
export function readArguments(argv) {
  const { values, positionals } = parse(argv);
  if (values.help || values.version)
    return { command: values.help ? "help" : "version", operands: [], values };
  const [command, ...operands] = positionals;
  if (command === undefined) throw new Trouble("noCommand");
  if (!Object.hasOwn(COMMANDS, command)) throw new Trouble("command", { name: shownPath(command) });
  const { options, formats } = COMMANDS[command];
  for (const name of Object.keys(values)) {
    if (!options.includes(name)) throw new Trouble("optionOf", { command, name: `--${name}` });
  }
  for (const value of values.format ?? []) {
    const { name, path } = readFormat(value, formats);
    if (path !== undefined && command !== "check" && command !== "fix")
      throw new Trouble("format", { known: formats.join(", ") });
    if (values.ndjson && name !== "ndjson") throw new Trouble("ndjsonFormat");
  }
  for (const name of /** @type {const} */ (["exceptions", "baseline", "prune", "watch"])) {
    if (values.ndjson && values[name] !== undefined) throw new Trouble("ndjsonOption", { name: `--${name}` });
  }
  if (values.watch && values.prune) throw new Trouble("watchPrune");
  if (values.today !== undefined && !isDate(values.today)) throw new Trouble("today");
  for (const name of /** @type {const} */ (["workers", "timeout", "max-size"])) numberOf(values, name);
  values["column-for"]?.map(readPair("column-for"));
  values.level?.map(readLevel);
  checkOperands(command, operands, values);
  return { command, operands, values };
}

/** @param {string[]} argv */
function parse(argv) {
  // A folder for the cache is given with `=` only: what follows a bare `--cache` is a page.
  const args = argv.map((arg) => (arg === "--cache" ? `--cache=${CACHE_FOLDER}` : arg));
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const name = /--?[^' =]+/.exec(message ?? "")?.[0] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const near = nearest(
        name,
        Object.keys(OPTIONS).map((option) => `--${option}`),
      );
      throw new Trouble("option", { name: shownPath(name), near: near ?? "" });
    }
    throw new Trouble("optionValue", { name: shownPath(name) });
  }
}

/**
 * A format, and the file it is written to: `text`, `json=report.json`.
 *
 * @param {string} value
 * @param {string[]} [known]
 * @returns {{ name: string, path?: string }}
 */
export function readFormat(value, known = COMMANDS.check.formats) {
  const at = value.indexOf("=");
  const name = at === -1 ? value : value.slice(0, at);
  const path = at === -1 ? undefined : value.slice(at + 1);
  if (!known.includes(name) || path === "") throw new Trouble("format", { known: known.join(", ") });
  return { name, path };
}

/**
 * @param {Values} values
 * @param {"workers" | "timeout" | "max-size"} name
 * @returns {number | undefined}
 */
export function numberOf(values, name) {
  const value = values[name];
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Trouble("number", { name: `--${name}` });
  return Number(value);
}

/**
 * @param {"column-for" | "level"} option
 * @returns {(value: string) => [string, string]}
 */
export function readPair(option) {
  return (value) => {
    const at = value.lastIndexOf("=");
    if (at < 1 || at === value.length - 1) throw new Trouble("pair", { name: `--${option}` });
    return [value.slice(0, at), value.slice(at + 1)];
  };
}

/**
 * `RULE=LEVEL`, or `RULE@COLUMN=LEVEL` for one column.
 *
 * @param {string} value
 * @returns {import("./config.mjs").LevelRow}
 */
export function readLevel(value) {
  const [name, level] = readPair("level")(value);
  if (!LEVELS.includes(level)) throw new Trouble("level", { known: LEVELS.join(", ") });
  const [rule, column] = name.split("@");
  return { rule, level, ...(column ? { column } : {}), reason: "--level" };
}

/**
 * @param {string} command
 * @param {string[]} operands
 * @param {Values} values
 */
function checkOperands(command, operands, values) {
  if (command === "explain") {
    if (operands.length === 0) throw new Trouble("noRuleName");
    if (operands.length > 1) throw new Trouble("extra", { command });
  } else if (command === "accept") {
    if (operands.length === 0) throw new Trouble("noAcceptPage");
    if (operands.length > 2) throw new Trouble("extra", { command });
  } else if (command === "profile") {
    if (operands.length === 0) throw new Trouble("noProfile");
    if (operands.length > 1) throw new Trouble("extra", { command });
  } else if (!ON_PAGES.includes(command)) {
    if (operands.length > 0) throw new Trouble("extra", { command });
  } else if ((values.policy ?? values["previous-policy"]) !== undefined && !isOnePage(operands, values)) {
    throw new Trouble("policyOnePage");
  } else if (values.ndjson) {
    if (operands.length !== 1) throw new Trouble("ndjsonInput");
  } else if (operands.includes("-")) throw new Trouble("standardInput");
}

/**
 * Policies on the command line belong to the one page that stands there.
 *
 * @param {string[]} operands
 * @param {Values} values
 */
function isOnePage(operands, values) {
  return operands.length === 1 && !values.ndjson;
}

/** @param {string} text */
export function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
