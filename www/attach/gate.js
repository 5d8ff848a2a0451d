// The submit gate of a form: every way in which a form is sent waits until it is allowed, and then goes on as it was meant.
//
// This stops mistakes, not attackers: whoever owns the page can walk around it, and the gate on the server is the one that holds.

/**
 * @typedef {{ ok: boolean }} Leave
 * @typedef {HTMLElement & { form?: HTMLFormElement | null }} Submitter
 * @typedef {(this: HTMLFormElement, ...args: unknown[]) => unknown} Send
 */

/** A second click of a double click comes when the first one has been let through: the page is about to be left. */
const LEAVING = 1_000;

/** Forms with a gate, and how each holds a call of `submit`. @type {Map<HTMLFormElement, (next: Send, args: unknown[]) => unknown>} */
const gated = new Map();

/** @type {Send | null} what the prototype had before */
let native = null;

/** @this {HTMLFormElement} @param {...unknown} args */
function held(...args) {
  const next = /** @type {Send} */ (native);
  const hold = gated.get(this);
  return hold ? hold(next, args) : Reflect.apply(next, this, args);
}

/** `form.submit()` fires no event, so that the method itself has to ask. @param {HTMLFormElement} form @param {(next: Send, args: unknown[]) => unknown} hold */
function guardPrototype(form, hold) {
  gated.set(form, hold);
  if (!native) {
    native = HTMLFormElement.prototype.submit;
    HTMLFormElement.prototype.submit = held;
  }
  return () => {
    gated.delete(form);
    // Where somebody has wrapped it meanwhile it stays, and lets everything through.
    if (gated.size === 0 && native && HTMLFormElement.prototype.submit === held) {
      HTMLFormElement.prototype.submit = native;
      native = null;
    }
  };
}

/**
 * Editors put a `submit` of their own on the form, to fill their field first, and keep what they found there to call it after that.
 * So each one is wrapped as it is put there, and what an editor finds is the wrapped one before.
 * @param {HTMLFormElement} form
 * @param {(next: Send, args: unknown[]) => unknown} hold
 * @returns {() => void}
 */
function guardOwn(form, hold) {
  /** @type {Send | null} */
  let own = null;
  /** @type {Map<Send | null, Send>} */
  const wrapped = new Map();
  /** @param {Send | null} send */
  const wrap = (send) => {
    const known = wrapped.get(send);
    if (known) return known;
    const made = (/** @type {unknown[]} */ ...args) => hold(send || /** @type {Send} */ (native), args);
    wrapped.set(send, made);
    return made;
  };
  // A control that is called `submit` hides the method, and nothing can be put there.
  const { submit } = form;
  if (typeof submit !== "function") return () => {};
  if (Object.getOwnPropertyDescriptor(form, "submit")) own = submit;
  Object.defineProperty(form, "submit", {
    configurable: true,
    enumerable: own !== null,
    get: () => wrap(own),
    set: (/** @type {Send} */ next) => {
      own = next;
    },
  });
  return () => {
    Reflect.deleteProperty(form, "submit");
    if (own) form.submit = own;
  };
}

/**
 * A selector that is none, found out at the first submission, would let that one through.
 * @param {{ drafts?: string, publish?: string }} selectors
 */
export function refuseBadSelectors({ drafts, publish }) {
  for (const [option, selector] of Object.entries({ drafts, publish })) {
    try {
      if (selector) document.querySelector(selector);
    } catch {
      throw new Error(`attach: options.gate.${option}: not a selector: ${selector}`);
    }
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {object} options
 * @param {() => Promise<Leave>} options.allowed asks, and tells the user
 * @param {(leave: any) => string} options.record what goes with the form in the field `xianshen`
 * @param {string} [options.drafts] selector of buttons that save drafts: they are free
 * @param {string} [options.publish] selector of buttons that send no form, but publish by a script of the host's
 */
export function gateForm(form, { allowed, record, drafts, publish }) {
  /** What is being sent after it was allowed goes through; scripts of the host's run before the browser takes over. */
  let passing = false;
  let waiting = false;
  let stopped = false;
  let leftAt = Number.NEGATIVE_INFINITY;
  /** @type {Submitter | null} */
  let clicked = null;
  /** @type {HTMLInputElement | null} */
  let field = null;

  /** @param {Element | null} element */
  const isDraft = (element) => Boolean(drafts && element?.matches(drafts));

  const clear = () => {
    field?.remove();
    field = null;
  };

  /** @param {string} value */
  const enclose = (value) => {
    clear();
    field = document.createElement("input");
    field.type = "hidden";
    field.name = "xianshen";
    field.value = value;
    form.append(field);
  };

  /** @param {() => unknown} go */
  const pass = (go) => {
    passing = true;
    try {
      return go();
    } finally {
      passing = false;
    }
  };

  /** @param {() => unknown} go */
  const hold = async (go) => {
    // What is asked again while it is looked at, or just after it went, is the same wish once more.
    if (waiting || performance.now() - leftAt < LEAVING) return;
    waiting = true;
    try {
      const leave = await allowed();
      if (!leave.ok || stopped) return;
      enclose(record(leave));
      pass(go);
    } finally {
      waiting = false;
    }
  };

  /** @param {Send} next @param {unknown[]} args */
  const holdCall = (next, args) => {
    const go = () => Reflect.apply(next, form, args);
    if (passing) return go();
    hold(() => {
      leftAt = performance.now();
      go();
    });
  };

  /** @param {SubmitEvent} event */
  const onSubmit = (event) => {
    if (event.target !== form || passing) return;
    // Chromium 80 does not say which button it was.
    const submitter = /** @type {Submitter | null} */ (
      event.submitter === undefined ? clicked : event.submitter
    );
    if (isDraft(submitter)) return clear();
    event.preventDefault();
    event.stopImmediatePropagation();
    hold(() => {
      if (!event.isTrusted) return form.dispatchEvent(new Event(event.type, event));
      const watch = (/** @type {Event} */ again) => {
        if (!again.defaultPrevented) leftAt = performance.now();
      };
      addEventListener("submit", watch);
      try {
        form.requestSubmit(submitter);
      } finally {
        removeEventListener("submit", watch);
      }
    });
  };

  /** @param {Event} event */
  const onClick = (event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const button = /** @type {Submitter | null} */ (target.closest("button, input"));
    if (button?.form === form && /^(submit|image)$/.test(/** @type {HTMLInputElement} */ (button).type)) {
      clicked = button;
      setTimeout(() => {
        clicked = null;
      });
    }
    const publisher = publish && !passing ? target.closest(publish) : null;
    if (!(publisher instanceof HTMLElement) || isDraft(publisher)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hold(() => publisher.click());
  };

  addEventListener("submit", onSubmit, true);
  addEventListener("click", onClick, true);
  const leavePrototype = guardPrototype(form, holdCall);
  const leaveOwn = guardOwn(form, holdCall);

  return {
    /** What was recorded is about another text from now on; what editors do while they are being sent is no change. */
    changed() {
      if (!passing) clear();
    },
    detach() {
      stopped = true;
      clear();
      removeEventListener("submit", onSubmit, true);
      removeEventListener("click", onClick, true);
      leaveOwn();
      leavePrototype();
    },
  };
}
