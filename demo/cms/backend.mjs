// Decap's own local server, in git mode: it lists and reads pages and keeps drafts on branches of their own. What is published it
// never writes; should it ever move the main branch, the branch is put back and the request fails.

import decapServer from "decap-server/dist/middlewares.js";
import express from "express";
import { Refusal } from "../refusal.mjs";

/** @typedef {{ status: number, body: unknown }} Answer */
/** @typedef {Awaited<ReturnType<typeof createBackend>>} Backend */

/** Its own log prints the whole draft with an error; a level that it does not know keeps it silent. */
const NO_LOG = "none";

/** @param {import("./repository.mjs").Repository} repository */
export async function createBackend(repository) {
  const app = express();
  /** @type {WeakMap<object, { resolve: (answer: Answer) => void, reject: (error: unknown) => void }>} */
  const waiting = new WeakMap();

  // The answer goes back to the caller and not to the client: the repository is looked at in between.
  app.use((request, response, next) => {
    response.json = (body) => {
      waiting.get(request)?.resolve({ status: response.statusCode, body });
      return response;
    };
    next();
  });
  // It takes the folder from the environment, before it waits for anything.
  const before = process.env.GIT_REPO_DIRECTORY;
  process.env.GIT_REPO_DIRECTORY = repository.folder;
  const registered = decapServer.registerLocalGit(app, { logLevel: NO_LOG });
  if (before === undefined) delete process.env.GIT_REPO_DIRECTORY;
  else process.env.GIT_REPO_DIRECTORY = before;
  await registered;
  app.use(
    /** @type {import("express").ErrorRequestHandler} */ (
      (error, request, _response, _next) => waiting.get(request)?.reject(error)
    ),
  );

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @param {import("./actions.mjs").Action} action
   * @returns {Promise<Answer>}
   */
  return async function forward(request, response, { name, params }) {
    const published = await repository.head();
    // Read already; its own reader passes it over.
    Object.assign(request, { body: { action: name, params }, _body: true, url: "/api/v1" });
    /** @type {Promise<Answer>} */
    const answered = new Promise((resolve, reject) => {
      waiting.set(request, { resolve, reject });
      app(/** @type {any} */ (request), /** @type {any} */ (response));
    });
    const outcome = await answered.then(
      (answer) => () => answer,
      (error) => () => {
        throw error;
      },
    );
    if ((await repository.head()) !== published) {
      await repository.restore(published);
      throw new Refusal(500, "草稿操作动到了已发布的内容，已经还原。");
    }
    await repository.tidy();
    return outcome();
  };
}
