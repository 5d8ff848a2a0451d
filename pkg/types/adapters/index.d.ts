export type Adapter = {
    /**
     * "ueditor", "tinymce", …
     */
    name: string;
    /**
     * of what `html` gives
     */
    format: "html" | "markdown" | "text";
    /**
     * the element that holds the text as shown, perhaps in an iframe; null while the editor is
     * not ready or shows its source. Composition events arrive there
     */
    root: () => HTMLElement | null;
    /**
     * what the editor would save now
     */
    html: () => string;
    /**
     * one undo step of the editor's own; true only where the
     * editor's own output has it. What took only in part is undone again
     */
    replace: (range: Range, text: string) => Promise<boolean>;
    /**
     * many in one undo step, where the
     * editor can
     */
    replaceAll?: (replacements: {
        range: Range;
        text: string;
    }[]) => Promise<boolean>;
    /**
     * not called while an input method is composing; gives how to stop
     */
    onChange: (changed: () => void) => () => void;
    /**
     * scrolls there and selects it, with the focus in the editor
     */
    select: (range: Range) => void;
    /**
     * into the text, where the cursor was
     */
    focus: () => void;
    /**
     * takes the last step back; a promise where that takes a moment
     */
    undo: () => unknown;
    /**
     * the whole content anew, for a fix in an attribute; true only where the
     * editor's own output has its text, elements, addresses and names
     */
    load?: (html: string) => Promise<boolean>;
    /**
     * the nodes whose text `html` has, in order
     */
    textNodes: () => Iterable<Text>;
    /**
     * where the editor shows its source; `root` has no text of its own then
     */
    source?: Source;
    dispose?: () => void;
};
export type Source = {
    select: (start: number, end: number) => void;
    /**
     * in one undo step
     */
    replace: (edits: {
        start: number;
        end: number;
        text: string;
    }[]) => Promise<boolean>;
};
/**
 * @typedef {object} Adapter
 * @property {string} name "ueditor", "tinymce", …
 * @property {"html" | "markdown" | "text"} format of what `html` gives
 * @property {() => HTMLElement | null} root the element that holds the text as shown, perhaps in an iframe; null while the editor is
 *   not ready or shows its source. Composition events arrive there
 * @property {() => string} html what the editor would save now
 * @property {(range: Range, text: string) => Promise<boolean>} replace one undo step of the editor's own; true only where the
 *   editor's own output has it. What took only in part is undone again
 * @property {(replacements: { range: Range, text: string }[]) => Promise<boolean>} [replaceAll] many in one undo step, where the
 *   editor can
 * @property {(changed: () => void) => () => void} onChange not called while an input method is composing; gives how to stop
 * @property {(range: Range) => void} select scrolls there and selects it, with the focus in the editor
 * @property {() => void} focus into the text, where the cursor was
 * @property {() => unknown} undo takes the last step back; a promise where that takes a moment
 * @property {(html: string) => Promise<boolean>} [load] the whole content anew, for a fix in an attribute; true only where the
 *   editor's own output has its text, elements, addresses and names
 * @property {() => Iterable<Text>} textNodes the nodes whose text `html` has, in order
 * @property {Source} [source] where the editor shows its source; `root` has no text of its own then
 * @property {() => void} [dispose]
 *
 * @typedef {object} Source positions are UTF-16 code units of what `html` gives
 * @property {(start: number, end: number) => void} select
 * @property {(edits: { start: number, end: number, text: string }[]) => Promise<boolean>} replace in one undo step
 */
export { adapt, find } from "./find.js";
