// Decap's own local server, in git mode: it lists and reads pages and keeps drafts on branches of their own. What is published it
// never writes; should it ever move the main branch, the branch is put back and the request fails.
// @ts-expect-error it comes without types
import decapServer from "decap-server/dist/middlewares.js";
import { Refusal } from "../../node/gate/index.mjs";

/** @typedef {{ status: number, body: unknown }} Answer */
/** @typedef {Awaited<ReturnType<typeof createBackend>>} Backend */
/** @typedef {(request: { body: unknown }, response: object, next: () => void) => void} Step */

/** Its own log prints the whole draft with an error; a level that it does not know keeps it silent. */
const NO_LOG = "none";

/**
 * The steps that it would put into an Express server for its one address. What it has for reading requests and for other origins
 * is left out: requests are read and looked at before.
 * @param {string} folder
 * @returns {Promise<Step[]>}
 */
async function stepsFor(folder) {
  /** @type {Step[]} */
  const steps = [];
  const app = { use() {}, post: (/** @type {string} */ _path, /** @type {Step} */ step) => steps.push(step) };
  // It takes the folder from the environment, before it waits for anything.
  const before = process.env.GIT_REPO_DIRECTORY;
  process.env.GIT_REPO_DIRECTORY = folder;
  const registered = decapServer.registerLocalGit(app, { logLevel: NO_LOG });
  if (before === undefined) delete process.env.GIT_REPO_DIRECTORY;
  else process.env.GIT_REPO_DIRECTORY = before;
  await registered;
  return steps;
}

/** @param {import("./repository.mjs").Repository} repository */
export async function createBackend(repository) {
  const steps = await stepsFor(repository.folder);

  /** @param {unknown} body @returns {Promise<Answer>} */
  const ask = (body) =>
    new Promise((resolve, reject) => {
      let status = 200;
      const response = {
        status(/** @type {number} */ code) {
          status = code;
          return response;
        },
        json(/** @type {unknown} */ told) {
          resolve({ status, body: told });
          return response;
        },
      };
      /** @param {number} index */
      const go = async (index) => {
        try {
          await steps[index]({ body }, response, () => go(index + 1));
        } catch (error) {
          reject(error);
        }
      };
      go(0);
    });

  /**
   * @param {import("./actions.mjs").Action} action
   * @returns {Promise<Answer>}
   */
  return async ({ name, params }) => {
    // After a publication that the working folder could not follow, it would read what was there before.
    if (repository.isBehind()) await repository.tidy();
    const published = await repository.head();
    const answer = await ask({ action: name, params }).catch(() => null);
    await repository.dropDrafts();
    const now = await repository.head();
    if (now !== published && !(await repository.wentOn(published, now))) {
      await repository.restore(published, now);
      throw new Refusal(500, "草稿操作动到了已发布的内容，已经还原。");
    }
    await repository.tidy();
    return answer ?? { status: 500, body: { error: "草稿没有保存。" } };
  };
}
