export type Draft = import("../client.js").Draft;
export type NotChecked = import("../client.js").NotChecked;
export type Checked = import("../live.js").Checked;
export type Finding = import("./marks.js").Finding;
export type Shown = import("./marks.js").Shown;
export type Options = import("./options.js").Options;
export type Session = import("./options.js").Session;
/**
 * @param {unknown} target a form, an editor's instance, an element of it, or an adapter
 * @param {Options} [options]
 * @returns {Session}
 */
export declare function attach(target: unknown, options?: Options): Session;
