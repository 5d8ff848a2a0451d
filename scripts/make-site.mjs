// Writes a site of pages that were never anywhere, the same for the same seed: HTML with the official page tags, Markdown, drafts
// as JSON and plain text, some in GBK, in the folders of their columns; one page in seven has a fault. People are those of
// tests/people.mjs.
//   node scripts/make-site.mjs FOLDER [--pages 20000] [--seed 1] [--bytes 20000]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { encode } from "../tests/encoder.mjs";
import { residentId } from "../tests/people.mjs";

/** Pages of one folder: a folder of a real site is one of a month. */
const PER_FOLDER = 500;

const COLUMNS = [
  { id: "notice", name: "通知公告", title: "的公告" },
  { id: "work-news", name: "工作动态", title: "工作有序推进" },
  { id: "statistics-data", name: "数据开放", title: "统计数据" },
  { id: "policy-execution", name: "执行公开", title: "任务落实情况" },
];
const TOWNS = ["青石镇", "河口镇", "东坪乡", "溪岸街道", "柳林镇", "白沙乡", "石桥镇", "云岭乡", "新塘街道"];
const LANDS = ["水田", "旱地", "果园", "乔木林地", "农村宅基地", "坑塘水面", "其他草地", "灌木林地"];
const WORKS = [
  "耕地保护",
  "不动产登记",
  "地质灾害防治",
  "矿山生态修复",
  "土地整治",
  "测绘成果管理",
  "国土变更调查",
];
const SURNAMES = ["林", "陈", "黄", "周", "吴", "郑", "谢", "罗"];
const GIVEN = ["建国", "秀英", "志强", "丽华", "文博", "晓燕", "国栋", "美玲"];

/** What a page of these columns must say beside its text. @type {Record<string, (c: Chooser) => string[]>} */
const PARTS = {
  "statistics-data": (c) => [
    `数据来源：县自然资源局${c.of(WORKS)}台账。`,
    `统计范围：全县${c.number(8, 20)}个乡镇（街道）。`,
    `统计时间：2026年1月至${c.number(2, 9)}月。`,
  ],
  "policy-execution": (c) => [
    `责任单位：县自然资源局、${c.of(TOWNS)}人民政府。`,
    `下一步工作安排：${c.of(TOWNS)}于2026年12月底前完成其余${c.number(2, 40)}个项目的验收。`,
  ],
};

/** Small, seeded and good enough for text (mulberry32). @param {number} seed */
function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @typedef {ReturnType<typeof chooser>} Chooser @param {() => number} next */
function chooser(next) {
  /** @param {number} least @param {number} most */
  const number = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    /** @template T @param {T[]} list */
    of: (list) => list[number(0, list.length - 1)],
    area: () => `${number(0, 99)}.${String(number(0, 9999)).padStart(4, "0")}`,
    one: (/** @type {number} */ chance) => next() < chance,
  };
}

/** @type {((c: Chooser) => string)[]} */
const SENTENCES = [
  (c) => `${c.of(TOWNS)}完成${c.of(WORKS)}任务${c.number(11, 980)}项，涉及${c.of(LANDS)}${c.area()}公顷`,
  (c) => `${c.of(WORKS)}现场核查由${c.of(TOWNS)}组织，共核查图斑${c.number(20, 4000)}个，面积${c.area()}公顷`,
  (c) => `投入资金${c.number(10, 9000)}.${c.number(10, 99)}万元，用于${c.of(TOWNS)}的${c.of(WORKS)}`,
  (c) =>
    `${c.of(LANDS)}比上一年度增加${c.area()}公顷，占${c.of(TOWNS)}总面积的${c.number(1, 60)}.${c.number(1, 9)}%`,
  (c) => `群众可以到${c.of(TOWNS)}便民服务中心${c.number(1, 40)}号窗口查询${c.of(WORKS)}的办理情况`,
  (c) =>
    `${c.of(TOWNS)}设立宣传点${c.number(2, 60)}处，讲解${c.of(WORKS)}的有关规定，接待群众${c.number(30, 900)}人次`,
  (c) =>
    `技术单位对${c.of(TOWNS)}${c.number(3, 90)}个村的${c.of(LANDS)}逐块测量，成果误差不超过${c.number(1, 9)}厘米`,
];

/** What is wrong with one page in seven, as a sentence more. @type {((c: Chooser) => string)[]} */
const FAULTS = [
  (c) =>
    `申请人${c.of(SURNAMES)}${c.of(GIVEN)}，身份证号${residentId(c.number(0, 100_000))}，补助${c.number(100, 900)}元`,
  (c) =>
    `联系人${c.of(SURNAMES)}${c.of(GIVEN)}，手机号码1${c.of(["38", "39", "58", "86"])}${c.number(10_000_000, 99_999_999)}`,
  () => "办理时间为2026年X月X日，具体安排待补充",
  () => "有关材料报县国土资源局审批",
  (c) => `公示期自2026年11月${c.number(10, 20)}日起至2026年11月${c.number(1, 9)}日止`,
];

/** @param {Chooser} c */
function paragraphs(c, bytes = 20_000, faulty = false) {
  /** @type {string[]} */
  const parts = [];
  for (let size = 0; size < bytes; ) {
    const sentences = Array.from({ length: c.number(3, 5) }, () => c.of(SENTENCES)(c));
    const text = `${sentences.join("；")}。`;
    parts.push(text);
    size += Buffer.byteLength(text) + 8;
  }
  if (faulty) parts.splice(c.number(0, parts.length - 1), 0, `${c.of(FAULTS)(c)}。`);
  return parts;
}

/** @param {Chooser} c @param {number} index @param {number} bytes */
function pageOf(c, index, bytes) {
  const column = c.of(COLUMNS);
  const title = `${c.of(TOWNS)}${c.number(2016, 2026)}年第${index + 1}批${c.of(WORKS)}${column.title}`;
  const date = `2026-${String(c.number(1, 10)).padStart(2, "0")}-${String(c.number(1, 28)).padStart(2, "0")}`;
  const body = [...(PARTS[column.id]?.(c) ?? []), ...paragraphs(c, bytes, c.one(1 / 7))];
  const kind = c.number(1, 20);
  if (kind <= 4) {
    const head = `---\ncolumn: ${column.id}\ntitle: ${title}\npublishedAt: ${date}\nsource: 县自然资源局\n---\n\n`;
    return { column, kind: ".md", content: head + body.join("\n\n") };
  }
  if (kind <= 7) {
    const draft = {
      id: `page-${index}`,
      column: column.id,
      title,
      body: body.map((text) => `<p>${text}</p>`).join("\n"),
    };
    return {
      column,
      kind: ".json",
      content: JSON.stringify({ ...draft, meta: { publishedAt: date, source: "县自然资源局" } }),
    };
  }
  if (kind === 8) return { column, kind: ".txt", content: body.join("\n") };
  const gbk = c.one(0.2);
  const tags = {
    SiteName: "县自然资源局",
    SiteDomain: "zrzyj.example.gov.cn",
    SiteIDCode: "3507840012",
    ColumnName: column.name,
    ArticleTitle: title,
    PubDate: `${date} 09:30`,
    ContentSource: "县自然资源局",
  };
  const metas = Object.entries(tags).map(([name, value]) => `<meta name="${name}" content="${value}">\n`);
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="${gbk ? "gbk" : "utf-8"}">
<title>${title}</title>
${metas.join("")}</head>
<body>
<h1>${title}</h1>
${body.map((text) => `<p style="text-indent: 2em;">${text}</p>`).join("\n")}
</body>
</html>
`;
  return { column, kind: ".html", content: gbk ? encode(html, "gb18030") : html };
}

/**
 * @param {string} folder
 * @param {{ pages?: number, seed?: number, bytes?: number }} [options]
 * @returns {{ bytes: number }} written
 */
export function makeSite(folder, { pages = 20_000, seed = 1, bytes = 20_000 } = {}) {
  mkdirSync(folder, { recursive: true });
  const config = COLUMNS.map(({ id }) => `${id} = "${id}"`);
  writeFileSync(
    join(folder, "xianshen.toml"),
    `paths = ["."]\ntoday = 2026-11-25\n\n[columns]\n${config.join("\n")}\n`,
  );
  let written = 0;
  const made = new Set();
  for (let index = 0; index < pages; index += 1) {
    // Each page has a seed of its own, so that a smaller site is the beginning of a larger one.
    const { column, kind, content } = pageOf(chooser(random(seed * 1_000_003 + index)), index, bytes);
    const place = join(folder, column.id, String(Math.floor(index / PER_FOLDER)).padStart(3, "0"));
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    writeFileSync(join(place, `t${String(index).padStart(6, "0")}${kind}`), content);
    written += Buffer.byteLength(content);
  }
  return { bytes: written };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { pages: { type: "string" }, seed: { type: "string" }, bytes: { type: "string" } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined)
    throw new Error("node scripts/make-site.mjs FOLDER [--pages N] [--seed N] [--bytes N]");
  const options = Object.entries(values).map(([name, value]) => [name, Number(value)]);
  const { bytes } = makeSite(folder, Object.fromEntries(options));
  console.error(`${folder}: ${(bytes / 1e6).toFixed(1)} MB`);
}
