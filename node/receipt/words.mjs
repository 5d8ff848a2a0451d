// What is said about receipts, in three locales; `node/words.mjs` takes it in.

/** @typedef {Record<string, string | number>} Details */
/** @typedef {typeof chinese} ReceiptWords */

const chinese = {
  troubles: {
    receiptKey: () => "不是 Ed25519 密钥（JWK）",
    receiptKeyMode: () => "私钥文件别人也能读，不予使用：请先 chmod 600；若可能已外泄，请换新密钥",
    receiptKeyThere: () => "这里已有密钥文件，不会覆盖",
    receiptNotWritten: (/** @type {Details} */ d) => `写不进去（${d.code}）`,
  },
};

/** @type {ReceiptWords} */
const traditional = {
  troubles: {
    receiptKey: () => "不是 Ed25519 金鑰（JWK）",
    receiptKeyMode: () => "私鑰文件別人也能讀，不予使用：請先 chmod 600；若可能已外洩，請換新金鑰",
    receiptKeyThere: () => "這裡已有金鑰文件，不會覆蓋",
    receiptNotWritten: (d) => `寫不進去（${d.code}）`,
  },
};

/** @type {ReceiptWords} */
const english = {
  troubles: {
    receiptKey: () => "not an Ed25519 key as JWK",
    receiptKeyMode: () =>
      "others can read the private key, so it is not used: chmod 600 it, and make a new one if it may have leaked",
    receiptKeyThere: () => "there is a key file already, and none is written over",
    receiptNotWritten: (d) => `could not be written (${d.code})`,
  },
};

/** @type {Record<"zh-CN" | "zh-TW" | "en", ReceiptWords>} */
export const receiptWords = { "zh-CN": chinese, "zh-TW": traditional, en: english };
