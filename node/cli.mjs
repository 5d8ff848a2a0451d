#!/usr/bin/env node
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { readArguments } from "./arguments.mjs";
import { checkFiles } from "./check.mjs";
import { readRecent, writeDigests } from "./digest.mjs";
import { openEngine } from "./engine.mjs";
import { parseJson } from "./json.mjs";
import { explainRule, listColumns, listRules } from "./list.mjs";
import { checkLines } from "./ndjson.mjs";
import { noticesTo, writerTo } from "./output.mjs";
import { readProfile, showProfile } from "./profile.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";
import { readTrouble } from "./walk.mjs";
import { tell, wordsFor } from "./words.mjs";

/** The exit status when anything keeps the result from being whole. */
const NOT_CHECKED = 2;

const { stdin, stdout, stderr, env } = process;
const argv = process.argv.slice(2);
const words = wordsFor(localeIn(argv));
const write = writerTo(stdout);
const { notice, progress, erase } = noticesTo(stderr, stderr.isTTY && !stdout.isTTY);

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
  // Which locales there are, the engine says.
  const locale = /** @type {any} */ (values.locale);
  const path = command === "profile" ? operands[0] : values.profile;
  const profile = path === undefined ? undefined : await within(path, () => readProfile(path));
  const engine = await within(path, () => openEngine({ profile, locale }));
  if (command === "profile") {
    const builtIn = await openEngine({ locale });
    const shown = { path: operands[0], profile: profile ?? {}, engine, builtIn, words };
    return tellListing(await showProfile(shown), values.format);
  }
  if (command === "digest") {
    return writeDigests(operands, engine, { given: { column: values.column }, words, write, notice });
  }
  if (command === "check") {
    const { column, today, strict = false } = values;
    const file = values.recent;
    const recent = file === undefined ? undefined : await within(file, () => readRecent(file));
    const given = { column, today, policy: values.policy, previousPolicy: values["previous-policy"], recent };
    const options = { given, strict, words, write, notice };
    if (values.ndjson) return checkLines(bytesOf(operands[0]), engine, options);
    return checkFiles(operands, engine, {
      ...options,
      format: values.format ?? "text",
      colour: stdout.isTTY && !env.NO_COLOR,
      progress: (done) => progress(words.progress(done)),
    });
  }
  const listing =
    command === "rules"
      ? await listRules(engine, words)
      : command === "columns"
        ? await listColumns(engine, words)
        : await explainRule(engine, words, operands[0], values.column);
  return tellListing(listing, values.format);
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

/**
 * A step that concerns a file: what goes wrong in it names the file.
 *
 * @template T
 * @param {string | undefined} path
 * @param {() => Promise<T>} step
 */
async function within(path, step) {
  try {
    return await step();
  } catch (error) {
    if (path === undefined) throw error;
    throw new Trouble("within", { place: shownPath(path), message: tell(error, words) });
  }
}

/** @param {string} path */
async function* bytesOf(path) {
  try {
    yield* path === "-" ? stdin : createReadStream(path);
  } catch (error) {
    throw new Trouble("within", { place: shownPath(path), message: tell(readTrouble(error), words) });
  }
}
