// The arguments of `xianshen receipt …`.
import { parseArgs } from "node:util";
import { shownPath } from "../safe.mjs";
import { Trouble } from "../trouble.mjs";

/** @satisfies {import("node:util").ParseArgsConfig["options"]} */
const OPTIONS = {
  key: { type: "string", multiple: true },
  page: { type: "string" },
  chain: { type: "string" },
  report: { type: "string" },
  profile: { type: "string" },
  locale: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
};

/** @type {Record<string, string[]>} */
const ACTIONS = {
  key: ["locale", "format"],
  verify: ["key", "page", "chain", "profile", "locale", "format"],
  sheet: ["key", "report", "profile", "locale"],
};

/** @param {string[]} argv what follows `receipt` */
export function readReceiptArguments(argv) {
  const { values, positionals } = parse(argv);
  const [action, ...operands] = positionals;
  if (values.help) return { action: "help", operands: [], values };
  if (action === undefined || !Object.hasOwn(ACTIONS, action)) throw new Trouble("receiptAction");
  for (const name of Object.keys(values)) {
    if (!ACTIONS[action].includes(name))
      throw new Trouble("optionOf", { command: `receipt ${action}`, name: `--${name}` });
  }
  if (values.format !== undefined && !["text", "json"].includes(values.format))
    throw new Trouble("format", { known: "text, json" });
  if (action === "verify") {
    if (operands.length === 0 && values.chain === undefined) throw new Trouble("receiptNone");
    if (operands.length === 0 && values.page !== undefined) throw new Trouble("receiptOfPage");
    if (values.key === undefined) throw new Trouble("receiptNoKey");
  } else if (operands.length !== 1) throw new Trouble(action === "key" ? "receiptKeyWhere" : "receiptOne");
  return { action, operands, values };
}

/** @param {string[]} argv */
function parse(argv) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const name = shownPath(/--?[^' =]+/.exec(message ?? "")?.[0] ?? "");
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new Trouble("option", { name, near: "" });
    throw new Trouble("optionValue", { name });
  }
}
