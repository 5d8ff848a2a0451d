// The gate behind Node's own HTTP server, Express or Connect.
import { handler } from "./handler.mjs";
import { asWebRequest, discard } from "./node-request.mjs";

/** @typedef {import("./node-request.mjs").NodeRequest} NodeRequest */
/** @typedef {import("node:http").ServerResponse} NodeResponse */

/**
 * Answers every request that reaches it; it never goes on to the next handler. The gate's `reviewer` gets the host's own request
 * as its second argument, with the session that other middleware put there.
 *
 * @param {import("./gate.mjs").Gate} gate
 * @returns {(request: NodeRequest, response: NodeResponse) => Promise<void>}
 */
export function middleware(gate) {
  const handle = handler(gate);
  return async (request, response) => {
    try {
      const { status, headers, body } = await reply(request);
      if (!request.complete) response.setHeader("connection", "close");
      response.writeHead(status, headers);
      response.end(body);
      discard(request);
    } catch {
      // Such as a sender who hung up.
      response.destroy();
    }
  };

  /** @param {NodeRequest} request */
  async function reply(request) {
    const answer = await handle(asWebRequest(request), request);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  }
}
