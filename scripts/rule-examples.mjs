// The examples in the files of the rules, where a test holds the rules to them: for docs/rules.md and for the panel.
import { readFile } from "node:fs/promises";

/** An example of a rule's source file: the call, the column and the body. */
const EXAMPLE = /\b(hit|absent|silent)\(\s*"([^"]+)",\s*"((?:[^"\\]|\\.)*)"/gs;

/** A string literal of Rust without its quotes. @param {string} literal */
const unescaped = (literal) =>
  literal
    .replaceAll(/\\u\{([0-9a-f]+)\}/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\\n\s*/g, "")
    .replaceAll(/\\n/g, "\n")
    .replaceAll(/\\(["\\])/g, "$1");

/** What goes with an example: fields of `meta` and of a policy, which may be a constant of the file. */
const META = /\.with_meta\(&\[(.*?)\]\)/s;
const POLICY = /\.with_policy\(\s*(?:([A-Z]+)|(ExamplePolicy\s*\{.*?\}))/s;
const FIELD = /(\w+):\s*"((?:[^"\\]|\\.)*)"/gs;

/**
 * What a draft holds beside its body, in an example.
 *
 * @param {string} source of the rule @param {string} behind what follows the example, up to the next one
 * @returns {Record<string, unknown> | undefined}
 */
function besides(source, behind) {
  const meta = [...(META.exec(behind)?.[1] ?? "").matchAll(/\("([^"]+)",\s*"([^"]*)"\)/g)].map(
    ([, name, value]) => [name, value],
  );
  const [, constant, inline] = POLICY.exec(behind) ?? [];
  const text = constant ? source.split(`const ${constant}: `)[1]?.split("};")[0] : inline;
  const names = /** @type {Record<string, string>} */ ({
    doc_number: "docNumber",
    published_at: "publishedAt",
  });
  const fields = [...(text ?? "").matchAll(FIELD)].map(([, name, value]) => [
    names[name] ?? name,
    unescaped(value),
  ]);
  const { previous, ...policy } = Object.fromEntries(fields);
  return meta.length + fields.length > 0
    ? {
        ...(meta.length > 0 && { meta: Object.fromEntries(meta) }),
        ...(fields.length > 0 && { policy }),
        ...(previous && { previousPolicy: { body: previous } }),
      }
    : undefined;
}

/**
 * @typedef {object} Example
 * @property {string} column
 * @property {string} body with ⟦ ⟧ around what is found
 * @property {Record<string, unknown>} [with] what the draft holds beside its body
 */

/**
 * The first example of a rule in which it finds something, and the first in which it must not.
 *
 * @param {string} name of the rule
 * @returns {Promise<{ hit?: Example, silent?: Example }>}
 */
export async function examplesOf(name) {
  const file = new URL(`../src/rules/${name.replaceAll("-", "_")}.rs`, import.meta.url);
  const source = await readFile(file, "utf8");
  const found = [...source.matchAll(EXAMPLE)];
  const all = found.map(([whole, call, column, body], index) => {
    const end = found[index].index + whole.length;
    const behind = source.slice(end, found[index + 1]?.index ?? source.indexOf("]),", end));
    return { call, column, body: unescaped(body), with: besides(source, behind) };
  });
  return {
    hit: all.find(({ call }) => call !== "silent"),
    silent: all.find(({ call }) => call === "silent"),
  };
}

/** Tags that say nothing to somebody who does not write HTML. */
const PLAIN = /<\/?(?:p|h[1-6]|strong|b|ul|ol|li|table|thead|tbody|tr|t[hd])>/g;

/** An example as the panel shows it: without its tags where these are nothing but paragraphs, headings, lists and tables. @param {string} body */
function readable(body) {
  if (/[<>&]/.test(body.replace(PLAIN, ""))) return body;
  return body
    .replaceAll(/<\/t[hd]>(?=<t[hd]>)/g, " | ")
    .replaceAll(/<\/(?:p|h[1-6]|li|tr)>/g, "\n")
    .replaceAll(PLAIN, "")
    .trim();
}

/** www/panel/examples.js: a browser has no files of rules. @param {string[]} names of the rules */
export async function panelExamples(names) {
  const rows = await Promise.all(
    names.map(async (name) => {
      const { hit, silent } = await examplesOf(name);
      // What needs a second text beside it is no example at a glance.
      const shown = [hit, silent].map((example) => example && !example.with && readable(example.body));
      return shown[0]
        ? [`  [${[name, ...shown].map((text) => JSON.stringify(text || "")).join(", ")}],`]
        : [];
    }),
  );
  return `// Made from the examples of the rules by \`make docs\`; do not edit by hand.

/** Rule, what it finds with \u27e6 \u27e7 around it, and what it does not. @type {[rule: string, hit: string, silent: string][]} */
const ROWS = [
${rows.flat().join("\n")}
];

const EXAMPLES = new Map(ROWS.map(([rule, hit, silent]) => [rule, { hit, silent }]));

/** @param {string} rule */
export const exampleOf = (rule) => EXAMPLES.get(rule);
`;
}
