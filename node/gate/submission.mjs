// A submission, refused by name where it is not what it should be.
import { isBlank, shownPath } from "../safe.mjs";

/**
 * @typedef {import("../../pkg/node.mjs").Draft} Draft
 * @typedef {import("../../pkg/node.mjs").Exception} Exception
 * @typedef {import("./words.mjs").GateWords} GateWords
 *
 * @typedef {object} Submission
 * @property {Draft & { id: string }} draft
 * @property {string} reviewer
 * @property {{ reason: string, seen?: string[] }} [confirmed] for what asks for review; `seen`: the findings, by fingerprint, and the
 *   fields not checked that the person saw, where the client says it
 * @property {Exception[]} exceptions
 */

const MOST = { path: 200, id: 200, by: 50, reason: 500, exceptions: 200, seen: 10_000 };

/** What is wrong with a submission; the message names the field and quotes nothing. */
export class Malformed extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "Malformed";
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param {unknown} given what a client sent: `{ draft, confirmed?, exceptions? }`
 * @param {{ reviewer: string, today: string, words: GateWords }} options what the server knows itself
 * @returns {Submission}
 */
export function readSubmission(given, { reviewer, today, words }) {
  if (!isObject(given)) throw new Malformed(words.body);
  const { draft, confirmed, exceptions } = given;
  refuseUnknown(given, ["draft", "confirmed", "exceptions"], "");

  if (!isObject(draft)) throw new Malformed(words.object("draft"));
  for (const name of ["exceptions", "site"]) {
    // A page must not bring its own leave along: what the host knows, the host says.
    if (draft[name] !== undefined) throw new Malformed(words.hostOnly(`draft.${name}`));
  }
  const half = halfCharacterIn(draft, "draft");
  if (half !== undefined) throw new Malformed(words.halfCharacter(half));
  const id = line(draft.id, "draft.id", MOST.id);
  // The page that is published has the name that the host gives, not one that was mended here.
  if (id !== draft.id) throw new Malformed(words.edges("draft.id"));
  // It stands in receipts, names of files and addresses, so it is refused and not covered.
  if (namesSomebody(id)) throw new Malformed(words.personal("draft.id"));

  return {
    // Nor does a client choose the day that it is checked for.
    draft: { .../** @type {Draft} */ (/** @type {unknown} */ (draft)), id, today },
    reviewer: line(reviewer, "reviewer", MOST.by),
    ...(confirmed == null ? {} : { confirmed: readConfirmed(confirmed) }),
    exceptions: readExceptions(exceptions),
  };

  /** @param {Record<string, unknown>} object @param {string[]} known @param {string} path */
  function refuseUnknown(object, known, path) {
    const unknown = Object.keys(object).find((key) => !known.includes(key));
    if (unknown !== undefined) {
      throw new Malformed(words.unknown(path + shownPath(unknown.slice(0, 50)), known.join(words.listComma)));
    }
  }

  /** @param {unknown} value @param {string} path @param {number} most */
  function text(value, path, most) {
    if (typeof value !== "string" || isBlank(value)) throw new Malformed(words.text(path));
    if (value.length > most) throw new Malformed(words.tooLong(path, most));
    // JSON can write half a character, which no text holds.
    if (/\p{Cs}/u.test(value)) throw new Malformed(words.text(path));
    return value.trim();
  }

  /** @param {unknown} value @param {string} path @param {number} most */
  function line(value, path, most) {
    const found = text(value, path, most);
    if (/[\p{Cc}\u2028\u2029]/u.test(found)) throw new Malformed(words.text(path));
    return found;
  }

  /**
   * Who answers for it is who is logged in.
   *
   * @param {Record<string, unknown>} object
   * @param {string} path
   */
  function refuseOtherName(object, path) {
    if (object.by !== undefined && object.by !== reviewer)
      throw new Malformed(words.notReviewer(`${path}.by`));
  }

  /** @param {unknown} value */
  function readConfirmed(value) {
    if (!isObject(value)) throw new Malformed(words.object("confirmed"));
    refuseUnknown(value, ["by", "reason", "findings", "notChecked"], "confirmed.");
    refuseOtherName(value, "confirmed");
    const reason = text(value.reason, "confirmed.reason", MOST.reason);
    const { findings, notChecked } = value;
    if (findings == null && notChecked == null) return { reason };
    const seen = [
      ...strings(findings ?? [], "confirmed.findings"),
      ...strings(notChecked ?? [], "confirmed.notChecked"),
    ];
    return { reason, seen };
  }

  /** @param {unknown} value @param {string} path @returns {string[]} */
  function strings(value, path) {
    const good =
      Array.isArray(value) && value.length <= MOST.seen && value.every((one) => typeof one === "string");
    if (!good) throw new Malformed(words.list(path, MOST.seen));
    return value;
  }

  /** @param {unknown} value @returns {Exception[]} */
  function readExceptions(value) {
    if (value == null) return [];
    if (!Array.isArray(value) || value.length > MOST.exceptions)
      throw new Malformed(words.list("exceptions", MOST.exceptions));
    return value.map((item, index) => {
      const path = `exceptions[${index}]`;
      if (!isObject(item)) throw new Malformed(words.object(path));
      refuseUnknown(item, ["fingerprint", "kind", "reason", "by", "until"], `${path}.`);
      refuseOtherName(item, path);
      const { fingerprint, kind, reason, until } = item;
      if (typeof fingerprint !== "string" || !/^[0-9a-f]{16}$/.test(fingerprint))
        throw new Malformed(words.fingerprint(`${path}.fingerprint`));
      if (kind !== "false-positive" && kind !== "accepted") throw new Malformed(words.kind(`${path}.kind`));
      // What is wrong stays wrong; what was accepted has to be looked at again one day.
      const endless = until == null && kind === "false-positive";
      if (!endless) {
        if (typeof until !== "string" || !isDay(until)) throw new Malformed(words.day(`${path}.until`));
        if (until < today) throw new Malformed(words.past(`${path}.until`));
      }
      return {
        fingerprint,
        kind,
        reason: text(reason, `${path}.reason`, MOST.reason),
        by: reviewer,
        on: today,
        ...(typeof until === "string" && { until }),
      };
    });
  }
}

/**
 * The place of a string or a key with half a character, which JSON can write and no text holds: two such keys become one when they
 * are written down, and then neither is what was checked.
 *
 * @param {unknown} draft
 * @param {string} root
 */
function halfCharacterIn(draft, root) {
  // No function that calls itself: a draft may be nested as deep as it likes.
  const left = [{ value: draft, path: root }];
  const seen = new Set();
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === "string" && /\p{Cs}/u.test(value)) return path;
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) continue;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      if (/\p{Cs}/u.test(key)) return path;
      const within = Array.isArray(value) ? `${path}[${key}]` : `${path}.${shownPath(key.slice(0, 50))}`;
      left.push({ value: inner, path: path.length < MOST.path ? within : path });
    }
  }
  return undefined;
}

/**
 * Whether an identity or a mobile number stands in a page's id by itself; a run of digits inside a UUID is none.
 *
 * @param {string} id
 */
const namesSomebody = (id) =>
  id.split(/[^0-9A-Za-z]+/).some((part) => /^\d{10,17}[\dXx]$/.test(part) && shownPath(part) !== part);

/** @param {string} text */
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * What a person wrote about the draft, with its place in the submission.
 *
 * @param {Submission} submission
 * @returns {import("./thread.mjs").Remark[]}
 */
export function remarksOf({ confirmed, exceptions }) {
  return [
    ...(confirmed === undefined ? [] : [{ path: "confirmed.reason", text: confirmed.reason }]),
    ...exceptions.map((exception, index) => ({
      path: `exceptions[${index}].reason`,
      text: exception.reason,
    })),
  ];
}
