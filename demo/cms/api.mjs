// /api/v1, which Decap talks to. Everything that can publish ends in the publisher; the rest is Decap's own server's.

import { Refusal } from "../../node/gate/index.mjs";
import { readBody } from "../body.mjs";
import { answer } from "../pages.mjs";
import { actionReader } from "./actions.mjs";
import { NotPublished } from "./publish.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("./session.mjs").User} User */
/** @typedef {import("./publish.mjs").Declaration} Declaration */

/** Pictures come along with a page, in base64. */
const MOST_BYTES = 12 * 1024 * 1024;
const MOST_DECLARED = 256 * 1024;
/** For how long a person's word waits for the page to be published: a working day. */
const LIFETIME = 8 * 60 * 60 * 1000;

/** @param {Request} request @param {number} most @returns {Promise<unknown>} */
async function readJson(request, most) {
  const text = await readBody(request, "application/json", most);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the text that it stumbled over.
    throw new Refusal(400, "请求不是合法的 JSON。");
  }
}

/**
 * @param {object} parts
 * @param {string[]} parts.columns
 * @param {import("./backend.mjs").Backend} parts.backend
 * @param {Awaited<ReturnType<typeof import("./publish.mjs").createPublisher>>} parts.publisher
 * @param {<T>(step: () => Promise<T>) => Promise<T>} parts.inTurn one thing at a time happens to the repository
 * @param {() => Date} parts.now
 */
export function createApi({ columns, backend, publisher, inTurn, now }) {
  const readAction = actionReader(columns);
  /** The last one of each user. @type {Map<string, Declaration & { until: number }>} */
  const declarations = new Map();

  /**
   * @param {import("./actions.mjs").Action} action
   * @param {User} user
   * @returns {Promise<{ status: number, body: unknown }>}
   */
  async function perform(action, user) {
    const { kind, page, content, pictures = [] } = action;
    const last = declarations.get(user.id);
    const by = { reviewer: user.name, declared: last && now().getTime() < last.until ? last : null };
    if (kind === "read" || kind === "draft") return backend(action);
    if (kind === "picture") {
      await publisher.addPicture(pictures[0], user.name);
      const { path, content: bytes } = pictures[0];
      const file = { path, name: path.slice(path.lastIndexOf("/") + 1), encoding: "base64" };
      return { status: 200, body: { ...file, id: path, content: bytes.toString("base64") } };
    }
    const receipt =
      kind === "publish" && page
        ? await publisher.publishDraft(page, by)
        : await publisher.publish(/** @type {any} */ ({ page, content, pictures, ...by }));
    declarations.delete(user.id);
    return { status: 200, body: { message: "published", receipt } };
  }

  return {
    /** @param {Request} request @param {Response} response @param {User} user */
    async act(request, response, user) {
      const action = readAction(await readJson(request, MOST_BYTES));
      try {
        const { status, body } = await inTurn(() => perform(action, user));
        answer(response, status, body);
      } catch (error) {
        if (!(error instanceof NotPublished)) throw error;
        answer(response, error.status, { error: error.message, report: error.report });
      }
    },

    /**
     * Keeps what a person answers for until the page is published. What is in it, the gate looks at then; it holds for the one page and
     * the one text that it names, and for what was found in it when the person was asked.
     * @param {Request} request @param {Response} response @param {User} user
     */
    async declare(request, response, user) {
      const sent = /** @type {any} */ (await readJson(request, MOST_DECLARED));
      const { page, contentHash, confirmed = null, exceptions = null } = sent ?? {};
      for (const [name, value] of Object.entries({ page, contentHash }))
        if (typeof value !== "string") throw new Refusal(400, `${name}：应当填写文字。`);
      if (confirmed && !Array.isArray(confirmed.findings))
        throw new Refusal(400, "confirmed.findings：应当是确认时看到的问题。");
      const until = now().getTime() + LIFETIME;
      declarations.set(user.id, { page, contentHash, confirmed, exceptions, until });
      answer(response, 200, {});
    },
  };
}
