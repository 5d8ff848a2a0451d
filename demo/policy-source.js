// Where a policy comes from: a draft of the library, or a file of the user's, which is read here and sent nowhere.
import { inert } from "../www/inert.js";

/**
 * @typedef {import("../www/client.js").Draft} Draft
 * @typedef {NonNullable<Draft["policy"]>} Policy
 */

/** What is on offer; each pair is two drafts in samples/policies/, the policy and the one that it replaces. */
export const LIBRARY = [
  {
    name: "topsoil",
    label: "青石县耕作层土壤剥离再利用管理办法（2026年、2019年）",
    pair: ["topsoil-2026", "topsoil-2019"],
  },
  {
    name: "lift",
    label: "青石县既有住宅加装电梯管理办法（2026年、2020年）",
    pair: ["lift-2026", "lift-2020"],
  },
];

/**
 * A policy is a page of a column of its own; an interpretation needs only part of that draft.
 * @param {Draft} draft
 * @returns {Policy}
 */
function policyOf({ title, body, format, meta }) {
  const { docNumber, issuer, publishedAt, url } = meta || {};
  return { title, docNumber, issuer, publishedAt, url, body, format };
}

/** @param {string} path below samples/ @returns {Promise<Policy>} */
export async function fetchPolicy(path) {
  const response = await fetch(`samples/${path}`);
  if (!response.ok) throw new Error(`samples/${path}: ${response.status}`);
  return policyOf(await response.json());
}

/** @param {string} name @returns {Promise<{ policy: Policy, previousPolicy: Policy }>} */
export async function fetchPair(name) {
  const found = LIBRARY.find((entry) => entry.name === name);
  if (!found) throw new Error(`no pair ${name}`);
  const [policy, previousPolicy] = await Promise.all(
    found.pair.map((file) => fetchPolicy(`policies/${file}.json`)),
  );
  return { policy, previousPolicy };
}

/** Beyond this the server would not take the draft either. */
const MOST_BYTES = 1024 * 1024;

/** A file that is not taken, with the words for the user. */
export class Unreadable extends Error {}

/**
 * Old files of offices are often in GBK. A wrong guess would show at once: the text stands in the dialog before it is used.
 * @param {ArrayBuffer} bytes
 */
function decode(bytes) {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // The next one.
    }
  }
  throw new Unreadable("这个文件不是文本，或者编码无法识别。请另存为 UTF-8 编码的文本，或者直接粘贴正文。");
}

/** Names of the fields in official page tags and in front matter. @type {Record<string, "title" | "docNumber" | "issuer" | "publishedAt" | "url">} */
const NAMES = {
  articletitle: "title",
  pubdate: "publishedAt",
  contentsource: "issuer",
  url: "url",
  title: "title",
  docnumber: "docNumber",
  issuer: "issuer",
  publishedat: "publishedAt",
};

/** @param {Iterable<[string, string]>} entries @returns {Policy} */
function fieldsOf(entries) {
  /** @type {Policy} */
  const policy = {};
  for (const [name, value] of entries) {
    const field = NAMES[name.toLowerCase()];
    const text = value.trim();
    if (!field || !text || policy[field]) continue;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(text);
    if (field !== "publishedAt") policy[field] = text;
    else if (day) policy[field] = day[0];
  }
  return policy;
}

/** @param {string} html @returns {Policy} */
function fromHtml(html) {
  const page = inert(html);
  const tags = Array.from(
    page.querySelectorAll("meta[name][content]"),
    /** @returns {[string, string]} */
    (tag) => [tag.getAttribute("name") || "", tag.getAttribute("content") || ""],
  );
  const heading = page.querySelector("h1");
  return {
    title: (heading?.textContent || "").trim(),
    ...fieldsOf(tags),
    body: html,
    format: "html",
  };
}

/** @param {string} markdown @returns {Policy} */
function fromMarkdown(markdown) {
  const matter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown);
  const body = matter ? markdown.slice(matter[0].length) : markdown;
  const lines = matter ? matter[1].split(/\r?\n/) : [];
  const entries = lines.map((line) => {
    const colon = line.indexOf(":");
    /** @type {[string, string]} */
    const entry = [
      line.slice(0, Math.max(0, colon)),
      line
        .slice(colon + 1)
        .trim()
        .replace(/^(["'])(.*)\1$/, "$2"),
    ];
    return entry;
  });
  const heading = /^#[ \t]+(.+?)[ \t#]*$/m.exec(body);
  return { title: heading ? heading[1] : "", ...fieldsOf(entries), body, format: "markdown" };
}

/** @param {string} text @returns {Policy} */
const fromText = (text) => ({ body: text, format: "text" });

const READERS = [
  { ending: /\.html?$/i, read: fromHtml },
  { ending: /\.md$/i, read: fromMarkdown },
  { ending: /\.txt$/i, read: fromText },
];

/**
 * Reads a file of the user's on this machine, with what it says of itself.
 * @param {File} file
 * @returns {Promise<Policy>}
 */
export async function readPolicyFile(file) {
  const reader = READERS.find(({ ending }) => ending.test(file.name));
  if (!reader) {
    throw new Unreadable("只能读取 .txt、.html、.md 文件。Word、PDF 文件请打开后复制正文，粘贴到下面。");
  }
  if (file.size > MOST_BYTES) throw new Unreadable("文件超过 1 MB，请只保留文件正文。");
  return reader.read(decode(await file.arrayBuffer()));
}

const BLOCKS = "address,article,blockquote,div,dd,dt,h1,h2,h3,h4,h5,h6,li,p,pre,section,table,tr,br,hr";

/**
 * The text of a policy for people to read: what a page says, without its markup. Lines end as in a text area.
 * @param {Policy} policy
 */
export function readable({ body, format }) {
  if (!body || format === "text" || format === "markdown") return (body || "").replace(/\r\n?/g, "\n");
  const page = inert(body);
  for (const hidden of page.querySelectorAll("title, script, style, template, noscript")) hidden.remove();
  for (const block of page.querySelectorAll(BLOCKS)) block.after("\n");
  for (const cell of page.querySelectorAll("td, th")) cell.after("　");
  return (page.textContent || "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}
