// The files that a browser may have, and no others.
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DECAP_FOLDER } from "./cms/decap.mjs";
import { headersFor } from "./headers.mjs";

const DEMO = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(DEMO);
const EDITOR = "node_modules/@wangeditor-next/editor/dist";

/** Where the checker's own thread is loaded from. */
const WORKERS = ["/www/worker.js", "/pkg/worker.js"];

/** For the classic form; it has no licence in its package and comes with the tests only. */
export const UEDITOR = join(ROOT, "tests/editors/node_modules/baidu-ueditor");

/** Where an address may lead, the longest prefix first. The server's own .mjs files and what is stored are not among it. */
const FOLDERS = [
  { prefix: `/${EDITOR}/`, folder: join(DEMO, EDITOR), types: [".js", ".css"] },
  { prefix: "/pkg/", folder: join(ROOT, "pkg"), types: [".js", ".wasm"] },
  { prefix: "/www/", folder: join(ROOT, "www"), types: [".js"] },
  { prefix: "/samples/", folder: join(DEMO, "samples"), types: [".json"] },
  { prefix: "/cms/", folder: join(DEMO, "cms"), types: [".html", ".js", ".css"] },
  { prefix: "/decap/", folder: DECAP_FOLDER, types: [".js"] },
  { prefix: "/ueditor/", folder: UEDITOR, types: [".js", ".css", ".html", ".png", ".gif"] },
  { prefix: "/", folder: DEMO, types: [".html", ".js", ".css", ".svg"] },
];

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".gif": "image/gif",
  ".wasm": "application/wasm",
};

/** What a start cannot do without, with the words for its absence. @returns {Promise<string | null>} */
export async function missing() {
  const needed = [
    { file: join(DEMO, EDITOR, "index.js"), words: "没有找到编辑器，请先运行 npm ci --prefix demo。" },
    {
      file: join(DECAP_FOLDER, "decap-cms.js"),
      words: "没有找到 Decap CMS，请先运行 node scripts/decap.mjs。",
    },
    {
      file: join(ROOT, "pkg", "xianshen_bg.wasm"),
      words: "没有找到 pkg/xianshen_bg.wasm，请取得完整的仓库。",
    },
  ];
  for (const { file, words } of needed) {
    const found = await stat(file).catch(() => null);
    if (!found) return words;
  }
  return null;
}

/**
 * @param {string} pathname
 * @returns {Promise<{ file: string, size: number, version: string, type: string } | null>}
 */
async function find(pathname) {
  const wanted = pathname === "/" ? "/index.html" : pathname;
  const place = FOLDERS.find(({ prefix }) => wanted.startsWith(prefix));
  const type = TYPES[extname(wanted)];
  if (!place || !type || !place.types.includes(extname(wanted))) return null;
  try {
    const folder = await realpath(place.folder);
    const file = await realpath(join(folder, decodeURIComponent(wanted.slice(place.prefix.length))));
    const inside = relative(folder, file);
    // The page's own folder is flat: what lies deeper belongs to another prefix, or to nobody.
    if (inside.startsWith("..") || (place.folder === DEMO && inside.includes(sep))) return null;
    const found = await stat(file);
    const version = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    return found.isFile() ? { file, size: found.size, version, type } : null;
  } catch {
    return null;
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} pathname
 * @param {keyof typeof import("./headers.mjs").POLICIES} [policy]
 * @returns {Promise<boolean>} false where there is no such file
 */
export async function serveFile(request, response, pathname, policy = "page") {
  const found = await find(pathname);
  if (!found) return false;
  const kind = WORKERS.includes(pathname) ? "worker" : policy;
  // Asked each time whether it is still the same: nothing stale is run, and the browser keeps what it compiled of the wasm.
  const headers = { ...headersFor(kind, found.type), etag: found.version };
  if (request.headers["if-none-match"] === found.version) {
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, { ...headers, "content-length": found.size });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(found.file)
      .on("error", () => response.destroy())
      .pipe(response);
  return true;
}
