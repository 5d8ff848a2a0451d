export type ToastOptions = {
    kind?: "done" | "failed";
    action?: {
        label: string;
        run: () => void;
    };
    link?: {
        label: string;
        href: string;
    };
};
/**
 * @typedef {object} ToastOptions
 * @property {"done" | "failed"} [kind]
 * @property {{ label: string, run: () => void }} [action]
 * @property {{ label: string, href: string }} [link]
 */
/**
 * @param {() => string} closeWord
 * @param {HTMLElement} otherwise where the focus goes from it when what had it before is gone
 * @returns {{ element: HTMLElement, say: (message: string, options?: ToastOptions) => void, stop: () => void }}
 */
export declare function makeToast(closeWord: () => string, otherwise: HTMLElement): {
    element: HTMLElement;
    say: (message: string, options?: ToastOptions) => void;
    stop: () => void;
};
