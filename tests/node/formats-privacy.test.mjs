// Known data in every field of pages, file names and exceptions; every byte that any format gives is searched for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMATS } from "../../node/formats/index.mjs";
import { formatted } from "../formatted.mjs";
import { residentId } from "../people.mjs";
import { folderWith, run } from "./helpers.mjs";

/** A mobile number of nobody. @param {number} index */
const mobile = (index) => `139${String(index * 7919 + 10203040).padStart(8, "0")}`;

let next = 1;
/** @type {string[]} */
const planted = [];
/** Another number each time, so that a leak names the place. */
function person() {
  next += 1;
  planted.push(residentId(next), mobile(next));
  return `身份证号${residentId(next)}，手机${mobile(next)}`;
}
function id() {
  next += 1;
  planted.push(residentId(next));
  return residentId(next);
}

const DRAFT = {
  column: "notice",
  title: `公示${person()}`,
  body: `<!-- ${person()} --><p title="${person()}">张某，${person()}，待补充</p><a href="http://x.example/?id=${id()}">${id()}</a><img alt="${id()}">`,
  today: "2026-11-25",
  meta: {
    issuer: person(),
    source: person(),
    author: person(),
    docNumber: id(),
    url: `http://x.example/${id()}.html`,
    keywords: person(),
    description: person(),
    own: person(),
    [`own${id()}`]: person(),
  },
  attachments: [{ name: `${id()}.pdf`, size: 3 }],
};

const HEAD = `<meta name="ArticleTitle" content="公示${person()}"><meta name="ColumnName" content="通知公告"><meta name="PubDate" content="${id()}"><meta name="ContentSource" content="${person()}"><meta name="Description" content="${person()}">`;

const FILES = {
  [`${id()}.json`]: DRAFT,
  [`in ${id()}/page.html`]: `<html><head><title>${person()}</title>${HEAD}</head><body>${DRAFT.body}</body></html>`,
  "front.md": `---\ntitle: ${person()}\ncolumn: ${id()}\nmeta:\n  issuer: ${person()}\n---\n# ${person()}\n\n${person()}，待补充\n`,
  "plain.txt": `${person()}\n\n待补充${id()}\n`,
  [`broken ${id()}.json`]: `{"column": "${id()}"`,
  "wrong.json": { ...DRAFT, [id()]: person() },
  "wrong-type.json": { ...DRAFT, today: id() },
  "unread.md": `---\ntitle: "${id()}\n---\n`,
};

/** @param {string} text */
const bare = (text) => {
  const decoded = text.replace(/%[0-9A-Fa-f]{2}/g, (hex) =>
    String.fromCharCode(Number.parseInt(hex.slice(1), 16)),
  );
  return decoded.normalize("NFKC").replace(/[^0-9Xx]/g, (other) => (/[\s\p{Cf}-]/u.test(other) ? "" : other));
};

/** @param {string} where @param {string} text */
function assertNothing(where, text) {
  const searched = [text, bare(text)];
  for (const datum of planted) {
    const at = searched.map((one) => one.indexOf(datum)).find((index) => index !== -1);
    assert.equal(at, undefined, `${where}: ${text.slice(Math.max(0, (at ?? 0) - 80), (at ?? 0) + 8)}…`);
  }
}

for (const name of Object.keys(FORMATS)) {
  test(`nothing planted comes out of ${name}`, async (t) => {
    const cwd = await folderWith(t, FILES);
    for (const locale of name === "text" ? ["zh-CN", "zh-TW", "en"] : ["zh-CN"]) {
      const { stdout, stderr, status } = await run(["check", ".", "--format", name, "--locale", locale], {
        cwd,
      });
      assert.equal(status, 2);
      assert.ok(stdout.length > 500);
      assertNothing(`${name} on standard output`, stdout);
      assertNothing(`${name} on standard error`, stderr);
    }
  });

  test(`nothing written into an exception comes out of ${name}`, async () => {
    const used = {
      fingerprint: "e",
      rule: "privacy/resident-id",
      level: "block",
      kind: "accepted",
      on: "2026-11-25",
    };
    const exceptions = { used: [{ ...used, reason: `已核实：${person()}`, by: `${id()}` }], unused: [] };
    const report = {
      verdict: "pass",
      counts: { block: 0, review: 0, advise: 0 },
      findings: [],
      outcomes: [],
      exceptions,
    };
    const results = /** @type {any} */ ([
      { file: `${id()}.html`, page: { draft: DRAFT, text: "", bodyAt: 0 }, report },
    ]);
    assertNothing(name, await formatted(name, results));
  });
}
