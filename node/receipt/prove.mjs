// Whether a page is the one that was reviewed.
import { dirname } from "node:path";
import { isMap } from "../front-matter.mjs";
import { withPolicies } from "../policy-file.mjs";
import { readPageFile } from "../read.mjs";
import { Trouble } from "../trouble.mjs";
import { isPageKind, kindOf } from "../walk.mjs";

/**
 * @typedef {import("../engine.mjs").Engine} Engine
 * @typedef {import("./receipt.mjs").Receipt} Receipt
 * @typedef {{ id: string | null, contentHash: string, engine: Receipt["engine"] }} Published
 * @typedef {"content" | "page" | "profile"} PageFault `page`: the receipt is another page's; `profile`: it was reviewed under another one
 */

/**
 * @param {string} path
 * @param {Engine} engine
 * @returns {Promise<Published>}
 */
export async function readPublished(path, engine) {
  if (!isPageKind(kindOf(path))) throw new Trouble("kind");
  const page = await readPageFile(path, {}, engine);
  // What a gate gets, and what a host keeps of it, is a draft in a wrapping.
  const wrapped = isMap(page.draft) && isMap(page.draft.draft) && page.draft.body === undefined;
  const draft = wrapped ? /** @type {any} */ (page.draft).draft : page.draft;
  const whole = await withPolicies(draft, { path, root: dirname(path), given: {}, engine });
  const report = await engine.check(whole);
  return { id: report.id ?? null, contentHash: report.contentHash, engine: report.engine };
}

/**
 * @param {Receipt} receipt
 * @param {Published} published
 * @param {{ sameProfile: boolean }} options whether it has to be the profile that is in force
 * @returns {PageFault[]}
 */
export function pageFaults(receipt, { id, contentHash, engine }, { sameProfile }) {
  /** @type {PageFault[]} */
  const faults = [];
  if (receipt.contentHash !== contentHash) faults.push("content");
  // A file such as .html does not say what the host calls its page.
  if (id !== null && receipt.page.id !== id) faults.push("page");
  if (sameProfile && receipt.engine.profile !== engine.profile) faults.push("profile");
  return faults;
}
