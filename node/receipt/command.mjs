// `xianshen receipt key | verify | sheet`
import { timeInChina } from "../beijing.mjs";
import { openEngine } from "../engine.mjs";
import { readProfile } from "../profile.mjs";
import { cover, plain, shownPath } from "../safe.mjs";
import { Trouble } from "../trouble.mjs";
import { tell } from "../words.mjs";
import { readReceiptArguments } from "./arguments.mjs";
import { verifyChain } from "./chain.mjs";
import { readPublicKey, writeKeyPair } from "./key-file.mjs";
import { pageFaults, readPublished } from "./prove.mjs";
import { readJsonFile, readReceiptFile, receiptFilesIn } from "./receipt-file.mjs";
import { makeSheet, reportOf } from "./sheet.mjs";
import { createVerifier } from "./verify.mjs";
import { receiptWordsFor } from "./words.mjs";

/**
 * @typedef {import("./receipt.mjs").Receipt} Receipt
 * @typedef {import("./words.mjs").ReceiptWords} ReceiptWords
 * @typedef {import("../words.mjs").Words} Words
 * @typedef {ReturnType<typeof readReceiptArguments>["values"]} Values
 * @typedef {{ words: Words, write: (text: string) => Promise<void>, notice: (text: string) => void }} Out
 * @typedef {keyof ReceiptWords["faults"]} Fault
 */

const MATCHES = 0;
const DOES_NOT_MATCH = 1;
const NOT_VERIFIED = 2;

/**
 * @param {string[]} argv what follows `receipt`
 * @param {Out} out
 * @returns {Promise<number>} the exit status
 */
export async function receiptCommand(argv, out) {
  const { action, operands, values } = readReceiptArguments(argv);
  const told = receiptWordsFor(values.locale);
  if (action === "key") return makeKey(operands[0], values, told, out);
  if (action === "verify") return verify(operands, values, told, out);
  if (action === "sheet") return writeSheet(operands[0], values, told, out);
  await out.write(told.help);
  return MATCHES;
}

/** @param {string} path @param {Values} values @param {ReceiptWords} told @param {Out} out */
async function makeKey(path, { format }, told, { words, write }) {
  const { privatePath, publicPath, id } = await within(path, words, () => writeKeyPair(path));
  const made = { private: shownPath(privatePath), public: shownPath(publicPath), key: id };
  await write(format === "json" ? `${JSON.stringify(made, null, 2)}\n` : told.keyMade(made));
  return MATCHES;
}

/** @param {Values} values @param {Words} words */
async function verifierFor({ key = [] }, words) {
  const keys = [];
  for (const path of key) keys.push(await within(path, words, () => readPublicKey(path)));
  return createVerifier(keys);
}

/** @param {Values} values @param {Words} words */
async function engineFor({ profile: path, locale }, words) {
  const profile = path === undefined ? undefined : await within(path, words, () => readProfile(path));
  return within(path, words, () => openEngine({ profile, locale: /** @type {any} */ (locale) }));
}

/** @param {string[]} files @param {Values} values @param {ReceiptWords} told @param {Out} out */
async function verify(files, values, told, { words, write, notice }) {
  const check = await verifierFor(values, words);
  const { page, profile, chain: folder, format } = values;
  let published;
  if (page !== undefined) {
    const engine = await engineFor(values, words);
    published = await within(page, words, () => readPublished(page, engine));
  }
  const chain = folder === undefined ? undefined : await readChain(folder, check, words);

  let status = MATCHES;
  const receipts = [];
  for (const file of files) {
    try {
      const { receipt: value, formed } = await readReceiptFile(file);
      const fault = await check(value);
      /** @type {Fault[]} */
      const faults = [...(formed ? [] : [/** @type {const} */ ("form")]), ...(fault ? [fault] : [])];
      const receipt = fault === "shape" ? undefined : /** @type {Receipt} */ (value);
      if (receipt && published)
        faults.push(...pageFaults(receipt, published, { sameProfile: profile !== undefined }));
      // A chain that was cut off at its end is whole in itself, and does not hold what somebody has in hand.
      if (receipt && chain && !chain.hashes.has(receipt.hash)) faults.push("absent");
      receipts.push({ file: shownPath(file), ok: faults.length === 0, faults, receipt });
      if (faults.length > 0) status = Math.max(status, DOES_NOT_MATCH);
    } catch (error) {
      receipts.push({ file: shownPath(file), ok: false, error: tell(error, words) });
      status = NOT_VERIFIED;
    }
  }
  if (chain) {
    if (chain.faults.length > 0) status = Math.max(status, DOES_NOT_MATCH);
    if (chain.errors.length > 0 || chain.count === 0) status = NOT_VERIFIED;
  }

  if (format === "json") {
    const listed = receipts.map(({ receipt, ...rest }) => ({
      ...rest,
      ...(receipt && { receipt: summary(receipt) }),
    }));
    const { hashes: _hashes, ...shown } = chain ?? { hashes: null };
    const value = { ok: status === MATCHES, receipts: listed, ...(chain && { chain: shown }) };
    await write(`${JSON.stringify(value, null, 2)}\n`);
    return status;
  }
  for (const { file, faults = [], error, receipt } of receipts) {
    if (error !== undefined) {
      notice(`${file}${words.colon}${error}`);
      continue;
    }
    const lines = faults.map((fault) => `  ${told.bad} ${told.faults[fault]}`);
    if (receipt && faults.length === 0)
      lines.push(`  ${told.good} ${published ? told.samePage : told.receiptOnly}`);
    const about =
      receipt && (await check(receipt)) === undefined ? `${words.colon}${line(receipt, told)}` : "";
    await write(`${file}${about}\n${lines.join("\n")}\n`);
  }
  if (chain) {
    for (const { file, error } of chain.errors) notice(`${file}${words.colon}${error}`);
    const lines = chain.faults.map(
      ({ file, fault }) => `  ${told.bad} ${file}${words.colon}${told.faults[fault]}`,
    );
    if (chain.count === 0) notice(`${chain.folder}${words.colon}${told.chainEmpty}`);
    else if (lines.length === 0 && chain.errors.length === 0)
      lines.push(`  ${told.good} ${told.chainWhole(chain.count)}`);
    await write(`${chain.folder}\n${lines.join("\n")}\n  ${told.chainHead(chain.head ?? "-")}\n`);
  }
  return status;
}

/** @param {string} folder @param {Awaited<ReturnType<typeof createVerifier>>} check @param {Words} words */
async function readChain(folder, check, words) {
  const entries = [];
  const errors = [];
  /** @type {{ file: string, fault: Fault }[]} */
  const illFormed = [];
  for (const { name, path } of await within(folder, words, () => receiptFilesIn(folder))) {
    try {
      const { receipt, formed } = await readReceiptFile(path);
      if (!formed) illFormed.push({ file: shownPath(name), fault: "form" });
      entries.push({ file: name, receipt });
    } catch (error) {
      errors.push({ file: shownPath(name), error: tell(error, words) });
    }
  }
  const { faults, ...rest } = await verifyChain(entries, check);
  const placed = faults.map(({ file, fault }) => ({ file: shownPath(file), fault }));
  const all = [...illFormed, ...placed];
  const ok = all.length === 0 && errors.length === 0 && entries.length > 0;
  return { folder: shownPath(folder), ok, ...rest, faults: all, errors };
}

/** What is told of a receipt to programs. @param {Receipt} receipt */
function summary({ sequence, hash, page, reviewer, verdict, time, engine, key }) {
  const name = plain(cover(reviewer));
  return { sequence, hash, page: shownPath(page.id), reviewer: name, verdict, time, engine, key };
}

/** And to people, once the signature is known to be good. @param {Receipt} receipt @param {ReceiptWords} told */
function line(receipt, told) {
  const { sequence, page, reviewer, time } = summary(receipt);
  return told.about({ sequence, page, reviewer, time: timeInChina(new Date(time)) });
}

/** @param {string} file @param {Values} values @param {ReceiptWords} told @param {Out} out */
async function writeSheet(file, values, told, { words, write, notice }) {
  const { receipt: value, formed } = await within(file, words, () => readReceiptFile(file));
  const check = await verifierFor(values, words);
  const fault = await check(value);
  // Without a key nothing can be said of the signature, and the sheet says that.
  const unasked = values.key === undefined && fault === "key";
  if (!formed || (fault && !unasked)) {
    notice(`${shownPath(file)}${words.colon}${told.faults[formed && fault ? fault : "form"]}`);
    return DOES_NOT_MATCH;
  }
  const receipt = /** @type {Receipt} */ (value);
  const path = values.report;
  const report = path === undefined ? undefined : await within(path, words, () => readJsonFile(path));
  const own = report === undefined ? undefined : reportOf(report, receipt);
  if (report !== undefined && own === undefined) {
    notice(`${shownPath(path ?? "")}${words.colon}${told.faults.report}`);
    return DOES_NOT_MATCH;
  }
  const engine = await engineFor(values, words);
  const titles = new Map((await engine.rules()).map(({ name, title }) => [name, title]));
  const names = new Map((await engine.columns()).map(({ id, name }) => [id, name]));
  await write(
    makeSheet(receipt, {
      report: own,
      titles,
      names,
      verified: !unasked,
      words,
      told,
      locale: values.locale,
    }),
  );
  return MATCHES;
}

/**
 * @template T
 * @param {string | undefined} path
 * @param {Words} words
 * @param {() => Promise<T>} step
 */
async function within(path, words, step) {
  try {
    return await step();
  } catch (error) {
    if (path === undefined) throw error;
    throw new Trouble("within", { place: shownPath(path), message: tell(error, words) });
  }
}
