// The session between a form with an editor, the checker and the panel.
import { createChecker } from "../client.js";
import { liveCheck } from "../live.js";
import { kindsOf } from "../panel/exception-form.js";
import { textOf } from "../place.js";
import { today as localToday } from "../today.js";
import { draftReader } from "./draft.js";
import { createExceptions } from "./exceptions.js";
import { fieldMarks } from "./field-marks.js";
import { createFixer } from "./fixes.js";
import { gateForm, refuseBadSelectors } from "./gate.js";
import { createLeave } from "./leave.js";
import { createMarks, shownOf } from "./marks.js";
import { createMending } from "./mend.js";
import { given } from "./options.js";
import { createPlaces } from "./places.js";
import { holdFetch, holdXhr } from "./requests.js";
import { resolvePanel, resolveTarget, whenReady } from "./target.js";
import { wordsOf } from "./words.js";

/**
 * @typedef {import("../client.js").Draft} Draft
 * @typedef {import("../client.js").NotChecked} NotChecked
 * @typedef {import("../live.js").Checked} Checked
 * @typedef {import("./marks.js").Finding} Finding
 * @typedef {import("./marks.js").Shown} Shown
 * @typedef {import("./options.js").Options} Options
 * @typedef {import("./options.js").Session} Session
 */

/** Whether an exception of any kind is possible. @param {Finding} finding */
const isExcusable = (finding) => kindsOf(finding).length > 0;

/**
 * @param {unknown} target a form, an editor's instance, an element of it, or an adapter
 * @param {Options} [options]
 * @returns {Session}
 */
export function attach(target, options = {}) {
  const { gate: gateOptions = {}, recent, reviewer } = options;
  refuseBadSelectors(gateOptions);
  const { form, scope, adapter } = resolveTarget(target, options.editor);
  const today = () => given(options.today) || localToday();
  const { fields, read: readPage } = draftReader(options, { adapter, scope, today });
  const { panel, isOwn } = resolvePanel(options.panel, { form, adapter }, options.locale);
  const words = wordsOf(panel.words.locale);
  const checker = options.checker || createChecker({ ...options, locale: panel.words.locale });
  const marksOfFields = fieldMarks(fields);

  /** @type {Shown | null} */
  let shown = null;
  /** Whether the last draft was compared with what the site has published. */
  let compared = true;
  const isEmpty = () => {
    try {
      const { title, body } = readPage();
      return title.trim() === "" && textOf(body).trim() === "";
    } catch {
      return false;
    }
  };
  /** Nobody has written or loaded anything yet. */
  let untouched = isEmpty();

  const exceptions = createExceptions({
    given: options.exceptions || [],
    by: () => given(reviewer) || "",
    today,
    words,
    onChange: (list) => options.onException?.(list),
  });

  /** @returns {Draft} */
  const read = () => {
    const draft = readPage();
    const made = exceptions.all();
    return made.length > 0 ? { ...draft, exceptions: made } : draft;
  };

  /** Whether the text that was checked is the text that stands there. @param {string} key */
  const isCurrent = (key) => {
    try {
      return JSON.stringify(read()) === key;
    } catch {
      return false;
    }
  };

  /** The pages of the site are what the host knows: no part of the draft, and never sent with it. @param {Draft} draft */
  const check = async (draft) => {
    if (!recent) return checker.check(draft);
    const digests = await recent().catch(() => null);
    compared = Array.isArray(digests);
    return checker.check(digests ? { ...draft, site: { ...draft.site, recent: digests } } : draft);
  };

  /** The checker's own reasons are in Chinese. @param {NotChecked} result */
  const reasonOf = ({ code, reason }) => {
    if (panel.words.locale === "zh-CN") return panel.words.inWords(reason);
    const named = /draft\.[A-Za-z.]+: .*/.exec(reason);
    return `${words.reasons[code]}${named ? ` ${panel.words.inWords(named[0])}` : ""}`;
  };

  /** @param {Checked} checked */
  const onChecked = ({ draft, key, result }) => {
    if (result.verdict === "not-checked") {
      shown = null;
      marksOfFields.show([]);
      const reason = reasonOf(result);
      panel.showNotChecked(reason);
      panel.announce(words.unchecked(reason));
    } else {
      shown = shownOf(/** @type {Draft} */ (draft), key, result, adapter);
      options.onReport?.(result);
      if (untouched) panel.showIdle();
      else show(shown);
    }
    marks.drawSoon();
  };

  /** @param {Shown} now */
  function show({ draft, report }) {
    marksOfFields.show(report.findings);
    const both = Boolean(draft.policy && draft.previousPolicy);
    panel.showReport(report, {
      both,
      compared,
      excusable: isExcusable,
      exceptions: exceptions.all(),
      today: today(),
    });
    const changes = (both && report.interpretation?.changes) || [];
    const verdict = panel.words.tally(report);
    panel.announce(changes.length > 0 ? words.both(verdict, panel.words.changeTally(changes)) : verdict);
  }

  const live = liveCheck({
    read,
    check,
    unread: () => ({ verdict: "not-checked", code: "draft", reason: words.unreadable }),
    onStale: () => panel.showChecking(),
    onChecked,
  });

  const changed = () => {
    untouched = false;
    gate?.changed();
    live.changed();
  };

  const shownNow = () => (untouched ? null : shown);
  const marks = createMarks({
    adapter,
    shown: shownNow,
    onPoint: (finding) => panel.pointAt(finding),
    onRoot: live.watchComposition,
  });
  const places = createPlaces({ adapter, fields, panel, words, shown: shownNow, pageBody: options.pageBody });
  const mending = createMending({
    fixer: createFixer({ adapter, fields, nameOf: panel.words.fieldName, words }),
    shown: shownNow,
    isCurrent,
    check: live.now,
    panel,
    words,
  });

  // The gate

  const leave = createLeave({
    check() {
      untouched = false;
      panel.announce(words.waiting);
      return live.now();
    },
    isCurrent,
    panel,
    words,
    reasonOf,
    jump: places.jump,
    exceptions: exceptions.record,
  });

  const gate =
    form && !gateOptions.off
      ? gateForm(form, {
          allowed: leave,
          record: (granted) =>
            JSON.stringify({ confirmed: granted.confirmed, exceptions: granted.exceptions }),
          drafts: gateOptions.drafts,
          publish: gateOptions.publish,
        })
      : null;

  let saving = false;
  /** @type {Session["guard"]} */
  const guard = async (save) => {
    if (saving) return { ok: false, reason: "busy" };
    saving = true;
    try {
      const answer = await leave();
      return answer.ok ? { ok: true, value: await save(answer) } : answer;
    } finally {
      saving = false;
    }
  };

  /** @param {() => void} change */
  const made = async (change) => {
    change();
    await live.now();
  };
  panel.actions = {
    jump: places.jump,
    show: places.show,
    passages: places.passages,
    write: places.write,
    pageAddress: ({ page }) => options.pageAddress?.(page),
    fix: mending.fix,
    fixAll: mending.fixAll,
    maskAll: mending.maskAll,
    retry: () => void live.now(),
    async explain(name) {
      const known = (await checker.rules()).find((rule) => rule.name === name);
      if (!known) throw new Error(`no rule ${name}`);
      return known;
    },
    // Where nobody keeps them, none is made.
    ...((reviewer || options.onException) && {
      except: (finding, judgement) => made(() => exceptions.add(finding, judgement)),
      unexcept: (exception) => made(() => exceptions.remove(exception)),
    }),
  };
  panel.reviewer = given(reviewer) || "";

  // What is heard

  /** @type {(() => void)[]} */
  const stops = [adapter.onChange(changed), marks.stop, live.stop];
  stops.push(
    whenReady(adapter, () => {
      untouched = isEmpty();
      live.now();
    }),
  );
  if (gate) stops.push(gate.detach);
  if (gateOptions.fetch) stops.push(holdFetch(gateOptions.fetch, leave));
  if (gateOptions.xhr) stops.push(holdXhr(gateOptions.xhr, leave));
  for (const { element } of fields.values()) {
    if (!element) continue;
    for (const event of ["input", "change"]) {
      element.addEventListener(event, changed);
      stops.push(() => element.removeEventListener(event, changed));
    }
    stops.push(live.watchComposition(element));
  }

  if (!panel.focusAnchor) panel.focusAnchor = submitButton(form, gateOptions.drafts);
  marks.drawSoon();
  // Shows at once whether there is a checker at all.
  live.now();

  return {
    check: async () => (await live.now()).result,
    get report() {
      return shown && isCurrent(shown.key) ? shown.report : null;
    },
    get exceptions() {
      return exceptions.all();
    },
    get draft() {
      return read();
    },
    panel,
    changed,
    jump: places.jump,
    columns: () => checker.columns(),
    allowed: leave,
    guard,
    detach() {
      for (const stop of stops) stop();
      marksOfFields.remove();
      if (!options.checker) checker.dispose();
      adapter.dispose?.();
      panel.actions = {};
      if (isOwn) panel.remove();
    },
  };
}

/** Where the focus goes when nothing is left to do. @param {HTMLFormElement | null} form @param {string | undefined} drafts */
function submitButton(form, drafts) {
  const buttons = Array.from(form ? form.elements : []).filter(
    (element) =>
      (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
      element.type === "submit" &&
      !(drafts && element.matches(drafts)),
  );
  return /** @type {HTMLElement | undefined} */ (buttons[0]) || null;
}
