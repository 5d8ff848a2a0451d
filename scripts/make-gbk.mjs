// Writes data/gbk.txt: the pairs of bytes of GBK whose bytes also occur in UTF-8 of Han characters, so that text that was
// UTF-8 and read as GBK can be read back. The pairs are those of the Encoding Standard as Node decodes them. With --check it
// writes nothing and fails where the file is stale.
import { readFile, writeFile } from "node:fs/promises";

const decoder = new TextDecoder("gbk");
// The first bytes of U+2000 to U+3FFF, of Han characters and of full-width forms.
const firsts = [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef];
const others = Array.from({ length: 0x40 }, (_, index) => 0x80 + index);
// 0x80 alone is the sign of the euro: it begins no pair.
const rows = [...others.slice(1), ...firsts].map((first) => {
  const seconds = firsts.includes(first) ? others : [...others, ...firsts];
  const characters = seconds.map((second) => decoder.decode(Uint8Array.of(first, second)));
  return characters.map((text) => (/^[^\ufffd\ue000-\uf8ff]$/u.test(text) ? text : " ")).join("");
});
const head = [
  "# Characters of GBK, a row for each first byte: 81 to BF, E2 to E9, EF; by second byte 80 to BF, in the rows up to BF also E2 to E9, EF. A blank is none.",
  "# Source: the Encoding Standard (WHATWG) as Node.js decodes it; made by scripts/make-gbk.mjs.",
];
const target = new URL("../data/gbk.txt", import.meta.url);
const text = `${[...head, ...rows].join("\n")}\n`;
if (!process.argv.includes("--check")) await writeFile(target, text);
else if ((await readFile(target, "utf8")) !== text) {
  console.error("data/gbk.txt is stale: run `node scripts/make-gbk.mjs`.");
  process.exitCode = 1;
}
