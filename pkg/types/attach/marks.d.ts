export type Draft = import("../client.js").Draft;
export type Report = import("../client.js").Report;
export type Finding = Report["findings"][number];
export type Adapter = import("../adapters/index.js").Adapter;
export type Span = {
    start: number;
    end: number;
};
export type Shown = {
    report: Report;
    draft: Draft;
    /**
     * tells whether the draft has changed since
     */
    key: string;
    body: string;
    /**
     * the body's character data, or the body itself where the editor shows its source
     */
    text: string;
    /**
     * the findings that have a sure place in that text
     */
    placed: {
        finding: Finding;
        place: Span;
    }[];
    carry: (live: string) => (span: Span) => Span | null;
};
/**
 * @typedef {import("../client.js").Draft} Draft
 * @typedef {import("../client.js").Report} Report
 * @typedef {Report["findings"][number]} Finding
 * @typedef {import("../adapters/index.js").Adapter} Adapter
 * @typedef {{ start: number, end: number }} Span
 *
 * @typedef {object} Shown the report on the screen and the text that it is about
 * @property {Report} report
 * @property {Draft} draft
 * @property {string} key tells whether the draft has changed since
 * @property {string} body
 * @property {string} text the body's character data, or the body itself where the editor shows its source
 * @property {{ finding: Finding, place: Span }[]} placed the findings that have a sure place in that text
 * @property {(live: string) => (span: Span) => Span | null} carry
 */
/**
 * @param {Draft} draft
 * @param {string} key
 * @param {Report} report
 * @param {Adapter} adapter
 * @returns {Shown}
 */
export declare function shownOf(draft: Draft, key: string, report: Report, adapter: Adapter): Shown;
/**
 * @param {Adapter} adapter
 * @param {Shown} shown
 * @returns {(place: Span) => Range | null} from places in the text that was checked to what stands there now
 */
export declare function locator(adapter: Adapter, shown: Shown): (place: Span) => Range | null;
/**
 * @param {object} options
 * @param {Adapter} options.adapter
 * @param {() => Shown | null} options.shown
 * @param {(finding: Finding | undefined) => void} options.onPoint the cursor has come to a finding, or left it
 * @param {(root: HTMLElement) => () => void} options.onRoot the editor shows its text in another element than before; gives how
 *   to leave that one
 */
export declare function createMarks({ adapter, shown, onPoint, onRoot }: {
    adapter: Adapter;
    shown: () => Shown | null;
    onPoint: (finding: Finding | undefined) => void;
    onRoot: (root: HTMLElement) => () => void;
}): {
    drawSoon: () => void;
    stop(): void;
};
