// What marks look like, as highlights and as boxes. A host changes it by CSS variables; a document in an iframe does not see the
// variables of the host's and has the values that stand here.

/** @typedef {"block" | "review" | "advise"} Level */

/** @type {Level[]} from the least to the most pressing: the last one wins where two overlap */
export const LEVELS = ["advise", "review", "block"];

/** @param {Level} level */
export const nameOf = (level) => `xianshen-${level}`;

/** @type {Record<Level, { fill: string, line: string, decoration: string }>} */
export const LOOK = {
  block: {
    fill: "var(--xianshen-block-mark, #fbd9d6)",
    line: "var(--xianshen-block-line, #b3261e)",
    decoration: "wavy",
  },
  review: {
    fill: "var(--xianshen-review-mark, #ffecc2)",
    line: "var(--xianshen-review-line, #b06a00)",
    decoration: "wavy",
  },
  advise: {
    fill: "var(--xianshen-advise-mark, #dcecf8)",
    line: "var(--xianshen-advise-line, #1f5f8b)",
    decoration: "dotted",
  },
};
