// The whole demo: Decap CMS at /, with the gate before whatever publishes; the plain editor page at /editor/.
import { openEngine } from "../../node/engine.mjs";
import { headersFor } from "../headers.mjs";
import { answer } from "../pages.mjs";
import { serve } from "../serve.mjs";
import { serveFile } from "../static.mjs";
import { Refusal, readBody } from "../submission.mjs";
import { actionReader } from "./actions.mjs";
import { createBackend } from "./backend.mjs";
import { COLUMNS, decapConfig } from "./columns.mjs";
import { logIn, showLogin } from "./login.mjs";
import { openRepository } from "./repository.mjs";
import { createSessions, refuseForeign } from "./session.mjs";

/** Pictures come along with a page, in base64. */
const MOST_BYTES = 12 * 1024 * 1024;

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/**
 * @param {object} options
 * @param {string} options.content folder of the content repository
 * @param {{ handle: import("../serve.mjs").Handle, dispose: () => void }} options.editor the plain editor page
 * @param {import("../../node/engine.mjs").Profile | null} [options.profile]
 * @param {"editorial_workflow" | "simple"} [options.publishMode]
 * @param {(line: string) => void} [options.log]
 */
export async function createSite({
  content,
  editor,
  profile = null,
  publishMode = "editorial_workflow",
  log = () => {},
}) {
  const engine = await openEngine({ profile: profile ?? undefined });
  const repository = await openRepository(content, async () => []);
  const backend = await createBackend(repository);
  const sessions = createSessions();
  const readAction = actionReader(COLUMNS);
  const config = decapConfig(await engine.columns(), publishMode);

  /** One thing at a time happens to the repository. @type {Promise<unknown>} */
  let last = Promise.resolve();
  /** @template T @param {() => Promise<T>} step @returns {Promise<T>} */
  const inTurn = (step) => {
    const turn = last.then(step);
    last = turn.catch(() => {});
    return turn;
  };

  /** @param {Request} request @param {Response} response */
  async function act(request, response) {
    const text = await readBody(request, "application/json", MOST_BYTES);
    /** @type {unknown} */
    let body;
    try {
      body = JSON.parse(text);
    } catch {
      throw new Refusal(400, "请求不是合法的 JSON。");
    }
    const action = readAction(body);
    const { status, body: told } = await inTurn(() => backend(request, response, action));
    answer(response, status, told);
  }

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
      if (pathname === "/api/v1" && request.method === "POST") {
        if (!user) throw new Refusal(401, "请先登录。");
        return act(request, response);
      }
      if (!reading) throw new Refusal(405, "这个地址只能读取。");
      if (pathname === "/") {
        if (!user) return redirect(response, "/login");
        return serveFile(request, response, "/cms/index.html", "cms");
      }
      if (pathname === "/cms/start.json") {
        if (!user) throw new Refusal(401, "请先登录。");
        return answer(response, 200, { config, user });
      }
      if (pathname === "/profile.json") return answer(response, 200, profile);
      if (!(await serveFile(request, response, pathname))) throw new Refusal(404, "没有这个地址。");
    },
    { log, close: editor.dispose },
  );
}
