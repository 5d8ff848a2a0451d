// Results of checks, and what a format makes of them: for the tests of the formats and for the picture of the report.

import { openEngine } from "../node/engine.mjs";
import { FORMATS } from "../node/formats/index.mjs";
import { Tally } from "../node/tally.mjs";
import { wordsFor } from "../node/words.mjs";
import { loadTable } from "./table.mjs";

/**
 * @typedef {import("../node/check.mjs").Result} Result
 * @typedef {import("../node/formats/index.mjs").FormatOptions} FormatOptions
 * @typedef {{ locale?: "zh-CN" | "zh-TW" | "en", strict?: boolean, today?: string, interrupted?: boolean, colour?: boolean,
 *   known?: Pick<FormatOptions, "rules" | "columns" | "engine"> }} Options `known` stands for what the engine says of itself
 */

/** Every run of the tests starts at this moment, so that its output is always the same. */
export const STARTED_AT = new Date("2026-11-25T08:00:00Z");

/**
 * The results of drafts as the command line has them: where a draft has a `text`, its body is part of that file.
 *
 * @param {{ file: string, draft: any, text?: string, bodyAt?: number, more?: object }[]} pages
 * @param {Options} [options]
 * @returns {Promise<Result[]>}
 */
export async function resultsOf(pages, { locale = "zh-CN" } = {}) {
  const engine = await openEngine({ locale });
  return Promise.all(
    pages.map(async ({ file, draft, text, bodyAt = 0, more }) => ({
      file,
      page: { draft, ...(text === undefined ? {} : { text }), bodyAt, ...more },
      report: await engine.check(draft),
    })),
  );
}

/**
 * All that a format gives for results.
 *
 * @param {string} name
 * @param {Result[]} results
 * @param {Options} [options]
 */
export async function formatted(name, results, options = {}) {
  const { locale = "zh-CN", strict, today, interrupted, colour = false } = options;
  const format = await FORMATS[name]({
    words: wordsFor(locale),
    colour,
    ...(options.known ?? (await engineOf(locale))),
    run: { startedAt: STARTED_AT, today, options: { strict } },
  });
  const tally = new Tally();
  let text = format.open();
  for (const result of results) {
    const checked = "report" in result;
    tally.add(
      checked ? { verdict: result.report.verdict, partly: Boolean(result.report.notChecked?.length) } : {},
    );
    text += format.each(result);
  }
  return text + format.close(Object.assign(tally, { interrupted }));
}

/** @param {NonNullable<Options["locale"]>} locale */
async function engineOf(locale) {
  const engine = await openEngine({ locale });
  const { engine: named } = await engine.check({ column: "notice", title: "", body: "" });
  return { rules: await engine.rules(), columns: await engine.columns(), engine: named };
}

const UNITS = ["青石县自然资源局", "云岭市自然资源局", "平岩县自然资源局", "白水镇人民政府"];

/**
 * The fixture table as the pages of a site with several units.
 *
 * @param {Options} [options]
 */
export async function fixtureResults(options) {
  const table = await loadTable();
  const pages = table.map(({ name, draft }, index) => {
    const meta = /** @type {object | undefined} */ (draft.meta);
    return {
      file: `site/${name}`,
      draft: { today: "2026-11-25", ...draft, meta: { issuer: UNITS[(index * 7) % 5], ...meta } },
      text: draft.body,
    };
  });
  return resultsOf(pages, options);
}
