export type Draft = import("../client.js").Draft;
export type Report = import("../client.js").Report;
export type NotChecked = import("../client.js").NotChecked;
export type Checked = import("../live.js").Checked;
export type Panel = import("../panel/panel.js").XianshenPanel;
export type Source = import("./fields.js").Source;
export type Exception = import("./exceptions.js").Exception;
export type Leave = import("./leave.js").Leave;
export type Finding = import("./marks.js").Finding;
export type Shown = import("./marks.js").Shown;
export type Digests = NonNullable<NonNullable<Draft["site"]>["recent"]>;
export type GateOptions = {
    /**
     * selector of the buttons that save a draft: they are free
     */
    drafts?: string;
    /**
     * selector of buttons that publish by a script of the host's instead of sending the form
     */
    publish?: string;
    /**
     * which requests of `fetch` publish: they are held
     */
    fetch?: import("./requests.js").Names;
    /**
     * the same for `XMLHttpRequest`
     */
    xhr?: import("./requests.js").Names;
    /**
     * the form is not gated; `publish`, `guard` and `allowed` are there all the same
     */
    off?: boolean;
};
export type Options = {
    /**
     * a panel or its selector; where there is none, one is made and put after the form
     */
    panel?: Panel | string;
    /**
     * of the body: an editor's instance, its element or selector, or an adapter; else it is found
     */
    editor?: unknown;
    column?: string | HTMLElement | (() => string);
    /**
     * by the name of the draft's field, such as `title` or `meta.issuer`; else they are found
     */
    fields?: Record<string, Source>;
    /**
     * the draft, instead of fields; without a body, the editor's
     */
    read?: () => Partial<Draft> & Pick<Draft, "column" | "title">;
    today?: string | (() => string);
    /**
     * made before, for all drafts of a page, in the language of the panel: it has
     * its own profile, addresses and limit, and stays when the session ends. Else one is made of the options here
     */
    checker?: import("../client.js").CheckerClient;
    profile?: unknown;
    profileUrl?: string | URL;
    locale?: "zh-CN" | "zh-TW" | "en";
    /**
     * digests of what the site has published, to compare with
     */
    recent?: () => Promise<Digests | null>;
    /**
     * the body of such a page, by its id
     */
    pageBody?: (page: string) => Promise<string | null>;
    /**
     * where such a page can be read
     */
    pageAddress?: (page: string) => string | undefined;
    policies?: () => Pick<Draft, "policy" | "previousPolicy">;
    workerUrl?: string | URL;
    wasmUrl?: string | URL;
    /**
     * milliseconds for one check
     */
    timeout?: number;
    gate?: GateOptions;
    /**
     * who makes exceptions and answers for reviews; else they are asked. Exceptions can
     * be made where this or `onException` is given
     */
    reviewer?: string | (() => string);
    /**
     * those that were made before
     */
    exceptions?: Exception[];
    onReport?: (report: Report) => void;
    /**
     * keeps them, and may take its time; what it could not keep does not count
     */
    onException?: (exceptions: Exception[]) => unknown;
};
export type Session = {
    /**
     * what stands there now
     */
    check: () => Promise<Report | NotChecked>;
    /**
     * the last one, as long as the draft is as it was
     */
    report: Report | null;
    exceptions: Exception[];
    /**
     * as it stands
     */
    draft: Draft;
    panel: Panel;
    /**
     * says that something has changed that the session cannot hear of, such as a policy
     */
    changed: () => void;
    jump: (finding: Finding) => void;
    columns: () => Promise<import("../client.js").ColumnInfo[]>;
    /**
     * asks whether the draft may go on, and tells the user why not
     */
    allowed: () => Promise<Leave>;
    /**
     *   runs a save only if it is allowed, and once: what is asked meanwhile is `busy`
     */
    guard: <T>(save: (leave: Extract<Leave, {
        ok: true;
    }>) => T | Promise<T>) => Promise<{
        ok: true;
        value: T;
    } | {
        ok: false;
        reason: string;
    }>;
    detach: () => void;
};
/**
 * @typedef {import("../client.js").Draft} Draft
 * @typedef {import("../client.js").Report} Report
 * @typedef {import("../client.js").NotChecked} NotChecked
 * @typedef {import("../live.js").Checked} Checked
 * @typedef {import("../panel/panel.js").XianshenPanel} Panel
 * @typedef {import("./fields.js").Source} Source
 * @typedef {import("./exceptions.js").Exception} Exception
 * @typedef {import("./leave.js").Leave} Leave
 * @typedef {import("./marks.js").Finding} Finding
 * @typedef {import("./marks.js").Shown} Shown
 * @typedef {NonNullable<NonNullable<Draft["site"]>["recent"]>} Digests
 *
 * @typedef {object} GateOptions
 * @property {string} [drafts] selector of the buttons that save a draft: they are free
 * @property {string} [publish] selector of buttons that publish by a script of the host's instead of sending the form
 * @property {import("./requests.js").Names} [fetch] which requests of `fetch` publish: they are held
 * @property {import("./requests.js").Names} [xhr] the same for `XMLHttpRequest`
 * @property {boolean} [off] the form is not gated; `publish`, `guard` and `allowed` are there all the same
 *
 * @typedef {object} Options
 * @property {Panel | string} [panel] a panel or its selector; where there is none, one is made and put after the form
 * @property {unknown} [editor] of the body: an editor's instance, its element or selector, or an adapter; else it is found
 * @property {string | HTMLElement | (() => string)} [column]
 * @property {Record<string, Source>} [fields] by the name of the draft's field, such as `title` or `meta.issuer`; else they are found
 * @property {() => Partial<Draft> & Pick<Draft, "column" | "title">} [read] the draft, instead of fields; without a body, the editor's
 * @property {string | (() => string)} [today]
 * @property {import("../client.js").CheckerClient} [checker] made before, for all drafts of a page, in the language of the panel: it has
 *   its own profile, addresses and limit, and stays when the session ends. Else one is made of the options here
 * @property {unknown} [profile]
 * @property {string | URL} [profileUrl]
 * @property {"zh-CN" | "zh-TW" | "en"} [locale]
 * @property {() => Promise<Digests | null>} [recent] digests of what the site has published, to compare with
 * @property {(page: string) => Promise<string | null>} [pageBody] the body of such a page, by its id
 * @property {(page: string) => string | undefined} [pageAddress] where such a page can be read
 * @property {() => Pick<Draft, "policy" | "previousPolicy">} [policies]
 * @property {string | URL} [workerUrl]
 * @property {string | URL} [wasmUrl]
 * @property {number} [timeout] milliseconds for one check
 * @property {GateOptions} [gate]
 * @property {string | (() => string)} [reviewer] who makes exceptions and answers for reviews; else they are asked. Exceptions can
 *   be made where this or `onException` is given
 * @property {Exception[]} [exceptions] those that were made before
 * @property {(report: Report) => void} [onReport]
 * @property {(exceptions: Exception[]) => unknown} [onException] keeps them, and may take its time; what it could not keep does not count
 *
 * @typedef {object} Session
 * @property {() => Promise<Report | NotChecked>} check what stands there now
 * @property {Report | null} report the last one, as long as the draft is as it was
 * @property {Exception[]} exceptions
 * @property {Draft} draft as it stands
 * @property {Panel} panel
 * @property {() => void} changed says that something has changed that the session cannot hear of, such as a policy
 * @property {(finding: Finding) => void} jump
 * @property {() => Promise<import("../client.js").ColumnInfo[]>} columns
 * @property {() => Promise<Leave>} allowed asks whether the draft may go on, and tells the user why not
 * @property {<T>(save: (leave: Extract<Leave, { ok: true }>) => T | Promise<T>) => Promise<{ ok: true, value: T } | { ok: false, reason: string }>} guard
 *   runs a save only if it is allowed, and once: what is asked meanwhile is `busy`
 * @property {() => void} detach
 */
/** What is given, or what gives it. @template T @param {T | (() => T)} value */
export declare const given: <T>(value: T | (() => T)) => T;
