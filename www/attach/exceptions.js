// Exceptions that a person makes: with a kind, a reason, a name and a last day, and only of a kind that the profile has for the finding.
import { kindsOf } from "../panel/exception-form.js";

/**
 * @typedef {import("../client.js").Report["findings"][number]} Finding
 * @typedef {NonNullable<import("../client.js").Draft["exceptions"]>[number]} Exception
 * @typedef {{ kind: Exception["kind"], reason: string, until?: string | null, by?: string }} Judgement
 */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {object} options
 * @param {Exception[]} options.given those that the host has kept
 * @param {() => string} options.by who makes them; where that is empty, each says so itself
 * @param {() => string} options.today
 * @param {import("./words.js").Words} options.words
 * @param {(exceptions: Exception[]) => unknown} options.onChange what it could not keep counts for nothing
 */
export function createExceptions({ given, by, today, words, onChange }) {
  let list = [...given];

  /** The one before is done: each begins with what that one left. */
  let turn = Promise.resolve();
  /** @param {(list: Exception[]) => Exception[]} change */
  const set = (change) => {
    const mine = turn.then(async () => {
      const next = change(list);
      await onChange([...next]);
      list = next;
    });
    turn = mine.catch(() => {});
    return mine;
  };

  return {
    all: () => [...list],

    /** As the server's gate takes them, which knows the day itself. */
    record: () => list.map(({ on: _on, ...exception }) => exception),

    /** @param {Finding} finding @param {Judgement} judgement */
    async add(finding, { kind, reason, until, by: said }) {
      if (!kindsOf(finding).includes(kind)) throw new Error(words.notExcusable);
      const name = (by() || said || "").trim();
      if (name === "" || !reason?.trim()) throw new Error(words.needsReason);
      const on = today();
      // What is wrong stays wrong; what was accepted has to be looked at again one day.
      if (until ? !DAY.test(until) || until < on : kind !== "false-positive") throw new Error(words.needsEnd);
      const { fingerprint } = finding;
      const exception = { fingerprint, kind, reason: reason.trim(), by: name, on, ...(until && { until }) };
      await set((list) => [...list.filter((other) => other.fingerprint !== fingerprint), exception]);
    },

    /** @param {{ fingerprint: string }} exception */
    async remove({ fingerprint }) {
      await set((list) => list.filter((other) => other.fingerprint !== fingerprint));
    },
  };
}
