export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
export type Source = string | HTMLElement | (() => string) | null;
export type Field = {
    element: HTMLElement | null;
    read: () => string;
};
export type Scope = Document | HTMLElement;
/** @param {string} option @param {string} selector @param {Scope} scope @returns {HTMLElement} */
export declare function only(option: string, selector: string, scope: Scope): HTMLElement;
/**
 * @param {string} option
 * @param {Exclude<Source, null>} source
 * @param {Scope} scope
 * @returns {Field}
 */
export declare function fieldOf(option: string, source: Exclude<Source, null>, scope: Scope): Field;
/**
 * The fields of a draft other than column and body. What is not named is looked for; of the title there must be one.
 * @param {Record<string, Source>} given by the name of the draft's field, such as `title` or `meta.issuer`
 * @param {Scope} scope
 * @param {(control: Control) => boolean} isTaken controls that are the editor's, or the column
 * @returns {Map<string, Field>}
 */
export declare function findFields(given: Record<string, Source>, scope: Scope, isTaken: (control: Control) => boolean): Map<string, Field>;
/**
 * Puts the focus into a field, and the selection on a place of it.
 * @param {Field | undefined} field
 * @param {{ start?: number | null, end?: number | null }} place
 * @returns {boolean} false where the page has no such field
 */
export declare function selectInField(field: Field | undefined, { start, end }: {
    start?: number | null;
    end?: number | null;
}): boolean;
/**
 * Replaces places of a text field.
 * @param {Field | undefined} field
 * @param {{ start: number, end: number, text: string }[]} edits in order
 * @returns {(() => boolean) | null} takes it back, and says whether it did; null where it was not made
 */
export declare function editField(field: Field | undefined, edits: {
    start: number;
    end: number;
    text: string;
}[]): (() => boolean) | null;
