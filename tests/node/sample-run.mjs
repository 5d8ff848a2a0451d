// A run with one of each: what the golden files of the formats are made from, whatever the rules of the engine are.
import { Trouble } from "../../node/trouble.mjs";
import { residentId } from "../people.mjs";

/** @typedef {import("../../node/check.mjs").Result} Result */

export const PEOPLE = [residentId(1), residentId(2), residentId(3)];

/** @param {string} id */
const masked = (id) => `${id.slice(0, 2)}*************${id.slice(15)}`;

/** What the engine would say of itself. */
export const KNOWN = /** @type {any} */ ({
  engine: { version: "1.2.3", profile: `sha256:${"ab".repeat(32)}` },
  rules: [
    {
      name: "privacy/resident-id",
      family: "privacy",
      title: "公民身份号码未脱敏",
      level: "block",
      basis: [{ basis: "P01", title: "《个人信息保护法》第二十九条" }],
      documentation: "## 查什么\n\n完整的公民身份号码。\n\n## 怎么改\n\n删除号码。\n",
    },
    {
      name: "validity/placeholder",
      family: "validity",
      title: "占位符没有填写",
      level: "review",
      basis: [],
      documentation: "## 查什么\n\n没有填写的占位符。\n",
    },
    {
      name: "column/missing-element",
      family: "column",
      title: "缺少栏目要求的要素",
      level: "advise",
      basis: [],
      documentation: "## 查什么\n\n栏目要求的要素。\n",
    },
  ],
  columns: [{ id: "notice", name: "通知公告", aliases: ["公告"] }],
});

/**
 * @param {string} text
 * @param {string} place
 * @param {object} [more]
 */
function finding(text, place, more) {
  const start = text.indexOf(place);
  return {
    rule: "privacy/resident-id",
    level: "block",
    field: "body",
    start,
    end: start + place.length,
    quote: masked(place),
    what: "出现公民身份号码",
    why: [{ basis: "P01", title: "《个人信息保护法》第二十九条" }],
    how: "删去号码，或者遮盖中间各位。",
    fingerprint: `f${start}`,
    count: 1,
    ...more,
  };
}

const PLACEHOLDER = {
  rule: "validity/placeholder",
  level: "review",
  quote: "XX",
  what: "占位符“XX”没有填写",
  why: [],
  how: "填写实际内容。",
};

/**
 * @param {string} verdict
 * @param {any[]} findings
 * @param {object} [more]
 */
function report(verdict, findings, more) {
  const counts = { block: 0, review: 0, advise: 0 };
  for (const { level, count } of findings) counts[/** @type {keyof typeof counts} */ (level)] += count;
  return {
    verdict,
    contentHash: `sha256:${"cd".repeat(32)}`,
    engine: KNOWN.engine,
    counts,
    outcomes: [],
    findings,
    exceptions: { used: [], unused: [] },
    ...more,
  };
}

/** @returns {Result[]} */
export function sampleRun() {
  const [first, second, third] = PEOPLE;
  const page = `\uFEFF<p>名单</p>\r\n<p>\t𠮷某，身份证号：${first}、${second}。</p>\r<p>地址：XX\n路</p>`;
  const excepted = {
    fingerprint: "e1",
    rule: "privacy/resident-id",
    level: "block",
    kind: "accepted",
    reason: `本人同意公开${third}`,
    by: "李某",
    on: "2026-11-20",
    until: "2027-01-01",
  };
  const draft = {
    column: "公告",
    title: `公示${third}`,
    body: "<p>XX</p>",
    meta: { issuer: "青石县自然资源局" },
  };
  return /** @type {any} */ ([
    {
      file: "site/名单 1.html",
      page: {
        draft: { ...draft, body: page },
        text: page,
        bodyAt: 0,
        decoded: { encoding: "GBK", by: "detection" },
      },
      report: report(
        "block",
        [
          finding(page, first, { fix: { title: "遮盖号码", edits: [] } }),
          finding(page, second, { count: 3 }),
          finding(page, "XX\n路", PLACEHOLDER),
        ],
        { exceptions: { used: [excepted], unused: [] } },
      ),
      baseline: [1],
    },
    {
      file: `site/${first}.json`,
      page: { draft, bodyAt: 0 },
      report: report(
        "block",
        [
          finding(draft.title, third, { field: "title" }),
          finding(draft.body, "XX", PLACEHOLDER),
          {
            rule: "column/missing-element",
            level: "advise",
            element: "fee",
            what: "缺少要素“费用”",
            why: [],
            how: "写明费用。",
            fingerprint: "m1",
            count: 1,
          },
        ],
        { notChecked: [{ field: "attachments[0]", name: "名单.xls", reason: "没有内容" }] },
      ),
      baseline: [],
    },
    { file: "site/扫描件.html", trouble: new Trouble("binary") },
    {
      file: "export.ndjson",
      page: { draft: { ...draft, column: "别的栏目", meta: {} }, bodyAt: 0, index: 3, line: 4 },
      report: report("review", [finding(draft.body, "XX", PLACEHOLDER)], { id: "a-4" }),
      baseline: [],
    },
    {
      file: "site/好.html",
      page: { draft, text: "<p>好</p>", bodyAt: 0 },
      report: report("pass", []),
      baseline: [],
    },
  ]);
}
