// The gate: a draft goes in, and a signed receipt comes out or the reasons why not. Whatever fails on the way, none comes out.
import { dayInChina } from "../beijing.mjs";
import { mismatch, objectionTo, wasSeen, whatAsksForReview } from "../receipt/admit.mjs";
import { ChainFault, createIssuer } from "../receipt/issue.mjs";
import { cover, plain } from "../safe.mjs";
import { createCrew } from "./crew.mjs";
import { inTime, Late } from "./in-time.mjs";
import { Malformed, readSubmission, remarksOf } from "./submission.mjs";
import { gateWords } from "./words.mjs";

/**
 * @typedef {import("../../pkg/node.mjs").Draft} Draft
 * @typedef {import("../../pkg/node.mjs").Report} Report
 * @typedef {import("../../pkg/node.mjs").PageDigest} PageDigest
 * @typedef {import("../../pkg/node.mjs").Site} Site
 * @typedef {import("../../pkg/node.mjs").Exception} Exception
 * @typedef {import("../receipt/receipt.mjs").Receipt} Receipt
 * @typedef {import("../receipt/admit.mjs").Objection} Objection
 * @typedef {import("./words.mjs").UncheckedCode} UncheckedCode
 * @typedef {ReturnType<typeof createGate>} Gate
 *
 * @typedef {{ draft: Draft & { id: string }, report: Report, digest: PageDigest }} Review what the host may keep beside a receipt; `draft` with
 *   the day and the exceptions
 * @typedef {{ kind: "receipt", receipt: Receipt } & Review} Admitted
 * @typedef {{ kind: "refused", report: Report, error: string } | { kind: "malformed", error: string }
 *   | { kind: "unchecked", code: UncheckedCode, reason: string }} Turned
 *
 * @typedef {object} Options
 * @property {import("../receipt/issue.mjs").Signing | (() => Promise<import("../receipt/issue.mjs").Signing>)} sign
 * @property {import("../receipt/issue.mjs").Chain["previous"]} previous
 * @property {(receipt: Receipt, review: Review) => Promise<boolean>} append
 * @property {(id: string) => Promise<Receipt | null>} [latest] the newest receipt of a page; an older one no longer admits it
 * @property {(request: Request, host?: any) => string | null | Promise<string | null>} [reviewer] who is logged in; `host` is
 *   the request as the host's framework has it
 * @property {(name: string) => boolean | Promise<boolean>} [mayReview] whether somebody may still review
 * @property {(draft: Draft) => Site | null | Promise<Site | null>} [site] what the host knows: region, digests of other pages
 * @property {unknown} [profile]
 * @property {string} [locale] of reports and answers
 * @property {number} [timeout] milliseconds for one check
 * @property {number} [threads]
 * @property {number} [queue] drafts that are being dealt with or wait; one more is refused
 * @property {number} [maxBytes] of a submission
 * @property {number} [hookLimit] milliseconds for whatever the host is asked to do: read, keep, say. A receipt that is not kept by
 *   then may be kept later: no other is made until it is known
 * @property {number} [readLimit] milliseconds in which a submission has to arrive
 * @property {number} [maxAge] milliseconds for which a receipt admits its page
 * @property {(entry: { address: string, status: number, milliseconds: number, verdict?: string }) => void} [log]
 * @property {() => Date} [now]
 * @property {URL} [script] the threads' program
 */

const DAY = 24 * 60 * 60 * 1000;
const MOST_SHOWN = 200;

/** Words of the draft for the receipt, which is for the files and shown to many. @param {string | null | undefined} text */
const shown = (text) => plain(cover(text ?? "").slice(0, MOST_SHOWN)).trim();

/** @param {Options} options */
export function createGate({
  sign,
  previous,
  append,
  latest = async () => null,
  reviewer = () => null,
  mayReview = () => true,
  site = () => null,
  profile = null,
  locale,
  timeout = 10_000,
  threads = 1,
  queue = 64,
  maxBytes = 4 * 1024 * 1024,
  hookLimit = 30_000,
  readLimit = 30_000,
  maxAge = DAY,
  log = () => {},
  now = () => new Date(),
  script = new URL("thread.mjs", import.meta.url),
}) {
  for (const [name, value] of Object.entries({ sign, previous, append })) {
    if (value === undefined) throw new TypeError(`createGate: ${name} is needed`);
  }
  const host = {
    sign: inTime(hookLimit, () => (typeof sign === "function" ? sign() : sign)),
    previous: inTime(hookLimit, previous),
    latest: inTime(hookLimit, latest),
    reviewer: inTime(hookLimit, reviewer),
    mayReview: inTime(hookLimit, mayReview),
    site: inTime(hookLimit, site),
  };
  /** The last receipt that the host was given to keep, until it is known whether it did. @type {Promise<unknown>} */
  let keeping = Promise.resolve();
  /** @type {import("../receipt/issue.mjs").Chain} */
  const chain = {
    async previous() {
      await inTime(hookLimit, () => keeping)().catch(() => {
        throw new ChainFault("waiting");
      });
      return host.previous();
    },
    append(receipt, review) {
      const kept = (async () => append(receipt, review))();
      keeping = kept.catch(() => {});
      return inTime(hookLimit, () => kept)().catch((error) => {
        throw error instanceof Late ? new ChainFault("unknown") : error;
      });
    },
  };
  const words = gateWords(locale);
  const crew = createCrew({ profile, locale, timeout, threads, script });
  let inside = 0;

  /** @type {ReturnType<typeof createIssuer> | undefined} */
  let opening;
  const issuer = () => {
    opening ??= host.sign().then(createIssuer);
    // A key that could not be read is asked for again by the next draft.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  /** @param {UncheckedCode} code @param {unknown} [cause] @returns {Turned} */
  function unchecked(code, cause) {
    const detail = /** @type {any} */ (cause)?.code;
    // A code such as ENOSPC helps whoever runs the server; a message may quote the draft.
    const told = typeof detail === "string" && /^E[A-Z]+$/.test(detail) ? ` (${detail})` : "";
    return { kind: "unchecked", code, reason: words.unchecked[code] + told };
  }

  /**
   * Runs a step that may fail in ways that nobody foresaw, a number of them at a time.
   *
   * @template T
   * @param {() => Promise<T>} step
   * @returns {Promise<T | Turned>}
   */
  async function limited(step) {
    if (inside >= queue) return unchecked("busy");
    inside += 1;
    try {
      return await step();
    } catch (error) {
      if (error instanceof Malformed) return { kind: "malformed", error: error.message };
      return unchecked(error instanceof ChainFault ? error.code : "host", error);
    } finally {
      inside -= 1;
    }
  }

  /**
   * @param {import("./submission.mjs").Submission} submission
   * @returns {Promise<({ kind: "checked" } & Review) | Turned>}
   */
  async function check({ draft, exceptions, ...rest }) {
    const known = await host.site(draft);
    const remarks = remarksOf({ draft, exceptions, ...rest });
    const whole = { ...draft, site: known, exceptions };
    const answer = await crew.check(whole, remarks);
    if ("malformed" in answer) return { kind: "malformed", error: answer.malformed };
    if ("failure" in answer) {
      if (answer.failure === "draft") return { kind: "malformed", error: words.object("draft") };
      return unchecked(answer.failure);
    }
    if (answer.personal !== undefined) return { kind: "malformed", error: words.personal(answer.personal) };
    const { site: _site, exceptions: excepted, ...own } = whole;
    const kept = excepted.length > 0 ? { ...own, exceptions: excepted } : own;
    return { kind: "checked", draft: kept, report: answer.report, digest: answer.digest };
  }

  return {
    /**
     * @param {unknown} draft of any shape
     * @param {{ reviewer: string, confirmed?: unknown, exceptions?: unknown }} said by whom, and of any shape what a person says
     *   to it: `confirmed` is `{ reason, findings?, notChecked? }`, each exception `{ fingerprint, kind, reason, until }`
     * @returns {Promise<Admitted | Turned>}
     */
    review: (draft, { reviewer, confirmed, exceptions }) =>
      limited(async () => {
        const moment = now();
        const today = dayInChina(moment);
        const submission = readSubmission({ draft, confirmed, exceptions }, { reviewer, today, words });
        const checked = await check(submission);
        if (checked.kind !== "checked") return checked;
        const { kind: _kind, ...review } = checked;
        const { report } = review;
        if (report.verdict === "block") return { kind: "refused", report, error: words.blocked };
        const { confirmed: word } = submission;
        if (report.verdict === "review") {
          if (word === undefined) return { kind: "refused", report, error: words.needsConfirming };
          // Such as a twin that was published meanwhile: nobody answers for what was not shown.
          if (word.seen && !wasSeen(report, word.seen))
            return { kind: "refused", report, error: words.unseen };
        }

        /** @type {Awaited<ReturnType<typeof createIssuer>>} */
        let signer;
        try {
          signer = await issuer();
        } catch (error) {
          return unchecked("key", error);
        }
        const { column, title, meta } = review.draft;
        const [drafter, author] = [shown(meta?.drafter), shown(meta?.author)];
        const content = {
          page: {
            id: submission.draft.id,
            column: shown(column),
            title: shown(title),
            ...(drafter && { drafter }),
            ...(author && { author }),
          },
          contentHash: report.contentHash,
          engine: report.engine,
          verdict: report.verdict,
          counts: report.counts,
          exceptions: report.exceptions.used.map((used) => ({ ...used, reason: plainLines(used.reason) })),
          ...(report.verdict === "review" &&
            word !== undefined && {
              confirmed: {
                by: submission.reviewer,
                reason: plainLines(word.reason),
                ...whatAsksForReview(report),
              },
            }),
          reviewer: submission.reviewer,
          day: today,
        };
        const receipt = await signer.issue(content, {
          ...chain,
          review,
          now,
        });
        return { kind: "receipt", receipt, ...review };
      }),

    /**
     * Whether the page, as it is now, may go out on this receipt.
     *
     * @param {unknown} receipt
     * @param {unknown} draft
     * @returns {Promise<{ ok: true } | { ok: false, reason: Objection }>}
     */
    async admits(receipt, draft) {
      const objection = await limited(async () => {
        const { site: own, verify } = await issuer();
        const fault = await verify(receipt);
        if (fault) return fault;
        const signed = /** @type {Receipt} */ (receipt);
        const moment = now();
        const today = dayInChina(moment);
        const given = readSubmission({ draft }, { reviewer: signed.reviewer, today, words });
        const against = objectionTo(signed, { id: given.draft.id, site: own, now: moment, today, maxAge });
        if (against) return against;
        if (!(await host.mayReview(signed.reviewer))) return "reviewer";
        const newest = await host.latest(given.draft.id);
        if (newest && newest.hash !== signed.hash) return "superseded";
        const exceptions = signed.exceptions.map(({ rule: _rule, level: _level, ...exception }) => exception);
        const checked = await check({ ...given, exceptions });
        return checked.kind === "checked" ? mismatch(signed, checked.report) : checked;
      });
      if (objection === undefined) return { ok: true };
      if (typeof objection === "string") return { ok: false, reason: objection };
      return { ok: false, reason: objection.kind === "malformed" ? "malformed" : "unchecked" };
    },

    /** Fails where the gate could not work: a profile that is refused, a key that cannot be used. */
    ready: async () => {
      await Promise.all([crew.ready(), issuer()]);
    },
    /** The half of the key that others verify receipts with. */
    publicKey: async () => (await issuer()).publicKey,
    dispose: () => crew.dispose(),

    /** For `handler`: how requests are read and answered. */
    http: { reviewer: host.reviewer, mayReview: host.mayReview, queue, maxBytes, readLimit, log, words },
  };
}

/** A remark, covered once more where the rules that would have found a number in it are off. @param {string} text */
function plainLines(text) {
  return plain(cover(text));
}
