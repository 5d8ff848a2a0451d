// The list: how many of each weight, what can be mended at once, an interpretation's dimensions and changes, and the findings.
import { changeSection } from "./changes.js";
import { element, refill } from "./dom.js";
import { exceptionSection } from "./exceptions.js";
import { twinSection } from "./twins.js";
import { LEVELS } from "./words/index.js";

/**
 * @typedef {import("./panel.js").Report} Report
 * @typedef {import("./panel.js").Given} Given
 * @typedef {import("./panel.js").Finding} Finding
 * @typedef {import("./view.js").Scene} Scene
 * @typedef {{ section: HTMLElement, number: HTMLElement, list: HTMLElement, more: HTMLElement }} Group
 */

/** A page full of faults needs mending at the root; a list of thousands helps nobody and slows the browser. */
export const MOST_ROWS = 100;

/** @param {Scene} scene @returns {HTMLElement[]} */
export const idleView = ({ words: { idle } }) => [
  element("div", { class: "empty" }, element("p", {}, idle.lead), element("p", {}, idle.more)),
];

/** @param {string} reason @param {Scene} scene @returns {HTMLElement[]} */
export const notCheckedView = (reason, { words: { notChecked }, actions: { retry } }) => [
  element(
    "div",
    { class: "empty" },
    element("h3", { class: "failed-title" }, notChecked.title),
    element("p", {}, reason),
    element("p", {}, notChecked.warning),
    retry &&
      element(
        "button",
        { type: "button", class: "empty-action", "data-key": "retry", click: () => retry() },
        notChecked.retry,
      ),
  ),
];

/** @param {Report} report @param {Given} given @param {Scene} scene @returns {HTMLElement[]} */
export const reportView = (report, given, scene) => [
  counts(report, scene),
  ...mendAll(report, scene),
  ...dimensions(report, scene),
  ...changeSection(report, given, scene),
  ...twinSection(report, given, scene),
  ...LEVELS.flatMap((level) => group(report, level, scene)),
  ...(report.findings.length === 0 && !report.notChecked?.length
    ? [element("div", { class: "empty clean" }, element("p", {}, scene.words.clean))]
    : []),
  ...exceptionSection(report, given, scene),
];

/** @param {Report} report @param {Scene} scene */
function counts(report, { words }) {
  return element(
    "ul",
    { class: "counts", part: "counts" },
    ...LEVELS.map((level) =>
      element(
        "li",
        { "data-level": level },
        element("strong", {}, String(report.counts[level])),
        words.levels[level],
      ),
    ),
  );
}

/** Personal data are hidden by the rules of this family, and by no other. */
const MASKS = /^privacy\//;

/** @param {Report} report @param {Scene} scene */
function mendAll({ findings }, { words, actions: { fixAll, maskAll } }) {
  const certain = findings.filter(({ fix }) => fix);
  const masks = certain.filter(({ rule }) => MASKS.test(rule)).length;
  if (!fixAll || certain.length < 2) return [];
  /** @param {string} key @param {string} label @param {() => void} click */
  const button = (key, label, click) =>
    element("button", { type: "button", class: "row-action at-once", "data-key": key, click }, label);
  const allMask = masks === certain.length;
  return [
    element(
      "div",
      { class: "mend-all" },
      button("fix-all", (allMask ? words.maskAll : words.fixAll)(certain.length), () => fixAll()),
      maskAll && !allMask && masks > 1 && button("mask-all", words.maskAll(masks), () => maskAll()),
      element("p", { class: "mend-note" }, words.fixNote),
    ),
  ];
}

/** @type {("benefit" | "difference" | "innovation")[]} */
const DIMENSIONS = ["benefit", "difference", "innovation"];

/** @param {Report} report @param {Scene} scene */
function dimensions({ interpretation }, { words, actions: { show } }) {
  if (!interpretation) return [];
  const cells = DIMENSIONS.map((key) => {
    const { outcome, evidence = [] } = interpretation[key];
    const name = words.dimensions[key];
    const jumps = evidence.slice(0, 3).map(
      (place, index) =>
        show &&
        element(
          "button",
          {
            type: "button",
            class: "link",
            "data-key": `${key} ${index}`,
            "aria-label": words.dimensions.showOf(name, index + 1),
            click: () => show(place),
          },
          words.dimensions.show(index + 1),
        ),
    );
    return element(
      "div",
      { class: "dimension", "data-outcome": outcome },
      element("dt", {}, name),
      element("dd", {}, element("span", {}, words.dimensions.outcomes[outcome]), ...jumps),
    );
  });
  return [
    element(
      "section",
      { class: "dimensions", part: "dimensions", "aria-labelledby": "dimensions-title" },
      element("h3", { id: "dimensions-title" }, words.dimensions.title),
      element("dl", {}, ...cells),
    ),
  ];
}

/** @param {Report} report @param {Finding["level"]} level @param {Scene} scene */
function group(report, level, scene) {
  const { words } = scene;
  const findings = report.findings.filter((finding) => finding.level === level);
  const unread = level === "review" ? report.notChecked || [] : [];
  const number = findings.length + unread.length;
  if (number === 0) return [];
  const listed = findings.slice(0, MOST_ROWS);
  const row = (/** @type {Finding} */ finding) => scene.row(finding, scene.keyOf(finding));
  const inTable = listed.filter(({ rule }) => rule === UNEXPLAINED);
  const rows = [
    ...listed.filter(({ rule }) => rule !== UNEXPLAINED).map(row),
    ...(inTable.length > 1 ? [folded(inTable.map(row), scene)] : inTable.map(row)),
    ...unread.map((part) =>
      element(
        "li",
        { class: "finding", part: "finding", "data-level": "review" },
        element("h4", {}, words.describeUnread(part)),
        element("p", {}, part.reason),
      ),
    ),
  ];
  const more = findings.length - MOST_ROWS;
  const kept = scene.groups.get(level) || emptyGroup(level, scene);
  kept.number.textContent = String(number);
  kept.more.textContent = more > 0 ? words.more(more) : "";
  kept.more.hidden = more <= 0;
  refill(kept.list, rows);
  return [kept.section];
}

/**
 * The frame of a group stays from report to report, and with it the rows that did not change.
 * @param {Finding["level"]} level @param {Scene} scene @returns {Group}
 */
function emptyGroup(level, { words, groups }) {
  const number = element("span", { class: "number" });
  const list = element("ol", {});
  const more = element("p", { class: "more", hidden: true });
  const section = element(
    "section",
    { class: "group", part: "group", "data-level": level, "aria-labelledby": `group-${level}` },
    element("h3", { id: `group-${level}` }, words.levels[level], number),
    list,
    more,
  );
  const group = { section, number, list, more };
  groups.set(level, group);
  return group;
}

/** The table of changes shows these already. */
const UNEXPLAINED = "interpretation/change-not-explained";

/** @param {HTMLElement[]} rows @param {Scene} scene */
function folded(rows, { words, memory }) {
  const details = element(
    "details",
    {
      class: "folded",
      open: memory.folded,
      toggle: () => {
        memory.folded = details.open;
      },
    },
    element("summary", { "data-key": "folded" }, words.folded(rows.length)),
    element("ol", {}, ...rows),
  );
  return element("li", { class: "fold" }, details);
}
