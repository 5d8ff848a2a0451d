export type Report = import("../client.js").Report;
export type RuleInfo = import("../client.js").RuleInfo;
export type Finding = import("./words/index.js").Finding;
export type Change = import("./words/index.js").Change;
export type PanelWords = import("./words/index.js").PanelWords;
export type Twin = import("./twins.js").Twin;
export type Passage = import("./twins.js").Passage;
export type KnownException = import("./exceptions.js").KnownException;
export type NewException = import("./exception-form.js").NewException;
export type Span = {
    start: number;
    end: number;
};
export type Actions = {
    jump?: (finding: Finding) => void;
    fix?: (finding: Finding) => void;
    fixAll?: () => void;
    /**
     * makes those of the certain changes that hide personal data, and no others
     */
    maskAll?: () => void;
    retry?: () => void;
    show?: (span: Span) => void;
    /**
     * helps with a sentence on a change that nothing is said of
     */
    write?: (change: Change) => void;
    passages?: (twin: Twin) => Promise<Passage[] | null>;
    /**
     * where the other page can be read
     */
    pageAddress?: (twin: Twin) => string | undefined;
    explain?: (rule: string) => Promise<RuleInfo>;
    /**
     * settles when the page was checked anew
     */
    except?: (finding: Finding, exception: NewException) => Promise<void>;
    /**
     * likewise
     */
    unexcept?: (exception: KnownException) => void | Promise<void>;
};
export type Given = {
    /**
     * the draft has a policy and the one that it replaces
     */
    both?: boolean;
    /**
     * the draft was compared with what the site has published
     */
    compared?: boolean;
    /**
     * without it nothing is
     */
    excusable?: (finding: Finding) => boolean;
    /**
     * those of the draft: of an unused one the report tells no more than its fingerprint
     */
    exceptions?: KnownException[];
    /**
     * the day of the check, `YYYY-MM-DD`; the calendar's unless given
     */
    today?: string;
};
/**
 * @typedef {import("../client.js").Report} Report
 * @typedef {import("../client.js").RuleInfo} RuleInfo
 * @typedef {import("./words/index.js").Finding} Finding
 * @typedef {import("./words/index.js").Change} Change
 * @typedef {import("./words/index.js").PanelWords} PanelWords
 * @typedef {import("./twins.js").Twin} Twin
 * @typedef {import("./twins.js").Passage} Passage
 * @typedef {import("./exceptions.js").KnownException} KnownException
 * @typedef {import("./exception-form.js").NewException} NewException
 * @typedef {{ start: number, end: number }} Span units of the body's source
 *
 * @typedef {object} Actions what there is to do; what has no action has no button
 * @property {(finding: Finding) => void} [jump]
 * @property {(finding: Finding) => void} [fix]
 * @property {() => void} [fixAll]
 * @property {() => void} [maskAll] makes those of the certain changes that hide personal data, and no others
 * @property {() => void} [retry]
 * @property {(span: Span) => void} [show]
 * @property {(change: Change) => void} [write] helps with a sentence on a change that nothing is said of
 * @property {(twin: Twin) => Promise<Passage[] | null>} [passages]
 * @property {(twin: Twin) => string | undefined} [pageAddress] where the other page can be read
 * @property {(rule: string) => Promise<RuleInfo>} [explain]
 * @property {(finding: Finding, exception: NewException) => Promise<void>} [except] settles when the page was checked anew
 * @property {(exception: KnownException) => void | Promise<void>} [unexcept] likewise
 *
 * @typedef {object} Given what the report does not say
 * @property {boolean} [both] the draft has a policy and the one that it replaces
 * @property {boolean} [compared] the draft was compared with what the site has published
 * @property {(finding: Finding) => boolean} [excusable] without it nothing is
 * @property {KnownException[]} [exceptions] those of the draft: of an unused one the report tells no more than its fingerprint
 * @property {string} [today] the day of the check, `YYYY-MM-DD`; the calendar's unless given
 */
export declare class XianshenPanel extends HTMLElement {
    #private;
    static observedAttributes: string[];
    /** What has the focus when nothing is left to do: the host's submit button. @type {HTMLElement | null} */
    focusAnchor: HTMLElement | null;
    /** Who answers for exceptions and reviews; asked for where it is empty. */
    reviewer: string;
    constructor();
    connectedCallback(): void;
    disconnectedCallback(): void;
    attributeChangedCallback(): void;
    get actions(): Actions;
    set actions(actions: Actions);
    get locale(): import("./words/index.js").Locale;
    set locale(locale: import("./words/index.js").Locale);
    /** The words of its language. @returns {PanelWords} */
    get words(): PanelWords;
    /** Nobody has written anything yet: no list of faults, but no leave to submit either. */
    showIdle(): void;
    /** The verdict is void until the text has been checked again; the list stays, so that the eye keeps its place. */
    showChecking(): void;
    /** @param {string} reason */
    showNotChecked(reason: string): void;
    /** @param {Report} report @param {Given} [given] */
    showReport(report: Report, given?: Given): void;
    /** Shows which row belongs to the place where the cursor is. @param {Finding | undefined} finding */
    pointAt(finding: Finding | undefined): void;
    /** @param {Finding} finding @returns {boolean} whether it is in the list */
    focusRow(finding: Finding): boolean;
    /** Where its button stands among those of the list that mend something. @param {Finding} finding */
    fixIndex(finding: Finding): number;
    /**
     * Where the focus goes after a fix: to the next one, else to the first thing to do, else to `focusAnchor`.
     * @param {number} index of the fix that was just done, from `fixIndex`
     */
    focusAfterFix(index: number): void;
    /** Goes to the heading of the panel. @param {FocusOptions} [options] */
    focus(options?: FocusOptions): void;
    /** What a screen reader says; of several within two seconds the last. @param {string} text */
    announce(text: string): void;
    /** @param {string} text @param {import("./toast.js").ToastOptions} [options] */
    say(text: string, options?: import("./toast.js").ToastOptions): void;
    /**
     * What stands in the way. However it is closed, the first problem is the answer where no other was chosen.
     * @param {import("./dialogs.js").SummaryContent} content
     * @returns {Promise<Finding | "retry" | undefined>}
     */
    summary(content: import("./dialogs.js").SummaryContent): Promise<Finding | "retry" | undefined>;
    /**
     * @param {string[]} questions what a person has to look at
     * @returns {Promise<{ by: string, reason: string } | null>}
     */
    confirm(questions: string[]): Promise<{
        by: string;
        reason: string;
    } | null>;
    /** Takes back what it asks, if there is anything: it counts as not answered. */
    dismiss(): void;
}
