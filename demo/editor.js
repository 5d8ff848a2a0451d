// The editor page, a host of the checker: a form, a rich-text editor, and the way to the server.
import { seenIn } from "../www/attach/leave.js";
import { attach } from "../www/index.js";
import { textOf } from "../www/place.js";
import { byId } from "./dom.js";
import { fillForm, offerColumns } from "./form.js";
import { form, panel } from "./page.js";
import { offerPolicies, readPolicies } from "./policies.js";
import { recentPages } from "./recent.js";
import { offerSamples } from "./samples.js";
import { submitDraft } from "./submit.js";
import { createWangEditor } from "./wang.js";

/**
 * @typedef {import("../www/client.js").Draft} Draft
 * @typedef {import("../www/client.js").Report} Report
 * @typedef {{ by: string, reason: string } | null} Confirmed
 */

const button = byId("submit");

/** @param {Parameters<typeof createWangEditor>[0]} library */
function start(library) {
  const editor = createWangEditor(library, { editor: byId("body"), toolbar: byId("toolbar") });
  const recent = recentPages("api/recent");
  editor.root()?.setAttribute("aria-labelledby", "body-label");
  let columnsOffered = false;

  const session = attach(form, {
    panel,
    editor,
    column: "#column",
    // The same profile as the server's gate, or the verdicts of the two could differ.
    profileUrl: "profile.json",
    recent: recent.read,
    pageBody: bodyOfPage,
    pageAddress: (page) => `stored/${encodeURIComponent(page)}`,
    policies: readPolicies,
    onReport() {
      if (columnsOffered) return;
      columnsOffered = true;
      session.columns().then(offerColumns);
    },
  });

  /** @param {Draft} draft */
  const load = (draft) => {
    fillForm(draft);
    editor.show(draft.body);
    session.changed();
    session.check();
  };

  offerSamples(
    (draft) => {
      const before = session.draft;
      const isBlank = before.title === "" && textOf(before.body) === "";
      load(draft);
      if (!isBlank) panel.say("已载入示例。", { action: { label: "恢复原稿", run: () => load(before) } });
    },
    () => panel.say("示例没有载入，请检查服务是否还在运行。", { kind: "failed" }),
  );
  offerPolicies(session.changed);

  // What comes here was allowed by the gate in front of the form; the server looks at it again.
  let sending = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    try {
      const record = /** @type {HTMLInputElement} */ (form.elements.namedItem("xianshen")).value;
      await send(session.draft, JSON.parse(record).confirmed || null);
    } finally {
      sending = false;
    }
  });

  /** @param {Draft} draft @param {Confirmed} confirmed @returns {Promise<void>} */
  const send = async (draft, confirmed) => {
    const outcome = await submitDraft(draft, confirmed);
    if (outcome.kind === "stored") {
      recent.forget();
      panel.announce("已提交并存档");
      const link = { label: "查看页面", href: `stored/${outcome.id}` };
      return panel.say("已提交，服务器复查通过并存档。", { link });
    }
    if (outcome.kind === "failed") return explain("没有提交成功", outcome.reason, [], true);
    const { report } = outcome;
    // The server may see more than the browser, such as another date.
    if (report.verdict === "review") {
      const again = await panel.confirm(questions(report));
      return again ? send(draft, { ...again, ...seenIn(report) }) : button.focus();
    }
    const title = `还不能提交：${panel.words.tally(report)}`;
    const findings = report.findings.filter(({ level }) => level === report.verdict);
    return explain(title, "服务器复查没有通过，稿件没有存档。", findings);
  };

  /** @param {Report} report */
  const questions = ({ findings, notChecked = [] }) => [
    ...findings.filter(({ level }) => level === "review").map(panel.words.describe),
    ...notChecked.map(panel.words.describeUnread),
  ];

  /** @param {string} title @param {string} lead @param {Report["findings"]} [findings] @param {boolean} [retry] */
  const explain = async (title, lead, findings = [], retry = false) => {
    const chosen = await panel.summary({ title, lead, findings, retry });
    // After this submission is over, which it is not yet.
    if (chosen === "retry") setTimeout(() => form.requestSubmit());
    else if (chosen) session.jump(chosen);
    else button.focus();
  };

  return session;
}

/** What a page of the site says, to be shown beside the draft. @param {string} id @returns {Promise<string | null>} */
async function bodyOfPage(id) {
  const response = await fetch(`api/pages/${encodeURIComponent(id)}`);
  return response.ok ? (await response.json()).draft.body : null;
}

// The browser finds no way into a shadow root by itself.
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  panel.focus();
});

const { wangEditor: library } = /** @type {any} */ (window);

/** The checker at work, for whoever looks on. */
export const session = library ? start(library) : null;

if (!session) {
  panel.actions = { retry: () => location.reload() };
  panel.showNotChecked("编辑器没有载入，请刷新页面。");
  form.addEventListener("submit", (event) => event.preventDefault());
}
