// Writes docs/rules.md and docs/columns.md, in both languages, from what the package itself says, and the outputs that the
// READMEs show from real runs, so that none of them can tell anything else. With --check it writes nothing and fails where a
// file is stale.
import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describeColumn } from "../node/column.mjs";
import { wordsFor } from "../node/words.mjs";
import init, { Checker } from "../pkg/node.mjs";
import { examplesOf, panelExamples } from "./rule-examples.mjs";

const root = new URL("..", import.meta.url);

const WORDS = {
  "zh-CN": {
    title: "规则",
    note: "本文件由 `make docs` 从 `pkg/` 生成，请勿手工修改。",
    lead: "级别是内置配置的级别，可以按栏目调整；规则没有把握时最高为“需要复核”。",
    other: "[English](rules.en.md)",
    level: "级别",
    basis: "依据",
    levels: { block: "必须修改", review: "需要复核", advise: "建议", off: "不检查" },
    examples: "例子",
    found: "查出⟦ ⟧之间的，或者缺少的要素",
    silent: "不查出",
    columns: "栏目",
    otherColumns: "[English](columns.en.md)",
    columnsLead:
      "稿件的 `column` 可以写标识、名称或别名，不论简繁和全角半角。必备的要素缺少即阻断，应有的请人复核，建议的只提示；同一栏目有几种体裁的，只查本体裁的要素。每条要求后面是依据；标明“地方做法”的来自地区包，不是全国性规定。",
    head: ["栏目", "标识", "别名", "要素数"],
    comma: "、",
  },
  en: {
    title: "Rules",
    note: "Made from `pkg/` by `make docs`; do not edit by hand.",
    lead: "The level is that of the built-in profile and can be set for each column; a rule that is not certain asks for review at most.",
    other: "[中文](rules.md)",
    level: "Level",
    basis: "Basis",
    levels: { block: "blocks", review: "asks for review", advise: "advises", off: "off" },
    examples: "Examples",
    found: "Found: what stands between ⟦ ⟧, or that something is missing",
    silent: "Not found",
    columns: "Columns",
    otherColumns: "[中文](columns.md)",
    columnsLead:
      "A draft's `column` may be an id, a name or an alias, in either script and width. A missing required element blocks, an expected one asks for review, an advised one only advises; where a column has several kinds of pages, only the elements of the page's own kind are asked for. Every requirement is followed by its basis; what is marked as local practice comes from a pack and is no national rule.",
    head: ["Column", "Id", "Aliases", "Elements"],
    comma: ", ",
  },
};

/**
 * One example in which a rule finds something and one in which it must not.
 *
 * @param {string} name @param {typeof WORDS["en"]} words
 */
async function examples(name, words) {
  const { hit, silent } = await examplesOf(name);
  const shown = /** @type {[string, typeof hit][]} */ ([
    [words.found, hit],
    [words.silent, silent],
  ]);
  const parts = shown.flatMap(([heading, example]) =>
    example
      ? [
          `${heading} (\`${example.column}\`):\n\n\`\`\`html\n${example.body}\n\`\`\``,
          ...(example.with ? [`\`\`\`json\n${JSON.stringify(example.with, null, 2)}\n\`\`\``] : []),
        ]
      : [],
  );
  return `### ${words.examples}\n\n${parts.join("\n\n")}\n`;
}

/** @param {"zh-CN" | "en"} locale */
async function rules(locale) {
  const words = WORDS[locale];
  const all = new Checker({ locale }).rules();
  const sections = await Promise.all(
    all.map(async ({ name, title, level, basis, documentation }) => {
      const clauses = basis.map((clause) => `- ${words.basis} ${clause.basis}: ${clause.title}`).join("\n");
      const text = documentation.trim().replaceAll(/^## /gm, "### ");
      const head = `## \`${name}\`\n\n**${title}** (${words.level}: ${words.levels[level]})`;
      return `${head}\n\n${clauses}\n\n${text}\n\n${await examples(name, words)}`;
    }),
  );
  return `# ${words.title}\n\n${words.note} ${words.other}\n\n${words.lead}\n\n${sections.join("\n")}`;
}

/** A cell of a table. @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|");

/** @param {"zh-CN" | "en"} locale */
function columns(locale) {
  const words = WORDS[locale];
  const all = new Checker({ locale }).columns();
  const overview = all.map(
    ({ id, name, aliases, elements }) =>
      `| [${cell(name)}](#${anchor(name, id)}) | \`${id}\` | ${cell(aliases.join(words.comma))} | ${elements.length || ""} |`,
  );
  const parts = all.map((column) => describeColumn(column, wordsFor(locale)));
  return `# ${words.columns}

${words.note} ${words.otherColumns}

${words.columnsLead}

| ${words.head.join(" | ")} |
| --- | --- | --- | --- |
${overview.join("\n")}

${parts.join("\n")}`;
}

/** The anchor that GitHub gives to a heading. @param {string} name @param {string} id */
const anchor = (name, id) =>
  `${name} ${id}`
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

/** A text with every output of the command line that it shows as it is now. @param {string} text */
function withOutputs(text) {
  const shown = /^```(\w+)\n\$ node (node\/cli\.mjs [^\n]*)\n.*?^```$/gms;
  return text.replace(shown, (_, language, command) => {
    const run = spawnSync(process.execPath, command.split(" "), { cwd: root, encoding: "utf8" });
    // 1 is what a page with faults gives.
    if (run.status !== 1) throw new Error(`${command}: ${run.stderr}`);
    return `\`\`\`${language}\n$ node ${command}\n${run.stdout.trimEnd()}\n\`\`\``;
  });
}

/** A text with every file that it shows as the file is. @param {string} text */
async function withFiles(text) {
  const shown = /^(```\w+ file=(\S+))\n.*?^```$/gms;
  const files = new Map();
  for (const [, , path] of text.matchAll(shown)) files.set(path, await read(path));
  return text.replace(shown, (_, fence, path) => `${fence}\n${files.get(path)}\`\`\``);
}

/** One finding of the READMEs' example as a program gets it. @param {string} text @param {any} draft */
function withFinding(text, draft) {
  return text.replace(/^(```json) finding=(\S+)\n.*?^```$/gms, (_, fence, rule) => {
    const finding = new Checker({}).check(draft).findings.find((one) => one.rule === rule);
    // Small objects on one line, as a person would write them.
    const json = JSON.stringify(finding, null, 2).replaceAll(/\{\s+([^{}[\]]{1,80}?)\s+\}/g, (_, fields) => {
      return `{ ${fields.replaceAll(/\n\s+/g, " ")} }`;
    });
    return `${fence} finding=${rule}\n${json}\n\`\`\``;
  });
}

/** @param {string} path */
const read = (path) => readFile(new URL(path, root), "utf8");

/** @returns {Promise<Record<string, string>>} path to text */
export async function makeDocs() {
  await init();
  const draft = JSON.parse(await read("docs/example.json"));
  /** @param {string} path */
  const readme = async (path) => withFinding(withOutputs(await withFiles(await read(path))), draft);
  return {
    "docs/rules.md": await rules("zh-CN"),
    "docs/rules.en.md": await rules("en"),
    "docs/columns.md": columns("zh-CN"),
    "docs/columns.en.md": columns("en"),
    "www/panel/examples.js": await panelExamples(new Checker({}).rules().map(({ name }) => name)),
    "README.md": await readme("README.md"),
    "README.zh-CN.md": await readme("README.zh-CN.md"),
  };
}

/** The files that say something else than the package does. */
export async function staleDocs() {
  const stale = [];
  for (const [path, text] of Object.entries(await makeDocs())) {
    if ((await read(path).catch(() => "")) !== text) stale.push(path);
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--check")) {
    const stale = await staleDocs();
    for (const path of stale) console.error(`${path} is stale: run \`make docs\``);
    if (stale.length > 0) process.exitCode = 1;
  } else {
    for (const [path, text] of Object.entries(await makeDocs())) await writeFile(new URL(path, root), text);
  }
}
