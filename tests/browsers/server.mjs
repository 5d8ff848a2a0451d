// What the browsers load: the files as the demo serves them, a page of the tests, and answers that are wrong on purpose.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { headersFor, POLICIES } from "../../demo/headers.mjs";
import { serveFile } from "../../demo/static.mjs";

/** The strictest policy that Xianshen promises to run under; the demo's allows what its editor needs on top. */
export const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types xianshen",
].join("; ");

const SCRIPT = "text/javascript; charset=utf-8";

/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html; charset=utf-8", ".js": SCRIPT, ".css": "text/css; charset=utf-8" };

/** The tests' own files that a browser may have. */
const FILES = /^\/tests\/browsers\/(page\.html|page\.js|probe\.js|form\.js|form\.css)$/;

/** @param {"page" | "worker"} kind @param {string} type */
const headers = (kind, type) => ({
  ...headersFor(kind, type),
  "content-security-policy": kind === "page" ? STRICT : POLICIES.worker,
});

/** Answers in the place of a worker or of the wasm. @type {Record<string, { type: string, body: string }>} */
const WRONG = {
  "/wrong/html.js": { type: "text/html; charset=utf-8", body: "<!doctype html><p>登录</p>" },
  "/wrong/syntax.js": { type: SCRIPT, body: "this is no script" },
  "/wrong/throws.js": { type: SCRIPT, body: "throw new Error('broken');" },
  "/wrong/hangs.js": {
    type: SCRIPT,
    body: "let told; addEventListener('message', () => { if (told) for (;;); told = true; postMessage({ rules: [], columns: [] }); });",
  },
  "/wrong/crashes.js": {
    type: SCRIPT,
    body: "let told; addEventListener('message', () => { if (told) throw new WebAssembly.RuntimeError('unreachable'); told = true; postMessage({ rules: [], columns: [] }); });",
  },
  "/wrong/broken.wasm": { type: "application/wasm", body: "\0asm\u0001\0\0\0 broken" },
  "/wrong/empty.wasm": { type: "application/wasm", body: "" },
  "/wrong/html.wasm": { type: "text/html; charset=utf-8", body: "<!doctype html><p>登录</p>" },
};

/** @param {import("node:http").IncomingMessage} request @returns {Promise<string>} */
async function bodyOf(request) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

/** @param {{ data: Record<string, () => string>, pages: Record<string, () => string> }} options JSON and HTML by address */
export async function startServer({ data, pages }) {
  /** What forms sent. @type {URLSearchParams[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url || "/", "http://127.0.0.1");
    const wrong = WRONG[pathname];
    if (wrong) return response.writeHead(200, headers("worker", wrong.type)).end(wrong.body);
    const json = data[pathname];
    if (json) return response.writeHead(200, headers("page", "application/json")).end(json());
    const html = pages[pathname];
    if (html) return response.writeHead(200, headers("page", TYPES[".html"])).end(html());
    if (request.method === "POST" && pathname === "/received") {
      received.push(new URLSearchParams(await bodyOf(request)));
      return response
        .writeHead(200, headers("page", TYPES[".html"]))
        .end("<!doctype html><title>已收到</title>");
    }
    if (FILES.test(pathname)) {
      const kind = pathname.endsWith("probe.js") ? "worker" : "page";
      response.writeHead(200, headers(kind, TYPES[extname(pathname)]));
      return createReadStream(new URL(`../..${pathname}`, import.meta.url)).pipe(response);
    }
    if (!(await serveFile(request, response, pathname)))
      response.writeHead(404, headers("page", SCRIPT)).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
