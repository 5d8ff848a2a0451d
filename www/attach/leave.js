// Whether a draft may go on: what the last word of the checker is, and, where it asks for a person, that person's word. Nothing
// that was not checked is let through.

/**
 * @typedef {import("../client.js").Report} Report
 * @typedef {import("../live.js").Checked} Checked
 * @typedef {{ by: string, reason: string }} Confirmed
 * @typedef {import("../client.js").Draft} Draft
 *
 * @typedef {object} Granted what a server's gate wants to have, and the report
 * @property {true} ok
 * @property {Report} report
 * @property {Omit<Draft, "exceptions">} draft the exceptions stand beside it: a page does not bring its own leave along
 * @property {Omit<NonNullable<Draft["exceptions"]>[number], "on">[]} exceptions
 * @property {Confirmed} [confirmed] for what asked for review
 *
 * @typedef {{ ok: false, reason: "block" | "not-checked" | "not-confirmed" }} Refused
 * @typedef {Granted | Refused} Leave
 */

/**
 * What a person confirmed holds for the text that was read, and for what was found in it.
 * @param {string} key
 * @param {Report} report
 */
const aboutOf = (key, { findings, notChecked = [] }) =>
  JSON.stringify([key, findings.map(({ fingerprint }) => fingerprint), notChecked]);

/**
 * @param {object} options
 * @param {() => Promise<Checked>} options.check what stands there now
 * @param {(key: string) => boolean} options.isCurrent
 * @param {import("./options.js").Panel} options.panel
 * @param {import("./words.js").Words} options.words
 * @param {(result: import("../client.js").NotChecked) => string} options.reasonOf
 * @param {(finding: Report["findings"][number]) => void} options.jump
 * @param {() => Granted["exceptions"]} options.exceptions
 */
export function createLeave({ check, isCurrent, panel, words, reasonOf, jump, exceptions }) {
  /** @type {{ about: string, confirmed: Confirmed } | null} */
  let last = null;
  /** @type {Promise<Leave> | null} */
  let asking = null;

  /**
   * Says why it does not go on; when that is closed, the first problem has the focus.
   * @param {{ title: string, lead: string, findings?: Report["findings"], retry?: boolean }} content
   * @returns {Promise<boolean>} whether to try again
   */
  async function tell({ title, lead, findings = [], retry = false }) {
    const chosen = await panel.summary({ title, lead, findings, retry });
    if (chosen === "retry") return true;
    if (chosen) jump(chosen);
    else panel.focusAnchor?.focus();
    return false;
  }

  /** @param {Checked & { result: Report }} checked @returns {Promise<Confirmed | null>} */
  async function confirm({ key, result }) {
    const about = aboutOf(key, result);
    if (last?.about === about) return last.confirmed;
    const doubtful = result.findings.filter(({ level }) => level === "review");
    const unread = result.notChecked || [];
    const confirmed = await panel.confirm([
      ...doubtful.map(panel.words.describe),
      ...unread.map(panel.words.describeUnread),
    ]);
    if (confirmed) last = { about, confirmed };
    return confirmed;
  }

  /** @param {Checked & { result: Report }} checked @param {Confirmed} [confirmed] @returns {Granted} */
  const grant = ({ draft, result }, confirmed) => {
    const { exceptions: _exceptions, ...own } = /** @type {Draft} */ (draft);
    const granted = { ok: /** @type {true} */ (true), report: result, draft: own, exceptions: exceptions() };
    return confirmed ? { ...granted, confirmed } : granted;
  };

  /** @returns {Promise<Leave>} */
  async function ask() {
    for (;;) {
      const checked = await check();
      const { result } = checked;
      if (result.verdict === "not-checked") {
        const content = { title: words.uncheckedTitle, lead: reasonOf(result), retry: true };
        if (await tell(content)) continue;
        return { ok: false, reason: "not-checked" };
      }
      if (result.verdict === "pass") return grant(/** @type {any} */ (checked));
      if (result.verdict !== "review") {
        const findings = result.findings.filter(({ level }) => level === "block");
        await tell({
          title: words.blockedTitle(panel.words.tally(result)),
          lead: words.blockedLead,
          findings,
        });
        return { ok: false, reason: "block" };
      }
      const confirmed = await confirm(/** @type {any} */ (checked));
      if (!confirmed) {
        panel.focusAnchor?.focus();
        return { ok: false, reason: "not-confirmed" };
      }
      // A script may have changed the text while the question stood open: then it was about another text.
      if (isCurrent(checked.key)) return grant(/** @type {any} */ (checked), confirmed);
    }
  }

  /** Asked twice at the same time, it answers both with one answer. @returns {Promise<Leave>} */
  return () => {
    if (!asking) {
      asking = ask();
      const done = () => {
        asking = null;
      };
      asking.then(done, done);
    }
    return asking;
  };
}
