#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { readArguments } from "./arguments.mjs";
import { writeDigests } from "./digest.mjs";
import { openEngine } from "./engine.mjs";
import { accept } from "./exceptions/accept.mjs";
import { askOn } from "./exceptions/ask.mjs";
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

/** Commands that check files and folders. */
const TASKS = /** @type {const} */ (["check", "fix", "baseline"]);

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
// Left to end by itself, Node can wait for ever for threads that still compile the engine (nodejs/node#54918).
for (const stream of [stdout, stderr]) await new Promise((resolve) => stream.write("", resolve));
process.exit();

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

  const paths = command === "accept" ? operands.slice(0, 1) : operands;
  const settings = await settle(values, paths, await configFor(values));
  words = wordsFor(settings.locale);
  const task = TASKS.find((name) => name === command);
  if ((task || command === "digest") && settings.paths.length === 0) throw new Trouble("noPaths");
  const terminal = { stdout: stdout.isTTY ?? false, stderr: stderr.isTTY ?? false };
  const around = { words, write, notice, progress, stdin, terminal, env };
  if (task) {
    const what = { ndjson: values.ndjson ? operands[0] : undefined, task };
    return check(settings, what, around);
  }
  if (command === "accept") return acceptOn(settings, { fingerprint: operands[1], values }, around);
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
 * Asks where there is somebody to ask.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {Parameters<typeof accept>[1]} said
 * @param {import("./run.mjs").Surroundings} around
 */
async function acceptOn(settings, said, around) {
  if (!stdin.isTTY || !stdout.isTTY) return accept(settings, said, around);
  const { ask, close } = askOn(stdin, stdout);
  try {
    return await accept(settings, said, { ...around, asks: ask });
  } finally {
    close();
  }
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
