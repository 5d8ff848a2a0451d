#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { readArguments } from "./arguments.mjs";
import { writeDigests } from "./digest.mjs";
import { openEngine } from "./engine.mjs";
import { parseJson } from "./json.mjs";
import { explainRule, listColumns, listRules } from "./list.mjs";
import { noticesTo, writerTo } from "./output.mjs";
import { readProfile, showProfile } from "./profile.mjs";
import { check, engineFor, engineOptions, filterOf } from "./run.mjs";
import { configFor, settle } from "./settings.mjs";
import { Trouble, within } from "./trouble.mjs";
import { tell, wordsFor } from "./words.mjs";

/** The exit status when anything keeps the result from being whole. */
const NOT_CHECKED = 2;

const { stdin, stdout, stderr, env } = process;
const argv = process.argv.slice(2);
let words = wordsFor(localeIn(argv));
const write = writerTo(stdout);
const { notice, progress, erase } = noticesTo(stderr);

// A reader that went away, as `head` does, needs no message; but it did not get the whole result.
stdout.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== "EPIPE") notice(words.troubles.output({ code: error.code ?? "?" }));
  process.exit(NOT_CHECKED);
});
stderr.on("error", () => process.exit(NOT_CHECKED));

try {
  process.exitCode = argv[0] === "receipt" ? await receipts() : await run(readArguments(argv));
} catch (error) {
  notice(tell(error, words));
  process.exitCode = NOT_CHECKED;
}
erase();

/** Has arguments of its own, and needs a package that the other commands do without. */
async function receipts() {
  const { receiptCommand } = await import("./receipt/command.mjs").catch((error) => {
    throw error.code === "ERR_MODULE_NOT_FOUND" ? new Trouble("receiptPackage") : error;
  });
  return receiptCommand(argv.slice(1), { words, write, notice });
}

/** @param {ReturnType<typeof readArguments>} request */
async function run({ command, operands, values }) {
  if (command === "help") {
    await write(words.help);
    return 0;
  }
  if (command === "version") {
    const manifest = parseJson(await readFile(new URL("../pkg/package.json", import.meta.url), "utf8"));
    await write(`xianshen ${/** @type {{ version: string }} */ (manifest).version}\n`);
    return 0;
  }
  const format = values.format?.at(-1);
  if (command === "profile") return tellListing(await profileListing(operands[0], values.locale), format);

  const settings = await settle(values, operands, await configFor(values));
  words = wordsFor(settings.locale);
  const checks = command === "check" || command === "baseline" ? command : undefined;
  if ((checks || command === "digest") && settings.paths.length === 0) throw new Trouble("noPaths");
  if (checks) {
    const terminal = { stdout: stdout.isTTY ?? false, stderr: stderr.isTTY ?? false };
    const what = { ndjson: values.ndjson ? operands[0] : undefined, task: checks };
    return check(settings, what, { words, write, notice, progress, stdin, terminal, env });
  }
  const engine = await engineFor(await engineOptions(settings), settings);
  if (command === "digest") {
    const given = { column: settings.column, limit: settings.limit };
    const filter = await filterOf(settings);
    return writeDigests(settings.paths, engine, { given, filter, words, write, notice });
  }
  const listing =
    command === "rules"
      ? await listRules(engine, words)
      : command === "columns"
        ? await listColumns(engine, words)
        : await explainRule(engine, words, operands[0], values.column);
  return tellListing(listing, format);
}

/**
 * @param {string} path
 * @param {string | undefined} locale
 */
async function profileListing(path, locale) {
  const options = /** @type {any} */ ({ locale });
  const profile = await within(path, () => readProfile(path));
  const engine = await within(path, () => openEngine({ ...options, profile }));
  return showProfile({ path, profile, engine, builtIn: await openEngine(options), words });
}

/**
 * @param {import("./list.mjs").Listing} listing
 * @param {string | undefined} format
 */
async function tellListing({ value, text }, format) {
  await write(format === "json" ? `${JSON.stringify(value, null, 2)}\n` : text);
  return 0;
}

/**
 * The language of a message about the arguments must be known before the arguments are.
 *
 * @param {string[]} args
 */
function localeIn(args) {
  const at = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  return at === -1 ? undefined : (args[at].split("=")[1] ?? args[at + 1]);
}
