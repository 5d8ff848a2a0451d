// The panel speaks three languages, and says everything in each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Converter } from "opencc-js";
import { difference } from "../../www/panel/difference.js";
import { exampleOf } from "../../www/panel/examples.js";
import { ALL, localeOf, wordsFor } from "../../www/panel/words/index.js";
import { rulesIn } from "../browser/panel-page.mjs";

/** Every sentence by its path; a sentence that is put together is told with samples. @param {any} words @param {any} sample @returns {[string, string][]} */
const sentences = (words, sample, path = "") =>
  Object.entries(words).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[here, value]];
    if (typeof value === "function") return [[here, value(...Array(value.length).fill(sample))]];
    return sentences(value, sample, here);
  });

const [chinese, taiwan, english] = [ALL["zh-CN"], ALL["zh-TW"], ALL.en].map(
  (words) => new Map(sentences(words, 7)),
);

test("all three languages have the same keys, with the same number of arguments", () => {
  const shape = (/** @type {any} */ words) =>
    JSON.stringify(words, (_, value) =>
      typeof value === "function" ? value.length : typeof value === "string" ? "" : value,
    );
  assert.equal(shape(ALL["zh-TW"]), shape(ALL["zh-CN"]));
  assert.equal(shape(ALL.en), shape(ALL["zh-CN"]));
  assert.ok(chinese.size > 120, String(chinese.size));
});

test("no sentence is empty or left in another language", () => {
  const traditional = Converter({ from: "cn", to: "tw" });
  const simplified = Converter({ from: "tw", to: "cn" });
  for (const [key, sentence] of chinese) {
    assert.ok(sentence.trim(), key);
    assert.match(sentence, /\p{Script=Han}|^[，；7（）：]+$/u, `${key} is Chinese`);
    assert.equal(simplified(sentence), sentence, `${key} is in simplified characters`);
  }
  for (const [key, sentence] of taiwan) {
    assert.ok(sentence.trim(), key);
    // A sentence that the converter would still change holds simplified characters; two words are spelled in two ways.
    assert.equal(
      traditional(sentence).replaceAll("發佈", "發布").replaceAll("遊標", "游標"),
      sentence,
      `${key} is in traditional characters`,
    );
  }
  for (const [key, sentence] of english) {
    assert.ok(sentence.trim(), key);
    assert.doesNotMatch(sentence, /[\p{Script=Han}，；（）：。]/u, `${key} is English`);
  }
});

test("a sentence holds what it is given", () => {
  for (const locale of /** @type {const} */ (["zh-CN", "zh-TW", "en"])) {
    const words = wordsFor(locale);
    assert.match(words.fixAll(12), /12/);
    assert.match(words.changes.tally(9, 4), /9.*4/);
    assert.match(words.exceptions.errors.untilRange("2026-01-01", "2027-01-01"), /2026-01-01.*2027-01-01/);
    assert.match(words.inWords("draft.title: invalid type"), new RegExp(words.fields.title));
    assert.equal(words.fieldName("attachments[3].content"), words.fields.attachments);
    assert.equal(words.fieldName("meta.houseNumber"), "meta.houseNumber");
    assert.equal(words.fieldName("constructor"), "constructor");
    assert.equal(words.fieldName(null), words.wholePage);
  }
});

test("the name of a language is found by what it begins with; an unknown one is simplified Chinese", () => {
  for (const [name, locale] of [
    ["zh-CN", "zh-CN"],
    ["zh", "zh-CN"],
    ["zh-Hans-HK", "zh-CN"],
    ["zh-TW", "zh-TW"],
    ["zh-Hant", "zh-TW"],
    ["zh-HK", "zh-TW"],
    ["EN-gb", "en"],
    ["english", "zh-CN"],
    ["", "zh-CN"],
    ["__proto__", "zh-CN"],
  ]) {
    assert.equal(localeOf(name), locale, name);
  }
  assert.equal(localeOf(null), "zh-CN");
});

test("the examples of the panel are of rules that there are, and show what is found", async () => {
  const rules = await rulesIn();
  const shown = rules.filter(({ name }) => exampleOf(name));
  assert.ok(shown.length > 40, String(shown.length));
  const id = exampleOf("privacy/resident-id");
  assert.match(id?.hit || "", /⟦.+⟧/);
  assert.doesNotMatch(id?.silent || "", /⟦/);
  assert.equal(exampleOf("own/rule-of-a-department"), undefined);
  assert.equal(exampleOf("constructor"), undefined);
});

test("the difference of two wordings is what changed, in runs; long ones are shown whole", () => {
  const parts = difference("办结时限为5个工作日", "办结时限为2个工作日");
  assert.deepEqual(
    parts.old.filter(({ changed }) => changed).map(({ text }) => text),
    ["5"],
  );
  assert.deepEqual(
    parts.now.filter(({ changed }) => changed).map(({ text }) => text),
    ["2"],
  );
  assert.deepEqual(difference("", "新增"), { old: [], now: [{ text: "新增", changed: false }] });
  const long = "条".repeat(500);
  assert.deepEqual(difference(long, `${long}款`).old, [{ text: long, changed: false }]);
});
