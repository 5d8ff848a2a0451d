// Whether a page may go out on a receipt: asked last, whatever way it is published by.
import { CLOCK_TOLERANCE } from "./issue.mjs";

/**
 * @typedef {import("./receipt.mjs").Receipt} Receipt
 * @typedef {import("../../pkg/node.mjs").Report} Report
 * @typedef {import("./verify.mjs").ReceiptFault | "site" | "page" | "content" | "engine" | "profile" | "stale" | "future" | "exception" |
 *   "reviewer" | "superseded" | "worse" | "malformed" | "unchecked"} Objection
 */

/**
 * What the receipt itself says against it.
 *
 * @param {Receipt} receipt whole and signed with a trusted key
 * @param {{ id: unknown, site: string, now: Date, today: string, maxAge: number }} options
 * @returns {Objection | undefined}
 */
export function objectionTo(receipt, { id, site, now, today, maxAge }) {
  if (receipt.site !== site) return "site";
  if (receipt.page.id !== id) return "page";
  const age = now.getTime() - Date.parse(receipt.time);
  if (age > maxAge) return "stale";
  if (age < -CLOCK_TOLERANCE) return "future";
  if (receipt.exceptions.some(({ until }) => until !== undefined && until < today)) return "exception";
  return undefined;
}

/**
 * What the page says against it, now that it was checked again with the exceptions of the receipt.
 *
 * @param {Receipt} receipt
 * @param {Report} report
 * @returns {Objection | undefined}
 */
export function mismatch(receipt, report) {
  if (report.contentHash !== receipt.contentHash) return "content";
  if (report.engine.version !== receipt.engine.version) return "engine";
  if (report.engine.profile !== receipt.engine.profile) return "profile";
  // The day has gone on and there are more pages: what nobody looked at then is not let through now.
  if (report.verdict === "pass") return undefined;
  if (report.verdict === "block" || !receipt.confirmed) return "worse";
  const { findings, notChecked } = receipt.confirmed;
  return wasSeen(report, [...findings, ...notChecked]) ? undefined : "worse";
}

/**
 * Whether all that asks for review is among what somebody saw.
 *
 * @param {Report} report
 * @param {string[]} seen fingerprints of findings, and fields that were not checked
 */
export function wasSeen(report, seen) {
  const known = new Set(seen);
  const { findings, notChecked } = whatAsksForReview(report);
  return [...findings, ...notChecked].every((one) => known.has(one));
}

/** What a person confirms who lets a page through that asks for review. @param {Report} report */
export function whatAsksForReview(report) {
  const findings = report.findings
    .filter(({ level }) => level === "review")
    .map(({ fingerprint }) => fingerprint);
  const notChecked = (report.notChecked ?? []).map(({ field }) => field);
  return { findings: [...new Set(findings)], notChecked: [...new Set(notChecked)] };
}
