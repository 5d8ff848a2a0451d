import { parseArgs } from "node:util";
import { FORMATS } from "./formats/index.mjs";
import { nearest } from "./nearest.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";

/** @satisfies {import("node:util").ParseArgsConfig["options"]} */
const OPTIONS = {
  column: { type: "string" },
  today: { type: "string" },
  policy: { type: "string" },
  "previous-policy": { type: "string" },
  recent: { type: "string" },
  profile: { type: "string" },
  locale: { type: "string" },
  format: { type: "string" },
  strict: { type: "boolean" },
  ndjson: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
};

const LISTING = { options: ["profile", "locale", "format"], formats: ["text", "json"] };

/** @type {Record<string, { options: string[], formats: string[] }>} */
const COMMANDS = {
  check: {
    options: [
      "column",
      "today",
      "policy",
      "previous-policy",
      "recent",
      "profile",
      "locale",
      "format",
      "strict",
      "ndjson",
    ],
    formats: Object.keys(FORMATS),
  },
  digest: { options: ["column", "profile", "locale"], formats: [] },
  rules: LISTING,
  columns: LISTING,
  explain: { ...LISTING, options: [...LISTING.options, "column"] },
  profile: { ...LISTING, options: ["locale", "format"] },
};

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
  if (values.format !== undefined && !formats.includes(values.format)) {
    throw new Trouble("format", { known: formats.join(", ") });
  }
  if (values.today !== undefined && !isDate(values.today)) throw new Trouble("today");
  checkOperands(command, operands, values);
  return { command, operands, values };
}

/** @param {string[]} argv */
function parse(argv) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
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
 * @param {string} command
 * @param {string[]} operands
 * @param {ReturnType<typeof parse>["values"]} values
 */
function checkOperands(command, operands, values) {
  if (command === "explain") {
    if (operands.length === 0) throw new Trouble("noRuleName");
    if (operands.length > 1) throw new Trouble("extra", { command });
  } else if (command === "profile") {
    if (operands.length === 0) throw new Trouble("noProfile");
    if (operands.length > 1) throw new Trouble("extra", { command });
  } else if (command !== "check" && command !== "digest") {
    if (operands.length > 0) throw new Trouble("extra", { command });
  } else if ((values.policy ?? values["previous-policy"]) !== undefined && !isOnePage(operands, values)) {
    throw new Trouble("policyOnePage");
  } else if (values.ndjson) {
    if (values.format !== undefined && values.format !== "ndjson") throw new Trouble("ndjsonFormat");
    if (operands.length !== 1) throw new Trouble("ndjsonInput");
  } else {
    if (operands.length === 0) throw new Trouble("noPaths");
    if (operands.includes("-")) throw new Trouble("standardInput");
  }
}

/**
 * Policies on the command line belong to the one page that stands there.
 *
 * @param {string[]} operands
 * @param {ReturnType<typeof parse>["values"]} values
 */
function isOnePage(operands, values) {
  return operands.length === 1 && !values.ndjson;
}

/** @param {string} text */
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
