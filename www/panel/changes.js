// The table of what changed between the policy and the one that it replaces, and whether the interpretation speaks of it.

import { difference } from "./difference.js";
import { element } from "./dom.js";
import { wording } from "./wording.js";

/**
 * @typedef {import("./panel.js").Report} Report
 * @typedef {import("./panel.js").Change} Change
 * @typedef {import("./view.js").Scene} Scene
 */

/** Two versions with more changes than this are read side by side, not in a list. */
const MOST_ROWS = 100;

/**
 * @param {Report} report
 * @param {import("./panel.js").Given} given
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
export function changeSection({ interpretation, notChecked = [] }, { both }, scene) {
  if (!interpretation || !both) return [];
  const { words, memory } = scene;
  const { changes } = interpretation;
  const unread = notChecked.find(({ field }) => field === "previousPolicy");
  const done = changes.length > 0 && changes.every(({ explained }) => explained);
  const more = changes.length - MOST_ROWS;
  const details = element(
    "details",
    {
      class: "changes",
      part: "changes",
      open: memory.changes,
      "data-done": String(done),
      toggle: () => {
        memory.changes = details.open;
      },
    },
    element(
      "summary",
      { class: "changes-head", "data-key": "changes" },
      element("h3", { class: "changes-title" }, words.changes.title),
      element(
        "span",
        { class: "changes-tally" },
        unread ? words.changes.notCompared : words.changeTally(changes),
      ),
    ),
    unread
      ? element("p", { class: "changes-note" }, unread.reason)
      : changes.length === 0
        ? element("p", { class: "changes-note" }, words.changes.noneFound)
        : table(changes, scene),
    more > 0 && element("p", { class: "more" }, words.changes.more(more)),
  );
  return [details];
}

/**
 * The rows are laid out as cards on a narrow panel. The roles say that it is a table all the same: some browsers forget that
 * where rows are no table rows to CSS.
 * @param {Change[]} changes
 * @param {Scene} scene
 */
function table(changes, scene) {
  const { columns, caption } = scene.words.changes;
  const heads = [columns.kind, columns.clause, columns.old, columns.now, columns.state];
  return element(
    "table",
    { class: "change-table", role: "table" },
    element("caption", {}, caption),
    element(
      "thead",
      { role: "rowgroup" },
      element(
        "tr",
        { role: "row" },
        ...heads.map((head) => element("th", { scope: "col", role: "columnheader" }, head)),
      ),
    ),
    element(
      "tbody",
      { role: "rowgroup" },
      ...changes.slice(0, MOST_ROWS).map((change, at) => row(change, at, scene)),
    ),
  );
}

/** @param {Change} change @param {number} at @param {Scene} scene */
function row(change, at, { words, actions: { show, write } }) {
  const { kind, old, new: now, explained } = change;
  const { kind: name, clauses } = words.describeChange(change);
  const parts = difference(old, now);
  const said = words.changes;
  const link = (
    /** @type {string} */ label,
    /** @type {string} */ full,
    /** @type {() => void} */ click,
    /** @type {string} */ title = "",
  ) =>
    element(
      "button",
      {
        type: "button",
        class: "link",
        "data-key": `change ${at} ${kind} ${clauses}`,
        "aria-label": full,
        title: title || undefined,
        click,
      },
      label,
    );
  return element(
    "tr",
    { role: "row", class: "change", "data-kind": kind, "data-explained": String(Boolean(explained)) },
    element("th", { scope: "row", role: "rowheader", class: "change-kind" }, name),
    element("td", { role: "cell", class: "change-clause" }, clauses),
    wording(said.old, "del", parts.old, "change-old", said.nothing),
    wording(said.now, "ins", parts.now, "change-new", said.nothing),
    element(
      "td",
      { role: "cell", class: "change-state" },
      element("span", { class: "state" }, explained ? `✓ ${said.explained}` : `! ${said.notExplained}`),
      explained && show && link(said.show, said.showOf(clauses), () => show(explained)),
      !explained && write && link(said.write, said.writeOf(clauses), () => write(change), said.writeHint),
    ),
  );
}
