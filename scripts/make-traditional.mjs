// Writes data/traditional.txt: for every traditional or variant Han character its simplified one, one to one.
// The pairs are facts of the OpenCC dictionaries (Apache-2.0), read from the pinned npm package; the engine folds with them
// before matching, so that 國 and 国 are one character to every rule. Run again after raising the package's version; with
// --check it writes nothing and fails where the file is stale.
import { readFile, writeFile } from "node:fs/promises";
import { Converter } from "opencc-js";

const { version } = JSON.parse(
  await readFile(new URL("../node_modules/opencc-js/package.json", import.meta.url), "utf8"),
);
const sources = ["t", "tw", "hk"].map((from) => Converter({ from, to: "cn" }));
const ranges = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
];
// 著 is its own simplified form in 著作, 乾 in 乾隆 and so on; both sides of every match are folded alike, so a choice of one is enough.
const pairs = new Map();
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code++) {
    const from = String.fromCodePoint(code);
    for (const convert of sources) {
      const to = convert(from);
      if (to !== from && [...to].length === 1 && to.codePointAt(0) <= 0xffff) {
        pairs.set(from, to);
        break;
      }
    }
  }
}
const toTraditional = Converter({ from: "cn", to: "t" });
const fromJapanese = Converter({ from: "jp", to: "cn" });
const gbk = new TextDecoder("gbk");
const standard = new Set();
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) standard.add(gbk.decode(new Uint8Array([row, cell])));
}
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const from = String.fromCodePoint(code);
  const to = fromJapanese(from);
  const isOther = to !== from && to.length === 1 && !pairs.has(from);
  if (isOther && !standard.has(from) && toTraditional(from) === from) pairs.set(from, to);
}
// Forms that the dictionaries keep because of words such as 瞭望, or do not have.
for (const [
  from,
  to,
] of "瞭了姪侄牠它砲炮蔴麻踫碰隄堤妳你栞刊燄焰疎疏籐藤脇胁鑛矿閙闹餽馈榖谷畧略畱留囬回吿告汚污聨联隂阴靣面旣既朶朵澁涩".match(
  /../g,
) ?? [])
  pairs.set(from, to);
// 麼 → 么 → 幺: 么 is the simplified form of another character and stays what it is.
for (const to of [...pairs.values()]) if (pairs.has(to) && toTraditional(to) !== to) pairs.delete(to);
// Other chains (a → b → c) are cut short, so that folding twice changes nothing.
for (const [from, to] of pairs) {
  let end = to;
  for (let hops = 0; pairs.has(end) && hops < 4; hops++) end = /** @type {string} */ (pairs.get(end));
  if (end === from) pairs.delete(from);
  else pairs.set(from, end);
}
const bySimplified = new Map();
for (const [from, to] of pairs) bySimplified.set(to, (bySimplified.get(to) ?? "") + from);
const lines = [...bySimplified].sort((a, b) => a[0].codePointAt(0) - b[0].codePointAt(0));
const head = [
  "# Simplified character, then the traditional and variant characters that fold to it.",
  `# Source: OpenCC dictionaries (Apache-2.0) as packaged in npm opencc-js ${version}; made by scripts/make-traditional.mjs.`,
];
const target = new URL("../data/traditional.txt", import.meta.url);
const text = `${[...head, ...lines.map(([to, from]) => `${to} ${from}`)].join("\n")}\n`;
if (!process.argv.includes("--check")) await writeFile(target, text);
else if ((await readFile(target, "utf8")) !== text) {
  console.error("data/traditional.txt is stale: run `node scripts/make-traditional.mjs`.");
  process.exitCode = 1;
}
