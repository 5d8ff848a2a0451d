export type Draft = import("../xianshen.js").Draft;
export type Report = import("../xianshen.js").Report;
export type RuleInfo = import("../xianshen.js").RuleInfo;
export type ColumnInfo = import("../xianshen.js").ColumnInfo;
export type NotChecked = {
    verdict: "not-checked";
    /**
     * whose fault it is: `draft` means a malformed draft
     */
    code: "draft" | "load" | "crash" | "timeout" | "disposed";
    /**
     * for the user
     */
    reason: string;
};
export type CheckerClient = {
    /**
     * never rejects
     */
    check: (draft: Draft) => Promise<Report | NotChecked>;
    rules: () => Promise<RuleInfo[]>;
    columns: () => Promise<ColumnInfo[]>;
    dispose: () => void;
};
/**
 * @param {object} options
 * @param {string | URL} options.workerUrl
 * @param {string | URL} options.wasmUrl
 * @param {unknown} [options.profile]
 * @param {string | URL} [options.profileUrl] where the profile is, instead
 * @param {string} [options.locale]
 * @param {number} [options.timeout] milliseconds for one check
 * @returns {CheckerClient}
 */
export declare function createChecker({ workerUrl, wasmUrl, profile, profileUrl, locale, timeout }: {
    workerUrl: string | URL;
    wasmUrl: string | URL;
    profile?: unknown;
    profileUrl?: string | URL;
    locale?: string;
    timeout?: number;
}): CheckerClient;
