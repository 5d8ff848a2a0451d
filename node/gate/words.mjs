// What the gate says to whoever submits, in three locales. Nothing here quotes a draft.

/** @typedef {typeof chinese} GateWords */
/** @typedef {keyof typeof chinese.unchecked} UncheckedCode */

const chinese = {
  listComma: "、",
  method: "只接受 POST。",
  type: "content-type：应当是 application/json，编码为 UTF-8。",
  /** @param {number} megabytes */
  tooLarge: (megabytes) => `稿件超过 ${megabytes} MB，请把大的附件和图片另行上传。`,
  slow: "稿件没有在限定时间内传完。",
  json: "请求不是合法的 UTF-8 JSON。",
  body: "请求应当是含有 draft 的 JSON 对象。",
  nobody: "没有登录，或者没有审核权限。",
  /** @param {string} path @param {string} known */
  unknown: (path, known) => `${path}：没有这个字段，可用的是 ${known}。`,
  /** @param {string} path */
  object: (path) => `${path}：应当是一个对象。`,
  /** @param {string} path @param {number} most */
  list: (path, most) => `${path}：应当是列表，不超过 ${most} 项。`,
  /** @param {string} path */
  text: (path) => `${path}：应当填写文字。`,
  /** @param {string} path */
  edges: (path) => `${path}：首尾不能有空白。`,
  /** @param {string} path */
  halfCharacter: (path) => `${path}：含有不成对的代理字符（半个字符），请改写。`,
  /** @param {string} path @param {number} most */
  tooLong: (path, most) => `${path}：不能超过 ${most} 个字符。`,
  /** @param {string} path */
  hostOnly: (path) => `${path}：由服务器提供，提交时不能自带。`,
  /** @param {string} path */
  notReviewer: (path) => `${path}：以登录的审核人为准，不能另写。`,
  /** @param {string} path */
  fingerprint: (path) => `${path}：应当是问题的指纹。`,
  /** @param {string} path */
  kind: (path) => `${path}：应当是 false-positive 或 accepted。`,
  /** @param {string} path */
  day: (path) => `${path}：应当是年-月-日，如 2026-11-25。`,
  /** @param {string} path */
  past: (path) => `${path}：这一天已经过去。`,
  /** @param {string} path */
  personal: (path) => `${path}：含有个人信息，收据要长期保存，请改写。`,
  blocked: "稿件有必须修改的问题，不能发布。",
  needsConfirming: "稿件需要人工复核，请附上 confirmed.reason。",
  unseen: "又发现了确认时没有看到的问题，请看过之后重新确认。",
  unchecked: {
    load: "检查程序没有启动",
    crash: "检查意外中断",
    timeout: "检查超时",
    disposed: "检查已停止",
    busy: "等候检查的稿件太多，请稍后再试",
    key: "签名密钥不可用",
    previous: "上一份收据不可信，收据链要先查明",
    clock: "服务器的时间早于上一份收据",
    append: "收据没有存下",
    receipt: "收据内容不全，没有签发",
    race: "收据链正被别处写入，请稍后再试",
    unknown: "收据是否存下，还不清楚",
    waiting: "上一份收据还没有存完，请稍后再试",
    host: "服务器出错",
  },
  /** @param {string} reason */
  notChecked: (reason) => `稿件未检查，不能发布：${reason}。`,
  outcomeUnknown: "收据存得太慢，稿件可能已经发布，也可能没有。请先查看审查记录，再决定是否重新提交。",
};

/** @type {GateWords} */
const traditional = {
  listComma: "、",
  method: "只接受 POST。",
  type: "content-type：應當是 application/json，編碼為 UTF-8。",
  tooLarge: (megabytes) => `稿件超過 ${megabytes} MB，請把大的附件和圖片另行上傳。`,
  slow: "稿件沒有在限定時間內傳完。",
  json: "請求不是合法的 UTF-8 JSON。",
  body: "請求應當是含有 draft 的 JSON 物件。",
  nobody: "沒有登入，或者沒有審核權限。",
  unknown: (path, known) => `${path}：沒有這個欄位，可用的是 ${known}。`,
  object: (path) => `${path}：應當是一個物件。`,
  list: (path, most) => `${path}：應當是列表，不超過 ${most} 項。`,
  text: (path) => `${path}：應當填寫文字。`,
  edges: (path) => `${path}：首尾不能有空白。`,
  halfCharacter: (path) => `${path}：含有不成對的代理字元（半個字元），請改寫。`,
  tooLong: (path, most) => `${path}：不能超過 ${most} 個字元。`,
  hostOnly: (path) => `${path}：由伺服器提供，提交時不能自帶。`,
  notReviewer: (path) => `${path}：以登入的審核人為準，不能另寫。`,
  fingerprint: (path) => `${path}：應當是問題的指紋。`,
  kind: (path) => `${path}：應當是 false-positive 或 accepted。`,
  day: (path) => `${path}：應當是年-月-日，如 2026-11-25。`,
  past: (path) => `${path}：這一天已經過去。`,
  personal: (path) => `${path}：含有個人資訊，收據要長期保存，請改寫。`,
  blocked: "稿件有必須修改的問題，不能發布。",
  needsConfirming: "稿件需要人工複核，請附上 confirmed.reason。",
  unseen: "又發現了確認時沒有看到的問題，請看過之後重新確認。",
  unchecked: {
    load: "檢查程式沒有啟動",
    crash: "檢查意外中斷",
    timeout: "檢查逾時",
    disposed: "檢查已停止",
    busy: "等候檢查的稿件太多，請稍後再試",
    key: "簽名金鑰不可用",
    previous: "上一份收據不可信，收據鏈要先查明",
    clock: "伺服器的時間早於上一份收據",
    append: "收據沒有存下",
    receipt: "收據內容不全，沒有簽發",
    race: "收據鏈正被別處寫入，請稍後再試",
    unknown: "收據是否存下，還不清楚",
    waiting: "上一份收據還沒有存完，請稍後再試",
    host: "伺服器出錯",
  },
  notChecked: (reason) => `稿件未檢查，不能發布：${reason}。`,
  outcomeUnknown: "收據存得太慢，稿件可能已經發布，也可能沒有。請先查看審查記錄，再決定是否重新提交。",
};

/** @type {GateWords} */
const english = {
  listComma: ", ",
  method: "POST only.",
  type: "content-type: must be application/json in UTF-8.",
  tooLarge: (megabytes) =>
    `The draft is larger than ${megabytes} MB: upload large attachments and pictures apart.`,
  slow: "The draft did not arrive in time.",
  json: "The request is not valid JSON in UTF-8.",
  body: "The request must be a JSON object that holds draft.",
  nobody: "Not logged in, or not allowed to review.",
  unknown: (path, known) => `${path}: no such field; there are ${known}.`,
  object: (path) => `${path}: must be an object.`,
  list: (path, most) => `${path}: must be a list of at most ${most}.`,
  text: (path) => `${path}: must be text.`,
  edges: (path) => `${path}: must not begin or end with a space.`,
  halfCharacter: (path) => `${path}: holds half a character (a lone surrogate): write it anew.`,
  tooLong: (path, most) => `${path}: at most ${most} characters.`,
  hostOnly: (path) => `${path}: the server says this; a submission cannot bring it.`,
  notReviewer: (path) => `${path}: is who is logged in, and nobody else.`,
  fingerprint: (path) => `${path}: must be the fingerprint of a finding.`,
  kind: (path) => `${path}: must be false-positive or accepted.`,
  day: (path) => `${path}: must be year-month-day, such as 2026-11-25.`,
  past: (path) => `${path}: that day is over.`,
  personal: (path) => `${path}: holds a personal datum, and receipts are kept for long: word it otherwise.`,
  blocked: "The draft has faults that must be mended before it is published.",
  needsConfirming: "The draft needs review by a person: add confirmed.reason.",
  unseen: "There is something that was not seen when it was confirmed: look at it and confirm again.",
  unchecked: {
    load: "the checker did not start",
    crash: "the check broke off",
    timeout: "the check took too long",
    disposed: "the checker was shut down",
    busy: "too many drafts are waiting, try again later",
    key: "the signing key cannot be used",
    previous: "the last receipt cannot be trusted; the chain must be looked at first",
    clock: "the server's clock is behind the last receipt",
    append: "the receipt was not kept",
    receipt: "the receipt would not be a whole one, and was not signed",
    race: "others are writing to the chain of receipts, try again later",
    unknown: "it is not known whether the receipt was kept",
    waiting: "the receipt before is still being kept, try again later",
    host: "the server failed",
  },
  notChecked: (reason) => `The draft was not checked and cannot be published: ${reason}.`,
  outcomeUnknown:
    "Keeping the receipt took too long: the page may be published or not. Look at the receipts before you submit it again.",
};

/** @param {string} [locale] @returns {GateWords} */
export function gateWords(locale = "zh-CN") {
  if (locale.toLowerCase().startsWith("en")) return english;
  return locale.toLowerCase() === "zh-tw" ? traditional : chinese;
}
