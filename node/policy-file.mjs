import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { isMap, readFrontMatter } from "./front-matter.mjs";
import { parseJson } from "./json.mjs";
import { readText, withoutMark } from "./read.mjs";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";
import { isPageKind, kindOf, readTrouble } from "./walk.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./read.mjs").Given} Given */
/** @typedef {Record<string, unknown>} Fields */

/** The fields of a draft that may name a file instead of holding a policy, with the option that wins over each. */
const SLOTS = /** @type {const} */ ([
  { field: "policy", option: "--policy" },
  { field: "previousPolicy", option: "--previous-policy" },
]);

/**
 * Puts the policies into a draft that was read from a file. They are named by the command line, from the working directory,
 * or by the page itself, from its own folder: `policy: ../files/measure.html`. A file that is named and cannot be read is an
 * error: without it half of the rules on interpretations would be silent, and that would look like a pass.
 *
 * A page is somebody's text, and what a policy says is shown in the report. So a page reaches only pages: files of the kinds
 * that are checked, below the folder given on the command line (`root`) or below the working directory, links followed. Who
 * calls the program may name any file.
 *
 * @param {unknown} draft
 * @param {{ path: string, root: string, given: Given, engine: Engine }} from
 */
export async function withPolicies(draft, { path, root, given, engine }) {
  if (!isMap(draft)) return draft;
  const filled = { ...draft };
  let fromFile = false;
  for (const { field, option } of SLOTS) {
    const named = draft[field];
    const chosen = given[field];
    if (chosen !== undefined) {
      filled[field] = await about(option, chosen, () => readPolicy(chosen, engine));
    } else if (typeof named === "string") {
      const file = resolve(dirname(path), named);
      filled[field] = await about(field, named, async () => {
        await refuseOutside(file, [root, "."]);
        return readPolicy(file, engine);
      });
    } else continue;
    fromFile = true;
  }
  // The engine has nothing to compare the old one with, and says nothing.
  if (fromFile && !isMap(filled.policy)) throw new Trouble("policyAlone");
  return filled;
}

/**
 * @template T
 * @param {string} field
 * @param {string} path
 * @param {() => Promise<T>} step
 */
async function about(field, path, step) {
  try {
    return await step();
  } catch (error) {
    throw new Trouble("policyFile", { field, path: shownPath(path) }, error);
  }
}

/** @param {string} file @param {string[]} roots */
async function refuseOutside(file, roots) {
  const real = await realpath(file).catch((error) => {
    throw readTrouble(error);
  });
  for (const root of roots) {
    const below = relative(await realpath(root), real);
    if (below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below)) return;
  }
  throw new Trouble("policyOutside");
}

/**
 * A policy from a page of it, or from JSON: the fields of a policy as they are, or a draft.
 *
 * @param {string} path
 * @param {Engine} engine
 * @returns {Promise<unknown>} for the engine to refuse where it is no policy
 */
async function readPolicy(path, engine) {
  const kind = kindOf(path);
  if (!isPageKind(kind)) throw new Trouble("kind");
  const status = await stat(path).catch((error) => {
    throw readTrouble(error);
  });
  // Opening a pipe or a device would wait for ever.
  if (!status.isFile()) throw new Trouble("notAFile");
  const text = await readText(path);
  if (kind === ".json") {
    const value = parseJson(withoutMark(text));
    if (!isMap(value)) throw new Trouble("policyShape");
    return "column" in value || "meta" in value ? policyOf(value) : value;
  }
  if (kind === ".html" || kind === ".htm") {
    if (text.trim() === "") throw new Trouble("policyEmpty");
    const { title, body, meta } = await engine.readPage(text);
    return policyOf({ title, body, meta, format: "html" });
  }
  const { fields, bodyAt } = await readFrontMatter(text);
  const body = text.slice(bodyAt);
  if (withoutMark(body).trim() === "") throw new Trouble("policyEmpty");
  return policyOf({ ...fields, body, format: kind === ".md" ? "markdown" : "text" });
}

/**
 * What the draft of a policy says of it. A time behind the date belongs to the page, not to the policy.
 *
 * @param {Fields} draft
 */
function policyOf({ title, body, format, meta }) {
  const { docNumber, issuer, publishedAt, url } = isMap(meta) ? meta : {};
  const day = typeof publishedAt === "string" ? publishedAt.trim().split(/[ T]/)[0] : publishedAt;
  const fields = { title, docNumber, issuer, publishedAt: day, url, body, format };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  );
}
