// The submit gate of a form: every way in which a form is sent waits until it is allowed, and then goes on as it was meant.
//
// This stops mistakes, not attackers: whoever owns the page can walk around it, and the gate on the server is the one that holds.

/**
 * @typedef {ReturnType<typeof import("./leave.js").createLeave>} Leave
 * @typedef {import("./leave.js").Granted} Granted
 * @typedef {HTMLElement & { form?: HTMLFormElement | null }} Submitter
 * @typedef {(this: HTMLFormElement, ...args: unknown[]) => unknown} Send
 */

/** A second click of a double click comes when the first one has been let through: the page is about to be left. */
const LEAVING = 1_000;

/** Forms with a gate, and how each holds a call of `submit`. @type {Map<HTMLFormElement, (next: Send, args: unknown[]) => unknown>} */
const gated = new Map();

/** What the prototype had before; kept for whoever still holds what stood in its place. @type {Send} */
let native;
let isInstalled = false;

/** @this {HTMLFormElement} @param {...unknown} args */
function held(...args) {
  const hold = gated.get(this);
  return hold ? hold(native, args) : Reflect.apply(native, this, args);
}

/** `form.submit()` fires no event, so that the method itself has to ask. @param {HTMLFormElement} form @param {(next: Send, args: unknown[]) => unknown} hold */
function guardPrototype(form, hold) {
  gated.set(form, hold);
  // Somebody may have put back what was there before us.
  if (!isInstalled || HTMLFormElement.prototype.submit === native) {
    native = HTMLFormElement.prototype.submit;
    HTMLFormElement.prototype.submit = held;
    isInstalled = true;
  }
  return () => {
    gated.delete(form);
    // Where somebody has wrapped it meanwhile it stays, and lets everything through.
    if (gated.size === 0 && HTMLFormElement.prototype.submit === held) {
      HTMLFormElement.prototype.submit = native;
      isInstalled = false;
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
    const made = (/** @type {unknown[]} */ ...args) => hold(send || native, args);
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

/** Two gates would ask each other for ever. @param {HTMLFormElement} form */
export function refuseSecondGate(form) {
  if (gated.has(form)) {
    throw new Error("attach: this form is attached already; detach that session first, or say gate.off");
  }
}

/** The innermost element around an event that a selector names, also from within web components. @param {Event} event @param {string | undefined} selector */
const around = (event, selector) =>
  selector
    ? event.composedPath().find((element) => element instanceof Element && element.matches(selector))
    : undefined;

/** @param {Element} element */
const press = (element) =>
  element instanceof HTMLElement
    ? element.click()
    : element.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));

/**
 * Sends with the button that was pressed. A page that has drawn it anew or disabled it meanwhile, against a second click, meant it all the
 * same: then one like it takes its place.
 * @param {HTMLFormElement} form
 * @param {Submitter | null} submitter
 */
function sendWith(form, submitter) {
  if (!submitter || (submitter.form === form && !submitter.matches(":disabled"))) {
    return form.requestSubmit(submitter);
  }
  const double = /** @type {HTMLButtonElement} */ (submitter.cloneNode());
  double.removeAttribute("id");
  double.removeAttribute("form");
  double.disabled = false;
  double.hidden = true;
  form.append(double);
  try {
    form.requestSubmit(double);
  } finally {
    double.remove();
  }
}

/**
 * @param {HTMLFormElement | null} form none where the page publishes by script only
 * @param {object} options
 * @param {Leave} options.leave asks, and tells the user
 * @param {(granted: Granted) => string} options.record what goes with the form in the field `xianshen`
 * @param {string} [options.drafts] selector of buttons that save drafts: they are free
 * @param {string} [options.publish] selector of buttons that send no form, but publish by a script of the host's
 */
export function createGate(form, { leave, record, drafts, publish }) {
  /** What is being sent after it was allowed goes through; scripts of the host's run before the browser takes over. */
  let passing = false;
  /** The wish that is looked at. @type {object | null} */
  let waiting = null;
  let stopped = false;
  let leftAt = Number.NEGATIVE_INFINITY;
  /** The button whose click is being handled. @type {Submitter | null} */
  let clicked = null;
  /** The click on a button for drafts is being handled. */
  let savesDraft = false;
  /** The submission that was let through. @type {Event | null} */
  let sending = null;
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
    if (!form) return;
    field = document.createElement("input");
    field.type = "hidden";
    field.name = "xianshen";
    field.value = value;
    form.append(field);
  };

  const isLeaving = () => performance.now() - leftAt < LEAVING;

  /**
   * @param {() => unknown} go
   * @param {string} [asked] the draft that it must be about
   */
  const hold = async (go, asked) => {
    // What is asked again while it is looked at, or just after it went, is the same wish once more.
    if (waiting || isLeaving()) return;
    const wish = {};
    waiting = wish;
    try {
      await leave.pass((granted) => {
        enclose(record(granted));
        // What the page asks for from now on, perhaps before this is over, is another wish.
        waiting = null;
        passing = true;
        try {
          go();
        } finally {
          passing = false;
        }
      }, asked);
    } finally {
      if (waiting === wish) waiting = null;
    }
  };

  /** @param {Send} next @param {unknown[]} args */
  const holdCall = (next, args) => {
    const target = /** @type {HTMLFormElement} */ (form);
    const go = () => Reflect.apply(next, target, args);
    if (stopped) return go();
    if (savesDraft) {
      clear();
      return go();
    }
    if (passing) {
      if (next === native) leftAt = performance.now();
      return go();
    }
    // A script may have filled the form before it called: what is sent is what stood there then.
    hold(() => {
      // An editor's own `submit` may take its time, and then calls the one before.
      if (next === native) leftAt = performance.now();
      go();
    }, leave.keyNow());
  };

  /** @param {Event} event */
  const onSubmit = (event) => {
    if (event.target !== form || !form) return;
    if (passing) {
      sending = event;
      return;
    }
    const { submitter: said } = /** @type {SubmitEvent} */ (event);
    // Chromium 80 does not say which button it was.
    const submitter = /** @type {Submitter | null} */ (said === undefined ? clicked : said);
    if (isDraft(submitter)) return clear();
    event.preventDefault();
    event.stopImmediatePropagation();
    hold(() => {
      if (!event.isTrusted) return form.dispatchEvent(new Event(event.type, event));
      sendingBy(() => sendWith(form, submitter));
      // What filled the form before it was sent, at the click, is not heard again.
    }, leave.keyNow());
  };

  /** @param {() => unknown} go */
  const sendingBy = (go) => {
    sending = null;
    go();
    // Where the browser found a field unfilled there was none, and where the page sends by itself it has said so.
    if (sending && !(/** @type {Event} */ (sending).defaultPrevented)) leftAt = performance.now();
  };

  /** @param {Event} event */
  const onClick = (event) => {
    if (passing) return;
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    const button = /** @type {Submitter | undefined} */ (around(event, "button, input"));
    const isSubmitter =
      form && button?.form === form && /^(submit|image)$/.test(/** @type {HTMLInputElement} */ (button).type);
    clicked = (isSubmitter && button) || null;
    savesDraft = event.isTrusted && around(event, drafts) !== undefined;
    setTimeout(() => {
      clicked = null;
      savesDraft = false;
    });
    const publisher = around(event, publish);
    if (!publisher || around(event, drafts)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // What was drawn anew inside the button meanwhile is no longer the place that was pressed.
    hold(() => sendingBy(() => press(target.isConnected ? target : /** @type {Element} */ (publisher))));
  };

  // Submissions do not leave the shadow tree that their form stands in.
  const tree = form?.getRootNode();
  const stage = tree instanceof ShadowRoot ? tree : window;
  stage.addEventListener("submit", onSubmit, true);
  addEventListener("click", onClick, true);
  const leaveForm = form ? [guardPrototype(form, holdCall), guardOwn(form, holdCall)] : [];

  return {
    /** What was recorded is about another text from now on; what editors do while they are being sent is no change. */
    changed() {
      if (!passing) clear();
    },
    detach() {
      if (stopped) return;
      stopped = true;
      clear();
      stage.removeEventListener("submit", onSubmit, true);
      removeEventListener("click", onClick, true);
      for (const leave of leaveForm.reverse()) leave();
    },
  };
}
