// The exceptions of a page: which took a finding out, by whom, why and until when, which do nothing, and the way to take one back.
import { element } from "./dom.js";

/**
 * @typedef {import("./panel.js").Report} Report
 * @typedef {Report["exceptions"]["used"][number]} Used
 * @typedef {Report["exceptions"]["unused"][number]} Unused
 * @typedef {import("./view.js").Scene} Scene
 *
 * @typedef {object} KnownException of an unused one perhaps no more than the fingerprint
 * @property {string} fingerprint
 * @property {"false-positive" | "accepted"} [kind]
 * @property {string} [reason]
 * @property {string} [by]
 * @property {string} [on]
 * @property {string | null} [until]
 */

/**
 * @param {Report} report
 * @param {import("./panel.js").Given} given
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
export function exceptionSection({ exceptions }, { exceptions: known = [] }, scene) {
  const { used = [], unused = [] } = exceptions || {};
  if (used.length + unused.length === 0) return [];
  const { words } = scene;
  const told = new Map(known.map((exception) => [exception.fingerprint, exception]));
  return [
    element(
      "section",
      { class: "group exceptions", part: "exceptions", "aria-labelledby": "exceptions-title" },
      element(
        "h3",
        { id: "exceptions-title" },
        words.exceptions.title,
        element("span", { class: "number" }, String(used.length + unused.length)),
      ),
      element(
        "ol",
        {},
        ...used.map((exception, at) => row(exception, { rule: exception.rule, state: null, at }, scene)),
        ...unused.map(({ fingerprint, state }, at) =>
          row({ ...told.get(fingerprint), fingerprint }, { rule: null, state, at: used.length + at }, scene),
        ),
      ),
    ),
  ];
}

/**
 * @param {KnownException} exception
 * @param {{ rule: string | null, state: Unused["state"] | null, at: number }} about
 * @param {Scene} scene
 */
function row(exception, { rule, state, at }, scene) {
  const { words, actions } = scene;
  const { kind, reason, by, on, until } = exception;
  const said = words.exceptions;
  const title = element("span", {}, rule || said.notUsed);
  if (rule && actions.explain) {
    scene.explain(rule).then(
      (info) => {
        title.textContent = info.title;
      },
      () => {},
    );
  }
  const facts = [
    by && (on ? said.by(by, on) : by),
    by && (until ? said.validUntil(until) : said.openEnded),
  ].filter(Boolean);
  const id = `exception-${at}`;
  return element(
    "li",
    { class: "exception", part: "exception", "data-state": state || "used" },
    element("h4", { id }, kind && element("span", { class: "chip" }, said.kinds[kind]), title),
    state && element("p", { class: "exception-state" }, said.states[state]),
    reason && element("p", {}, reason),
    facts.length > 0 && element("p", { class: "exception-facts" }, facts.join(words.itemComma)),
    actions.unexcept &&
      element(
        "div",
        { class: "row-actions" },
        element(
          "button",
          {
            type: "button",
            class: "row-action",
            "data-key": `unexcept ${exception.fingerprint} ${at}`,
            "aria-describedby": id,
            click: () => scene.takeBack(exception),
          },
          said.takeBack,
        ),
      ),
  );
}
