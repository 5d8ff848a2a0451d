// /classic/: the usual form of a government CMS. The server writes it, the browser sends it, and the gate stands behind it; nothing
// of the checker in the browser is needed for that.
import { randomInt } from "node:crypto";
import { isMap } from "../../node/front-matter.mjs";
import { Refusal } from "../../node/gate/index.mjs";
import { whatAsksForReview } from "../../node/receipt/admit.mjs";
import { html } from "../../node/receipt/markup.mjs";
import { readBody } from "../body.mjs";
import { headersFor } from "../headers.mjs";
import { pageName } from "./layout.mjs";
import { pageText } from "./page-file.mjs";
import { NotPublished } from "./publish.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("../../pkg/node.mjs").Report} Report
 * @typedef {{ column: string, title: string, issuer: string, publishedAt: string, body: string }} Fields
 * @typedef {{ id: string, name: string }} Column
 */

const MOST_BYTES = 12 * 1024 * 1024;
/** @type {Fields} */
const EMPTY = { column: "", title: "", issuer: "", publishedAt: "", body: "" };

/** @param {Report} report @param {string} error */
function findings(report, error) {
  const { contentHash, verdict, notChecked = [] } = report;
  return html`<section role="alert">
<h2>${error}</h2>
<ul>${report.findings
    .filter(({ level }) => level === verdict)
    .map(({ what, how, quote }) => html`<li>${what}${quote ? html`<q>${quote}</q>` : ""} ${how}</li>`)}${
    verdict === "review" ? notChecked.map(({ field }) => html`<li>没有检查：${field}</li>`) : ""
  }</ul>
${
  verdict === "review"
    ? html`<input type="hidden" name="contentHash" value="${contentHash}">
<input type="hidden" name="seen" value="${JSON.stringify(whatAsksForReview(report))}">
<label>已经核实，理由：<textarea name="reason" rows="2" maxlength="500"></textarea></label>`
    : ""
}
</section>`;
}

const SCRIPTS = html`<script src="/cms/ueditor-config.js"></script>
<script src="/ueditor/ueditor.all.js"></script>
<script src="/ueditor/lang/zh-cn/zh-cn.js"></script>`;

/**
 * @param {object} page
 * @param {Column[]} page.columns
 * @param {Fields} page.fields
 * @param {boolean} page.rich whether UEditor is there
 * @param {string} page.user
 * @param {unknown} [page.told]
 */
const form = ({ columns, fields, rich, user, told = "" }) =>
  html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>传统表单 · 先审演示站</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/cms/plain.css">
    ${rich ? SCRIPTS : ""}
    <script type="module" src="/cms/classic.js"></script>
  </head>
  <body>
    <main class="with-panel">
      <h1>信息发布</h1>
      <p>审核人：<span id="reviewer">${user}</span>。<a href="/">返回内容管理</a></p>
      <form method="post" action="/classic/" id="page">
        ${told}
        <p><label for="column">栏目</label>
        <select id="column" name="column">${columns.map(
          ({ id, name }) =>
            html`<option value="${id}"${id === fields.column ? html` selected` : ""}>${name}</option>`,
        )}</select></p>
        <p><label for="title">标题</label><input id="title" name="title" value="${fields.title}"></p>
        <p><label for="issuer">发布机构</label><input id="issuer" name="issuer" value="${fields.issuer}"></p>
        <p><label for="publishedAt">发布日期</label><input id="publishedAt" name="publishedAt" type="date" value="${fields.publishedAt}"></p>
        <p><label for="body">正文</label></p>
        <textarea id="body" name="body" rows="14">
${fields.body}</textarea>
        <p><button type="submit" name="action" value="publish" class="primary">发布</button>
        <button type="submit" name="action" value="draft">存草稿</button></p>
      </form>
      <xianshen-panel id="findings"></xianshen-panel>
    </main>
  </body>
</html>
`;

/** A field that holds an object as JSON, or nothing. @param {URLSearchParams} sent @param {string} name @returns {any} */
function parsed(sent, name) {
  const text = sent.get(name);
  if (!text) return {};
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    // Told like any other shape that is wrong.
  }
  if (!isMap(found)) throw new Refusal(400, `${name}：应当是 JSON 对象。`);
  return found;
}

/**
 * What somebody said, without the name: that is who is logged in. What else is in it, the gate looks at.
 * @param {unknown} said
 */
function withoutName(said) {
  if (!isMap(said)) throw new Refusal(400, "xianshen：形状不对。");
  const { by: _by, ...rest } = said;
  return rest;
}

/** What a person answers for: what the panel asked, or what was written into the form. @param {URLSearchParams} sent */
function declaredIn(sent) {
  const { confirmed = null, exceptions = null } = parsed(sent, "xianshen");
  const reason = sent.get("reason")?.trim();
  if (reason) {
    const { findings = [], notChecked = [] } = parsed(sent, "seen");
    const contentHash = sent.get("contentHash") ?? "";
    return { contentHash, confirmed: { reason, findings, notChecked }, exceptions: null };
  }
  if (exceptions !== null && !Array.isArray(exceptions)) throw new Refusal(400, "xianshen：形状不对。");
  return {
    confirmed: confirmed === null ? null : /** @type {any} */ (withoutName(confirmed)),
    exceptions: exceptions?.map(withoutName) ?? null,
  };
}

/** A name as Decap gives it: the moment, in China, and two digits so that two pages of one second do not meet. */
function slugNow() {
  const now = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString();
  return `${now.slice(0, 10)}-${now.slice(11, 19).replaceAll(":", "")}-${randomInt(10, 100)}`;
}

/**
 * @param {object} parts
 * @param {Column[]} parts.columns
 * @param {Awaited<ReturnType<typeof import("./publish.mjs").createPublisher>>} parts.publisher
 * @param {<T>(step: () => Promise<T>) => Promise<T>} parts.inTurn
 * @param {boolean} parts.rich whether UEditor is there: it has no licence in its package and comes with the tests only
 */
export function createClassic({ columns, publisher, inTurn, rich }) {
  /** One of each user. @type {Map<string, Fields>} */
  const drafts = new Map();

  /** @param {Response} response @param {import("./session.mjs").User} user @param {{ status?: number, fields?: Fields, told?: unknown }} [content] */
  async function show(response, user, { status = 200, fields = drafts.get(user.id) ?? EMPTY, told } = {}) {
    response.writeHead(status, {
      ...headersFor(rich ? "ueditor" : "classic", "text/html; charset=utf-8"),
      "cache-control": "no-store",
    });
    response.end(String(form({ columns, fields, rich, user: user.name, told })));
  }

  return {
    show,

    /** @param {Request} request @param {Response} response @param {import("./session.mjs").User} user */
    async submit(request, response, user) {
      const sent = new URLSearchParams(
        await readBody(request, "application/x-www-form-urlencoded", MOST_BYTES),
      );
      const fields = /** @type {Fields} */ (
        Object.fromEntries(Object.keys(EMPTY).map((name) => [name, sent.get(name) ?? ""]))
      );
      if (sent.get("action") === "draft") {
        drafts.set(user.id, fields);
        return show(response, user, { told: html`<p role="status">草稿已保存，没有发布。</p>` });
      }
      const page = columns.some(({ id }) => id === fields.column) ? pageName(fields.column, slugNow()) : null;
      if (!page)
        return show(response, user, { status: 422, fields, told: html`<p role="alert">没有这个栏目。</p>` });
      const { column, title, issuer, publishedAt, body } = fields;
      const meta = { issuer, publishedAt };
      const content = Buffer.from(pageText(page, { column, title, body, format: "html", meta }), "utf8");
      try {
        const receipt = await inTurn(() =>
          publisher.publish({ page, content, reviewer: user.name, declared: declaredIn(sent) }),
        );
        drafts.delete(user.id);
        const link = html`<a href="/records/${receipt.sequence}">审查单</a>`;
        return await show(response, user, {
          told: html`<p role="status">已发布，审查记录第 ${receipt.sequence} 号：${link}</p>`,
        });
      } catch (error) {
        if (!(error instanceof Refusal) || error.status < 422) throw error;
        const told =
          error instanceof NotPublished
            ? findings(error.report, error.message)
            : html`<p role="alert">${error.message}</p>`;
        return show(response, user, { status: error.status, fields, told });
      }
    },
  };
}
