import { basename, resolve } from "node:path";
import { baselineFor } from "./baseline/run.mjs";
import { checkFiles } from "./check.mjs";
import { judging, optionsOf } from "./run.mjs";
import { Trouble } from "./trouble.mjs";
import { tell } from "./words.mjs";

/** @typedef {import("./settings.mjs").Settings} Settings */
/** @typedef {import("./run.mjs").Means} Means */
/** @typedef {import("./run.mjs").Surroundings} Surroundings */

/** Milliseconds in which further changes join the first one: an editor may write several files, or one in several steps. */
const TOGETHER = 100;
/** Formats that may go on without end. */
const ENDLESS = ["text", "ndjson"];

/**
 * Checks all pages, and then each that changes, until it is interrupted: an author sees the result after saving. What people
 * judge in the meantime counts from the next change on. It says nothing in its exit status, which is no gate.
 *
 * @param {Settings} settings
 * @param {Means} means
 * @param {Surroundings} around
 */
export async function watchInto(settings, means, around) {
  const { words, notice, write, terminal, env } = around;
  const { outputs } = settings;
  if (!outputs.every(({ name, path }) => path === undefined && ENDLESS.includes(name)))
    throw new Trouble("watchFormat", { known: ENDLESS.join(", ") });
  const { stop } = means;
  /** @type {Set<string>} */
  let changed = new Set();
  let wake = () => {};
  const watcher = await watch(settings.paths, (path) => {
    changed.add(resolve(path));
    wake();
  });
  /** @param {Set<string>} [only] */
  const round = async (only) => {
    const judged = await judging(settings, means);
    const baseline = await baselineFor(settings);
    await checkFiles(settings.paths, judged, {
      ...(await optionsOf(settings, judged, around)),
      only,
      baseline: baseline?.compared,
      outputs: outputs.map(({ name }) => ({
        name,
        sink: { write },
        colour: terminal.stdout && !env.NO_COLOR,
      })),
    });
  };
  try {
    await round();
    if (!stop.wanted) notice(words.watching);
    while (!stop.wanted) {
      if (changed.size === 0) {
        await new Promise((done) => {
          wake = () => done(undefined);
          stop.notify = wake;
        });
        continue;
      }
      await new Promise((done) => setTimeout(done, TOGETHER));
      const now = changed;
      changed = new Set();
      await round(now).catch((error) => {
        // A mistake in the file of exceptions is mended, and the page is saved again.
        notice(tell(error, words));
      });
    }
    return 0;
  } finally {
    await watcher.close();
  }
}

/**
 * @param {string[]} paths
 * @param {(path: string) => void} changed
 */
async function watch(paths, changed) {
  const { default: chokidar } = await load();
  const roots = new Set(paths.map((path) => resolve(path)));
  const watcher = chokidar.watch(paths, {
    ignoreInitial: true,
    // As the walk passes by them, which decides what is a page.
    ignored: (path) => {
      const name = basename(path);
      return !roots.has(resolve(path)) && (name.startsWith(".") || name === "node_modules");
    },
  });
  watcher.on("add", changed).on("change", changed);
  await new Promise((done, fail) => {
    watcher.once("ready", () => done(undefined)).once("error", fail);
  });
  // A folder that cannot be watched any more is said by the check that fails to read it.
  watcher.on("error", () => {});
  return watcher;
}

async function load() {
  try {
    return await import("chokidar");
  } catch {
    throw new Trouble("noWatch");
  }
}
