// A page of a CMS with a draft of 10,000 characters in an editor, with the checker attached or, as a control, without it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { headersFor } from "../demo/headers.mjs";
import { residentId } from "../tests/people.mjs";
import { draftOf } from "./page.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WANG = "/demo/node_modules/@wangeditor-next/editor/dist";

export const LETTERS = 10_000;

/** @type {Record<string, string>} */
const TYPES = { ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm", ".css": "text/css" };

/** A page as long as asked for, with some numbers of nobody in it, so that there is something to mark. */
function body() {
  const { body: all } = draftOf("notice", LETTERS * 4);
  const parts = all.split("\n");
  let letters = 0;
  let html = "";
  for (const [index, part] of parts.entries()) {
    if (letters >= LETTERS) break;
    letters += part.replace(/<[^>]*>/g, "").length;
    html += index % 9 === 2 ? part.replace("</p>", `身份证号：${residentId(index)}。</p>`) : part;
  }
  return html;
}

const BODY = body();

/** What is on the page: `contenteditable` or `wangEditor`; and what becomes of the checker. */
const html = (
  /** @type {{ editor: string, checker: string }} */ { editor, checker },
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>稿件</title>
${editor === "wangEditor" ? `<link rel="stylesheet" href="${WANG}/css/style.css"><script src="${WANG}/index.js"></script>` : ""}
${checker === "none" ? "" : `<link rel="modulepreload" href="/pkg/panel.js"><script type="module" async src="/early.js"></script>`}
<form><input name="title" value="关于土地利用有关事项的公告">${
  editor === "wangEditor"
    ? `<div id="toolbar"></div><div id="body"></div>`
    : `<div id="body" contenteditable>${BODY}</div>`
}<button>发布</button></form>
<script type="module" src="/start.js?editor=${editor}&amp;checker=${checker}"></script>`;

const EARLY = `
import { createChecker } from "/pkg/panel.js";
window.checker = createChecker();
`;

/** `openDraft` resolves with the time when the first report was there, and when it was painted. */
const START = `
const asked = new URL(import.meta.url).searchParams;
let editor = document.querySelector("#body");
if (asked.get("editor") === "wangEditor") {
  const config = { scroll: false, autoFocus: false };
  editor = window.wangEditor.createEditor({ selector: editor, html: ${JSON.stringify(BODY)}, config });
}
if (asked.get("checker") !== "none") {
  const { attach } = await import("/pkg/panel.js");
  window.openDraft = async () => {
    const there = await new Promise((resolve) => {
      const onReport = () => resolve(performance.now());
      window.session = attach(document.forms[0], { editor, checker: window.checker, column: "notice", onReport });
    });
    await new Promise(requestAnimationFrame);
    await new Promise((painted) => setTimeout(painted));
    return { there, painted: performance.now() };
  };
}
if (asked.get("checker") === "attached") {
  const times = await window.openDraft();
  const [{ startTime: shown }] = performance.getEntriesByName("first-contentful-paint");
  window.opened = { shown, ...times };
}
window.ready = true;
`;

const MADE = new Map([
  ["/list", `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>稿件列表</title><p>稿件列表`],
  ["/early.js", EARLY],
  ["/start.js", START],
]);

/**
 * `list`, a page of the same CMS without a draft, and the `address` of the page: `checker` is `none`, `ready` until `openDraft` is called, or `attached` at once.
 * @returns {Promise<{ list: string, address: (on: { editor: string, checker: string }) => string, close: () => void }>}
 */
export async function servePage() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url || "/", "http://x");
    const type = TYPES[extname(pathname)] || "text/html; charset=utf-8";
    const kind = pathname === "/pkg/worker.js" ? "worker" : "page";
    const headers = { ...headersFor(kind, type), "cache-control": "max-age=3600" };
    try {
      const { editor = "", checker = "" } = Object.fromEntries(searchParams);
      const made = pathname === "/" ? html({ editor, checker }) : MADE.get(pathname);
      const content = made ?? (await readFile(join(ROOT, pathname)));
      response.writeHead(200, headers).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    list: `http://127.0.0.1:${port}/list`,
    address: (on) => `http://127.0.0.1:${port}/?${new URLSearchParams(on)}`,
    close: () => server.close(),
  };
}
