// Pages like those of a bureau's website, as long as wanted and the same for the same seed. They hold what such pages hold
// (tables of parcels, dates, amounts, document numbers, office telephones) and no personal data, so that what is measured is
// reading, not reporting.

/** Small, seeded and good enough for text (mulberry32). @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TOWNS = ["青石镇", "河口镇", "东坪乡", "溪岸街道", "柳林镇", "白沙乡"];
const LANDS = ["水田", "旱地", "果园", "乔木林地", "农村宅基地", "坑塘水面", "其他草地"];
const OFFICES = ["县自然资源局", "县人力资源和社会保障局", "县农业农村局", "镇人民政府", "不动产登记中心"];
const SENTENCES = [
  "为加强土地利用管理，规范建设用地审批，根据有关法律法规的规定，结合本县实际，现将有关事项公告如下。",
  "各有关单位应当按照职责分工，做好政策宣传、业务指导和监督检查工作，确保各项措施落到实处。",
  "公告期间，有关权利人可以持有效证件和权属证明材料到窗口办理登记，也可以在网上提交申请。",
  "对符合条件的项目，由主管部门组织现场踏勘和专家论证，形成审查意见后报请批准。",
  "本次调查以最新遥感影像为底图，采用内业判读与外业核实相结合的方法，成果经逐级检查后汇总。",
  "逾期未提出意见的，视为无异议，将按照规定程序办理后续手续。",
];
const INTERPRETATIONS = [
  "新办法将办理时限由原来的20个工作日缩短为7个工作日，申请材料由9份减少为4份。",
  "对按期签订协议的农户，每亩给予奖励1500元，青苗补偿标准提高到每亩2400元。",
  "首次明确由企业书面承诺、事后核查的办理方式，群众不用再到多个窗口提交重复材料。",
  "与原标准相比，区片综合地价平均提高8.5%，最低标准不低于每亩4.2万元。",
];

/** @typedef {ReturnType<typeof chooser>} Chooser @param {() => number} next */
function chooser(next) {
  /** @param {number} least @param {number} most */
  const number = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    /** @template T @param {T[]} list */
    of: (list) => list[number(0, list.length - 1)],
    date: () => `${number(2019, 2026)}年${number(1, 12)}月${number(1, 28)}日`,
    area: () => `${number(0, 99)}.${String(number(0, 9999)).padStart(4, "0")}`,
  };
}

/** @param {Chooser} choose @param {string[]} sentences */
function paragraph(choose, sentences) {
  const facts = [
    `根据《${choose.of(OFFICES)}关于印发${choose.of(TOWNS)}土地利用方案的通知》（澄自然资〔${choose.number(2019, 2026)}〕${choose.number(1, 300)}号）`,
    `自${choose.date()}起至${choose.date()}止`,
    `总面积${choose.area()}公顷，其中${choose.of(LANDS)}${choose.area()}公顷`,
    `补偿费合计${choose.number(10, 9000)}.${choose.number(10, 99)}万元，占${choose.number(1, 99)}.${choose.number(0, 9)}%`,
    `咨询电话：0599-555${choose.number(1000, 9999)}，监督电话：12345`,
  ];
  const parts = Array.from({ length: 4 }, () => choose.of(choose.number(0, 1) ? sentences : facts));
  // A sentence brings its own full stop; two marks in a row would be a finding.
  return `<p style="text-indent: 2em;">${parts.map((part) => part.replace(/。$/, "")).join("；")}。</p>\n`;
}

/** @param {Chooser} choose */
function table(choose) {
  const rows = Array.from({ length: 8 }, (_, index) => {
    const cells = [
      index + 1,
      choose.of(TOWNS),
      `${choose.number(350000, 359999)}${choose.number(100, 999)}JC${choose.number(10000, 99999)}`,
      choose.of(LANDS),
      choose.area(),
      `${choose.number(1, 99)},${choose.number(100, 999)}.${choose.number(10, 99)}`,
      `${choose.number(2019, 2026)}-${choose.number(10, 12)}-${choose.number(10, 28)}`,
    ];
    return `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>\n`;
  });
  const heads = ["序号", "坐落", "宗地代码", "地类", "面积（公顷）", "金额（元）", "日期"];
  return `<table><tbody><tr>${heads.map((text) => `<th>${text}</th>`).join("")}</tr>\n${rows.join("")}</tbody></table>\n`;
}

/**
 * A draft whose body has `bytes` bytes of UTF-8, give or take one paragraph.
 *
 * @param {"notice" | "policy-interpretation"} column
 * @param {number} bytes
 */
export function draftOf(column, bytes, seed = 20261125) {
  const choose = chooser(random(seed));
  const sentences = column === "notice" ? SENTENCES : [...SENTENCES, ...INTERPRETATIONS];
  const parts = [];
  for (let size = 0; size < bytes; ) {
    /** @type {string} */
    const part =
      parts.length % 9 === 0
        ? `<h2>${choose.of(["一", "二", "三", "四"])}、${choose.of(["基本情况", "主要内容", "办理要求", "有关事项"])}</h2>\n`
        : parts.length % 9 === 5
          ? table(choose)
          : paragraph(choose, sentences);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return { column, title: "关于土地利用有关事项的公告", body: parts.join(""), today: "2026-11-25" };
}
