import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { baselineFor, newBaseline } from "./baseline/run.mjs";
import { checkFiles } from "./check.mjs";
import { readRecent } from "./digest.mjs";
import { bytesOf } from "./drafts.mjs";
import { compile, openEngine, readWasm } from "./engine.mjs";
import { applying } from "./exceptions/apply.mjs";
import { checkRules, readExceptions } from "./exceptions/file.mjs";
import { fixing } from "./fix/fixing.mjs";
import { telling } from "./fix/tell.mjs";
import { matcher } from "./globs.mjs";
import { untilInterrupted } from "./interrupt.mjs";
import { findColumn, findRule } from "./list.mjs";
import { checkLines } from "./ndjson.mjs";
import { fileSink } from "./outputs.mjs";
import { Pool } from "./pool.mjs";
import { readProfile } from "./profile.mjs";
import { localDate } from "./read.mjs";
import { shownPath } from "./safe.mjs";
import { cacheSecret } from "./secret.mjs";
import { tidy } from "./shards.mjs";
import { Trouble, within } from "./trouble.mjs";
import { walk } from "./walk.mjs";
import { tell } from "./words.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./exceptions/apply.mjs").Applied} Applied */
/** @typedef {import("./read.mjs").Given} Given */
/** @typedef {import("./settings.mjs").Settings} Settings */
/** @typedef {import("./words.mjs").Words} Words */
/** @typedef {"check" | "fix" | "baseline"} Task */

/** The exit status of a run in which something blocks. */
const FAILS = 1;

/**
 * Where a run speaks, and what it knows of the terminal.
 *
 * @typedef {object} Surroundings
 * @property {Words} words
 * @property {(text: string) => Promise<void>} write
 * @property {(text: string) => void} notice
 * @property {(done: number, total: number | undefined, words: Words) => void} progress
 * @property {NodeJS.ReadStream & { fd: 0 }} stdin
 * @property {{ stdout: boolean, stderr: boolean }} terminal
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * The options of an engine: the profile of the file, with the levels of `xianshen.toml` and of the command line on top.
 *
 * @param {Pick<Settings, "profile" | "levels" | "locale">} settings
 * @returns {Promise<import("./engine.mjs").Options>}
 */
export async function engineOptions({ profile: path, levels, locale }) {
  const profile = path === undefined ? undefined : await within(path, () => readProfile(path));
  const rows = levels.map(({ row }) => row);
  const whole = rows.length === 0 ? profile : { ...profile, levels: [...(profile?.levels ?? []), ...rows] };
  // Which locales and levels there are, the engine says.
  return /** @type {any} */ ({ profile: whole, locale });
}

/**
 * An engine with these options. What it refuses is told with the file and the key that say so.
 *
 * @param {import("./engine.mjs").Options} options
 * @param {Pick<Settings, "profile" | "levels">} settings
 * @returns {Promise<Engine>}
 */
export async function engineFor(options, { profile, levels }) {
  try {
    return await openEngine(options);
  } catch (error) {
    const { message = "" } = /** @type {Trouble} */ (error).details ?? {};
    const own = (options?.profile?.levels?.length ?? 0) - levels.length;
    const [, at, rest] = /^profile\.levels\[(\d+)\]\.?(.*)$/s.exec(String(message)) ?? [];
    const level = at === undefined ? undefined : levels[Number(at) - own];
    if (level) throw level.told(new Trouble("engine", { message: rest }));
    throw profile === undefined ? error : new Trouble("inFile", { place: shownPath(profile) }, error);
  }
}

/**
 * Checks what the settings name.
 *
 * @param {Settings} settings
 * @param {{ ndjson?: string, task?: Task }} what `ndjson`: a stream of drafts instead of files, `-` for standard input
 * @param {Surroundings} around
 */
export async function check(settings, { ndjson, task = "check" }, around) {
  const { words, write, notice, stdin } = around;
  try {
    return await withMeans(settings, around, async (means) => {
      if (settings.watch) return (await import("./watch.mjs")).watchInto(settings, means, around);
      if (ndjson === undefined) return checkInto(settings, task, await judging(settings, means), around);
      const input = ndjson === "-" ? stdin : bytesOf(ndjson);
      return within(ndjson === "-" ? undefined : ndjson, () =>
        checkLines(input, means.pool, { strict: settings.strict, words, write, notice, stop: means.stop }),
      );
    });
  } finally {
    // Standard input that has not ended would keep the program waiting.
    if (ndjson === "-") stdin.destroy();
  }
}

/**
 * The results of all pages, for a command that has its own use for them. One that was not checked is an error.
 *
 * @param {Settings} settings
 * @param {Surroundings} around
 * @returns {Promise<import("./check.mjs").Checked[]>}
 */
export function resultsFor(settings, around) {
  return withMeans(settings, around, async (bare) => {
    const means = await judging(settings, bare);
    /** @type {import("./check.mjs").Checked[]} */
    const results = [];
    const recorder = {
      add: (/** @type {import("./check.mjs").Result} */ result) => {
        if ("trouble" in result)
          throw new Trouble("inFile", { place: shownPath(result.file) }, result.trouble);
        results.push(result);
      },
    };
    await checkFiles(settings.paths, means, { ...(await optionsOf(settings, means, around)), recorder });
    return results;
  });
}

/**
 * What pages are checked with.
 *
 * @typedef {object} Means
 * @property {Engine} engine
 * @property {Pool} pool
 * @property {Given} given
 * @property {import("./ordered.mjs").Stop} stop
 * @property {Applied} [exceptions]
 */

/**
 * @template T
 * @param {Settings} settings
 * @param {Surroundings} around
 * @param {(means: Means) => Promise<T>} step
 */
async function withMeans(settings, around, step) {
  const { recent: digests, workers: size, seconds } = settings;
  const options = await engineOptions(settings);
  const recent = digests === undefined ? undefined : await within(digests, () => readRecent(digests));
  const given = givenBy(settings, recent);
  const { stop, release } = untilInterrupted((status) => process.exit(status));
  const cache = await cacheFor(settings, { options, given }, around);
  // The workers make their engines while this thread makes its own.
  const pool = new Pool({ size, seconds, data: { module: await compile(), options, given, cache } });
  try {
    const engine = await engineFor(options, settings);
    for (const { column, told } of settings.columns) {
      await findColumn(engine, column).catch((error) => {
        throw told(error);
      });
    }
    return await step({ engine, pool, given, stop });
  } finally {
    release();
    await pool.close();
  }
}

/**
 * The same with the judgements of the file of exceptions.
 *
 * @param {Settings} settings
 * @param {Means} means
 * @returns {Promise<Means>}
 */
export async function judging({ exceptions: path }, means) {
  if (path === undefined) return means;
  const file = await within(path, () => readExceptions(path));
  await checkRules(file, (name) => findRule(means.engine, name));
  return { ...means, exceptions: await applying(file) };
}

/**
 * @param {Settings} settings
 * @param {unknown[]} [recent]
 * @returns {Given}
 */
function givenBy({ column, today, policy, previousPolicy, limit }, recent) {
  return { column, today, localDay: localDate(), policy, previousPolicy, limit, recent };
}

/**
 * What a run over files needs to know, its outputs aside.
 *
 * @param {Settings} settings
 * @param {Means} means
 * @param {Surroundings} around
 * @returns {Promise<import("./check.mjs").CheckOptions>}
 */
export async function optionsOf(settings, { given, stop, exceptions }, { words, notice }) {
  const columns = await Promise.all(
    settings.columns.map(async (row) => ({ column: row.column, fits: await matcher([row]) })),
  );
  return {
    given,
    outputs: [],
    words,
    notice,
    filter: await filterOf(settings),
    stop,
    exceptions,
    strict: settings.strict,
    run: { startedAt: new Date(), today: settings.today, options: shownOptions(settings) },
    columnFor: (path) => columns.findLast(({ fits }) => fits(path))?.column,
  };
}

/**
 * @param {Settings} settings
 * @param {Task} task
 * @param {Means} means
 * @param {Surroundings} around
 */
async function checkInto(settings, task, means, around) {
  const { words, write, notice, terminal, env } = around;
  const records = task === "baseline";
  const { dryRun } = settings;
  const fixes = task === "fix" ? telling({ dryRun, words, notice, write }) : undefined;
  const baseline = records ? await newBaseline(settings.newBaseline) : await baselineFor(settings);
  // A diff is all that a dry run has to say on standard output.
  const formats = records || dryRun ? [] : settings.outputs;
  const options = await optionsOf(settings, means, around);
  const files = await Promise.all(
    formats.map(({ path }) => (path === undefined ? undefined : fileSink(path))),
  );
  const outputs = formats.map(({ name }, index) => ({
    name,
    sink: files[index] ?? { write },
    colour: files[index] === undefined && terminal.stdout && !env.NO_COLOR,
  }));
  const shows = terminal.stderr && !(terminal.stdout && files.includes(undefined));
  /** @type {number | undefined} */
  let total;
  if (shows) {
    count(settings.paths, options.filter ?? {}).then((found) => {
      total = found;
    });
  }
  try {
    const status = await checkFiles(settings.paths, means, {
      ...options,
      outputs,
      baseline: baseline?.compared,
      recorder: baseline?.recorder,
      fixes,
      fix: fixes && fixing(means, { dryRun }),
      progress: shows ? (done) => around.progress(done, total, words) : undefined,
    });
    for (const file of files) await file?.finish();
    await baseline?.finish({ whole: !means.stop.wanted, words, notice, write });
    return records && status === FAILS ? 0 : status;
  } catch (error) {
    for (const file of files) await file?.abandon();
    throw error;
  }
}

/** @param {Settings} settings */
export async function filterOf({ exclude, wanted, own }) {
  const excluded = await matcher(exclude, { anywhere: true });
  const includes = wanted.length === 0 ? undefined : await matcher(wanted);
  const apart = new Set(own.map((path) => resolve(path)));
  return {
    includes,
    /** Who names a file wants it checked. @param {string} path @param {boolean} given */
    excludes: (path, given) => !given && (apart.has(resolve(path)) || excluded(path)),
  };
}

/** @param {Settings} settings what of them a report may tell */
function shownOptions({ column, today, profile, locale, strict }) {
  return { column, today, profile: profile === undefined ? undefined : shownPath(profile), locale, strict };
}

/**
 * How many files there are, for the bar: an export of many drafts counts as one.
 *
 * @param {string[]} paths
 * @param {import("./walk.mjs").Filter} filter
 */
async function count(paths, filter) {
  let found = 0;
  for await (const _ of walk(paths, new Map(), filter)) found += 1;
  return found;
}

/**
 * The cache of a run, made ready. One that cannot be used is done without, and that is said.
 *
 * @param {Settings} settings
 * @param {object} depends what all reports of the run depend on
 * @param {Surroundings} around
 * @returns {Promise<import("./cache.mjs").CacheOptions | undefined>}
 */
async function cacheFor({ cache: folder }, depends, { notice, words, env }) {
  if (folder === undefined) return undefined;
  try {
    const secret = cacheSecret(env);
    const engine = createHash("sha256")
      .update(await readWasm())
      .digest("hex");
    tidy(folder, engine);
    return {
      folder,
      secret,
      engine,
      run: createHash("sha256").update(JSON.stringify(depends)).digest("hex"),
    };
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const known = error instanceof Trouble;
    notice(
      words.noCache(
        tell(
          known ? error : new Trouble("cacheFolder", { path: shownPath(folder), code: code ?? "?" }),
          words,
        ),
      ),
    );
    return undefined;
  }
}
