// What every server of the demo does with a request: it logs the address and the outcome, and tells a refusal as JSON.
import { createServer } from "node:http";
import { discard, Refusal } from "../node/gate/index.mjs";
import { shownPath } from "../node/safe.mjs";
import { answer } from "./pages.mjs";

/** This machine only. */
export const HOST = "127.0.0.1";

const ORIGIN = `http://${HOST}`;

/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, pathname: string) => Promise<unknown>} Handle */

/**
 * @param {Handle} handle
 * @param {{ log?: (line: string) => void, close?: () => void }} [options]
 */
export function serve(handle, { log = () => {}, close = () => {} } = {}) {
  const server = createServer(async (request, response) => {
    const began = Date.now();
    // Such as `GET //`, which is no address.
    const pathname = URL.canParse(request.url || "/", ORIGIN) && new URL(request.url || "/", ORIGIN).pathname;
    // Nothing of what was sent, and of the address no query and no number of a person.
    const address = pathname ? shownPath(pathname) : "-";
    response.on("close", () =>
      log(`${request.method} ${address} ${response.statusCode} ${Date.now() - began} ms`),
    );
    try {
      if (!pathname) throw new Refusal(400, "请求的地址不对。");
      await handle(request, response, pathname);
    } catch (error) {
      if (response.headersSent) return response.destroy();
      const refusal = error instanceof Refusal ? error : new Refusal(500, "服务器出错，稿件没有存档。");
      // The rest of a body that is far too large is not waited for.
      if (!request.complete) response.setHeader("connection", "close");
      response.once("finish", () => discard(request));
      if (refusal.status === 405) response.setHeader("allow", "GET, HEAD");
      if (refusal.status === 500)
        log(`error ${/** @type {any} */ (error)?.code || /** @type {any} */ (error)?.name}`);
      answer(response, refusal.status, { error: refusal.message });
    }
  });
  server.on("close", close);
  return server;
}
