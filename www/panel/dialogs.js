// Questions that stand in front of the page until they are answered: the frame of all, and the two before a page is submitted.
import { element } from "./dom.js";
import { standIn } from "./stand-in.js";

/**
 * @typedef {import("./words/index.js").PanelWords} PanelWords
 * @typedef {import("./words/index.js").Finding} Finding
 */

/** More places than this are not gone through one by one from a dialog. */
const MOST_LINKS = 100;

/** What has the focus, also inside shadow roots. @returns {Element | null} */
export function focused() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The question that a panel asks, by its place. @type {WeakMap<HTMLElement, { dialog: HTMLDialogElement, end: (answered: boolean) => void }>} */
const asked = new WeakMap();

/** Where nobody would see it, a modal dialog would freeze the page. @param {HTMLElement} place */
const isSeen = (place) =>
  place.getClientRects().length > 0 &&
  getComputedStyle(place).visibility === "visible" &&
  // What a closed `details` holds has a place on the page all the same.
  (!place.checkVisibility || place.checkVisibility());

/** @param {HTMLDialogElement} dialog */
function takeAway(dialog) {
  const { host } = /** @type {ShadowRoot} */ (dialog.getRootNode());
  dialog.remove();
  if (host?.localName === "xianshen-dialog") host.remove();
}

/** @param {HTMLDialogElement} dialog @param {HTMLElement} place */
function show(dialog, place) {
  const { host } = /** @type {ShadowRoot} */ (place.getRootNode());
  (isSeen(place) ? place : standIn(/** @type {HTMLElement} */ (host), place.lang)).append(dialog);
  // Taken out of the page it stands open still, and is not in front of the page any more.
  dialog.removeAttribute("open");
  dialog.showModal();
  dialog.querySelector("h2")?.focus();
}

/** Shows what is asked once more, where its panel was hidden or moved. @param {HTMLElement} place @param {boolean} moved */
export function showAgain(place, moved) {
  const dialog = asked.get(place)?.dialog;
  if (!dialog || !place.contains(dialog)) return;
  if (moved || !isSeen(place)) show(dialog, place);
}

/** Takes back what is asked: nobody is to answer it any more. @param {HTMLElement} place */
export function dismiss(place) {
  const question = asked.get(place);
  question?.end(false);
  question?.dialog.close();
}

/**
 * @param {HTMLElement} place in the panel's shadow root
 * @param {object} options
 * @param {"summary" | "confirmation" | "exception"} options.id
 * @param {string} options.title gets the focus, so that a screen reader begins there
 * @param {string} options.lead
 * @param {(close: () => void) => (Node | false)[]} options.content
 * @returns {Promise<boolean>} once it is closed, with the focus back where it was; false where it was taken back
 */
export function openDialog(place, { id, title, lead, content }) {
  // One question at a time: an older one that nobody answered goes.
  asked.get(place)?.dialog.close();
  const before = focused();
  const dialog = element(
    "dialog",
    {
      id,
      part: "dialog",
      "aria-labelledby": "dialog-title",
      "aria-describedby": "dialog-lead",
    },
    element("h2", { class: "dialog-title", id: "dialog-title", tabindex: "-1" }, title),
    element("p", { class: "dialog-lead", id: "dialog-lead" }, lead),
    ...content(() => dialog.close()),
  );
  /** @type {Promise<boolean>} */
  const closed = new Promise((end) => {
    asked.set(place, { dialog, end });
    dialog.addEventListener("close", () => end(true), { once: true });
  });
  show(dialog, place);
  return closed.then((answered) => {
    if (asked.get(place)?.dialog === dialog) asked.delete(place);
    takeAway(dialog);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    return answered;
  });
}

/**
 * @typedef {object} SummaryContent
 * @property {string} title
 * @property {string} lead
 * @property {Finding[]} [findings]
 * @property {boolean} [retry]
 */

/**
 * @param {HTMLElement} place
 * @param {PanelWords} words
 * @param {SummaryContent} content
 * @returns {Promise<Finding | "retry" | undefined>} what was chosen: a problem to go to, the first one if none was, or to check
 *   again; nothing where it was taken back
 */
export async function showSummary(place, words, { title, lead, findings = [], retry = false }) {
  /** @type {Finding | "retry" | undefined} */
  let chosen = findings[0];
  const answered = await openDialog(place, {
    id: "summary",
    title,
    lead,
    content: (close) => {
      /** @param {Finding | "retry"} choice */
      const choose = (choice) => (/** @type {Event} */ event) => {
        event.preventDefault();
        chosen = choice;
        close();
      };
      const links = findings
        .slice(0, MOST_LINKS)
        .map((finding) =>
          element(
            "li",
            { "data-level": finding.level },
            element("a", { href: "#", click: choose(finding) }, words.describe(finding)),
          ),
        );
      const more = findings.length - links.length;
      return [
        links.length > 0 && element("ol", { class: "dialog-list" }, ...links),
        more > 0 && element("p", { class: "more" }, words.dialogs.more(more)),
        element(
          "div",
          { class: "dialog-foot" },
          retry && element("button", { type: "button", click: choose("retry") }, words.dialogs.retry),
          element("button", { type: "button", class: "primary", click: close }, words.dialogs.back),
        ),
      ];
    },
  });
  return answered ? chosen : undefined;
}

/**
 * @param {HTMLElement} place
 * @param {PanelWords} words
 * @param {string[]} questions what a person has to look at
 * @param {string} name that stands there already
 * @returns {Promise<{ by: string, reason: string } | null>}
 */
export async function askConfirmation(place, words, questions, name) {
  /** @type {{ by: string, reason: string } | null} */
  let answer = null;
  const by = field(words, "confirm-by", "input", words.dialogs.confirmBy, {
    maxlength: "50",
    autocomplete: "name",
  });
  by.control.value = name;
  const reason = field(words, "confirm-reason", "textarea", words.dialogs.confirmReason, {
    maxlength: "500",
    rows: "3",
  });
  await openDialog(place, {
    id: "confirmation",
    title: words.dialogs.confirmTitle,
    lead: words.dialogs.confirmLead,
    content: (close) => {
      const submit = (/** @type {Event} */ event) => {
        event.preventDefault();
        // Blanks are neither a name nor a reason.
        const empty = [by, reason].filter(({ check }) => !check());
        if (empty.length > 0) return empty[0].control.focus();
        answer = { by: by.control.value.trim(), reason: reason.control.value.trim() };
        close();
      };
      return [
        element("ol", { class: "dialog-list" }, ...questions.map((question) => element("li", {}, question))),
        element(
          "form",
          { novalidate: true, submit },
          by.element,
          reason.element,
          element(
            "div",
            { class: "dialog-foot" },
            element("button", { type: "button", click: close }, words.dialogs.back),
            element("button", { type: "submit", class: "primary" }, words.dialogs.confirm),
          ),
        ),
      ];
    },
  });
  return answer;
}

/**
 * A field of text that must be filled in, with room for what is wrong with it.
 * @template {"input" | "textarea"} T
 * @param {PanelWords} words
 * @param {string} id
 * @param {T} tag
 * @param {string} label
 * @param {Record<string, string>} attributes
 * @param {{ hint?: string, fault?: (value: string) => string }} [options] `fault` says what is wrong, nothing if all is well
 */
export function field(words, id, tag, label, attributes, { hint, fault } = {}) {
  const wrong = fault || ((/** @type {string} */ value) => (value.trim() === "" ? words.dialogs.fillIn : ""));
  const described = `${id}-hint ${id}-error`;
  const control = element(tag, { id, "aria-describedby": described, ...attributes });
  const error = element("p", { class: "field-error", id: `${id}-error` });
  const check = () => {
    error.textContent = wrong(control.value);
    control.setAttribute("aria-invalid", String(error.textContent !== ""));
    return error.textContent === "";
  };
  // A fault that was told goes away while it is mended; none is told before there is anything to tell.
  control.addEventListener("input", () => error.textContent && check());
  return {
    control,
    check,
    element: element(
      "div",
      { class: "dialog-field" },
      element("label", { for: id }, label),
      element("p", { class: "field-hint", id: `${id}-hint` }, hint),
      control,
      error,
    ),
  };
}
