// Saves by script that do not ask by themselves: requests of `fetch` and `XMLHttpRequest` that the host has named are held until
// they are allowed. All others pass untouched.

/**
 * @typedef {{ url: string, method: string, body: unknown }} Described `body` as it was handed over; text where it came in a `Request`
 * @typedef {(request: Described) => boolean} Names whether a request publishes
 * @typedef {Pick<ReturnType<typeof import("./leave.js").createLeave>, "allowed" | "keyNow">} Leave
 * @typedef {{ names: Names, leave: Leave }} Holder
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

/** A body that the page may go on to fill for its next request, as it is now. @param {any} body */
function asItIs(body) {
  if (body instanceof URLSearchParams) return new URLSearchParams(body);
  if (!(body instanceof FormData)) return body;
  const copy = new FormData();
  for (const [name, value] of body) copy.append(name, value);
  return copy;
}

/**
 * Puts methods of ours in the place of an owner's. Sessions come and go in any order, so that those which follow each other share what is
 * there; where somebody else has wrapped it meanwhile, the next one begins anew on top.
 * @template {Record<string, (...args: any[]) => any>} Methods
 * @param {any} owner
 * @param {(before: Methods, holders: Set<Holder>) => Methods} make
 */
function replacing(owner, make) {
  /** @type {{ before: Methods, ours: Methods, holders: Set<Holder> } | null} */
  let layer = null;
  /** @param {NonNullable<typeof layer>} layer */
  const isOnTop = ({ ours }) => Object.keys(ours).every((name) => owner[name] === ours[name]);

  /** @param {Holder} holder @returns {() => void} puts back what was there */
  return (holder) => {
    if (!layer || !isOnTop(layer)) {
      const before = /** @type {Methods} */ ({});
      const holders = new Set();
      const ours = make(before, holders);
      for (const name of Object.keys(ours)) Object.assign(before, { [name]: owner[name] });
      Object.assign(owner, ours);
      layer = { before, ours, holders };
    }
    const mine = layer;
    mine.holders.add(holder);
    return () => {
      mine.holders.delete(holder);
      // Where somebody has wrapped them they stay, and let everything through.
      if (mine.holders.size === 0 && isOnTop(mine)) Object.assign(owner, mine.before);
    };
  };
}

/** @param {Set<Holder>} holders @param {Described} request */
const holdersOf = (holders, request) => [...holders].filter(({ names }) => names(request));

/** @param {Holder[]} asked @returns {Promise<{ ok: boolean, reason?: string }>} */
async function allowedBy(asked) {
  // As it stands when it is asked for, not when it is its turn.
  const wishes = asked.map(({ leave }) => ({ leave, key: leave.keyNow() }));
  for (const { leave, key } of wishes) {
    const answer = await leave.allowed(key);
    if (!answer.ok) return answer;
  }
  return { ok: true };
}

/** Of whichever window it is. @param {any} input @returns {input is Request} */
const isRequest = (input) => typeof input?.clone === "function" && typeof input.url === "string";

export const holdFetch = replacing(window, (before, holders) => ({
  /** @param {RequestInfo | URL} input @param {RequestInit} [init] @returns {Promise<Response>} */
  fetch(input, init) {
    const go = (/** @type {RequestInit | undefined} */ given) => before.fetch.call(window, input, given);
    /** @param {Described} request @param {Holder[]} asked */
    const hold = async (request, asked) => {
      const kept = init && { ...init, body: /** @type {BodyInit} */ (asItIs(request.body)) };
      const leave = await allowedBy(asked);
      if (!leave.ok) throw new NotAllowed(leave.reason);
      return go(kept);
    };
    if (holders.size === 0) return go(init);
    const isWhole = isRequest(input);
    const method = (init?.method || (isWhole ? input.method : "GET")).toUpperCase();
    const about = (/** @type {unknown} */ body) => ({
      url: isWhole ? input.url : absolute(input),
      method,
      body,
    });
    try {
      if (isWhole && init?.body === undefined) {
        // What is in it comes out only with time; the page can no longer change it.
        return input
          .clone()
          .text()
          .then((text) => {
            const asked = holdersOf(holders, about(text));
            return asked.length > 0 ? hold(about(init?.body), asked) : go(init);
          });
      }
      const request = about(init?.body);
      const asked = holdersOf(holders, request);
      return asked.length > 0 ? hold(request, asked) : go(init);
    } catch (error) {
      return Promise.reject(error);
    }
  },
}));

/** What a request that failed on the network looks like to whoever asks for nothing but its state. @param {XMLHttpRequest} request */
function fail(request) {
  Object.defineProperty(request, "readyState", { configurable: true, value: XMLHttpRequest.DONE });
  for (const name of ["readystatechange", "error", "loadend"]) {
    request.dispatchEvent(name === "readystatechange" ? new Event(name) : new ProgressEvent(name));
  }
}

/**
 * A request that is not allowed ends for its caller as one that failed on the network; one that would block the page while it is
 * looked at cannot be held, and is not sent at all.
 */
export const holdXhr = replacing(XMLHttpRequest.prototype, (before, holders) => {
  /** Of this layer: what one has held the one below holds in its turn. @type {WeakMap<XMLHttpRequest, { url: string, method: string, isSync: boolean, isHeld: boolean }>} */
  const opened = new WeakMap();
  return {
    /** @this {XMLHttpRequest} @param {...any} args */
    open(...args) {
      const [method, url, isAsync = true] = args;
      Reflect.deleteProperty(this, "readyState");
      opened.set(this, {
        url: absolute(url),
        method: String(method).toUpperCase(),
        isSync: args.length > 2 && !isAsync,
        isHeld: false,
      });
      return Reflect.apply(before.open, this, args);
    },

    /** @this {XMLHttpRequest} @param {...any} args */
    send(...args) {
      const about = opened.get(this);
      const [body, ...rest] = args;
      const asked = about ? holdersOf(holders, { url: about.url, method: about.method, body }) : [];
      if (!about || asked.length === 0) return Reflect.apply(before.send, this, args);
      if (about.isHeld) throw new DOMException("xianshen: the request is sent already", "InvalidStateError");
      if (about.isSync) {
        throw new DOMException("xianshen: a synchronous request cannot be held", "NetworkError");
      }
      about.isHeld = true;
      const kept = [asItIs(body), ...rest];
      allowedBy(asked).then((leave) => {
        // Opened anew or given up meanwhile, it is another request, which asks for itself.
        if (opened.get(this) !== about || this.readyState !== XMLHttpRequest.OPENED) return;
        about.isHeld = false;
        if (leave.ok) Reflect.apply(before.send, this, kept);
        else fail(this);
      });
    },

    /** @this {XMLHttpRequest} */
    abort() {
      const isHeld = opened.get(this)?.isHeld && this.readyState === XMLHttpRequest.OPENED;
      opened.delete(this);
      Reflect.apply(before.abort, this, []);
      // The browser does not know that it was sent.
      if (isHeld) for (const name of ["abort", "loadend"]) this.dispatchEvent(new ProgressEvent(name));
    },
  };
});
