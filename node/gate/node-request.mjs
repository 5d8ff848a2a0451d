// A request of Node's own HTTP server as the web's Request.

/** @typedef {import("node:http").IncomingMessage & { body?: unknown, originalUrl?: string }} NodeRequest */

/** How much of a body that is not wanted is still taken in, so that the sender gets to see the answer. */
const MOST_DISCARDED = 64 * 1024 * 1024;
const LONGEST_DISCARD = 10_000;

/** The body as it comes in. Ending to read does not end the connection, on which the answer is still to be sent. @param {NodeRequest} request */
function streamOf(request) {
  let done = () => {};
  return new ReadableStream({
    start(controller) {
      const steps = {
        data: (/** @type {Buffer} */ chunk) => {
          controller.enqueue(chunk);
          request.pause();
        },
        end: () => {
          done();
          controller.close();
        },
        close: () => {
          done();
          controller.error(new Error("closed"));
        },
        error: (/** @type {Error} */ error) => {
          done();
          controller.error(error);
        },
      };
      done = () => {
        for (const [event, step] of Object.entries(steps)) request.off(event, step);
      };
      request.pause();
      for (const [event, step] of Object.entries(steps)) request.on(event, step);
    },
    pull: () => void request.resume(),
    cancel: () => done(),
  });
}

/** @param {NodeRequest} request */
function bodyOf(request) {
  const { body } = request;
  if (body === undefined) return streamOf(request);
  // A parser of the host was here before.
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  return JSON.stringify(body);
}

/** @param {NodeRequest} request */
export function asWebRequest(request) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  // Without the query: nothing here reads it, and what may stand in it does not go into a log. The host's name may be anything.
  const path = (request.originalUrl ?? request.url ?? "/").split(/[?#]/)[0];
  const url = `http://localhost/${path.replace(/^\/+/, "")}`;
  // Whatever else is asked for gets the same answer, and some of it no Request can hold.
  if (request.method !== "POST") return new Request(url, { headers });
  const body = /** @type {BodyInit} */ (bodyOf(request));
  return new Request(url, { method: "POST", headers, body, .../** @type {any} */ ({ duplex: "half" }) });
}

/** Takes in the rest of a body, up to a limit, and then hangs up. @param {NodeRequest} request */
export function discard(request) {
  if (request.complete || request.destroyed) return;
  let left = MOST_DISCARDED;
  const timer = setTimeout(() => request.destroy(), LONGEST_DISCARD);
  timer.unref();
  request.on("close", () => clearTimeout(timer));
  request.on("data", (chunk) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.resume();
}
