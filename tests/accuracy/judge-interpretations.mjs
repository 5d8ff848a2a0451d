// What a checker says of interpretations of policies, held against what a careful reader said.
import { byDimension, DIMENSIONS, FAULT_RULES } from "./interpretation-set.mjs";
import { withoutNumbers } from "./judge-columns.mjs";
import { plainText } from "./plain.mjs";

/**
 * @typedef {import("./interpretation-set.mjs").Change} Change
 * @typedef {import("./interpretation-set.mjs").Dimension} Dimension
 * @typedef {import("./interpretation-set.mjs").Interpretation} Interpretation
 * @typedef {import("./interpretation-set.mjs").PlantedFault} PlantedFault
 * @typedef {import("../../pkg/xianshen.js").Finding} Finding
 * @typedef {import("../../pkg/xianshen.js").Interpretation} Report of the dimensions and the changes
 * @typedef {import("../../pkg/xianshen.js").PolicyChange} PolicyChange
 * @typedef {{ findings: Finding[], interpretation?: Report }} Checked what is read of a report
 * @typedef {(draft: Interpretation["draft"]) => Checked} Check
 *
 * @typedef {object} JudgedDimension
 * @property {string} label
 * @property {string} outcome
 * @property {string} evidence a sentence that decided: of the report where it saw more than the reader, else of the reader
 *
 * @typedef {object} JudgedChange a labelled change, in the policies
 * @property {string} id
 * @property {string} kind
 * @property {string} clause
 * @property {string} words
 * @property {string[]} reported kinds of the reported changes that are this one; none where it was missed
 *
 * @typedef {object} JudgedPair
 * @property {string} name
 * @property {number} part
 * @property {JudgedChange[]} changes
 * @property {{ kind: string, clause: string, words: string }[]} falseChanges reported, and no label is like them
 *
 * @typedef {object} JudgedExplanation of a change that was found
 * @property {string} id
 * @property {string} words
 * @property {boolean} labelled whether the interpretation speaks of it
 * @property {boolean} reported whether the report says so
 *
 * @typedef {object} JudgedInterpretation
 * @property {string} name
 * @property {number} part
 * @property {string} [pair] name of its pair
 * @property {Record<Dimension, JudgedDimension>} dimensions
 * @property {JudgedExplanation[]} explanations
 * @property {(PlantedFault & { found: boolean })[]} faults
 * @property {{ rule: string, level: string, what: string, quote: string }[]} falseFaults
 *
 * @typedef {{ tp: number, fp: number, fn: number }} Counts true and false positives, false negatives
 * @typedef {Counts & { interpretations: number, agreed: number }} DimensionScore positive is `pass`; `agreed`: the same of the three
 * @typedef {{ documents: number, labelled: number, found: number, missed: number, kindRight: number, falseChanges: number }} ChangeScore
 *   `documents`: pairs of policies
 * @typedef {Counts & { tn: number }} ExplanationScore positive is that a change is not explained
 * @typedef {{ planted: number, found: number, falseFindings: number }} FaultScore
 * @typedef {object} InterpretationScores
 * @property {Record<string, Record<Dimension, DimensionScore>>} dimensions by part
 * @property {Record<string, ChangeScore>} changes by part
 * @property {Record<string, ExplanationScore>} explanations by part
 * @property {Record<string, FaultScore>} faults by rule
 * @typedef {{ pairs: JudgedPair[], interpretations: JudgedInterpretation[], scores: InterpretationScores }} InterpretationResult
 */

const FAMILY = "interpretation/";
/** Which share of the shorter text must stand in the other one for two quotes to mean the same change. */
const ALIKE = 0.35;

/** @param {Interpretation[]} set @param {Check} check @returns {InterpretationResult} */
export function judgeInterpretations(set, check) {
  /** @type {Map<string, JudgedPair>} */
  const pairs = new Map();
  const interpretations = set.map((one) => {
    const { findings, interpretation: report } = check(one.draft);
    if (!report) throw new Error(`${one.name}: the report says nothing of an interpretation`);
    const reported = report.changes.map((change) => ({
      change,
      label: matching(change, one.pair?.changes ?? []),
    }));
    // What changed between two policies does not depend on who explains it, so a pair is counted once.
    if (one.pair && !pairs.has(one.pair.name)) pairs.set(one.pair.name, judgePair(one.pair, reported));
    return {
      name: one.name,
      part: one.part,
      pair: one.pair?.name,
      dimensions: byDimension((dimension) => judgeDimension(one, dimension, report)),
      explanations: judgeExplanations(one, reported),
      ...judgeFaults(one, findings),
    };
  });
  return scoredInterpretations([...pairs.values()], interpretations);
}

/** Judged pairs and interpretations with their scores. @param {JudgedPair[]} pairs @param {JudgedInterpretation[]} interpretations @returns {InterpretationResult} */
export function scoredInterpretations(pairs, interpretations) {
  /** @template {{ part: number }} One @template Score @param {One[]} some @param {(of: One[]) => Score} score @returns {Record<string, Score>} */
  const byPart = (some, score) => {
    const parts = [...new Set(some.map(({ part }) => part))].sort((one, other) => one - other);
    return Object.fromEntries(parts.map((part) => [part, score(some.filter((one) => one.part === part))]));
  };
  const ofPairs = interpretations.filter(({ pair }) => pair !== undefined);
  return {
    pairs,
    interpretations,
    scores: {
      dimensions: byPart(interpretations, (some) =>
        byDimension((dimension) => dimensionScore(some, dimension)),
      ),
      changes: byPart(pairs, changeScore),
      explanations: byPart(ofPairs, explanationScore),
      faults: Object.fromEntries(FAULT_RULES.map((rule) => [rule, faultScore(ofPairs, rule)])),
    },
  };
}

/** @param {Interpretation} one @param {Dimension} dimension @param {Report} report @returns {JudgedDimension} */
function judgeDimension({ draft, labels, evidence }, dimension, report) {
  const { outcome, evidence: ranges } = report[dimension];
  const label = labels[dimension];
  const weight = (/** @type {string} */ some) => ["fail", "review", "pass"].indexOf(some);
  const seen = ranges.map(({ start, end }) => shown(draft, start, end));
  const [sentence = ""] = weight(outcome) > weight(label) ? seen : evidence[dimension];
  return { label, outcome, evidence: sentence };
}

/** What a reader sees of a stretch of the body. @param {Interpretation["draft"]} draft @param {number} start @param {number} end */
const shown = ({ body, format }, start, end) => plainText(body.slice(start, end), format).text;

/** Text whose punctuation and blanks are out of the way. @param {string} text */
const bare = (text) => text.replaceAll(/[\s（）()、，,。；;]/g, "");

/** @param {string} text @returns {Set<string>} */
function trigrams(text) {
  const grams = Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3));
  return new Set(grams);
}

/** The share of the shorter text, by three characters at a time, that stands in the other. @param {string} one @param {string} other */
export function overlap(one, other) {
  const [some, others] = [trigrams(bare(one)), trigrams(bare(other))];
  const common = [...some].filter((gram) => others.has(gram)).length;
  return common / Math.max(1, Math.min(some.size, others.size));
}

/** The label that is most like a reported change, in its new or in its old text. @param {Pick<PolicyChange, "old" | "new">} reported @param {Change[]} labels */
function matching(reported, labels) {
  /** @type {{ label?: Change, share: number }} */
  let best = { share: ALIKE };
  for (const label of labels) {
    const share = Math.max(overlap(label.new, reported.new), overlap(label.old, reported.old));
    if (share > best.share) best = { label, share };
  }
  return best.label;
}

/** @typedef {{ change: PolicyChange, label: Change | undefined }[]} Matched reported changes with their labels */

/** @param {Matched} reported @param {Change} label */
const ofLabel = (reported, label) =>
  reported.filter((one) => one.label?.id === label.id).map(({ change }) => change);

/** The words that show a change. @param {{ old: string, new: string }} change */
const words = ({ old, new: now }) => (old && now ? `${old} → ${now}` : old || now);

/** @param {NonNullable<Interpretation["pair"]>} pair @param {Matched} reported @returns {JudgedPair} */
function judgePair({ name, part, changes }, reported) {
  return {
    name,
    part,
    changes: changes.map((label) => ({
      id: label.id,
      kind: label.kind,
      clause: label.clause,
      words: words(label),
      reported: ofLabel(reported, label).map(({ kind }) => kind),
    })),
    falseChanges: reported
      .filter(({ label }) => label === undefined)
      .map(({ change }) => ({ kind: change.kind, clause: change.clause, words: words(change) })),
  };
}

/** Of the changes that were found: of one that was missed nothing can be said. @param {Interpretation} one @param {Matched} reported @returns {JudgedExplanation[]} */
function judgeExplanations({ pair, explains }, reported) {
  return (pair?.changes ?? []).flatMap((label) => {
    const found = ofLabel(reported, label);
    if (found.length === 0) return [];
    return {
      id: label.id,
      words: label.new || label.old,
      labelled: explains.includes(label.id),
      reported: found.some(({ explained }) => explained !== null),
    };
  });
}

/** @param {Interpretation} one @param {Finding[]} findings */
function judgeFaults({ pair, draft, faults }, findings) {
  // Without its policy there is nothing to hold an interpretation against.
  if (!pair) return { faults: [], falseFaults: [] };
  const found = findings.filter(
    ({ rule, level }) => level !== "advise" && FAULT_RULES.some((one) => rule === FAMILY + one),
  );
  /** @param {Finding} finding @param {PlantedFault} fault */
  const meets = (finding, fault) => {
    if (finding.rule !== FAMILY + fault.rule) return false;
    if (fault.text === "" || finding.field !== "body" || finding.start === undefined) return true;
    const [there, planted] = [
      bare(shown(draft, finding.start, finding.end ?? finding.start)),
      bare(fault.text),
    ];
    return there.includes(planted) || planted.includes(there);
  };
  return {
    faults: faults.map((fault) => ({ ...fault, found: found.some((finding) => meets(finding, fault)) })),
    falseFaults: found
      .filter((finding) => !faults.some((fault) => meets(finding, fault)))
      .map(({ rule, level, what, quote = "" }) => ({ rule: rule.slice(FAMILY.length), level, what, quote })),
  };
}

/** How many of a list are so. @template T @param {T[]} some @param {(one: T) => boolean} so */
const count = (some, so) => some.filter(so).length;

/** @param {JudgedInterpretation[]} some @param {Dimension} dimension @returns {DimensionScore} */
function dimensionScore(some, dimension) {
  const judged = some.map(({ dimensions }) => dimensions[dimension]);
  return {
    interpretations: judged.length,
    tp: count(judged, ({ label, outcome }) => label === "pass" && outcome === "pass"),
    fp: count(judged, ({ label, outcome }) => label !== "pass" && outcome === "pass"),
    fn: count(judged, ({ label, outcome }) => label === "pass" && outcome !== "pass"),
    agreed: count(judged, ({ label, outcome }) => label === outcome),
  };
}

/** @param {JudgedPair[]} pairs @returns {ChangeScore} */
function changeScore(pairs) {
  const changes = pairs.flatMap((pair) => pair.changes);
  return {
    documents: pairs.length,
    labelled: changes.length,
    found: count(changes, ({ reported }) => reported.length > 0),
    missed: count(changes, ({ reported }) => reported.length === 0),
    kindRight: count(changes, ({ kind, reported }) => reported.includes(kind)),
    falseChanges: pairs.flatMap((pair) => pair.falseChanges).length,
  };
}

/** @param {JudgedInterpretation[]} some @returns {ExplanationScore} */
function explanationScore(some) {
  const all = some.flatMap(({ explanations }) => explanations);
  return {
    tp: count(all, ({ labelled, reported }) => !labelled && !reported),
    fp: count(all, ({ labelled, reported }) => labelled && !reported),
    fn: count(all, ({ labelled, reported }) => !labelled && reported),
    tn: count(all, ({ labelled, reported }) => labelled && reported),
  };
}

/** @param {JudgedInterpretation[]} some @param {string} rule @returns {FaultScore} */
function faultScore(some, rule) {
  const planted = some.flatMap(({ faults }) => faults).filter((fault) => fault.rule === rule);
  return {
    planted: planted.length,
    found: count(planted, ({ found }) => found),
    falseFindings: count(
      some.flatMap(({ falseFaults }) => falseFaults),
      (finding) => finding.rule === rule,
    ),
  };
}

/** The sum of scores of one sort, key by key. @template {Record<string, number>} Score @param {Score[]} scores @returns {Score} */
export function sumOf(scores) {
  const keys = Object.keys(scores[0] ?? {});
  const sums = keys.map((key) => [key, scores.reduce((sum, score) => sum + score[key], 0)]);
  return Object.fromEntries(sums);
}

/** What was reported and is right, of what was reported. @param {Counts} counts */
export const precision = ({ tp, fp }) => tp / (tp + fp);
/** What was reported, of what is there. @param {Counts} counts */
export const recallOf = ({ tp, fn }) => tp / (tp + fn);
/** @param {Counts} counts */
export const f1 = ({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn);

/** The same counts where positive is that a change is explained. @param {ExplanationScore} score @returns {Counts} */
export const explained = ({ fp, fn, tn }) => ({ tp: tn, fp: fn, fn: fp });

/** @typedef {{ place: string, what: string, excerpt: string }} InterpretationFault `excerpt` holds no number that could be somebody's */

/** What went wrong, by title. @param {Pick<InterpretationResult, "pairs" | "interpretations">} result @returns {Record<string, InterpretationFault[]>} */
export function interpretationFaults({ pairs, interpretations }) {
  /** @param {string} place @param {string} what @param {string} text */
  const fault = (place, what, text) => {
    const line = withoutNumbers(text.replaceAll(/\s+/g, " ").trim());
    return { place, what: withoutNumbers(what), excerpt: line.length > 80 ? `${line.slice(0, 80)}…` : line };
  };
  return {
    "Dimensions that were judged otherwise": interpretations.flatMap(({ name, dimensions }) =>
      DIMENSIONS.filter((dimension) => dimensions[dimension].label !== dimensions[dimension].outcome).map(
        (dimension) => {
          const { label, outcome, evidence } = dimensions[dimension];
          return fault(name, `${dimension} is ${label}, reported ${outcome}`, evidence);
        },
      ),
    ),
    "Changes that were missed": pairs.flatMap(({ name, changes }) =>
      changes
        .filter(({ reported }) => reported.length === 0)
        .map(({ kind, clause, words }) => fault(name, `${clause} (${kind})`, words)),
    ),
    "False changes": pairs.flatMap(({ name, falseChanges }) =>
      falseChanges.map(({ kind, clause, words }) => fault(name, `${clause} (${kind})`, words)),
    ),
    "Changes of another kind": pairs.flatMap(({ name, changes }) =>
      changes
        .filter(({ kind, reported }) => reported.length > 0 && !reported.includes(kind))
        .map(({ kind, clause, words, reported }) =>
          fault(name, `${clause} is ${kind}, reported ${[...new Set(reported)].join(", ")}`, words),
        ),
    ),
    "Explained, and reported as not explained": interpretations.flatMap(({ name, explanations }) =>
      explanations
        .filter(({ labelled, reported }) => labelled && !reported)
        .map(({ id, words }) => fault(name, `change ${id}`, words)),
    ),
    "Not explained, and not reported": interpretations.flatMap(({ name, explanations }) =>
      explanations
        .filter(({ labelled, reported }) => !labelled && reported)
        .map(({ id, words }) => fault(name, `change ${id}`, words)),
    ),
    "Planted faults that were missed": interpretations.flatMap(({ name, faults }) =>
      faults.filter(({ found }) => !found).map(({ rule, text }) => fault(name, rule, text)),
    ),
    "False faults": interpretations.flatMap(({ name, falseFaults }) =>
      falseFaults.map(({ rule, level, what, quote }) => fault(name, `${rule} (${level}) ${what}`, quote)),
    ),
  };
}
