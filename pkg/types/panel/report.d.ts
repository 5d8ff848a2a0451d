export type Report = import("./panel.js").Report;
export type Given = import("./panel.js").Given;
export type Finding = import("./panel.js").Finding;
export type Scene = import("./view.js").Scene;
export type Group = {
    section: HTMLElement;
    number: HTMLElement;
    list: HTMLElement;
    more: HTMLElement;
};
/**
 * @typedef {import("./panel.js").Report} Report
 * @typedef {import("./panel.js").Given} Given
 * @typedef {import("./panel.js").Finding} Finding
 * @typedef {import("./view.js").Scene} Scene
 * @typedef {{ section: HTMLElement, number: HTMLElement, list: HTMLElement, more: HTMLElement }} Group
 */
/** A page full of faults needs mending at the root; a list of thousands helps nobody and slows the browser. */
export declare const MOST_ROWS = 100;
/** @param {Scene} scene @returns {HTMLElement[]} */
export declare const idleView: ({ words: { idle } }: Scene) => HTMLElement[];
/** @param {string} reason @param {Scene} scene @returns {HTMLElement[]} */
export declare const notCheckedView: (reason: string, { words: { notChecked }, actions: { retry } }: Scene) => HTMLElement[];
/** @param {Report} report @param {Given} given @param {Scene} scene @returns {HTMLElement[]} */
export declare const reportView: (report: Report, given: Given, scene: Scene) => HTMLElement[];
