// The accuracy set is what its document says, and its numbers are of nobody and right.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import init, { Checker } from "../../pkg/node.mjs";
import { documentOf, isStale, scoreSet } from "../../scripts/score.mjs";
import { creditCodeCharacter, isbnDigit, luhnDigit, organisationCharacter } from "../accuracy/checks.mjs";
import { readColumnPage } from "../accuracy/column-pages.mjs";
import { tally } from "../accuracy/compare.mjs";
import { DIMENSIONS, FAULT_RULES, KINDS } from "../accuracy/interpretation-set.mjs";
import { judge, recall, total } from "../accuracy/judge.mjs";
import { columnFaults, columnTotal, judgeColumns } from "../accuracy/judge-columns.mjs";
import { explained, f1, precision, recallOf, sumOf } from "../accuracy/judge-interpretations.mjs";
import { kindNames } from "../accuracy/kinds.mjs";
import { plainText } from "../accuracy/plain.mjs";
import { RULES, readLines, readPage } from "../accuracy/set.mjs";
import { expand } from "../accuracy/template.mjs";
import { checkCharacter } from "../people.mjs";

const COLUMNS = new Map([["notice", "通知公告"]]);
const OPTIONS = { today: "2026-11-25", format: "html", rules: RULES };

/** One template, expanded. @param {string} template @param {string} [seed] @param {string} [format] */
const expanded = (template, seed = "seed", format = "html") =>
  expand({ body: template }, { ...OPTIONS, seed, format }).body;

/** Some values of one placeholder. @param {string} placeholder */
const values = (placeholder) =>
  Array.from({ length: 60 }, (_, turn) => expanded(placeholder, `seed ${turn}`).text);

/** The cases of one line. @param {string} line */
const cases = (line) => readLines("lines/some.txt", line, COLUMNS);

/** @type {Awaited<ReturnType<typeof scoreSet>>} */
let scored;
before(async () => {
  await init();
  scored = await scoreSet();
});

test("the set is as large and as wide as it should be", () => {
  const { cases: all, result } = scored;
  assert.ok(all.filter(({ page }) => !page).length >= 500, "lines");
  assert.ok(all.filter(({ page }) => page).length >= 40, "pages");
  const columns = new Set(all.map(({ draft }) => draft.column));
  const checker = new Checker({});
  assert.deepEqual(
    checker
      .columns()
      .map(({ id }) => id)
      .filter((id) => !columns.has(id)),
    [],
    "columns without a case",
  );
  const rules = checker.rules().filter(({ family }) => family === "privacy");
  for (const { name } of rules) {
    const rule = name.replace("privacy/", "");
    assert.ok(RULES.includes(rule), `the set knows no ${rule}`);
    assert.ok(result.scores[rule].planted >= 10, `${result.scores[rule].planted} marks of ${rule}`);
  }
});

/** Rules whose datum is a number or an address that a reader could copy out of a report. */
const NUMBERS = new Set([
  "resident-id",
  "mobile-number",
  "bank-account",
  "other-id-document",
  "vehicle-plate",
  "personal-email",
  "weak-mask",
]);

test("every case is clean once it is mended, and no report of it shows a planted number", () => {
  const checker = new Checker({});
  /** @type {string[]} */
  const faults = [];
  for (const { name, draft, fields, marks } of scored.cases) {
    const { report, mended } = checker.mend(draft);
    const left = report.findings.filter(
      ({ rule, fix }) => fix || (mended > 0 && rule === "privacy/weak-mask"),
    );
    for (const { rule, quote } of left) faults.push(`${name}: ${rule} is left after mending: ${quote}`);
    const shown = JSON.stringify([checker.check(draft), report]).toLowerCase();
    for (const { rule, field, start, end } of marks) {
      // Tags and blanks are no part of a number; a masked one is shown as it is or with more stars.
      const bare = fields[field].slice(start, end).replace(/<[^>]*>|[^0-9a-z]/gi, "");
      if (NUMBERS.has(rule) && bare.length >= 9 && shown.includes(bare.toLowerCase())) {
        faults.push(`${name}: a datum of ${rule} is shown`);
      }
    }
  }
  assert.deepEqual(faults, []);
});

test("docs/accuracy.md is current and holds no number of anybody", async () => {
  const text = await documentOf(scored);
  // Dates and sums of the templates are shorter.
  assert.doesNotMatch(text.replaceAll(/sha256:[0-9a-f]+/g, ""), /\d{7}/);
  assert.equal(await isStale(text), false, "run `make score`");
});

test("nothing that a checker may not repeat stands in the list of faults", () => {
  const source = ["notice\t证号⟦resident-id¦{id#1}⟧", "notice\t卡号123456789012"].join("\n");
  const result = judge(cases(source), () => [
    /** @type {any} */ ({ rule: "privacy/health", level: "review", field: "body", start: 5, end: 9 }),
  ]);
  assert.equal(result.missed[0].excerpt, "<p>证号⟦resident-id¦{id#1}⟧</p>");
  assert.equal(result.missed[0].place, "lines/some.txt:1");
  assert.equal(result.alarms[1].excerpt, "<p>卡号############</p>");
});

test("check characters are those of published examples", () => {
  assert.equal(luhnDigit("7992739871"), "3");
  assert.equal(creditCodeCharacter("91350100M000100Y4"), "3");
  assert.equal(organisationCharacter("D2143569"), "X");
  assert.equal(isbnDigit("978030640615"), "7");
});

test("numbers have right check characters", () => {
  for (const kind of ["{id}", "{hkid-permit}", "{id:1985-03-12,f}"]) {
    for (const number of values(kind)) {
      assert.match(number, /^\d{17}[\dX]$/);
      assert.equal(checkCharacter(number.slice(0, 17)), number[17]);
    }
  }
  for (const [kind, length] of Object.entries({
    card: 19,
    card16: 16,
    card17: 17,
    card18: 18,
    luhn19: 19,
    luhn16: 16,
  })) {
    for (const number of values(`{${kind}}`)) {
      assert.equal(number.length, length);
      assert.equal(luhnDigit(number.slice(0, -1)), number.at(-1));
    }
  }
  for (const code of [...values("{credit-code}"), ...values("{credit-code:digits}")]) {
    assert.equal(creditCodeCharacter(code.slice(0, 17)), code[17]);
    assert.equal(organisationCharacter(code.slice(8, 16)), code[16]);
  }
  for (const number of values("{isbn}")) {
    const digits = number.replaceAll("-", "");
    assert.equal(isbnDigit(digits.slice(0, 12)), digits[12]);
  }
  for (const number of values("{case18}")) assert.notEqual(checkCharacter(number.slice(0, 17)), number[17]);
  for (const number of values("{credit-code:digits}")) assert.match(number, /^\d{18}$/);
  for (const number of values("{parcel}")) assert.equal(number.length, 19);
  for (const number of values("{unit}")) assert.equal(number.length, 28);
  for (const number of values("{mobile}")) assert.match(number, /^1[3-9]\d00\d{6}$/);
});

test("the same text has the same numbers, whatever stands before it", () => {
  const line = `notice\t${kindNames.map((kind) => `{${kind}}`).join("，")}`;
  const [first] = cases(line);
  const [, second] = cases(`notice\t{id}\n${line}`);
  assert.deepEqual(first.draft, second.draft);
  assert.notEqual(expanded("{id}", "one").text, expanded("{id}", "other").text);
});

test("all that is said of one person agrees", () => {
  for (let turn = 0; turn < 40; turn++) {
    const [id, old, birth, iso, compact, month, age, sex] = expanded(
      "{id#1} {id15#1} {birth#1} {birth-iso#1} {birth-compact#1} {birth-month#1} {age#1} {sex#1}",
      `seed ${turn}`,
    ).text.split(" ");
    const [year, two, day] = iso.split("-");
    assert.equal(compact, id.slice(6, 14));
    assert.equal(iso.replaceAll("-", ""), compact);
    assert.equal(old, id.slice(0, 6) + id.slice(8, 17));
    assert.equal(birth, `${year}年${Number(two)}月${Number(day)}日`);
    assert.equal(month, `${year}年${Number(two)}月`);
    const birthday = `${two}-${day}` <= "11-25";
    assert.equal(Number(age), 2026 - Number(year) - (birthday ? 0 : 1));
    assert.equal(sex, Number(id[16]) % 2 ? "男" : "女");
  }
  const text = expanded("{birth#1} {id#1:1985-03-12,f} {mobile#1} {mobile#1} {mobile}").text.split(" ");
  assert.equal(text[0], "1985年3月12日");
  assert.equal(text[2], text[3]);
  assert.notEqual(text[3], text[4]);
  const age = Number(expanded("{child#1} {age#1}").text.split(" ")[1]);
  assert.ok(age < 14, `a child of ${age}`);
});

test("every disguise can be undone", () => {
  const plain = expanded("{id#1}").text;
  for (const disguise of [
    "full-width",
    "spaced",
    "blanks",
    "hyphen",
    "dots",
    "zero-width",
    "entities",
    "nbsp",
    "tags",
  ]) {
    for (const format of disguise === "entities" || disguise === "tags" ? ["html"] : ["html", "text"]) {
      const { text } = expanded(`{id#1|${disguise}}`, "seed", format);
      assert.notEqual(text, plain);
      const read = plainText(text, format)
        .text.normalize("NFKC")
        .replaceAll(/[^0-9X]/g, "");
      assert.equal(read, plain, disguise);
    }
  }
  assert.match(expanded("{id|lower}").text, /^\d{17}x$/);
  assert.match(expanded("{id|numerals}").text, /^[〇零一二三四五六七八九]{17}[〇零一二三四五六七八九X]$/);
  assert.equal(
    expanded("{birth#1:1985-12-20|numerals}").text.replaceAll("零", "〇"),
    "一九八五年十二月二十日",
  );
  assert.match(expanded("{id|cells}").text, /^\d{14}<\/td><td>\d{3}[\dX]$/);
  assert.match(expanded("{plate|dots}").text, /^.[A-Z]·[A-Z0-9]{5}$/);
  assert.match(expanded("{id|mask:6-4}").text, /^\d{6}\*{8}\d{3}[\dX]$/);
  assert.match(expanded("{mobile|mask:3-4:×}").text, /^\d{3}××××\d{4}$/);
  assert.match(expanded("{mobile|mask:3-4|full-width|spaced}").text, /^[０-９]{3} ＊{4} [０-９]{4}$/);
});

test("marks hold what they enclose in the page", () => {
  const [one] = cases("notice\t甲⟦aggregation¦男，⟦mobile-number¦{mobile|tags}⟧，离异⟧。");
  const { body } = one.draft;
  assert.deepEqual(
    one.marks.map(({ rule, start, end }) => [rule, body.slice(start, end).replaceAll(/\d/g, "")]),
    [
      ["aggregation", body.slice(4, -5).replaceAll(/\d/g, "")],
      ["mobile-number", body.slice(6, -8).replaceAll(/\d/g, "")],
    ],
  );
  assert.ok(body.startsWith("<p>甲男，1") && body.endsWith("，离异。</p>"));
  const page = readPage(
    "pages/some.md",
    '<!-- accuracy {"why": "w", "column": "notice", "title": "{name#1}", "meta": {"author": "⟦minor¦{name#1}⟧"}} -->\n\n# 甲\n',
    COLUMNS,
  );
  assert.equal(page.draft.format, "markdown");
  assert.equal(page.draft.body, "\n# 甲\n");
  assert.deepEqual(page.marks, [
    { rule: "minor", field: "meta.author", start: 0, end: page.draft.title.length },
  ]);
});

test("styles and scripts are not templates", () => {
  const source = "<style>a{color:red}</style><script>f={a}</script><p>{{name}}</p>";
  assert.equal(expanded(source).text, source);
});

for (const [what, line, message] of [
  ["an unknown kind", "notice\t{identity}", /^lines\/some\.txt:2: unknown kind identity/],
  ["an unknown disguise", "notice\t{id|upper}", /^lines\/some\.txt:2: unknown disguise upper/],
  ["an unknown rule", "notice\t⟦mobile¦1⟧", /^lines\/some\.txt:2: unknown rule mobile/],
  ["an unknown column", "news\t甲", /^lines\/some\.txt:2: no column news/],
  ["a line without a tab", "notice 甲", /^lines\/some\.txt:2: no tab/],
  ["a mark that stays open", "notice\t⟦minor¦甲", /^lines\/some\.txt:2: ⟦minor¦ is not closed/],
  ["an end without a beginning", "notice\t甲⟧", /^lines\/some\.txt:2: ⟧ closes nothing/],
  ["a mark without a rule", "notice\t⟦甲⟧", /^lines\/some\.txt:2: a mark is not/],
  ["an empty mark", "notice\t⟦minor¦⟧", /^lines\/some\.txt:2: a mark is empty/],
  ["marks three deep", "notice\t⟦minor¦⟦minor¦⟦minor¦甲⟧⟧⟧", /^lines\/some\.txt:2: marks nest deeper/],
  [
    "two birth years of one person",
    "notice\t{id#1:1985}{birth#1:1986}",
    /^lines\/some\.txt:2: #1 has two values of year/,
  ],
  ["an unknown variant", "notice\t{mobile:short}", /^lines\/some\.txt:2: mobile has no variant short/],
  ["a mask that hides nothing", "notice\t{mobile|mask:7-4}", /^lines\/some\.txt:2: mask:7-4 hides nothing/],
  ["something else in braces", "notice\t{Id}", /^lines\/some\.txt:2: \{Id\} is not/],
]) {
  test(`refused with its place: ${what}`, () => {
    assert.throws(
      () => cases(`# a remark\n${line}`),
      ({ message: text }) => /** @type {RegExp} */ (message).test(text),
    );
  });
}

test("a fault of a page is told with its line", () => {
  const header = '<!-- accuracy {"why": "w", "column": "notice", "title": "t"} -->';
  assert.throws(() => readPage("pages/some.html", `${header}\n<p>甲</p>\n<p>{ids}</p>`, COLUMNS), {
    message: /^pages\/some\.html:3: unknown kind ids/,
  });
  assert.throws(() => readPage("pages/some.html", "<p>甲</p>", COLUMNS), {
    message: /^pages\/some\.html: the first/,
  });
});

test("findings are counted once: by their span, by overlap, or as false alarms", () => {
  const two = cases("notice\t⟦minor¦甲乙⟧和⟦minor¦丙丁⟧\nnotice\t戊己");
  const finding = (/** @type {number} */ start, /** @type {number} */ end, level = "block") =>
    /** @type {any} */ ({ rule: "privacy/minor", level, field: "body", start, end });
  const found = [[finding(3, 5), finding(6, 7), finding(0, 1, "advise")], [finding(3, 4)]];
  const { scores, elsewhere, alarms, missed } = judge(
    two,
    (draft) => found[draft.body.includes("戊") ? 1 : 0],
  );
  assert.deepEqual(scores.minor, {
    planted: 2,
    found: 1,
    blocked: 1,
    elsewhere: 1,
    missed: 0,
    alarmsOnTraps: { block: 1, review: 0, advise: 0 },
    alarms: { block: 0, review: 0, advise: 1 },
  });
  assert.deepEqual([elsewhere.length, alarms.length, missed.length], [1, 2, 0]);
  const inCases = new Map(
    found.map((some, index) => [index, some.map((one) => ({ ...one, rule: "minor" }))]),
  );
  assert.deepEqual(tally(two, inCases).minor, { found: 2, missed: 0, alarmsOnTraps: 1, alarms: 1 });
});

test("a reader of plain text gets lines, cells and attributes, and their places", () => {
  const source = '<p>a<b>b</b>&#x63;</p><td>d</td><td title="e">f</td><!-- g -->';
  const { text, source: places } = plainText(source, "html");
  assert.equal(text, "\nabc\nd\tf\t\ne\n g \n");
  for (const character of "abdefg") assert.equal(source[places[text.indexOf(character)]], character);
});

const NAMES = [
  {
    id: "notice",
    kinds: [{ id: "call" }, { id: "result" }],
    elements: [
      { id: "date", kinds: [] },
      { id: "place", kinds: ["call"] },
    ],
  },
];
const HEAD = { draft: { column: "notice", title: "t", today: "2026-11-25" }, kind: "call", layout: "prose" };

/** A column page. @param {string} body @param {object} [head] */
const columnPage = (body, head = {}) =>
  readColumnPage("columns/some.html", `<!-- ${JSON.stringify({ ...HEAD, ...head })} -->\n${body}`, NAMES);

const STATED = "<p>甲⟦date¦11月3日⟧</p>\n⟦place¦<p>地点：乙¦丙，12345678</p>⟧⟦date¦<p>丁</p>⟧";

test("every column has pages, and most have elements to take out", () => {
  const { names, pages, result } = scored.columns;
  assert.ok(pages.length >= 190, `${pages.length} pages`);
  for (const { id } of names) {
    assert.ok(result.scores[id]?.pages >= 4, `${result.scores[id]?.pages} pages of ${id}`);
  }
  assert.ok(columnTotal(Object.values(result.scores)).removals >= 940);
});

test("a column page is given whole, or without all that states one element", () => {
  const page = columnPage(STATED);
  assert.deepEqual(page.elements, ["date", "place"]);
  assert.deepEqual(page.draft(), {
    ...HEAD.draft,
    body: "<p>甲11月3日</p>\n<p>地点：乙¦丙，12345678</p><p>丁</p>",
  });
  assert.equal(page.draft("date").body, "<p>甲</p>\n<p>地点：乙¦丙，12345678</p>");
  assert.equal(page.draft("place").body, "<p>甲11月3日</p>\n<p>丁</p>");
  assert.deepEqual(page.locate("place"), { place: "columns/some.html:3", excerpt: "地点：乙¦丙，12345678" });
  assert.throws(() => page.draft("sign-off"), { message: "columns/some.html: no sign-off" });
});

for (const [what, body, head, message] of /** @type {[string, string, object, RegExp][]} */ ([
  ["a mark that stays open", "<p>⟦date¦甲</p>", {}, /^marks do not pair/],
  ["an end without a beginning", "<p>甲⟧</p>", {}, /^marks do not pair/],
  ["a mark without an element", "<p>⟦甲⟧</p>", {}, /^marks do not pair/],
  ["an empty mark", "<p>⟦date¦⟧</p>", {}, /^marks do not pair/],
  ["a mark in a mark", "⟦date¦甲⟦place¦乙⟧⟧", {}, /^marks do not pair/],
  [
    "a mark in the title",
    "<p>甲</p>",
    { draft: { ...HEAD.draft, title: "⟦date¦甲⟧" } },
    /^a mark in the comment/,
  ],
  ["an unknown element", "⟦time¦甲⟧", {}, /^no element time in notice$/],
  ["an element of another kind", "⟦place¦甲⟧", { kind: "result" }, /^no element place in notice of kind/],
  ["an unknown kind", "<p>甲</p>", { kind: "" }, /^no kind `` in notice: call, result$/],
  ["an unknown column", "<p>甲</p>", { draft: { ...HEAD.draft, column: "news" } }, /^no column news$/],
  ["an unknown key", "<p>甲</p>", { why: "w" }, /^unknown key why: known are kind, layout$/],
  ["a page without a day", "<p>甲</p>", { draft: { column: "notice", title: "t" } }, /^today is missing$/],
  ["a page without a draft", "<p>甲</p>", { draft: undefined }, /^column is missing$/],
])) {
  test(`a column page is refused with its name: ${what}`, () => {
    assert.throws(
      () => columnPage(body, head),
      ({ message: text }) => text.startsWith("columns/some.html: ") && message.test(text.slice(19)),
    );
  });
}

test("a column page without a comment is refused", () => {
  assert.throws(() => readColumnPage("columns/some.html", "<p>甲</p>", NAMES), {
    message: /^columns\/some\.html: the page does not begin/,
  });
});

/** A finding. @param {string} rule @param {string} level @param {string} [element] @param {string} [what] */
const said = (rule, level, element, what = `${element}`) =>
  /** @type {any} */ ({ rule, level, element, what, fingerprint: "f" });
const missing = (/** @type {string} */ element, level = "block") =>
  said("column/missing-element", level, element);

/** The score of one page, and how many faults there are of each sort, for a checker. @param {(body: string) => any[]} check */
function judged(check) {
  const { pages, scores } = judgeColumns([columnPage(STATED)], ({ body }) => check(body));
  const counts = Object.values(columnFaults(pages)).map((faults) => faults.length);
  return { pages, score: scores.notice, counts };
}

/** A checker that is right about the page. @param {string} body */
const right = (body) => [
  ...(body.includes("丁") ? [] : [missing("date")]),
  ...(body.includes("地点") ? [] : [missing("place", "advise")]),
];

const NONE = {
  pages: 1,
  falsePages: 0,
  falseAdvice: 0,
  removals: 2,
  told: 0,
  missed: 0,
  before: 0,
  sideEffects: 0,
};

test("a checker that is right about the columns has no fault", () => {
  const { score, counts } = judged(right);
  assert.deepEqual(score, { ...NONE, told: 2 });
  assert.deepEqual(counts, [0, 0, 0, 0, 0]);
});

test("a checker that finds nothing misses every removal, and the list shows no number", () => {
  const { pages, score } = judged(() => []);
  assert.deepEqual(score, { ...NONE, missed: 2 });
  assert.deepEqual(
    columnFaults(pages)["Removals that were not told"].map(({ place, what, excerpt }) => [
      place,
      what,
      excerpt,
    ]),
    [
      ["columns/some.html:2", "missed", "11月3日"],
      ["columns/some.html:3", "missed", "地点：乙¦丙，########"],
    ],
  );
});

test("what is always reported missing is false on the whole page and told of no removal", () => {
  const { score, counts } = judged(() => [missing("date", "review"), missing("place", "advise")]);
  assert.deepEqual(score, { ...NONE, falsePages: 1, falseAdvice: 1, before: 2 });
  assert.deepEqual(counts, [2, 1, 1, 0, 0]);
});

test("advice about what a column page does not mark is right, and other families are listed apart", () => {
  const more = [missing("fee", "advise"), said("validity/garbled", "review")];
  const { score, counts } = judged((body) => [...right(body), ...more]);
  assert.deepEqual(score, { ...NONE, told: 2 });
  assert.deepEqual(counts, [0, 0, 0, 0, 1]);
});

test("a removal that brings about something else has a side effect", () => {
  const { score, counts } = judged((body) => [
    ...right(body),
    ...(body.includes("丁") ? [] : [missing("place", "advise"), said("column/date-order", "review")]),
  ]);
  assert.deepEqual(score, { ...NONE, told: 2, sideEffects: 2 });
  assert.deepEqual(counts, [0, 0, 0, 2, 0]);
});

test("one false report more makes no second false page", () => {
  const { score, counts } = judged((body) => [
    ...right(body),
    said("column/days", "block"),
    said("column/date-order", "review"),
  ]);
  assert.deepEqual(score, { ...NONE, falsePages: 1, told: 2 });
  assert.deepEqual(counts, [0, 2, 0, 0, 0]);
});

test("the interpretations are as many and as various as they should be", () => {
  const { pairs, interpretations } = scored.interpretations;
  assert.ok(pairs.length >= 19, `${pairs.length} pairs`);
  assert.ok(pairs.flatMap(({ changes }) => changes).length >= 182, "labelled changes");
  assert.ok(interpretations.length >= 119, `${interpretations.length} interpretations`);
  for (const dimension of DIMENSIONS) {
    for (const label of ["pass", "review", "fail"]) {
      const some = interpretations.filter(({ dimensions }) => dimensions[dimension].label === label);
      assert.ok(some.length >= 15, `${some.length} of ${dimension} ${label}`);
    }
  }
  for (const kind of KINDS) {
    const some = pairs.flatMap(({ changes }) => changes).filter((change) => change.kind === kind);
    assert.ok(some.length >= 15, `${some.length} changes of kind ${kind}`);
  }
  for (const rule of FAULT_RULES) {
    assert.ok(scored.interpretations.scores.faults[rule].planted >= 3, `planted ${rule}`);
  }
});

// Never loosen these: what falls below them has lost something that the set had taught.
test("the aims of the interpretations are met", () => {
  const { dimensions, changes, explanations, faults } = scored.interpretations.scores;
  for (const dimension of DIMENSIONS) {
    const score = sumOf(Object.values(dimensions).map((part) => part[dimension]));
    assert.ok(f1(score) >= 0.9, `F1 of ${dimension}: ${f1(score)}`);
  }
  const all = sumOf(Object.values(changes));
  assert.ok(all.found / all.labelled >= 0.95, `recall of changes: ${all.found} of ${all.labelled}`);
  assert.ok(all.falseChanges <= all.documents, `${all.falseChanges} false in ${all.documents} documents`);
  assert.ok(all.kindRight / all.found >= 0.9, `${all.kindRight} kinds right of ${all.found}`);
  const unexplained = sumOf(Object.values(explanations));
  for (const counts of [unexplained, explained(unexplained)]) {
    assert.ok(precision(counts) >= 0.9 && recallOf(counts) >= 0.9, JSON.stringify(unexplained));
  }
  const planted = sumOf(Object.values(faults));
  assert.ok(planted.found / planted.planted >= 0.85, `${planted.found} of ${planted.planted} planted faults`);
  assert.equal(planted.falseFindings, 0, "false findings of faults");
});

test("the aims of what must never be published are met", () => {
  const { scores } = scored.validity.result;
  const all = total(Object.values(scores));
  assert.ok(recall(all) >= 0.97, `recall: ${all.found} of ${all.planted}`);
  for (const [rule, score] of Object.entries(scores))
    assert.ok(recall(score) >= 0.9, `recall of ${rule}: ${score.found} of ${score.planted}`);
  assert.equal(all.alarmsOnTraps.block, 0, "traps that are blocked");
  assert.equal(all.alarms.block, 0, "places beside the marks that are blocked");
});
