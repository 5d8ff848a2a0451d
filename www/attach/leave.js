// Whether a draft may go on: what the last word of the checker is, and, where it asks for a person, that person's word. Nothing
// that was not checked is let through.

/**
 * @typedef {import("../client.js").Report} Report
 * @typedef {import("../live.js").Checked} Checked
 * @typedef {{ by: string, reason: string, findings: string[], notChecked: string[] }} Confirmed `findings` by fingerprint, `notChecked`
 *   by field: what the person saw, and answers for
 * @typedef {import("../client.js").Draft} Draft
 *
 * @typedef {object} Granted what a server's gate wants to have, and the report
 * @property {true} ok
 * @property {Report} report
 * @property {Omit<Draft, "exceptions">} draft the exceptions stand beside it: a page does not bring its own leave along
 * @property {Omit<NonNullable<Draft["exceptions"]>[number], "on">[]} exceptions
 * @property {Confirmed} [confirmed] for what asked for review
 *
 * @typedef {{ ok: false, reason: "block" | "not-checked" | "not-confirmed" | "changed" }} Refused
 * @typedef {Granted | Refused} Leave
 */

/** A page whose scripts change the draft at each look is not looked at for ever. */
const MOST_ROUNDS = 5;

/** @type {Refused} */
const NOT_CHECKED = { ok: false, reason: "not-checked" };

/**
 * What a person confirmed holds for the text that was read, and for what was found in it.
 * @param {string} key
 * @param {Report} report
 */
const aboutOf = (key, { findings, notChecked = [] }) =>
  JSON.stringify([key, findings.map(({ fingerprint }) => fingerprint), notChecked]);

/** What a person saw who confirms a report: the server refuses the confirmation where it finds anything else. @param {Report} report */
export const seenIn = ({ findings, notChecked = [] }) => ({
  findings: findings.filter(({ level }) => level === "review").map(({ fingerprint }) => fingerprint),
  notChecked: notChecked.map(({ field }) => field),
});

/**
 * @param {object} options
 * @param {() => Promise<Checked>} options.check what stands there now
 * @param {() => string} options.keyNow tells whether the draft has changed since; empty where it cannot be read
 * @param {import("./options.js").Panel} options.panel
 * @param {import("./words.js").Words} options.words
 * @param {(result: import("../client.js").NotChecked) => string} options.reasonOf
 * @param {(finding: Report["findings"][number]) => void} options.jump
 * @param {() => Granted["exceptions"]} options.exceptions
 */
export function createLeave({ check, keyNow, panel, words, reasonOf, jump, exceptions }) {
  /** @type {{ about: string, confirmed: Confirmed } | null} */
  let last = null;
  /** @type {Promise<Leave> | null} */
  let asking = null;
  let stopped = false;
  /** What each leave is about. @type {WeakMap<Granted, string>} */
  const keys = new WeakMap();

  /** Whether a leave is still about what stands there. @param {Granted} granted */
  const isStill = (granted) => !stopped && keys.get(granted) === keyNow();

  /**
   * Says why it does not go on; when that is closed, the first problem has the focus.
   * @param {{ title: string, lead: string, findings?: Report["findings"], retry?: boolean }} content
   * @returns {Promise<boolean>} whether to try again
   */
  async function tell({ title, lead, findings = [], retry = false }) {
    const chosen = await panel.summary({ title, lead, findings, retry });
    if (stopped) return false;
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
    const answer = await panel.confirm([
      ...doubtful.map(panel.words.describe),
      ...unread.map(panel.words.describeUnread),
    ]);
    if (!answer) return null;
    const confirmed = { ...answer, ...seenIn(result) };
    last = { about, confirmed };
    return confirmed;
  }

  /** @param {Checked & { result: Report }} checked @param {Confirmed} [confirmed] @returns {Granted} */
  const grant = ({ draft, key, result }, confirmed) => {
    const { exceptions: _exceptions, ...own } = /** @type {Draft} */ (draft);
    /** @type {Granted} */
    const granted = { ok: true, report: result, draft: own, exceptions: exceptions() };
    if (confirmed) granted.confirmed = confirmed;
    keys.set(granted, key);
    return granted;
  };

  /** @returns {Promise<Leave>} */
  async function ask() {
    for (let round = 0; round < MOST_ROUNDS; ) {
      const checked = await check();
      if (stopped) break;
      const { result } = checked;
      if (result.verdict === "not-checked") {
        const content = { title: words.uncheckedTitle, lead: reasonOf(result), retry: true };
        if (await tell(content)) continue;
        return NOT_CHECKED;
      }
      // A word that nobody knows is no leave.
      if (result.verdict !== "pass" && result.verdict !== "review") {
        const findings = result.findings.filter(({ level }) => level === "block");
        await tell({
          title: words.blockedTitle(panel.words.tally(result)),
          lead: words.blockedLead,
          findings,
        });
        return { ok: false, reason: "block" };
      }
      const confirmed = result.verdict === "review" ? await confirm(/** @type {any} */ (checked)) : undefined;
      if (stopped) break;
      if (confirmed === null) {
        panel.focusAnchor?.focus();
        return { ok: false, reason: "not-confirmed" };
      }
      const granted = grant(/** @type {any} */ (checked), confirmed);
      // A script may have changed the text meanwhile: then all of it was about another text.
      if (isStill(granted)) return granted;
      round++;
    }
    if (!stopped) await tell({ title: words.uncheckedTitle, lead: words.restless });
    return NOT_CHECKED;
  }

  /** Asked twice at the same time, it answers both with one answer. It never rejects: nobody would hear it. @returns {Promise<Leave>} */
  const answer = () => {
    if (!asking) {
      asking = ask().catch((error) => {
        // What broke is for the developer of the page.
        setTimeout(() => {
          throw error;
        });
        return NOT_CHECKED;
      });
      asking.then(() => {
        asking = null;
      });
    }
    return asking;
  };

  /**
   * @param {string} [asked] `keyNow()` of when it was asked, for what was put together before, such as the body of a request: it goes on
   *   only if that is what was checked
   * @returns {Promise<Leave>}
   */
  const allowed = async (asked) => {
    if (stopped) return NOT_CHECKED;
    const leave = await answer();
    if (!leave.ok || asked === undefined || keys.get(leave) === asked) return leave;
    if (!stopped) await tell({ title: words.changedTitle, lead: words.changedLead });
    return { ok: false, reason: "changed" };
  };

  return {
    keyNow,
    allowed,

    /**
     * Does at once what is allowed: between an answer and whoever waits for it somebody else may have changed the text, who waited, too.
     * @param {(granted: Granted) => void} go
     * @param {string} [asked] as for `allowed`
     * @returns {Promise<Leave>}
     */
    async pass(go, asked) {
      for (;;) {
        const leave = await allowed(asked);
        if (!leave.ok) return leave;
        if (!isStill(leave)) continue;
        go(leave);
        return leave;
      }
    },

    stop() {
      stopped = true;
    },
  };
}
