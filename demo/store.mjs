// What was published, one JSON file a page: the draft, the report on it and its receipt, which says who answers for it. The
// receipts stand beside the pages once more, as a chain.
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeNew } from "../node/write-new.mjs";

/**
 * @typedef {import("../pkg/xianshen.js").PageDigest} PageDigest
 *
 * @typedef {object} StoredPage
 * @property {string} id
 * @property {string} storedAt
 * @property {import("../pkg/xianshen.js").Draft} draft
 * @property {import("../pkg/xianshen.js").Report} report
 * @property {import("../node/receipt/receipt.mjs").Receipt} receipt
 * @property {PageDigest} [digest] what other pages are compared with
 */

const DAY_LENGTH = 10;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** How many pages a new one is compared with: the newest. */
const MOST_RECENT = 1_000;
const ID = /^(\d{4}-\d{2}-\d{2})-[0-9a-f]{16}$/;

/** @param {string} folder @returns {Promise<string[]>} */
async function names(folder) {
  try {
    return await readdir(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return [];
    throw error;
  }
}

/** @param {string} folder */
export function createStore(folder) {
  /** @param {string} id @returns {Promise<StoredPage | null>} */
  const get = async (id) => {
    const day = ID.exec(id)?.[1];
    if (!day) return null;
    try {
      return JSON.parse(await readFile(join(folder, day, `${id}.json`), "utf8"));
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return null;
      throw error;
    }
  };

  /** The newest first. @returns {Promise<StoredPage[]>} */
  const pages = async () => {
    const all = [];
    for (const day of (await names(folder)).filter((name) => DAY.test(name))) {
      for (const name of await names(join(folder, day))) {
        const page = await get(name.replace(/\.json$/, ""));
        if (page) all.push(page);
      }
    }
    return all.sort((a, b) => (a.storedAt < b.storedAt ? 1 : -1));
  };

  return {
    get,

    /** @param {string} day */
    newId: (day) => `${day}-${randomBytes(8).toString("hex")}`,

    /** @param {Omit<StoredPage, "id" | "storedAt"> & { draft: { id: string } }} page */
    async put(page) {
      const { id } = page.draft;
      const under = join(folder, id.slice(0, DAY_LENGTH));
      await mkdir(under, { recursive: true });
      const digest = page.digest && { ...page.digest, url: `stored/${id}` };
      const record = { id, storedAt: new Date().toISOString(), ...page, ...(digest && { digest }) };
      await writeNew(under, `${id}.json`, `${JSON.stringify(record, null, 2)}\n`);
    },

    /** Digests of the newest pages, to compare a new one with. @returns {Promise<PageDigest[]>} */
    async recent() {
      const digests = (await pages()).flatMap(({ digest }) => digest ?? []);
      return digests.slice(0, MOST_RECENT);
    },

    /** The newest first. @returns {Promise<{ id: string, storedAt: string, title: string, column: string, verdict: string }[]>} */
    async list() {
      return (await pages()).map(({ id, storedAt, draft, report }) => {
        return { id, storedAt, title: draft.title, column: draft.column, verdict: report.verdict };
      });
    },
  };
}
