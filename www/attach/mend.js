// The two buttons that mend: one fault, or all that are certain.

/** @typedef {import("./marks.js").Finding} Finding */

/** A fix may bring to light what another had covered, and attributes are mended after the text. */
const MOST_ROUNDS = 5;

/**
 * @param {object} options
 * @param {ReturnType<typeof import("./fixes.js").createFixer>} options.fixer
 * @param {() => import("./marks.js").Shown | null} options.shown
 * @param {(key: string) => boolean} options.isCurrent
 * @param {() => Promise<unknown>} options.check
 * @param {import("./options.js").Panel} options.panel
 * @param {import("./words.js").Words} options.words
 */
export function createMending({ fixer, shown, isCurrent, check, panel, words }) {
  /** @param {Finding[]} findings each with a fix */
  const apply = async (findings) => {
    const now = shown();
    if (!now || !isCurrent(now.key)) return { done: 0, undo: () => false, failure: words.moved };
    return fixer(now, findings);
  };

  /** Makes the changes that are certain, and checks again, until none is left. @param {(finding: Finding) => boolean} fits */
  const mendAll = async (fits) => {
    const certain = () => shown()?.report.findings.filter((finding) => finding.fix && fits(finding)) || [];
    let done = 0;
    let failure = "";
    for (let round = 0; round < MOST_ROUNDS && certain().length > 0; round++) {
      const result = await apply(certain());
      failure = result.failure;
      done += result.done;
      if (result.done === 0) break;
      await check();
    }
    const left = certain().length;
    if (left > 0) panel.say(words.mendedSome(done, left, failure), { kind: "failed" });
    else panel.say(words.mendedAll(done));
    panel.focusAfterFix(0);
  };

  return {
    /** @param {Finding} finding */
    async fix(finding) {
      const index = panel.fixIndex(finding);
      const { done, undo, failure } = await apply([finding]);
      if (done === 0) return panel.say(failure, { kind: "failed" });
      const run = async () => {
        const undone = await Promise.resolve()
          .then(undo)
          .catch(() => false);
        if (!undone) panel.say(words.notUndone, { kind: "failed" });
      };
      panel.say(words.mended(finding.fix?.title || ""), { action: { label: words.undo, run } });
      await check();
      panel.focusAfterFix(index);
    },

    fixAll: () => mendAll(() => true),

    /** Hides the personal data, and changes nothing else. */
    maskAll: () => mendAll(({ rule }) => rule.startsWith("privacy/")),
  };
}
