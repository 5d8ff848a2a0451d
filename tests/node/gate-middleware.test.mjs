// The gate behind Node's own server and behind Express, over real connections.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import express from "express";
import { middleware } from "../../node/gate/index.mjs";
import { RESIDENT_IDS } from "./helpers.mjs";
import { gateFor, memoryChain, PAGE } from "./receipts.mjs";

/** @typedef {import("../../node/gate/gate.mjs").Gate} Gate */
/** @typedef {import("node:http").RequestListener} Listener */

/** @type {Record<string, (gate: Gate) => Listener>} */
const HOSTS = {
  "node:http": (gate) => middleware(gate),
  Express: (gate) => {
    const app = express();
    app.use("/gate", middleware(gate));
    return app;
  },
  "Express with its own parser": (gate) => {
    const app = express();
    app.use(express.json({ limit: "10mb" }));
    app.use("/gate", middleware(gate));
    return app;
  },
};

/**
 * @param {{ after: (clean: () => Promise<void>) => void }} t
 * @param {Listener} listener
 */
async function serve(t, listener) {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { port, url: `http://127.0.0.1:${port}/gate` };
}

/** @param {string} url @param {unknown} body @param {Record<string, string>} [headers] */
const post = (url, body, headers = {}) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

for (const [name, host] of Object.entries(HOSTS)) {
  test(`${name}: lets through, refuses, and asks who it is`, async (t) => {
    const gate = gateFor(t, { reviewer: (_request, host) => host.headers["x-user"] ?? null });
    const { url } = await serve(t, host(gate));
    const user = { "x-user": "reviewer-1" };
    const passed = await post(url, { draft: PAGE }, user);
    assert.equal(passed.status, 200);
    assert.equal(passed.headers.get("cache-control"), "no-store");
    assert.equal((await passed.json()).receipt.reviewer, "reviewer-1");
    const blocked = { ...PAGE, body: `<p>身份证号${RESIDENT_IDS[0]}</p>` };
    const refused = await post(url, { draft: blocked }, user);
    assert.equal(refused.status, 422);
    assert.ok(!(await refused.text()).includes(RESIDENT_IDS[0]));
    assert.equal((await post(url, { draft: PAGE })).status, 401);
    assert.equal((await post(url, { draft: { ...PAGE, id: 5 } }, user)).status, 400);
    assert.equal((await fetch(url)).status, 405);
    assert.equal((await fetch(url, { method: "PATCH", body: "x" })).status, 405);
  });
}

test("a body that comes in pieces is one", async (t) => {
  const { port } = await serve(t, middleware(gateFor(t)));
  const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
  const sent = request({ port, host: "127.0.0.1", path: "/gate", method: "POST", headers });
  const bytes = Buffer.from(JSON.stringify({ draft: { ...PAGE, body: `<p>${"字".repeat(200_000)}</p>` } }));
  // Pieces that cut characters in two.
  for (let at = 0; at < bytes.length; at += 40_001) sent.write(bytes.subarray(at, at + 40_001));
  sent.end();
  const [response] = await once(sent, "response");
  response.resume();
  assert.ok([200, 422].includes(response.statusCode), String(response.statusCode));
});

for (const [what, headers] of /** @type {[string, Record<string, string>][]} */ ([
  ["announced", { "content-length": "3000000" }],
  ["streamed", { "transfer-encoding": "chunked" }],
])) {
  test(`413: too large, ${what}; the sender gets to see it`, async (t) => {
    const { port } = await serve(t, middleware(gateFor(t, { maxBytes: 100_000 })));
    const options = { port, host: "127.0.0.1", path: "/gate", method: "POST" };
    const sent = request({ ...options, headers: { "content-type": "application/json", ...headers } });
    sent.on("error", () => {});
    for (let piece = 0; piece < 30; piece++) sent.write("x".repeat(100_000));
    sent.end();
    const [response] = await once(sent, "response");
    response.resume();
    assert.equal(response.statusCode, 413);
    assert.equal(response.headers.connection, "close");
  });
}

test("a sender that never stops is hung up on", async (t) => {
  const { port } = await serve(t, middleware(gateFor(t, { maxBytes: 1000 })));
  const socket = connect(port, "127.0.0.1");
  let sent = 0;
  socket.on("error", () => {});
  socket.write(
    "POST /gate HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
  );
  const piece = `${(1_000_000).toString(16)}\r\n${"x".repeat(1_000_000)}\r\n`;
  const more = () => {
    while (!socket.destroyed && sent < 500 && socket.write(piece)) sent += 1;
    sent += 1;
  };
  socket.on("drain", more);
  more();
  await new Promise((resolve) => socket.once("close", resolve));
  assert.ok(sent < 500, `${sent} MB were taken`);
});

test("a sender that hangs up in the middle leaves nothing behind, and the next is served", async (t) => {
  const chain = memoryChain();
  const gate = gateFor(t, chain);
  const { port, url } = await serve(t, middleware(gate));
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  const head =
    "POST /gate HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{";
  await new Promise((resolve) => socket.write(head, () => resolve(undefined)));
  socket.destroy();
  assert.equal((await post(url, { draft: PAGE })).status, 200);
  assert.equal(chain.receipts.length, 1);
});

test("methods and addresses that no Request can hold are answered", async (t) => {
  const { port } = await serve(t, middleware(gateFor(t)));
  for (const line of ["TRACE /gate", "OPTIONS *", "GET //elsewhere.example/", "GET /%zz"]) {
    const socket = connect(port, "127.0.0.1");
    socket.write(`${line} HTTP/1.1\r\nhost: [::bad\r\nconnection: close\r\n\r\n`);
    let answer = "";
    for await (const chunk of socket) answer += chunk;
    assert.match(answer, /^HTTP\/1.1 405 /, line);
  }
});
