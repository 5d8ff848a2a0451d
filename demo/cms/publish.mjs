// The one way onto the main branch for a page: the gate reviews the file that will be written, and page, pictures and receipt go
// into one commit.
import { Refusal } from "../../node/gate/index.mjs";
import { chainIn, receiptFile } from "./chain.mjs";
import { draftBranch, idOf, isPicture, pageAt, pagePath } from "./layout.mjs";
import { pageText, readPage } from "./page-file.mjs";

/**
 * @typedef {import("./layout.mjs").PageName} PageName
 * @typedef {import("./repository.mjs").NewFile} NewFile
 * @typedef {import("../../node/gate/gate.mjs").Gate} Gate
 * @typedef {import("../../node/gate/gate.mjs").Options} GateOptions
 * @typedef {import("../../node/receipt/receipt.mjs").Receipt} Receipt
 * @typedef {import("../../pkg/node.mjs").Report} Report
 * @typedef {import("../../pkg/node.mjs").PageDigest} PageDigest
 *
 * @typedef {object} Publication
 * @property {PageName} page
 * @property {Buffer} content
 * @property {NewFile[]} [pictures]
 * @property {string} reviewer
 * @property {Declaration | null} [declared]
 *
 * @typedef {object} Declaration what a person answers for, about one page, one text and what was shown of it
 * @property {string} [page] its id, or the column and a slash of one that has no name yet; without it, the page that it came with
 * @property {string} [contentHash] of that text; without it, the text that it came with
 * @property {{ reason: string, findings?: unknown, notChecked?: unknown } | null} confirmed
 * @property {unknown} exceptions
 */

/** A regular file, neither a link nor a program. */
const REGULAR = "100644";

/** A page that was not published, with the report that says why. */
export class NotPublished extends Refusal {
  /** @param {string} message @param {Report} report */
  constructor(message, report) {
    super(422, message);
    this.report = report;
  }
}

/** @param {{ error: string, report: Report }} result */
const refusal = ({ error, report }) => new NotPublished(`先审：${error}`, report);

/**
 * @param {object} parts
 * @param {import("./repository.mjs").Repository} parts.repository
 * @param {Pick<import("../../node/engine.mjs").Engine, "readPage" | "digest">} parts.engine
 * @param {(host: Pick<GateOptions, "previous" | "append" | "latest" | "site">) => Gate} parts.makeGate
 * @param {(line: string) => void} [parts.log]
 */
export async function createPublisher({ repository, engine, makeGate, log = () => {} }) {
  const chain = chainIn(repository);
  /**
   * What is being published, for the moment when its receipt is there.
   * @type {{ page: PageName, draft: import("./page-file.mjs").PageDraft, pictures: NewFile[], reviewer: string } | null}
   */
  let pending = null;
  /** The last publication that was begun, until it is over: the gate may have stopped waiting for it. @type {Promise<unknown>} */
  let appending = Promise.resolve();
  const digests = await digestsOfPublished();

  const gate = makeGate({
    previous: chain.previous,
    latest: chain.latest,
    site: () => ({ recent: [...digests.values()] }),
    append(receipt, review) {
      const kept = keep(receipt, review);
      appending = kept.catch(() => {});
      return kept;
    },
  });

  /** @type {GateOptions["append"]} */
  async function keep(receipt, review) {
    if (!pending || receipt.page.id !== idOf(pending.page)) throw new Error("a receipt for another page");
    const { page, draft, pictures, reviewer } = pending;
    const content = pageText(page, draft, receipt.exceptions);
    const kept = receiptFile(receipt);
    const change = {
      files: [{ path: pagePath(page), content }, ...pictures, kept],
      message: `发布 ${idOf(page)}\n\n审查记录 ${receipt.sequence} ${receipt.hash}\n审核人 ${reviewer}\n`,
      author: reviewer,
    };
    // Again where something else than a page came in between, such as a picture.
    for (;;) {
      await repository.dropDrafts();
      // Before the chain is looked at, so that one who comes in between is seen here or by git.
      const before = await repository.head();
      if (((await chain.previous())?.hash ?? null) !== receipt.previous) return false;
      // No receipt is ever written over, whatever number the last one gives itself.
      if (await repository.read(kept.path)) return false;
      if (await repository.commit({ ...change, before })) break;
    }
    digests.set(idOf(page), review.digest);
    return true;
  }

  /** What is published is published, also where the working folder cannot follow now: whoever needs it tidies it again. */
  const catchUp = () => repository.tidy().catch((error) => log(`error tidy ${error.code ?? error.name}`));

  /** A picture that is published stands in pages that were reviewed with it: it is not exchanged under them. @param {NewFile[]} pictures */
  async function refuseOtherPictures(pictures) {
    for (const { path, content } of pictures) {
      const there = await repository.read(path);
      if (there && !there.equals(Buffer.from(content)))
        throw new Refusal(422, `先审：${path} 已经有另一张图片，没有保存。请换一个文件名。`);
    }
  }

  /** @returns {Promise<Map<string, PageDigest>>} by the id of the page */
  async function digestsOfPublished() {
    const found = new Map();
    for (const path of await repository.files()) {
      const page = pageAt(path);
      const content = page && (await repository.read(path));
      if (!page || !content) continue;
      // One that cannot be read was not written here; the check of the repository says so.
      const draft = await readPage(page, content, engine).catch(() => null);
      if (draft) found.set(idOf(page), await engine.digest({ ...draft, id: idOf(page) }));
    }
    return found;
  }

  /**
   * @param {Publication} publication
   * @returns {Promise<Receipt>}
   */
  async function publish({ page, content, pictures = [], reviewer, declared }) {
    const draft = await readPage(page, content, engine);
    await refuseOtherPictures(pictures);
    const submission = { ...draft, id: idOf(page) };
    pending = { page, draft, pictures, reviewer };
    try {
      let result = await gate.review(submission, { reviewer });
      if (result.kind === "refused" && declared) {
        const { page: about = submission.id, contentHash = result.report.contentHash } = declared;
        const isAbout =
          about === submission.id || (about === `${page.column}/` && !digests.has(submission.id));
        if (!isAbout || contentHash !== result.report.contentHash) throw refusal(result);
        const { confirmed, exceptions } = declared;
        result = await gate.review(submission, { reviewer, confirmed, exceptions });
      }
      if (result.kind === "receipt") {
        await catchUp();
        return result.receipt;
      }
      if (result.kind === "refused") throw refusal(result);
      if (result.kind === "malformed") throw new Refusal(422, `先审：${result.error}`);
      if (result.code === "unknown") throw new Refusal(503, `先审：${gate.http.words.outcomeUnknown}`);
      throw new Refusal(503, `先审：稿件未检查，没有发布：${result.reason}。`);
    } finally {
      pending = null;
    }
  }

  /** What stands in a draft: the page, pictures, and nothing else. @param {PageName} page */
  async function contentOfDraft(page) {
    const branch = draftBranch(page);
    if (!(await repository.has(branch))) throw new Refusal(404, "先审：没有这份草稿。");
    /** @type {Buffer | undefined} */
    let content;
    /** @type {{ path: string, content: Buffer }[]} */
    const pictures = [];
    for (const { path, mode, hash, status } of await repository.changes(branch)) {
      const whole = mode === REGULAR && (status === "A" || status === "M");
      const bytes = whole ? await repository.blob(hash) : Buffer.alloc(0);
      if (whole && path === pagePath(page)) content = bytes;
      else if (whole && isPicture(path, bytes)) pictures.push({ path, content: bytes });
      else throw new Refusal(422, "先审：没有发布，草稿里有页面和图片以外的内容。");
    }
    if (!content) throw new Refusal(422, "先审：没有发布，草稿里没有这个页面。");
    return { page, content, pictures };
  }

  return {
    gate,
    chain,
    publish,
    idle: () => appending,
    recent: () => [...digests.values()],

    /** @param {PageName} page @param {Pick<Publication, "reviewer" | "declared">} by */
    async publishDraft(page, by) {
      const receipt = await publish({ ...(await contentOfDraft(page)), ...by });
      // Its history has the page before it was mended, and stays out of what is published.
      await repository.forget(draftBranch(page));
      return receipt;
    },

    /** @param {NewFile} picture @param {string} author */
    async addPicture(picture, author) {
      await refuseOtherPictures([picture]);
      const before = await repository.head();
      const files = [picture];
      if (!(await repository.commit({ files, message: `图片 ${picture.path}\n`, author, before })))
        throw new Refusal(409, "先审：内容仓库正被别处写入，图片没有保存，请再试一次。");
      await catchUp();
    },
  };
}
