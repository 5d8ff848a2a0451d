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
export type CheckerClientOptions = {
    /**
     * else beside this script
     */
    workerUrl?: string | URL;
    /**
     * else beside this script
     */
    wasmUrl?: string | URL;
    profile?: unknown;
    /**
     * where the profile is, instead
     */
    profileUrl?: string | URL;
    locale?: string;
    /**
     * milliseconds for one check
     */
    timeout?: number;
};
/**
 * @typedef {object} CheckerClientOptions
 * @property {string | URL} [workerUrl] else beside this script
 * @property {string | URL} [wasmUrl] else beside this script
 * @property {unknown} [profile]
 * @property {string | URL} [profileUrl] where the profile is, instead
 * @property {string} [locale]
 * @property {number} [timeout] milliseconds for one check
 */
/**
 * It loads and starts at once: who makes a checker is about to check. Where nobody has asked for anything yet when it is ready, it
 * checks a page of its own, so that the first draft finds the engine compiled.
 *
 * @param {CheckerClientOptions} [options]
 * @returns {CheckerClient}
 */
export declare function createChecker(options?: CheckerClientOptions): CheckerClient;
