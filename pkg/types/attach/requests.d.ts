export type Described = {
    url: string;
    method: string;
    body: unknown;
};
export type Names = (request: Described) => boolean;
export type Leave = Pick<ReturnType<typeof import("./leave.js").createLeave>, "allowed" | "keyNow">;
export type Holder = {
    names: Names;
    leave: Leave;
};
/**
 * @typedef {{ url: string, method: string, body: unknown }} Described `body` as it was handed over; text where it came in a `Request`
 * @typedef {(request: Described) => boolean} Names whether a request publishes
 * @typedef {Pick<ReturnType<typeof import("./leave.js").createLeave>, "allowed" | "keyNow">} Leave
 * @typedef {{ names: Names, leave: Leave }} Holder
 */
/** A request that was not sent, because the draft is not to be published. */
export declare class NotAllowed extends Error {
    /** @param {string} [reason] */
    constructor(reason?: string);
}
export declare const holdFetch: (holder: Holder) => () => void;
/**
 * A request that is not allowed ends for its caller as one that failed on the network; one that would block the page while it is
 * looked at cannot be held, and is not sent at all.
 */
export declare const holdXhr: (holder: Holder) => () => void;
