// What is said about exceptions, in three locales; `node/words.mjs` takes the troubles in.

/** @typedef {Record<string, string | number>} Details */
/** @typedef {typeof chinese} ExceptionWords */

const chinese = {
  troubles: {
    untilBefore: () => "早于 on：到期日不能早于判断的日期",
    exceptionRule: (/** @type {Details} */ d) =>
      `写的是规则 ${d.said}，这个指纹的问题属于 ${d.rule}，例外不作数`,
    ndjsonOption: (/** @type {Details} */ d) => `${d.name} 不能和 --ndjson 一起用：稿件自己带 exceptions`,
  },
  rules: {
    expired: {
      title: "例外已过期",
      what: "这条例外已经过了到期日，不再起作用",
      how: "改正页面后删去这条例外；确需保留的，由负责人重新判断，另写日期。",
    },
    unused: {
      title: "例外没有用到",
      what: "页面上已经没有这条例外所指的问题",
      how: "删去这条例外；如果是指纹或页面写错了，请改正。",
    },
    "not-excusable": {
      title: "不允许的例外",
      what: "配置不允许对这个问题作这种例外，例外没有起作用",
      how: "改正页面，删去这条例外；确为误报的，把 kind 改为 false-positive（配置允许的话）。",
    },
  },
};

/** @type {ExceptionWords} */
const traditional = {
  troubles: {
    untilBefore: () => "早於 on：到期日不能早於判斷的日期",
    exceptionRule: (d) => `寫的是規則 ${d.said}，這個指紋的問題屬於 ${d.rule}，例外不作數`,
    ndjsonOption: (d) => `${d.name} 不能和 --ndjson 一起用：稿件自己帶 exceptions`,
  },
  rules: {
    expired: {
      title: "例外已過期",
      what: "這條例外已經過了到期日，不再起作用",
      how: "改正頁面後刪去這條例外；確需保留的，由負責人重新判斷，另寫日期。",
    },
    unused: {
      title: "例外沒有用到",
      what: "頁面上已經沒有這條例外所指的問題",
      how: "刪去這條例外；如果是指紋或頁面寫錯了，請改正。",
    },
    "not-excusable": {
      title: "不允許的例外",
      what: "設定不允許對這個問題作這種例外，例外沒有起作用",
      how: "改正頁面，刪去這條例外；確為誤報的，把 kind 改為 false-positive（設定允許的話）。",
    },
  },
};

/** @type {ExceptionWords} */
const english = {
  troubles: {
    untilBefore: () => "before on: it cannot end before it was decided",
    exceptionRule: (d) =>
      `it says rule ${d.said}, but the finding is one of ${d.rule}; the exception does not count`,
    ndjsonOption: (d) => `${d.name} cannot go with --ndjson: the drafts carry exceptions themselves`,
  },
  rules: {
    expired: {
      title: "exception has expired",
      what: "the last day of this exception is over; it does nothing any more",
      how: "Mend the page and take the exception out; where it must stay, somebody decides again, with a new date.",
    },
    unused: {
      title: "exception is not used",
      what: "the page has no such finding any more",
      how: "Take the exception out, or correct its fingerprint or page.",
    },
    "not-excusable": {
      title: "exception is not allowed",
      what: "the profile allows no such exception for this finding; it did nothing",
      how: "Mend the page and take the exception out; if the checker is wrong, make it a false-positive where the profile allows that.",
    },
  },
};

export const exceptionWords = { "zh-CN": chinese, "zh-TW": traditional, en: english };
