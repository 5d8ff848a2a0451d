// The words of a language, and the sentences that are put together from them.
import { en } from "./en.js";
import { zhCN } from "./zh-cn.js";
import { zhTW } from "./zh-tw.js";

/**
 * @typedef {typeof zhCN} Words
 * @typedef {import("../../client.js").Report} Report
 * @typedef {Report["findings"][number]} Finding
 * @typedef {Finding["level"]} Level
 * @typedef {NonNullable<Report["interpretation"]>["changes"][number]} Change
 * @typedef {"zh-CN" | "zh-TW" | "en"} Locale
 */

/** @type {Record<Locale, Words>} */
export const ALL = { "zh-CN": zhCN, "zh-TW": zhTW, en };

/** In the order in which they are shown. @type {Level[]} */
export const LEVELS = ["block", "review", "advise"];

/** The language of a name such as `zh-Hant-HK` or `en-GB`; simplified Chinese where there is no other. @param {string | null} name @returns {Locale} */
export function localeOf(name) {
  const wanted = (name || "").toLowerCase();
  if (/^en\b/.test(wanted)) return "en";
  return /^zh\b(?!.*\bhans\b).*\b(tw|hk|mo|hant)\b/.test(wanted) ? "zh-TW" : "zh-CN";
}

/** A name may be anything, `constructor` as well. @param {Record<string, string>} names @param {string} name */
const own = (names, name) => (Object.keys(names).includes(name) ? names[name] : undefined);

/** @param {Locale} locale */
function sentences(locale) {
  const words = ALL[locale];

  /** @param {string | null | undefined} field */
  const fieldName = (field) => {
    if (!field) return words.wholePage;
    const [whole, part] = field.split(".");
    const policy = whole === "policy" || whole === "previousPolicy";
    const ofPolicy = policy && part && own(words.policyFields, part);
    if (ofPolicy) return words.ofPolicy(words.fields[whole], ofPolicy);
    const plain = field.replace(/\[\d+\].*/, "");
    return own(words.fields, plain) || own(words.fields, plain.split(".")[0]) || field;
  };

  return {
    ...words,
    locale,
    fieldName,

    /** An error that names a field of the draft, in the words of the form. @param {string} message */
    inWords: (message) =>
      message.replace(/draft\.([A-Za-z.]+): .*/, (_, field) => words.malformed(fieldName(field))),

    /** One sentence on a report, for the live region and the summary. @param {Report} report */
    tally({ counts }) {
      const parts = LEVELS.filter((level) => counts[level] > 0).map((level) =>
        words.levelTally(words.levels[level], counts[level]),
      );
      return parts.length > 0 ? parts.join(words.listComma) : words.noFault;
    },

    /** A finding in one line. @param {Finding} finding */
    describe: ({ field, what, quote }) => words.line(field ? fieldName(field) : "", what, quote || ""),

    /** What was handed in and could not be read. @param {{ field: string, name?: string | null }} part */
    describeUnread: ({ field, name }) => words.unread(name || fieldName(field)),

    /** What kind of change it is and where it stands. @param {Change} change */
    describeChange({ kind, clause, oldClause }) {
      const gone = kind === "dropped" && oldClause;
      const moved = oldClause && oldClause !== clause;
      const clauses = gone
        ? words.changes.formerClause(oldClause)
        : moved
          ? `${oldClause} → ${clause}`
          : clause;
      return { kind: words.changes.kinds[kind], clauses: clauses || words.changes.unnumbered };
    },

    /** What a sentence on a change is written from. @param {Change} change */
    changeMaterial({ kind, old, new: now }) {
      if (kind === "added") return words.changes.materialAdded(now);
      if (kind === "dropped") return words.changes.materialDropped(old);
      return words.changes.material(old, now);
    },

    /** @param {Change[]} changes */
    changeTally: (changes) =>
      changes.length === 0
        ? words.changes.none
        : words.changes.tally(changes.length, changes.filter(({ explained }) => explained).length),
  };
}

/** @typedef {ReturnType<typeof sentences>} PanelWords */

/** @type {Map<Locale, PanelWords>} */
const made = new Map();

/** @param {string | null} name of a language @returns {PanelWords} */
export function wordsFor(name) {
  const locale = localeOf(name);
  const known = made.get(locale) || sentences(locale);
  made.set(locale, known);
  return known;
}
