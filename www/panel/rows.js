// The row of a finding: what is wrong, where, what to do, on what it rests, and the buttons.
import { element } from "./dom.js";
import { explanation } from "./explain.js";

/**
 * @typedef {import("./panel.js").Finding} Finding
 * @typedef {import("./panel.js").Given} Given
 * @typedef {import("./view.js").Scene} Scene
 */

/** @param {Finding[]} findings @returns {Map<Finding, string>} */
export function keysOf(findings) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return new Map(
    findings.map((finding) => {
      const nth = (seen.get(finding.fingerprint) || 0) + 1;
      seen.set(finding.fingerprint, nth);
      return [finding, `${finding.fingerprint}#${nth}`];
    }),
  );
}

/** Rows that look as before are not built anew: a report comes with every pause in typing. */
export function makeRows() {
  /** @type {Map<string, { looks: string, held: { finding: Finding }, node: HTMLElement }>} by key */
  const kept = new Map();

  return {
    /** @param {Finding} finding @param {string} key @param {Scene} scene @param {Given} given */
    row(finding, key, scene, given) {
      const excusable = Boolean(scene.actions.except && given.excusable?.(finding));
      const { level, what, how, quote, count, field, why, fix, rule } = finding;
      const looks = JSON.stringify([level, what, how, quote, count, field, why, fix?.title, rule, excusable]);
      const known = kept.get(key);
      if (known && known.looks === looks) {
        // It looks the same and stands elsewhere.
        known.held.finding = finding;
        return known.node;
      }
      const held = { finding };
      const node = row(held, key, scene, excusable);
      kept.set(key, { looks, held, node });
      return node;
    },
    /** Forgets all but these. @param {Set<string>} keys */
    sweep(keys) {
      for (const key of kept.keys()) if (!keys.has(key)) kept.delete(key);
    },
  };
}

/** @param {{ finding: Finding }} held @param {string} key @param {Scene} scene @param {boolean} excusable */
function row(held, key, scene, excusable) {
  const { words, actions } = scene;
  const { level, what, how, quote, count, field, why, fix } = held.finding;
  /** @param {string} name @param {string} label @param {() => void} click @param {Record<string, string>} [more] */
  const button = (name, label, click, more) =>
    element(
      "button",
      {
        type: "button",
        class: name === "fix" ? "row-action fix" : "row-action",
        "data-key": `${key} ${name}`,
        click,
        ...more,
      },
      label,
    );
  const { jump, fix: mend } = actions;
  const explained = actions.explain && explanation(held.finding.rule, key, scene);
  return element(
    "li",
    { class: "finding", part: "finding", "data-level": level, "data-key": key, tabindex: "-1" },
    element("h4", {}, what),
    element(
      "p",
      { class: "where" },
      element("span", { class: "chip" }, words.fieldName(field)),
      quote && element("q", {}, quote),
      count > 1 && element("span", { class: "times" }, words.row.times(count)),
    ),
    element("p", { class: "how" }, element("b", {}, words.row.how), element("span", {}, how)),
    why.length > 0 &&
      element(
        "details",
        { class: "why" },
        element(
          "summary",
          { "data-key": `${key} why` },
          words.row.why(why.map(({ title }) => title).join(words.itemComma)),
        ),
      ),
    element(
      "div",
      { class: "row-actions" },
      jump && field && button("jump", words.row.jump, () => jump(held.finding)),
      mend && fix && button("fix", words.row.fix, () => mend(held.finding), { title: fix.title }),
      explained?.button,
      excusable && button("except", words.row.except, () => scene.except(held.finding)),
    ),
    explained?.region,
  );
}
