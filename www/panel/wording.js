// A wording in a cell of a comparison, with what differs in the other one set off.
import { element } from "./dom.js";

/**
 * @param {string} label what a narrow panel writes before it, where the heads of columns are not seen
 * @param {"del" | "ins" | "mark"} tag
 * @param {import("./difference.js").Run[]} runs
 * @param {string} style
 * @param {string} nothing what stands there for no wording at all
 */
export function wording(label, tag, runs, style, nothing) {
  return element(
    "td",
    { role: "cell", class: style },
    element("span", { class: "change-label", "aria-hidden": "true" }, label),
    runs.length > 0
      ? element("span", {}, ...runs.map(({ text, changed }) => (changed ? element(tag, {}, text) : text)))
      : element("span", { class: "nothing" }, nothing),
  );
}
