// Faulty interpretations and labels are refused with their place, and what a report says of sound ones is counted right.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FAULT_RULES, readAlone, readPair } from "../accuracy/interpretation-set.mjs";
import {
  explained,
  f1,
  interpretationFaults,
  judgeInterpretations,
  overlap,
  precision,
  recallOf,
} from "../accuracy/judge-interpretations.mjs";

const METADATA = {
  title: "青石县临时用地办法",
  docNumber: "青政规〔2026〕3号",
  issuer: "青石县人民政府",
  publishedAt: "2026-05-18",
  url: "https://www.example.gov.cn/1.html",
};

const CHANGES = [
  { id: "a", kind: "value", clause: "第一条", old: "保证金每亩一千元", new: "保证金每亩三千元" },
  { id: "b", kind: "duty", clause: "第二条", old: "申请人应当报送方案", new: "申请人可以报送方案" },
  { id: "c", kind: "added", clause: "第三条", old: "", new: "逾期未办的视为同意" },
  { id: "d", kind: "dropped", clause: "第四条", old: "每季度上报使用台账", new: "" },
  { id: "e", kind: "value", clause: "二、（五）", old: "公示期为七日", new: "公示期为十日" },
];

const LABELS = {
  title: "《青石县临时用地办法》解读",
  publishedAt: "2026-05-18",
  source: "青石县自然资源局",
  benefit: "review",
  difference: "pass",
  innovation: "fail",
  evidence: { benefit: ["惠及群众"], difference: ["保证金由一千元改为三千元"], innovation: [] },
  explains: ["a"],
  faults: [{ rule: "figure-mismatch", text: "公示期九日" }],
};

/** A pair in files, with other contents for some of them. @param {object} [head] @param {object} [labels] @param {Record<string, string | undefined>} [others] */
const pairOf = (head = {}, labels = {}, others = {}) => {
  const pair = { part: 1, policy: METADATA, previousPolicy: METADATA, changes: CHANGES, ...head };
  const files = {
    "pair.json": JSON.stringify(pair),
    "policy.html":
      "<h2>二、审批</h2><p>第一条 保证金<b>每亩</b>三千元。</p><p>第二条 申请人可以报送方案。</p><p>第三条 逾期未办的\n视为同意。</p><p>（五）公示期为十日。</p>",
    "previous.txt":
      "第一条 保证金每亩一千元。\n第二条 申请人应当报送方案。\n第四条 每季度上报使用台账。\n第五条 公示期为七日。",
    "1.json": JSON.stringify({ ...LABELS, ...labels }),
    "1.md": "惠及群众。保证金由一千元改为\n三千元。公示期九日。",
    ...others,
  };
  const present = Object.entries(files).filter(([, text]) => text !== undefined);
  return readPair("some", new Map(/** @type {[string, string][]} */ (present)));
};

/** The changes with one that is otherwise. @param {number} index @param {object} otherwise */
const changed = (index, otherwise) =>
  CHANGES.map((change, at) => (at === index ? { ...change, ...otherwise } : change));

test("an interpretation of a pair is read with both policies", () => {
  const [one, ...more] = pairOf();
  assert.equal(more.length, 0);
  assert.equal(one.name, "some/1.md");
  assert.deepEqual(
    { ...one.draft, policy: undefined, previousPolicy: undefined },
    {
      column: "policy-interpretation",
      title: LABELS.title,
      body: "惠及群众。保证金由一千元改为\n三千元。公示期九日。",
      format: "markdown",
      today: LABELS.publishedAt,
      meta: { publishedAt: LABELS.publishedAt, source: LABELS.source },
      policy: undefined,
      previousPolicy: undefined,
    },
  );
  assert.equal(one.draft.policy?.format, "html");
  assert.equal(one.draft.policy?.url, METADATA.url);
  assert.equal(one.draft.previousPolicy?.format, "text");
  assert.ok(one.draft.previousPolicy?.body?.startsWith("第一条"));
  assert.deepEqual([one.explains, one.faults, one.pair?.changes], [LABELS.explains, LABELS.faults, CHANGES]);
});

for (const [what, read, message] of /** @type {[string, () => unknown, string][]} */ ([
  [
    "an unknown label",
    () => pairOf({}, { benefit: "good" }),
    "some/1.json: benefit: unknown good: known are pass, review, fail",
  ],
  [
    "a label that is missing",
    () => pairOf({}, { innovation: undefined }),
    "some/1.json: innovation: is missing",
  ],
  [
    "pass without evidence",
    () => pairOf({}, { innovation: "pass" }),
    "some/1.json: evidence.innovation: is empty, and the label is pass",
  ],
  [
    "fail with evidence",
    () => pairOf({}, { benefit: "fail" }),
    "some/1.json: evidence.benefit: must be empty for fail",
  ],
  [
    "evidence that stands nowhere",
    () => pairOf({}, { evidence: { ...LABELS.evidence, benefit: ["惠及企业"] } }),
    "some/1.json: evidence.benefit: not in some/1.md: 惠及企业",
  ],
  [
    "evidence for something else",
    () => pairOf({}, { evidence: { ...LABELS.evidence, benefits: [] } }),
    "some/1.json: evidence.benefits: unknown key: known are benefit, difference, innovation",
  ],
  [
    "an explained change that is none",
    () => pairOf({}, { explains: ["f"] }),
    "some/1.json: explains: no change f in pair.json",
  ],
  [
    "a change explained twice",
    () => pairOf({}, { explains: ["a", "a"] }),
    "some/1.json: explains: a is there twice",
  ],
  [
    "no list of explained changes",
    () => pairOf({}, { explains: undefined }),
    "some/1.json: explains: is missing",
  ],
  [
    "an unknown fault",
    () => pairOf({}, { faults: [{ rule: "wrong", text: "" }] }),
    `some/1.json: faults[0].rule: unknown wrong: known are ${FAULT_RULES.join(", ")}`,
  ],
  [
    "a fault whose words stand nowhere",
    () => pairOf({}, { faults: [{ rule: "name-mismatch", text: "青石办法" }] }),
    "some/1.json: faults[0].text: not in some/1.md: 青石办法",
  ],
  [
    "a fault of a page with words",
    () => pairOf({}, { faults: [{ rule: "copied", text: "惠及群众" }] }),
    "some/1.json: faults[0].text: must be empty for copied",
  ],
  [
    "a late one that is not said to be",
    () => pairOf({}, { publishedAt: "2026-05-19" }),
    "some/1.json: faults: late is missing, and publishedAt says otherwise",
  ],
  [
    "one that is said to be late",
    () => pairOf({}, { faults: [{ rule: "late", text: "" }] }),
    "some/1.json: faults: late is there, and publishedAt says otherwise",
  ],
  [
    "a day that is none",
    () => pairOf({}, { publishedAt: "2026-02-30" }),
    "some/1.json: publishedAt: not a day: 2026-02-30",
  ],
  [
    "an unknown key",
    () => pairOf({}, { benefits: "pass" }),
    "some/1.json: benefits: unknown key: known are title, publishedAt, source, benefit, difference, innovation, evidence, explains, faults",
  ],
  [
    "a policy without its number",
    () => pairOf({ policy: { ...METADATA, docNumber: "" } }),
    "some/pair.json: policy.docNumber: is empty",
  ],
  [
    "no policy before",
    () => pairOf({ previousPolicy: undefined }),
    "some/pair.json: previousPolicy: not an object",
  ],
  ["no part", () => pairOf({ part: 0 }), "some/pair.json: part: not a number from 1 on"],
  [
    "an unknown kind",
    () => pairOf({ changes: changed(0, { kind: "number" }) }),
    "some/pair.json: changes[0].kind: unknown number: known are value, duty, added, dropped",
  ],
  [
    "an id that is there twice",
    () => pairOf({ changes: changed(1, { id: "a" }) }),
    "some/pair.json: changes[1].id: a is there twice",
  ],
  [
    "old words that stand nowhere",
    () => pairOf({ changes: changed(0, { old: "保证金每亩两千元" }) }),
    "some/pair.json: changes[0].old: not in some/previous.txt: 保证金每亩两千元",
  ],
  [
    "new words that stand nowhere",
    () => pairOf({ changes: changed(2, { new: "视为不同意" }) }),
    "some/pair.json: changes[2].new: not in some/policy.html: 视为不同意",
  ],
  [
    "old words of an added rule",
    () => pairOf({ changes: changed(2, { old: "公示期为七日" }) }),
    "some/pair.json: changes[2].old: must be empty where the kind is added",
  ],
  [
    "a dropped rule without words",
    () => pairOf({ changes: changed(3, { old: "" }) }),
    "some/pair.json: changes[3].old: is empty",
  ],
  [
    "a clause that stands nowhere",
    () => pairOf({ changes: changed(4, { clause: "三、（五）" }) }),
    "some/pair.json: changes[4].clause: not in some/policy.html: 三、",
  ],
  ["few changes", () => pairOf({ changes: CHANGES.slice(1) }), "some/pair.json: changes: fewer than 5"],
  ["labels without a page", () => pairOf({}, {}, { "2.json": "{}" }), "some: no 2.html, .md or .txt"],
  ["a page without labels", () => pairOf({}, {}, { "2.html": "" }), "some: no 2.json"],
  ["two pages for one", () => pairOf({}, {}, { "1.html": "" }), "some: 1.html and .md"],
  ["no policy", () => pairOf({}, {}, { "policy.html": undefined }), "some: no policy.html, .md or .txt"],
  [
    "no interpretation",
    () => pairOf({}, {}, { "1.json": undefined, "1.md": undefined }),
    "some: no interpretation",
  ],
  ["a file of another kind", () => pairOf({}, {}, { "1.pdf": "" }), "some/1.pdf: not a page and not JSON"],
  [
    "a file of another name",
    () => pairOf({}, {}, { "draft.html": "" }),
    "some/draft.html: the name is not like ^\\d+$",
  ],
  [
    "a list for an object",
    () => pairOf({}, {}, { "pair.json": "[]" }),
    "some/pair.json: the file: not an object",
  ],
  [
    "explained changes of one alone",
    () =>
      readAlone(
        "alone",
        new Map([
          ["a-1.html", ""],
          ["a-1.json", JSON.stringify({ ...LABELS, part: 1, faults: undefined })],
        ]),
      ),
    "alone/a-1.json: explains: unknown key: known are title, publishedAt, source, benefit, difference, innovation, evidence, part",
  ],
])) {
  test(`an interpretation is refused with file and field: ${what}`, () => {
    assert.throws(read, { message });
  });
}

test("no label can be taken away without a message that names its file", () => {
  /** Every copy of a value that lacks one thing somewhere. @param {any} value @returns {any[]} */
  const lacking = (value) => {
    if (typeof value !== "object" || value === null) return [];
    return Object.keys(value).flatMap((key) => {
      const { [key]: gone, ...rest } = value;
      // A list may be shorter; what stands in it may not.
      const put = (/** @type {any} */ inner) =>
        Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
      return [...(Array.isArray(value) ? [] : [rest]), ...lacking(gone).map(put)];
    });
  };
  const heads = lacking({ part: 1, policy: METADATA, previousPolicy: METADATA, changes: CHANGES });
  assert.ok(heads.length > 35);
  for (const head of heads) {
    assert.throws(() => pairOf({}, {}, { "pair.json": JSON.stringify(head) }), {
      message: /^some\/pair\.json: /,
    });
  }
  for (const labels of lacking(LABELS)) {
    assert.throws(() => pairOf({}, {}, { "1.json": JSON.stringify(labels) }), {
      message: /^some\/1\.json: /,
    });
  }
});

/** A dimension of a report. @param {string} outcome */
const reportOf = (outcome) => ({ outcome, evidence: outcome === "fail" ? [] : [{ start: 0, end: 4 }] });

/** A reported change. @param {string} kind @param {string} old @param {string} now @param {boolean} [isExplained] */
const reportedChange = (kind, old, now, isExplained = false) => ({
  kind,
  clause: "第一条",
  oldClause: "第一条",
  old,
  new: now,
  explained: isExplained ? { start: 0, end: 4 } : null,
});

/** A report that is right about the pair. */
const RIGHT = {
  benefit: reportOf("review"),
  difference: reportOf("pass"),
  innovation: reportOf("fail"),
  changes: CHANGES.map(({ id, kind, old, new: now }) => reportedChange(kind, old, now, id === "a")),
};

/** A finding of a fault. @param {string} rule @param {string} [words] of the body @param {string} [level] */
const faultFinding = (rule, words, level = "review") => {
  const start = words === undefined ? undefined : pairOf()[0].draft.body.indexOf(words);
  const place = start === undefined ? {} : { field: "body", start, end: start + (words?.length ?? 0) };
  return { rule: `interpretation/${rule}`, level, what: rule, quote: words, ...place };
};

/** What is counted for a report, without the zeros of the faults. @param {object} report @param {object[]} [findings] */
function judgedReport(report, findings = [faultFinding("figure-mismatch", "九日")]) {
  const result = judgeInterpretations(
    pairOf(),
    () => /** @type {any} */ ({ findings, interpretation: { ...RIGHT, ...report } }),
  );
  const { dimensions, changes, explanations, faults } = result.scores;
  const listed = Object.entries(interpretationFaults(result)).filter(([, some]) => some.length > 0);
  return {
    dimensions: dimensions[1],
    changes: changes[1],
    explanations: explanations[1],
    faults,
    listed: Object.fromEntries(listed),
  };
}

test("a report that is right about an interpretation has no fault", () => {
  const { dimensions, changes, explanations, faults, listed } = judgedReport({});
  const none = { interpretations: 1, tp: 0, fp: 0, fn: 0, agreed: 1 };
  assert.deepEqual(dimensions, { benefit: none, difference: { ...none, tp: 1 }, innovation: none });
  assert.deepEqual(changes, {
    documents: 1,
    labelled: 5,
    found: 5,
    missed: 0,
    kindRight: 5,
    falseChanges: 0,
  });
  assert.deepEqual(explanations, { tp: 4, fp: 0, fn: 0, tn: 1 });
  assert.deepEqual(faults["figure-mismatch"], { planted: 1, found: 1, falseFindings: 0 });
  assert.deepEqual(listed, {});
});

test("only pass is positive, and the three are compared apart", () => {
  const { dimensions, listed } = judgedReport({
    benefit: reportOf("pass"),
    difference: reportOf("review"),
    innovation: reportOf("review"),
  });
  const none = { interpretations: 1, tp: 0, fp: 0, fn: 0, agreed: 0 };
  assert.deepEqual(dimensions, {
    benefit: { ...none, fp: 1 },
    difference: { ...none, fn: 1 },
    innovation: none,
  });
  assert.deepEqual(listed, {
    "Dimensions that were judged otherwise": [
      { place: "some/1.md", what: "benefit is review, reported pass", excerpt: "惠及群众" },
      {
        place: "some/1.md",
        what: "difference is pass, reported review",
        excerpt: "保证金由一千元改为三千元",
      },
      { place: "some/1.md", what: "innovation is fail, reported review", excerpt: "惠及群众" },
    ],
  });
  assert.equal(f1({ tp: 3, fp: 1, fn: 2 }), 2 / 3);
  assert.equal(precision({ tp: 3, fp: 1, fn: 2 }), 0.75);
  assert.equal(recallOf({ tp: 3, fp: 1, fn: 2 }), 0.6);
});

test("a change is found by its old or its new words, once, and what is like no label is false", () => {
  const { changes, explanations, listed } = judgedReport({
    changes: [
      // In two pieces, one of them of the right kind.
      reportedChange("dropped", "保证金每亩一千元", ""),
      reportedChange("value", "", "的保证金，每亩三千元"),
      reportedChange("value", "申请人应当报送方案", "申请人可以报送方案"),
      reportedChange("added", "", "材料存档备查，存期12345678年"),
    ],
  });
  assert.deepEqual(changes, {
    documents: 1,
    labelled: 5,
    found: 2,
    missed: 3,
    kindRight: 1,
    falseChanges: 1,
  });
  assert.deepEqual(explanations, { tp: 1, fp: 1, fn: 0, tn: 0 }, "of those that were found");
  assert.deepEqual(
    Object.entries(listed).map(([title, some]) => [title, some.length]),
    [
      ["Changes that were missed", 3],
      ["False changes", 1],
      ["Changes of another kind", 1],
      ["Explained, and reported as not explained", 1],
    ],
  );
  assert.equal(listed["False changes"][0].excerpt, "材料存档备查，存期########年");
  assert.equal(overlap("甲乙丙丁", "（甲 乙）丙丁。"), 1);
  assert.equal(overlap("甲乙丙丁戊己", "甲乙丙壬"), 0.5);
  assert.equal(overlap("", "甲乙丙"), 0);
});

test("changes of which nothing is said are counted from both sides", () => {
  const { explanations, listed } = judgedReport({
    changes: CHANGES.map(({ id, kind, old, new: now }) => reportedChange(kind, old, now, id !== "a")),
  });
  assert.deepEqual(explanations, { tp: 0, fp: 1, fn: 4, tn: 0 });
  assert.deepEqual(explained(explanations), { tp: 0, fp: 4, fn: 1 });
  assert.equal(listed["Not explained, and not reported"].length, 4);
});

test("a planted fault is found at its words, advice does not count, and other findings are false", () => {
  const faultsOf = (/** @type {object[]} */ findings) => {
    const { faults, listed } = judgedReport({}, findings);
    const counted = Object.entries(faults).filter(
      ([, { planted, falseFindings }]) => planted + falseFindings > 0,
    );
    return [Object.fromEntries(counted), Object.values(listed).flat().length];
  };
  const missed = { planted: 1, found: 0, falseFindings: 0 };
  assert.deepEqual(faultsOf([]), [{ "figure-mismatch": missed }, 1]);
  assert.deepEqual(faultsOf([faultFinding("figure-mismatch", "九日", "advise")]), [
    { "figure-mismatch": missed },
    1,
  ]);
  assert.deepEqual(faultsOf([faultFinding("figure-mismatch", "一千元")]), [
    { "figure-mismatch": { ...missed, falseFindings: 1 } },
    2,
  ]);
  assert.deepEqual(faultsOf([faultFinding("figure-mismatch", "公示期九日。"), faultFinding("late")]), [
    { "figure-mismatch": { ...missed, found: 1 }, late: { planted: 0, found: 0, falseFindings: 1 } },
    1,
  ]);
  const others = [faultFinding("figure-mismatch", "九日"), faultFinding("no-benefit")];
  assert.deepEqual(faultsOf(others), [{ "figure-mismatch": { ...missed, found: 1 } }, 0]);
});

test("policies are judged once, however many explain them", () => {
  const [one] = pairOf();
  const report = /** @type {any} */ ({ findings: [], interpretation: RIGHT });
  const { scores } = judgeInterpretations([one, { ...one, name: "some/2.md" }], () => report);
  assert.equal(scores.changes[1].labelled, 5);
  assert.equal(scores.dimensions[1].benefit.interpretations, 2);
  assert.deepEqual(scores.explanations[1], { tp: 8, fp: 0, fn: 0, tn: 2 });
});
