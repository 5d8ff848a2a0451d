// Exceptions that a person makes: with a kind, a reason, a name and a last day, and never for what must be mended.

/**
 * @typedef {import("../client.js").Report["findings"][number]} Finding
 * @typedef {NonNullable<import("../client.js").Draft["exceptions"]>[number]} Exception
 * @typedef {{ kind: Exception["kind"], reason: string, until?: string | null, by?: string }} Judgement
 */

/**
 * What is certain to be somebody's personal datum is masked, and excused by nobody; the server's gate holds to the same. The engine
 * itself applies any exception that it is handed, so whoever hands it over has to know.
 * @param {Pick<Finding, "rule" | "level">} finding
 */
export const isExcusable = ({ rule, level }) => !(level === "block" && rule.startsWith("privacy/"));

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {object} options
 * @param {Exception[]} options.given those that the host has kept
 * @param {() => string} options.by who makes them; where that is empty, each says so itself
 * @param {() => string} options.today
 * @param {(finding: Finding) => boolean} options.excusable
 * @param {import("./words.js").Words} options.words
 * @param {(exceptions: Exception[]) => void} options.onChange
 */
export function createExceptions({ given, by, today, excusable, words, onChange }) {
  let list = [...given];

  /** @param {Exception[]} next */
  const set = (next) => {
    list = next;
    onChange([...list]);
  };

  return {
    all: () => [...list],

    /** As the server's gate takes them, which knows the day itself. */
    record: () => list.map(({ on: _on, ...exception }) => exception),

    /** @param {Finding} finding @param {Judgement} judgement */
    add(finding, { kind, reason, until, by: said }) {
      if (!excusable(finding)) throw new Error(words.notExcusable);
      const name = (by() || said || "").trim();
      if (name === "" || !reason?.trim()) throw new Error(words.needsReason);
      const on = today();
      // What is wrong stays wrong; what was accepted has to be looked at again one day.
      if (until ? !DAY.test(until) || until < on : kind !== "false-positive") throw new Error(words.needsEnd);
      const { fingerprint } = finding;
      const exception = { fingerprint, kind, reason: reason.trim(), by: name, on, ...(until && { until }) };
      set([...list.filter((other) => other.fingerprint !== fingerprint), exception]);
    },

    /** @param {{ fingerprint: string }} exception */
    remove({ fingerprint }) {
      set(list.filter((other) => other.fingerprint !== fingerprint));
    },
  };
}
