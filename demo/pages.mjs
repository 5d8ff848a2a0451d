// /api/pages and /stored: what is submitted is checked again here, because the browser's word is not enough.
import { asWebRequest, dayInChina, Refusal, readParts } from "../node/gate/index.mjs";
import { headersFor } from "./headers.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {{ gate: import("../node/gate/gate.mjs").Gate, store: ReturnType<typeof import("./store.mjs").createStore>, profile: import("../node/engine.mjs").Profile | null }} Parts
 */

/** Nobody logs in to this page: who confirms says who it is, and who does not is called this. */
const NOBODY = "未登录的编辑（演示）";

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

/** @param {any} confirmed */
function nameIn(confirmed) {
  const by = confirmed?.by;
  if (by === undefined) return NOBODY;
  if (typeof by !== "string" || by.trim() === "") throw new Refusal(400, "confirmed.by：应当填写文字。");
  return by.trim();
}

/** @param {Request} request @param {Response} response @param {Parts} parts */
export async function submitPage(request, response, { gate, store }) {
  refuseForeign(request);
  const { draft: sent, confirmed, exceptions } = await readParts(asWebRequest(request), gate.http);
  const id = store.newId(dayInChina());
  const draft = typeof sent === "object" && sent !== null && !Array.isArray(sent) ? { ...sent, id } : sent;
  const reviewer = nameIn(confirmed);
  const reason = confirmed && typeof confirmed === "object" ? { ...confirmed, by: reviewer } : confirmed;
  const result = await gate.review(draft, { reviewer, confirmed: reason, exceptions });
  if (result.kind === "malformed") throw new Refusal(400, result.error);
  if (result.kind === "unchecked" && result.code === "unknown")
    throw new Refusal(503, gate.http.words.outcomeUnknown);
  if (result.kind === "unchecked") throw new Refusal(503, `稿件未检查，没有存档：${result.reason}。`);
  if (result.kind === "refused") {
    const { report, error } = result;
    return answer(response, report.verdict === "block" ? 422 : 409, { error, report });
  }
  const { receipt, report, digest } = result;
  await store.put({ draft: result.draft, report, receipt, digest });
  answer(response, 201, { id, report, receipt });
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
