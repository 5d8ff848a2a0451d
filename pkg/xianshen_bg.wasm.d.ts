/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const __wbg_checker_free: (a: number, b: number) => void;
export const checker_check: (a: number, b: number, c: number) => void;
export const checker_columns: (a: number, b: number) => void;
export const checker_digest: (a: number, b: number, c: number) => void;
export const checker_mend: (a: number, b: number, c: number) => void;
export const checker_new: (a: number, b: number) => void;
export const checker_rules: (a: number, b: number) => void;
export const checker_tags: (a: number, b: number, c: number) => void;
export const readPage: (a: number, b: number, c: number) => void;
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_exn_store: (a: number) => void;
export const __wbindgen_add_to_stack_pointer: (a: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
