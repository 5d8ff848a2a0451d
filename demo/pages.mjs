// /api/pages and /stored: what is submitted is checked again here, because the browser's word is not enough.

import { today } from "../www/today.js";
import { headersFor } from "./headers.mjs";
import { Refusal } from "./refusal.mjs";
import { readSubmission } from "./submission.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {{ gate: ReturnType<typeof import("./gate.mjs").createGate>, store: ReturnType<typeof import("./store.mjs").createStore>, profile: import("../node/engine.mjs").Profile | null }} Parts
 */

/** @param {Response} response @param {number} status @param {unknown} content */
export function answer(response, status, content) {
  response.writeHead(status, headersFor("data", "application/json; charset=utf-8"));
  response.end(`${JSON.stringify(content)}\n`);
}

/** @param {Request} request */
function refuseForeign(request) {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) throw new Refusal(403, "只接受本站页面的提交。");
}

/** @param {Request} request @param {Response} response @param {Parts} parts */
export async function submitPage(request, response, { gate, store }) {
  refuseForeign(request);
  const { draft: sent, confirmed } = await readSubmission(request);
  // A client must not choose the day that it is checked for.
  const day = today();
  const draft = { ...sent, today: day };
  const checked = await gate.check({ ...draft, site: { recent: await store.recent() } });
  if ("malformed" in checked) throw new Refusal(400, checked.malformed);
  if ("unchecked" in checked) throw new Refusal(503, `稿件未检查，没有存档：${checked.unchecked}。`);

  const { report, digest } = checked;
  if (report.verdict === "block")
    return answer(response, 422, { error: "稿件有必须修改的问题，没有存档。", report });
  if (report.verdict === "review" && !confirmed) {
    return answer(response, 409, {
      error: "稿件需要人工复核，请附上 confirmed.by 和 confirmed.reason。",
      report,
    });
  }
  const id = await store.put(
    day,
    report.verdict === "review" ? { draft, report, confirmed, digest } : { draft, report, digest },
  );
  answer(response, 201, { id, report });
}

/** @param {string} text */
const escaped = (text = "") => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {import("./store.mjs").StoredPage} page */
function asHtml({ draft }) {
  const body = draft.format && draft.format !== "html" ? `<pre>${escaped(draft.body)}</pre>` : draft.body;
  const { issuer = "", publishedAt = "", docNumber = "" } = draft.meta || {};
  const line = [issuer, docNumber, publishedAt].filter(Boolean).join("　");
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(draft.title)}</title>
<style>body{max-width:52em;margin:2em auto;padding:0 1em;font:16px/1.9 sans-serif;color:#1c2733}h1{font-size:1.5em;text-align:center}
.line{text-align:center;color:#55636f}pre{white-space:pre-wrap;font:inherit}table{border-collapse:collapse}td,th{border:1px solid #b9c7d4;padding:.3em .6em}</style>
</head><body><h1>${escaped(draft.title)}</h1><p class="line">${escaped(line)}</p>
${body}
</body></html>
`;
}

/** @param {Response} response @param {string} id @param {Parts} parts */
export async function showStored(response, id, { store }) {
  const page = await store.get(id);
  if (!page) throw new Refusal(404, "没有这个页面。");
  response.writeHead(200, headersFor("stored", "text/html; charset=utf-8"));
  response.end(asHtml(page));
}

/** @param {Response} response @param {string} id @param {Parts} parts */
export async function giveStored(response, id, { store }) {
  const page = await store.get(id);
  if (!page) throw new Refusal(404, "没有这个页面。");
  answer(response, 200, page);
}

/** @param {Response} response @param {Parts} parts */
export async function listStored(response, { store }) {
  answer(response, 200, await store.list());
}

/** What a draft in the editor is compared with. @param {Response} response @param {Parts} parts */
export async function listRecent(response, { store }) {
  answer(response, 200, await store.recent());
}
