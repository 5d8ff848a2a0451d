// What a browser loads must be readable for the oldest one that is promised.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { newPlatform } from "../../scripts/floor/platform.mjs";
import { newSyntax } from "../../scripts/floor/syntax.mjs";
import { panelStyle } from "../browsers/styles.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Later names that a script asks for before it uses them, by their pages on MDN; with what it does where they are not there. */
const ASKED_FOR = {
  "CSS/highlights_static": "boxes are laid over the text instead",
  Highlight: "as above",
  "Highlight/priority": "as above",
  "Element/checkVisibility": "a closed `details` is not laid out",
  "SubmitEvent/submitter": "the button that was clicked last",
};

/** @param {string} folder @returns {Promise<string[]>} the scripts in it */
async function scriptsIn(folder) {
  const names = await readdir(join(root, folder), { recursive: true });
  return names.filter((name) => name.endsWith(".js")).map((name) => join(root, folder, name));
}

test("no script has syntax that is newer", async () => {
  const files = [
    ...(await scriptsIn("www")),
    ...(await scriptsIn("pkg")),
    ...(await scriptsIn("tests/browsers")),
  ];
  assert.ok(files.length > 10);
  for (const file of files) assert.deepEqual(newSyntax(await readFile(file, "utf8")), [], file);
});

test("no script uses what the platform got later", () => {
  const include = ["www/**/*.js", "tests/browsers/*.js", "pkg/xianshen.d.ts"].map((path) => join(root, path));
  assert.deepEqual(newPlatform(include, new Set(Object.keys(ASKED_FOR))), []);
});

test("no gap between the items of a flex box: Chromium has it since 84, and says before that it knows `gap`", async () => {
  assert.deepEqual((await panelStyle()).match(/(?<![\w-])(?:row-|column-)?gap\s*:/g), null);
});

for (const source of [
  "let a; a ??= 1;",
  "let a; a ||= 1;",
  "let a; a &&= 1;",
  "class A { #x() {} }",
  "class A { static { f(); } }",
  "class A { #x = 1; has(a) { return #x in a; } }",
  "await 1;",
  "for await (const a of b);",
  "import a from 'a' with { type: 'json' };",
  "/a/d;",
  "/[a--b]/v;",
  "/(?i:a)b/;",
  "a.addEventListener('click', f, { signal });",
  "addEventListener('click', f, { once: true, signal: a.signal });",
]) {
  test(`found: ${source}`, () => assert.equal(newSyntax(`\n${source}`)[0]?.line, 2));
}

for (const source of [
  "a?.b ?? c;",
  "class A { #x = 1; static y = 2; get x() { return this.#x; } }",
  "async () => { await 1; for await (const a of b); };",
  "const signal = 1; f({ signal });",
  "const a = 1_000n ** 2n; export * as b from 'b';",
  "/(?<=a)(?<b>.)\\p{Script=Han}/su;",
]) {
  test(`silent: ${source}`, () => assert.deepEqual(newSyntax(source), []));
}

test("found in the platform, and in the language", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-floor-test-"));
  try {
    const lines = [
      "document.body.replaceChildren();",
      "structuredClone(1);",
      "new AbortController().signal.throwIfAborted();",
      "document.body.inert = true;",
      "export const clusters = new WeakRef({});",
      "[1].at(0);",
      "'a'.replaceAll('a', 'b');",
      "Object.hasOwn({}, 'a');",
      "CSS.highlights.clear();",
      "document.body.replaceWith('old', 'enough');",
      "document.body.attachShadow({ mode: 'open' }).adoptedStyleSheets = [new CSSStyleSheet()];",
    ];
    await writeFile(join(folder, "new.js"), lines.join("\n"));
    const told = newPlatform([join(folder, "*.js")], new Set());
    const found = told.map((line) => Number(/\((\d+),/.exec(line)?.[1]));
    assert.deepEqual(found, [1, 2, 3, 4, 5, 6, 7, 8, 9], told.join("\n"));
    assert.equal(newPlatform([join(folder, "*.js")], new Set(["CSS/highlights_static"])).length, 8);
  } finally {
    await rm(folder, { recursive: true });
  }
});
