// A short message that may offer one thing to do, such as taking a fix back.
import { element, refill, webAddress } from "./dom.js";

const STAY = 12_000;

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
export function makeToast(closeWord, otherwise) {
  const toast = element("div", { class: "toast", id: "toast", part: "toast", hidden: true });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @type {EventTarget | null} what had the focus before the message got it */
  let before = null;
  toast.addEventListener("focusin", ({ relatedTarget }) => {
    if (!toast.contains(/** @type {Node | null} */ (relatedTarget))) before = relatedTarget;
  });

  /** What has the focus goes away: the focus does not go with it. @param {() => void} change */
  const leave = (change) => {
    const held = toast.matches(":focus-within");
    change();
    if (!held) return;
    const next = before instanceof HTMLElement && before.isConnected ? before : otherwise;
    next.focus({ preventScroll: true });
  };
  const hide = () =>
    leave(() => {
      toast.hidden = true;
    });
  // Whoever is reading it or about to use it is not hurried.
  const hideLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (toast.matches(":hover, :focus-within") ? hideLater() : hide()), STAY);
  };
  toast.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  return {
    element: toast,
    say(message, { kind = "done", action, link } = {}) {
      toast.dataset.kind = kind;
      const run = () => {
        hide();
        action?.run();
      };
      const address = webAddress(link?.href);
      const parts = [
        element("span", { class: "toast-text" }, message),
        ...(action ? [element("button", { type: "button", click: run }, action.label)] : []),
        ...(address ? [element("a", { href: address, target: "_blank", rel: "noopener" }, link?.label)] : []),
        element("button", { type: "button", class: "close", "aria-label": closeWord(), click: hide }, "×"),
      ];
      leave(() => refill(toast, parts));
      toast.hidden = false;
      hideLater();
    },
    stop: () => clearTimeout(timer),
  };
}
