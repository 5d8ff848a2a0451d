// The editor page: a form, a rich-text editor, the checker beside them, and the way to the server.
import { wangEditor } from "./adapter.js";
import { announcer } from "./announce.js";
import { createChecker } from "./client.js";
import { askConfirmation, showSummary } from "./dialogs.js";
import { byId } from "./dom.js";
import { editsInText, took } from "./fix.js";
import { controls, editField, fillForm, markFields, offerColumns, readDraft, selectInField } from "./form.js";
import { createMarker } from "./highlight.js";
import { liveCheck } from "./live.js";
import * as panel from "./panel.js";
import { carry, domRange, liveText, sourcePlace, textOf, textPlace } from "./place.js";
import { offerSamples } from "./samples.js";
import { submitDraft } from "./submit.js";
import { say } from "./toast.js";
import { describe, describeUnread, fieldName, inWords, tally } from "./words.js";

/**
 * @typedef {import("./client.js").Report} Report
 * @typedef {import("./live.js").Checked} Checked
 * @typedef {Report["findings"][number]} Finding
 * @typedef {{ start: number, end: number }} Span
 *
 * @typedef {object} Shown the report on the screen and the text that it is about
 * @property {Report} report
 * @property {string} key tells whether the draft has changed since
 * @property {string} body
 * @property {string} text the body's character data
 * @property {{ finding: Finding, place: Span }[]} placed the findings that have a sure place in the text
 */

const checker = createChecker({
  workerUrl: new URL("worker.js", import.meta.url),
  wasmUrl: new URL("../pkg/xianshen_bg.wasm", import.meta.url),
});
const { wangEditor: library } = /** @type {any} */ (window);
if (!library) panel.showNotChecked("编辑器没有载入，请刷新页面。", () => location.reload());
const adapter = wangEditor(library, { editor: byId("body"), toolbar: byId("toolbar") });
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
    panel.showReport(result, { jump, fix, show: showEvidence });
    announce(tally(result));
  }
  drawMarks();
}

const live = liveCheck({
  read: () => readDraft(adapter.html()),
  check: checker.check,
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

// Fixes

/** @param {Finding} finding @returns {string | null} why it could not be done */
function applyFix(finding) {
  const { field = "body", fix } = finding;
  const edits = fix?.edits || [];
  // The edits are places in the draft that was checked, and in no other.
  if (!shown || shown.key !== JSON.stringify(readDraft(adapter.html()))) return MOVED;
  if (field !== "body") {
    return editField(field, edits) ? null : `“${fieldName(field)}”不能自动修改，请手工修改。`;
  }
  const placed = shown.placed.find((other) => other.finding === finding);
  if (!placed || finding.start == null) return MOVED;
  const inText = editsInText(shown.body, { start: finding.start, edits }, placed.place);
  if (!inText) return "这一处夹有特殊编码，不能自动修改，请手工修改。";

  const locate = locator(shown);
  /** @type {{ range: Range, text: string }[]} */
  const replacements = [];
  for (const edit of inText) {
    const range = locate(edit);
    if (!range) return MOVED;
    replacements.push({ range, text: edit.text });
  }
  const replaced = adapter.replace(replacements);
  const after = adapter.html();
  if (replaced && took(shown.body, after, inText)) return null;
  if (after !== shown.body) adapter.undo();
  return "编辑器没有按要求修改，已经还原，请手工修改。";
}

/** @param {Finding} finding */
async function fix(finding) {
  const index = panel.fixIndex(finding);
  const failure = applyFix(finding);
  if (failure) {
    say(failure, { kind: "failed" });
    return;
  }
  const undo = finding.field === "body" ? adapter.undo : () => document.execCommand("undo");
  say(`已修改：${finding.fix?.title}`, { action: { label: "撤销", run: undo } });
  await live.now();
  panel.focusAfterFix(index);
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
 * @param {import("./client.js").Draft} draft
 * @param {Report} report nothing in it blocks
 */
async function send(draft, report) {
  const confirmed = report.verdict === "review" ? await confirmReview(report) : null;
  if (report.verdict === "review" && !confirmed) return;
  const outcome = await submitDraft(draft, confirmed);
  if (outcome.kind === "stored") {
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

/** @param {import("./client.js").Draft} draft */
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
adapter.onChange(changed);
// The first check starts the worker, and shows at once whether there is a checker at all.
live.now();
