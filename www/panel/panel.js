// <xianshen-panel>: what was found, in a shadow root of its own. It knows nothing of editors: what there is to do comes as `actions`.
import { askConfirmation, dismiss, showSummary } from "./dialogs.js";
import { styleSheet } from "./style/index.js";
import { createView } from "./view.js";
import { wordsFor } from "./words/index.js";

/**
 * @typedef {import("../client.js").Report} Report
 * @typedef {import("../client.js").RuleInfo} RuleInfo
 * @typedef {import("./words/index.js").Finding} Finding
 * @typedef {import("./words/index.js").Change} Change
 * @typedef {import("./words/index.js").PanelWords} PanelWords
 * @typedef {import("./twins.js").Twin} Twin
 * @typedef {import("./twins.js").Passage} Passage
 * @typedef {import("./exceptions.js").KnownException} KnownException
 * @typedef {import("./exception-form.js").NewException} NewException
 * @typedef {{ start: number, end: number }} Span units of the body's source
 *
 * @typedef {object} Actions what there is to do; what has no action has no button
 * @property {(finding: Finding) => void} [jump]
 * @property {(finding: Finding) => void} [fix]
 * @property {() => void} [fixAll]
 * @property {() => void} [maskAll] makes those of the certain changes that hide personal data, and no others
 * @property {() => void} [retry]
 * @property {(span: Span) => void} [show]
 * @property {(change: Change) => void} [write] helps with a sentence on a change that nothing is said of
 * @property {(twin: Twin) => Promise<Passage[] | null>} [passages]
 * @property {(twin: Twin) => string | undefined} [pageAddress] where the other page can be read
 * @property {(rule: string) => Promise<RuleInfo>} [explain]
 * @property {(finding: Finding, exception: NewException) => Promise<void>} [except] settles when the page was checked anew
 * @property {(exception: KnownException) => void | Promise<void>} [unexcept] likewise
 *
 * @typedef {object} Given what the report does not say
 * @property {boolean} [both] the draft has a policy and the one that it replaces
 * @property {boolean} [compared] the draft was compared with what the site has published
 * @property {(finding: Finding) => boolean} [excusable] without it nothing is
 * @property {KnownException[]} [exceptions] those of the draft: of an unused one the report tells no more than its fingerprint
 * @property {string} [today] the day of the check, `YYYY-MM-DD`; the calendar's unless given
 */

export class XianshenPanel extends HTMLElement {
  static observedAttributes = ["locale"];

  /** What has the focus when nothing is left to do: the host's submit button. @type {HTMLElement | null} */
  focusAnchor = null;

  /** Who answers for exceptions and reviews; asked for where it is empty. */
  reviewer = "";

  /** @type {Actions} */
  #actions = {};
  #shadow = this.attachShadow({ mode: "open" });
  #view = createView(this, this.#shadow);

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [styleSheet()];
  }

  connectedCallback() {
    this.#view.start();
  }

  disconnectedCallback() {
    this.#view.stop();
  }

  attributeChangedCallback() {
    this.#view.renew();
  }

  get actions() {
    return this.#actions;
  }

  set actions(actions) {
    this.#actions = actions;
    this.#view.renew();
  }

  get locale() {
    return this.words.locale;
  }

  set locale(locale) {
    this.setAttribute("locale", locale);
  }

  /** The words of its language. @returns {PanelWords} */
  get words() {
    return wordsFor(this.getAttribute("locale"));
  }

  /** Nobody has written anything yet: no list of faults, but no leave to submit either. */
  showIdle() {
    this.#view.show({ kind: "idle" });
  }

  /** The verdict is void until the text has been checked again; the list stays, so that the eye keeps its place. */
  showChecking() {
    this.#view.checking();
  }

  /** @param {string} reason */
  showNotChecked(reason) {
    this.#view.show({ kind: "not-checked", reason });
  }

  /** @param {Report} report @param {Given} [given] */
  showReport(report, given = {}) {
    this.#view.show({ kind: "report", report, given });
  }

  /** Shows which row belongs to the place where the cursor is. @param {Finding | undefined} finding */
  pointAt(finding) {
    this.#view.pointAt(finding);
  }

  /** @param {Finding} finding @returns {boolean} whether it is in the list */
  focusRow(finding) {
    return this.#view.focusRow(finding);
  }

  /** Where its button stands among those of the list that mend something. @param {Finding} finding */
  fixIndex(finding) {
    return this.#view.fixIndex(finding);
  }

  /**
   * Where the focus goes after a fix: to the next one, else to the first thing to do, else to `focusAnchor`.
   * @param {number} index of the fix that was just done, from `fixIndex`
   */
  focusAfterFix(index) {
    this.#view.focusAfterFix(index);
  }

  /** Goes to the heading of the panel. @param {FocusOptions} [options] */
  focus(options) {
    this.#view.focusTitle(options);
  }

  /** What a screen reader says; of several within two seconds the last. @param {string} text */
  announce(text) {
    this.#view.announce(text);
  }

  /** @param {string} text @param {import("./toast.js").ToastOptions} [options] */
  say(text, options) {
    this.#view.say(text, options);
  }

  /**
   * What stands in the way. However it is closed, the first problem is the answer where no other was chosen.
   * @param {import("./dialogs.js").SummaryContent} content
   * @returns {Promise<Finding | "retry" | undefined>}
   */
  summary(content) {
    return showSummary(this.#view.frame, this.words, content);
  }

  /**
   * @param {string[]} questions what a person has to look at
   * @returns {Promise<{ by: string, reason: string } | null>}
   */
  confirm(questions) {
    return askConfirmation(this.#view.frame, this.words, questions, this.reviewer);
  }

  /** Takes back what it asks, if there is anything: it counts as not answered. */
  dismiss() {
    dismiss(this.#view.frame);
  }
}

if (!customElements.get("xianshen-panel")) customElements.define("xianshen-panel", XianshenPanel);
