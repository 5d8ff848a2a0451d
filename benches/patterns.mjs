// What the engine finds by shape, as a JavaScript program would look for it: regular expressions over the source, each
// taking the same disguises (full-width digits, blanks, hyphens, zero-width characters between digits) as the engine.
// They are the yardstick of the benchmark and nothing else; they know no checksum, no label, no table and no entity.

const D = "[0-9０-９]";
/** What may stand between two digits of one number. */
const J = "[ \\u00a0\\u3000\\u200b-\\u200d\\ufeff\\-－–—·.]?";
const FREE = "(?<![0-9０-９A-Za-z])";
const END = "(?![0-9０-９A-Za-z])";
const NUMBER = `${D}+(?:[,，]${D}{3})*(?:[.．]${D}+)?`;
const HAN = "[〇○零一二三四五六七八九十百千两半]";
const YEAR = "(?:19|20|１９|２０)[0-9０-９]{2}";

const SOURCES = {
  "resident id, 18": `${FREE}${D}(?:${J}${D}){16}${J}[0-9０-９XxＸｘ×]${END}`,
  "resident id, 15": `${FREE}${D}(?:${J}${D}){14}${END}`,
  "mobile number": `${FREE}(?:[+＋]?(?:00)?[8８][6６]${J})?[1１][3-9３-９](?:${J}${D}){9}${END}`,
  "longer run of digits": `${FREE}${D}(?:${J}${D}){15,18}${END}`,
  "code of letters and digits":
    "(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])",
  landline: `${FREE}[0０]${D}{2,3}[-－ ]{0,2}${D}{7,8}${END}`,
  hotline: `${FREE}(?:[48]00-?${D}{3,4}-?${D}{3,4}|(?:12|96)${D}{3})${END}`,
  "date in digits": `${FREE}${YEAR}([-/.])${D}{1,2}\\1${D}{1,2}${END}`,
  "date with 年月日": `(?:${YEAR}年(?:${D}{1,2}月)?|${D}{1,2}月)(?:${D}{1,2}日)?`,
  "date in Han numerals":
    "[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?",
  "document number": `[〔\\[【(（]${YEAR}[〕\\]】)）]第?${D}{1,6}号`,
  title: "《[^《》\\n]{1,80}》",
  amount: `${NUMBER}[多余]?[百千万亿]?元`,
  area: `${NUMBER}[多余]?万?(?:亩|公顷|平方米|平方公里|平方千米|平米|㎡|m²|m2)`,
  percentage: `${NUMBER}(?:[%％‰]|个百分点)|百分之${HAN}+`,
  period: `${NUMBER}(?:个?(?:工作日|自然日|日历日|小时|月)|日历天|分钟|周|天|日|年)`,
  "quantity in Han numerals": `${HAN}+[万亿]?(?:元|亩|公顷|平方米|个?工作日|个月|个?小时|天|日|年|个|项|次|件|户|人|份|倍|种|类|处|宗|套|名|家|条|批|级|成)`,
  "e-mail address": "[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
};

export const PATTERNS = Object.entries(SOURCES).map(([name, source]) => ({
  name,
  regex: new RegExp(source, "g"),
}));

/** How often a pattern fits; `test` is the cheapest way to ask. @param {RegExp} regex @param {string} text */
export function count(regex, text) {
  let matches = 0;
  regex.lastIndex = 0;
  while (regex.test(text)) matches += 1;
  return matches;
}
