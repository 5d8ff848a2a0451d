// What the checker needs of an editor, whichever it is. An editor's content is read from what it would save and changed by its own
// means; its page is only looked at.

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
