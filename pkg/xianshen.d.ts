/* tslint:disable */
/* eslint-disable */



/**
 * Checks drafts against one profile, in one language.
 */
export class Checker {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Checks a draft and returns the report. Throws an `Error` that names the field where the draft is malformed.
     */
    check(draft: Draft): Report;
    /**
     * The columns of the profile in force, with the parts their pages have.
     */
    columns(): ColumnInfo[];
    /**
     * A checker with the built-in profile, or that with a department's own on top; `locale` is `zh-CN`, `zh-TW` or `en`.
     */
    constructor(options?: CheckerOptions | null | null);
    /**
     * What can be found.
     */
    rules(): RuleInfo[];
}

/**
 * A draft from a whole HTML file: column, title and meta from the official page tags, the body is the file itself.
 */
export function readPage(html: string): Draft;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_checker_free: (a: number, b: number) => void;
    readonly checker_check: (a: number, b: number, c: number) => void;
    readonly checker_columns: (a: number, b: number) => void;
    readonly checker_new: (a: number, b: number) => void;
    readonly checker_rules: (a: number, b: number) => void;
    readonly readPage: (a: number, b: number, c: number) => void;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __wbindgen_add_to_stack_pointer: (a: number) => number;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
