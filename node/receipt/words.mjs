// What is said about receipts, in three locales; `node/words.mjs` takes the troubles in.

import { traditional } from "./words.zh-tw.mjs";

/** @typedef {Record<string, string | number>} Details */
/** @typedef {typeof chinese} ReceiptWords */

const chinese = {
  troubles: {
    receiptKey: () => "不是 Ed25519 密钥（JWK）",
    receiptKeyMode: () => "私钥文件别人也能读，不予使用：请先 chmod 600；若可能已外泄，请换新密钥",
    receiptKeyThere: () => "这里已有密钥文件，不会覆盖",
    receiptNotWritten: (/** @type {Details} */ d) => `写不进去（${d.code}）`,
    receiptPackage: () => "收据需要 canonicalize 包：请先运行 npm ci",
    receiptAction: () => "receipt 后面要写 key、verify 或 sheet（receipt --help 查看用法）",
    receiptNone: () => "receipt verify 后面要写收据文件，或者用 --chain 指定文件夹",
    receiptOfPage: () => "--page 要和收据文件一起用",
    receiptNoKey: () => "缺少 --key：没有公钥不能验证签名",
    receiptKeyWhere: () => "receipt key 后面要写一个文件夹或文件",
    receiptOne: () => "receipt sheet 后面要写一份收据",
  },
  /** @param {{ private: string, public: string, key: string }} made */
  keyMade: (made) =>
    `私钥：${made.private}（只有本账户可读，不要外传，请备份）\n公钥：${made.public}（交给验证收据的人）\n编号：${made.key}\n`,
  good: "✓",
  bad: "✗",
  /** @param {{ sequence: number, page: string, reviewer: string, time: string }} about */
  about: ({ sequence, page, reviewer, time }) =>
    `第 ${sequence} 号，页面 ${page}，审核人 ${reviewer}，北京时间 ${time}`,
  samePage: "签名有效，页面就是审核过的那一份",
  receiptOnly: "签名有效；没有给出页面（--page），未比对",
  chainEmpty: "没有收据",
  /** @param {number} count */
  chainWhole: (count) => `共 ${count} 份，签名有效，首尾相接，没有缺号`,
  /** @param {string} hash */
  chainHead: (hash) => `最后一份：${hash}（另处记下它，日后可以看出末尾有没有被删）`,
  faults: {
    shape: "不是收据，或者内容不全、有多余内容",
    form: "文件不是收据的规范写法（RFC 8785），被改写过",
    key: "签名所用的密钥不在所给公钥之中",
    hash: "收据内容与它的哈希不符，被改动过",
    signature: "签名无效，收据不是这把密钥签出的",
    content: "页面与审核时不同",
    page: "这是另一个页面的收据",
    profile: "审核时用的是另一份配置",
    absent: "收据链里没有这份收据",
    report: "报告不是这份收据的报告",
    start: "不是从第 1 号开始，前面的收据缺失",
    gap: "前面缺号，有收据缺失",
    order: "编号重复或者倒退",
    link: "与前一份接不上，有收据被换过",
    site: "不是同一网站的收据",
    name: "文件名与编号不符，位置被换过",
    time: "时间早于前一份",
  },
  sheet: {
    title: "网站信息发布审核表",
    site: "网站",
    number: "收据编号",
    column: "栏目",
    page: "页面标识",
    pageTitle: "标题",
    drafter: "起草单位",
    author: "责任编辑",
    verdict: "检查结论",
    time: "审核时间",
    beijing: "（北京时间）",
    counts: "问题数量",
    reviewer: "审核人",
    opinion: "审核意见",
    nothingFound: "检查通过，没有需要复核的问题。",
    problems: "问题与处理",
    level: "级别",
    problem: "问题",
    done: "处理",
    confirmed: "已复核确认",
    advised: "提示，由起草人决定",
    /** @param {number} count */
    onlyAdvice: (count) => `仅有提示 ${count} 条。`,
    none: "无。",
    noReport: "问题只列指纹；打印时附上检查报告（--report）可列出内容。",
    exceptions: "例外及理由",
    kind: "判定",
    kinds: { "false-positive": "误报", accepted: "可以接受" },
    reason: "理由",
    by: "判定人",
    on: "日期",
    until: "有效期至",
    signatures: "签字",
    rounds: ["初审", "复审", "终审"],
    opinionLine: "意见：",
    nameLine: "签名：",
    dateLine: "　　年　　月　　日",
    proof: "内容指纹与签名",
    contentHash: "内容指纹",
    engine: "程序与配置",
    receiptHash: "收据哈希",
    previous: "上一份收据",
    first: "无，这是第一份",
    key: "密钥编号",
    signature: "签名值",
    checked: "打印时验证",
    verified: "签名有效",
    notVerified: "未验证（打印时没有给出公钥）",
    how: "验证方法：用网站公布的公钥，对收据和已发布的页面运行下面的命令；退出状态为 0，即页面就是审核过的那一份。",
    receiptFile: "收据.json",
    keyFile: "公钥.jwk",
    pageFile: "页面文件",
  },
  help: `先审 xianshen receipt：审核收据

用法
  xianshen receipt key 文件夹或文件         生成一对签名密钥（私钥只有本账户可读），不覆盖已有的
  xianshen receipt verify 收据… --key 公钥 --page 页面
                                            证明已发布的页面就是审核过的那一份
  xianshen receipt verify [收据…] --key 公钥 --chain 文件夹
                                            检查整条收据链：签名、次序、缺号
  xianshen receipt sheet 收据 [--key 公钥] [--report 报告] > 审核表.html
                                            打印用的审核表（A4）

选项
  --key 公钥         可以写多个，例如更换密钥以后
  --page 页面        .html .htm .md .txt .json，与 check 读法相同
  --chain 文件夹     收据所在文件夹
  --profile 文件     要求审核时用的就是这份配置
  --report 报告      check --format json 的输出，或者把关程序的回答
  --format 格式      key、verify：text（默认）、json
  --locale 语言      zh-CN（默认）、zh-TW、en

退出状态
  0  相符
  1  不符
  2  未能验证，或者用法有误；与 1 同时出现时为 2
`,
};

/** @type {ReceiptWords} */
const english = {
  troubles: {
    receiptKey: () => "not an Ed25519 key as JWK",
    receiptKeyMode: () =>
      "others can read the private key, so it is not used: chmod 600 it, and make a new one if it may have leaked",
    receiptKeyThere: () => "there is a key file already, and none is written over",
    receiptNotWritten: (d) => `could not be written (${d.code})`,
    receiptPackage: () => "receipts need the package canonicalize: run npm ci first",
    receiptAction: () => "receipt needs key, verify or sheet (see receipt --help)",
    receiptNone: () => "receipt verify needs receipts, or a folder of them with --chain",
    receiptOfPage: () => "--page needs a receipt",
    receiptNoKey: () => "no --key: a signature cannot be verified without the public key",
    receiptKeyWhere: () => "receipt key needs a folder or a file",
    receiptOne: () => "receipt sheet needs one receipt",
  },
  keyMade: (made) =>
    `private: ${made.private} (readable by this account only; hand it to nobody, keep a copy)\npublic: ${made.public} (for whoever verifies receipts)\nid: ${made.key}\n`,
  good: "✓",
  bad: "✗",
  about: ({ sequence, page, reviewer, time }) =>
    `number ${sequence}, page ${page}, reviewed by ${reviewer}, ${time} Beijing time`,
  samePage: "the signature is good, and the page is the one that was reviewed",
  receiptOnly: "the signature is good; no page was given (--page), and none compared",
  chainEmpty: "no receipts",
  chainWhole: (count) => `${count} receipts, all signed, each follows from the one before, none is missing`,
  chainHead: (hash) =>
    `the last one: ${hash} (written down elsewhere, it shows later whether the end was cut off)`,
  faults: {
    shape: "not a receipt, or with parts missing or added",
    form: "the file is not in the canonical form of a receipt (RFC 8785): it was rewritten",
    key: "signed with a key that is none of those given",
    hash: "the receipt is not what its hash says: it was changed",
    signature: "the signature is not this key's",
    content: "the page is not as it was reviewed",
    page: "the receipt is another page's",
    profile: "it was reviewed under another profile",
    absent: "the chain does not hold this receipt",
    report: "the report is not this receipt's",
    start: "not number 1: the receipts before it are missing",
    gap: "receipts before it are missing",
    order: "its number was there already",
    link: "does not follow from the one before: a receipt was replaced",
    site: "another site's",
    name: "the name of the file is not its number: it was moved",
    time: "older than the one before",
  },
  sheet: {
    title: "Review sheet for a web page",
    site: "Site",
    number: "Receipt",
    column: "Column",
    page: "Page",
    pageTitle: "Title",
    drafter: "Drafted by",
    author: "Editor",
    verdict: "Verdict",
    time: "Reviewed",
    beijing: " (Beijing time)",
    counts: "Findings",
    reviewer: "Reviewer",
    opinion: "Opinion",
    nothingFound: "Passed; nothing asked for review.",
    problems: "Problems and what was done",
    level: "Level",
    problem: "Problem",
    done: "Done",
    confirmed: "reviewed and confirmed",
    advised: "advice, left to the author",
    onlyAdvice: (count) => `Advice only: ${count}.`,
    none: "None.",
    noReport: "Fingerprints only; with the report (--report) their words are printed.",
    exceptions: "Exceptions and their reasons",
    kind: "Judged",
    kinds: { "false-positive": "false alarm", accepted: "accepted" },
    reason: "Reason",
    by: "By",
    on: "On",
    until: "Until",
    signatures: "Signatures",
    rounds: ["First review", "Second review", "Final review"],
    opinionLine: "Opinion:",
    nameLine: "Signature:",
    dateLine: "Date:",
    proof: "Fingerprint and signature",
    contentHash: "Content",
    engine: "Checker and profile",
    receiptHash: "Receipt",
    previous: "Receipt before",
    first: "none, this is the first",
    key: "Key",
    signature: "Signature",
    checked: "When printed",
    verified: "the signature was verified",
    notVerified: "not verified: no public key was given",
    how: "To verify: run the command below on the receipt and the published page, with the site's public key. The exit status 0 says that the page is the one that was reviewed.",
    receiptFile: "RECEIPT.json",
    keyFile: "PUBLIC.jwk",
    pageFile: "PAGE",
  },
  help: `xianshen receipt: receipts of reviews

Usage
  xianshen receipt key FOLDER|FILE          make a pair of keys (the private one for this account only); writes none over
  xianshen receipt verify RECEIPT… --key PUBLIC --page PAGE
                                            prove that a published page is the one that was reviewed
  xianshen receipt verify [RECEIPT…] --key PUBLIC --chain FOLDER
                                            verify a whole chain: signatures, order, gaps
  xianshen receipt sheet RECEIPT [--key PUBLIC] [--report REPORT] > sheet.html
                                            the review sheet for printing (A4)

Options
  --key PUBLIC       may be given several times, such as after a change of keys
  --page PAGE        .html .htm .md .txt .json, read as check reads it
  --chain FOLDER     where the receipts are
  --profile FILE     the profile that it must have been reviewed under
  --report REPORT    what check --format json or the gate gave
  --format FORMAT    key, verify: text (default), json
  --locale LOCALE    zh-CN (default), zh-TW, en

Exit status
  0  matches
  1  does not match
  2  could not be verified, or was asked wrongly; 2 wins over 1
`,
};

/** @type {Record<"zh-CN" | "zh-TW" | "en", ReceiptWords>} */
export const receiptWords = { "zh-CN": chinese, "zh-TW": traditional, en: english };

/** @param {string} [locale] */
export function receiptWordsFor(locale = "zh-CN") {
  if (locale.toLowerCase().startsWith("en")) return english;
  return locale.toLowerCase() === "zh-tw" ? traditional : chinese;
}
