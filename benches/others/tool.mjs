// One tool in a process of its own, so that no other's code or memory is in the way. Reads the page, loads the tool, checks the page
// for the first time and then until the figure is steady; prints what each took. Called by benches/others.mjs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "../measure.mjs";

const TURNS = 9;
const TURN_MS = 400;

const [name, folder, file] = process.argv.slice(2);
const page = readFileSync(file, "utf8");
/** For tools that pass over what stands in tags of HTML: the text alone, a block a paragraph. */
const text = page.replace(/<[^>]+>/g, "\n").replace(/\n+/g, "\n\n");

/** @param {string} path in the folder of installed packages @returns {Promise<any>} */
const load = (path) => import(pathToFileURL(join(folder, "node_modules", path)).href);

/** How to load each tool, and one check of the page with it; what a check gives is counted, so that it cannot be left out. */
const TOOLS = {
  xianshen: async () => {
    const { default: init, Checker } = await import("../../pkg/node.mjs");
    await init();
    const checker = new Checker();
    const draft = { column: "notice", title: "关于土地利用方案的公告", body: page, today: "2026-11-26" };
    return () => checker.check(draft).findings.length;
  },
  "regular expressions": async () => {
    const { count, PATTERNS } = await import("../patterns.mjs");
    return () => PATTERNS.reduce((sum, { regex }) => sum + count(regex, page), 0);
  },
  autocorrect: async () => {
    // The package is made for bundlers: its glue and its wasm file are put together here, as a bundler does.
    const glue = await load("@huacnlee/autocorrect/autocorrect_bg.js");
    const bytes = readFileSync(join(folder, "node_modules/@huacnlee/autocorrect/autocorrect_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./autocorrect_bg.js": glue });
    glue.__wbg_set_wasm(instance.exports);
    /** @type {any} */ (instance.exports).__wbindgen_start?.();
    return () => glue.lintFor(page, "html").lines.length;
  },
  zhlint: async () => {
    const { run } = await load("zhlint/lib/index.js");
    return () => run(text, { rules: { preset: "default" } }).validations.length;
  },
  textlint: async () => {
    const need = /** @type {any} */ (createRequire(join(folder, "node_modules/x.js")));
    const { TextlintKernel } = need("@textlint/kernel");
    const plugin = need("@textlint/textlint-plugin-markdown");
    const rules = [
      "textlint-rule-zh-half-and-full-width-bracket",
      "textlint-rule-ja-space-between-half-and-full-width",
    ];
    const kernel = new TextlintKernel();
    const options = {
      ext: ".md",
      plugins: [{ pluginId: "markdown", plugin: plugin.default ?? plugin }],
      rules: rules.map((ruleId) => ({ ruleId, rule: need(ruleId).default ?? need(ruleId) })),
    };
    return async () => (await kernel.lintText(text, options)).messages.length;
  },
};

const began = performance.now();
const check = await TOOLS[/** @type {keyof typeof TOOLS} */ (name)]();
const loaded = performance.now();
let found = await check();
const first = performance.now();

/** @type {number[]} */
const times = [];
for (let turn = 0; turn <= TURNS; turn += 1) {
  const start = performance.now();
  let calls = 0;
  do {
    found = await check();
    calls += 1;
  } while (performance.now() - start < TURN_MS);
  // The first turn is for the compilers.
  if (turn > 0) times.push((performance.now() - start) / calls);
}
console.log(JSON.stringify({ load: loaded - began, first: first - loaded, check: median(times), found }));
