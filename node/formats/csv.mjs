import { stringify } from "csv-stringify/sync";
import { plain, shownPath } from "../safe.mjs";
import { tell } from "../words.mjs";
import { originsIn } from "./census.mjs";
import { placed, unread } from "./findings.mjs";
import { formatWords } from "./words.mjs";

/** @type {import("csv-stringify/sync").Options} */
const OPTIONS = { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]|^\s|\s$/ };
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table for spreadsheets, a finding a row. It starts with a byte order mark, without which they take it for GBK, and a cell
 * that they would take for a formula starts with an apostrophe.
 *
 * @param {import("./index.mjs").FormatOptions} options
 * @returns {import("../check.mjs").Format}
 */
export function csvFormat({ words, columns, rules }) {
  const told = formatWords(words);
  const { csv } = told;
  const originOf = originsIn(columns);
  const titles = new Map(rules.map(({ name, title }) => [name, title]));
  /** @param {(string | number | undefined)[][]} rows */
  const lines = (rows) => stringify(rows, OPTIONS);

  /** @param {import("../check.mjs").Result} result */
  const rowsOf = (result) => {
    const file = shownPath(result.file);
    if ("trouble" in result)
      return [row({ file, level: words.notChecked, what: tell(result.trouble, words) })];
    const { column, unit } = originOf(result);
    const page = { file, draft: result.page.index, pageColumn: column.name, unit };
    return [
      ...unread(result, words).map((what) => row({ ...page, level: words.notChecked, what })),
      ...placed(result).map(({ finding, known, line, region, field }) =>
        row({
          ...page,
          line,
          column: region?.column,
          field,
          level: words.levels[finding.level],
          rule: finding.rule,
          ruleTitle: titles.get(finding.rule),
          count: finding.count,
          quote: finding.quote && plain(finding.quote),
          what: plain(finding.what),
          why: finding.why.map(({ title }) => plain(title)).join("\n"),
          how: plain(finding.how),
          state: known ? told.known : csv.fresh,
          fingerprint: finding.fingerprint,
        }),
      ),
      ...result.report.exceptions.used.map(({ rule, level, fingerprint }) =>
        row({
          ...page,
          level: words.levels[level],
          rule,
          ruleTitle: titles.get(rule),
          count: 1,
          state: told.excepted,
          fingerprint,
        }),
      ),
    ];
  };

  return {
    open: () => BYTE_ORDER_MARK + lines([row({ ...csv, what: words.what, why: words.why, how: words.how })]),
    each: (result) => lines(rowsOf(result)),
    close: () => "",
  };
}

const CELLS = /** @type {const} */ ([
  "file",
  "draft",
  "line",
  "column",
  "field",
  "pageColumn",
  "unit",
  "level",
  "rule",
  "ruleTitle",
  "count",
  "quote",
  "what",
  "why",
  "how",
  "state",
  "fingerprint",
]);

/** @param {Partial<Record<typeof CELLS[number], string | number>>} cells */
function row(cells) {
  return CELLS.map((name) => cells[name]);
}
