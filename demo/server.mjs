#!/usr/bin/env node
// The demo server: Decap CMS, the classic form and the editor page, and behind them the gate. For this machine only.
import { dirname, join, resolve } from "node:path";
import { argv, env, exit, stderr, stdout } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { openEngine } from "../node/engine.mjs";
import { createGate, folderChain, Refusal } from "../node/gate/index.mjs";
import { readProfile } from "../node/profile.mjs";
import { shownPath } from "../node/safe.mjs";
import { tell, wordsFor } from "../node/words.mjs";
import { NoRepository } from "./cms/repository.mjs";
import { createSite } from "./cms/site.mjs";
import { answer, giveStored, listRecent, listStored, showStored, submitPage } from "./pages.mjs";
import { HOST, serve } from "./serve.mjs";
import { signingIn } from "./signing.mjs";
import { missing, serveFile } from "./static.mjs";
import { createStore } from "./store.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
/** Pages that wait for their check, 4 MB each at most. */
const MOST_WAITING = 256;
const CONTENT = join(HERE, "content");
const STORE = join(HERE, "stored");

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} pathname
 * @param {import("./pages.mjs").Parts} parts
 */
async function route(request, response, pathname, parts) {
  const reading = request.method === "GET" || request.method === "HEAD";
  if (pathname === "/api/pages") {
    if (request.method === "POST") return submitPage(request, response, parts);
    if (reading) return listStored(response, parts);
  }
  if (!reading) throw new Refusal(405, "这个地址只能读取。");
  if (pathname === "/api/recent") return listRecent(response, parts);
  if (pathname === "/profile.json") return answer(response, 200, parts.profile);
  const stored = /^\/(api\/pages|stored)\/([^/]+)$/.exec(pathname);
  if (stored) return (stored[1] === "stored" ? showStored : giveStored)(response, stored[2], parts);
  if (!(await serveFile(request, response, pathname))) throw new Refusal(404, "没有这个地址。");
}

/**
 * The plain editor page, its gate and its store.
 *
 * @typedef {import("../node/engine.mjs").Profile} Profile
 * @typedef {object} EditorOptions
 * @property {string} [store]
 * @property {Profile | null} [profile] a department's own, for the editor and the gate alike
 * @property {Partial<import("../node/gate/gate.mjs").Options>} [gate] what the gate does otherwise
 *
 * @param {EditorOptions} [options]
 */
export function createEditor({ store = STORE, profile = null, gate: gateOptions = {} } = {}) {
  const pages = createStore(store);
  const gate = createGate({
    sign: () => signingIn(store),
    ...folderChain(join(store, "receipts")),
    site: async () => ({ recent: await pages.recent() }),
    profile,
    queue: MOST_WAITING,
    ...gateOptions,
  });
  const parts = { gate, profile, store: pages };
  return {
    gate,
    /** @type {import("./serve.mjs").Handle} */
    handle: (request, response, pathname) => route(request, response, pathname, parts),
  };
}

/** The editor page alone. @param {EditorOptions & { log?: (line: string) => void }} [options] */
export function createServer({ log, ...options } = {}) {
  const { gate, handle } = createEditor(options);
  return Object.assign(serve(handle, { log, close: gate.dispose }), { gate });
}

/** @param {string} message @returns {never} */
function stop(message) {
  stderr.write(`${message}\n`);
  exit(2);
}

function options() {
  try {
    const option = /** @type {const} */ ({ type: "string" });
    return parseArgs({ options: { port: option, content: option, store: option, profile: option } }).values;
  } catch {
    return stop(
      "用法：node demo/server.mjs [--port 8080] [--content 目录] [--store 目录] [--profile 配置文件]",
    );
  }
}

/**
 * A profile that the engine accepts; the server does not start with another one.
 *
 * @param {string | undefined} path
 */
async function acceptedProfile(path) {
  if (!path) return null;
  try {
    const profile = await readProfile(path);
    await openEngine({ profile });
    return profile;
  } catch (error) {
    return stop(`${shownPath(path)}：${tell(error, wordsFor("zh-CN"))}`);
  }
}

async function main() {
  const {
    port: portOption,
    content = env.CONTENT || CONTENT,
    store = env.STORE || STORE,
    profile: profilePath = env.PROFILE,
  } = options();
  const port = portOption || env.PORT || "8080";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    stop(`PORT：${port} 不是端口号，应当是 0 到 65535 的整数。`);
  const absent = await missing();
  if (absent) stop(absent);

  const profile = await acceptedProfile(profilePath);
  const editor = createEditor({ store: resolve(store), profile });
  const server = await createSite({
    content: resolve(content),
    editor,
    profile,
    log: (line) => stdout.write(`${line}\n`),
  }).catch((error) => stop(error instanceof NoRepository ? error.message : `不能启动：${error}`));
  server.on("error", (error) => {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "EADDRINUSE") stop(`端口 ${port} 已被占用，请换一个：PORT=8081 node demo/server.mjs`);
    stop(`不能在端口 ${port} 上启动（${code}）。`);
  });
  await editor.gate.ready().catch(() => stop(`${resolve(store)}：检查程序或收据的签名密钥不可用。`));
  server.listen(Number(port), HOST, () => {
    const { port: chosen } = /** @type {import("node:net").AddressInfo} */ (server.address());
    stdout.write(
      `先审：http://${HOST}:${chosen}\n内容仓库：${resolve(content)}\n编辑页 /editor/ 的存档目录：${resolve(store)}\n按 Ctrl+C 结束\n`,
    );
  });
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) await main();
