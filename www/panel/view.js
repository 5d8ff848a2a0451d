// What a panel shows at a time, and where the focus is while its list is built anew.
import { announcer } from "./announce.js";
import { dismiss, showAgain } from "./dialogs.js";
import { element, refill } from "./dom.js";
import { askException } from "./exception-form.js";
import { idleView, notCheckedView, reportView } from "./report.js";
import { keysOf, makeRows } from "./rows.js";
import { makeToast } from "./toast.js";

/**
 * @typedef {import("./panel.js").XianshenPanel} Panel
 * @typedef {import("./panel.js").Report} Report
 * @typedef {import("./panel.js").Given} Given
 * @typedef {import("./panel.js").RuleInfo} RuleInfo
 * @typedef {import("./panel.js").Finding} Finding
 * @typedef {import("./panel.js").KnownException} KnownException
 *
 * @typedef {{ kind: "idle" } | { kind: "not-checked", reason: string } | { kind: "report", report: Report, given: Given }} State
 *
 * @typedef {object} Memory what the user unfolded stays so when the list is built anew
 * @property {boolean} changes
 * @property {boolean} folded
 * @property {Set<string>} twins by page
 * @property {Set<string>} explained by key of the row
 *
 * @typedef {object} Scene what the parts of the list share
 * @property {import("./words/index.js").PanelWords} words
 * @property {import("./panel.js").Actions} actions
 * @property {Memory} memory
 * @property {Map<Finding["level"], import("./report.js").Group>} groups
 * @property {(finding: Finding) => string} keyOf
 * @property {(finding: Finding, key: string) => HTMLElement} row
 * @property {(rule: string) => Promise<RuleInfo>} explain
 * @property {(finding: Finding) => void} except
 * @property {(exception: KnownException) => void} takeBack
 */

/** From these widths on a panel has room: for a line of three, and for a table. */
const MIDDLE = 340;
const WIDE = 620;

/** @param {Panel} host @param {ShadowRoot} shadow */
export function createView(host, shadow) {
  const title = element("h2", { class: "title", id: "title", tabindex: "-1" });
  const badge = element("p", { class: "badge", id: "verdict", part: "verdict" });
  const note = element("p", { class: "note", id: "note", part: "note" });
  const list = element("div", { class: "list", id: "list", part: "list" });
  const shell = element(
    "section",
    { class: "shell", part: "panel", "aria-labelledby": "title" },
    element("div", { class: "head", part: "head" }, title, badge),
    list,
    element("div", { class: "foot", part: "foot" }, note, element("slot", { name: "foot" })),
  );
  const announcement = element("p", {
    class: "unseen",
    id: "announcement",
    role: "status",
    "aria-live": "polite",
  });
  const toast = makeToast(() => host.words.closeToast, title);
  const frame = element("div", {}, shell, announcement, toast.element);
  shadow.append(frame);

  const announce = announcer(announcement);
  const rows = makeRows();
  /** @type {Scene["groups"]} */
  const groups = new Map();
  /** @type {Memory} */
  const memory = { changes: true, folded: false, twins: new Set(), explained: new Set() };
  /** @type {Map<string, Promise<RuleInfo>>} */
  const rules = new Map();
  /** Two equal faults have equal fingerprints; a row needs a key of its own. @type {Map<Finding, string>} */
  let keys = new Map();
  /** @type {State | null} */
  let state = null;
  let busy = true;

  const widths = new ResizeObserver(([{ contentRect }]) => {
    const { width } = contentRect;
    shell.dataset.width = width < MIDDLE ? "narrow" : width < WIDE ? "middle" : "wide";
    showAgain(frame, false);
  });

  /** @param {string} key @returns {HTMLElement | null} */
  const withKey = (key) => list.querySelector(`[data-key="${CSS.escape(key)}"]`);

  /** @param {string} text @param {import("./toast.js").ToastOptions} [options] */
  const say = (text, options) => {
    toast.say(text, options);
    announce(text, { again: true });
  };

  /** What has no row any more leaves the focus nowhere: the heading is a place to go on from. @param {Element | null} before */
  const keepFocus = (before) => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (lost && !before?.isConnected) title.focus();
  };

  /** @returns {import("./view.js").Scene} */
  const scene = () => ({
    words: host.words,
    actions: host.actions,
    memory,
    groups,
    keyOf: (finding) => keys.get(finding) || "",
    row: (finding, key) => rows.row(finding, key, scene(), state?.kind === "report" ? state.given : {}),
    explain: (rule) => {
      const known = rules.get(rule);
      if (known) return known;
      const { explain } = host.actions;
      const asked = explain ? explain(rule) : Promise.reject(new Error(`nobody explains ${rule}`));
      rules.set(rule, asked);
      asked.catch(() => rules.delete(rule));
      return asked;
    },
    except: async (finding) => {
      const { words, reviewer } = host;
      const { except } = host.actions;
      const before = shadow.activeElement;
      if (!except || state?.kind !== "report") return;
      const today = state.given.today;
      const outcome = await askException(frame, words, { finding, reviewer, today, save: except });
      if (outcome === "made") say(words.exceptions.saved);
      if (outcome === "failed") say(words.exceptions.failed, { kind: "failed" });
      keepFocus(before);
    },
    takeBack: async (exception) => {
      const before = shadow.activeElement;
      try {
        await host.actions.unexcept?.(exception);
        say(host.words.exceptions.takenBack);
      } catch {
        say(host.words.exceptions.failed, { kind: "failed" });
      }
      keepFocus(before);
    },
  });

  const drawVerdict = () => {
    const { words } = host;
    const verdict = busy || !state ? "checking" : state.kind === "report" ? state.report.verdict : state.kind;
    frame.lang = words.locale;
    shell.setAttribute("aria-busy", String(verdict === "checking"));
    title.textContent = words.title;
    badge.dataset.verdict = verdict;
    badge.textContent = words.verdicts[verdict];
    const { notes } = words;
    if (verdict === "not-checked") note.textContent = notes.notChecked;
    else if (verdict === "block" && state?.kind === "report") {
      note.textContent = notes.block(state.report.counts.block);
    } else note.textContent = verdict === "block" ? "" : notes[verdict];
  };

  const draw = () => {
    // Asked before anything changes, and set only where it is not the top: either makes the browser lay the whole page out at once.
    const { scrollTop } = list;
    drawVerdict();
    if (!state) return;
    const held = shadow.activeElement?.closest("[data-key]");
    const key = held && list.contains(held) ? held.getAttribute("data-key") : null;
    keys = state.kind === "report" ? keysOf(state.report.findings) : new Map();
    const now = scene();
    if (state.kind === "idle") refill(list, idleView(now));
    else if (state.kind === "not-checked") refill(list, notCheckedView(state.reason, now));
    else refill(list, reportView(state.report, state.given, now));
    rows.sweep(new Set(keys.values()));
    if (scrollTop > 0) list.scrollTop = scrollTop;
    if (key && shadow.activeElement !== held) withKey(key)?.focus({ preventScroll: true });
  };

  const fixButtons = () =>
    Array.from(/** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("button.fix")));

  return {
    /** Where dialogs are put. */
    frame,
    start() {
      widths.observe(host);
      drawVerdict();
    },
    stop() {
      widths.disconnect();
      toast.stop();
      // A panel that is moved is back at once.
      queueMicrotask(() => (host.isConnected ? showAgain(frame, true) : dismiss(frame)));
    },
    /** Another language or other actions: everything is made anew. */
    renew() {
      rules.clear();
      rows.sweep(new Set());
      groups.clear();
      draw();
    },
    checking() {
      busy = true;
      drawVerdict();
    },
    /** @param {State} next */
    show(next) {
      state = next;
      busy = false;
      draw();
    },
    /** @param {Finding | undefined} finding */
    pointAt(finding) {
      const key = finding && keys.get(finding);
      for (const row of list.querySelectorAll(".finding")) {
        row.classList.toggle("here", key !== undefined && row.getAttribute("data-key") === key);
      }
    },
    /** @param {Finding} finding */
    focusRow(finding) {
      const row = withKey(keys.get(finding) || "");
      if (!row) return false;
      const fold = row.closest("details");
      if (fold) fold.open = true;
      row.scrollIntoView({ block: "nearest" });
      row.focus();
      return true;
    },
    /** @param {Finding} finding */
    fixIndex(finding) {
      const key = `${keys.get(finding)} fix`;
      return Math.max(
        0,
        fixButtons().findIndex((button) => button.dataset.key === key),
      );
    },
    /** @param {number} index */
    focusAfterFix(index) {
      const fixes = fixButtons();
      const next =
        fixes[Math.min(index, fixes.length - 1)] ||
        /** @type {HTMLElement | null} */ (list.querySelector(".row-action")) ||
        host.focusAnchor ||
        title;
      next.focus();
    },
    /** @param {FocusOptions} [options] */
    focusTitle: (options) => title.focus(options),
    /** @param {string} text */
    announce: (text) => announce(text),
    say,
  };
}
