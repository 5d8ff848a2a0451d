export type Report = import("../client.js").Report;
export type Checked = import("../live.js").Checked;
export type Confirmed = {
    by: string;
    reason: string;
    findings: string[];
    notChecked: string[];
};
export type Draft = import("../client.js").Draft;
export type Granted = {
    ok: true;
    report: Report;
    /**
     * the exceptions stand beside it: a page does not bring its own leave along
     */
    draft: Omit<Draft, "exceptions">;
    exceptions: Omit<NonNullable<Draft["exceptions"]>[number], "on">[];
    /**
     * for what asked for review
     */
    confirmed?: Confirmed;
};
export type Refused = {
    ok: false;
    reason: "block" | "not-checked" | "not-confirmed" | "changed";
};
export type Leave = Granted | Refused;
/** What a person saw who confirms a report: the server refuses the confirmation where it finds anything else. @param {Report} report */
export declare const seenIn: ({ findings, notChecked }: Report) => {
    findings: string[];
    notChecked: string[];
};
/**
 * @param {object} options
 * @param {() => Promise<Checked>} options.check what stands there now
 * @param {() => string} options.keyNow tells whether the draft has changed since; empty where it cannot be read
 * @param {import("./options.js").Panel} options.panel
 * @param {import("./words.js").Words} options.words
 * @param {(result: import("../client.js").NotChecked) => string} options.reasonOf
 * @param {(finding: Report["findings"][number]) => void} options.jump
 * @param {() => Granted["exceptions"]} options.exceptions
 */
export declare function createLeave({ check, keyNow, panel, words, reasonOf, jump, exceptions }: {
    check: () => Promise<Checked>;
    keyNow: () => string;
    panel: import("./options.js").Panel;
    words: import("./words.js").Words;
    reasonOf: (result: import("../client.js").NotChecked) => string;
    jump: (finding: Report["findings"][number]) => void;
    exceptions: () => Granted["exceptions"];
}): {
    keyNow: () => string;
    allowed: (asked?: string) => Promise<Leave>;
    /**
     * Does at once what is allowed: between an answer and whoever waits for it somebody else may have changed the text, who waited, too.
     * @param {(granted: Granted) => void} go
     * @param {string} [asked] as for `allowed`
     * @returns {Promise<Leave>}
     */
    pass(go: (granted: Granted) => void, asked?: string): Promise<Leave>;
    stop(): void;
};
