// /records/: what was published, with the receipt of each page as a sheet to print.
import { timeInChina } from "../../node/beijing.mjs";
import { Refusal } from "../../node/gate/index.mjs";
import { html } from "../../node/receipt/markup.mjs";
import { makeSheet } from "../../node/receipt/sheet.mjs";
import { receiptWordsFor } from "../../node/receipt/words.mjs";
import { Trouble } from "../../node/trouble.mjs";
import { wordsFor } from "../../node/words.mjs";
import { headersFor } from "../headers.mjs";
import { pageAt, pagePath } from "./layout.mjs";
import { readPage } from "./page-file.mjs";

/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("../../node/receipt/receipt.mjs").Receipt} Receipt */

const HTML = "text/html; charset=utf-8";

/** @param {Receipt} receipt */
const pathOf = ({ page }) => `pages/${page.id}.html`;

const TOLD = receiptWordsFor("zh-CN");

/** @typedef {{ receipt: Receipt, fault?: import("../../node/receipt/verify.mjs").ReceiptFault }} Entry */

/** @param {Entry} entry */
const row = ({ receipt, fault }) =>
  fault === "shape"
    ? html`<tr><td colspan="5">${TOLD.bad} ${TOLD.faults.shape}</td></tr>\n`
    : html`<tr>
  <td>${receipt.sequence}</td>
  <td><a href="/records/${receipt.sequence}/page">${receipt.page.title}</a><br><code>${pathOf(receipt)}</code></td>
  <td>${receipt.reviewer}</td>
  <td>${timeInChina(new Date(receipt.time))}</td>
  <td><a href="/records/${receipt.sequence}">审查单</a>${fault ? html`<br>${TOLD.bad} ${TOLD.faults[fault]}` : ""}</td>
</tr>
`;

/** @param {Entry[]} receipts */
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
 * @param {Awaited<ReturnType<typeof import("../../node/receipt/verify.mjs").createVerifier>>} parts.verify with the site's key
 */
export function createRecords({ repository, engine, chain, verify }) {
  /** @param {Receipt} receipt */
  async function contentFor(receipt) {
    const page = pageAt(pathOf(receipt));
    const content = page && (await repository.read(pagePath(page)));
    return page && content ? { page, content } : null;
  }

  /** The page as it stands, checked as it was then. @param {Receipt} receipt */
  async function reportNow(receipt) {
    const found = await contentFor(receipt);
    if (!found) return null;
    const { exceptions, day: today } = receipt;
    const leave = exceptions.map(({ rule: _rule, level: _level, ...exception }) => exception);
    try {
      const draft = await readPage(found.page, found.content, engine);
      return await engine.check({ ...draft, today, exceptions: leave });
    } catch (error) {
      // What cannot be read was not written here.
      if (error instanceof Refusal || error instanceof Trouble) return null;
      throw error;
    }
  }

  /** @param {Receipt} receipt */
  async function sheet(receipt) {
    const fault = await verify(receipt);
    if (fault === "shape") throw new Refusal(409, `${TOLD.bad} ${TOLD.faults.shape}。`);
    const report = await reportNow(receipt);
    const same = report?.contentHash === receipt.contentHash;
    const newest = await chain.latest(receipt.page.id);
    const faults = fault ? [TOLD.faults[fault]] : [];
    if (newest && newest.sequence > receipt.sequence)
      faults.push(`页面之后又发布过，以第 ${newest.sequence} 号为准`);
    else if (!same) faults.push(TOLD.faults.content);
    const titles = new Map((await engine.rules()).map(({ name, title }) => [name, title]));
    return makeSheet(receipt, {
      // The page may have been published anew since; then its findings are not this receipt's.
      report: report && same ? report : undefined,
      titles,
      names: new Map((await engine.columns()).map(({ id, name }) => [id, name])),
      verified: fault === undefined,
      faults,
      words: wordsFor("zh-CN"),
      told: TOLD,
    });
  }

  /** @param {Response} response @param {string} pathname below /records/ */
  return async function show(response, pathname) {
    if (pathname === "") {
      const entries = (await chain.all()).map(async (receipt) => ({ receipt, fault: await verify(receipt) }));
      const made = String(list(await Promise.all(entries)));
      response.writeHead(200, headersFor("form", HTML));
      return response.end(made);
    }
    const [, sequence, page] = /^([1-9]\d{0,7})(\/page)?$/.exec(pathname) || [];
    const receipt = sequence && (await chain.at(Number(sequence)));
    if (!receipt) throw new Refusal(404, "没有这份审查记录。");
    if (page) {
      const found = (await verify(receipt)) === "shape" ? null : await contentFor(receipt);
      if (!found) throw new Refusal(404, "没有这个页面。");
      // As it lies in the repository: shown as text, it can do nothing.
      response.writeHead(200, headersFor("data", "text/plain; charset=utf-8"));
      return response.end(found.content);
    }
    const made = await sheet(receipt);
    response.writeHead(200, headersFor("stored", HTML));
    response.end(made);
  };
}
