export type PanelWords = import("./words/index.js").PanelWords;
export type Finding = import("./words/index.js").Finding;
/** What has the focus, also inside shadow roots. @returns {Element | null} */
export declare function focused(): Element | null;
/** Shows what is asked once more, where its panel was hidden or moved. @param {HTMLElement} place @param {boolean} moved */
export declare function showAgain(place: HTMLElement, moved: boolean): void;
/** Takes back what is asked: nobody is to answer it any more. @param {HTMLElement} place */
export declare function dismiss(place: HTMLElement): void;
/**
 * @param {HTMLElement} place in the panel's shadow root
 * @param {object} options
 * @param {"summary" | "confirmation" | "exception"} options.id
 * @param {string} options.title gets the focus, so that a screen reader begins there
 * @param {string} options.lead
 * @param {(close: () => void) => (Node | false)[]} options.content
 * @returns {Promise<boolean>} once it is closed, with the focus back where it was; false where it was taken back
 */
export declare function openDialog(place: HTMLElement, { id, title, lead, content }: {
    id: "summary" | "confirmation" | "exception";
    title: string;
    lead: string;
    content: (close: () => void) => (Node | false)[];
}): Promise<boolean>;
export type SummaryContent = {
    title: string;
    lead: string;
    findings?: Finding[];
    retry?: boolean;
};
/**
 * @typedef {object} SummaryContent
 * @property {string} title
 * @property {string} lead
 * @property {Finding[]} [findings]
 * @property {boolean} [retry]
 */
/**
 * @param {HTMLElement} place
 * @param {PanelWords} words
 * @param {SummaryContent} content
 * @returns {Promise<Finding | "retry" | undefined>} what was chosen: a problem to go to, the first one if none was, or to check
 *   again; nothing where it was taken back
 */
export declare function showSummary(place: HTMLElement, words: PanelWords, { title, lead, findings, retry }: SummaryContent): Promise<Finding | "retry" | undefined>;
/**
 * @param {HTMLElement} place
 * @param {PanelWords} words
 * @param {string[]} questions what a person has to look at
 * @param {string} name that stands there already
 * @returns {Promise<{ by: string, reason: string } | null>}
 */
export declare function askConfirmation(place: HTMLElement, words: PanelWords, questions: string[], name: string): Promise<{
    by: string;
    reason: string;
} | null>;
/**
 * A field of text that must be filled in, with room for what is wrong with it.
 * @template {"input" | "textarea"} T
 * @param {PanelWords} words
 * @param {string} id
 * @param {T} tag
 * @param {string} label
 * @param {Record<string, string>} attributes
 * @param {{ hint?: string, fault?: (value: string) => string }} [options] `fault` says what is wrong, nothing if all is well
 */
export declare function field<T extends "input" | "textarea">(words: PanelWords, id: string, tag: T, label: string, attributes: Record<string, string>, { hint, fault }?: {
    hint?: string;
    fault?: (value: string) => string;
}): {
    control: HTMLElementTagNameMap[T];
    check: () => boolean;
    element: HTMLDivElement;
};
