// The words that the page shares.

/** @type {Record<string, string>} */
const FIELDS = {
  column: "栏目",
  title: "标题",
  body: "正文",
  "meta.docNumber": "文号",
  "meta.indexNumber": "索引号",
  "meta.issuer": "发布机构",
  "meta.drafter": "起草单位",
  "meta.createdAt": "成文日期",
  "meta.publishedAt": "发布日期",
  attachments: "附件",
  policy: "被解读文件",
  previousPolicy: "被替代的旧文件",
};

/** The fields of a policy, behind the name of the policy. @type {Record<string, string>} */
const OF_POLICY = {
  title: "名称",
  docNumber: "文号",
  issuer: "发布机构",
  publishedAt: "发布日期",
  url: "网址",
  body: "正文",
  format: "格式",
};

/** A fault without a field is something that the page lacks. @param {string | null | undefined} field */
export function fieldName(field) {
  if (!field) return "全文";
  const [whole, part] = field.split(".");
  if (part && OF_POLICY[part] && (whole === "policy" || whole === "previousPolicy")) {
    return `${FIELDS[whole]}的${OF_POLICY[part]}`;
  }
  return FIELDS[field.replace(/\[\d+\].*/, "")] || field;
}

/** An error that names a field of the draft, in the words of the form. @param {string} message */
export const inWords = (message) =>
  message.replace(/draft\.([A-Za-z.]+): .*/, (_, field) => `“${fieldName(field)}”的内容不合要求。`);

/** @type {Record<string, string>} */
export const VERDICTS = {
  idle: "待撰写",
  checking: "正在审查",
  pass: "可以发布",
  review: "需要复核",
  block: "不得发布",
  "not-checked": "未检查",
};

/** @type {{ level: "block" | "review" | "advise", title: string }[]} */
export const LEVELS = [
  { level: "block", title: "必须修改" },
  { level: "review", title: "需要复核" },
  { level: "advise", title: "建议" },
];

/** @type {{ key: "benefit" | "difference" | "innovation", name: string }[]} */
export const DIMENSIONS = [
  { key: "benefit", name: "利益点" },
  { key: "difference", name: "差异点" },
  { key: "innovation", name: "创新点" },
];

/** @type {Record<string, string>} */
export const OUTCOMES = {
  pass: "已写明",
  review: "需要复核",
  fail: "缺少",
  "not-applicable": "不适用",
};

/** @typedef {NonNullable<import("./client.js").Report["interpretation"]>["changes"][number]} Change */

/** @type {Record<Change["kind"], string>} */
const CHANGE_KINDS = { value: "改了数值或内容", duty: "约束程度变了", added: "新增", dropped: "删去" };

/** What kind of change it is and where it stands. @param {Change} change @returns {{ kind: string, clauses: string }} */
export function describeChange({ kind, clause, oldClause }) {
  const gone = kind === "dropped" && oldClause;
  const moved = oldClause && oldClause !== clause;
  const clauses = gone ? `原${oldClause}` : moved ? `${oldClause} → ${clause}` : clause;
  return { kind: CHANGE_KINDS[kind], clauses: clauses || "未编号" };
}

/** What a sentence on a change is written from. @param {Change} change */
export function changeMaterial({ kind, old, new: now }) {
  if (kind === "added") return `新增规定：${now}`;
  if (kind === "dropped") return `不再要求：${old}`;
  return `原来：${old}；现在：${now}`;
}

/** @param {Change[]} changes */
export const changeTally = (changes) =>
  changes.length === 0
    ? "没有变化"
    : `共 ${changes.length} 处变化，已解读 ${changes.filter(({ explained }) => explained).length} 处`;

/**
 * One sentence on a report, for the live region and the summary.
 * @param {import("./client.js").Report} report
 */
export function tally({ counts }) {
  const parts = LEVELS.filter(({ level }) => counts[level] > 0).map(
    ({ level, title }) => `${title} ${counts[level]} 处`,
  );
  return parts.length > 0 ? parts.join("，") : "没有发现问题";
}

/** A finding in one line. @param {import("./client.js").Report["findings"][number]} finding */
export function describe({ field, what, quote }) {
  return `${field ? `${fieldName(field)}：` : ""}${what}${quote ? `（${quote}）` : ""}`;
}

/** What was handed in and could not be read. @param {{ field: string, name?: string | null }} part */
export const describeUnread = ({ field, name }) => `${name || fieldName(field)}未检查`;
