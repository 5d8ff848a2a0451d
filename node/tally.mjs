/** @typedef {import("./engine.mjs").Report} Report */

/**
 * What a run of checks came to, and the exit status that says so.
 */
export class Tally {
  files = 0;
  pass = 0;
  review = 0;
  block = 0;
  /** Drafts without a report. */
  failed = 0;
  /** Drafts whose report leaves something out, such as an attachment that could not be read. */
  partly = 0;
  /** Drafts whose report an earlier run made. */
  known = 0;
  bytes = 0;
  /** Findings that the baseline knows. */
  baseline = 0;
  /** Whether the run was ended before all was checked. */
  interrupted = false;
  /** Files in folders that are of no kind that is checked, by kind. @type {Map<string, number>} */
  skipped = new Map();

  /** @param {{ verdict: Report["verdict"], partly: boolean, known?: boolean, bytes?: number } | { bytes?: number }} answer */
  add(answer) {
    this.files += 1;
    this.bytes += answer.bytes ?? 0;
    if (!("verdict" in answer)) {
      this.failed += 1;
      return;
    }
    this[answer.verdict] += 1;
    if (answer.partly) this.partly += 1;
    if (answer.known) this.known += 1;
  }

  /**
   * What was not checked wins over what blocks: a caller must not take an incomplete run for its result.
   *
   * @param {boolean} strict
   */
  status(strict) {
    if (this.failed > 0 || this.partly > 0 || this.files === 0 || this.interrupted) return 2;
    return this.block > 0 || (strict && this.review > 0) ? 1 : 0;
  }
}
