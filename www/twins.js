// Pages of the site that say the same as the draft, the two side by side, passage by passage.
import { difference } from "./difference.js";
import { element } from "./dom.js";
import { wording } from "./wording.js";

/**
 * @typedef {import("./client.js").Report} Report
 * @typedef {NonNullable<Report["twins"]>[number]} Twin
 * @typedef {{ here: { start: number, end: number }, own: string, other: string }} Passage `here` is its place in the body's source
 *
 * @typedef {object} TwinActions
 * @property {(evidence: { start: number, end: number }) => void} show
 * @property {(twin: Twin) => Promise<Passage[] | null>} passages
 */

/** More passages than this show nothing new. */
const MOST_ROWS = 50;

/** The list is built anew with each report; what the user unfolded stays so. @type {Set<string>} */
const unfolded = new Set();

/**
 * @param {Report} report
 * @param {{ compared: boolean }} given
 * @param {TwinActions} actions
 * @returns {HTMLElement[]}
 */
export function twinSection({ twins = [] }, { compared }, actions) {
  if (!compared) {
    return [
      element(
        "p",
        { class: "changes-note", id: "not-compared" },
        "没有取到本站近期页面，雷同没有比对；提交时由服务器比对。",
      ),
    ];
  }
  return twins.map((twin) => asDetails(twin, actions));
}

/** @param {Twin} twin @param {TwinActions} actions */
function asDetails(twin, actions) {
  const { page, title, share } = twin;
  const place = element("div", {});
  const fill = async () => {
    const passages = await actions.passages(twin);
    place.replaceChildren(
      passages
        ? table(twin, passages, actions)
        : element("p", { class: "changes-note" }, "没有取到那个页面。"),
    );
  };
  const details = element(
    "details",
    {
      class: "changes twin",
      open: unfolded.has(page),
      toggle: () => {
        if (!details.open) return void unfolded.delete(page);
        unfolded.add(page);
        fill();
      },
    },
    element(
      "summary",
      { class: "changes-head", "data-key": `twin ${page}` },
      element("h3", { class: "changes-title" }, `与“${title || page}”雷同`),
      element("span", { class: "changes-tally" }, `${share}%`),
    ),
    element(
      "p",
      { class: "changes-note" },
      element(
        "a",
        { href: `stored/${encodeURIComponent(page)}`, target: "_blank", rel: "noopener" },
        "打开那个页面",
      ),
    ),
    place,
  );
  return details;
}

/** @param {Twin} twin @param {Passage[]} passages @param {TwinActions} actions */
function table({ title, page }, passages, { show }) {
  const heads = ["本页", "另一页", "位置"].map((heading) =>
    element("th", { scope: "col", role: "columnheader" }, heading),
  );
  const rows = passages.slice(0, MOST_ROWS).map(({ here, own, other }, at) => {
    const parts = difference(own, other);
    return element(
      "tr",
      { role: "row", class: "passage" },
      wording("本页", "mark", parts.old, "passage-own"),
      wording("另一页", "mark", parts.now, "passage-other"),
      element(
        "td",
        { role: "cell", class: "passage-place" },
        element(
          "button",
          {
            type: "button",
            class: "link",
            "data-key": `twin ${page} ${at}`,
            "aria-label": `看第 ${at + 1} 处雷同`,
            click: () => show(here),
          },
          "见文",
        ),
      ),
    );
  });
  return element(
    "table",
    { class: "twin-table", role: "table" },
    element("caption", {}, `本页与“${title || page}”相同的段落，不同的字加了底色`),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...heads)),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
}
