/** What `words.mjs` says, in traditional characters. */

/** @type {import("./words.mjs").ReceiptWords} */
export const traditional = {
  troubles: {
    receiptKey: () => "不是 Ed25519 金鑰（JWK）",
    receiptKeyMode: () => "私鑰文件別人也能讀，不予使用：請先 chmod 600；若可能已外洩，請換新金鑰",
    receiptKeyThere: () => "這裡已有金鑰文件，不會覆蓋",
    receiptNotWritten: (d) => `寫不進去（${d.code}）`,
    receiptPackage: () => "收據需要 canonicalize 包：請先執行 npm ci",
    receiptAction: () => "receipt 後面要寫 key、verify 或 sheet（receipt --help 查看用法）",
    receiptNone: () => "receipt verify 後面要寫收據文件，或者用 --chain 指定資料夾",
    receiptOfPage: () => "--page 要和收據文件一起用",
    receiptNoKey: () => "缺少 --key：沒有公鑰不能驗證簽名",
    receiptKeyWhere: () => "receipt key 後面要寫一個資料夾或文件",
    receiptOne: () => "receipt sheet 後面要寫一份收據",
  },
  keyMade: (made) =>
    `私鑰：${made.private}（只有本帳戶可讀，不要外傳，請備份）\n公鑰：${made.public}（交給驗證收據的人）\n編號：${made.key}\n`,
  good: "✓",
  bad: "✗",
  about: ({ sequence, page, reviewer, time }) =>
    `第 ${sequence} 號，頁面 ${page}，審核人 ${reviewer}，北京時間 ${time}`,
  samePage: "簽名有效，頁面就是審核過的那一份",
  receiptOnly: "簽名有效；沒有給出頁面（--page），未比對",
  chainEmpty: "沒有收據",
  chainWhole: (count) => `共 ${count} 份，簽名有效，首尾相接，沒有缺號`,
  chainHead: (hash) => `最後一份：${hash}（另處記下它，日後可以看出末尾有沒有被刪）`,
  faults: {
    shape: "不是收據，或者內容不全、有多餘內容",
    form: "文件不是收據的規範寫法（RFC 8785），被改寫過",
    key: "簽名所用的金鑰不在所給公鑰之中",
    hash: "收據內容與它的雜湊不符，被改動過",
    signature: "簽名無效，收據不是這把金鑰簽出的",
    content: "頁面與審核時不同",
    page: "這是另一個頁面的收據",
    profile: "審核時用的是另一份設定",
    absent: "收據鏈裡沒有這份收據",
    report: "報告不是這份收據的報告",
    start: "不是從第 1 號開始，前面的收據缺失",
    gap: "前面缺號，有收據缺失",
    order: "編號重複或者倒退",
    link: "與前一份接不上，有收據被換過",
    site: "不是同一網站的收據",
    name: "檔名與編號不符，位置被換過",
    time: "時間早於前一份",
  },
  sheet: {
    title: "網站資訊發布審核表",
    site: "網站",
    number: "收據編號",
    column: "欄目",
    page: "頁面標識",
    pageTitle: "標題",
    drafter: "起草單位",
    author: "責任編輯",
    verdict: "檢查結論",
    time: "審核時間",
    beijing: "（北京時間）",
    counts: "問題數量",
    reviewer: "審核人",
    opinion: "審核意見",
    nothingFound: "檢查通過，沒有需要複核的問題。",
    problems: "問題與處理",
    level: "級別",
    problem: "問題",
    done: "處理",
    confirmed: "已複核確認",
    advised: "提示，由起草人決定",
    onlyAdvice: (count) => `僅有提示 ${count} 條。`,
    none: "無。",
    noReport: "問題只列指紋；列印時附上檢查報告（--report）可列出內容。",
    exceptions: "例外及理由",
    kind: "判定",
    kinds: { "false-positive": "誤報", accepted: "可以接受" },
    reason: "理由",
    by: "判定人",
    on: "日期",
    until: "有效期至",
    signatures: "簽字",
    rounds: ["初審", "複審", "終審"],
    opinionLine: "意見：",
    nameLine: "簽名：",
    dateLine: "　　年　　月　　日",
    proof: "內容指紋與簽名",
    contentHash: "內容指紋",
    engine: "程式與設定",
    receiptHash: "收據雜湊",
    previous: "上一份收據",
    first: "無，這是第一份",
    key: "金鑰編號",
    signature: "簽名值",
    checked: "列印時驗證",
    verified: "簽名有效",
    notVerified: "未驗證（列印時沒有給出公鑰）",
    how: "驗證方法：用網站公布的公鑰，對收據和已發布的頁面執行下面的命令；退出狀態為 0，即頁面就是審核過的那一份。",
    receiptFile: "收據.json",
    keyFile: "公鑰.jwk",
    pageFile: "頁面文件",
  },
  help: `先審 xianshen receipt：審核收據

用法
  xianshen receipt key 資料夾或文件         產生一對簽名金鑰（私鑰只有本帳戶可讀），不覆蓋已有的
  xianshen receipt verify 收據… --key 公鑰 --page 頁面
                                            證明已發布的頁面就是審核過的那一份
  xianshen receipt verify [收據…] --key 公鑰 --chain 資料夾
                                            檢查整條收據鏈：簽名、次序、缺號
  xianshen receipt sheet 收據 [--key 公鑰] [--report 報告] > 審核表.html
                                            列印用的審核表（A4）

選項
  --key 公鑰         可以寫多個，例如更換金鑰以後
  --page 頁面        .html .htm .md .txt .json，與 check 讀法相同
  --chain 資料夾     收據所在資料夾
  --profile 文件     要求審核時用的就是這份設定
  --report 報告      check --format json 的輸出，或者把關程式的回答
  --format 格式      key、verify：text（預設）、json
  --locale 語言      zh-CN（預設）、zh-TW、en

退出狀態
  0  相符
  1  不符
  2  未能驗證，或者用法有誤；與 1 同時出現時為 2
`,
};
