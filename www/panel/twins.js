// Pages of the site that say the same as the draft, the two side by side, passage by passage.
import { difference } from "./difference.js";
import { element, refill, webAddress } from "./dom.js";
import { wording } from "./wording.js";

/**
 * @typedef {import("./panel.js").Report} Report
 * @typedef {NonNullable<Report["twins"]>[number]} Twin
 * @typedef {{ here: { start: number, end: number }, own: string, other: string }} Passage `here` is its place in the body's source
 * @typedef {import("./view.js").Scene} Scene
 */

/** More passages than this show nothing new. */
const MOST_ROWS = 50;

/**
 * @param {Report} report
 * @param {import("./panel.js").Given} given
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
export function twinSection({ twins = [] }, { compared = true }, scene) {
  if (!compared)
    return [element("p", { class: "changes-note", id: "not-compared" }, scene.words.twins.notCompared)];
  return twins.map((twin) => asDetails(twin, scene));
}

/** @param {Twin} twin @param {Scene} scene */
function asDetails(twin, scene) {
  const { page, title, share } = twin;
  const { words, memory, actions } = scene;
  const place = element("div", {});
  const fill = async () => {
    const { passages } = actions;
    if (!passages) return;
    refill(place, [element("p", { class: "changes-note" }, words.twins.loading)]);
    const found = await passages(twin).catch(() => null);
    refill(place, [
      found ? table(twin, found, scene) : element("p", { class: "changes-note" }, words.twins.failed),
    ]);
  };
  const address = webAddress(actions.pageAddress ? actions.pageAddress(twin) : page);
  const details = element(
    "details",
    {
      class: "changes twin",
      part: "twin",
      open: memory.twins.has(page),
      toggle: () => {
        if (!details.open) return void memory.twins.delete(page);
        memory.twins.add(page);
        fill();
      },
    },
    element(
      "summary",
      { class: "changes-head", "data-key": `twin ${page}` },
      element("h3", { class: "changes-title" }, words.twins.title(title || page)),
      element("span", { class: "changes-tally" }, `${share}%`),
    ),
    address &&
      element(
        "p",
        { class: "changes-note" },
        element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words.twins.open),
      ),
    place,
  );
  return details;
}

/** @param {Twin} twin @param {Passage[]} passages @param {Scene} scene */
function table({ title, page }, passages, { words: { twins, changes }, actions: { show } }) {
  const { own: ownHead, other: otherHead, place } = twins.columns;
  const heads = [ownHead, otherHead, place].map((heading) =>
    element("th", { scope: "col", role: "columnheader" }, heading),
  );
  const rows = passages.slice(0, MOST_ROWS).map(({ here, own, other }, at) => {
    const parts = difference(own, other);
    return element(
      "tr",
      { role: "row", class: "passage" },
      wording(ownHead, "mark", parts.old, "passage-own", changes.nothing),
      wording(otherHead, "mark", parts.now, "passage-other", changes.nothing),
      element(
        "td",
        { role: "cell", class: "passage-place" },
        show &&
          element(
            "button",
            {
              type: "button",
              class: "link",
              "data-key": `twin ${page} ${at}`,
              "aria-label": twins.showOf(at + 1),
              click: () => show(here),
            },
            twins.show,
          ),
      ),
    );
  });
  return element(
    "table",
    { class: "twin-table", role: "table" },
    element("caption", {}, twins.caption(title || page)),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...heads)),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
}
