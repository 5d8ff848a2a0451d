// The table of what changed between the policy and the one that it replaces, and whether the interpretation speaks of it.

import { difference } from "./difference.js";
import { element } from "./dom.js";
import { wording } from "./wording.js";
import { changeTally, describeChange } from "./words.js";

/**
 * @typedef {import("./client.js").Report} Report
 * @typedef {NonNullable<Report["interpretation"]>["changes"][number]} Change
 *
 * @typedef {object} ChangeActions
 * @property {(evidence: { start: number, end: number }) => void} show
 * @property {(change: Change) => void} write helps with a sentence on a change that nothing is said of
 */

/** Two versions with more changes than this are read side by side, not in a list. */
const MOST_ROWS = 100;

/** The list is built anew with each report; what the user folded stays folded. */
let open = true;

/**
 * @param {Report} report
 * @param {{ both: boolean }} given whether the draft has both policies
 * @param {ChangeActions} actions
 * @returns {HTMLElement[]}
 */
export function changeSection({ interpretation, notChecked = [] }, { both }, actions) {
  if (!interpretation || !both) return [];
  const { changes } = interpretation;
  const unread = notChecked.find(({ field }) => field === "previousPolicy");
  const summary = unread ? "没有比对" : changeTally(changes);
  const done = changes.length > 0 && changes.every(({ explained }) => explained);
  const details = element(
    "details",
    { class: "changes", open, "data-done": String(done), toggle: () => (open = details.open) },
    element(
      "summary",
      { class: "changes-head", "data-key": "changes" },
      element("h3", { class: "changes-title" }, "新旧变化"),
      element("span", { class: "changes-tally" }, summary),
    ),
    unread
      ? element("p", { class: "changes-note" }, `${unread.reason}。`)
      : changes.length === 0
        ? element("p", { class: "changes-note" }, "两份文件逐条比对，没有发现内容变化。")
        : table(changes, actions),
    changes.length > MOST_ROWS &&
      element("p", { class: "more" }, `另有 ${changes.length - MOST_ROWS} 处没有列出。`),
  );
  return [details];
}

const HEADINGS = ["变化", "条款", "原规定", "现规定", "解读"];

/**
 * The rows are laid out as cards on a narrow panel. The roles say that it is a table all the same: some browsers forget that
 * where rows are no table rows to CSS.
 * @param {Change[]} changes
 * @param {ChangeActions} actions
 */
function table(changes, actions) {
  const heads = HEADINGS.map((heading) => element("th", { scope: "col", role: "columnheader" }, heading));
  return element(
    "table",
    { class: "change-table", role: "table" },
    element("caption", {}, "新旧文件逐条对照，以及解读里有没有讲到"),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...heads)),
    element(
      "tbody",
      { role: "rowgroup" },
      ...changes.slice(0, MOST_ROWS).map((change, at) => row(change, at, actions)),
    ),
  );
}

/** @param {Change} change @param {number} at @param {ChangeActions} actions */
function row(change, at, { show, write }) {
  const { kind, old, new: now, explained } = change;
  const { kind: name, clauses } = describeChange(change);
  const parts = difference(old, now);
  const key = `change ${at} ${kind} ${clauses}`;
  return element(
    "tr",
    { role: "row", class: "change", "data-kind": kind, "data-explained": String(Boolean(explained)) },
    element("th", { scope: "row", role: "rowheader", class: "change-kind" }, name),
    element("td", { role: "cell", class: "change-clause" }, clauses),
    wording("原", "del", parts.old, "change-old"),
    wording("现", "ins", parts.now, "change-new"),
    element(
      "td",
      { role: "cell", class: "change-state" },
      element("span", { class: "state" }, explained ? "✓ 已解读" : "！未解读"),
      explained
        ? element(
            "button",
            {
              type: "button",
              class: "link",
              "data-key": key,
              "aria-label": `看${clauses}的解读`,
              click: () => show(explained),
            },
            "见文",
          )
        : element(
            "button",
            {
              type: "button",
              class: "link",
              "data-key": key,
              "aria-label": `补写${clauses}的解读`,
              title: "复制新旧条文，光标回到正文",
              click: () => write(change),
            },
            "补写",
          ),
    ),
  );
}
