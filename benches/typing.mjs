// Typing beside the checker, in Chromium: node benches/typing.mjs
//
// A page of 10,000 characters in the plain editor of the browser and in wangEditor, typed into with the checker attached and, as a
// control, without it. What counts is the longest task of the main thread: in CPU time, which another program does not lengthen, and
// as the browser reports long tasks. And how long it takes from opening a page until its first report, with a warm cache.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { headersFor } from "../demo/headers.mjs";
import { launchChromium, newPage } from "../tests/browser/harness.mjs";
import { residentId } from "../tests/people.mjs";
import { draftOf } from "./page.mjs";
import { writeSection } from "./section.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LETTERS = 10_000;
const KEYS = 150;
/** Between two keys: a quick typist. */
const PACE = 80;
const RUNS = 5;

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
const EDITOR = "/demo/node_modules/@wangeditor-next/editor/dist";

/** @param {string} editor @param {boolean} isChecked */
const html = (
  editor,
  isChecked,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>稿件</title>
${editor === "wangEditor" ? `<link rel="stylesheet" href="${EDITOR}/css/style.css"><script src="${EDITOR}/index.js"></script>` : ""}
<form><input name="title" value="关于土地利用有关事项的公告">${
  editor === "wangEditor"
    ? `<div id="toolbar"></div><div id="body"></div>`
    : `<div id="body" contenteditable>${BODY}</div>`
}<button>发布</button></form>
<script type="module" src="/start.js?editor=${editor}&amp;checked=${isChecked}"></script>`;

const START = `
const asked = new URL(import.meta.url).searchParams;
const element = document.querySelector("#body");
let editor = element;
if (asked.get("editor") === "wangEditor") {
  editor = window.wangEditor.createEditor({ selector: element, html: ${JSON.stringify(BODY)}, config: { scroll: false, autoFocus: false } });
}
window.began = performance.now();
if (asked.get("checked") === "true") {
  const { attach } = await import("/www/index.js");
  window.attached = performance.now();
  window.session = attach(document.forms[0], {
    editor,
    column: "notice",
    onReport() {
      window.reported = window.reported || performance.now();
    },
  });
}
window.ready = true;
`;

async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url || "/", "http://x");
    const type = TYPES[extname(pathname)] || "text/html; charset=utf-8";
    const kind = pathname === "/www/worker.js" ? "worker" : "page";
    const headers = { ...headersFor(kind, type), "cache-control": "max-age=3600" };
    try {
      const content =
        pathname === "/"
          ? html(searchParams.get("editor") || "", searchParams.get("checked") === "true")
          : pathname === "/start.js"
            ? START
            : await readFile(join(ROOT, pathname));
      response.writeHead(200, headers).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return server;
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function typing(browser, address) {
  const page = await newPage(browser, { onError: (message) => stdout.write(`${message}\n`) });
  await page.goto(address);
  await page.waitForFunction(() => /** @type {any} */ (window).ready);
  await page.waitForTimeout(2_000);
  const place = page.locator("[contenteditable=true], #body[contenteditable]").first();
  await place.locator("p").nth(20).click();
  await page.evaluate(() => {
    const tasks = /** @type {number[]} */ ([]);
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await browser.startTracing(page, { categories: ["devtools.timeline", "toplevel"] });
  await page.keyboard.type("自然资源局".repeat(KEYS / 5), { delay: PACE });
  await page.waitForTimeout(1_500);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const tasks = await page.evaluate(() => /** @type {any} */ (window).tasks);
  await page.context().close();
  return { long: tasks.length, ...busiest(traceEvents) };
}

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur: number, tdur?: number, args?: any }} Event
 * @param {Event[]} events
 */
function busiest(events) {
  const whole = events.filter(({ ph, tdur }) => ph === "X" && tdur !== undefined);
  const { pid, tid } = /** @type {Event} */ (whole.find(({ name }) => name === "EventDispatch"));
  const here = whole.filter((event) => event.pid === pid && event.tid === tid);
  const cpu = (/** @type {Event[]} */ some) => Math.max(0, ...some.map(({ tdur = 0 }) => tdur)) / 1_000;
  const own = here.filter(
    ({ name, args }) => name === "FunctionCall" && /\/www\//.test(args?.data?.url || ""),
  );
  return { task: cpu(here.filter(({ name }) => /RunTask/.test(name))), call: cpu(own) };
}

/**
 * From the start of the navigation, and from `attach`, to the first report; the first visit fills the cache.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function opening(browser, address) {
  const page = await newPage(browser, { onError: (message) => stdout.write(`${message}\n`) });
  const all = [];
  for (let run = 0; run <= RUNS; run++) {
    await page.goto("about:blank");
    await page.goto(address);
    await page.waitForFunction(() => /** @type {any} */ (window).reported);
    const { reported, attached } = await page.evaluate(() => {
      const { reported: report, attached: start } = /** @type {any} */ (window);
      return { reported: report, attached: start };
    });
    if (run > 0) all.push({ opened: reported, attached: reported - attached });
  }
  await page.context().close();
  return {
    opened: median(all.map(({ opened }) => opened)),
    attached: median(all.map(({ attached }) => attached)),
  };
}

const server = await serve();
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const browser = await launchChromium();
try {
  const rows = [];
  for (const editor of ["contenteditable", "wangEditor"]) {
    for (const isChecked of [false, true]) {
      const address = `http://127.0.0.1:${port}/?editor=${editor}&checked=${isChecked}`;
      const { long, task, call } = await typing(browser, address);
      const ownCall = isChecked ? call.toFixed(1) : "";
      rows.push(`| ${editor} | ${isChecked ? "yes" : "no"} | ${task.toFixed(1)} | ${ownCall} | ${long} |`);
    }
  }
  const { opened, attached } = await opening(
    browser,
    `http://127.0.0.1:${port}/?editor=contenteditable&checked=true`,
  );
  writeSection(
    "Typing",
    `${KEYS} keys, one every ${PACE} ms, in a page of ${LETTERS} characters. The longest task of the main thread and the longest call into the
checker's own scripts are CPU time; long tasks are those that took more than 50 ms by the clock, whatever held them up.

| Editor | Checker | Longest task (ms) | Longest call of the checker (ms) | Long tasks |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

First report of that page with a warm cache, median of ${RUNS}: ${Math.round(opened)} ms after the page was opened, ${Math.round(attached)} ms
after \`attach\` was called. Aim: no long task caused by the checker, and 150 ms.`,
  );
} finally {
  await browser.close();
  server.close();
}
