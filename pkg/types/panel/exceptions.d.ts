export type Report = import("./panel.js").Report;
export type Used = Report["exceptions"]["used"][number];
export type Unused = Report["exceptions"]["unused"][number];
export type Scene = import("./view.js").Scene;
export type KnownException = {
    fingerprint: string;
    kind?: "false-positive" | "accepted";
    reason?: string;
    by?: string;
    on?: string;
    until?: string | null;
};
/**
 * @typedef {import("./panel.js").Report} Report
 * @typedef {Report["exceptions"]["used"][number]} Used
 * @typedef {Report["exceptions"]["unused"][number]} Unused
 * @typedef {import("./view.js").Scene} Scene
 *
 * @typedef {object} KnownException of an unused one perhaps no more than the fingerprint
 * @property {string} fingerprint
 * @property {"false-positive" | "accepted"} [kind]
 * @property {string} [reason]
 * @property {string} [by]
 * @property {string} [on]
 * @property {string | null} [until]
 */
/**
 * @param {Report} report
 * @param {import("./panel.js").Given} given
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
export declare function exceptionSection({ exceptions }: Report, { exceptions: known }: import("./panel.js").Given, scene: Scene): HTMLElement[];
