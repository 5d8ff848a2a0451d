// How a check grows with bodies made to be slow: one unit repeated, at 250 KB and at 1 MB. Four times the bytes should take
// about four times as long; what grows with the square takes sixteen times. Only that ratio is held to a limit, because
// milliseconds are another machine's. Writes its section of docs/performance.md.
import { readFileSync } from "node:fs";
import init, { Checker } from "../pkg/node.mjs";
import { draftOf } from "./page.mjs";
import { writeSection } from "./section.mjs";
import { formats, UNITS } from "./units.mjs";

// One with required parts, one with phrases, two in which persons are looked for, and one with dates, periods and tables.
const COLUMNS = [
  "land-acquisition-compensation",
  "policy-interpretation",
  "mailbox-reply",
  "administrative-penalty",
  "land-supply-notice",
];
const SMALL = 250_000;
const LARGE = 1_000_000;
const RUNS = 3;
const LIMIT = 8;
/** So that places of others are looked for. */
const SITE = { region: "四川省泸州市泸县" };

await init();
const checker = new Checker();
const encoder = new TextEncoder();

/** @param {string} text */
const megabytes = (text) => (encoder.encode(text).length / 1_000_000).toFixed(1);

/** Whole units, as many as fit. @param {string} unit @param {number} bytes */
const repeated = (unit, bytes) => unit.repeat(Math.floor(bytes / encoder.encode(unit).length));

/** The shortest of some runs: what slows a run down is never the check alone. @param {any} draft */
function shortest(draft) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    checker.check(draft);
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/** Below the length above which policies are not compared, in bytes of text. */
const POLICY_SMALL = 110_000;
const POLICY_LARGE = 440_000;

/** The unit as a policy and, with other numbers and one word more, as the one before. @param {string} name @param {string} unit @param {string} format */
function growPolicies(name, unit, format) {
  const other = unit.replace(/\d/g, "7");
  const [small, large] = [POLICY_SMALL, POLICY_LARGE].map((bytes) =>
    shortest({
      column: "policy-interpretation",
      title: "解读",
      body: `<p>${repeated("补助由3万元提高到4万元。", 3000)}</p>`,
      policy: { body: repeated(unit, bytes), format },
      previousPolicy: { body: `县${repeated(other, bytes)}`, format },
    }),
  );
  return { name, format, column: "two policies", small, large, ratio: large / small };
}

/** Every name of the list of divisions, without the codes before them. */
const PLACES = readFileSync(new URL("../data/places.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .flatMap((line) => line.match(/\p{Script=Han}{2,}/gu) ?? []);
const FEW_LINKS = 25_000;
const MANY_LINKS = 100_000;

/** A page of links, each to another page and with the next name of the list in it. @param {number} links */
const pageOfLinks = (links) =>
  Array.from({ length: links }, (_, at) => `<a href=/${at}>${PLACES[at % PLACES.length]}</a>`).join("");

/** @param {string} column */
function growLinks(column) {
  const [small, large] = [FEW_LINKS, MANY_LINKS].map((links) =>
    shortest({ column, title: "公告", body: pageOfLinks(links), today: "2026-11-25", site: SITE }),
  );
  return { name: "links with all places", format: "html", column, small, large, ratio: large / small };
}

/** @param {string} name @param {string} unit @param {string} format @param {string} column */
function grow(name, unit, format, column) {
  const [small, large] = [SMALL, LARGE].map((bytes) => {
    const body = repeated(unit, bytes);
    try {
      return shortest({ column, title: "公告", body, format, today: "2026-11-25", site: SITE });
    } catch (error) {
      // After a trap the instance cannot be trusted, so nothing behind it is measured.
      throw new Error(`${name} (${format}, ${column}), ${bytes} bytes: the check failed`, { cause: error });
    }
  });
  return { name, format, column, small, large, ratio: large / small };
}

// Compiled, memory grown and the vocabularies made, so that the first row pays for none of it.
for (const column of COLUMNS) checker.check({ ...draftOf("notice", LARGE), column });

const rows = Object.entries(UNITS)
  .flatMap(([name, unit]) =>
    formats(name).flatMap((format) => [
      ...COLUMNS.map((column) => grow(name, unit, format, column)),
      growPolicies(name, unit, format),
    ]),
  )
  .concat(COLUMNS.map(growLinks))
  .sort((a, b) => b.ratio - a.ratio);
const lines = rows.map(
  ({ name, format, column, small, large, ratio }) =>
    `| ${name} | ${format} | ${column} | ${small.toFixed(2)} | ${large.toFixed(2)} | ${ratio.toFixed(1)} |`,
);
const table = `| Unit | Format | Column | 250 KB, ms | 1 MB, ms | Times |
| --- | --- | --- | ---: | ---: | ---: |
${lines.join("\n")}
`;
console.error(table);

writeSection(
  "Hostile bodies",
  `One unit (\`benches/units.mjs\`) repeated to 250 KB and to 1 MB; the shortest of ${RUNS} runs, the fastest growing first. Four times the
bytes should take about four times as long. The bench fails above ${LIMIT} times. *Two policies*: the unit as a policy and as the one
before, to 110 KB and to 440 KB, above which they are not compared. *Links with all places*: 25,000 and 100,000 links (${megabytes(pageOfLinks(MANY_LINKS))} MB), which name
all ${PLACES.length.toLocaleString("en")} places of the list one after the other.

${table}`,
);

const slow = rows.filter(({ ratio }) => ratio > LIMIT);
for (const { name, format, column, ratio } of slow) {
  console.error(
    `${name} (${format}, ${column}): 4 times the bytes took ${ratio.toFixed(1)} times as long, allowed are ${LIMIT}`,
  );
}
if (slow.length > 0) process.exitCode = 1;
