// Two tools that a user could pick instead, over the accuracy set: the zh-CN checks of the npm package validator, and the pattern
// recognisers of presidio-analyzer from PyPI. Installs both into a folder of the user's cache, prints the table and stores it in
// tests/accuracy/comparison.json, from which `make score` takes it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import init, { Checker } from "../pkg/node.mjs";
import { inSource, setHash, tally, textsOf } from "../tests/accuracy/compare.mjs";
import { readSet } from "../tests/accuracy/set.mjs";
import { comparisonTable } from "./accuracy-document.mjs";

/** @typedef {import("../tests/accuracy/compare.mjs").Text} Text */
/** @typedef {import("../tests/accuracy/compare.mjs").TextFinding} TextFinding */
/** @typedef {import("../tests/accuracy/compare.mjs").Tool} Tool */
/** @typedef {Omit<Tool, "rules"> & { ruleNames: string[], findings: TextFinding[] }} Run */

const VALIDATOR = "13.15.35";
const PRESIDIO = "2.2.366";
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "xianshen", "compare");
const stored = new URL("../tests/accuracy/comparison.json", import.meta.url);

/** @param {string} command @param {string[]} args */
const run = (command, args) => execFileSync(command, args, { stdio: ["ignore", 2, 2] });

/** The zh-CN checks of validator over the words of each text. @param {Text[]} texts @returns {Run} */
function runValidator(texts) {
  const installed = join(cache, "node_modules/validator/package.json");
  const version = () =>
    existsSync(installed) ? JSON.parse(readFileSync(installed, "utf8")).version : undefined;
  if (version() !== VALIDATOR) {
    run("npm", [
      "install",
      "--prefix",
      cache,
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      `validator@${VALIDATOR}`,
    ]);
  }
  const validator = createRequire(installed)("validator");
  /** @type {[string, (word: string) => boolean][]} */
  const checks = [
    ["resident-id", (word) => validator.isIdentityCard(word, "zh-CN")],
    ["mobile-number", (word) => validator.isMobilePhone(word, "zh-CN")],
    ["bank-account", (word) => validator.isCreditCard(word)],
    ["other-id-document", (word) => validator.isPassportNumber(word, "CN")],
    ["personal-email", (word) => validator.isEmail(word)],
  ];
  const findings = texts.flatMap(({ text }, index) =>
    // What Latin letters, digits and the signs of numbers and addresses are between other characters.
    [...text.matchAll(/[A-Za-z0-9+][A-Za-z0-9+@._-]*[A-Za-z0-9]/g)].flatMap((found) =>
      checks
        .filter(([, holds]) => holds(found[0]))
        .map(([rule]) => ({ text: index, rule, start: found.index, end: found.index + found[0].length })),
    ),
  );
  return {
    name: "validator",
    version: version(),
    language: "JavaScript",
    configuration:
      "isIdentityCard, isMobilePhone (zh-CN), isCreditCard, isPassportNumber (CN) and isEmail on each run of Latin letters, digits and + @ . _ -",
    ruleNames: checks.map(([rule]) => rule),
    findings,
  };
}

/** @type {Record<string, string>} */
const ENTITIES = {
  PHONE_NUMBER: "mobile-number",
  CREDIT_CARD: "bank-account",
  EMAIL_ADDRESS: "personal-email",
};

/** @param {Text[]} texts @returns {Run} */
function runPresidio(texts) {
  const venv = join(cache, "venv");
  const python = join(venv, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (!existsSync(python)) run("python3", ["-m", "venv", venv]);
  // pip itself sees what is there already.
  run(python, [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    `presidio-analyzer==${PRESIDIO}`,
  ]);
  const input = join(cache, "texts.json");
  writeFileSync(input, JSON.stringify(texts.map(({ text }) => text)));
  const script = fileURLToPath(new URL("compare.py", import.meta.url));
  const output = execFileSync(python, [script, input], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", 2],
  });
  const { versions, findings } = JSON.parse(output);
  const units = texts.map(({ text }) => unitsOf(text));
  return {
    name: "presidio-analyzer",
    version: versions["presidio-analyzer"],
    language: "Python",
    configuration: `PhoneRecognizer (region CN), CreditCardRecognizer and EmailRecognizer, Chinese context words, a blank spaCy pipeline, every score; phonenumbers ${versions.phonenumbers}, spaCy ${versions.spacy}. It has no recogniser of Chinese identity documents`,
    ruleNames: Object.values(ENTITIES),
    findings: findings.map(
      (/** @type {{ text: number, entity: string, start: number, end: number }} */ found) => ({
        text: found.text,
        rule: ENTITIES[found.entity],
        start: units[found.text][found.start],
        end: units[found.text][found.end],
      }),
    ),
  };
}

/** Where each code point begins in UTF-16. @param {string} text */
function unitsOf(text) {
  const units = [0];
  for (const character of text) units.push(units[units.length - 1] + character.length);
  return units;
}

await init();
const checker = new Checker({});
const cases = await readSet(new Map(checker.columns().map(({ id, name }) => [id, name])));
const texts = textsOf(cases);
mkdirSync(cache, { recursive: true });
const tools = [runValidator(texts), runPresidio(texts)].map(({ ruleNames, findings, ...tool }) => ({
  ...tool,
  rules: tally(cases, inSource(texts, findings), ruleNames),
}));
const marks = cases.reduce((sum, one) => sum + one.marks.length, 0);
const comparison = { set: setHash(cases), cases: cases.length, marks, tools };
writeFileSync(stored, `${JSON.stringify(comparison, null, 2)}\n`);
console.log(comparisonTable(cases, comparison, (draft) => checker.check(draft).findings));
