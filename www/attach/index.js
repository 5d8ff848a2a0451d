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
import { createGate, refuseBadSelectors, refuseSecondGate } from "./gate.js";
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

/** How long the host may take to say what the site has published, in milliseconds. */
const RECENT_LIMIT = 5_000;

/** What the host answers, or `null` where it fails or takes too long. @template T @param {() => Promise<T>} ask @returns {Promise<T | null>} */
const answerOf = (ask) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, RECENT_LIMIT, null);
    Promise.resolve()
      .then(ask)
      .catch(() => null)
      .then((answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
  });

/** The last one first, all of them, also where one throws: its error comes at the end. A second time there is nothing left. @param {(() => void)[]} stops */
function stopAll(stops) {
  /** @type {unknown[]} */
  const errors = [];
  for (const stop of stops.splice(0).reverse()) {
    try {
      stop();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

/**
 * @param {unknown} target a form, an editor's instance, an element of it, or an adapter
 * @param {Options} [options]
 * @returns {Session}
 */
export function attach(target, options = {}) {
  /** What puts back what was done. @type {(() => void)[]} */
  const stops = [];
  try {
    return begin(target, options, stops);
  } catch (error) {
    // Whoever gets no session has nothing to detach.
    try {
      stopAll(stops);
    } catch {}
    throw error;
  }
}

/**
 * @param {unknown} target
 * @param {Options} options
 * @param {(() => void)[]} stops gets what puts things back
 * @returns {Session}
 */
function begin(target, options, stops) {
  const { gate: gateOptions = {}, recent, reviewer } = options;
  refuseBadSelectors(gateOptions);
  const { form, scope, adapter } = resolveTarget(target, options.editor);
  const gated = gateOptions.off ? null : form;
  if (gated) refuseSecondGate(gated);
  const today = () => given(options.today) || localToday();
  const { fields, read: readPage } = draftReader(options, { adapter, scope, today });
  stops.push(() => adapter.dispose?.());
  const { panel, isOwn } = resolvePanel(options.panel, { form, adapter }, options.locale);
  if (isOwn) stops.push(() => panel.remove());
  const words = wordsOf(panel.words.locale);
  const checker = options.checker || createChecker({ ...options, locale: panel.words.locale });
  if (!options.checker) stops.push(() => checker.dispose());
  const marksOfFields = fieldMarks(fields);
  stops.push(() => marksOfFields.remove());

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

  /** Tells whether the draft has changed since; empty where it cannot be read. */
  const keyNow = () => {
    try {
      return JSON.stringify(read());
    } catch {
      return "";
    }
  };

  /** Whether the text that was checked is the text that stands there. @param {string} key */
  const isCurrent = (key) => key !== "" && key === keyNow();

  /** The pages of the site are what the host knows: no part of the draft, and never sent with it. @param {Draft} draft */
  const check = async (draft) => {
    if (!recent) return checker.check(draft);
    const digests = await answerOf(recent);
    compared = Array.isArray(digests);
    return checker.check(digests ? { ...draft, site: { ...draft.site, recent: digests } } : draft);
  };

  /** The checker's own reasons are in Chinese. @param {NotChecked} result */
  const reasonOf = ({ code, reason }) => {
    if (reason === words.unreadable || reason === words.restless) return reason;
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
    unread: (why) => ({ verdict: "not-checked", code: "draft", reason: words[why] }),
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
    keyNow,
    panel,
    words,
    reasonOf,
    jump: places.jump,
    exceptions: exceptions.record,
  });

  stops.push(leave.stop);
  const gate =
    gated || gateOptions.publish
      ? createGate(gated, {
          leave,
          record: ({ confirmed, exceptions: made }) => JSON.stringify({ confirmed, exceptions: made }),
          drafts: gateOptions.drafts,
          publish: gateOptions.publish,
        })
      : null;
  if (gate) stops.push(gate.detach);

  let saving = false;
  /** @type {Session["guard"]} */
  const guard = async (save) => {
    if (saving) return { ok: false, reason: "busy" };
    saving = true;
    try {
      /** @type {any} what `save` gives */
      let value;
      const answer = await leave.pass((granted) => {
        value = save(granted);
      });
      return answer.ok ? { ok: true, value: await value } : answer;
    } finally {
      saving = false;
    }
  };

  /** @param {() => Promise<void>} change */
  const made = async (change) => {
    await change();
    await live.now();
  };
  /** @type {import("../panel/panel.js").Actions} */
  const actions = {
    jump: places.jump,
    show: places.show,
    passages: places.passages,
    write: places.write,
    pageAddress: ({ page }) => options.pageAddress?.(page),
    fix: mending.fix,
    fixAll: mending.fixAll,
    maskAll: mending.maskAll,
    retry() {
      panel.showChecking();
      panel.announce(panel.words.verdicts.checking);
      live.now();
    },
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
  const own = {
    actions,
    reviewer: given(reviewer) || "",
    focusAnchor: submitButton(form, gateOptions.drafts),
  };
  if (panel.focusAnchor?.isConnected) own.focusAnchor = panel.focusAnchor;
  // What it shows is about another draft.
  panel.showChecking();
  Object.assign(panel, own);
  stops.push(() => {
    // Another session may have begun with it meanwhile.
    if (panel.actions !== actions) return;
    panel.dismiss();
    panel.actions = {};
    panel.focusAnchor = null;
    panel.showIdle();
  });

  // What is heard

  stops.push(adapter.onChange(changed), marks.stop, live.stop);
  stops.push(
    whenReady(adapter, () => {
      untouched = isEmpty();
      live.now();
    }),
  );
  if (gateOptions.fetch) stops.push(holdFetch({ names: gateOptions.fetch, leave }));
  if (gateOptions.xhr) stops.push(holdXhr({ names: gateOptions.xhr, leave }));
  for (const { element } of fields.values()) {
    if (!element) continue;
    stops.push(heard(element, ["input", "change"], changed), live.watchComposition(element));
  }
  // The fields have their first values only after it.
  if (form) stops.push(heard(form, ["reset"], () => void setTimeout(changed)));

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
    allowed: () => leave.allowed(),
    guard,
    detach: () => stopAll(stops),
  };
}

/**
 * @param {EventTarget} target
 * @param {string[]} events
 * @param {() => void} listener
 * @returns {() => void} how to stop listening
 */
function heard(target, events, listener) {
  for (const event of events) target.addEventListener(event, listener);
  return () => {
    for (const event of events) target.removeEventListener(event, listener);
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
