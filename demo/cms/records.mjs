// /records/: what was published, with the receipt of each page as a sheet to print.
import { timeInChina } from "../../node/beijing.mjs";
import { Refusal } from "../../node/gate/index.mjs";
import { html } from "../../node/receipt/markup.mjs";
import { makeSheet } from "../../node/receipt/sheet.mjs";
import { receiptWordsFor } from "../../node/receipt/words.mjs";
import { wordsFor } from "../../node/words.mjs";
import { headersFor } from "../headers.mjs";
import { pageAt, pagePath } from "./layout.mjs";
import { readPage } from "./page-file.mjs";

/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("../../node/receipt/receipt.mjs").Receipt} Receipt */

const HTML = "text/html; charset=utf-8";

/** @param {Receipt} receipt */
const pathOf = ({ page }) => `pages/${page.id}.html`;

/** @param {Receipt} receipt */
const row = (receipt) => html`<tr>
  <td>${receipt.sequence}</td>
  <td><a href="/records/${receipt.sequence}/page">${receipt.page.title}</a><br><code>${pathOf(receipt)}</code></td>
  <td>${receipt.reviewer}</td>
  <td>${timeInChina(new Date(receipt.time))}</td>
  <td><a href="/records/${receipt.sequence}">审查单</a></td>
</tr>
`;

/** @param {Receipt[]} receipts */
const list = (receipts) =>
  html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>审查记录 · 先审演示站</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/cms/plain.css">
  </head>
  <body>
    <main>
      <h1>审查记录</h1>
      <p>每发布一个页面，页面与审查记录在同一次 git 提交里存入内容仓库。<a href="/">返回内容管理</a></p>
      ${
        receipts.length > 0
          ? html`<table><thead><tr><th scope="col">编号</th><th scope="col">页面</th><th scope="col">审核人</th><th scope="col">时间</th><th scope="col">记录</th></tr></thead>
<tbody>${receipts.map(row)}</tbody></table>`
          : html`<p>还没有发布过页面。</p>`
      }
    </main>
  </body>
</html>
`;

/**
 * @param {object} parts
 * @param {import("./repository.mjs").Repository} parts.repository
 * @param {import("../../node/engine.mjs").Engine} parts.engine
 * @param {ReturnType<typeof import("./chain.mjs").chainIn>} parts.chain
 */
export function createRecords({ repository, engine, chain }) {
  /** @param {Receipt} receipt */
  async function contentFor(receipt) {
    const page = pageAt(pathOf(receipt));
    const content = page && (await repository.read(pagePath(page)));
    if (!page || !content) throw new Refusal(404, "没有这个页面。");
    return { page, content };
  }

  /** @param {Receipt} receipt */
  async function sheet(receipt) {
    const { page, content } = await contentFor(receipt);
    const draft = await readPage(page, content, engine);
    const { exceptions, day: today } = receipt;
    const leave = exceptions.map(({ rule: _rule, level: _level, ...exception }) => exception);
    const report = await engine.check({ ...draft, today, exceptions: leave });
    const titles = new Map((await engine.rules()).map(({ name, title }) => [name, title]));
    return makeSheet(receipt, {
      // The page may have been published anew since; then its findings are not this receipt's.
      report: report.contentHash === receipt.contentHash ? report : undefined,
      titles,
      names: new Map((await engine.columns()).map(({ id, name }) => [id, name])),
      verified: true,
      words: wordsFor("zh-CN"),
      told: receiptWordsFor("zh-CN"),
    });
  }

  /** @param {Response} response @param {string} pathname below /records/ */
  return async function show(response, pathname) {
    if (pathname === "") {
      response.writeHead(200, headersFor("form", HTML));
      return response.end(String(list(await chain.all())));
    }
    const [, sequence, page] = /^([1-9]\d{0,7})(\/page)?$/.exec(pathname) || [];
    const receipt = sequence && (await chain.at(Number(sequence)));
    if (!receipt) throw new Refusal(404, "没有这份审查记录。");
    if (page) {
      // As it lies in the repository: shown as text, it can do nothing.
      response.writeHead(200, headersFor("data", "text/plain; charset=utf-8"));
      return response.end((await contentFor(receipt)).content);
    }
    response.writeHead(200, headersFor("stored", HTML));
    response.end(await sheet(receipt));
  };
}
