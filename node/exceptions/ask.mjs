import { createInterface } from "node:readline/promises";
import { findingText } from "../formats/text.mjs";
import { Trouble } from "../trouble.mjs";
import { tell } from "../words.mjs";
import { KINDS } from "./file.mjs";
import { exceptionWords } from "./words.mjs";

/** @typedef {import("./accept.mjs").Open} Open */
/** @typedef {import("./accept.mjs").Judgement} Judgement */
/** @typedef {(question: string) => Promise<string | undefined>} Ask nothing where the person went away */

/**
 * Shows one finding after the other and asks what to do with it. Each judgement is in the file before the next one is asked for.
 *
 * @param {Open[]} open
 * @param {object} means
 * @param {(finding: Open["finding"], judgement: Partial<Judgement>) => Promise<void>} means.add
 * @param {string} means.on
 * @param {Partial<Judgement>} means.values what the command line says already
 * @param {Ask} means.ask
 * @param {import("../words.mjs").Words} means.words
 * @param {(text: string) => Promise<void>} means.write
 * @returns {Promise<number>} the exit status
 */
export async function askAbout(open, { add, on, values, ask, words, write }) {
  const told = exceptionWords[words.locale].accept;
  if (open.length === 0) await write(`${told.nothing}\n`);
  let { by } = values;
  for (const { result, index, finding } of open) {
    await write(`${findingText(result, index, { words, colour: false })}\n`);
    const kinds = KINDS.filter((kind) => (finding.excusable ?? KINDS).includes(kind));
    if (kinds.length === 0) {
      await write(`${finding.count > 1 ? told.many : told.never}\n\n`);
      continue;
    }
    for (;;) {
      const kind = await kindFrom(kinds, ask, told);
      if (kind === "quit") return 0;
      if (kind === "skip") break;
      const reason = values.reason ?? (await ask(told.reason));
      by = (await ask(told.by(by ?? "")))?.trim() || by;
      const until = values.until ?? (await ask(kind === "accepted" ? told.untilNeeded(on) : told.until(on)));
      if (until === undefined) return 0;
      try {
        await add(finding, { kind, reason, by, until: until.trim() || undefined });
        break;
      } catch (error) {
        if (!(error instanceof Trouble) || !error.key.startsWith("accept")) throw error;
        await write(`${tell(error, words)}\n`);
      }
    }
  }
  return 0;
}

/**
 * @param {(typeof KINDS)[number][]} kinds
 * @param {Ask} ask
 * @param {import("./words.mjs").ExceptionWords["accept"]} told
 */
async function kindFrom(kinds, ask, told) {
  const choices = [
    ...kinds.map((kind) => ({ letter: kind[0], means: kind, text: told.kinds[kind] })),
    { letter: "s", means: /** @type {const} */ ("skip"), text: told.skip },
    { letter: "q", means: /** @type {const} */ ("quit"), text: told.quit },
  ];
  const question = `${choices.map(({ letter, text }) => `[${letter}] ${text}`).join("  ")} > `;
  for (;;) {
    const answer = await ask(question);
    if (answer === undefined) return "quit";
    const choice = choices.find(({ letter }) => letter === answer.trim().toLowerCase());
    if (choice) return choice.means;
  }
}

/**
 * Asks on a terminal. The end of the input, or Ctrl-C, is an answer, too.
 *
 * @param {NodeJS.ReadStream} input
 * @param {NodeJS.WriteStream} output
 * @returns {{ ask: Ask, close: () => void }}
 */
export function askOn(input, output) {
  const lines = createInterface({ input, output });
  const gone = new AbortController();
  lines.on("close", () => gone.abort());
  return {
    ask: (question) =>
      gone.signal.aborted
        ? Promise.resolve(undefined)
        : lines.question(question, { signal: gone.signal }).catch((error) => {
            if (error.name === "AbortError") return undefined;
            throw error;
          }),
    close: () => lines.close(),
  };
}
