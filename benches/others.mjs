// The checker beside others that a user could install instead, on the same page in the same run. They do other work (spacing,
// punctuation, shapes of numbers), so the ratios tell orders of magnitude. Installs the others into folders of the user's cache,
// which needs npm; writes its section of docs/performance.md.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./measure.mjs";
import { draftOf } from "./page.mjs";
import { tableOf, writeSection } from "./section.mjs";

const ROUNDS = 5;
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "xianshen", "others");
const pkg = fileURLToPath(new URL("../pkg", import.meta.url));
const tool = fileURLToPath(new URL("others/tool.mjs", import.meta.url));

/** @type {{ name: string, packages: string[], shown: string }[]} */
const TOOLS = [
  { name: "xianshen", packages: [], shown: "Xianshen" },
  { name: "regular expressions", packages: [], shown: "regular expressions alone (`benches/patterns.mjs`)" },
  {
    name: "autocorrect",
    packages: ["@huacnlee/autocorrect@2.16.2"],
    shown: "AutoCorrect 2.16.2, `lintFor` HTML",
  },
  { name: "zhlint", packages: ["zhlint@0.8.2"], shown: "zhlint 0.8.2, default preset" },
  {
    name: "textlint",
    packages: [
      "@textlint/kernel@15.8.0",
      "@textlint/textlint-plugin-markdown@15.8.0",
      "textlint-rule-zh-half-and-full-width-bracket@1.1.0",
      "textlint-rule-ja-space-between-half-and-full-width@3.0.3",
    ],
    shown: "textlint 15.8.0, two rules for brackets and spacing",
  },
];

/** Bytes of all files below a folder. @param {string} path @returns {number} */
function bytesIn(path) {
  const found = lstatSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}

/** The folder that holds the packages of a tool. @param {(typeof TOOLS)[number]} tool */
function installed({ name, packages }) {
  const folder = join(cache, name);
  const mark = join(folder, "installed.json");
  const wanted = JSON.stringify(packages);
  if (packages.length === 0 || (existsSync(mark) && readFileSync(mark, "utf8") === wanted)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  execFileSync("npm", ["install", "--prefix", folder, ...options, ...packages], { stdio: ["ignore", 2, 2] });
  writeFileSync(mark, wanted);
  return folder;
}

const folders = TOOLS.map(installed);
const work = mkdtempSync(join(tmpdir(), "xianshen-others-"));
const page = join(work, "page.html");
writeFileSync(page, draftOf("notice", 20_000).body);

/** @typedef {{ load: number, first: number, check: number, found: number }} Times @type {Times[][]} */
const runs = TOOLS.map(() => []);
try {
  // In turns, so that what slows the machine down slows all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { name }] of TOOLS.entries()) {
      const output = execFileSync(process.execPath, [tool, name, folders[index], page], { encoding: "utf8" });
      runs[index].push(JSON.parse(output));
    }
  }
} finally {
  rmSync(work, { recursive: true });
}

/** @param {number} index @param {keyof Times} step */
const of = (index, step) => median(runs[index].map((times) => times[step]));
/** @param {number} milliseconds */
const ms = (milliseconds) => (milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0));

const rows = TOOLS.map(({ packages, shown }, index) => {
  const bytes =
    packages.length > 0 ? bytesIn(join(folders[index], "node_modules")) : index === 0 ? bytesIn(pkg) : 0;
  const ratio = of(index, "check") / of(0, "check");
  console.error(`${shown}: ${ms(of(index, "check"))} ms a page, ${ratio.toFixed(2)} times Xianshen`);
  return [
    shown,
    bytes > 0 ? `${(bytes / 1e6).toFixed(1)} MB` : "–",
    ms(of(index, "load")),
    ms(of(index, "first")),
    ms(of(index, "check")),
    ratio.toFixed(2),
  ];
});

writeSection(
  "Beside other checkers",
  `A notice of 20 KB of HTML, each tool in a fresh process, ${ROUNDS} rounds in turns, medians (\`node benches/others.mjs\`). zhlint and textlint pass
over the text of HTML and get it as plain text. The preset of Chinese rules for textlint is no longer on the registry; two
single rules stand for one. What they do differs: AutoCorrect, zhlint and textlint look at spacing and punctuation, the regular expressions
at the shapes of numbers, Xianshen at the column's parts, personal data and invalid information. Size: the installed packages, unpacked.

${tableOf([["Tool", "Size:", "Load, ms:", "First check, ms:", "Check, ms:", "Check ÷ Xianshen:"], ...rows])}`,
);
