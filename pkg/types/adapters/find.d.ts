export type Adapter = import("./index.js").Adapter;
export type Found = {
    adapter: Adapter;
    places: (Element | null | undefined)[];
};
/**
 * The editors of a page or of a part of it: those that bring a register or a mark of their own, then whatever else is edited, then
 * the textareas that a form submits and a user sees.
 * @param {Document | Element} scope
 * @returns {Adapter[]}
 */
export declare const find: (scope: Document | Element) => Adapter[];
/**
 * The adapter of one editor that the host hands over: its instance, an element of it, or an adapter of the host's own.
 * @param {unknown} thing
 * @returns {Adapter}
 */
export declare function adapt(thing: unknown): Adapter;
