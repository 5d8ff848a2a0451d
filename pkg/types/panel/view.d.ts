export type Panel = import("./panel.js").XianshenPanel;
export type Report = import("./panel.js").Report;
export type Given = import("./panel.js").Given;
export type RuleInfo = import("./panel.js").RuleInfo;
export type Finding = import("./panel.js").Finding;
export type KnownException = import("./panel.js").KnownException;
export type State = {
    kind: "idle";
} | {
    kind: "not-checked";
    reason: string;
} | {
    kind: "report";
    report: Report;
    given: Given;
};
export type Memory = {
    changes: boolean;
    folded: boolean;
    /**
     * by page
     */
    twins: Set<string>;
    /**
     * by key of the row
     */
    explained: Set<string>;
};
export type Scene = {
    words: import("./words/index.js").PanelWords;
    actions: import("./panel.js").Actions;
    memory: Memory;
    groups: Map<Finding["level"], import("./report.js").Group>;
    keyOf: (finding: Finding) => string;
    row: (finding: Finding, key: string) => HTMLElement;
    explain: (rule: string) => Promise<RuleInfo>;
    except: (finding: Finding) => void;
    takeBack: (exception: KnownException) => void;
};
/** @param {Panel} host @param {ShadowRoot} shadow */
export declare function createView(host: Panel, shadow: ShadowRoot): {
    /** Where dialogs are put. */
    frame: HTMLDivElement;
    start(): void;
    stop(): void;
    /** Another language or other actions: everything is made anew. */
    renew(): void;
    checking(): void;
    /** @param {State} next */
    show(next: State): void;
    /** @param {Finding | undefined} finding */
    pointAt(finding: Finding | undefined): void;
    /** @param {Finding} finding */
    focusRow(finding: Finding): boolean;
    /** @param {Finding} finding */
    fixIndex(finding: Finding): number;
    /** @param {number} index */
    focusAfterFix(index: number): void;
    /** @param {FocusOptions} [options] */
    focusTitle: (options?: FocusOptions) => void;
    /** @param {string} text */
    announce: (text: string) => void;
    say: (text: string, options?: import("./toast.js").ToastOptions) => void;
};
