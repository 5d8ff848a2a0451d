// What a check costs, beside merely handing the page to wasm and beside the same patterns as JavaScript regular expressions.
// Writes docs/performance.md; every figure in it comes out of this run.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import init, { Checker } from "../pkg/node.mjs";
import { measure, median } from "./measure.mjs";
import { draftOf } from "./page.mjs";
import { count, PATTERNS } from "./patterns.mjs";
import { policyDrafts } from "./policies.mjs";
import { writeHead, writeSection } from "./section.mjs";

/** @typedef {"notice" | "policy-interpretation"} Column @type {Column[]} */
const COLUMNS = ["notice", "policy-interpretation"];
const SIZES = [
  { name: "20 KB", bytes: 20_000, turns: 15, turnMs: 60 },
  { name: "1 MB", bytes: 1_000_000, turns: 11, turnMs: 200 },
  { name: "10 MB", bytes: 10_000_000, turns: 5, turnMs: 500 },
];
const COLD_STARTS = 10;

const wasm = await init();
const checker = new Checker();
const encoder = new TextEncoder();
/** Where results go, so that no step can be optimised away. */
let sink = 0;

/** The floor: the page becomes UTF-8 in the memory of wasm, and nothing is done with it. @param {string} text */
function passing(text) {
  const room = 3 * text.length;
  const address = wasm.__wbindgen_malloc(room, 1);
  return () => {
    sink += encoder.encodeInto(text, new Uint8Array(wasm.memory.buffer, address, room)).written;
  };
}

/** @param {Column} column @param {(typeof SIZES)[number]} size */
function row(column, { name, bytes, turns, turnMs }) {
  const draft = draftOf(column, bytes);
  const { check, floor, regexes } = measure(
    {
      floor: passing(draft.body),
      regexes: () => {
        for (const { regex } of PATTERNS) sink += count(regex, draft.body);
      },
      check: () => {
        sink += checker.check(draft).findings.length;
      },
    },
    { turns, turnMs },
  );
  console.error(
    `${column}, ${name}: check ${check.toFixed(3)} ms, floor ${floor.toFixed(3)} ms, regexes ${regexes.toFixed(3)} ms`,
  );
  return { column, name, bytes: Buffer.byteLength(draft.body), check, floor, regexes };
}

/** @param {number} milliseconds */
const ms = (milliseconds) => (milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0));

const rows = COLUMNS.flatMap((column) => SIZES.map((size) => row(column, size)));
const growth = COLUMNS.map((column) => {
  const [, million, tenMillion] = rows.filter((one) => one.column === column);
  return `| ${column} | ${(tenMillion.bytes / million.bytes).toFixed(1)} | ${(tenMillion.check / million.check).toFixed(1)} |`;
});

const policiesOf = await policyDrafts();
const POLICIES = [5_000, 20_000, 80_000, 150_000];
const comparisons = POLICIES.map((characters) => {
  const draft = policiesOf(characters);
  const { policies, without } = measure(
    {
      policies: () => {
        sink += checker.check(draft).findings.length;
      },
      without: () => {
        sink += checker.check({ ...draft, policy: null, previousPolicy: null }).findings.length;
      },
    },
    { turns: 9, turnMs: 150 },
  );
  const changes = checker.check(draft).interpretation?.changes.length ?? 0;
  console.error(`policies of ${characters} characters: ${policies.toFixed(1)} ms, ${changes} changes`);
  return { characters, policies, without, changes };
});

const sample = draftOf("notice", 20_000).body;
const patternTimes = measure(
  Object.fromEntries(PATTERNS.map(({ name, regex }) => [name, () => (sink += count(regex, sample))])),
  { turns: 7, turnMs: 20 },
);

const starts = Array.from({ length: COLD_STARTS }, () =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(new URL("cold.mjs", import.meta.url))], {
      encoding: "utf8",
    }),
  ),
);
/** @param {string} step */
const start = (step) => ms(median(starts.map((times) => times[step])));

const file = readFileSync(new URL("../pkg/xianshen_bg.wasm", import.meta.url));
const brotli = brotliCompressSync(file, {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
});
const kilobytes = (/** @type {Buffer} */ buffer) => `${(buffer.length / 1024).toFixed(1)} KB`;

writeHead(`# Performance

Made by \`make bench\`; do not edit by hand. Every figure is from that run:
${availableParallelism()} cores (${process.arch}), Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}. Medians; another machine has other milliseconds, the ratios tell more.`);

writeSection(
  "One check",
  `The page is HTML like that of a bureau's website: paragraphs, tables, dates, amounts, document numbers (\`benches/page.mjs\`,
seeded). *Floor* is what any checker in wasm pays: the text becomes UTF-8 in its memory, and nothing else is done. *Regexes*
are the patterns below as plain JavaScript, over the same source. The check does more than they do: it reads the HTML, folds
characters, finds all words and phrases of the column, judges by context and makes the report with its SHA-256.

| Column | Page | Check, ms | Floor, ms | Regexes, ms | Check ÷ floor | Check ÷ regexes |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows
  .map(
    ({ column, name, check, floor, regexes }) =>
      `| ${column} | ${name} | ${ms(check)} | ${floor.toFixed(3)} | ${ms(regexes)} | ${(check / floor).toFixed(1)} | ${(check / regexes).toFixed(2)} |`,
  )
  .join("\n")}

Aim: a page of 20 KB at most 30 times the floor, and below the regexes.`,
);

writeSection(
  "Growth from 1 MB to 10 MB",
  `| Column | Bytes, times | Check, times |
| --- | ---: | ---: |
${growth.join("\n")}

Aim: at most 11 times.`,
);

writeSection(
  "An interpretation beside two policies",
  `Plain text: an interpretation of 3,000 characters with its policy and the one before, each as long as said: those of the accuracy set
one behind the other (\`benches/policies.mjs\`). *Alone* is the same interpretation without policies.

| Characters of each policy | Changes | Check, ms | Alone, ms | Microseconds per 1,000 characters |
| ---: | ---: | ---: | ---: | ---: |
${comparisons
  .map(
    ({ characters, policies, without, changes }) =>
      `| ${characters.toLocaleString("en")} | ${changes} | ${ms(policies)} | ${ms(without)} | ${((1e6 * (policies - without)) / (2 * characters)).toFixed(0)} |`,
  )
  .join("\n")}

Aim: at most 50 ms for two policies of 20,000 characters, and a last column that hardly grows. Policies above 500,000 bytes of text
are not compared, and the report says so.`,
);

writeSection(
  "From nothing to the first report",
  `A fresh process each, ${COLD_STARTS} of them: import and load ${start("load")} ms, \`new Checker\` ${start("make")} ms, first report on a page of 20 KB
${start("first")} ms; all together ${start("all")} ms (medians). Aim: under 60 ms.`,
);

writeSection(
  "Size of `xianshen_bg.wasm`",
  `${kilobytes(file)}, gzip ${kilobytes(gzipSync(file, { level: 9 }))}, brotli ${kilobytes(brotli)}. Aim: at most 250 KB brotli; the gate is \`pkg-size.json\`.`,
);

writeSection(
  "The regular expressions",
  `\`benches/patterns.mjs\`: what the engine finds by shape (\`src/facts\`, \`src/rules/privacy\`), with the same disguises. On the
notice of 20 KB:

| Pattern | Matches | Microseconds |
| --- | ---: | ---: |
${PATTERNS.map(({ name, regex }) => `| ${name} | ${count(regex, sample)} | ${(1000 * patternTimes[name]).toFixed(0)} |`).join("\n")}`,
);
console.error(`docs/performance.md written (${sink > 0 ? "all steps had results" : "no step had a result"})`);
