// The review sheet for the file: A4, one HTML file that needs nothing else and can do nothing.
import { createHash } from "node:crypto";
import { timeInChina } from "../beijing.mjs";
import { isMap } from "../front-matter.mjs";
import { cover } from "../safe.mjs";
import { html, styleSheet } from "./markup.mjs";
import { STYLE } from "./sheet-style.mjs";

/**
 * @typedef {import("./receipt.mjs").Receipt} Receipt
 * @typedef {import("./words.mjs").ReceiptWords} ReceiptWords
 * @typedef {import("../engine.mjs").Report} Report
 */

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** @param {any} value @returns {value is Report} */
const isReport = (value) =>
  isMap(value) && Array.isArray(value.findings) && typeof value.contentHash === "string";

/**
 * The report that a receipt is about, out of what a check gave: the report itself, an answer of the gate, or the list of
 * `check --format json`.
 *
 * @param {unknown} given
 * @param {Receipt} receipt
 * @returns {Report | undefined}
 */
export function reportOf(given, { contentHash, engine }) {
  const all = Array.isArray(given) ? given : [given];
  return all
    .map((item) => (isMap(item) && isMap(item.report) ? item.report : item))
    .filter(isReport)
    .find(
      (report) =>
        report.contentHash === contentHash &&
        report.engine?.version === engine.version &&
        report.engine?.profile === engine.profile,
    );
}

/**
 * @param {Receipt} receipt
 * @param {object} options
 * @param {Report} [options.report]
 * @param {Map<string, string>} options.titles of the rules
 * @param {Map<string, string>} options.names of the columns
 * @param {boolean} options.verified whether the signature was, with a key that was handed over
 * @param {string[]} [options.faults] what was found wrong, in words: it stands above all else; the signature first
 * @param {import("../words.mjs").Words} options.words
 * @param {ReceiptWords} options.told
 * @param {string} [options.locale]
 */
export function makeSheet(receipt, options) {
  const { report, titles, names, verified, faults = [], words, told, locale = "zh-CN" } = options;
  const { page, engine, confirmed } = receipt;
  const say = told.sheet;
  const time = `${timeInChina(new Date(receipt.time))}${say.beijing}`;
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const document = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${say.title} ${receipt.sequence}</title>
${styleSheet(STYLE)}
</head>
<body>
<main>
<h1>${say.title}</h1>
${faults.map((fault) => html`<p class="fault">${told.bad} ${fault}</p>\n`)}<p class="number"><span>${say.site}${words.colon}${receipt.site}</span><span>${say.number}${words.colon}${receipt.sequence}</span></p>
<table class="facts">
${[
  row(say.column, names.get(page.column) ?? page.column, say.page, page.id),
  wide(say.pageTitle, cover(page.title)),
  row(say.drafter, cover(page.drafter ?? ""), say.author, cover(page.author ?? "")),
  row(say.verdict, words.verdicts[receipt.verdict], say.time, time),
  row(say.counts, counts(receipt, words), say.reviewer, cover(receipt.reviewer)),
  wide(say.opinion, confirmed ? cover(confirmed.reason) : say.nothingFound),
]}
</table>
<h2>${say.problems}</h2>
${problems(receipt, { report, titles, words, told })}
<h2>${say.exceptions}</h2>
${exceptions(receipt, { titles, words, told })}
<h2>${say.signatures}</h2>
<table class="signing"><tr>${say.rounds.map((round) => html`<th scope="col">${round}</th>`)}</tr>
<tr>${say.rounds.map(() => html`<td><span>${say.opinionLine}</span><span>${say.nameLine}</span><span>${say.dateLine}</span></td>`)}</tr></table>
<h2>${say.proof}</h2>
<table class="proof">
${[
  wide(say.contentHash, receipt.contentHash),
  wide(say.engine, `${engine.version}  ${engine.profile}`),
  wide(say.receiptHash, receipt.hash),
  wide(say.previous, receipt.previous ?? say.first),
  wide(say.key, receipt.key),
  wide(say.signature, `Ed25519  ${receipt.signature}`),
  wide(say.checked, verified ? say.verified : (faults[0] ?? say.notVerified)),
]}
</table>
<p class="how">${say.how}</p>
<pre>xianshen receipt verify ${say.receiptFile} --key ${say.keyFile} --page ${say.pageFile}</pre>
</main>
</body>
</html>
`;
  return document.toString();
}

/** @param {string} name @param {string} value @param {string} otherName @param {string} otherValue */
const row = (name, value, otherName, otherValue) =>
  html`<tr><th scope="row">${name}</th><td>${value}</td><th scope="row">${otherName}</th><td>${otherValue}</td></tr>\n`;

/** @param {string} name @param {string} value */
const wide = (name, value) => html`<tr><th scope="row">${name}</th><td colspan="3">${value}</td></tr>\n`;

/** @param {Receipt} receipt @param {import("../words.mjs").Words} words */
const counts = ({ counts: { block, review, advise } }, { levels, comma }) =>
  [`${levels.block} ${block}`, `${levels.review} ${review}`, `${levels.advise} ${advise}`].join(comma);

/** @typedef {{ titles: Map<string, string>, words: import("../words.mjs").Words, told: ReceiptWords }} Names */

/** @param {Receipt} receipt @param {Names & { report?: Report }} options */
function problems({ confirmed, counts }, { report, titles, words, told: { sheet: say } }) {
  const settled = new Set(confirmed?.findings);
  const unread = confirmed?.notChecked ?? [];
  /** @param {string} level @param {string} what @param {string} done */
  const line = (level, what, done) => html`<tr><td>${level}</td><td>${what}</td><td>${done}</td></tr>\n`;
  const rows = report
    ? report.findings.map(({ rule, level, what, quote, fingerprint }) =>
        line(
          words.levels[level],
          cover(`${titles.get(rule) ?? rule}${words.colon}${what}${quote ? `「${quote}」` : ""}`),
          settled.has(fingerprint) ? say.confirmed : say.advised,
        ),
      )
    : [...settled].map((fingerprint) => line(words.levels.review, fingerprint, say.confirmed));
  rows.push(...unread.map((field) => line(words.notChecked, field, say.confirmed)));
  if (rows.length === 0) return html`<p>${counts.advise > 0 ? say.onlyAdvice(counts.advise) : say.none}</p>`;
  return html`<table class="list problems"><thead><tr>${[say.level, say.problem, say.done].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>
${report ? "" : html`<p>${say.noReport}</p>`}`;
}

/** @param {Receipt} receipt @param {Names} options */
function exceptions({ exceptions }, { titles, words, told: { sheet: say } }) {
  if (exceptions.length === 0) return html`<p>${say.none}</p>`;
  const heads = [
    ...[say.problem, say.kind, say.reason, say.by].map((name) => html`<th scope="col">${name}</th>`),
    ...[say.on, say.until].map((name) => html`<th scope="col" class="day">${name}</th>`),
  ];
  const rows = exceptions.map(
    ({ rule, level, kind, reason, by, on, until }) =>
      html`<tr><td>${titles.get(rule) ?? rule}${words.paren(words.levels[level])}</td><td>${say.kinds[kind]}</td><td>${cover(reason)}</td><td>${cover(by)}</td><td>${on}</td><td>${until ?? ""}</td></tr>\n`,
  );
  return html`<table class="list exceptions"><thead><tr>${heads}</tr></thead>
<tbody>${rows}</tbody></table>`;
}
