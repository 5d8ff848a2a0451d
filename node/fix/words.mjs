// What is said about fixes and the watch mode, in three locales; `node/words.mjs` takes the troubles in.

/** @typedef {Record<string, string | number>} Details */
/** @typedef {typeof chinese} FixWords */

const chinese = {
  troubles: {
    fixPlace: () => "在文件中的位置不能确定，请手工修改",
    fixEncoding: (/** @type {Details} */ d) => `改后的字符在 ${d.name} 中没有编码，请手工修改`,
    fixLink: () => "链接指向所给文件夹以外，没有修改",
    fixForbidden: (/** @type {Details} */ d) => `没有写入权限（${d.code}），没有修改`,
    noDiff: () => "--dry-run 需要 diff 包：请先运行 npm ci",
  },
  /** @param {number} count */
  made: (count) => `已修改 ${count} 处`,
  /** @param {number} count */
  wouldMake: (count) => `可修改 ${count} 处`,
  /** @param {string} rule @param {string} reason */
  left: (rule, reason) => `没有修改 ${rule}：${reason}`,
  many: "多件稿件的文件不修改",
  /** @param {number} count @param {number} pages */
  total: (count, pages) => `共修改 ${pages} 件的 ${count} 处`,
  /** @param {number} count @param {number} pages */
  wouldTotal: (count, pages) => `共可修改 ${pages} 件的 ${count} 处（--dry-run，没有写文件；个人信息已遮盖）`,
};

/** @type {FixWords} */
const traditional = {
  troubles: {
    fixPlace: () => "在文件中的位置不能確定，請手動修改",
    fixEncoding: (d) => `改後的字元在 ${d.name} 中沒有編碼，請手動修改`,
    fixLink: () => "連結指向所給資料夾以外，沒有修改",
    fixForbidden: (d) => `沒有寫入權限（${d.code}），沒有修改`,
    noDiff: () => "--dry-run 需要 diff 包：請先執行 npm ci",
  },
  made: (count) => `已修改 ${count} 處`,
  wouldMake: (count) => `可修改 ${count} 處`,
  left: (rule, reason) => `沒有修改 ${rule}：${reason}`,
  many: "多件稿件的文件不修改",
  total: (count, pages) => `共修改 ${pages} 件的 ${count} 處`,
  wouldTotal: (count, pages) => `共可修改 ${pages} 件的 ${count} 處（--dry-run，沒有寫文件；個人資訊已遮蓋）`,
};

/** @type {FixWords} */
const english = {
  troubles: {
    fixPlace: () => "its place in the file is not certain: mend it by hand",
    fixEncoding: (d) => `${d.name} has no code for a character of the change: mend it by hand`,
    fixLink: () => "a link that leads out of the folder given; nothing was changed",
    fixForbidden: (d) => `no permission to write it (${d.code}); nothing was changed`,
    noDiff: () => "--dry-run needs the package diff: run npm ci first",
  },
  made: (count) => `${count} fixed`,
  wouldMake: (count) => `${count} can be fixed`,
  left: (rule, reason) => `${rule} not fixed: ${reason}`,
  many: "a file of many drafts is not changed",
  total: (count, pages) => `${count} fixed in ${pages} pages`,
  wouldTotal: (count, pages) =>
    `${count} can be fixed in ${pages} pages (--dry-run: no file was written; personal data are masked)`,
};

export const fixWords = { "zh-CN": chinese, "zh-TW": traditional, en: english };
