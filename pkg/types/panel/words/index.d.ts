import { zhCN } from "./zh-cn.js";
export type Words = typeof zhCN;
export type Report = import("../../client.js").Report;
export type Finding = Report["findings"][number];
export type Level = Finding["level"];
export type Change = NonNullable<Report["interpretation"]>["changes"][number];
export type Locale = "zh-CN" | "zh-TW" | "en";
/**
 * @typedef {typeof zhCN} Words
 * @typedef {import("../../client.js").Report} Report
 * @typedef {Report["findings"][number]} Finding
 * @typedef {Finding["level"]} Level
 * @typedef {NonNullable<Report["interpretation"]>["changes"][number]} Change
 * @typedef {"zh-CN" | "zh-TW" | "en"} Locale
 */
/** @type {Record<Locale, Words>} */
export declare const ALL: Record<Locale, Words>;
/** In the order in which they are shown. @type {Level[]} */
export declare const LEVELS: Level[];
/** The language of a name such as `zh-Hant-HK` or `en-GB`; simplified Chinese where there is no other. @param {string | null} name @returns {Locale} */
export declare function localeOf(name: string | null): Locale;
/** @param {Locale} locale */
declare function sentences(locale: Locale): {
    title: string;
    fields: Record<string, string>;
    policyFields: Record<string, string>;
    wholePage: string;
    ofPolicy: (policy: string, part: string) => string;
    malformed: (field: string) => string;
    verdicts: {
        idle: string;
        checking: string;
        pass: string;
        review: string;
        block: string;
        "not-checked": string;
    };
    levels: {
        block: string;
        review: string;
        advise: string;
    };
    levelOff: string;
    notes: {
        idle: string;
        checking: string;
        notChecked: string;
        block: (count: number) => string;
        review: string;
        pass: string;
    };
    idle: {
        lead: string;
        more: string;
    };
    clean: string;
    notChecked: {
        title: string;
        warning: string;
        retry: string;
    };
    unread: (part: string) => string;
    levelTally: (level: string, count: number) => string;
    listComma: string;
    itemComma: string;
    noFault: string;
    line: (field: string, what: string, quote: string) => string;
    row: {
        times: (count: number) => string;
        how: string;
        why: (clauses: string) => string;
        jump: string;
        fix: string;
        explain: string;
        except: string;
    };
    more: (count: number) => string;
    fixAll: (count: number) => string;
    maskAll: (count: number) => string;
    fixNote: string;
    folded: (count: number) => string;
    explain: {
        level: (level: string) => string;
        clauses: string;
        example: string;
        found: string;
        missing: string;
        silent: string;
        loading: string;
        failed: string;
    };
    dimensions: {
        title: string;
        benefit: string;
        difference: string;
        innovation: string;
        outcomes: {
            pass: string;
            review: string;
            fail: string;
            "not-applicable": string;
        };
        show: (nth: number) => string;
        showOf: (dimension: string, nth: number) => string;
    };
    changes: {
        title: string;
        kinds: {
            value: string;
            duty: string;
            added: string;
            dropped: string;
        };
        formerClause: (clause: string) => string;
        unnumbered: string;
        columns: {
            kind: string;
            clause: string;
            old: string;
            now: string;
            state: string;
        };
        caption: string;
        tally: (count: number, explained: number) => string;
        none: string;
        noneFound: string;
        notCompared: string;
        more: (count: number) => string;
        old: string;
        now: string;
        nothing: string;
        explained: string;
        notExplained: string;
        show: string;
        showOf: (clause: string) => string;
        write: string;
        writeOf: (clause: string) => string;
        writeHint: string;
        materialAdded: (now: string) => string;
        materialDropped: (old: string) => string;
        material: (old: string, now: string) => string;
    };
    twins: {
        title: (page: string) => string;
        notCompared: string;
        open: string;
        loading: string;
        failed: string;
        columns: {
            own: string;
            other: string;
            place: string;
        };
        caption: (page: string) => string;
        show: string;
        showOf: (nth: number) => string;
    };
    exceptions: {
        title: string;
        kinds: {
            "false-positive": string;
            accepted: string;
        };
        hints: {
            "false-positive": string;
            accepted: string;
        };
        formTitle: string;
        formLead: string;
        kind: string;
        reason: string;
        reasonHint: string;
        until: string;
        who: string;
        untilHint: (last: string) => string;
        save: string;
        cancel: string;
        failed: string;
        errors: {
            kind: string;
            reason: string;
            untilMissing: string;
            untilRange: (first: string, last: string) => string;
        };
        saved: string;
        by: (name: string, on: string) => string;
        validUntil: (date: string) => string;
        openEnded: string;
        states: {
            "no-such-finding": string;
            expired: string;
            "not-excusable": string;
        };
        notUsed: string;
        takeBack: string;
        takenBack: string;
    };
    dialogs: {
        back: string;
        retry: string;
        more: (count: number) => string;
        confirmTitle: string;
        confirmLead: string;
        confirmBy: string;
        confirmReason: string;
        confirm: string;
        fillIn: string;
    };
    closeToast: string;
    locale: Locale;
    fieldName: (field: string | null | undefined) => string;
    /** An error that names a field of the draft, in the words of the form. @param {string} message */
    inWords: (message: string) => string;
    /** One sentence on a report, for the live region and the summary. @param {Report} report */
    tally({ counts }: Report): string;
    /** A finding in one line. @param {Finding} finding */
    describe: ({ field, what, quote }: Finding) => string;
    /** What was handed in and could not be read. @param {{ field: string, name?: string | null }} part */
    describeUnread: ({ field, name }: {
        field: string;
        name?: string | null;
    }) => string;
    /** What kind of change it is and where it stands. @param {Change} change */
    describeChange({ kind, clause, oldClause }: Change): {
        kind: string;
        clauses: string;
    };
    /** What a sentence on a change is written from. @param {Change} change */
    changeMaterial({ kind, old, new: now }: Change): string;
    /** @param {Change[]} changes */
    changeTally: (changes: Change[]) => string;
};
export type PanelWords = ReturnType<typeof sentences>;
/** @param {string | null} name of a language @returns {PanelWords} */
export declare function wordsFor(name: string | null): PanelWords;
export {};
