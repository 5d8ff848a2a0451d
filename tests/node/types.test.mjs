// The package's types against what the package does: a host written in TypeScript compiles, real reports have the declared shape,
// and a report with another shape is refused.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { Checker } from "../../pkg/node.mjs";
import { loadTable } from "../table.mjs";

const TSC = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const PACKAGE = new URL("../../pkg/", import.meta.url);
const FLAGS = ["--ignoreConfig", "--strict", "--exactOptionalPropertyTypes", "--noEmit", "--pretty", "false"];
// The glue of wasm-bindgen offers `using`, which a library of 2022 does not know.
const TARGET = [
  "--target",
  "es2022",
  "--lib",
  "es2022,dom,esnext.disposable",
  "--module",
  "nodenext",
  "--types",
  "",
];

/** @type {string} */
let folder;
/** @type {any[]} */
let reports;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianshen-types-"));
  const installed = join(folder, "node_modules", "xianshen");
  await mkdir(installed, { recursive: true });
  for (const name of ["package.json", "xianshen.d.ts"]) {
    await copyFile(new URL(name, PACKAGE), join(installed, name));
  }
  await init();
  const checker = new Checker();
  const attachments = [{ name: "名单.xlsx", size: 9, content: new Uint8Array([1, 2]) }];
  const exception = { kind: "accepted", reason: "已核实", by: "李某", on: "2026-11-25", until: "2027-01-01" };
  reports = [];
  for (const { draft } of await loadTable()) {
    const report = checker.check(/** @type {any} */ (draft));
    reports.push(report);
    if (report.findings.length === 0) continue;
    const fingerprints = [report.findings[0].fingerprint, "none"];
    const exceptions = fingerprints.map((fingerprint) => ({ fingerprint, ...exception }));
    reports.push(checker.check(/** @type {any} */ ({ id: "1", ...draft, attachments, exceptions })));
  }
});

after(() => rm(folder, { recursive: true, force: true }));

/**
 * What the compiler says of a program; empty where nothing.
 * @param {string} name
 * @param {string[]} lines
 * @returns {Promise<string>}
 */
async function compile(name, lines) {
  const path = join(folder, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return new Promise((resolve) => {
    const args = [TSC, ...FLAGS, ...TARGET, path];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      resolve(error ? `${stdout}${stderr}` || error.message : "");
    });
  });
}

const IMPORT = 'import type { Draft, Report } from "xianshen";';

test("the reports of all fixtures have the declared shape", async () => {
  const literals = reports.map(
    (report, index) => `export const r${index}: Report = ${JSON.stringify(report)};`,
  );
  assert.equal(await compile("reports.mts", [IMPORT, ...literals]), "");
});

test("the drafts of all fixtures may be handed in", async () => {
  const drafts = (await loadTable())
    .filter(({ draft }) => draft.body.length < 100_000)
    .map(({ draft }, index) => `export const d${index}: Draft = ${JSON.stringify(draft)};`);
  assert.equal(await compile("drafts.mts", [IMPORT, ...drafts]), "");
});

test("a report with a wrong field is refused", async () => {
  const report = reports.find(({ findings }) => findings[0]?.fix);
  assert.ok(report);
  const [finding] = report.findings;
  const { what: _, ...withoutWhat } = finding;
  const wrong = {
    "unknown field": { ...report, score: 1 },
    "unknown verdict": { ...report, verdict: "not-checked" },
    "wrong type": { ...report, counts: { ...report.counts, block: "1" } },
    "level that no finding has": { ...report, findings: [{ ...finding, level: "off" }] },
    "missing field": { ...report, findings: [withoutWhat] },
    "null for a field that is left out": { ...report, findings: [{ ...finding, text: null }] },
    "edit of another shape": {
      ...report,
      findings: [{ ...finding, fix: { title: "", edits: [{ at: 1 }] } }],
    },
  };
  for (const [fault, value] of Object.entries(wrong)) {
    const literal = `export const r: Report = ${JSON.stringify(value)};`;
    assert.match(await compile("wrong.mts", [IMPORT, literal]), /^wrong\.mts\(\d+,\d+\): error TS2/, fault);
  }
});

test("a host compiles", async () => {
  const host = `
import init, { Checker, readPage } from "xianshen";
import type { CheckerOptions, ColumnInfo, Draft, Finding, Profile, Report, RuleInfo } from "xianshen";

const profile: Profile = {
  columns: [{ id: "own-column", name: "本局栏目", elements: [{ id: "part", name: "要素", level: "block", labels: ["要素"] }] }],
  levels: [{ rule: "validity/garbled", column: null, level: "off", reason: "试运行" }],
};
const options: CheckerOptions = { profile, locale: "zh-TW" };
await init({ module_or_path: new Uint8Array() });
const checker = new Checker(options);
const draft: Draft = {
  column: "notice",
  title: "公告",
  body: "<p>正文</p>",
  format: "html",
  id: null,
  meta: { issuer: "某局", openness: "on-request", ownField: "x", url: null },
  attachments: [{ name: "a.pdf", content: new Uint8Array() }, { name: "b.pdf", content: "AAAA" }],
  exceptions: [{ fingerprint: "a", kind: "false-positive", reason: "b", by: "c", on: "2026-11-25" }],
};
const report: Report = checker.check(draft);
const places: string[] = report.findings
  .filter((finding: Finding) => finding.level === "block")
  .map(({ field, start = 0, end = 0, text, fix }) => [field, end - start, text?.start, fix?.edits[0]?.text].join());
const rules: RuleInfo[] = checker.rules();
const columns: ColumnInfo[] = checker.columns();
const page: Draft = readPage("<title>公告</title>");
new Checker();
new Checker(null);
export { columns, page, places, rules };

// @ts-expect-error a field that no draft has
checker.check({ column: "notice", titel: "公告", body: "" });
// @ts-expect-error a locale that there is not
new Checker({ locale: "fr" });
// @ts-expect-error a level that there is not
new Checker({ profile: { levels: [{ rule: "validity/empty", level: "error" }] } });
`;
  assert.equal(await compile("host.mts", [host]), "");
});
