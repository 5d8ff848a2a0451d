export type Finding = import("./panel.js").Finding;
export type PanelWords = import("./panel.js").PanelWords;
export type Kind = "false-positive" | "accepted";
export type NewException = {
    kind: Kind;
    reason: string;
    until: string | null;
    by: string;
};
/** @param {string | undefined} today */
export declare function range(today: string | undefined): {
    first: string;
    last: string;
};
/** The kinds of exception that are possible for a finding: the report says so where not both are. @param {Finding} finding @returns {readonly Kind[]} */
export declare const kindsOf: ({ excusable }: Finding) => readonly Kind[];
/**
 * @param {HTMLElement} place
 * @param {PanelWords} words
 * @param {object} options
 * @param {Finding} options.finding
 * @param {string} options.reviewer who makes it; asked for where it is empty
 * @param {string} [options.today]
 * @param {(finding: Finding, exception: NewException) => Promise<void>} options.save
 * @returns {Promise<"made" | "failed" | undefined>} `failed` where nobody sees the form any more
 */
export declare function askException(place: HTMLElement, words: PanelWords, { finding, reviewer, today, save }: {
    finding: Finding;
    reviewer: string;
    today?: string;
    save: (finding: Finding, exception: NewException) => Promise<void>;
}): Promise<"made" | "failed" | undefined>;
