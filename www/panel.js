// The list of what was found, by severity. The marks in the text say nothing to a screen reader: all is here.
import { changeSection } from "./changes.js";
import { byId, element, refill } from "./dom.js";
import { twinSection } from "./twins.js";
import { DIMENSIONS, describeUnread, fieldName, LEVELS, OUTCOMES, tally, VERDICTS } from "./words.js";

/**
 * @typedef {import("./client.js").Report} Report
 * @typedef {import("./client.js").NotChecked} NotChecked
 * @typedef {Report["findings"][number]} Finding
 *
 * @typedef {object} Actions
 * @property {(finding: Finding) => void} jump
 * @property {(finding: Finding) => void} fix
 * @property {() => void} fixAll
 * @property {(evidence: { start: number, end: number }) => void} show
 * @property {import("./changes.js").ChangeActions["write"]} write
 * @property {import("./twins.js").TwinActions["passages"]} passages
 */

/** A page full of faults needs mending at the root; a list of thousands helps nobody and slows the browser. */
const MOST_ROWS = 100;

const panel = byId("findings");
const badge = byId("verdict");
const list = byId("report");
const note = byId("submit-note");

/** Two equal faults have equal fingerprints; a row needs a key of its own. @type {Map<Finding, string>} */
let keys = new Map();

/** @param {Finding[]} findings */
function keysOf(findings) {
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

/** @param {string} key @returns {HTMLElement | null} */
const withKey = (key) => list.querySelector(`[data-key="${CSS.escape(key)}"]`);

/** @param {string} verdict */
function showVerdict(verdict) {
  badge.dataset.verdict = verdict;
  badge.textContent = VERDICTS[verdict];
  panel.setAttribute("aria-busy", String(verdict === "checking"));
}

/** The verdict is void until the text has been checked again; the list stays, so that the eye keeps its place. */
export function showChecking() {
  showVerdict("checking");
  note.textContent = "内容有改动，正在重新审查";
}

/** Nobody has written anything yet: no list of faults, but no leave to submit either. */
export function showIdle() {
  showVerdict("idle");
  note.textContent = "撰写或载入稿件后即可审查";
  refill(list, [
    element(
      "div",
      { class: "empty" },
      element("p", {}, "从左侧开始撰写，或在右上角载入一篇示例。"),
      element("p", {}, "边写边审：问题会标在文中，并列在这里，逐条写明依据和改法。"),
    ),
  ]);
}

/** @param {string} reason @param {() => void} retry */
export function showNotChecked(reason, retry) {
  showVerdict("not-checked");
  note.textContent = "未检查的稿件不能提交";
  refill(list, [
    element(
      "div",
      { class: "empty" },
      element("h3", { class: "failed-title" }, "未检查"),
      element("p", {}, reason),
      element("p", {}, "没有检查不等于没有问题，在检查完成之前不能提交。"),
      element("button", { type: "button", class: "empty-action", click: retry }, "重新审查"),
    ),
  ]);
}

/**
 * @param {Report} report
 * @param {{ both: boolean, compared: boolean }} given whether the draft has a policy and the one that it replaces, and whether it
 *   was compared with what the site has published
 * @param {Actions} actions
 */
export function showReport(report, given, actions) {
  showVerdict(report.verdict);
  const { block, review } = report.counts;
  note.textContent =
    block > 0 ? `还有 ${block} 处必须修改` : review > 0 ? "提交时须填写复核人和理由" : "审查通过，可以提交";

  const held = focusKey();
  keys = keysOf(report.findings);
  refill(list, [
    counts(report),
    ...mendAll(report, actions),
    ...dimensions(report, actions),
    ...changeSection(report, given, actions),
    ...twinSection(report, given, actions),
    ...LEVELS.flatMap(({ level, title }) => group(report, level, title, actions)),
    ...(report.findings.length === 0 ? [clean()] : []),
  ]);
  if (held) withKey(held)?.focus();
}

/** The list is built anew with each report: what had the focus is found again by its key. */
function focusKey() {
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  return active && list.contains(active) ? active.dataset.key : undefined;
}

function clean() {
  return element("div", { class: "empty" }, element("p", {}, "没有发现问题。"));
}

/** @param {Report} report */
function counts(report) {
  return element(
    "ul",
    { class: "counts", "aria-label": tally(report) },
    ...LEVELS.map(({ level, title }) =>
      element("li", { "data-level": level }, element("strong", {}, String(report.counts[level])), title),
    ),
  );
}

/** @param {Report} report @param {Actions} actions */
function mendAll({ findings }, { fixAll }) {
  const certain = findings.filter(({ fix }) => fix).length;
  if (certain < 2) return [];
  return [
    element(
      "div",
      { class: "mend-all" },
      element(
        "button",
        { type: "button", class: "row-action fix-all", "data-key": "fix-all", click: () => fixAll() },
        `全部一键修改（${certain} 处）`,
      ),
      element("p", { class: "mend-note" }, "只改有把握的，改完自动重新审查；请复核的各处留给您判断。"),
    ),
  ];
}

/** @param {Report} report @param {Actions} actions */
function dimensions({ interpretation }, { show }) {
  if (!interpretation) return [];
  const cells = DIMENSIONS.map(({ key, name }) => {
    const { outcome, evidence = [] } = interpretation[key];
    const jumps = evidence.slice(0, 3).map((place, index) =>
      element(
        "button",
        {
          type: "button",
          class: "link",
          "aria-label": `${name}，看第 ${index + 1} 处依据`,
          click: () => show(place),
        },
        `见文 ${index + 1}`,
      ),
    );
    return element(
      "div",
      { class: "dimension", "data-outcome": outcome },
      element("dt", {}, name),
      element("dd", {}, element("span", {}, OUTCOMES[outcome]), ...jumps),
    );
  });
  return [
    element(
      "section",
      { class: "dimensions", "aria-label": "解读质量" },
      element("h3", {}, "解读质量"),
      element("dl", {}, ...cells),
    ),
  ];
}

/**
 * @param {Report} report
 * @param {Finding["level"]} level
 * @param {string} title
 * @param {Actions} actions
 */
function group(report, level, title, actions) {
  const findings = report.findings.filter((finding) => finding.level === level);
  const unread = level === "review" ? report.notChecked || [] : [];
  if (findings.length + unread.length === 0) return [];
  const listed = findings.slice(0, MOST_ROWS);
  const inTable = listed.filter(({ rule }) => rule === UNEXPLAINED);
  const rows = [
    ...listed.filter(({ rule }) => rule !== UNEXPLAINED).map((finding) => row(finding, actions)),
    ...(inTable.length > 1 ? [folded(inTable, actions)] : inTable.map((finding) => row(finding, actions))),
    ...unread.map((part) =>
      element(
        "li",
        { class: "finding", "data-level": "review" },
        element("h4", {}, describeUnread(part)),
        element("p", {}, part.reason),
      ),
    ),
  ];
  const more = findings.length - MOST_ROWS;
  return [
    element(
      "section",
      { class: "group", "data-level": level, "aria-label": title },
      element("h3", {}, title, element("span", { class: "number" }, String(findings.length + unread.length))),
      element("ol", {}, ...rows),
      more > 0 && element("p", { class: "more" }, `另有 ${more} 处没有列出，改完以上各处后会接着显示。`),
    ),
  ];
}

/** The table of changes shows these already. */
const UNEXPLAINED = "interpretation/change-not-explained";

/** What the user unfolded stays so when the list is built anew. */
let unfolded = false;

/** @param {Finding[]} findings @param {Actions} actions */
function folded(findings, actions) {
  const details = element(
    "details",
    { class: "folded", open: unfolded, toggle: () => (unfolded = details.open) },
    element(
      "summary",
      { "data-key": "folded" },
      `${findings.length} 处新旧变化没有解读，对照上面的“新旧变化”逐处补写`,
    ),
    element("ol", {}, ...findings.map((finding) => row(finding, actions))),
  );
  return element("li", { class: "fold" }, details);
}

/** @param {Finding} finding @param {Actions} actions */
function row(finding, { jump, fix }) {
  const { level, what, how, quote, count, field, why } = finding;
  const key = /** @type {string} */ (keys.get(finding));
  const sources = `依据：${why.map(({ title }) => title).join("；")}`;
  return element(
    "li",
    { class: "finding", "data-level": level, "data-key": key, tabindex: "-1" },
    element("h4", {}, what),
    element(
      "p",
      { class: "where" },
      element("span", { class: "chip" }, fieldName(field)),
      quote && element("q", {}, quote),
      count > 1 && element("span", { class: "times" }, `等 ${count} 处`),
    ),
    element("p", { class: "how" }, element("b", {}, "怎么改"), how),
    why.length > 0 && element("details", { class: "why" }, element("summary", {}, sources)),
    element(
      "div",
      { class: "row-actions" },
      field &&
        element(
          "button",
          { type: "button", class: "row-action", "data-key": `${key} jump`, click: () => jump(finding) },
          "定位",
        ),
      finding.fix &&
        element(
          "button",
          {
            type: "button",
            class: "row-action fix",
            "data-key": `${key} fix`,
            title: finding.fix.title,
            click: () => fix(finding),
          },
          "一键修改",
        ),
    ),
  );
}

/** @param {Finding} finding */
export function focusRow(finding) {
  const found = withKey(keys.get(finding) || "");
  if (!found) return;
  const fold = found.closest("details.folded");
  if (fold instanceof HTMLDetailsElement) fold.open = true;
  found.scrollIntoView({ block: "nearest" });
  found.focus();
}

/** Shows which row belongs to the place where the cursor is. @param {Finding | undefined} finding */
export function pointAtRow(finding) {
  const key = finding && keys.get(finding);
  for (const item of list.querySelectorAll(".finding")) {
    item.classList.toggle("here", key !== undefined && item.getAttribute("data-key") === key);
  }
}

/**
 * Where the focus goes after a fix: to the next one, else to the first thing to do, else to the submit button.
 * @param {number} index of the fix that was just done, among those in the list
 */
export function focusAfterFix(index) {
  const fixes = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("button.fix"));
  const next =
    fixes[Math.min(index, fixes.length - 1)] || list.querySelector(".row-action") || byId("submit");
  next.focus();
}

/** @param {Finding} finding */
export function fixIndex(finding) {
  const fixes = Array.from(list.querySelectorAll("button.fix"));
  const key = `${keys.get(finding)} fix`;
  return Math.max(
    0,
    fixes.findIndex((button) => button.getAttribute("data-key") === key),
  );
}
