import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { countsOf, pageKey } from "./compare.mjs";
import { isKept, pathOf } from "./file.mjs";

/** @typedef {import("./file.mjs").Baseline} Baseline */
/** @typedef {import("./file.mjs").Counts} Counts */

/** What a run found, by page, for a baseline. */
export class Recorder {
  /** @type {Map<string, Counts>} */
  #pages = new Map();
  /** @type {Map<string, boolean>} the files of the run; `false`: not wholly checked */
  #files = new Map();
  /** @type {import("./file.mjs").Made | undefined} */
  made;
  /** Pages with a name that must not be shown. */
  unnamed = 0;

  /** @param {string} path of the baseline */
  constructor(path) {
    this.folder = dirname(resolve(path));
  }

  /** @param {import("../check.mjs").Result} result */
  add(result) {
    const path = resolve(result.file);
    const whole = "report" in result && (result.report.notChecked?.length ?? 0) === 0;
    this.#files.set(path, whole && this.#files.get(path) !== false);
    if (!("report" in result)) return;
    this.made ??= result.report.engine;
    const counts = countsOf(result.report.findings);
    if (!whole || counts.size === 0) return;
    const key = pageKey(this.folder, result.file, result.page.index);
    if (isKept(key)) this.#pages.set(key, counts);
    else this.unnamed += 1;
  }

  /**
   * The baseline of today: what was found now, and of pages that were not asked for what was known before.
   *
   * @param {Baseline} [before]
   * @returns {Promise<Baseline | undefined>} nothing where nothing was checked
   */
  async renewed(before) {
    if (!this.made) return undefined;
    const files = new Map();
    for (const [key, counts] of before?.files ?? []) {
      const path = pathOf(key, this.folder);
      if (!this.#files.has(path) && !(await isGone(path))) files.set(key, counts);
    }
    for (const [key, counts] of this.#pages) {
      if (this.#files.get(pathOf(key, this.folder))) files.set(key, counts);
    }
    return { made: this.made, files };
  }

  /**
   * The same baseline without what is no longer there: counts go down to what was found, and never up. Of what was not
   * (wholly) checked this run knows nothing.
   *
   * @param {Baseline} before
   * @param {{ whole: boolean }} run `whole`: not ended early
   * @returns {Promise<Baseline>}
   */
  async pruned(before, { whole }) {
    const files = new Map();
    for (const [key, counts] of before.files) {
      const path = pathOf(key, this.folder);
      const seen = this.#files.get(path);
      // Of a file of many drafts, a run that ended early has not seen all.
      if (seen === undefined ? await isGone(path) : seen && whole && !this.#pages.has(key)) continue;
      const now = seen ? this.#pages.get(key) : undefined;
      files.set(key, now ? lower(counts, now) : counts);
    }
    return { made: before.made, files };
  }

  /** Findings and pages that a baseline of this run holds. @param {Baseline} baseline */
  static sizes({ files }) {
    let findings = 0;
    for (const counts of files.values()) for (const count of counts.values()) findings += count;
    return { pages: files.size, findings };
  }
}

/**
 * @param {Counts} before
 * @param {Counts} now
 * @returns {Counts}
 */
function lower(before, now) {
  const rows = [...before].map(([rule, count]) => [rule, Math.min(count, now.get(rule) ?? 0)]);
  return new Map(/** @type {[string, number][]} */ (rows.filter(([, count]) => Number(count) > 0)));
}

/** @param {string} path */
async function isGone(path) {
  return stat(path).then(
    () => false,
    (error) => error.code === "ENOENT" || error.code === "ENOTDIR",
  );
}
