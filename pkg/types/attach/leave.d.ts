export type Report = import("../client.js").Report;
export type Checked = import("../live.js").Checked;
export type Confirmed = {
    by: string;
    reason: string;
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
    reason: "block" | "not-checked" | "not-confirmed";
};
export type Leave = Granted | Refused;
/**
 * @param {object} options
 * @param {() => Promise<Checked>} options.check what stands there now
 * @param {(key: string) => boolean} options.isCurrent
 * @param {import("./options.js").Panel} options.panel
 * @param {import("./words.js").Words} options.words
 * @param {(result: import("../client.js").NotChecked) => string} options.reasonOf
 * @param {(finding: Report["findings"][number]) => void} options.jump
 * @param {() => Granted["exceptions"]} options.exceptions
 */
export declare function createLeave({ check, isCurrent, panel, words, reasonOf, jump, exceptions }: {
    check: () => Promise<Checked>;
    isCurrent: (key: string) => boolean;
    panel: import("./options.js").Panel;
    words: import("./words.js").Words;
    reasonOf: (result: import("../client.js").NotChecked) => string;
    jump: (finding: Report["findings"][number]) => void;
    exceptions: () => Granted["exceptions"];
}): () => Promise<Leave>;
