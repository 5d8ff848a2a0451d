// The editor page: a form, a rich-text editor, the checker beside them, and the way to the server.
import { wangEditor } from "../www/adapter.js";
import { announcer } from "../www/announce.js";
import { createChecker } from "../www/client.js";
import { askConfirmation, showSummary } from "../www/dialogs.js";
import { applied, editsInText, took } from "../www/fix.js";
import { createMarker } from "../www/highlight.js";
import { liveCheck } from "../www/live.js";
import * as panel from "../www/panel.js";
import { carry, compact, domRange, isInTag, liveText, sourcePlace, textOf, textPlace } from "../www/place.js";
import { say } from "../www/toast.js";
import {
  changeMaterial,
  changeTally,
  describe,
  describeUnread,
  fieldName,
  inWords,
  tally,
} from "../www/words.js";
import { byId } from "./dom.js";
import { controls, editField, fillForm, markFields, offerColumns, readDraft, selectInField } from "./form.js";
import { offerPolicies } from "./policies.js";
import { recentPages } from "./recent.js";
import { offerSamples } from "./samples.js";
import { submitDraft } from "./submit.js";

/**
 * @typedef {import("../www/client.js").Report} Report
 * @typedef {import("../www/live.js").Checked} Checked
 * @typedef {Report["findings"][number]} Finding
 * @typedef {import("../www/words.js").Change} Change
 * @typedef {{ start: number, end: number }} Span
 * @typedef {Span & { text: string }} Edit
 *
 * @typedef {object} Shown the report on the screen and the text that it is about
 * @property {Report} report
 * @property {string} key tells whether the draft has changed since
 * @property {string} body
 * @property {string} text the body's character data
 * @property {{ finding: Finding, place: Span }[]} placed the findings that have a sure place in the text
 */

const checker = createChecker({
  workerUrl: new URL("../www/worker.js", import.meta.url),
  wasmUrl: new URL("../pkg/xianshen_bg.wasm", import.meta.url),
  // The same profile as the server's gate, or the verdicts of the two could differ.
  profileUrl: new URL("profile.json", import.meta.url),
});
const { wangEditor: library } = /** @type {any} */ (window);
if (!library) panel.showNotChecked("编辑器没有载入，请刷新页面。", () => location.reload());
const adapter = wangEditor(library, { editor: byId("body"), toolbar: byId("toolbar") });
const recent = recentPages("api/recent");
const marker = createMarker(byId("paper"));
const announce = announcer(byId("announcement"));

/** @type {Shown | null} */
let shown = null;
/** Nobody has written or loaded anything yet. */
let untouched = true;
let columnsOffered = false;
let submitting = false;

const MOVED = "这一处的文字已有改动，请等审查完成后再试。";

// Marks

/** @param {Shown} about @returns {(place: Span) => Range | null} */
function locator({ text }) {
  const live = liveText(adapter.textNodes());
  const carried = carry(text, live.text);
  return (place) => {
    const now = carried(place);
    return now && domRange(live, now);
  };
}

/** @type {{ finding: Finding, range: Range }[]} */
let marks = [];

function drawMarks() {
  marks = [];
  if (shown && shown.placed.length > 0) {
    const locate = locator(shown);
    for (const { finding, place } of shown.placed) {
      const range = locate(place);
      if (range) marks.push({ finding, range });
    }
  }
  marker.show(marks.map(({ finding, range }) => ({ level: finding.level, range })));
  pointAtRow();
}

let drawing = 0;
function drawSoon() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(drawMarks);
}

// Every redraw of the editor may exchange the nodes that the marks stand on.
new MutationObserver(drawSoon).observe(adapter.root(), {
  childList: true,
  characterData: true,
  subtree: true,
});

/** Shows in the list whose place the cursor is at. */
function pointAtRow() {
  const selection = getSelection();
  const node = selection?.anchorNode;
  if (!selection || !node || !adapter.root().contains(node)) return;
  const here = marks.find(({ range }) => range.isPointInRange(node, selection.anchorOffset));
  panel.pointAtRow(here?.finding);
}

document.addEventListener("selectionchange", pointAtRow);

// Reports

/** @param {Checked} checked */
function onChecked({ draft, result }) {
  if (result.verdict === "not-checked") {
    shown = null;
    markFields([]);
    const reason = inWords(result.reason);
    panel.showNotChecked(reason, live.now);
    announce(`未检查。${reason}`);
    return drawMarks();
  }
  if (!columnsOffered) {
    columnsOffered = true;
    checker.columns().then(offerColumns);
  }
  if (untouched) {
    panel.showIdle();
  } else {
    const text = textOf(draft.body);
    shown = { report: result, key: JSON.stringify(draft), body: draft.body, text, placed: [] };
    for (const finding of result.findings) {
      const place = finding.field === "body" && textPlace(draft.body, text, finding);
      if (place) shown.placed.push({ finding, place });
    }
    markFields(result.findings);
    const both = Boolean(draft.policy && draft.previousPolicy);
    panel.showReport(
      result,
      { both, compared },
      { jump, fix, fixAll, show: showEvidence, write: helpWrite, passages },
    );
    const changes = (both && result.interpretation?.changes) || [];
    announce(changes.length > 0 ? `${tally(result)}；新旧文件${changeTally(changes)}` : tally(result));
  }
  drawMarks();
}

/** Whether the last draft was compared with what the site has published. */
let compared = true;

/** The pages of the site are what the host knows: no part of the draft, and never sent with it. @param {import("../www/client.js").Draft} draft */
async function check(draft) {
  const digests = await recent.read();
  compared = digests !== null;
  return checker.check(digests ? { ...draft, site: { recent: digests } } : draft);
}

const live = liveCheck({
  read: () => readDraft(adapter.html()),
  check,
  onStale: panel.showChecking,
  onChecked,
});

function changed() {
  untouched = false;
  live.changed();
}

// Places

/** @param {Span} place in the text that was checked */
function selectInBody(place) {
  const range = shown && locator(shown)(place);
  if (!range) return false;
  const node = range.startContainer.parentElement;
  if (node) node.scrollIntoView({ block: "center" });
  adapter.select(range);
  return true;
}

/** Goes to where a finding is: its place in the body, its field, or else its row in the list. @param {Finding} finding */
function jump(finding) {
  const placed = shown?.placed.find((other) => other.finding === finding);
  if (placed && selectInBody(placed.place)) return;
  if (finding.field && selectInField(finding.field, finding)) return;
  if (finding.field === "body" && finding.start != null) say(MOVED, { kind: "failed" });
  panel.focusRow(finding);
}

/** @param {Span} evidence in the body's source */
function showEvidence(evidence) {
  const place = shown && sourcePlace(shown.body, shown.text, evidence);
  if (!place || !selectInBody(place)) say(MOVED, { kind: "failed" });
}

/** @type {Map<string, Promise<string | null>>} bodies of other pages, by id */
const bodies = new Map();

/** @param {string} id @returns {Promise<string | null>} */
function bodyOf(id) {
  const known = bodies.get(id);
  if (known) return known;
  const asked = fetch(`api/pages/${encodeURIComponent(id)}`)
    .then((response) => (response.ok ? response.json() : null))
    .then((page) => page?.draft.body ?? null)
    .catch(() => null);
  bodies.set(id, asked);
  asked.then((body) => body === null && bodies.delete(id));
  return asked;
}

/**
 * What a draft and another page of the site both say, as readers see it; `null` where the other page cannot be had.
 * @param {NonNullable<Report["twins"]>[number]} twin
 */
async function passages({ page, matches }) {
  const about = shown;
  const body = await bodyOf(page);
  if (!about || body === null) return null;
  return matches.map(({ start, end, otherStart, otherEnd }) => ({
    here: { start, end },
    own: textOf(about.body.slice(start, end)),
    other: textOf(body.slice(otherStart, otherEnd)),
  }));
}

/**
 * The two wordings go to the clipboard and the cursor back into the text. Nothing is inserted: a sentence for citizens is not a
 * clause, and a row must not turn green before somebody has written one.
 * @param {Change} change
 */
async function helpWrite(change) {
  adapter.resume();
  const material = changeMaterial(change);
  // A page that is not served over HTTPS has no clipboard.
  const copied = navigator.clipboard
    ? await navigator.clipboard.writeText(material).then(
        () => true,
        () => false,
      )
    : false;
  say(
    `${copied ? "新旧条文已复制，可以粘贴后改写成群众看得懂的话。" : "请写一句群众看得懂的话。"}${material}`,
  );
}

// Fixes

const BY_HAND = "请手工修改。";

/** What takes a change of the body back. */
const undoBody = () => adapter.undo();

/** @typedef {{ done: number, undo?: () => void, failure?: string }} Outcome how many were done, and why the others were not */

/**
 * Changes the text that the reader sees, in one step of the editor.
 * @param {Shown} now
 * @param {Finding[]} findings
 * @returns {Outcome}
 */
function fixText(now, findings) {
  /** @type {Edit[]} */
  const edits = [];
  let done = 0;
  let failure = "";
  for (const finding of findings) {
    const placed = now.placed.find((other) => other.finding === finding);
    const { start, fix } = finding;
    const inText =
      placed && start != null && editsInText(now.body, { start, edits: fix?.edits || [] }, placed.place);
    if (inText) {
      edits.push(...inText);
      done++;
    } else failure = placed ? `这一处夹有特殊编码，不能自动修改，${BY_HAND}` : MOVED;
  }
  if (done === 0) return { done, failure };
  edits.sort((a, b) => a.start - b.start);
  const locate = locator(now);
  /** @type {{ range: Range, text: string }[]} */
  const replacements = [];
  for (const edit of edits) {
    const range = locate(edit);
    if (!range) return { done: 0, failure: MOVED };
    replacements.push({ range, text: edit.text });
  }
  const replaced = adapter.replace(replacements);
  const after = adapter.html();
  if (replaced && took(now.body, after, edits)) return { done, undo: undoBody, failure };
  if (after !== now.body) adapter.undo();
  return { done: 0, failure: `编辑器没有按要求修改，已经还原，${BY_HAND}` };
}

/**
 * Changes what stands in attributes: the editor has no place for it, so the document is loaded anew.
 * @param {string} body
 * @param {Finding[]} findings
 * @returns {Outcome}
 */
function fixSource(body, findings) {
  const edits = findings.flatMap(({ fix }) => fix?.edits || []).sort((a, b) => a.start - b.start);
  adapter.load(applied(body, edits));
  if (compact(textOf(adapter.html())) === compact(textOf(body))) {
    return { done: findings.length, undo: () => adapter.load(body) };
  }
  adapter.load(body);
  return { done: 0, failure: `编辑器没有按要求修改，已经还原，${BY_HAND}` };
}

/**
 * @param {Finding[]} findings each with a fix
 * @returns {{ done: number, undo: () => void, failure: string }} undo takes back what was done last
 */
function applyFixes(findings) {
  const result = { done: 0, undo: () => {}, failure: "" };
  const now = shown;
  // The edits are places in the draft that was checked, and in no other.
  if (!now || now.key !== JSON.stringify(readDraft(adapter.html()))) return { ...result, failure: MOVED };
  const ofBody = findings.filter(({ field = "body" }) => field === "body");
  const seen = ofBody.filter(
    (finding) =>
      now.placed.some((other) => other.finding === finding) && !isInTag(now.body, finding.start ?? 0),
  );
  const unseen = ofBody.filter((finding) => !seen.includes(finding));
  const ofFields = findings.filter((finding) => !ofBody.includes(finding));

  /** @param {Finding[]} some @param {() => Outcome} fixThem */
  const attempt = (some, fixThem) => {
    if (some.length === 0) return;
    const outcome = fixThem();
    result.done += outcome.done;
    result.undo = outcome.undo || result.undo;
    result.failure = outcome.failure || result.failure;
  };
  attempt(seen, () => fixText(now, seen));
  // Positions in the source hold for the body as it was checked; what is left is found again by the next check.
  if (seen.length === 0) attempt(unseen, () => fixSource(now.body, unseen));
  for (const field of new Set(ofFields.map(({ field }) => field || ""))) {
    const some = ofFields.filter((finding) => finding.field === field);
    const edits = some.flatMap(({ fix }) => fix?.edits || []).sort((a, b) => a.start - b.start);
    attempt(some, () =>
      editField(field, edits)
        ? { done: some.length, undo: () => document.execCommand("undo") }
        : { done: 0, failure: `“${fieldName(field)}”不能自动修改，${BY_HAND}` },
    );
  }
  return result;
}

/** @param {Finding} finding */
async function fix(finding) {
  const index = panel.fixIndex(finding);
  const { done, undo, failure } = applyFixes([finding]);
  if (done === 0) {
    say(failure, { kind: "failed" });
    return;
  }
  say(`已修改：${finding.fix?.title}`, { action: { label: "撤销", run: undo } });
  await live.now();
  panel.focusAfterFix(index);
}

/** A fix may bring to light what another had covered, and attributes are mended after the text. */
const MOST_ROUNDS = 5;

/** Makes every change that is certain, and checks again, until none is left. */
async function fixAll() {
  let done = 0;
  let failure = "";
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = shown?.report.findings.filter((finding) => finding.fix) || [];
    if (findings.length === 0) break;
    const result = applyFixes(findings);
    failure = result.failure;
    done += result.done;
    if (result.done === 0) break;
    await live.now();
  }
  const left = shown?.report.findings.filter((finding) => finding.fix).length || 0;
  if (left > 0) say(`已修改 ${done} 处，另有 ${left} 处没有改成。${failure}`, { kind: "failed" });
  else say(`已修改 ${done} 处，并重新审查。`);
  panel.focusAfterFix(0);
}

// Submission

/**
 * @param {{ title: string, lead: string, findings?: Finding[], retry?: boolean }} content
 */
async function explain({ title, lead, findings = [], retry = false }) {
  const chosen = await showSummary({ title, lead, findings, retry });
  if (chosen === "retry") await submit();
  else if (chosen) jump(chosen);
  else byId("submit").focus();
}

/** @param {Report} report @param {string} lead */
function explainReport(report, lead) {
  const findings = report.findings.filter(({ level }) => level === report.verdict);
  return explain({ title: `还不能提交：${tally(report)}`, lead, findings });
}

/** @param {Report} report @returns {Promise<{ by: string, reason: string } | null>} */
function confirmReview({ findings, notChecked = [] }) {
  const doubtful = findings.filter(({ level }) => level === "review");
  return askConfirmation([...doubtful.map(describe), ...notChecked.map(describeUnread)]);
}

/**
 * @param {import("../www/client.js").Draft} draft
 * @param {Report} report nothing in it blocks
 */
async function send(draft, report) {
  const confirmed = report.verdict === "review" ? await confirmReview(report) : null;
  if (report.verdict === "review" && !confirmed) return;
  const outcome = await submitDraft(draft, confirmed);
  if (outcome.kind === "stored") {
    recent.forget();
    announce("已提交并存档");
    say("已提交，服务器复查通过并存档。", { link: { label: "查看页面", href: `stored/${outcome.id}` } });
  } else if (outcome.kind === "failed") {
    await explain({ title: "没有提交成功", lead: outcome.reason, retry: true });
  } else if (outcome.report.verdict === "review" && !confirmed) {
    // The server may see more than the browser, such as another date.
    await send(draft, outcome.report);
  } else {
    await explainReport(outcome.report, "服务器复查没有通过，稿件没有存档。");
  }
}

async function submit() {
  const { draft, result } = await live.now();
  if (result.verdict === "not-checked") {
    await explain({ title: "还不能提交：稿件未检查", lead: inWords(result.reason), retry: true });
  } else if (result.verdict === "pass" || result.verdict === "review") {
    await send(draft, result);
  } else {
    await explainReport(result, "请逐条修改下列问题，点击可以跳到所在位置。");
  }
}

byId("draft").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (submitting) return;
  submitting = true;
  untouched = false;
  try {
    await submit();
  } finally {
    submitting = false;
  }
});

// Start

/** @param {import("../www/client.js").Draft} draft */
function load(draft) {
  fillForm(draft);
  adapter.load(draft.body);
  untouched = false;
  live.now();
}

for (const control of controls.values()) {
  control.addEventListener("input", changed);
  live.watchComposition(control);
}
live.watchComposition(adapter.root());
adapter.root().setAttribute("aria-labelledby", "body-label");
offerSamples(
  (draft) => {
    const before = untouched ? null : readDraft(adapter.html());
    load(draft);
    if (before) say("已载入示例。", { action: { label: "恢复原稿", run: () => load(before) } });
  },
  () => say("示例没有载入，请检查服务是否还在运行。", { kind: "failed" }),
);
offerPolicies(changed);
adapter.onChange(changed);
// The first check starts the worker, and shows at once whether there is a checker at all.
live.now();
