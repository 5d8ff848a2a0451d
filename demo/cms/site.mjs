// The whole demo: Decap CMS at /, with the gate before whatever publishes; the plain editor page at /editor/.

import { existsSync } from "node:fs";
import { openEngine } from "../../node/engine.mjs";
import { createGate, Refusal } from "../../node/gate/index.mjs";
import { createVerifier } from "../../node/receipt/verify.mjs";
import { headersFor } from "../headers.mjs";
import { answer } from "../pages.mjs";
import { serve } from "../serve.mjs";
import { serveFile, UEDITOR } from "../static.mjs";
import { createApi } from "./api.mjs";
import { createBackend } from "./backend.mjs";
import { createClassic } from "./classic.mjs";
import { COLUMNS, chosenColumns, decapConfig } from "./columns.mjs";
import { logIn, showLogin } from "./login.mjs";
import { createPublisher } from "./publish.mjs";
import { createRecords } from "./records.mjs";
import { openRepository } from "./repository.mjs";
import { createSessions, refuseForeign, USERS } from "./session.mjs";
import { makeSiteKey, readSiteKey, SITE } from "./site-key.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/**
 * @param {object} options
 * @param {string} options.content folder of the content repository
 * @param {{ handle: import("../serve.mjs").Handle, gate: { dispose: () => void } }} options.editor the plain editor page
 * @param {import("../../node/engine.mjs").Profile | null} [options.profile]
 * @param {"editorial_workflow" | "simple"} [options.publishMode]
 * @param {boolean} [options.ueditor] whether the classic form has UEditor, which is installed with the tests only
 * @param {Partial<import("../../node/gate/gate.mjs").Options>} [options.gate]
 * @param {(line: string) => void} [options.log]
 * @param {() => Date} [options.now]
 */
export async function createSite({
  content,
  editor,
  profile = null,
  publishMode = "editorial_workflow",
  ueditor = existsSync(UEDITOR),
  gate = {},
  log = () => {},
  now = () => new Date(),
}) {
  const engine = await openEngine({ profile: profile ?? undefined });
  const repository = await openRepository(content, () => makeSiteKey(content));
  const publisher = await createPublisher({
    repository,
    engine,
    log,
    makeGate: (host) =>
      createGate({
        ...host,
        profile,
        now,
        sign: async () => ({ key: await readSiteKey(content), site: SITE }),
        mayReview: (name) => USERS.some((user) => user.name === name),
        ...gate,
      }),
  });
  await publisher.gate.ready();
  const sessions = createSessions();
  const catalogue = await engine.columns();
  const config = decapConfig(catalogue, publishMode);

  /** One thing at a time happens to the repository. @type {Promise<unknown>} */
  let last = Promise.resolve();
  /** @template T @param {() => Promise<T>} step @returns {Promise<T>} */
  const inTurn = (step) => {
    // Nothing else may touch the repository while a publication is on its way that the gate no longer waits for.
    const turn = last.then(publisher.idle).then(step);
    last = turn.catch(() => {});
    return turn;
  };

  const api = createApi({
    columns: COLUMNS,
    backend: await createBackend(repository),
    publisher,
    inTurn,
    now,
  });

  const records = createRecords({
    repository,
    engine,
    chain: publisher.chain,
    verify: await createVerifier([await publisher.gate.publicKey()]),
  });
  const classic = createClassic({ columns: chosenColumns(catalogue), publisher, inTurn, rich: ueditor });

  /** @param {Response} response @param {string} location */
  function redirect(response, location, headers = {}) {
    response.writeHead(303, { ...headersFor("data", "text/plain"), location, ...headers });
    response.end();
  }

  return serve(
    async (request, response, pathname) => {
      const reading = request.method === "GET" || request.method === "HEAD";
      if (!reading) refuseForeign(request);
      if (pathname === "/login") {
        if (reading) return showLogin(response);
        if (request.method === "POST") return logIn(request, response, sessions);
      }
      if (pathname === "/editor") return redirect(response, "/editor/");
      if (pathname.startsWith("/editor/"))
        return editor.handle(request, response, pathname.slice("/editor".length));

      const user = sessions.userOf(request);
      if (pathname === "/logout" && request.method === "POST")
        return redirect(response, "/login", { "set-cookie": sessions.end(request) });
      if (request.method === "POST" && (pathname === "/api/v1" || pathname === "/api/declarations")) {
        if (!user) throw new Refusal(401, "请先登录。");
        return pathname === "/api/v1"
          ? api.act(request, response, user)
          : api.declare(request, response, user);
      }
      if (request.method === "POST" && pathname === "/classic/") {
        if (!user) throw new Refusal(401, "请先登录。");
        return classic.submit(request, response, user);
      }
      if (!reading) throw new Refusal(405, "这个地址只能读取。");
      if (pathname === "/" || pathname === "/classic/") {
        if (!user) return redirect(response, "/login");
        if (pathname === "/classic/") return classic.show(response, user);
        return serveFile(request, response, "/cms/index.html", "cms");
      }
      if (pathname === "/cms/start.json") {
        if (!user) throw new Refusal(401, "请先登录。");
        return answer(response, 200, { config, user });
      }
      if (pathname.startsWith("/records/")) return records(response, pathname.slice("/records/".length));
      if (pathname === "/recent.json") return answer(response, 200, publisher.recent());
      if (pathname === "/profile.json") return answer(response, 200, profile);
      if (!(await serveFile(request, response, pathname))) throw new Refusal(404, "没有这个地址。");
    },
    {
      log,
      close() {
        editor.gate.dispose();
        publisher.gate.dispose();
      },
    },
  );
}
