// The figures of the interpretations of policies, as rows of tables and as a section of docs/accuracy.md.
import { readFileSync } from "node:fs";
import { byDimension, DIMENSIONS } from "../tests/accuracy/interpretation-set.mjs";
import {
  explained,
  f1,
  interpretationFaults,
  precision,
  recallOf,
  sumOf,
} from "../tests/accuracy/judge-interpretations.mjs";
import { atMost, percent, table } from "./accuracy-tables.mjs";

/**
 * @typedef {import("../tests/accuracy/interpretation-set.mjs").Dimension} Dimension
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").ChangeScore} ChangeScore
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").Counts} Counts
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").DimensionScore} DimensionScore
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").ExplanationScore} ExplanationScore
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").FaultScore} FaultScore
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").InterpretationFault} InterpretationFault
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").InterpretationResult} InterpretationResult
 * @typedef {import("../tests/accuracy/judge-interpretations.mjs").InterpretationScores} InterpretationScores
 * @typedef {{ heads: string[], rows: string[][] }} Table
 */

/**
 * What the first run over each part of the set gave.
 * @type {{
 *   changes: (Pick<ChangeScore, "documents" | "labelled" | "found" | "falseChanges"> & { part: number, explained: Counts })[],
 *   dimensions: ({ parts: number[], interpretations: number } & Record<Dimension, Counts>)[],
 * }}
 */
const FIRST_RUN = JSON.parse(
  readFileSync(new URL("../tests/accuracy/interpretations-first-run.json", import.meta.url), "utf8"),
);

/** @param {Counts} counts */
const countCells = ({ tp, fp, fn }) => [String(tp), String(fp), String(fn)];

/** Precision and recall. @param {Counts} counts */
const shareCells = (counts) => [percent(precision(counts)), percent(recallOf(counts))];

/**
 * A row for each part and, where there are several, one for all.
 *
 * @template {Record<string, number>} Score
 * @param {Record<string, Score>} scores by part
 * @param {(score: Score) => string[]} cells
 * @param {string} [name] before the part
 */
function partRows(scores, cells, name) {
  const rows = Object.entries(scores).map(([part, score]) => [part, score]);
  const all = rows.length > 1 ? [["all", sumOf(Object.values(scores))]] : [];
  return /** @type {[string, Score][]} */ ([...rows, ...all]).map(([part, score]) => [
    ...(name === undefined ? [] : [name]),
    part,
    ...cells(score),
  ]);
}

/** @param {Record<string, Record<Dimension, DimensionScore>>} scores @param {Dimension} dimension */
const ofDimension = (scores, dimension) =>
  Object.fromEntries(Object.entries(scores).map(([part, score]) => [part, score[dimension]]));

/** @param {InterpretationScores["dimensions"]} scores @returns {Table} */
function dimensionTable(scores) {
  return {
    heads: [
      "Dimension",
      "Part",
      "Interpretations",
      "TP",
      "FP",
      "FN",
      "Precision",
      "Recall",
      "F1",
      "Same of three",
    ],
    rows: DIMENSIONS.flatMap((dimension) =>
      partRows(
        ofDimension(scores, dimension),
        (score) => [
          String(score.interpretations),
          ...countCells(score),
          ...shareCells(score),
          percent(f1(score)),
          percent(score.agreed / score.interpretations),
        ],
        dimension,
      ),
    ),
  };
}

/** @param {InterpretationScores["changes"]} scores @returns {Table} */
function changeTable(scores) {
  return {
    heads: [
      "Part",
      "Documents",
      "Changes",
      "Found",
      "Missed",
      "Recall",
      "Kind right",
      "False",
      "False per document",
    ],
    rows: partRows(scores, (score) => [
      String(score.documents),
      String(score.labelled),
      String(score.found),
      String(score.missed),
      percent(score.found / score.labelled),
      percent(score.kindRight / score.found),
      String(score.falseChanges),
      atMost(score.falseChanges / score.documents),
    ]),
  };
}

/** @param {InterpretationScores["explanations"]} scores @returns {Table} */
function explanationTable(scores) {
  return {
    heads: [
      "Part",
      "Changes found",
      "Not explained: TP",
      "FP",
      "FN",
      "Precision",
      "Recall",
      "Explained: TP",
      "Precision",
      "Recall",
    ],
    rows: partRows(scores, (score) => [
      String(score.tp + score.fp + score.fn + score.tn),
      ...countCells(score),
      ...shareCells(score),
      String(score.tn),
      ...shareCells(explained(score)),
    ]),
  };
}

/** @param {InterpretationScores["faults"]} scores @returns {Table} */
function faultTable(scores) {
  /** @param {string} name @param {FaultScore} score */
  const row = (name, { planted, found, falseFindings }) => [
    name,
    String(planted),
    String(found),
    percent(found / planted),
    String(falseFindings),
  ];
  return {
    heads: ["Fault", "Planted", "Found", "Recall", "False"],
    rows: [
      ...Object.entries(scores).map(([rule, score]) => row(rule, score)),
      row("all", sumOf(Object.values(scores))),
    ],
  };
}

/** The tables of a run; those of pairs only where a pair was asked for. @param {InterpretationScores} scores @returns {Table[]} */
export const interpretationTables = ({ dimensions, changes, explanations, faults }) => [
  dimensionTable(dimensions),
  ...(Object.keys(changes).length > 0
    ? [changeTable(changes), explanationTable(explanations), faultTable(faults)]
    : []),
];

/** Scores with what the tables make of them. @param {InterpretationScores} scores */
export function withShares({ dimensions, changes, explanations, faults }) {
  /** @template T @template U @param {Record<string, T>} scores @param {(score: T) => U} more */
  const each = (scores, more) =>
    Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, { ...score, ...more(score) }]));
  return {
    dimensions: each(dimensions, (of) =>
      byDimension((dimension) => ({
        ...of[dimension],
        precision: precision(of[dimension]),
        recall: recallOf(of[dimension]),
        f1: f1(of[dimension]),
      })),
    ),
    changes: each(changes, ({ found, labelled }) => ({ recall: found / labelled })),
    explanations: each(explanations, (of) => ({ precision: precision(of), recall: recallOf(of) })),
    faults: each(faults, ({ planted, found }) => ({ recall: found / planted })),
  };
}

function dimensionsFirstRun() {
  return table(
    ["Dimension", "Parts", "Interpretations", "TP", "FP", "FN", "Precision", "Recall", "F1"],
    DIMENSIONS.flatMap((dimension) =>
      FIRST_RUN.dimensions.map(({ parts, interpretations, [dimension]: counts }) => [
        dimension,
        parts.join(", "),
        String(interpretations),
        ...countCells(counts),
        ...shareCells(counts),
        percent(f1(counts)),
      ]),
    ),
  );
}

function changesFirstRun() {
  return table(
    [
      "Part",
      "Documents",
      "Changes",
      "Found",
      "Recall",
      "False",
      "False per document",
      "Explained: TP",
      "FP",
      "FN",
      "Precision",
      "Recall",
    ],
    FIRST_RUN.changes.map(({ part, documents, labelled, found, falseChanges, explained: speaks }) => [
      String(part),
      String(documents),
      String(labelled),
      String(found),
      percent(found / labelled),
      String(falseChanges),
      atMost(falseChanges / documents),
      ...countCells(speaks),
      ...shareCells(speaks),
    ]),
  );
}

/** @param {InterpretationFault[]} faults */
function list(faults) {
  if (faults.length === 0) return "None.";
  return faults
    .map(({ place, what, excerpt }) => {
      const name = place.replace("interpretations/", "");
      return `- ${name}: ${what}${excerpt && `: \`\`${excerpt.replaceAll("`", "'")}\`\``}`;
    })
    .join("\n");
}

/** How many of each part. @param {{ part: number }[]} some */
function byPart(some) {
  const parts = [...new Set(some.map(({ part }) => part))].sort((one, other) => one - other);
  return parts.map((part) => some.filter((one) => one.part === part).length).join(", ");
}

/** @param {InterpretationResult} result */
export function interpretationSection(result) {
  const { pairs, interpretations, scores } = result;
  const [dimensions, changes, explanations, faults] = interpretationTables(scores).map(({ heads, rows }) =>
    table(
      heads,
      rows.map((row) => (row[0] === "all" ? ["**all**", ...row.slice(1)] : row)),
    ),
  );
  const alone = interpretations.filter(({ pair }) => pair === undefined);
  const explaining = interpretations.filter(({ pair }) => pair !== undefined);
  const all = sumOf(Object.values(scores.changes));
  const now = DIMENSIONS.map((dimension) => {
    const score = sumOf(Object.values(ofDimension(scores.dimensions, dimension)));
    return `${dimension} ${percent(f1(score))}`;
  });
  const withAlone = [...new Set(alone.map(({ part }) => part))].join(" and ");
  const lists = Object.entries(interpretationFaults(result));
  return `What is said of interpretations of policies (政策解读) is measured on \`tests/accuracy/interpretations/\`: ${pairs.length} pairs of a policy
and the one that it replaces, with ${all.labelled} labelled changes and with ${explaining.length} interpretations of the new policy; and ${alone.length} interpretations
alone, whose policies are not there. They come in ${Object.keys(scores.dimensions).length} parts (pairs: ${byPart(pairs)}; alone: ${byPart(alone)} in parts ${withAlone}), one after the
other. The form is described in \`tests/accuracy/interpretation-set.mjs\`.

What these figures do not show:

- All texts are made up, policies and interpretations alike, by writers who had not seen the code or the lists; none is from a
  real site.
- The labels are of one writer each, who wrote the text, too. There was no second reader, so nobody knows how far two readers
  would agree.
- The set is open, and the lists were mended by what each part showed. So the figures below flatter; [the first
  runs](#first-runs) are nearer to what unseen texts show.
- The writers of part 2 were asked to rewrite whole articles in style without a change of content. That is harder than
  most policies are, and it shows in the false changes of that part.

### Dimensions

Positive is \`pass\`: the dimension is said with substance. *TP*: so labelled and so reported. *FP*: reported only. *FN*: labelled
only. *Same of three*: the same of pass, review and fail.

${dimensions}

Aim: F1 at least 90 % for each dimension; now ${now.join(", ")}.

### Changed clauses

*Found*: a reported change whose old or new text shares more than 35 % of its three-character sequences with that of the label,
of the shorter one's; one that is reported in several pieces is found once. *False*: a reported change that is like no label.
*Kind right*: of those found, reported as the kind that was labelled: value, duty, added or dropped.

${changes}

Aim: recall at least 95 %, and at most one false change per document; now ${percent(all.found / all.labelled)} and ${atMost(all.falseChanges / all.documents)}.

### Changes that are not explained

For each interpretation, of the changes that were found: whether it speaks of them, so that a reader learns what the rule now is
or that it changed. *Not explained* is what is reported to an editor; *explained* is the same seen from the other side.

${explanations}

### Planted faults

Findings of rules that hold an interpretation against its policy; advice does not count. *Found*: the rule finds it, and at the
words that are wrong where it is words.

${faults}

### First runs

What each part gave when it was first run, before anything was changed because of it. Whether an interpretation speaks of a
change is counted here by *explained*, of the changes that were found:

${changesFirstRun()}

The dimensions likewise, parts 2 and 3 together. Part 1 was in use while their lists were written, but for 12 of its
interpretations alone, which were held back: those had no error.

${dimensionsFirstRun()}

${lists.map(([title, some]) => `### ${title}\n\n${list(some)}`).join("\n\n")}`;
}
