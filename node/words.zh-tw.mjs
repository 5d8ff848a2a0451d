/** What `words.mjs` says, in traditional characters. */

import { baselineWords } from "./baseline/words.mjs";
import { exceptionWords } from "./exceptions/words.mjs";
import { fixWords } from "./fix/words.mjs";
import { receiptWords } from "./receipt/words.mjs";

/** @type {Record<string, string>} */
const WANTED = {
  string: "字串",
  number: "大於 0 的整數",
  boolean: " true 或 false",
  list: "列表",
  table: "表",
  date: "日期，如 2026-11-25",
  level: " off、advise、review 或 block",
  cache: " true、false 或資料夾",
  fingerprint: " 16 位十六進位指紋（JSON 結果中的 fingerprint）",
  exceptionKind: " false-positive 或 accepted",
};

/** @type {import("./words.mjs").Words} */
export const traditional = {
  locale: "zh-TW",
  levels: { block: "必須修改", review: "需要複核", advise: "建議", off: "關閉" },
  verdicts: { block: "不得發布", review: "需要複核", pass: "通過" },
  outcomes: { fail: "未通過", review: "需要複核", pass: "通過", "not-applicable": "不適用" },
  dimensions: { benefit: "利益點", difference: "差異點", innovation: "創新點" },
  changes: {
    title: "新舊變化",
    kinds: { value: "改了數值或內容", duty: "約束程度變了", added: "新增", dropped: "刪去" },
    explained: "已解讀",
    notExplained: "未解讀",

    tally: (count, explained) => `共 ${count} 處變化，已解讀 ${explained} 處`,

    more: (count) => `另有 ${count} 處沒有列出`,
  },
  colon: "：",
  comma: "，",
  what: "問題",
  why: "依據",
  how: "改法",
  fix: "可一鍵修改",
  notChecked: "未檢查",
  parts: { block: "必備", review: "應有", advise: "建議", off: "不查" },

  paren: (text) => `（${text}）`,
  columns: {
    aliases: "別名",
    limited: "明細只在有關範圍內公開。",
    kinds: "體裁",
    publisher: "發布主體",
    attachments: "常見附件",
    elements: "要素",
    periods: "期限",
    fields: "稿件欄位",
    comma: "、",
    semicolon: "；",

    period: (days, unit, measures) =>
      `${measures === "lead" ? "提前" : ""}不少於 ${days} ${unit === "working-days" ? "個工作日" : "日"}`,
  },
  profile: {
    valid: (count) => `設定有效，改動 ${count} 處`,
    listComma: "、",
    kinds: {
      pack: "地區包",
      basis: "依據",
      column: "欄目",
      words: "詞語",
      rule: "自有規則",
      level: "級別",
      matrix: "隱私矩陣",
      excusable: "允許的例外",
    },
  },

  times: (count) => `共 ${count} 處`,

  summary: (t) =>
    `共 ${t.files} 件：通過 ${t.pass}，需要複核 ${t.review}，不得發布 ${t.block}，未能檢查 ${t.failed}` +
    (t.partly ? `；其中 ${t.partly} 件有內容未檢查` : ""),

  skipped: (kinds) => `資料夾中其他類型的文件不在檢查範圍：${kinds}`,

  decoded: (rows) =>
    `不是 UTF-8、轉換後檢查的：${rows.map(({ encoding, by, count }) => `${encoding.toUpperCase()}（${{ declaration: "按頁面聲明", detection: "按內容判斷", bom: "按位元組順序標記" }[by]}）${count} 件`).join("，")}`,
  watching: "正在監視，文件改動後再檢查；Ctrl-C 結束",
  interrupted: "已中斷：只有以上結果，其餘未檢查",
  noCache: (reason) => `本次不用快取：${reason}`,
  progress: (done, total, rate) =>
    total === undefined
      ? `已檢查 ${done} 件…`
      : `${done}/${total} 件${rate ? `，每秒 ${rate} 件，約剩 ${Math.ceil((total - done) / rate)} 秒` : ""}`,
  troubles: {
    engine: (d) => `輸入有誤：${d.message}`,
    crashed: () => "檢查引擎中斷，本件未檢查",
    noEngine: (d) => `檢查引擎無法載入（${d.reason}）：請確認 pkg/ 完整`,
    missing: () => "沒有這個文件或資料夾",
    forbidden: () => "沒有讀取權限",
    linkLoop: () => "符號連結成環",
    unreadable: (d) => `讀取失敗（${d.code}）`,
    notAFile: () => "不是普通文件",
    kind: () => "不支援的文件類型：可檢查 .json、.html、.htm、.md、.txt",
    binary: () => "二進位文件，不是文本",
    encoding: (d) => `編碼 ${d.name} 不支援：請轉為 UTF-8 後再檢查`,
    notEncoded: (d) => `內容不是 ${d.name}，或者有字元無法轉換：請轉為 UTF-8 後再檢查`,
    timeLimit: (d) => `${d.seconds} 秒內沒有檢查完（--timeout 可調），本件未檢查`,
    workerDied: (d) => `檢查執行緒中斷（${d.code}），本件未檢查`,
    inDraft: (d) => `第 ${d.index} 件：${d.message}`,
    inLine: (d) => `第 ${d.line} 行：${d.message}`,
    inFile: (d) => `${d.place}：${d.message}`,
    configKey: (d) => `第 ${d.line} 行 ${d.key}：${d.message}`,
    keyUnknown: (d) => `沒有這個鍵${d.near ? `，是否想用 ${d.near}？` : ""}`,
    keyMissing: (d) => `缺少 ${d.name}`,
    wanted: (d) => `應為${WANTED[d.what]}`,
    number: (d) => `${d.name}：應為 1 到 999999 的整數`,
    pair: (d) => `${d.name}：應寫成 名=值`,
    levelOption: (d) => `--level ${d.value}：${d.message}`,
    level: (d) => `--level：級別可用 ${d.known}`,
    twoOutputs: () => "只有一種格式可以寫到標準輸出，其餘請寫成 格式=文件",
    outputFile: (d) => `${d.path} 寫不出去（${d.code}）`,
    noGlobs: () => "路徑模式需要 picomatch 包：請先執行 npm ci",
    cacheKey: (d) => `環境變數 XIANSHEN_CACHE_KEY 至少要 ${d.least} 個字元`,
    cacheSecret: (d) => `快取的密鑰無法讀寫（${d.code}）`,
    cacheFolder: (d) => `${d.path} 不能用作快取（${d.code}）`,
    notUtf8: () => "編碼不是 UTF-8（也許是 GBK）：請轉為 UTF-8 後再檢查",
    tooLarge: (d) => `文件過大：上限是 ${d.limit}（--max-size 可調）`,
    json: (d) => `第 ${d.line} 行第 ${d.column} 列：不是有效的 JSON`,
    frontMatter: (d) => `第 ${d.line} 行第 ${d.column} 列：檔頭不是有效的 YAML（${d.code}）`,
    frontMatterShape: (d) => `第 ${d.line} 行：檔頭應為「欄位: 值」`,
    frontMatterTooLarge: (d) =>
      `第 ${d.line} 行：檔頭過大，上限是 ${d.characters} 個字元、每層 ${d.fields} 個欄位`,
    toml: (d) => `第 ${d.line} 行第 ${d.column} 列：不是有效的 TOML`,
    noFormatPackage: (d) => `這種格式需要 ${d.name} 包：請先執行 npm ci`,
    noToml: () => "讀取 TOML 文件需要 smol-toml 包：請先執行 npm ci",
    noYaml: () => "讀取 Markdown 檔頭需要 yaml 包：請先執行 npm ci",
    noCommand: () =>
      "缺少命令：可用 check、fix、accept、baseline、digest、rules、columns、explain、profile、receipt（--help 查看用法）",
    command: (d) =>
      `沒有命令 ${d.name}：可用 check、fix、accept、baseline、digest、rules、columns、explain、profile、receipt`,
    option: (d) => `不認識的選項 ${d.name}${d.near ? `，是否想用 ${d.near}？` : ""}`,
    optionOf: (d) => `命令 ${d.command} 沒有選項 ${d.name}`,
    optionValue: (d) => `選項 ${d.name} 的寫法不對：需要值的選項要帶值，不需要的不帶`,
    extra: (d) => `命令 ${d.command} 後面多了參數`,
    format: (d) => `--format：可用 ${d.known}`,
    ndjsonFormat: () => "--ndjson 的輸出總是 ndjson，不能再選 --format",
    ndjsonInput: () => "--ndjson 只讀一個輸入：- 表示標準輸入",
    standardInput: () => "讀標準輸入時請用 --ndjson",
    today: () => "--today：不是日期，應寫成 2026-11-25 這樣的年-月-日",
    noPaths: () => "缺少要檢查的文件或資料夾",
    nothing: () => "沒有找到可檢查的文件",
    noLines: () => "沒有收到稿件",
    lineTooLong: () => "這一行過長，沒有讀入",
    lineNotUtf8: () => "這一行不是 UTF-8",
    noRule: (d) => `沒有規則 ${d.name}${d.near ? `，是否想用 ${d.near}？` : ""}（rules 列出全部）`,
    noColumn: (d) => `沒有欄目 ${d.name}${d.near ? `，是否想用 ${d.near}？` : ""}（columns 列出全部）`,
    policyFile: (d) => `${d.field}（${d.path}）：${d.message}`,
    policyOutside: () => "不在命令列給出的資料夾內，也不在當前目錄內，頁面不能指向別處的文件",
    policyShape: () => "應為一個物件，寫明文件的 title、docNumber、publishedAt、issuer、url、body",
    policyEmpty: () => "文件沒有正文",
    policyAlone: () => "寫了被替代的舊文件（previousPolicy），沒有寫被解讀文件（policy），新舊無法比對",
    policyOnePage: () => "--policy 和 --previous-policy 只用於檢查一個文件",
    policyColumn: () => "--policy 和 --previous-policy 只用於政策解讀欄目的頁面",
    noProfile: () => "profile 後面要寫一個設定文件",
    noRuleName: () => "explain 後面要寫一個規則名，例如 privacy/resident-id",
    ...receiptWords["zh-TW"].troubles,
    ...exceptionWords["zh-TW"].troubles,
    ...fixWords["zh-TW"].troubles,
    ...baselineWords["zh-TW"].troubles,
    watchFormat: (d) => `--watch 只用於寫到標準輸出的 ${d.known}`,
    watchPrune: () => "--watch 不能和 --prune 一起用",
    noWatch: () => "--watch 需要 chokidar 包：請先執行 npm ci",
    output: (d) => `結果寫不出去（${d.code}）`,
    unexpected: (d) => `程式內部錯誤（${d.name}），結果不可用`,
  },
  help: `先審 xianshen：政府網站稿件合規檢查

用法
  xianshen check 路徑… [選項]      檢查文件和資料夾（.json .html .htm .md .txt）
  xianshen check [選項]            按 xianshen.toml 中的 paths 檢查；.ndjson、.jsonl 和 JSON 陣列為多件稿件
  xianshen check --ndjson - [選項] 每行一件稿件輸入，每行一份 {id, report} 或 {id, error} 輸出
  xianshen fix 路徑…               做確定無誤的修改，再檢查一遍；--dry-run 只顯示改動（個人資訊已遮蓋），不寫文件
  xianshen accept 頁面 [指紋]      把判斷過的問題記入例外文件；不寫指紋時在終端機上逐條詢問
  xianshen baseline 路徑…          記錄現有的問題，以後 check --baseline 只看新問題
  xianshen digest 路徑…            每個頁面輸出一行指紋，供 check --recent 查雷同
  xianshen rules                   列出規則
  xianshen columns                 列出欄目及其要素
  xianshen explain 規則            說明一條規則；加 --column 說明它對該欄目的要求
  xianshen profile 文件            檢查一份設定，列出它改了什麼
  xianshen receipt key|verify|sheet 審核收據：金鑰、驗證、審核表（receipt --help 查看用法）

選項
  --column 欄目      稿件所屬欄目（編號、名稱或別名），優先於文件中寫明的
  --today 日期       按哪一天檢查，預設為稿件寫明的日期，否則為本機當天
  --policy 文件      被解讀文件，只用於檢查一個政策解讀頁面
  --previous-policy 文件
                     它替代的舊文件，用於比對新舊變化
                     （Markdown 頁面也可以在檔頭寫 policy: 路徑、previousPolicy: 路徑，從頁面所在資料夾算起）
  --recent 文件      其他頁面的指紋（digest 的輸出），查找與它們雷同的頁面
  --exceptions 文件  已判斷過的問題，預設為 xianshen.toml 旁或當前資料夾中的 xianshen.exceptions.toml；
                     --no-exceptions 不用例外
  --kind 種類  --reason 理由  --by 姓名  --until 日期
                     accept：false-positive（誤報）或 accepted（屬實，批准保留，要寫到期日）
  --baseline 文件    基線（baseline 命令預設寫 xianshen.baseline.json）：其中的問題不算不通過；
                     --prune 改好的從基線中去掉；--no-baseline 不用基線
  --watch            檢查後繼續監視，文件改動就再檢查這個文件，Ctrl-C 結束（狀態為 0）
  --profile 文件     在內置設定之上使用本單位的設定（.toml 或 .json）
  --locale 語言      zh-CN（預設）、zh-TW、en
  --format 格式[=文件]
                     check：text（預設）、json、ndjson、sarif、junit、github、gitlab、checkstyle、
                     csv、html，可寫多次；寫了文件的寫到文件，只有一種可寫到標準輸出；
                     rules、columns、explain、profile：text、json
  --strict           需要複核的也算不通過（--no-strict 取消設定中的 strict）
  --exclude 模式     不檢查的文件和資料夾，可寫多次
  --column-for 模式=欄目
                     沒有寫明欄目的文件，按所在資料夾定欄目，可寫多次，後寫的優先
  --level 規則[@欄目]=級別
                     改一條規則的級別（off、advise、review、block），可寫多次
  --workers 數       同時檢查的執行緒數，預設為處理器核數
  --timeout 秒       一件最多檢查多久，預設 60；超過的算未檢查
  --max-size MB      文件大小上限，預設 32；超過的算未檢查
  --cache[=資料夾]   保留結果，沒有改動的頁面下次不再檢查，預設 .cache/xianshen；--no-cache 取消設定中的 cache
  --config 文件      使用這份設定，預設為當前資料夾或其上級的 xianshen.toml；--no-config 不用設定
  --help  --version

退出狀態
  0  沒有不得發布的
  1  有不得發布的（--strict：或需要複核的）
  2  有未能檢查的，或者用法有誤；與 1 同時出現時為 2，因為沒有檢查就不算有結果
資料夾中以點開頭的文件和 node_modules 不檢查。結果寫到標準輸出，提示寫到標準錯誤。
`,
};
