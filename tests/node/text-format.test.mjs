import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { Excerpts } from "../../node/formats/excerpt.mjs";
import { textFormat } from "../../node/formats/text.mjs";
import { cover, plain, shownPath } from "../../node/safe.mjs";
import { headOf, tailOf, width } from "../../node/width.mjs";
import { wordsFor } from "../../node/words.mjs";
import { MOBILE, RESIDENT_IDS } from "./helpers.mjs";

const [FIRST, SECOND, THIRD] = RESIDENT_IDS;

/** @param {string} id */
const masked = (id) => `${id.slice(0, 2)}*************${id.slice(15)}`;

/**
 * @param {string} text
 * @param {string} datum
 * @param {object} [more]
 * @returns {any}
 */
function finding(text, datum, more) {
  const start = text.indexOf(datum);
  return {
    rule: "privacy/resident-id",
    level: "block",
    field: "body",
    start,
    end: start + datum.length,
    quote: masked(datum.replace(/\D/g, "").padEnd(18, "0")),
    what: "出现公民身份号码",
    why: [{ basis: "P01", title: "《中华人民共和国个人信息保护法》第二十九条" }],
    how: "删去号码，或者遮盖中间各位。",
    fingerprint: "0",
    count: 1,
    ...more,
  };
}

/**
 * @param {any[]} findings
 * @param {object} [more]
 */
function reportOf(findings, more) {
  const counts = { block: 0, review: 0, advise: 0 };
  for (const { level } of findings) counts[/** @type {keyof typeof counts} */ (level)] += 1;
  return { verdict: "block", counts, findings, outcomes: [], exceptions: { used: [], unused: [] }, ...more };
}

/**
 * @param {string} kind
 * @param {string} clause
 * @param {string} oldClause
 * @param {object} more
 */
function change(kind, clause, oldClause, more) {
  return { kind, clause, oldClause, old: "", new: "", explained: null, ...more };
}

/** @returns {any} */
function sample() {
  const text = `\uFEFF<p>\t𠮷😀张某，身份证号：${FIRST}、${SECOND}。</p>\r\n<p>e\u0301${" 很长的一行".repeat(20)}${THIRD}${" 后面还有".repeat(20)}</p>\r\n`;
  const draft = { column: "政策", title: `公示${FIRST}`, body: text, meta: { docNumber: "〔2026〕号" } };
  return {
    file: "pages/recruitment.html",
    page: { draft, text, bodyAt: 0 },
    report: reportOf(
      [
        finding(text, FIRST, { fix: { title: "遮盖号码", edits: [] } }),
        finding(text, SECOND, { count: 3 }),
        finding(text, THIRD),
        finding(draft.title, FIRST, { field: "title" }),
        finding(draft.meta.docNumber, "〔2026〕号", {
          rule: "validity/placeholder",
          level: "review",
          field: "meta.docNumber",
          quote: "〔2026〕号",
          why: [],
        }),
        finding("", "", {
          rule: "column/missing-element",
          level: "advise",
          field: null,
          start: null,
          end: null,
          element: "fee",
        }),
      ],
      {
        notChecked: [{ field: "attachments[0]", name: "名单.xls", reason: "没有内容" }],
        interpretation: {
          benefit: { outcome: "pass" },
          difference: { outcome: "review" },
          innovation: { outcome: "fail" },
          changes: [
            change("value", "第七条", "第六条", {
              old: "补助8元",
              new: "补助12元",
              explained: { start: text.indexOf("后面还有"), end: text.length },
            }),
            change("duty", "第八条", "第八条", { old: "应当\u001b[2J\n办理", new: `可以办理${FIRST}` }),
            change("added", "第九条", "", { new: "新增的规定" }),
            change("dropped", "第十条", "第十条", { old: "删去的规定" }),
          ],
        },
      },
    ),
  };
}

for (const locale of ["zh-CN", "zh-TW", "en"]) {
  test(`the text format, ${locale}`, async () => {
    const format = textFormat({ words: wordsFor(locale), colour: false });
    const tally = { files: 1, pass: 0, review: 0, block: 1, failed: 0, partly: 1 };
    const text = format.open() + format.each(sample()) + format.close(/** @type {any} */ (tally));
    const golden = new URL(`golden/text.${locale}.txt`, import.meta.url);
    if (process.env.UPDATE_GOLDEN) await writeFile(golden, text);
    assert.equal(text, await readFile(golden, "utf8"));
    for (const id of RESIDENT_IDS) assert.ok(!text.includes(id));
  });
}

test("no more changes are listed than anybody reads", () => {
  const result = sample();
  const { changes } = result.report.interpretation;
  result.report.interpretation.changes = Array.from({ length: 130 }, (_, index) => changes[index % 4]);
  const text = textFormat({ words: wordsFor("en"), colour: false }).each(result);
  assert.match(text, /changes: 130, 33 explained\n/);
  assert.equal(text.match(/^ {4}(changed|duty changed|added|dropped) /gm)?.length, 100);
  assert.match(text, /\n {4}30 more are not listed\n/);
});

test("a page without a finding takes no room", () => {
  const format = textFormat({ words: wordsFor(undefined), colour: false });
  const page = { draft: {}, text: "", bodyAt: 0 };
  assert.equal(
    format.each(/** @type {any} */ ({ file: "a.html", page, report: reportOf([], { verdict: "pass" }) })),
    "",
  );
});

test("colour is used when asked for, and resets", () => {
  const text = textFormat({ words: wordsFor(undefined), colour: true }).each(sample());
  assert.ok(text.includes("\u001b[1;31m必须修改\u001b[0m"));
});

/**
 * @param {string} text
 * @param {any[]} findings
 * @param {any} [at]
 */
function excerpt(text, findings, at = findings[0]) {
  const { before, place, after } = new Excerpts(text, 0, findings).around(at);
  return `${before}[${place}]${after}`;
}

test("every finding with a quote is masked in every line", () => {
  const text = `甲 ${FIRST} 乙 ${MOBILE} 丙`;
  const id = finding(text, FIRST);
  const mobile = finding(text, MOBILE, { rule: "privacy/mobile-number", quote: "138****8000" });
  assert.equal(excerpt(text, [id, mobile]), `甲 [${masked(FIRST)}] 乙 138****8000 丙`);
  assert.equal(excerpt(text, [id, mobile], mobile), `甲 ${masked(FIRST)} 乙 [138****8000] 丙`);
});

test("a number that no finding names is covered, however it is written", () => {
  const wide = FIRST.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  for (const number of [
    FIRST,
    THIRD,
    wide,
    `${FIRST.slice(0, 6)}-${FIRST.slice(6, 14)} ${FIRST.slice(14)}`,
    `${FIRST.slice(0, 6)}<b>${FIRST.slice(6)}</b>`,
    FIRST.replace(/\d/g, (digit) => `&#${48 + Number(digit)};`),
    FIRST.replace(/\d/g, (digit) => `\u200b${digit}`),
    MOBILE,
  ]) {
    const text = `${number}：某某，见此处`;
    const shown = excerpt(text, [finding(text, "此处", { rule: "validity/placeholder", quote: "此处" })]);
    const digits = shown
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
      .normalize("NFKC")
      .replace(/\D/g, "");
    assert.ok(digits.length <= 3, shown);
  }
});

test("a number is known as one where the line is cut through it", () => {
  for (let distance = 120; distance < 200; distance += 1) {
    const text = `${FIRST}${"<i></i>".repeat(40).slice(0, distance)}此处${"<i></i>".repeat(40).slice(0, distance)}${SECOND}`;
    const shown = excerpt(text, [finding(text, "此处", { rule: "validity/placeholder", quote: "此处" })]);
    assert.doesNotMatch(shown, /\d{4}/);
  }
});

test("a passage gives way to the datum inside it, not the other way round", () => {
  const text = `前文 一段话 ${FIRST} 的末尾 后文`;
  const id = finding(text, FIRST);
  const passage = finding(text, `一段话 ${FIRST} 的末尾`, {
    rule: "interpretation/no-benefit",
    quote: "一段话 35…",
  });
  assert.equal(excerpt(text, [id, passage]), `前文 一段话 [${masked(FIRST)}] 的末尾 后文`);
  assert.equal(excerpt(text, [id, passage], passage), "前文 [一段话 35…] 后文");
  const person = finding(text, `一段话 ${FIRST}`, { quote: "某人" });
  const end = { start: text.length, end: text.length };
  assert.equal(excerpt(text, [id, person], end), "前文 某人 的末尾 后文[]");
});

test("a place inside a passage has the source beside it, not the passage twice; a datum stays covered", () => {
  const text = `甲 <a href="http://x.example">乙</a> 丙${FIRST}丁`;
  const passage = { rule: "validity/hijacked", start: 0, end: text.indexOf("丁"), quote: "甲乙丙" };
  const datum = finding(text, FIRST);
  const start = text.indexOf("http");
  const address = { ...passage, start, end: start + 16, quote: "http://x.example" };
  const { before, place, after } = new Excerpts(text, 0, [passage, address, datum]).around(address);
  assert.equal(before + place + after, text.replace(FIRST, masked(FIRST)));
  const torn = { ...passage, start: 2, end: text.length, quote: "乙丙丁" };
  const shown = new Excerpts(text, 0, [passage, torn, address, datum]).around(address);
  assert.ok(!JSON.stringify(shown).includes(FIRST));
});

test("places that overlap or repeat show each quote once and nothing between", () => {
  const text = `x ${FIRST} y`;
  const id = finding(text, FIRST);
  const twin = finding(text, FIRST, { rule: "validity/garbled", quote: masked(FIRST) });
  const late = finding(text, `${FIRST.slice(10)} y`, { quote: "****" });
  const at = { start: text.length, end: text.length, quote: null };
  assert.equal(excerpt(text, [id, twin], at), `x ${masked(FIRST)} y[]`);
  assert.equal(excerpt(text, [twin, id], at), `x ${masked(FIRST)} y[]`);
  assert.equal(excerpt(text, [id, late], at), `x ${masked(FIRST)}****[]`);
});

test("a place over several lines is one", () => {
  const text = `一\r\n身份证${FIRST.slice(0, 9)}\r\n${FIRST.slice(9)}完\r\n二`;
  const place = finding(text, text.slice(6, 26));
  assert.equal(excerpt(text, [place]), `身份证[${place.quote}]完`);
  assert.deepEqual(new Excerpts(text, 0, []).place(place.start), { line: 2, column: 4 });
});

test("a page of one long line with many findings is told in linear time", () => {
  const unit = `<td>${FIRST}</td>`;
  const text = unit.repeat(20000);
  const findings = Array.from({ length: 20000 }, (_, index) =>
    finding("", "", { start: index * unit.length + 4, end: index * unit.length + 22, quote: masked(FIRST) }),
  );
  const page = { draft: {}, text, bodyAt: 0 };
  const started = performance.now();
  const told = textFormat({ words: wordsFor(undefined), colour: false }).each(
    /** @type {any} */ ({ file: "a.html", page, report: reportOf(findings) }),
  );
  assert.ok(performance.now() - started < 20_000);
  assert.ok(!told.includes(FIRST));
});

test("widths are those of a terminal", () => {
  for (const [text, columns] of /** @type {[string, number][]} */ ([
    ["abc", 3],
    ["中文，。：", 10],
    ["１Ａ￥", 6],
    ["𠮷😀", 4],
    ["e\u0301", 1],
    ["한글", 4],
    ["“é”…", 4],
  ])) {
    assert.equal(width(text), columns, text);
  }
  assert.equal(headOf("中文字", 4), "中文…");
  assert.equal(headOf("中文", 4), "中文");
  assert.equal(tailOf("中文字", 5), "…文字");
  assert.equal(tailOf("𠮷中", 4), "𠮷中");
});

test("nothing from a page steers the terminal", () => {
  assert.equal(plain("a\u001b[2Jb\u0007\u009bc"), "a\uFFFD[2Jb\uFFFD\uFFFDc");
  assert.equal(plain("\u202e甲\u200b乙\ufeff"), "甲乙");
  assert.equal(plain("a\tb\r\nc\u2028d\ud800"), "a    b↵c\uFFFDd\uFFFD");
});

test("covering keeps the length", () => {
  for (const text of [`<b>${FIRST}</b>`, "&#49;".repeat(18), "１３８ ００１３ ８０００", "2026-11-25"]) {
    assert.equal(cover(text).length, text.length);
  }
  const ordinary = "〔2026〕12号，0599-5550123，0755-23456789，2026-11-25，12345678.90元";
  assert.equal(cover(ordinary), ordinary);
  const cells = '<td colspan="1">12345678</td><td rowspan="2">87654321</td>';
  assert.equal(cover(cells), cells);
  assert.equal(cover(`138<span style="top:1px">0013</span>8000`), '138<span style="top:1px">****</span>****');
});

test("a path shows no personal datum and stays useful", () => {
  assert.equal(shownPath(`名单/${FIRST}_${MOBILE}.html`), `名单/350***************_138********.html`);
  assert.equal(shownPath("art/t20261125_20261125093015123.html"), "art/t20261125_20261125093015123.html");
  assert.equal(shownPath("a\nb\u001b.html"), "a↵b\uFFFD.html");
});
