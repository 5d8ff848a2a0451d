import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { plainText } from "./plain.mjs";
import { SetError } from "./set.mjs";

/**
 * Interpretations of policies, with what a careful reader says of them.
 *
 *   interpretations/pairs/<slug>/  a policy and the one that it replaces (policy.html, previous.html; or .md, .txt), pair.json, and
 *                                  interpretations of the policy: 1.html with 1.json and so on
 *   interpretations/alone/         interpretations whose policy is not there: a-1.html with a-1.json and so on
 *
 *   pair.json  part           which delivery of the set it came with: the parts were seen one after the other
 *              policy, previousPolicy   title, docNumber, issuer, publishedAt, url
 *              changes        every material change: id, kind (value, duty, added, dropped), clause, and the exact words that
 *                             hold it in the old and in the new policy, empty where a rule was added or dropped
 *   N.json     title, publishedAt, source; alone also part
 *              benefit, difference, innovation   pass: said with substance; review: claimed; fail: not there
 *              evidence       the sentences that decide, by dimension; none for fail
 *              explains       of a pair: ids of the changes of which it speaks, so that a reader learns what the rule now is or
 *                             that it changed
 *              faults         of a pair: what was planted: a rule, and the words that are wrong where it is words
 *
 * A quoted text stands in its page as a reader sees it; blanks and ends of lines do not count.
 *
 * @typedef {import("../../pkg/xianshen.js").Draft} Draft
 * @typedef {import("../../pkg/xianshen.js").Format} Format
 * @typedef {typeof KINDS[number]} Kind
 * @typedef {typeof OUTCOMES[number]} Outcome
 * @typedef {typeof DIMENSIONS[number]} Dimension
 * @typedef {typeof FAULT_RULES[number]} FaultRule
 * @typedef {{ id: string, kind: Kind, clause: string, old: string, new: string }} Change
 * @typedef {{ rule: FaultRule, text: string }} PlantedFault `text` is empty where the fault is no words of the page
 *
 * @typedef {object} Pair
 * @property {string} name `interpretations/pairs/idle-land`
 * @property {number} part
 * @property {Change[]} changes
 *
 * @typedef {object} Interpretation
 * @property {string} name `interpretations/pairs/idle-land/1.html`
 * @property {number} part
 * @property {Pair} [pair] absent where it stands alone
 * @property {Draft & { body: string, format: Format }} draft
 * @property {Record<Dimension, Outcome>} labels
 * @property {Record<Dimension, string[]>} evidence
 * @property {string[]} explains
 * @property {PlantedFault[]} faults
 *
 * @typedef {Map<string, string>} Files name to text, of one folder
 * @typedef {{ text: string, format: Format, file: string, plain: string }} Page `plain`: without markup and blanks
 */

export const KINDS = /** @type {const} */ (["value", "duty", "added", "dropped"]);
export const OUTCOMES = /** @type {const} */ (["pass", "review", "fail"]);
export const DIMENSIONS = /** @type {const} */ (["benefit", "difference", "innovation"]);
export const FAULT_RULES = /** @type {const} */ ([
  "figure-mismatch",
  "name-mismatch",
  "no-policy-link",
  "copied",
  "late",
  "not-by-drafter",
]);

/** Faults of a whole page, which no words of it show. @type {readonly FaultRule[]} */
const WITHOUT_WORDS = ["no-policy-link", "copied", "late"];
/** A pair with fewer tells little, and its reports are soon all right by chance. */
const FEWEST_CHANGES = 5;

const FOLDER = fileURLToPath(new URL("interpretations", import.meta.url));
const ROOT = "interpretations";
/** @type {Record<string, Format>} */
const FORMATS = { ".html": "html", ".md": "markdown", ".txt": "text" };

/** @param {string} [folder] @returns {Promise<Interpretation[]>} pairs first */
export async function readInterpretations(folder = FOLDER) {
  const slugs = (await readdir(join(folder, "pairs"))).sort();
  const pairs = await Promise.all(
    slugs.map(async (slug) =>
      readPair(`${ROOT}/pairs/${slug}`, await readFiles(join(folder, "pairs", slug))),
    ),
  );
  return [...pairs.flat(), ...readAlone(`${ROOT}/alone`, await readFiles(join(folder, "alone")))];
}

/** @param {string} folder @returns {Promise<Files>} */
async function readFiles(folder) {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(
      names.map(async (name) => /** @type {const} */ ([name, await readFile(join(folder, name), "utf8")])),
    ),
  );
}

/** The interpretations of one policy. @param {string} name of the folder @param {Files} files @returns {Interpretation[]} */
export function readPair(name, files) {
  const head = readJson(name, files, "pair.json");
  const policy = readPage(name, files, "policy");
  const previous = readPage(name, files, "previous");
  head.only(["part", "policy", "previousPolicy", "changes"]);
  const pair = { name, part: head.part(), changes: readChanges(head, policy, previous) };
  const policies = {
    policy: { ...readPolicy(head.object("policy")), body: policy.text, format: policy.format },
    previousPolicy: {
      ...readPolicy(head.object("previousPolicy")),
      body: previous.text,
      format: previous.format,
    },
  };
  const stems = stemsOf(name, files, /^\d+$/, ["pair", "policy", "previous"]);
  return stems.map((stem) => {
    const page = readPage(name, files, stem);
    const labels = readJson(name, files, `${stem}.json`);
    const { draft, ...read } = readLabels(labels, page, ["explains", "faults"]);
    const late = draft.today > policies.policy.publishedAt;
    return {
      ...read,
      part: pair.part,
      pair,
      draft: { ...draft, ...policies },
      explains: readExplains(labels, pair.changes),
      faults: readFaults(labels, page, late),
    };
  });
}

/** Interpretations whose policy is not there. @param {string} name of the folder @param {Files} files @returns {Interpretation[]} */
export function readAlone(name, files) {
  return stemsOf(name, files, /^[a-z]-\d+$/, []).map((stem) => {
    const labels = readJson(name, files, `${stem}.json`);
    const read = readLabels(labels, readPage(name, files, stem), ["part"]);
    return { ...read, part: labels.part(), explains: [], faults: [] };
  });
}

/** The names of the interpretations of a folder, in order; refuses files that nobody would read. @param {string} folder @param {Files} files @param {RegExp} shape @param {string[]} others */
function stemsOf(folder, files, shape, others) {
  /** @type {Set<string>} */
  const stems = new Set();
  for (const file of files.keys()) {
    const extension = extname(file);
    const stem = file.slice(0, file.length - extension.length);
    if (!(extension in FORMATS) && extension !== ".json")
      refuse(`${folder}/${file}`, "not a page and not JSON");
    if (others.includes(stem)) continue;
    if (!shape.test(stem)) refuse(`${folder}/${file}`, `the name is not like ${shape.source}`);
    stems.add(stem);
  }
  if (stems.size === 0) refuse(folder, "no interpretation");
  return [...stems].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
}

/** @param {string} folder @param {Files} files @param {string} file */
function readJson(folder, files, file) {
  const name = `${folder}/${file}`;
  const text = files.get(file);
  if (text === undefined) return refuse(folder, `no ${file}`);
  try {
    return new Fields(name, JSON.parse(text));
  } catch (error) {
    if (error instanceof SetError) throw error;
    return refuse(name, error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} folder @param {Files} files @param {string} stem @returns {Page} */
function readPage(folder, files, stem) {
  const found = Object.keys(FORMATS).filter((extension) => files.has(stem + extension));
  if (found.length !== 1) {
    return refuse(
      folder,
      found.length === 0 ? `no ${stem}.html, .md or .txt` : `${stem}${found.join(" and ")}`,
    );
  }
  const text = files.get(stem + found[0]) ?? "";
  const format = FORMATS[found[0]];
  return {
    file: `${folder}/${stem}${found[0]}`,
    text,
    format,
    plain: squeezed(plainText(text, format).text),
  };
}

/** @param {string} text */
const squeezed = (text) => text.replaceAll(/\s+/g, "");

/** @param {Fields} policy */
function readPolicy(policy) {
  policy.only(["title", "docNumber", "issuer", "publishedAt", "url"]);
  return {
    title: policy.string("title"),
    docNumber: policy.string("docNumber"),
    issuer: policy.string("issuer"),
    publishedAt: policy.date("publishedAt"),
    url: policy.string("url"),
  };
}

/** @param {Fields} head @param {Page} policy @param {Page} previous @returns {Change[]} */
function readChanges(head, policy, previous) {
  /** @type {Set<string>} */
  const ids = new Set();
  const changes = head.objects("changes").map((one) => {
    one.only(["id", "kind", "clause", "old", "new"]);
    const id = one.string("id");
    if (ids.has(id)) one.refuse("id", `${id} is there twice`);
    ids.add(id);
    const kind = one.known("kind", KINDS);
    /** @param {"old" | "new"} key @param {boolean} absent @param {Page} page */
    const words = (key, absent, page) => {
      if (!absent) return one.quoted(key, one.string(key), page);
      return one.text(key) === "" ? "" : one.refuse(key, `must be empty where the kind is ${kind}`);
    };
    const change = {
      id,
      kind,
      clause: one.string("clause"),
      old: words("old", kind === "added", previous),
      new: words("new", kind === "dropped", policy),
    };
    if (change.old === change.new) one.refuse("new", "is the same as old");
    // 二、（三） is a heading and an item below it, which do not stand side by side; what stands below may be nested again.
    const [heading] = change.clause.split(/(?<=、)/);
    one.quoted("clause", heading, kind === "dropped" ? previous : policy);
    return change;
  });
  if (changes.length < FEWEST_CHANGES) head.refuse("changes", `fewer than ${FEWEST_CHANGES}`);
  return changes;
}

/** What every interpretation has. @param {Fields} labels @param {Page} page @param {string[]} others keys */
function readLabels(labels, page, others) {
  labels.only(["title", "publishedAt", "source", ...DIMENSIONS, "evidence", ...others]);
  const [title, publishedAt] = [labels.string("title"), labels.date("publishedAt")];
  const source = labels.string("source");
  const evidence = labels.object("evidence");
  evidence.only(DIMENSIONS);
  /** @param {Dimension} dimension */
  const label = (dimension) => labels.known(dimension, OUTCOMES);
  /** @param {Dimension} dimension */
  const sentences = (dimension) => {
    const quotes = evidence.strings(dimension);
    for (const quote of quotes) evidence.quoted(dimension, quote, page);
    if (label(dimension) === "fail" && quotes.length > 0)
      evidence.refuse(dimension, "must be empty for fail");
    if (label(dimension) !== "fail" && quotes.length === 0) {
      evidence.refuse(dimension, `is empty, and the label is ${label(dimension)}`);
    }
    return quotes;
  };
  return {
    name: page.file,
    draft: {
      column: "policy-interpretation",
      title,
      body: page.text,
      format: page.format,
      today: publishedAt,
      meta: { publishedAt, source },
    },
    labels: byDimension(label),
    evidence: byDimension(sentences),
  };
}

/** @template T @param {(dimension: Dimension) => T} of @returns {Record<Dimension, T>} */
export const byDimension = (of) => ({
  benefit: of("benefit"),
  difference: of("difference"),
  innovation: of("innovation"),
});

/** @param {Fields} labels @param {Change[]} changes */
function readExplains(labels, changes) {
  const ids = labels.strings("explains");
  for (const [index, id] of ids.entries()) {
    if (!changes.some((change) => change.id === id))
      labels.refuse("explains", `no change ${id} in pair.json`);
    if (ids.indexOf(id) !== index) labels.refuse("explains", `${id} is there twice`);
  }
  return ids;
}

/** @param {Fields} labels @param {Page} page @param {boolean} late whether it was published after its policy @returns {PlantedFault[]} */
function readFaults(labels, page, late) {
  const faults = labels.objects("faults").map((one) => {
    one.only(["rule", "text"]);
    const rule = one.known("rule", FAULT_RULES);
    if (!WITHOUT_WORDS.includes(rule)) return { rule, text: one.quoted("text", one.string("text"), page) };
    return { rule, text: one.text("text") === "" ? "" : one.refuse("text", `must be empty for ${rule}`) };
  });
  // The two days are data, so a label that contradicts them is a slip.
  if (faults.some(({ rule }) => rule === "late") !== late) {
    labels.refuse("faults", `late is ${late ? "missing" : "there"}, and publishedAt says otherwise`);
  }
  return faults;
}

/** @param {string} file @param {string} message @returns {never} */
function refuse(file, message) {
  throw new SetError(`${file}: ${message}`);
}

/** An object of a file, whose faults are told with file and field. */
class Fields {
  /** @type {Map<string, unknown>} */
  #values;

  /** @param {string} file @param {unknown} value @param {string} [path] of the object in the file */
  constructor(file, value, path = "") {
    this.file = file;
    this.path = path;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new SetError(`${file}: ${path || "the file"}: not an object`);
    }
    this.#values = new Map(Object.entries(value));
  }

  /** @param {string} key */
  #pathOf = (key) => (this.path ? `${this.path}.${key}` : key);

  /** @param {string} key @param {string} message @returns {never} */
  refuse(key, message) {
    return refuse(this.file, `${this.#pathOf(key)}: ${message}`);
  }

  /** Refuses a key that nobody reads: a typing error must not pass for a label. @param {readonly string[]} keys */
  only(keys) {
    for (const key of this.#values.keys()) {
      if (!keys.includes(key)) this.refuse(key, `unknown key: known are ${keys.join(", ")}`);
    }
  }

  /** A string, which may be empty. @param {string} key @returns {string} */
  text(key) {
    const value = this.#values.get(key);
    return typeof value === "string"
      ? value
      : this.refuse(key, value === undefined ? "is missing" : "not a string");
  }

  /** @param {string} key */
  string(key) {
    return this.text(key).trim() === "" ? this.refuse(key, "is empty") : this.text(key);
  }

  /** @param {string} key */
  date(key) {
    const text = this.text(key);
    const day = new Date(`${text}T00:00:00Z`);
    const real =
      /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
    return real ? text : this.refuse(key, `not a day: ${text}`);
  }

  /** @template {string} T @param {string} key @param {readonly T[]} known @returns {T} */
  known(key, known) {
    const text = this.text(key);
    return (
      known.find((one) => one === text) ?? this.refuse(key, `unknown ${text}: known are ${known.join(", ")}`)
    );
  }

  part() {
    const value = this.#values.get("part");
    return typeof value === "number" && Number.isInteger(value) && value > 0
      ? value
      : this.refuse("part", "not a number from 1 on");
  }

  /** @param {string} key */
  object(key) {
    return new Fields(this.file, this.#values.get(key), this.#pathOf(key));
  }

  /** @param {string} key @returns {unknown[]} */
  #list(key) {
    const value = this.#values.get(key);
    return Array.isArray(value) ? value : this.refuse(key, value === undefined ? "is missing" : "not a list");
  }

  /** @param {string} key */
  objects(key) {
    return this.#list(key).map((one, index) => new Fields(this.file, one, `${this.#pathOf(key)}[${index}]`));
  }

  /** @param {string} key @returns {string[]} */
  strings(key) {
    return this.#list(key).map((one) =>
      typeof one === "string" && one.trim() !== "" ? one : this.refuse(key, "not a list of texts"),
    );
  }

  /** A text, which must stand in a page. @param {string} key @param {string} text @param {Page} page */
  quoted(key, text, page) {
    return page.plain.includes(squeezed(text)) ? text : this.refuse(key, `not in ${page.file}: ${text}`);
  }
}
