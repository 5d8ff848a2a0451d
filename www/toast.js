// A short message that may offer one thing to do, such as taking a fix back.
import { byId, element, refill } from "./dom.js";

const STAY = 12_000;
const toast = byId("toast");
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const hide = () => {
  toast.hidden = true;
};

function hideLater() {
  clearTimeout(timer);
  timer = setTimeout(() => (toast.contains(document.activeElement) ? hideLater() : hide()), STAY);
}

/**
 * @param {string} message
 * @param {{ kind?: "done" | "failed", action?: { label: string, run: () => void }, link?: { label: string, href: string } }} [options]
 */
export function say(message, { kind = "done", action, link } = {}) {
  toast.dataset.kind = kind;
  refill(toast, [
    element("span", {}, message),
    ...(action
      ? [
          element(
            "button",
            {
              type: "button",
              click: () => {
                hide();
                action.run();
              },
            },
            action.label,
          ),
        ]
      : []),
    ...(link ? [element("a", { href: link.href, target: "_blank", rel: "noopener" }, link.label)] : []),
    element("button", { type: "button", class: "close", "aria-label": "关闭提示", click: hide }, "×"),
  ]);
  toast.hidden = false;
  hideLater();
}
