// What a rule is about, beneath the row of a finding: what it checks, why, how to mend it, its clauses and an example.
import { element, refill } from "./dom.js";
import { exampleOf } from "./examples.js";
import { markdown } from "./markdown.js";

/**
 * @typedef {import("./panel.js").RuleInfo} RuleInfo
 * @typedef {import("./view.js").Scene} Scene
 */

/**
 * A button that unfolds it, and the place where it unfolds.
 * @param {string} rule @param {string} key of the row @param {Scene} scene
 */
export function explanation(rule, key, scene) {
  const { words, memory } = scene;
  // A colon in an id is no harm to `aria-controls`, a blank would be; fingerprints have neither.
  const id = `explain-${key}`;
  const region = element("div", { class: "explained", part: "explanation", id, hidden: true });
  const button = element(
    "button",
    {
      type: "button",
      class: "row-action",
      "data-key": `${key} explain`,
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => toggle(region.hasAttribute("hidden")),
    },
    words.row.explain,
  );
  let filled = false;
  const fill = async () => {
    refill(region, [element("p", {}, words.explain.loading)]);
    try {
      refill(region, told(await scene.explain(rule), words));
      filled = true;
    } catch {
      refill(region, [element("p", {}, words.explain.failed)]);
    }
  };
  const toggle = (/** @type {boolean} */ open) => {
    region.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) memory.explained.add(key);
    else memory.explained.delete(key);
    if (open && !filled) fill();
  };
  if (memory.explained.has(key)) toggle(true);
  return { button, region };
}

/** @param {RuleInfo} info @param {Scene["words"]} words @returns {HTMLElement[]} */
function told({ name, title, level, basis, documentation }, words) {
  const levelName = level === "off" ? words.levelOff : words.levels[level];
  return [
    element("h5", { class: "explained-title" }, title),
    element("p", { class: "explained-level" }, words.explain.level(levelName)),
    ...markdown(documentation, "h5"),
    ...(basis.length > 0
      ? [
          element("h5", {}, words.explain.clauses),
          element("ul", {}, ...basis.map((clause) => element("li", {}, clause.title))),
        ]
      : []),
    ...example(name, words),
  ];
}

/** @param {string} rule @param {Scene["words"]} words @returns {HTMLElement[]} */
function example(rule, { explain }) {
  const given = exampleOf(rule);
  if (!given) return [];
  const { hit, silent } = given;
  const found = hit.includes("⟦") ? explain.found : explain.missing;
  return [
    element("h5", {}, explain.example),
    element("p", { class: "example-label" }, found),
    element("pre", { class: "example" }, ...marked(hit)),
    ...(silent
      ? [
          element("p", { class: "example-label" }, explain.silent),
          element("pre", { class: "example" }, silent),
        ]
      : []),
  ];
}

/** What stands between ⟦ and ⟧ is set off. @param {string} text */
const marked = (text) =>
  text
    .split(/⟦([^⟧]*)⟧/)
    .map((part, index) => (index % 2 === 1 ? element("mark", {}, part) : part))
    .filter((part) => part !== "");
