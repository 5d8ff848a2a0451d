// Saves by script that do not ask by themselves: requests of `fetch` and `XMLHttpRequest` that the host has named are held until
// they are allowed. All others pass untouched.

/**
 * @typedef {{ url: string, method: string, body: unknown }} Request `body` as it was handed over; text where it came in a `Request`
 * @typedef {(request: Request) => boolean} Names whether a request publishes
 * @typedef {() => Promise<{ ok: boolean, reason?: string }>} Allowed
 */

/** A request that was not sent, because the draft is not to be published. */
export class NotAllowed extends Error {
  /** @param {string} [reason] */
  constructor(reason = "") {
    super(`xianshen: ${reason}`);
    this.name = "NotAllowed";
  }
}

/** @param {string | URL} url */
const absolute = (url) => new URL(url, document.baseURI).href;

/** @param {RequestInfo | URL} input @param {RequestInit} [init] @returns {Promise<Request>} */
async function described(input, init = {}) {
  if (!(input instanceof globalThis.Request)) {
    return { url: absolute(input), method: (init.method || "GET").toUpperCase(), body: init.body };
  }
  const { url, method } = input;
  const body = init.body !== undefined ? init.body : await input.clone().text();
  return { url, method: (init.method || method).toUpperCase(), body };
}

/**
 * @param {Names} names
 * @param {Allowed} allowed
 * @returns {() => void} puts back what was there
 */
export function holdFetch(names, allowed) {
  const before = window.fetch;
  let stopped = false;
  /** @param {RequestInfo | URL} input @param {RequestInit} [init] */
  const held = async (input, init) => {
    if (!stopped && names(await described(input, init))) {
      const leave = await allowed();
      if (!leave.ok) throw new NotAllowed(leave.reason);
    }
    return before.call(window, input, init);
  };
  window.fetch = held;
  return () => {
    stopped = true;
    if (window.fetch === held) window.fetch = before;
  };
}

/**
 * A request that is not allowed ends for its caller as one that failed on the network; one that would block the page while it is
 * looked at cannot be held, and is not sent at all.
 * @param {Names} names
 * @param {Allowed} allowed
 * @returns {() => void} puts back what was there
 */
export function holdXhr(names, allowed) {
  const { open, send, abort } = XMLHttpRequest.prototype;
  let stopped = false;
  /** @type {WeakMap<XMLHttpRequest, { url: string, method: string, isSync: boolean }>} */
  const opened = new WeakMap();

  /** @this {XMLHttpRequest} @param {...any} args */
  function heldOpen(...args) {
    const [method, url, isAsync = true] = args;
    opened.set(this, {
      url: absolute(url),
      method: String(method).toUpperCase(),
      isSync: args.length > 2 && !isAsync,
    });
    return Reflect.apply(open, this, args);
  }

  /** @param {XMLHttpRequest} request */
  const fail = (request) => {
    request.dispatchEvent(new ProgressEvent("error"));
    request.dispatchEvent(new ProgressEvent("loadend"));
  };

  /** @this {XMLHttpRequest} @param {...any} args */
  function heldSend(...args) {
    const about = opened.get(this);
    const go = () => Reflect.apply(send, this, args);
    if (stopped || !about || !names({ url: about.url, method: about.method, body: args[0] })) return go();
    if (about.isSync)
      throw new DOMException("xianshen: a synchronous request cannot be held", "NetworkError");
    allowed().then((leave) => {
      // Opened anew or given up meanwhile, it is another request, which asks for itself.
      if (opened.get(this) !== about || this.readyState !== XMLHttpRequest.OPENED) return;
      if (leave.ok) go();
      else fail(this);
    });
  }

  /** @this {XMLHttpRequest} */
  function heldAbort() {
    opened.delete(this);
    Reflect.apply(abort, this, []);
  }

  XMLHttpRequest.prototype.open = heldOpen;
  XMLHttpRequest.prototype.send = heldSend;
  XMLHttpRequest.prototype.abort = heldAbort;
  return () => {
    stopped = true;
    if (XMLHttpRequest.prototype.open === heldOpen) XMLHttpRequest.prototype.open = open;
    if (XMLHttpRequest.prototype.send === heldSend) XMLHttpRequest.prototype.send = send;
    if (XMLHttpRequest.prototype.abort === heldAbort) XMLHttpRequest.prototype.abort = abort;
  };
}
