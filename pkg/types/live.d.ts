export type Draft = import("./client.js").Draft;
export type Report = import("./client.js").Report;
export type NotChecked = import("./client.js").NotChecked;
export type Checked = {
    draft: Draft;
    key: string;
    result: Report;
} | {
    draft: Draft | null;
    key: string;
    result: NotChecked;
};
/**
 * @param {object} options
 * @param {() => Draft} options.read the draft as it stands; what it throws is why there is no draft
 * @param {(draft: Draft) => Promise<Report | NotChecked>} options.check
 * @param {(why: "unreadable" | "restless") => NotChecked} options.unread
 * @param {() => void} options.onStale the verdict that was shown no longer holds
 * @param {(checked: Checked) => void} options.onChecked
 */
export declare function liveCheck({ read, check, unread, onStale, onChecked }: {
    read: () => Draft;
    check: (draft: Draft) => Promise<Report | NotChecked>;
    unread: (why: "unreadable" | "restless") => NotChecked;
    onStale: () => void;
    onChecked: (checked: Checked) => void;
}): {
    now: () => Promise<Checked>;
    changed: () => void;
    /**
     * Half-typed pinyin is not text: no check before the input method is done.
     * @param {EventTarget} target
     * @returns {() => void} how to stop watching
     */
    watchComposition(target: EventTarget): () => void;
    stop(): void;
};
