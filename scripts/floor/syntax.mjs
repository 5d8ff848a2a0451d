// Syntax that the oldest promised browser does not read: a file with it does not load there at all.
import { parse } from "acorn";
import { fullAncestor } from "acorn-walk";
import { compatibility, FLOOR, since } from "./since.mjs";

/** @typedef {{ what: string, since: number, line: number }} Problem */

const { builtins, classes, operators, regular_expressions, statements } = /** @type {any} */ (
  compatibility.javascript
);

/** @type {{ what: string, compat: any, is: (node: any, around: any[]) => boolean }[]} `around` ends with the node itself */
const SYNTAX = [
  {
    what: "??=, ||= or &&=",
    compat: operators.nullish_coalescing_assignment,
    is: ({ type, operator }) => type === "AssignmentExpression" && ["??=", "||=", "&&="].includes(operator),
  },
  {
    what: "a private method",
    compat: classes.private_class_methods,
    is: ({ type, key }) => type === "MethodDefinition" && key.type === "PrivateIdentifier",
  },
  {
    what: "#name in",
    compat: classes.private_class_fields_in,
    is: ({ type, operator, left }) =>
      type === "BinaryExpression" && operator === "in" && left.type === "PrivateIdentifier",
  },
  {
    what: "a static block",
    compat: classes.static.initialization_blocks,
    is: ({ type }) => type === "StaticBlock",
  },
  {
    what: "await outside a function",
    compat: operators.await.top_level,
    is: ({ type, await: waits }, around) =>
      (type === "AwaitExpression" || (type === "ForOfStatement" && waits)) &&
      !around.some((node) => node.type.includes("Function")),
  },
  {
    what: "an import attribute",
    compat: statements.import.import_attributes,
    is: ({ attributes }) => Array.isArray(attributes) && attributes.length > 0,
  },
  {
    what: "a regular expression with the flag d",
    compat: builtins.RegExp.hasIndices,
    is: ({ regex }) => Boolean(regex?.flags.includes("d")),
  },
  {
    what: "a regular expression with the flag v",
    compat: builtins.RegExp.unicodeSets,
    is: ({ regex }) => Boolean(regex?.flags.includes("v")),
  },
  {
    what: "a regular expression with flags of its own inside",
    compat: regular_expressions.modifier,
    is: ({ regex }) => Boolean(regex && /\(\?[ims-]+:/.test(regex.pattern)),
  },
  {
    // No syntax, but nothing else sees it: an old browser ignores the option without a word, and the listener stays.
    what: "addEventListener with a signal",
    compat: /** @type {any} */ (compatibility.api).EventTarget.addEventListener.options_parameter
      .options_signal_parameter,
    is: ({ type, callee, arguments: given }) =>
      type === "CallExpression" &&
      (callee.property ?? callee).name === "addEventListener" &&
      given[2]?.type === "ObjectExpression" &&
      given[2].properties.some((/** @type {any} */ { key }) => key?.name === "signal"),
  },
];

/**
 * @param {string} source of a module
 * @returns {Problem[]} in the order of the lines
 */
export function newSyntax(source) {
  /** @type {Problem[]} */
  const problems = [];
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module", locations: true });
  fullAncestor(tree, (node, _state, around) => {
    for (const { what, compat, is } of SYNTAX) {
      const version = since(compat.__compat);
      if (version > FLOOR && is(node, around))
        problems.push({ what, since: version, line: node.loc?.start.line ?? 0 });
    }
  });
  return problems.sort((a, b) => a.line - b.line);
}
