// What is said about baselines, in three locales; `node/words.mjs` takes it in.

/** @typedef {Record<string, string | number>} Details */
/** @typedef {typeof chinese} BaselineWords */

const chinese = {
  troubles: {
    baselineShape: (/** @type {Details} */ d) =>
      `不是完整的基线文件（${d.key}）：请从版本库恢复，或删去后重新运行 xianshen baseline`,
    pruneWhat: () => "--prune 要和 --baseline 一起用（或在 xianshen.toml 中写 baseline）",
    changedMeanwhile: () => "文件刚被别的程序改过，没有写入，请再试一次",
  },
  other: "基线是用另一个版本或另一份配置记录的，结果可能有出入；确认后可重新运行 xianshen baseline",
  /** @param {string} path @param {{ findings: number, pages: number }} sizes */
  recorded: (path, { findings, pages }) =>
    `已记录 ${pages} 件的 ${findings} 处问题：${path}\n以后用 xianshen check --baseline ${path}（或在 xianshen.toml 中写 baseline）只看新问题。\n`,
  /** @param {string} path @param {{ findings: number, pages: number }} sizes */
  pruned: (path, { findings, pages }) => `基线已收紧，还有 ${pages} 件的 ${findings} 处问题：${path}`,
  /** @param {number} count */
  unnamed: (count) => `${count} 件的文件名含有个人信息，没有记入基线`,
  notRecorded: "检查中断，没有写基线",
};

/** @type {BaselineWords} */
const traditional = {
  troubles: {
    baselineShape: (d) =>
      `不是完整的基線文件（${d.key}）：請從版本庫恢復，或刪去後重新執行 xianshen baseline`,
    pruneWhat: () => "--prune 要和 --baseline 一起用（或在 xianshen.toml 中寫 baseline）",
    changedMeanwhile: () => "文件剛被別的程式改過，沒有寫入，請再試一次",
  },
  other: "基線是用另一個版本或另一份設定記錄的，結果可能有出入；確認後可重新執行 xianshen baseline",
  recorded: (path, { findings, pages }) =>
    `已記錄 ${pages} 件的 ${findings} 處問題：${path}\n以後用 xianshen check --baseline ${path}（或在 xianshen.toml 中寫 baseline）只看新問題。\n`,
  pruned: (path, { findings, pages }) => `基線已收緊，還有 ${pages} 件的 ${findings} 處問題：${path}`,
  unnamed: (count) => `${count} 件的文件名含有個人資訊，沒有記入基線`,
  notRecorded: "檢查中斷，沒有寫基線",
};

/** @type {BaselineWords} */
const english = {
  troubles: {
    baselineShape: (d) =>
      `not a whole baseline (${d.key}): restore it, or delete it and run xianshen baseline again`,
    pruneWhat: () => "--prune needs --baseline (or baseline in xianshen.toml)",
    changedMeanwhile: () => "another program has just changed the file; it was not written, try again",
  },
  other:
    "the baseline was recorded by another version or with another profile; what it knows may differ (xianshen baseline records it anew)",
  recorded: (path, { findings, pages }) =>
    `${findings} findings of ${pages} pages recorded in ${path}\nxianshen check --baseline ${path} (or baseline in xianshen.toml) now tells the new ones only.\n`,
  pruned: (path, { findings, pages }) =>
    `the baseline has shrunk: ${findings} findings of ${pages} pages are left in ${path}`,
  unnamed: (count) => `${count} pages have a personal datum in their name and are not in the baseline`,
  notRecorded: "interrupted: no baseline was written",
};

export const baselineWords = { "zh-CN": chinese, "zh-TW": traditional, en: english };
