// A page as a file: front matter, then the body in HTML. What a client sends is read and written anew, so that nothing gets into
// the file that is no part of the draft, such as a comment in the front matter: the gate sees what is published, all of it.
import { isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";
import { Refusal } from "../../node/gate/index.mjs";
import { decodeUtf8, readPageText } from "../../node/read.mjs";
import { Trouble } from "../../node/trouble.mjs";
import { tell, wordsFor } from "../../node/words.mjs";
import { activeIn } from "./active.mjs";
import { LABELS } from "./columns.mjs";
import { idOf, pagePath } from "./layout.mjs";

/**
 * @typedef {import("./layout.mjs").PageName} PageName
 * @typedef {Pick<import("../../node/engine.mjs").Engine, "readPage">} Reader
 * @typedef {{ column: string, title: string, body: string, format: "html", meta?: Record<string, string> }} PageDraft
 */

/** What the server writes into the file itself, whatever a client sent: the page's name, the day, and the leave it was given. */
const WRITTEN_HERE = ["id", "today", "exceptions"];
const OWN_FIELDS = ["column", "title", "body", "format", "meta", ...WRITTEN_HERE];

/** @param {string} what @returns {never} */
function refuse(what) {
  throw new Refusal(422, `先审：没有发布，${what}`);
}

/**
 * By the same function as the command line's.
 * @param {PageName} page
 * @param {string} text
 * @param {Reader} reader
 * @returns {Promise<PageDraft>}
 */
async function read(page, text, reader) {
  /** @type {Record<string, any>} */
  let found;
  try {
    found = /** @type {any} */ ((await readPageText(text, pagePath(page), {}, reader)).draft);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return refuse(`页面无法读取：${tell(error, wordsFor("zh-CN"))}`);
  }
  if (Object.keys(found).some((name) => !OWN_FIELDS.includes(name)))
    refuse("页面自带了只能由服务器填写的内容。");
  const { column, title, meta = {} } = found;
  // Decap ends every file with a line break, which is no part of what its editor holds.
  const body = found.body.replace(/\n+$/, "");
  if (column !== page.column) refuse("页面写明的栏目与所在栏目不一致。");
  // A name would be published like its value, and nobody looks for a number there.
  if (Object.keys(meta).some((name) => !Object.hasOwn(LABELS, name)))
    refuse("页面信息里有这个栏目没有的字段。");
  const values = [title, ...Object.values(meta)];
  if (values.some((value) => typeof value !== "string")) refuse("页面信息只能是文字。");
  const active = activeIn(body);
  if (active !== undefined) refuse(active);
  return { column, title, body, format: "html", meta };
}

/**
 * With the exceptions that were used, the command line comes to the verdict of the gate, as long as they last.
 * @param {PageName} page
 * @param {PageDraft} draft
 * @param {import("../../pkg/node.mjs").UsedException[]} [exceptions]
 */
export function pageText(page, { column, title, body, meta }, exceptions = []) {
  const leave = exceptions.map(({ rule: _rule, level: _level, ...exception }) => exception);
  const fields = { id: idOf(page), column, title, ...meta, ...(leave.length > 0 && { exceptions: leave }) };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}`;
}

/**
 * The draft in what a client sent, as it will be read again from the file.
 * @param {PageName} page
 * @param {Buffer} sent
 * @param {Reader} reader
 * @returns {Promise<PageDraft>}
 */
export async function readPage(page, sent, reader) {
  const text = await Promise.resolve(sent)
    .then((bytes) => decodeUtf8(bytes, "notUtf8"))
    .catch(() => refuse("页面不是 UTF-8 文字。"));
  if (!/^---\r?\n/.test(text)) refuse("页面开头没有页面信息。");
  const draft = await read(page, text, reader);
  // As bytes, which is what git gets: half a character would become another one.
  const written = Buffer.from(pageText(page, draft), "utf8").toString("utf8");
  if (!isDeepStrictEqual(await read(page, written, reader), draft)) refuse("页面信息写回后有变化。");
  return draft;
}
