import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { baselineWords } from "./baseline/words.mjs";
import { bytesOf, draftsOfLines, draftsOfList } from "./drafts.mjs";
import { exceptionRules, resultOfFile } from "./exceptions/findings.mjs";
import { FORMATS } from "./formats/index.mjs";
import { answerTo } from "./ndjson.mjs";
import { inOrder, neverStopped } from "./ordered.mjs";
import { shownPath } from "./safe.mjs";
import { namesPolicy, wholePage } from "./serve.mjs";
import { Tally } from "./tally.mjs";
import { pack, Trouble, unpack } from "./trouble.mjs";
import { verdictOf } from "./verdict.mjs";
import { isExportKind, kindOf, walk } from "./walk.mjs";
import { tell } from "./words.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./engine.mjs").Report} Report */
/** @typedef {import("./pool.mjs").Pool} Pool */
/** @typedef {import("./read.mjs").Page} Page */
/** @typedef {import("./serve.mjs").Answer} Answer */
/** @typedef {import("./serve.mjs").Good} Good */
/** @typedef {import("./serve.mjs").DraftJob} DraftJob */
/** @typedef {Exclude<Answer, { blank: true } | { many: true }>} Definite */
/** @typedef {import("./walk.mjs").Found} Found */
/** @typedef {import("./words.mjs").Words} Words */
/** @typedef {{ file: string, page: Page, report: Report, baseline?: number[] }} Checked */
/** @typedef {Checked | { file: string, trouble: unknown }} Result */
/** @typedef {{ open: () => string, each: (result: Result) => string, close: (tally: Tally) => string }} Format */
/** @typedef {{ startedAt: Date, today?: string, options: Record<string, unknown> }} RunInfo */

/**
 * @typedef {object} CheckOptions
 * @property {import("./read.mjs").Given} given
 * @property {{ name: string, sink: Pick<import("./outputs.mjs").Sink, "write">, colour: boolean }[]} outputs
 * @property {boolean} strict
 * @property {Words} words
 * @property {RunInfo} run
 * @property {(text: string) => void} notice
 * @property {import("./walk.mjs").Filter} [filter]
 * @property {(path: string) => string | undefined} [columnFor] the column of the folder that a file is in
 * @property {import("./exceptions/apply.mjs").Applied} [exceptions]
 * @property {import("./baseline/compare.mjs").Compared} [baseline]
 * @property {ReturnType<typeof import("./fix/fixing.mjs").fixing>} [fix] checks a page and mends it
 * @property {ReturnType<typeof import("./fix/tell.mjs").telling>} [fixes] says what became of that
 * @property {{ add: (result: Result) => void }} [recorder] sees every page of the run
 * @property {Set<string>} [only] whole paths: of all the pages these alone, as one that watches wants them
 * @property {(done: number) => void} [progress]
 * @property {import("./ordered.mjs").Stop} [stop]
 */

/** Pages in hand, for each worker: those that wait for an earlier one that takes long, too. */
const IN_HAND = 12;

/**
 * Checks files and folders, and writes each result as soon as it is there and those before it are.
 *
 * @param {string[]} paths
 * @param {{ engine: Engine, pool: Pool }} means
 * @param {CheckOptions} options
 */
export async function checkFiles(paths, { engine, pool }, options) {
  const { words, notice, given, exceptions, baseline, recorder, only, stop = neverStopped() } = options;
  if (namesPolicy(given) && (await isFolder(paths[0]))) throw new Trouble("policyOnePage");
  const tally = new Tally();
  const decoded = new Map();
  /** @type {Format[] | undefined} */
  let formats;
  const toAll = async (/** @type {(format: Format) => string} */ step) => {
    for (const [index, format] of (formats ?? []).entries())
      await options.outputs[index].sink.write(step(format));
  };
  /** @param {Report["engine"]} made */
  const begin = async (made) => {
    if (baseline?.isOfOther(made)) notice(baselineWords[words.locale].other);
    const [own, columns] = await Promise.all([engine.rules(), engine.columns()]);
    const rules = exceptions ? [...own, ...exceptionRules(words)] : own;
    formats = await Promise.all(
      options.outputs.map(({ name, colour }) =>
        FORMATS[name]({ words, colour, rules, columns, engine: made, run: options.run }),
      ),
    );
    await toAll((format) => format.open());
  };

  /** @type {Report["engine"] | undefined} */
  let made;
  for await (const { result, answer } of results(paths, pool, options, tally.skipped, stop)) {
    if ("report" in result) made ??= result.report.engine;
    if (!formats) await begin("report" in result ? result.report.engine : await engineOf(engine));
    if ("trouble" in result) notice(`${shownPath(result.file)}${words.colon}${tell(result.trouble, words)}`);
    else if (result.page.decoded) count(decoded, result.page.decoded);
    recorder?.add(result);
    if ("fix" in answer && answer.fix) await options.fixes?.page(result.file, answer.fix);
    tally.add(answer);
    if ("report" in result) tally.baseline += knownPlaces(result);
    await toAll((format) => format.each(result));
    options.progress?.(tally.files);
  }
  tally.interrupted = stop.wanted;
  if (only && tally.files === 0) return tally.status(options.strict);
  options.fixes?.end();
  const ofExceptions =
    exceptions &&
    made &&
    resultOfFile(exceptions, {
      words,
      engine: made,
      paths: only ? [...only] : paths,
      whole: !tally.interrupted,
    });
  if (ofExceptions) {
    if (baseline) ofExceptions.baseline = [];
    tally.add({ verdict: ofExceptions.report.verdict, partly: false });
    await toAll((format) => format.each(ofExceptions));
  }
  if (!formats) await begin(await engineOf(engine));
  await toAll((format) => format.close(tally));
  if (tally.skipped.size > 0 && !only) notice(words.skipped(listKinds(tally.skipped)));
  if (decoded.size > 0) notice(words.decoded([...decoded.values()].sort(byEncoding)));
  if (tally.interrupted) notice(words.interrupted);
  if (tally.files === 0) notice(words.troubles.nothing());
  return tally.status(options.strict);
}

/**
 * @param {string[]} paths
 * @param {Pool} pool
 * @param {CheckOptions} options
 * @param {Map<string, number>} skipped
 * @param {import("./ordered.mjs").Stop} stop
 * @returns {AsyncGenerator<{ result: Result, answer: Definite }, void>}
 */
async function* results(paths, pool, options, skipped, stop) {
  const { filter, given, columnFor, exceptions, only } = options;
  const pages = async function* () {
    for await (const found of walk(paths, skipped, filter))
      if (!only || only.has(resolve(found.path))) yield found;
  };
  /** @param {string} path */
  const ofPage = (path) => ({ folderColumn: columnFor?.(path), exceptions: exceptions?.for(path) });
  const limit = pool.size * IN_HAND;
  /** @param {Found} found @returns {Promise<Answer>} */
  const check = async ({ path, root, trouble }) => {
    if (trouble) return { trouble: pack(trouble) };
    if (isExportKind(kindOf(path))) return { many: true };
    const job = { path, root, ...ofPage(path) };
    return (options.fix ? options.fix(job) : pool.run(job)).catch((error) => ({ trouble: pack(error) }));
  };
  for await (const { item, result } of inOrder(pages(), limit, check, stop)) {
    if ("blank" in result) continue;
    if (!("many" in result)) {
      yield outcomeOf(item.path, result, options);
      continue;
    }
    options.fixes?.many(item.path);
    const more = { path: item.path, ...ofPage(item.path) };
    const drafts = isExportKind(kindOf(item.path))
      ? draftsOfLines(bytesOf(item.path), more)
      : draftsOfList(item.path, given.limit, more);
    yield* draftResults(item.path, drafts, pool, { limit, stop, options });
  }
}

/**
 * The results of a file that holds many drafts. What goes wrong with the file itself is one more result.
 *
 * @param {string} path
 * @param {AsyncIterable<DraftJob | { tooLong: number }>} drafts
 * @param {Pool} pool
 * @param {{ limit: number, stop: import("./ordered.mjs").Stop, options: CheckOptions }} how
 * @returns {ReturnType<typeof results>}
 */
async function* draftResults(path, drafts, pool, { limit, stop, options }) {
  let found = 0;
  /** @type {unknown} */
  let trouble;
  try {
    for await (const { item, result } of inOrder(drafts, limit, (job) => answerTo(job, pool), stop)) {
      if ("blank" in result || "many" in result) continue;
      found += 1;
      yield outcomeOf(path, result, options, item);
    }
    if (found === 0 && !stop.wanted) trouble = new Trouble("noLines");
  } catch (error) {
    trouble = error;
  }
  if (trouble) yield { result: { file: path, trouble }, answer: { trouble: pack(trouble) } };
}

/** @param {Checked} result how many places the baseline knows */
function knownPlaces({ report, baseline = [] }) {
  return baseline.reduce((sum, index) => sum + report.findings[index].count, 0);
}

/**
 * What came of a page, and of the exceptions that it was given.
 *
 * @param {string} file
 * @param {Definite} answer
 * @param {Pick<CheckOptions, "exceptions" | "baseline">} options
 * @param {DraftJob | { tooLong: number }} [job]
 * @returns {{ result: Result, answer: Definite }}
 */
function outcomeOf(file, answer, { exceptions, baseline }, job) {
  const result = resultOf(file, answer, job);
  if (!("report" in result)) return { result, answer };
  try {
    exceptions?.note(file, result.report);
    if (!baseline) return { result, answer };
    result.baseline = baseline.known(result);
    return { result, answer: { .../** @type {Good} */ (answer), verdict: verdictOf(result) } };
  } catch (error) {
    return { result: { file, trouble: error }, answer: { trouble: pack(error), bytes: answer.bytes } };
  }
}

/**
 * @param {string} file
 * @param {Definite} answer
 * @param {DraftJob | { tooLong: number }} [job] which draft of the file it is
 * @returns {Result}
 */
function resultOf(file, answer, job) {
  if ("report" in answer) {
    const page = wholePage(/** @type {Page} */ (answer.page));
    return { file, page, report: JSON.parse(answer.report) };
  }
  const trouble = unpack(answer.trouble);
  if (!job || trouble.details.line !== undefined) return { file, trouble };
  if ("tooLong" in job) return { file, trouble: new Trouble("inLine", { line: job.tooLong }, trouble) };
  const { index, line } = job;
  const whole =
    line === undefined
      ? new Trouble("inDraft", { index }, trouble)
      : new Trouble("inLine", { line }, trouble);
  return { file, trouble: whole };
}

/** @param {Engine} engine the name of the engine, where no report tells it */
async function engineOf(engine) {
  return (await engine.check({ column: "", title: "", body: "" })).engine;
}

/**
 * @param {Map<string, import("./read.mjs").Decoded & { count: number }>} counts
 * @param {import("./read.mjs").Decoded} decoded
 */
function count(counts, { encoding, by }) {
  const key = `${encoding} ${by}`;
  const known = counts.get(key);
  if (known) known.count += 1;
  else counts.set(key, { encoding, by, count: 1 });
}

/** @param {{ encoding: string, by: string }} a @param {{ encoding: string, by: string }} b */
const byEncoding = (a, b) => (`${a.encoding} ${a.by}` < `${b.encoding} ${b.by}` ? -1 : 1);

/** @param {string} path a path that leads nowhere is told where it is read */
async function isFolder(path) {
  const status = await stat(path).catch(() => undefined);
  return status?.isDirectory() ?? false;
}

/** @param {Map<string, number>} skipped */
function listKinds(skipped) {
  return [...skipped]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${shownPath(kind) || "-"} ${count}`)
    .join(", ");
}
