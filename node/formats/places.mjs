import { cover, plain } from "../safe.mjs";
import { Excerpts } from "./excerpt.mjs";

/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {import("../check.mjs").Checked} Checked */
/**
 * A stretch of the file, lines and columns from 1, the end exclusive; `offset` and `length` in code units, without the
 * byte order mark.
 *
 * @typedef {{ line: number, column: number, endLine: number, endColumn: number, offset: number, length: number }} Region
 */

const BYTE_ORDER_MARK = 0xfeff;

/** The fields of a draft as source text, each prepared once for all its findings. */
export class Places {
  /** @param {Checked} result */
  constructor(result) {
    this.result = result;
    /** @type {Map<string, Excerpts | undefined>} */
    this.known = new Map();
    /** @type {Map<string, Finding[]>} */
    this.findings = new Map();
    for (const finding of result.report.findings) {
      if (!finding.field) continue;
      const others = this.findings.get(finding.field);
      if (others) others.push(finding);
      else this.findings.set(finding.field, [finding]);
    }
  }

  /** @param {string | null | undefined} field */
  excerpts(field) {
    if (!field) return undefined;
    if (!this.known.has(field)) this.known.set(field, this.#prepare(field));
    return this.known.get(field);
  }

  /**
   * The line of a finding around its place, as it may be shown, and where it is in its field.
   *
   * @param {Finding} finding
   */
  around({ field, start, end, quote }) {
    const excerpts = this.excerpts(field);
    if (!excerpts || typeof start !== "number" || typeof end !== "number") return undefined;
    const at = excerpts.place(start);
    return { at, shown: excerpts.text === "" ? undefined : excerpts.around({ start, end, quote }) };
  }

  /**
   * Where a finding is in the file; nothing where its field is no stretch of the file, as the title of a draft in JSON.
   *
   * @param {Finding} finding
   * @returns {Region | undefined}
   */
  region({ field, start, end }) {
    if (!this.isInFile(field) || typeof start !== "number" || typeof end !== "number") return undefined;
    const excerpts = this.excerpts(field);
    if (!excerpts) return undefined;
    const first = excerpts.place(start);
    const last = excerpts.place(end);
    const mark = excerpts.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    const offset = Math.max(0, start + excerpts.shift - mark);
    return {
      line: first.line,
      column: first.column,
      endLine: last.line,
      endColumn: last.column,
      offset,
      length: Math.max(0, end + excerpts.shift - mark - offset),
    };
  }

  /**
   * What follows the file name: nothing where the body is part of the file, else the field.
   *
   * @param {string | null | undefined} field
   */
  label(field) {
    return !field || this.isInFile(field) ? "" : `#${shownField(field)}`;
  }

  /**
   * Line and column of a place, without the name of the file.
   *
   * @param {string} field
   * @param {number} start
   */
  shortPlace(field, start) {
    const at = this.excerpts(field)?.place(start);
    const label = this.label(field);
    return at ? `${label}${label && ":"}${at.line}:${at.column}` : label;
  }

  /** @param {string | null | undefined} field */
  isInFile(field) {
    return field === "body" && this.result.page.text !== undefined;
  }

  /** @param {string} field */
  #prepare(field) {
    const { page } = this.result;
    const findings = this.findings.get(field) ?? [];
    if (field === "body" && page.text !== undefined) return new Excerpts(page.text, page.bodyAt, findings);
    const text = fieldText(page.draft, field);
    return text === undefined ? undefined : new Excerpts(text, 0, findings);
  }
}

/**
 * The name of a field: a key of `meta` is the host's own.
 *
 * @param {string} field
 */
export function shownField(field) {
  return plain(cover(field));
}

/**
 * The string at a path such as `meta.docNumber` or `attachments[0].name`.
 *
 * @param {unknown} draft
 * @param {string} field
 */
export function fieldText(draft, field) {
  let value = draft;
  for (const [name] of field.matchAll(/[^.[\]]+/g)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = /** @type {Record<string, unknown>} */ (value)[name];
  }
  return typeof value === "string" ? value : undefined;
}
