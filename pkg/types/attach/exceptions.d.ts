export type Finding = import("../client.js").Report["findings"][number];
export type Exception = NonNullable<import("../client.js").Draft["exceptions"]>[number];
export type Judgement = {
    kind: Exception["kind"];
    reason: string;
    until?: string | null;
    by?: string;
};
/**
 * @param {object} options
 * @param {Exception[]} options.given those that the host has kept
 * @param {() => string} options.by who makes them; where that is empty, each says so itself
 * @param {() => string} options.today
 * @param {import("./words.js").Words} options.words
 * @param {(exceptions: Exception[]) => unknown} options.onChange what it could not keep counts for nothing
 */
export declare function createExceptions({ given, by, today, words, onChange }: {
    given: Exception[];
    by: () => string;
    today: () => string;
    words: import("./words.js").Words;
    onChange: (exceptions: Exception[]) => unknown;
}): {
    all: () => import("../../xianshen.js").Exception[];
    /** As the server's gate takes them, which knows the day itself. */
    record: () => {
        fingerprint: string;
        kind: import("../../xianshen.js").ExceptionKind;
        reason: string;
        by: string;
        until?: string | null;
    }[];
    /** @param {Finding} finding @param {Judgement} judgement */
    add(finding: Finding, { kind, reason, until, by: said }: Judgement): Promise<void>;
    /** @param {{ fingerprint: string }} exception */
    remove({ fingerprint }: {
        fingerprint: string;
    }): Promise<void>;
};
