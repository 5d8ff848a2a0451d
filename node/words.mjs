/**
 * Everything that the command line itself says, in the languages it speaks. What a finding says comes from the engine, in
 * the same locale.
 */
import { baselineWords } from "./baseline/words.mjs";
import { exceptionWords } from "./exceptions/words.mjs";
import { fixWords } from "./fix/words.mjs";
import { receiptWords } from "./receipt/words.mjs";
import { traditional } from "./words.zh-tw.mjs";

/** @typedef {Record<string, string | number>} Details */
/** @typedef {keyof typeof chinese.troubles} TroubleKey */
/** @typedef {typeof chinese} Words */

/** What a key of xianshen.toml must be. @type {Record<string, string>} */
const WANTED = {
  string: "字符串",
  number: "大于 0 的整数",
  boolean: " true 或 false",
  list: "列表",
  table: "表",
  date: "日期，如 2026-11-25",
  level: " off、advise、review 或 block",
  cache: " true、false 或文件夹",
  fingerprint: " 16 位十六进制指纹（JSON 结果中的 fingerprint）",
  exceptionKind: " false-positive 或 accepted",
};

const chinese = {
  /** @type {"zh-CN" | "zh-TW" | "en"} */
  locale: "zh-CN",
  levels: { block: "必须修改", review: "需要复核", advise: "建议", off: "关闭" },
  verdicts: { block: "不得发布", review: "需要复核", pass: "通过" },
  outcomes: { fail: "未通过", review: "需要复核", pass: "通过", "not-applicable": "不适用" },
  dimensions: { benefit: "利益点", difference: "差异点", innovation: "创新点" },
  changes: {
    title: "新旧变化",
    kinds: { value: "改了数值或内容", duty: "约束程度变了", added: "新增", dropped: "删去" },
    explained: "已解读",
    notExplained: "未解读",
    /** @param {number} count @param {number} explained */
    tally: (count, explained) => `共 ${count} 处变化，已解读 ${explained} 处`,
    /** @param {number} count */
    more: (count) => `另有 ${count} 处没有列出`,
  },
  colon: "：",
  comma: "，",
  what: "问题",
  why: "依据",
  how: "改法",
  fix: "可一键修改",
  notChecked: "未检查",
  parts: { block: "必备", review: "应有", advise: "建议", off: "不查" },
  /** @param {string} text */
  paren: (text) => `（${text}）`,
  columns: {
    aliases: "别名",
    limited: "明细只在有关范围内公开。",
    kinds: "体裁",
    publisher: "发布主体",
    attachments: "常见附件",
    elements: "要素",
    periods: "期限",
    fields: "稿件字段",
    comma: "、",
    semicolon: "；",
    /** @param {number} days @param {string} unit @param {string} measures */
    period: (days, unit, measures) =>
      `${measures === "lead" ? "提前" : ""}不少于 ${days} ${unit === "working-days" ? "个工作日" : "日"}`,
  },
  profile: {
    /** @param {number} count */
    valid: (count) => `配置有效，改动 ${count} 处`,
    listComma: "、",
    kinds: {
      pack: "地区包",
      basis: "依据",
      column: "栏目",
      words: "词语",
      rule: "自有规则",
      level: "级别",
      matrix: "隐私矩阵",
      excusable: "允许的例外",
    },
  },
  /** @param {number} count */
  times: (count) => `共 ${count} 处`,
  /** @param {{ files: number, pass: number, review: number, block: number, failed: number, partly: number }} t */
  summary: (t) =>
    `共 ${t.files} 件：通过 ${t.pass}，需要复核 ${t.review}，不得发布 ${t.block}，未能检查 ${t.failed}` +
    (t.partly ? `；其中 ${t.partly} 件有内容未检查` : ""),
  /** @param {string} kinds */
  skipped: (kinds) => `文件夹中其他类型的文件不在检查范围：${kinds}`,
  /** @param {{ encoding: string, by: "declaration" | "detection" | "bom", count: number }[]} rows */
  decoded: (rows) =>
    `不是 UTF-8、转换后检查的：${rows.map(({ encoding, by, count }) => `${encoding.toUpperCase()}（${{ declaration: "按页面声明", detection: "按内容判断", bom: "按字节序标记" }[by]}）${count} 件`).join("，")}`,
  watching: "正在监视，文件改动后再检查；Ctrl-C 结束",
  interrupted: "已中断：只有以上结果，其余未检查",
  /** @param {string} reason */
  noCache: (reason) => `本次不用缓存：${reason}`,
  /** @param {number} done @param {number} [total] @param {number} [rate] a second */
  progress: (done, total, rate) =>
    total === undefined
      ? `已检查 ${done} 件…`
      : `${done}/${total} 件${rate ? `，每秒 ${rate} 件，约剩 ${Math.ceil((total - done) / rate)} 秒` : ""}`,
  troubles: {
    engine: (/** @type {Details} */ d) => `输入有误：${d.message}`,
    crashed: () => "检查引擎中断，本件未检查",
    noEngine: (/** @type {Details} */ d) => `检查引擎无法载入（${d.reason}）：请确认 pkg/ 完整`,
    missing: () => "没有这个文件或文件夹",
    forbidden: () => "没有读取权限",
    linkLoop: () => "符号链接成环",
    unreadable: (/** @type {Details} */ d) => `读取失败（${d.code}）`,
    notAFile: () => "不是普通文件",
    kind: () => "不支持的文件类型：可检查 .json、.html、.htm、.md、.txt",
    binary: () => "二进制文件，不是文本",
    encoding: (/** @type {Details} */ d) => `编码 ${d.name} 不支持：请转为 UTF-8 后再检查`,
    notEncoded: (/** @type {Details} */ d) => `内容不是 ${d.name}，或者有字符无法转换：请转为 UTF-8 后再检查`,
    timeLimit: (/** @type {Details} */ d) => `${d.seconds} 秒内没有检查完（--timeout 可调），本件未检查`,
    workerDied: (/** @type {Details} */ d) => `检查线程中断（${d.code}），本件未检查`,
    inDraft: (/** @type {Details} */ d) => `第 ${d.index} 件：${d.message}`,
    inLine: (/** @type {Details} */ d) => `第 ${d.line} 行：${d.message}`,
    inFile: (/** @type {Details} */ d) => `${d.place}：${d.message}`,
    configKey: (/** @type {Details} */ d) => `第 ${d.line} 行 ${d.key}：${d.message}`,
    keyUnknown: (/** @type {Details} */ d) => `没有这个键${d.near ? `，是否想用 ${d.near}？` : ""}`,
    keyMissing: (/** @type {Details} */ d) => `缺少 ${d.name}`,
    wanted: (/** @type {Details} */ d) => `应为${WANTED[d.what]}`,
    number: (/** @type {Details} */ d) => `${d.name}：应为 1 到 999999 的整数`,
    pair: (/** @type {Details} */ d) => `${d.name}：应写成 名=值`,
    levelOption: (/** @type {Details} */ d) => `--level ${d.value}：${d.message}`,
    level: (/** @type {Details} */ d) => `--level：级别可用 ${d.known}`,
    twoOutputs: () => "只有一种格式可以写到标准输出，其余请写成 格式=文件",
    outputFile: (/** @type {Details} */ d) => `${d.path} 写不出去（${d.code}）`,
    noGlobs: () => "路径模式需要 picomatch 包：请先运行 npm ci",
    cacheKey: (/** @type {Details} */ d) => `环境变量 XIANSHEN_CACHE_KEY 至少要 ${d.least} 个字符`,
    cacheSecret: (/** @type {Details} */ d) => `缓存的密钥无法读写（${d.code}）`,
    cacheFolder: (/** @type {Details} */ d) => `${d.path} 不能用作缓存（${d.code}）`,
    notUtf8: () => "编码不是 UTF-8（也许是 GBK）：请转为 UTF-8 后再检查",
    tooLarge: (/** @type {Details} */ d) => `文件过大：上限是 ${d.limit}（--max-size 可调）`,
    json: (/** @type {Details} */ d) => `第 ${d.line} 行第 ${d.column} 列：不是有效的 JSON`,
    frontMatter: (/** @type {Details} */ d) =>
      `第 ${d.line} 行第 ${d.column} 列：文件头不是有效的 YAML（${d.code}）`,
    frontMatterShape: (/** @type {Details} */ d) => `第 ${d.line} 行：文件头应为“字段: 值”`,
    frontMatterTooLarge: (/** @type {Details} */ d) =>
      `第 ${d.line} 行：文件头过大，上限是 ${d.characters} 个字符、每层 ${d.fields} 个字段`,
    toml: (/** @type {Details} */ d) => `第 ${d.line} 行第 ${d.column} 列：不是有效的 TOML`,
    noFormatPackage: (/** @type {Details} */ d) => `这种格式需要 ${d.name} 包：请先运行 npm ci`,
    noToml: () => "读取 TOML 文件需要 smol-toml 包：请先运行 npm ci",
    noYaml: () => "读取 Markdown 文件头需要 yaml 包：请先运行 npm ci",
    noCommand: () =>
      "缺少命令：可用 check、fix、accept、baseline、digest、rules、columns、explain、profile、receipt（--help 查看用法）",
    command: (/** @type {Details} */ d) =>
      `没有命令 ${d.name}：可用 check、fix、accept、baseline、digest、rules、columns、explain、profile、receipt`,
    option: (/** @type {Details} */ d) => `不认识的选项 ${d.name}${d.near ? `，是否想用 ${d.near}？` : ""}`,
    optionOf: (/** @type {Details} */ d) => `命令 ${d.command} 没有选项 ${d.name}`,
    optionValue: (/** @type {Details} */ d) => `选项 ${d.name} 的写法不对：需要值的选项要带值，不需要的不带`,
    extra: (/** @type {Details} */ d) => `命令 ${d.command} 后面多了参数`,
    format: (/** @type {Details} */ d) => `--format：可用 ${d.known}`,
    ndjsonFormat: () => "--ndjson 的输出总是 ndjson，不能再选 --format",
    ndjsonInput: () => "--ndjson 只读一个输入：- 表示标准输入",
    standardInput: () => "读标准输入时请用 --ndjson",
    today: () => "--today：不是日期，应写成 2026-11-25 这样的年-月-日",
    noPaths: () => "缺少要检查的文件或文件夹",
    nothing: () => "没有找到可检查的文件",
    noLines: () => "没有收到稿件",
    lineTooLong: () => "这一行过长，没有读入",
    lineNotUtf8: () => "这一行不是 UTF-8",
    noRule: (/** @type {Details} */ d) =>
      `没有规则 ${d.name}${d.near ? `，是否想用 ${d.near}？` : ""}（rules 列出全部）`,
    noColumn: (/** @type {Details} */ d) =>
      `没有栏目 ${d.name}${d.near ? `，是否想用 ${d.near}？` : ""}（columns 列出全部）`,
    policyFile: (/** @type {Details} */ d) => `${d.field}（${d.path}）：${d.message}`,
    policyOutside: () => "不在命令行给出的文件夹内，也不在当前目录内，页面不能指向别处的文件",
    policyShape: () => "应为一个对象，写明文件的 title、docNumber、publishedAt、issuer、url、body",
    policyEmpty: () => "文件没有正文",
    policyAlone: () => "写了被替代的旧文件（previousPolicy），没有写被解读文件（policy），新旧无法比对",
    policyOnePage: () => "--policy 和 --previous-policy 只用于检查一个文件",
    policyColumn: () => "--policy 和 --previous-policy 只用于政策解读栏目的页面",
    noProfile: () => "profile 后面要写一个配置文件",
    noRuleName: () => "explain 后面要写一个规则名，例如 privacy/resident-id",
    ...receiptWords["zh-CN"].troubles,
    ...exceptionWords["zh-CN"].troubles,
    ...fixWords["zh-CN"].troubles,
    ...baselineWords["zh-CN"].troubles,
    watchFormat: (/** @type {Details} */ d) => `--watch 只用于写到标准输出的 ${d.known}`,
    watchPrune: () => "--watch 不能和 --prune 一起用",
    noWatch: () => "--watch 需要 chokidar 包：请先运行 npm ci",
    output: (/** @type {Details} */ d) => `结果写不出去（${d.code}）`,
    unexpected: (/** @type {Details} */ d) => `程序内部错误（${d.name}），结果不可用`,
  },
  help: `先审 xianshen：政府网站稿件合规检查

用法
  xianshen check 路径… [选项]      检查文件和文件夹（.json .html .htm .md .txt）
  xianshen check [选项]            按 xianshen.toml 中的 paths 检查；.ndjson、.jsonl 和 JSON 数组为多件稿件
  xianshen check --ndjson - [选项] 每行一件稿件输入，每行一份 {id, report} 或 {id, error} 输出
  xianshen fix 路径…               做确定无误的修改，再检查一遍；--dry-run 只显示改动（个人信息已遮盖），不写文件
  xianshen accept 页面 [指纹]      把判断过的问题记入例外文件；不写指纹时在终端上逐条询问
  xianshen baseline 路径…          记录现有的问题，以后 check --baseline 只看新问题
  xianshen digest 路径…            每个页面输出一行指纹，供 check --recent 查雷同
  xianshen rules                   列出规则
  xianshen columns                 列出栏目及其要素
  xianshen explain 规则            说明一条规则；加 --column 说明它对该栏目的要求
  xianshen profile 文件            检查一份配置，列出它改了什么
  xianshen receipt key|verify|sheet 审核收据：密钥、验证、审核表（receipt --help 查看用法）

选项
  --column 栏目      稿件所属栏目（编号、名称或别名），优先于文件中写明的
  --today 日期       按哪一天检查，默认为稿件写明的日期，否则为本机当天
  --policy 文件      被解读文件，只用于检查一个政策解读页面
  --previous-policy 文件
                     它替代的旧文件，用于比对新旧变化
                     （Markdown 页面也可以在文件头写 policy: 路径、previousPolicy: 路径，从页面所在文件夹算起）
  --recent 文件      其他页面的指纹（digest 的输出），查找与它们雷同的页面
  --exceptions 文件  已判断过的问题，默认为 xianshen.toml 旁或当前文件夹中的 xianshen.exceptions.toml；
                     --no-exceptions 不用例外
  --kind 种类  --reason 理由  --by 姓名  --until 日期
                     accept：false-positive（误报）或 accepted（属实，批准保留，要写到期日）
  --baseline 文件    基线（baseline 命令默认写 xianshen.baseline.json）：其中的问题不算不通过；
                     --prune 改好的从基线中去掉；--no-baseline 不用基线
  --watch            检查后继续监视，文件改动就再检查这个文件，Ctrl-C 结束（状态为 0）
  --profile 文件     在内置配置之上使用本单位的配置（.toml 或 .json）
  --locale 语言      zh-CN（默认）、zh-TW、en
  --format 格式[=文件]
                     check：text（默认）、json、ndjson、sarif、junit、github、gitlab、checkstyle、
                     csv、html，可写多次；写了文件的写到文件，只有一种可写到标准输出；
                     rules、columns、explain、profile：text、json
  --strict           需要复核的也算不通过（--no-strict 取消配置中的 strict）
  --exclude 模式     不检查的文件和文件夹，可写多次
  --column-for 模式=栏目
                     没有写明栏目的文件，按所在文件夹定栏目，可写多次，后写的优先
  --level 规则[@栏目]=级别
                     改一条规则的级别（off、advise、review、block），可写多次
  --workers 数       同时检查的线程数，默认为处理器核数
  --timeout 秒       一件最多检查多久，默认 60；超过的算未检查
  --max-size MB      文件大小上限，默认 32；超过的算未检查
  --cache[=文件夹]   保留结果，没有改动的页面下次不再检查，默认 .cache/xianshen；--no-cache 取消配置中的 cache
  --config 文件      使用这份配置，默认为当前文件夹或其上级的 xianshen.toml；--no-config 不用配置
  --help  --version

退出状态
  0  没有不得发布的
  1  有不得发布的（--strict：或需要复核的）
  2  有未能检查的，或者用法有误；与 1 同时出现时为 2，因为没有检查就不算有结果
文件夹中以点开头的文件和 node_modules 不检查。结果写到标准输出，提示写到标准错误。
`,
};

/** @type {typeof WANTED} */
const WANTED_EN = {
  string: "a string",
  number: "a whole number above 0",
  boolean: "true or false",
  list: "a list",
  table: "a table",
  date: "a date, such as 2026-11-25",
  level: "off, advise, review or block",
  cache: "true, false or a folder",
  fingerprint: "16 hexadecimal digits (fingerprint in JSON results)",
  exceptionKind: "false-positive or accepted",
};

/** @type {Words} */
const english = {
  locale: "en",
  levels: { block: "must fix", review: "review", advise: "advice", off: "off" },
  verdicts: { block: "do not publish", review: "needs review", pass: "pass" },
  outcomes: { fail: "fail", review: "needs review", pass: "pass", "not-applicable": "not applicable" },
  dimensions: { benefit: "benefit", difference: "difference", innovation: "innovation" },
  changes: {
    title: "changes",
    kinds: { value: "changed", duty: "duty changed", added: "added", dropped: "dropped" },
    explained: "explained",
    notExplained: "not explained",
    tally: (count, explained) => `${count}, ${explained} explained`,
    more: (count) => `${count} more are not listed`,
  },
  colon: ": ",
  comma: ", ",
  what: "what",
  why: "why",
  how: "how",
  fix: "one-click fix",
  notChecked: "not checked",
  parts: { block: "required", review: "expected", advise: "advised", off: "off" },
  paren: (text) => ` (${text})`,
  columns: {
    aliases: "Aliases",
    limited: "Details are shown to those concerned only.",
    kinds: "Kinds of pages",
    publisher: "Publisher",
    attachments: "Usual attachments",
    elements: "Elements",
    periods: "Periods",
    fields: "Fields of the draft",
    comma: ", ",
    semicolon: "; ",
    period: (days, unit, measures) =>
      `at least ${days} ${unit === "working-days" ? "working days" : "days"}${measures === "lead" ? " ahead" : ""}`,
  },
  profile: {
    valid: (count) => `valid, ${count} changes`,
    listComma: ", ",
    kinds: {
      pack: "pack",
      basis: "basis",
      column: "column",
      words: "words",
      rule: "own rule",
      level: "level",
      matrix: "matrix",
      excusable: "exceptions",
    },
  },
  times: (count) => `${count} places`,
  summary: (t) =>
    `${t.files} checked: ${t.pass} pass, ${t.review} need review, ${t.block} must not be published, ${t.failed} not checked` +
    (t.partly ? `; ${t.partly} with content that was not checked` : ""),
  skipped: (kinds) => `files of other kinds in the folders were not looked at: ${kinds}`,
  decoded: (rows) =>
    `not UTF-8, converted to be checked: ${rows.map(({ encoding, by, count }) => `${count} from ${encoding.toUpperCase()} (${{ declaration: "as declared", detection: "as detected", bom: "by byte order mark" }[by]})`).join(", ")}`,
  watching: "watching; what changes is checked again; Ctrl-C ends it",
  interrupted: "interrupted: these results are all; the rest was not checked",
  noCache: (reason) => `no cache this time: ${reason}`,
  progress: (done, total, rate) =>
    total === undefined
      ? `${done} checked…`
      : `${done}/${total}${rate ? `, ${rate} a second, about ${Math.ceil((total - done) / rate)} s left` : ""}`,
  troubles: {
    engine: (d) => `${d.message}`,
    crashed: () => "the engine stopped; this draft was not checked",
    noEngine: (d) => `the engine could not be loaded (${d.reason}): is pkg/ complete?`,
    missing: () => "no such file or folder",
    forbidden: () => "no permission to read it",
    linkLoop: () => "symbolic links in a loop",
    unreadable: (d) => `could not be read (${d.code})`,
    notAFile: () => "not an ordinary file",
    kind: () => "not a kind that is checked: .json, .html, .htm, .md or .txt",
    binary: () => "binary, not text",
    encoding: (d) => `encoded in ${d.name}, which is not read: convert it to UTF-8 first`,
    notEncoded: (d) =>
      `not valid ${d.name}, or with characters that have no equivalent: convert it to UTF-8 first`,
    timeLimit: (d) => `not finished within ${d.seconds} seconds (--timeout); this page was not checked`,
    workerDied: (d) => `the thread that checked it ended (${d.code}); this page was not checked`,
    inDraft: (d) => `draft ${d.index}: ${d.message}`,
    inLine: (d) => `line ${d.line}: ${d.message}`,
    inFile: (d) => `${d.place}: ${d.message}`,
    configKey: (d) => `line ${d.line}, ${d.key}: ${d.message}`,
    keyUnknown: (d) => `no such key${d.near ? `, did you mean ${d.near}?` : ""}`,
    keyMissing: (d) => `${d.name} is missing`,
    wanted: (d) => `must be ${WANTED_EN[d.what]}`,
    number: (d) => `${d.name}: must be a whole number from 1 to 999999`,
    pair: (d) => `${d.name}: write it as NAME=VALUE`,
    levelOption: (d) => `--level ${d.value}: ${d.message}`,
    level: (d) => `--level: the level is one of ${d.known}`,
    twoOutputs: () => "only one format can go to standard output: write the others as FORMAT=FILE",
    outputFile: (d) => `${d.path} could not be written (${d.code})`,
    noGlobs: () => "patterns of paths need the package picomatch: run npm ci first",
    cacheKey: (d) => `the environment variable XIANSHEN_CACHE_KEY needs at least ${d.least} characters`,
    cacheSecret: (d) => `the key of the cache cannot be read or written (${d.code})`,
    cacheFolder: (d) => `${d.path} cannot be used as a cache (${d.code})`,
    notUtf8: () => "not encoded in UTF-8 (GBK perhaps): convert it to UTF-8 first",
    tooLarge: (d) => `too large: the limit is ${d.limit} (--max-size)`,
    json: (d) => `line ${d.line}, column ${d.column}: not valid JSON`,
    frontMatter: (d) => `line ${d.line}, column ${d.column}: the front matter is not valid YAML (${d.code})`,
    frontMatterShape: (d) => `line ${d.line}: the front matter must be "field: value"`,
    frontMatterTooLarge: (d) =>
      `line ${d.line}: the front matter is too large: at most ${d.characters} characters, and ${d.fields} fields in one place`,
    toml: (d) => `line ${d.line}, column ${d.column}: not valid TOML`,
    noFormatPackage: (d) => `this format needs the package ${d.name}: run npm ci first`,
    noToml: () => "TOML files need the package smol-toml: run npm ci first",
    noYaml: () => "front matter of Markdown needs the package yaml: run npm ci first",
    noCommand: () =>
      "no command: check, fix, accept, baseline, digest, rules, columns, explain, profile or receipt (see --help)",
    command: (d) =>
      `no command ${d.name}: check, fix, accept, baseline, digest, rules, columns, explain, profile or receipt`,
    option: (d) => `unknown option ${d.name}${d.near ? `, did you mean ${d.near}?` : ""}`,
    optionOf: (d) => `${d.command} has no option ${d.name}`,
    optionValue: (d) => `option ${d.name}: give a value where it takes one, and none where it takes none`,
    extra: (d) => `too many arguments for ${d.command}`,
    format: (d) => `--format: one of ${d.known}`,
    ndjsonFormat: () => "--ndjson always answers in ndjson: leave --format out",
    ndjsonInput: () => "--ndjson reads one input: - for standard input",
    standardInput: () => "standard input is read with --ndjson only",
    today: () => "--today: not a date; write it as year-month-day, such as 2026-11-25",
    noPaths: () => "no file or folder to check",
    nothing: () => "nothing to check was found",
    noLines: () => "no draft came in",
    lineTooLong: () => "the line is too long and was not read",
    lineNotUtf8: () => "the line is not UTF-8",
    noRule: (d) => `no rule ${d.name}${d.near ? `, did you mean ${d.near}?` : ""} (see rules)`,
    noColumn: (d) => `no column ${d.name}${d.near ? `, did you mean ${d.near}?` : ""} (see columns)`,
    policyFile: (d) => `${d.field} (${d.path}): ${d.message}`,
    policyOutside: () =>
      "neither below the folder given nor below the working directory: a page cannot name files elsewhere",
    policyShape: () =>
      "must be an object with title, docNumber, publishedAt, issuer, url and body of the policy",
    policyEmpty: () => "the policy has no text",
    policyAlone: () => "there is a previousPolicy and no policy to compare it with",
    policyOnePage: () => "--policy and --previous-policy are for one file",
    policyColumn: () => "--policy and --previous-policy are for policy interpretations only",
    noProfile: () => "profile needs a file",
    noRuleName: () => "explain needs the name of a rule, such as privacy/resident-id",
    ...receiptWords.en.troubles,
    ...exceptionWords.en.troubles,
    ...fixWords.en.troubles,
    ...baselineWords.en.troubles,
    watchFormat: (d) => `--watch goes with ${d.known} on standard output only`,
    watchPrune: () => "--watch cannot go with --prune",
    noWatch: () => "--watch needs the package chokidar: run npm ci first",
    output: (d) => `the result could not be written (${d.code})`,
    unexpected: (d) => `internal error (${d.name}); there is no usable result`,
  },
  help: `xianshen: a compliance checker for Chinese government web pages

Usage
  xianshen check PATH… [options]       check files and folders (.json .html .htm .md .txt)
  xianshen check [options]             check the paths of xianshen.toml; .ndjson, .jsonl and JSON lists hold many drafts
  xianshen check --ndjson - [options]  a draft a line in, {id, report} or {id, error} a line out
  xianshen fix PATH…                   make the changes that are certain, and check again; --dry-run shows them, masked
  xianshen accept PAGE [FINGERPRINT]   put a judgement on a finding into the exceptions; on a terminal it asks
  xianshen baseline PATH…              record the findings of today, so that check --baseline fails on new ones only
  xianshen digest PATH…                a digest of each page, a line each, for check --recent
  xianshen rules                       list the rules
  xianshen columns                     list the columns and their elements
  xianshen explain RULE                explain a rule; with --column also what it asks of that column
  xianshen profile FILE                check a profile and list what it changes
  xianshen receipt key|verify|sheet    receipts of reviews: keys, proof, review sheet (see receipt --help)

Options
  --column COLUMN    the column of the drafts (id, name or alias); wins over what a file says
  --today DATE       the day to check for; default: what the draft says, else today on this machine
  --policy FILE      the policy that a page explains; for one policy interpretation only
  --previous-policy FILE
                     the policy that it replaces, to compare the two
                     (a Markdown page may say policy: PATH and previousPolicy: PATH itself, from its own folder)
  --recent FILE      digests of other pages, as digest writes them, to find pages that say the same
  --exceptions FILE  findings that somebody has judged; default: xianshen.exceptions.toml beside xianshen.toml or in the
                     working folder; --no-exceptions: none
  --kind KIND  --reason REASON  --by NAME  --until DATE
                     accept: false-positive, or accepted (right, but approved; needs the last day)
  --baseline FILE    findings that it knows do not fail the run (baseline writes xianshen.baseline.json by default);
                     --prune takes out of it what has been mended; --no-baseline: none
  --watch            go on: check what changes again, until Ctrl-C (status 0)
  --profile FILE     a department's profile (.toml or .json) on top of the built-in one
  --locale LOCALE    zh-CN (default), zh-TW, en
  --format FORMAT[=FILE]
                     check: text (default), json, ndjson, sarif, junit, github, gitlab, checkstyle, csv, html; may be
                     repeated: to a file where one is named, one to standard output; rules, columns, explain, profile: text, json
  --strict           what needs review fails too (--no-strict: not even if the configuration says so)
  --exclude PATTERN  files and folders that are not checked; may be repeated
  --column-for PATTERN=COLUMN
                     the column, by folder, of files that name none; may be repeated, the last that fits wins
  --level RULE[@COLUMN]=LEVEL
                     another level of a rule (off, advise, review, block); may be repeated
  --workers N        threads that check, default: one for each core
  --timeout SECONDS  the longest that one page may take, default 60; then it counts as not checked
  --max-size MB      the largest file, default 32; a larger one counts as not checked
  --cache[=FOLDER]   keep results, so that pages without a change are not checked again; default .cache/xianshen;
                     --no-cache: not even if the configuration says so
  --config FILE      use this configuration; default: xianshen.toml of the working folder or one above it;
                     --no-config: none
  --help  --version

Exit status
  0  nothing blocks
  1  something blocks (--strict: or needs review)
  2  something could not be checked, or was asked wrongly; 2 wins over 1, for what was not checked has no result
Dot files and node_modules inside folders are not checked. Results go to standard output, notices to standard error.
`,
};

/**
 * @param {string | undefined} locale
 * @returns {Words}
 */
export function wordsFor(locale) {
  const wanted = locale?.toLowerCase() ?? "";
  if (wanted.startsWith("en")) return english;
  return wanted === "zh-tw" ? traditional : chinese;
}

/**
 * What went wrong, in words. An error that nobody foresaw is named by its class alone: its message may quote a draft.
 *
 * @param {unknown} error
 * @param {Words} words
 * @returns {string}
 */
export function tell(error, words) {
  const trouble = /** @type {{ key?: TroubleKey, details?: Details, cause?: unknown }} */ (error);
  if (error instanceof Error && trouble.key !== undefined && trouble.details !== undefined) {
    const { key, details, cause } = trouble;
    return words.troubles[key](cause === undefined ? details : { ...details, message: tell(cause, words) });
  }
  return words.troubles.unexpected({ name: error instanceof Error ? error.name : typeof error });
}
