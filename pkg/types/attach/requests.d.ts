export type Request = {
    url: string;
    method: string;
    body: unknown;
};
export type Names = (request: Request) => boolean;
export type Allowed = () => Promise<{
    ok: boolean;
    reason?: string;
}>;
/**
 * @typedef {{ url: string, method: string, body: unknown }} Request `body` as it was handed over; text where it came in a `Request`
 * @typedef {(request: Request) => boolean} Names whether a request publishes
 * @typedef {() => Promise<{ ok: boolean, reason?: string }>} Allowed
 */
/** A request that was not sent, because the draft is not to be published. */
export declare class NotAllowed extends Error {
    /** @param {string} [reason] */
    constructor(reason?: string);
}
/**
 * @param {Names} names
 * @param {Allowed} allowed
 * @returns {() => void} puts back what was there
 */
export declare function holdFetch(names: Names, allowed: Allowed): () => void;
/**
 * A request that is not allowed ends for its caller as one that failed on the network; one that would block the page while it is
 * looked at cannot be held, and is not sent at all.
 * @param {Names} names
 * @param {Allowed} allowed
 * @returns {() => void} puts back what was there
 */
export declare function holdXhr(names: Names, allowed: Allowed): () => void;
