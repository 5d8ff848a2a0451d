import { basename } from "node:path";
import { openCache } from "./cache.mjs";
import { decode } from "./decode.mjs";
import { identified, idOf } from "./digest.mjs";
import { openEngine } from "./engine.mjs";
import { isMap } from "./front-matter.mjs";
import { parseJson } from "./json.mjs";
import { withPolicies } from "./policy-file.mjs";
import { complete, decodeUtf8, pageFrom, readBytes, withoutMark } from "./read.mjs";
import { pack, Trouble } from "./trouble.mjs";
import { kindOf } from "./walk.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./engine.mjs").Report} Report */
/** @typedef {import("./read.mjs").Given} Given */
/** @typedef {import("./read.mjs").Page} Page */

/**
 * What a thread that checks needs to know.
 *
 * @typedef {object} ServeData
 * @property {WebAssembly.Module} module
 * @property {import("./engine.mjs").Options} options
 * @property {Given} given
 * @property {import("./cache.mjs").CacheOptions} [cache]
 */

/**
 * A page to check: a file, or one draft of many (`source`: its JSON), `bare` where only the report is asked for.
 *
 * @typedef {{ folderColumn?: string, exceptions?: import("../pkg/node.mjs").Exception[] }} OfPage what of the settings is for this page
 * @typedef {{ path: string, root: string, bytes?: Uint8Array } & OfPage} FileJob `bytes`: instead of what stands in the file
 * @typedef {{ source: Uint8Array | string, index: number, line?: number, path?: string, bare?: boolean } & OfPage} DraftJob
 * @typedef {FileJob | DraftJob} Job
 */

/**
 * What becomes of a page, as plain data. The report is JSON: it goes to and comes from the cache as it is, and passes between
 * threads in one piece.
 *
 * @typedef {object} Good
 * @property {string | null} [id] of the draft
 * @property {Page} [page]
 * @property {string} report
 * @property {Report["verdict"]} verdict
 * @property {boolean} partly whether something was handed in and not read
 * @property {number} bytes
 * @property {boolean} known whether it comes from the cache
 * @property {import("./fix/fixing.mjs").Fixed} [fix] what became of the changes that are certain, where they were to be made
 */
/** @typedef {{ id?: string | null, trouble: import("./trouble.mjs").Packed, bytes?: number }} Bad */
/** @typedef {Good | Bad | { blank: true } | { many: true }} Answer `many`: the file holds a list of drafts */

/**
 * Answers one job after the other.
 *
 * @param {Pick<import("node:worker_threads").MessagePort, "on" | "postMessage">} port
 * @param {ServeData} data
 * @param {(attempt: number) => Promise<import("./engine.mjs").Package>} load
 */
export async function serve(port, { options, given, cache }, load) {
  try {
    const engine = await openEngine(options, load);
    const known = cache && openCache(cache);
    const means = { engine, given, cache: known };
    /** Answers come in the order of the jobs, also where one waits for a file and the next one is there. @type {Promise<void>} */
    let last = Promise.resolve();
    port.on("message", (/** @type {Job[]} */ jobs) => {
      last = last.then(async () => {
        for (const job of jobs) {
          const answer = await ("source" in job ? draftAnswer(job, means) : fileAnswer(job, means));
          port.postMessage({ answer });
        }
      });
    });
    port.postMessage({ ready: true });
  } catch (error) {
    port.postMessage({ failed: pack(error) });
  }
}

/** @typedef {{ engine: Engine, given: Given, cache?: import("./cache.mjs").Cache }} Means */

/**
 * @param {FileJob} job
 * @param {Means} means
 * @returns {Promise<Answer>}
 */
async function fileAnswer(
  { path, root, bytes: handed, folderColumn, exceptions },
  { engine, given: ofRun, cache },
) {
  const given = { ...ofRun, folderColumn, exceptions };
  const kind = kindOf(path);
  let size;
  try {
    const bytes = handed ?? readBytes(path, given.limit);
    size = bytes.length;
    // A policy is a file of its own, which may change while the page does not.
    const key = namesPolicy(given) ? undefined : cache?.keyOf(bytes, whatElse(path, given));
    const kept = key && cache?.get(key);
    if (kept) {
      const { quiet, ...good } = kept;
      // Bytes that are handed over are to be mended: the whole page is wanted.
      const page = quiet && !handed ? kept.page : await pageAgain(kept, bytes, path, given, engine);
      return { ...good, page, bytes: size, known: true };
    }
    const page = await pageFrom(bytes, path, given, engine);
    if (kind === ".json" && Array.isArray(page.draft) && page.draft.length > 0) return { many: true };
    const named = nameDraft(page.draft, path, given);
    const draft = await withPolicies(named, { path, root, given, engine });
    const report = await engine.check(draft);
    // Nothing looks at the policies of another column's page, and that must not pass for a comparison.
    if (namesPolicy(given) && !report.interpretation) throw new Trouble("policyColumn");
    const good = goodOf(report, size);
    const lean = leanPage({ ...page, draft });
    if (key && !namesFile(named)) cache?.put(key, good, toKeep(lean, report, kind));
    return { ...good, page: lean };
  } catch (error) {
    return { trouble: pack(error), bytes: size };
  }
}

/**
 * What the draft of a file holds that is neither in the file nor the same for the whole run.
 *
 * @param {string} path
 * @param {Given} given
 */
function whatElse(path, { recent, folderColumn, exceptions }) {
  const kind = kindOf(path);
  const titled = kind === ".md" || kind === ".txt";
  return [
    kind,
    titled ? basename(path) : "",
    recent ? idOf(path) : "",
    folderColumn ?? "",
    judged(exceptions),
  ];
}

/** @param {Given["exceptions"]} exceptions */
const judged = (exceptions) => (exceptions ? JSON.stringify(exceptions) : "");

/**
 * @param {unknown} draft
 * @param {string} path
 * @param {Given} given
 */
function nameDraft(draft, path, { recent }) {
  return recent === undefined ? draft : identified(draft, idOf(path));
}

/**
 * What the cache is to know of a page. Of one without a place to show, what it is counted under; its text is not looked at again.
 *
 * @param {Page} page without the body, where that is a part of its text
 * @param {Report} report
 * @param {string} kind
 * @returns {{ page?: Page, quiet?: boolean }}
 */
function toKeep(page, { findings, exceptions }, kind) {
  if (findings.length > 0 || exceptions.used.length > 0) return kind === ".json" ? {} : { page };
  const { column, meta } = isMap(page.draft) ? page.draft : {};
  return { page: { ...page, draft: { column, meta } }, quiet: true };
}

/**
 * The page of a report that the cache knew. The text is read anew; what it took the engine to find in it was kept.
 *
 * @param {import("./cache.mjs").Kept} kept
 * @param {Uint8Array} bytes
 * @param {string} path
 * @param {Given} given
 * @param {Engine} engine
 * @returns {Promise<Page>}
 */
async function pageAgain({ page: kept, quiet }, bytes, path, given, engine) {
  if (kept && !quiet) return { ...kept, ...decode(bytes) };
  const page = await pageFrom(bytes, path, given, engine);
  return leanPage({ ...page, draft: nameDraft(page.draft, path, given) });
}

/**
 * @param {DraftJob} job
 * @param {Means} means
 * @returns {Promise<Answer>}
 */
async function draftAnswer(
  { source, index, line, path, folderColumn, exceptions, bare },
  { engine, given: ofRun, cache },
) {
  const given = { ...ofRun, folderColumn, exceptions };
  /** @type {string | null} */
  let id = null;
  try {
    if (namesPolicy(given)) throw new Trouble("policyOnePage");
    const bytes = typeof source === "string" ? Buffer.from(source) : source;
    const name = path && given.recent ? `${idOf(path)}#${index}` : undefined;
    const key = cache?.keyOf(bytes, ["draft", name ?? "", folderColumn ?? "", judged(exceptions)]);
    const kept = key && cache?.get(key);
    if (kept && bare) return { ...kept, bytes: bytes.length, known: true };
    const text = withoutMark(decodeUtf8(bytes, "lineNotUtf8"));
    if (text.trim() === "") return { blank: true };
    const parsed = parseLine(text, line ?? 1);
    if (isMap(parsed) && typeof parsed.id === "string") id = parsed.id;
    const completed = complete(parsed, given);
    const draft = name === undefined ? completed : identified(completed, name);
    const page = bare ? undefined : leanPage({ draft, bodyAt: 0, index, line });
    if (kept) return { ...kept, page, bytes: bytes.length, known: true };
    const good = { ...goodOf(await engine.check(draft), bytes.length), id };
    if (key) cache?.put(key, good);
    return { ...good, page };
  } catch (error) {
    return { id, trouble: pack(error) };
  }
}

/**
 * @param {string} text
 * @param {number} line
 */
function parseLine(text, line) {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof Trouble) throw new Trouble(error.key, { ...error.details, line });
    throw error;
  }
}

/** @param {Given} given */
export const namesPolicy = ({ policy, previousPolicy }) =>
  policy !== undefined || previousPolicy !== undefined;

/** @param {unknown} draft */
const namesFile = (draft) =>
  isMap(draft) && (typeof draft.policy === "string" || typeof draft.previousPolicy === "string");

/**
 * @param {Report} report
 * @param {number} bytes
 * @returns {Good}
 */
function goodOf(report, bytes) {
  const partly = (report.notChecked?.length ?? 0) > 0;
  return {
    id: report.id,
    report: JSON.stringify(report),
    verdict: report.verdict,
    partly,
    bytes,
    known: false,
  };
}

/**
 * A page without what nobody shows: files, digests of other pages, and the body where it is a part of the text.
 *
 * @param {Page} page
 * @returns {Page}
 */
function leanPage(page) {
  if (!isMap(page.draft)) return page;
  const draft = { ...page.draft };
  if (page.text !== undefined && draft.body === page.text.slice(page.bodyAt)) delete draft.body;
  if (isMap(draft.site)) draft.site = { ...draft.site, recent: undefined };
  if (Array.isArray(draft.attachments)) {
    draft.attachments = draft.attachments.map((file) =>
      isMap(file) ? { ...file, content: undefined } : file,
    );
  }
  return { ...page, draft };
}

/**
 * The page as it was, in the thread that shows it.
 *
 * @param {Page} page
 * @returns {Page}
 */
export function wholePage(page) {
  const { draft, text, bodyAt } = page;
  if (text === undefined || !isMap(draft) || "body" in draft) return page;
  return { ...page, draft: { ...draft, body: text.slice(bodyAt) } };
}
