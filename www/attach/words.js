// What the session says to the user, in the three languages of the panel.

/**
 * @typedef {object} Words
 * @property {string} moved
 * @property {string} inTag
 * @property {string} byHand
 * @property {string} encoded
 * @property {string} notTaken
 * @property {string} notRestored
 * @property {(field: string) => string} fieldByHand
 * @property {(what: string) => string} mended
 * @property {(count: number) => string} mendedAll
 * @property {(count: number, left: number, why: string) => string} mendedSome
 * @property {string} undo
 * @property {string} notUndone
 * @property {string} waiting
 * @property {(tally: string) => string} blockedTitle
 * @property {string} blockedLead
 * @property {string} uncheckedTitle
 * @property {(reason: string) => string} unchecked
 * @property {string} unreadable
 * @property {string} restless
 * @property {string} changedTitle
 * @property {string} changedLead
 * @property {Record<import("../client.js").NotChecked["code"], string>} reasons
 * @property {(material: string, copied: boolean) => string} write
 * @property {(verdict: string, changes: string) => string} both
 * @property {string} needsReason
 * @property {string} needsEnd
 * @property {string} notExcusable
 */

/** @type {Record<"zh-CN" | "zh-TW" | "en", Words>} */
const WORDS = {
  "zh-CN": {
    moved: "这一处的文字已有改动，请等审查完成后再试。",
    inTag: "这一处不在正文的文字里，而在源代码的标签里，没有可以跳到的位置。",
    byHand: "这一处不能自动修改，请手工修改。",
    encoded: "这一处夹有特殊编码，不能自动修改，请手工修改。",
    notTaken: "编辑器没有按要求修改，已经还原，请手工修改。",
    notRestored: "编辑器没有按要求修改，也没有还原，请核对正文并手工修改。",
    fieldByHand: (field) => `“${field}”不能自动修改，请手工修改。`,
    mended: (what) => `已修改：${what}`,
    mendedAll: (count) => `已修改 ${count} 处，并重新审查。`,
    mendedSome: (count, left, why) => `已修改 ${count} 处，另有 ${left} 处没有改成。${why}`,
    undo: "撤销",
    notUndone: "修改之后文字又有改动，没有撤销，请在编辑器里撤销。",
    waiting: "正在审查，审查完成后继续。",
    blockedTitle: (tally) => `还不能提交：${tally}`,
    blockedLead: "请逐条修改下列问题，点击可以跳到所在位置。",
    uncheckedTitle: "还不能提交：稿件未检查",
    unchecked: (reason) => `未检查。${reason}`,
    unreadable: "稿件没有读出来：编辑器没有就绪，或者正在显示源代码，或者页面换掉了表单里的控件。",
    restless: "稿件一直在变动，没有审查完。请稍候再试；仍然如此，请联系网站技术人员。",
    changedTitle: "没有提交：审查期间稿件有改动",
    changedLead: "要提交的是改动之前的内容，没有发出。请再提交一次。",
    reasons: {
      draft: "稿件格式有误。",
      load: "检查器未能载入。",
      crash: "检查器意外中断。",
      timeout: "检查超时。",
      disposed: "检查器已关闭。",
    },
    write: (material, copied) =>
      `${copied ? "新旧条文已复制，可以粘贴后改写成群众看得懂的话。" : "请写一句群众看得懂的话。"}${material}`,
    both: (verdict, changes) => `${verdict}；新旧文件${changes}`,
    needsReason: "例外要写明由谁登记和理由。",
    needsEnd: "例外的截止日期没有写明，或者早于今天。",
    notExcusable: "这一处不得例外，请修改。",
  },
  "zh-TW": {
    moved: "這一處的文字已有改動，請等審查完成後再試。",
    inTag: "這一處不在正文的文字裡，而在原始碼的標籤裡，沒有可以跳到的位置。",
    byHand: "這一處不能自動修改，請手工修改。",
    encoded: "這一處夾有特殊編碼，不能自動修改，請手工修改。",
    notTaken: "編輯器沒有按要求修改，已經還原，請手工修改。",
    notRestored: "編輯器沒有按要求修改，也沒有還原，請核對正文並手工修改。",
    fieldByHand: (field) => `「${field}」不能自動修改，請手工修改。`,
    mended: (what) => `已修改：${what}`,
    mendedAll: (count) => `已修改 ${count} 處，並重新審查。`,
    mendedSome: (count, left, why) => `已修改 ${count} 處，另有 ${left} 處沒有改成。${why}`,
    undo: "復原",
    notUndone: "修改之後文字又有改動，沒有復原，請在編輯器裡復原。",
    waiting: "正在審查，審查完成後繼續。",
    blockedTitle: (tally) => `還不能提交：${tally}`,
    blockedLead: "請逐條修改下列問題，點擊可以跳到所在位置。",
    uncheckedTitle: "還不能提交：稿件未檢查",
    unchecked: (reason) => `未檢查。${reason}`,
    unreadable: "稿件沒有讀出來：編輯器沒有就緒，或者正在顯示原始碼，或者頁面換掉了表單裡的控制項。",
    restless: "稿件一直在變動，沒有審查完。請稍候再試；仍然如此，請聯絡網站技術人員。",
    changedTitle: "沒有提交：審查期間稿件有改動",
    changedLead: "要提交的是改動之前的內容，沒有送出。請再提交一次。",
    reasons: {
      draft: "稿件格式有誤。",
      load: "檢查器未能載入。",
      crash: "檢查器意外中斷。",
      timeout: "檢查逾時。",
      disposed: "檢查器已關閉。",
    },
    write: (material, copied) =>
      `${copied ? "新舊條文已複製，可以貼上後改寫成民眾看得懂的話。" : "請寫一句民眾看得懂的話。"}${material}`,
    both: (verdict, changes) => `${verdict}；新舊文件${changes}`,
    needsReason: "例外要寫明由誰登記和理由。",
    needsEnd: "例外的截止日期沒有寫明，或者早於今天。",
    notExcusable: "這一處不得例外，請修改。",
  },
  en: {
    moved: "The text has changed here. Please try again when the check is done.",
    inTag: "This is not in the text but in a tag of its source, so that there is no place to go to.",
    byHand: "This place cannot be changed for you. Please change it by hand.",
    encoded: "There are encoded characters here. Please change this place by hand.",
    notTaken: "The editor did not make the change; the text is as before. Please change it by hand.",
    notRestored:
      "The editor did something else and did not take it back. Please look at the text and change it by hand.",
    fieldByHand: (field) => `“${field}” cannot be changed for you. Please change it by hand.`,
    mended: (what) => `Changed: ${what}`,
    mendedAll: (count) => `Changed in ${count} place(s), and checked again.`,
    mendedSome: (count, left, why) => `Changed in ${count} place(s); ${left} could not be changed. ${why}`,
    undo: "Undo",
    notUndone: "The text has changed since, and nothing was undone. Please undo it in the editor.",
    waiting: "Being checked; this goes on when the check is done.",
    blockedTitle: (tally) => `Not to be submitted yet: ${tally}`,
    blockedLead: "Please mend each of these. A click leads to the place.",
    uncheckedTitle: "Not to be submitted yet: not checked",
    unchecked: (reason) => `Not checked. ${reason}`,
    unreadable:
      "The draft could not be read: the editor is not ready or shows its source, or the page has exchanged a control of the form.",
    restless:
      "The draft kept changing and could not be checked. Try again; if that does not help, tell whoever runs the site.",
    changedTitle: "Not submitted: the draft was changed during the check",
    changedLead:
      "What was to be sent is the text before that change; it was not sent. Please submit once more.",
    reasons: {
      draft: "The draft is malformed.",
      load: "The checker could not be loaded.",
      crash: "The checker broke down.",
      timeout: "The check took too long.",
      disposed: "The checker was shut down.",
    },
    write: (material, copied) =>
      `${copied ? "Old and new wording are on the clipboard; put them in words that everybody understands. " : "Please write a sentence that everybody understands. "}${material}`,
    both: (verdict, changes) => `${verdict}; old and new document: ${changes}`,
    needsReason: "An exception needs a name and a reason.",
    needsEnd: "The last day of the exception is missing or has gone by.",
    notExcusable: "No exception can be made here. Please mend it.",
  },
};

/** @param {keyof typeof WORDS} locale */
export const wordsOf = (locale) => WORDS[locale];
