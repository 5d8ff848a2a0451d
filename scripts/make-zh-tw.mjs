// Writes data/messages-zh-tw.txt: how the engine's own messages are written in traditional Chinese. Single characters first; where one
// has several traditional forms, the words of our messages that need another one. The converter is opencc-js (cn → tw, character
// forms of Taiwan); with --check it fails when the file is not what the messages need.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "data", "messages-zh-tw.txt");
const convert = Converter({ from: "cn", to: "tw" });

/** Every Chinese text that the engine may show: the messages of the rules, names and advice of the data. */
function messages() {
  const source = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".rs"))
    .map((name) => ({
      file: join(root, "src", name),
      message: /(?:\bzh: |say!\(\s*\w+,\s*)"((?:[^"\\]|\\.)*)"/g,
    }));
  const data = ["columns", "packs"]
    .flatMap((folder) =>
      readdirSync(join(root, "data", folder)).map((name) => join(root, "data", folder, name)),
    )
    .map((file) => ({ file, message: /^(?:name|purpose|mend) = "((?:[^"\\]|\\.)*)"/gm }));
  return [...source, ...data]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ file, message }) => [...readFileSync(file, "utf8").matchAll(message)].map(([, text]) => text))
    .filter((text) => /\p{Script=Han}/u.test(text));
}

/**
 * The engine's own way of converting: the longest known word at each place.
 * @param {string} text @param {Map<string, string>} words
 */
function apply(text, words) {
  const characters = [...text];
  let converted = "";
  for (let at = 0; at < characters.length; ) {
    const length = [4, 3, 2, 1].find((n) => words.has(characters.slice(at, at + n).join("")));
    converted += length ? words.get(characters.slice(at, at + length).join("")) : characters[at];
    at += length ?? 1;
  }
  return converted;
}

const texts = messages();
/** @type {Map<string, Map<string, number>>} */
const forms = new Map();
for (const text of texts) {
  const to = [...convert(text)];
  for (const [index, from] of [...text].entries()) {
    const counts = forms.get(from) ?? new Map();
    counts.set(to[index], (counts.get(to[index]) ?? 0) + 1);
    forms.set(from, counts);
  }
}
/** @type {Map<string, string>} */
const words = new Map();
for (const [from, counts] of forms) {
  const [to] = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (to !== from || counts.size > 1) words.set(from, to);
}
// Where a single character is not enough, the shortest word around it is added, until every message comes out right.
for (const length of [2, 3, 4]) {
  for (const text of texts) {
    const [from, to] = [[...text], [...convert(text)]];
    const got = [...apply(text, words)];
    for (const [index, character] of from.entries()) {
      if (got[index] === to[index] || !/\p{Script=Han}/u.test(character)) continue;
      for (let start = Math.max(0, index - length + 1); start <= index; start++) {
        const word = from.slice(start, start + length).join("");
        if (/^\p{Script=Han}+$/u.test(word) && [...word].length === length) {
          words.set(word, to.slice(start, start + length).join(""));
          break;
        }
      }
    }
  }
}
const wrong = texts.filter((text) => apply(text, words) !== convert(text));
if (wrong.length > 0) throw new Error(`not convertible word by word: ${wrong[0]}`);
const lines = [...words].sort((a, b) => [...a[0]].length - [...b[0]].length || (a[0] < b[0] ? -1 : 1));
const file = `# Simplified, then traditional: characters, then words in which a character has another form. Only what the engine's own messages need.
# Source: OpenCC dictionaries (Apache-2.0) as packaged in npm opencc-js; made by scripts/make-zh-tw.mjs.
${lines.map(([from, to]) => `${from} ${to}`).join("\n")}
`;
if (!process.argv.includes("--check")) writeFileSync(target, file);
else if (readFileSync(target, "utf8") !== file) {
  console.error("data/messages-zh-tw.txt is stale: run `node scripts/make-zh-tw.mjs`.");
  process.exitCode = 1;
}
