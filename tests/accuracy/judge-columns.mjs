// What a checker says of complete pages of the columns, and of the same pages without one of their elements.

/**
 * @typedef {import("./column-pages.mjs").ColumnPage} ColumnPage
 * @typedef {import("./column-pages.mjs").Draft} Draft
 * @typedef {import("../../pkg/xianshen.js").Finding} Finding
 * @typedef {Pick<Finding, "rule" | "level" | "element" | "what" | "quote">} Said of a finding: what does not move with the text
 *
 * @typedef {object} Removal of one element
 * @property {string} element
 * @property {string} place
 * @property {string} excerpt what was taken out
 * @property {"told" | "missed" | "before"} outcome whether it is then reported missing; `before`: so it is on the whole page, which is
 *   a false report there and tells nothing of the removal
 * @property {Said[]} sideEffects other findings that the whole page does not have
 *
 * @typedef {object} JudgedPage
 * @property {string} name
 * @property {string} column
 * @property {Said[]} findings of the whole page, of every rule
 * @property {Said[]} falseReports those of the columns that block or ask for review
 * @property {Said[]} falseAdvice advice to state what the page states
 * @property {Removal[]} removals
 *
 * @typedef {object} ColumnScore
 * @property {number} pages
 * @property {number} falsePages with a false report
 * @property {number} falseAdvice
 * @property {number} removals
 * @property {number} told
 * @property {number} missed
 * @property {number} before
 * @property {number} sideEffects
 * @typedef {{ pages: JudgedPage[], scores: Record<string, ColumnScore> }} ColumnResult scores by id of the column
 */

/** The rules that tell a missing element; which of them does, the element's own data say. */
const MISSING = ["column/missing-element", "interpretation/element-missing"];

/** Whether a rule speaks of what a column asks for. @param {string} rule */
const isOfColumns = (rule) => rule.startsWith("column/") || MISSING.includes(rule);

/**
 * @param {ColumnPage[]} pages
 * @param {(draft: Draft) => Finding[]} check
 * @returns {ColumnResult}
 */
export const judgeColumns = (pages, check) => scoredColumns(pages.map((page) => judgePage(page, check)));

/** Judged pages with their scores. @param {JudgedPage[]} pages @returns {ColumnResult} */
export function scoredColumns(pages) {
  const columns = [...new Set(pages.map(({ column }) => column))];
  const scores = columns.map((id) => [
    id,
    columnTotal(pages.filter(({ column }) => column === id).map(scoreOf)),
  ]);
  return { pages, scores: Object.fromEntries(scores) };
}

/**
 * @param {ColumnPage} page
 * @param {(draft: Draft) => Finding[]} check
 * @returns {JudgedPage}
 */
function judgePage({ name, column, elements, draft, locate }, check) {
  const said = (/** @type {Draft} */ some) =>
    check(some).map(({ rule, level, element, what, quote }) => ({ rule, level, element, what, quote }));
  const findings = said(draft());
  const known = new Set(findings.map((finding) => JSON.stringify(finding)));
  const ofColumns = findings.filter(({ rule }) => isOfColumns(rule));
  return {
    name,
    column,
    findings,
    falseReports: ofColumns.filter(({ level }) => level !== "advise"),
    // What a page neither states nor marks is rightly advised.
    falseAdvice: ofColumns.filter(
      ({ level, element }) => level === "advise" && element !== undefined && elements.includes(element),
    ),
    removals: elements.map((element) => {
      const missing = (/** @type {Said} */ one) => MISSING.includes(one.rule) && one.element === element;
      const without = said(draft(element));
      const outcome = findings.some(missing) ? "before" : without.some(missing) ? "told" : "missed";
      return {
        element,
        ...locate(element),
        outcome,
        sideEffects: without.filter((one) => !missing(one) && !known.has(JSON.stringify(one))),
      };
    }),
  };
}

/** @param {JudgedPage} page @returns {ColumnScore} */
function scoreOf({ falseReports, falseAdvice, removals }) {
  const count = (/** @type {Removal["outcome"]} */ some) =>
    removals.filter(({ outcome }) => outcome === some).length;
  return {
    pages: 1,
    falsePages: falseReports.length > 0 ? 1 : 0,
    falseAdvice: falseAdvice.length,
    removals: removals.length,
    told: count("told"),
    missed: count("missed"),
    before: count("before"),
    sideEffects: removals.reduce((sum, { sideEffects }) => sum + sideEffects.length, 0),
  };
}

/** @param {ColumnScore[]} scores @returns {ColumnScore} */
export function columnTotal(scores) {
  const sum = {
    pages: 0,
    falsePages: 0,
    falseAdvice: 0,
    removals: 0,
    told: 0,
    missed: 0,
    before: 0,
    sideEffects: 0,
  };
  for (const score of scores) {
    for (const key of /** @type {(keyof ColumnScore)[]} */ (Object.keys(sum))) sum[key] += score[key];
  }
  return sum;
}

/**
 * @typedef {object} ColumnFault
 * @property {string} place
 * @property {string} column
 * @property {string} [without] the element that was taken out
 * @property {string} what
 * @property {string} excerpt of the page, without numbers that could be somebody's
 */

/** What went wrong, by title, and what the other families found on the whole pages. @param {JudgedPage[]} pages @returns {Record<string, ColumnFault[]>} */
export function columnFaults(pages) {
  /** @param {Said} said */
  const words = ({ rule, level, what, quote = "" }) => ({
    what: `${rule} (${level}) ${withoutNumbers(what)}`,
    excerpt: withoutNumbers(quote),
  });
  /** @param {(page: JudgedPage) => Said[]} some */
  const onWhole = (some) =>
    pages.flatMap((page) =>
      some(page).map((said) => ({ place: page.name, column: page.column, ...words(said) })),
    );
  const removals = pages.flatMap(({ column, removals }) =>
    removals.map((removal) => ({ ...removal, column, without: removal.element })),
  );
  return {
    "Removals that were not told": removals
      .filter(({ outcome }) => outcome !== "told")
      .map(({ place, column, without, outcome, excerpt }) => {
        const what = outcome === "before" ? "reported on the whole page, too" : "missed";
        return { place, column, without, what, excerpt: withoutNumbers(excerpt) };
      }),
    "False reports": onWhole(({ falseReports }) => falseReports),
    "False advice": onWhole(({ falseAdvice }) => falseAdvice),
    "Side effects": removals.flatMap(({ place, column, without, sideEffects }) =>
      sideEffects.map((said) => ({ place, column, without, ...words(said) })),
    ),
    "Findings of other families": onWhole(({ findings }) =>
      findings.filter(({ rule }) => !isOfColumns(rule)),
    ),
  };
}

/** Text whose long numbers, which could be of somebody, are hidden. @param {string} text */
export const withoutNumbers = (text) => text.replaceAll(/\d{5,}/g, (digits) => "#".repeat(digits.length));

/** The share of the removals that were told. @param {Pick<ColumnScore, "removals" | "told">} score */
export const columnRecall = ({ removals, told }) => told / removals;
