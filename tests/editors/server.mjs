// The bench's own server: a page for each editor, the editors as npm installed them, and the adapters. For this machine only.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { editors } from "./editors.mjs";
import { pageOf } from "./page.mjs";
import { PICTURE } from "./page-text.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const FOLDERS = [
  { prefix: "/vendor/", folder: join(HERE, "node_modules") },
  { prefix: "/bench/", folder: HERE },
  { prefix: "/www/", folder: join(HERE, "../../www") },
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
};

/** Tiptap comes as modules that name each other; a browser takes one file. */
async function tiptap() {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, "start/tiptap-entry.js")],
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** @param {string} pathname @returns {string | null} */
function fileOf(pathname) {
  for (const { prefix, folder } of FOLDERS) {
    if (!pathname.startsWith(prefix)) continue;
    const file = normalize(join(folder, decodeURIComponent(pathname.slice(prefix.length))));
    if (
      file.startsWith(folder.endsWith(sep) ? folder : folder + sep) &&
      existsSync(file) &&
      statSync(file).isFile()
    ) {
      return file;
    }
  }
  return null;
}

export async function startBench() {
  const bundled = await tiptap();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const editor = editors.find(({ id }) => pathname === `/${id}`);
    const file = fileOf(pathname);
    if (editor) response.writeHead(200, { "content-type": TYPES[".html"] }).end(pageOf(editor));
    else if (pathname === PICTURE.address)
      response.writeHead(200, { "content-type": TYPES[".gif"] }).end(PICTURE.bytes);
    else if (pathname === "/tiptap.js")
      response.writeHead(200, { "content-type": TYPES[".js"] }).end(bundled);
    else if (!file) response.writeHead(404).end();
    else {
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
