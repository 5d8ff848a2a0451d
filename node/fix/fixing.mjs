import { constants } from "node:fs";
import { access, realpath } from "node:fs/promises";
import { isWithin } from "../exceptions/pages.mjs";
import { readBytes } from "../read.mjs";
import { replaceFile } from "../replace.mjs";
import { wholePage } from "../serve.mjs";
import { pack, Trouble, unpack } from "../trouble.mjs";
import { diffOf } from "./diff.mjs";
import { mend } from "./mend.mjs";

/** @typedef {import("../serve.mjs").Answer} Answer */
/** @typedef {import("../serve.mjs").FileJob} FileJob */
/** @typedef {import("../serve.mjs").Good} Good */
/** @typedef {import("../run.mjs").Means} Means */
/** @typedef {{ made: number, left: import("./mend.mjs").Left[], diff: string }} Fixed what became of the certain changes of a page */

/**
 * Checks a page, makes its certain changes in the file, and checks what then stands there.
 *
 * @param {Pick<Means, "engine" | "pool" | "given">} means
 * @param {{ dryRun: boolean }} options
 * @returns {(job: FileJob) => Promise<Answer>}
 */
export function fixing({ engine, pool, given: ofRun }, { dryRun }) {
  return async (job) => {
    const { path, root, folderColumn, exceptions } = job;
    const given = { ...ofRun, folderColumn, exceptions };
    let first = await pool.run(job);
    if (!("report" in first) || !first.report.includes('"fix":')) return first;
    const barred = await barTo(path, root);
    if (barred) return { ...first, fix: { made: 0, left: fixable(first, barred), diff: "" } };
    const was = readBytes(path, given.limit);
    /** @type {Good} */
    let last = first;
    let checked = 0;
    /** @param {Uint8Array} bytes */
    const check = async (bytes) => {
      const answer = await pool.run({ ...job, bytes });
      if (!("report" in answer)) throw "trouble" in answer ? unpack(answer.trouble) : new Trouble("fixPlace");
      // What stands in the file now may be newer than what was checked first.
      if (checked === 0) first = answer;
      checked += 1;
      last = answer;
      return JSON.parse(answer.report);
    };
    try {
      const { bytes, made, fields, left } = await mend(was, { path, given, engine }, check);
      if (made === 0) return { ...last, fix: { made, left, diff: "" } };
      if (dryRun) {
        const diff = await diffOf(path, fields, stateOf(first), stateOf(last));
        return { ...last, fix: { made, left, diff } };
      }
      await replaceFile(path, bytes, { was });
      return { .../** @type {Good} */ (await pool.run(job)), fix: { made, left, diff: "" } };
    } catch (error) {
      return { trouble: pack(error), bytes: was.length };
    }
  };
}

/**
 * @param {Good} good
 * @param {Trouble} cause why nothing is changed
 */
function fixable({ report }, cause) {
  /** @type {import("../engine.mjs").Report} */
  const { findings } = JSON.parse(report);
  return findings.filter(({ fix }) => fix).map((finding) => ({ finding, cause }));
}

/** @param {Good} good */
function stateOf({ page, report }) {
  return {
    page: wholePage(/** @type {import("../read.mjs").Page} */ (page)),
    report: JSON.parse(report),
  };
}

/**
 * A link may lead out of the folder that was given to be mended, and a file that may not be written to may all the same be
 * replaced; neither is what was meant.
 *
 * @param {string} path
 * @param {string} root
 * @returns {Promise<Trouble | undefined>}
 */
async function barTo(path, root) {
  const target = await realpath(path);
  if (!isWithin(target, await realpath(root))) return new Trouble("fixLink");
  return access(target, constants.W_OK).then(
    () => undefined,
    (error) => new Trouble("fixForbidden", { code: error.code }),
  );
}
