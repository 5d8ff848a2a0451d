// What is said about exceptions, in three locales; `node/words.mjs` takes the troubles in.

/** @typedef {Record<string, string | number>} Details */
/** @typedef {typeof chinese} ExceptionWords */

const chinese = {
  troubles: {
    untilBefore: () => "早于 on：到期日不能早于判断的日期",
    exceptionRule: (/** @type {Details} */ d) =>
      `写的是规则 ${d.said}，这个指纹的问题属于 ${d.rule}，例外不作数`,
    ndjsonOption: (/** @type {Details} */ d) => `${d.name} 不能和 --ndjson 一起用`,
    noAcceptPage: () => "accept 后面要写一个页面文件，需要时再写问题的指纹",
    acceptPage: () => "accept 一次只判断一个页面文件，不能是文件夹",
    acceptName: () => "文件名含有个人信息，不能写进例外文件：请先改名",
    acceptWhich: () => "请写明指纹（以上是这个页面的问题），或者在终端上运行",
    acceptNothing: () => "这个页面没有问题可作例外",
    acceptDouble: () => "这个问题已经有例外",
    acceptForm: () => "例外文件的写法接不上新的一条：请改为 [[exception]] 的写法",
    acceptNeeds: (/** @type {Details} */ d) => `缺少 ${d.name}`,
    acceptKinds: (/** @type {Details} */ d) => `--kind：这个问题可用 ${d.known}`,
    acceptNever: () => "配置不允许对这个问题作例外，只能改正页面",
    acceptMany: () => "这一条代表多处问题，没有逐处看过，不能作例外",
    acceptNumber: (/** @type {Details} */ d) => `${d.name} 中有长数字，可能是个人信息，不能写进例外文件`,
    acceptUntil: () => "--until：应为日期，不早于今天，如 2027-06-30",
    noFinding: (/** @type {Details} */ d) =>
      `这个页面没有指纹为 ${d.name} 的问题${d.near ? `，是否想用 ${d.near}？` : ""}`,
  },
  accept: {
    /** @param {string} path @param {string} rule */
    added: (path, rule) => `已记入 ${path}：${rule}`,
    nothing: "这个页面没有问题可作例外",
    never: "配置不允许对这个问题作例外，只能改正页面。",
    many: "这一条代表多处问题，没有逐处看过，不能作例外。",
    kinds: { "false-positive": "误报", accepted: "属实，批准保留" },
    skip: "跳过",
    quit: "结束",
    reason: "理由 > ",
    /** @param {string} last */
    by: (last) => `判断人${last ? `（回车为 ${last}）` : ""} > `,
    /** @param {string} today */
    until: (today) => `到期日（不早于 ${today}，可不填） > `,
    /** @param {string} today */
    untilNeeded: (today) => `到期日（不早于 ${today}） > `,
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
    ndjsonOption: (d) => `${d.name} 不能和 --ndjson 一起用`,
    noAcceptPage: () => "accept 後面要寫一個頁面文件，需要時再寫問題的指紋",
    acceptPage: () => "accept 一次只判斷一個頁面文件，不能是資料夾",
    acceptName: () => "文件名含有個人資訊，不能寫進例外文件：請先改名",
    acceptWhich: () => "請寫明指紋（以上是這個頁面的問題），或者在終端機上執行",
    acceptNothing: () => "這個頁面沒有問題可作例外",
    acceptDouble: () => "這個問題已經有例外",
    acceptForm: () => "例外文件的寫法接不上新的一條：請改為 [[exception]] 的寫法",
    acceptNeeds: (d) => `缺少 ${d.name}`,
    acceptKinds: (d) => `--kind：這個問題可用 ${d.known}`,
    acceptNever: () => "設定不允許對這個問題作例外，只能改正頁面",
    acceptMany: () => "這一條代表多處問題，沒有逐處看過，不能作例外",
    acceptNumber: (d) => `${d.name} 中有長數字，可能是個人資訊，不能寫進例外文件`,
    acceptUntil: () => "--until：應為日期，不早於今天，如 2027-06-30",
    noFinding: (d) => `這個頁面沒有指紋為 ${d.name} 的問題${d.near ? `，是否想用 ${d.near}？` : ""}`,
  },
  accept: {
    added: (path, rule) => `已記入 ${path}：${rule}`,
    nothing: "這個頁面沒有問題可作例外",
    never: "設定不允許對這個問題作例外，只能改正頁面。",
    many: "這一條代表多處問題，沒有逐處看過，不能作例外。",
    kinds: { "false-positive": "誤報", accepted: "屬實，批准保留" },
    skip: "跳過",
    quit: "結束",
    reason: "理由 > ",
    by: (last) => `判斷人${last ? `（Enter 為 ${last}）` : ""} > `,
    until: (today) => `到期日（不早於 ${today}，可不填） > `,
    untilNeeded: (today) => `到期日（不早於 ${today}） > `,
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
    ndjsonOption: (d) => `${d.name} cannot go with --ndjson`,
    noAcceptPage: () => "accept needs the file of a page, and where needed the fingerprint of a finding",
    acceptPage: () => "accept is about the file of one page, not a folder",
    acceptName: () =>
      "the name of the file has a personal datum in it and cannot stand in the exceptions: rename it first",
    acceptWhich: () => "name a fingerprint (above are those of the page), or run it on a terminal",
    acceptNothing: () => "the page has no finding to judge",
    acceptDouble: () => "there is an exception for this finding already",
    acceptForm: () => "no row can be added behind what is in the file: write its rows as [[exception]]",
    acceptNeeds: (d) => `${d.name} is missing`,
    acceptKinds: (d) => `--kind: one of ${d.known} for this finding`,
    acceptNever: () => "the profile allows no exception for this finding: mend the page",
    acceptMany: () => "this finding stands for many places that nobody has looked at; it cannot be excepted",
    acceptNumber: (d) => `${d.name} has a long number in it, which may be a personal datum`,
    acceptUntil: () => "--until: a date, today or later, such as 2027-06-30",
    noFinding: (d) =>
      `the page has no finding with the fingerprint ${d.name}${d.near ? `, did you mean ${d.near}?` : ""}`,
  },
  accept: {
    added: (path, rule) => `added to ${path}: ${rule}`,
    nothing: "the page has no finding to judge",
    never: "the profile allows no exception for this finding: mend the page.",
    many: "this finding stands for many places that nobody has looked at; it cannot be excepted.",
    kinds: { "false-positive": "the checker is wrong", accepted: "right, but approved" },
    skip: "skip",
    quit: "quit",
    reason: "reason > ",
    by: (last) => `decided by${last ? ` (enter: ${last})` : ""} > `,
    until: (today) => `until (${today} or later; may be left out) > `,
    untilNeeded: (today) => `until (${today} or later) > `,
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
