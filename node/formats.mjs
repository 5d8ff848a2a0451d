import { shownPath } from "./safe.mjs";
import { textFormat } from "./text.mjs";
import { tell } from "./words.mjs";

/** @typedef {import("./check.mjs").Format} Format */
/** @typedef {import("./check.mjs").Result} Result */
/** @typedef {import("./words.mjs").Words} Words */

/** @type {Record<string, (options: import("./check.mjs").FormatOptions) => Format>} */
export const FORMATS = {
  text: textFormat,
  json: ({ words }) => {
    let first = true;
    return {
      open: () => "[",
      each: (result) => {
        const lead = first ? "\n" : ",\n";
        first = false;
        return lead + JSON.stringify(record(result, words));
      },
      close: () => (first ? "]\n" : "\n]\n"),
    };
  },
  ndjson: ({ words }) => ({
    open: () => "",
    each: (result) => `${JSON.stringify(record(result, words))}\n`,
    close: () => "",
  }),
};

/**
 * What another program gets for a file: the report, or why there is none. `bodyAt` is where the body starts in the
 * file, in code units, where that is not at its start: positions in the report count from there.
 *
 * @param {Result} result
 * @param {Words} words
 */
function record(result, words) {
  const file = shownPath(result.file);
  if ("trouble" in result) return { file, error: tell(result.trouble, words) };
  const { page, report } = result;
  return {
    file,
    ...(page.index === undefined ? {} : { index: page.index }),
    ...(page.line === undefined ? {} : { line: page.line }),
    ...(page.decoded === undefined ? {} : { decoded: page.decoded }),
    ...(report.id == null ? {} : { id: report.id }),
    ...(page.bodyAt === 0 ? {} : { bodyAt: page.bodyAt }),
    report,
  };
}
