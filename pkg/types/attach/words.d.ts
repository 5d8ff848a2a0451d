export type Words = {
    moved: string;
    inTag: string;
    byHand: string;
    encoded: string;
    notTaken: string;
    notRestored: string;
    fieldByHand: (field: string) => string;
    mended: (what: string) => string;
    mendedAll: (count: number) => string;
    mendedSome: (count: number, left: number, why: string) => string;
    undo: string;
    notUndone: string;
    waiting: string;
    blockedTitle: (tally: string) => string;
    blockedLead: string;
    uncheckedTitle: string;
    unchecked: (reason: string) => string;
    unreadable: string;
    restless: string;
    changedTitle: string;
    changedLead: string;
    reasons: Record<import("../client.js").NotChecked["code"], string>;
    write: (material: string, copied: boolean) => string;
    both: (verdict: string, changes: string) => string;
    needsReason: string;
    needsEnd: string;
    notExcusable: string;
};
/**
 * @typedef {object} Words
 * @property {string} moved
 * @property {string} inTag
 * @property {string} byHand
 * @property {string} encoded
 * @property {string} notTaken
 * @property {string} notRestored
 * @property {(field: string) => string} fieldByHand
 * @property {(what: string) => string} mended
 * @property {(count: number) => string} mendedAll
 * @property {(count: number, left: number, why: string) => string} mendedSome
 * @property {string} undo
 * @property {string} notUndone
 * @property {string} waiting
 * @property {(tally: string) => string} blockedTitle
 * @property {string} blockedLead
 * @property {string} uncheckedTitle
 * @property {(reason: string) => string} unchecked
 * @property {string} unreadable
 * @property {string} restless
 * @property {string} changedTitle
 * @property {string} changedLead
 * @property {Record<import("../client.js").NotChecked["code"], string>} reasons
 * @property {(material: string, copied: boolean) => string} write
 * @property {(verdict: string, changes: string) => string} both
 * @property {string} needsReason
 * @property {string} needsEnd
 * @property {string} notExcusable
 */
/** @type {Record<"zh-CN" | "zh-TW" | "en", Words>} */
declare const WORDS: Record<"zh-CN" | "zh-TW" | "en", Words>;
/** @param {keyof typeof WORDS} locale */
export declare const wordsOf: (locale: keyof typeof WORDS) => Words;
export {};
