import { lstat, stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { isDate } from "../arguments.mjs";
import { nearest } from "../nearest.mjs";
import { localDate } from "../read.mjs";
import { resultsFor } from "../run.mjs";
import { cover, plain, shownPath } from "../safe.mjs";
import { Trouble } from "../trouble.mjs";
import { appendRow } from "./append.mjs";
import { askAbout } from "./ask.mjs";
import { KINDS } from "./file.mjs";
import { exceptionWords } from "./words.mjs";

/** @typedef {import("../settings.mjs").Settings} Settings */
/** @typedef {import("../run.mjs").Surroundings} Surroundings */
/** @typedef {import("../check.mjs").Checked} Checked */
/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {{ result: Checked, index: number, finding: Finding }} Open a finding that nobody has judged */
/** @typedef {{ kind: string, reason: string, by: string, until?: string }} Judgement */

/**
 * `xianshen accept`: adds what somebody has decided about a finding to the file of exceptions, by flags or by asking.
 *
 * @param {Settings} settings whose one path is the page
 * @param {{ fingerprint?: string, values: Partial<Judgement> }} said
 * @param {Surroundings & { asks?: import("./ask.mjs").Ask }} around `asks`: on a terminal only
 */
export async function accept(settings, { fingerprint, values }, around) {
  const { words, write } = around;
  const [page] = settings.paths;
  const path = settings.newExceptions;
  const there = await lstat(path).catch(() => undefined);
  const status = await stat(page).catch(() => undefined);
  if (status?.isDirectory()) throw new Trouble("acceptPage");
  const named = nameFrom(path, page);
  const results = await resultsFor({ ...settings, exceptions: there ? path : undefined }, around);
  const open = results.flatMap((result) =>
    result.report.findings.map((finding, index) => ({ result, index, finding })),
  );
  const on = settings.today ?? localDate();
  const told = exceptionWords[words.locale].accept;
  /** @param {Finding} finding @param {Partial<Judgement>} judgement */
  const add = async (finding, judgement) => {
    const whole = checked(finding, judgement, on);
    const { rule } = finding;
    await appendRow(path, { page: named, fingerprint: finding.fingerprint, rule, ...whole, on });
    await write(`${told.added(shownPath(path), rule)}\n`);
  };
  if (fingerprint !== undefined) {
    await add(findingOf(open, results, fingerprint), values);
    return 0;
  }
  if (around.asks) return askAbout(open, { add, on, values, ask: around.asks, words, write });
  const list = open.map(({ finding }) => `  ${finding.fingerprint}  ${finding.rule}\n`).join("");
  await write(list);
  throw new Trouble(list === "" ? "acceptNothing" : "acceptWhich");
}

/**
 * The finding of that fingerprint.
 *
 * @param {Open[]} open
 * @param {Checked[]} results
 * @param {string} fingerprint
 */
function findingOf(open, results, fingerprint) {
  const found = open.find(({ finding }) => finding.fingerprint === fingerprint);
  if (found) return found.finding;
  const used = results.some(({ report }) =>
    report.exceptions.used.some((other) => other.fingerprint === fingerprint),
  );
  if (used) throw new Trouble("acceptDouble");
  const known = open.map(({ finding }) => finding.fingerprint);
  const near = nearest(fingerprint, known) ?? "";
  throw new Trouble("noFinding", { name: shownPath(cover(fingerprint)), near });
}

/**
 * A judgement that may stand in the file, which many can read.
 *
 * @param {Finding} finding
 * @param {Partial<Judgement>} judgement
 * @param {string} on
 */
export function checked(finding, { kind = "", reason = "", by = "", until }, on) {
  for (const [name, value] of Object.entries({ kind, reason, by })) {
    if (value.trim() === "") throw new Trouble("acceptNeeds", { name: `--${name}` });
  }
  const known = KINDS.find((name) => name === kind);
  if (!known) throw new Trouble("acceptKinds", { known: KINDS.join(", ") });
  const allowed = finding.excusable ?? KINDS;
  if (allowed.length === 0) throw new Trouble(finding.count > 1 ? "acceptMany" : "acceptNever");
  if (!allowed.includes(known)) throw new Trouble("acceptKinds", { known: allowed.join(", ") });
  for (const [name, value] of Object.entries({ reason, by })) {
    if (cover(value) !== value) throw new Trouble("acceptNumber", { name: `--${name}` });
  }
  if (until === undefined && known === "accepted") throw new Trouble("acceptNeeds", { name: "--until" });
  if (until !== undefined && (!isDate(until) || until < on)) throw new Trouble("acceptUntil");
  return {
    kind: known,
    reason: plain(reason.trim()),
    by: plain(by.trim()),
    ...(until === undefined ? {} : { until }),
  };
}

/**
 * The page as the file names it: from the folder of the file, and as itself, not as a pattern.
 *
 * @param {string} path of the file
 * @param {string} page
 */
export function nameFrom(path, page) {
  const name = relative(dirname(resolve(path)), resolve(page))
    .split(sep)
    .join("/");
  if (shownPath(name) !== name) throw new Trouble("acceptName");
  return /[*?[\]{}()!]/.test(name) ? name.replace(/[*?[\]{}()!\\]/g, "\\$&") : name;
}
