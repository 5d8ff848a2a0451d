// Boxes over the places of a text, in the host's page and outside whatever is edited, for browsers without highlights. They follow
// scrolling, resizing and the editor's own window, and are cut off where the editor's view ends.
import { LOOK, nameOf } from "./look.js";

/**
 * @typedef {import("./highlight.js").Mark} Mark
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box in the host's viewport
 */

/** @param {Box} a @param {Box} b @returns {Box} */
const meet = (a, b) => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** @param {Box} box @param {{ x: number, y: number }} by @returns {Box} */
const moved = ({ left, top, right, bottom }, { x, y }) => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** Where the inside of a border begins. @param {Element} element */
function inside(element) {
  const { left, top } = element.getBoundingClientRect();
  return { x: left + element.clientLeft, y: top + element.clientTop };
}

/** What can be seen of an element in its own window. @param {Element} element @returns {Box} */
function view(element) {
  const window = /** @type {Window} */ (element.ownerDocument.defaultView);
  /** @type {Box} */
  let seen = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  for (let outer = /** @type {Element | null} */ (element); outer; outer = outer.parentElement) {
    // What a body or a root element cuts off, the window cuts off.
    if (outer.localName === "body" || outer.localName === "html") break;
    if (window.getComputedStyle(outer).overflow === "visible") continue;
    const { x, y } = inside(outer);
    seen = meet(seen, { left: x, top: y, right: x + outer.clientWidth, bottom: y + outer.clientHeight });
  }
  return seen;
}

/** @param {HTMLElement} layer @param {Box} box */
function place(layer, { left, top, right, bottom }) {
  layer.style.left = `${left}px`;
  layer.style.top = `${top}px`;
  layer.style.width = `${Math.max(0, right - left)}px`;
  layer.style.height = `${Math.max(0, bottom - top)}px`;
}

/** An editor that fills the screen lies above the page by its z-index; the boxes lie above the editor. @param {Element} element */
function height(element) {
  let height = 0;
  for (let outer = /** @type {Element | null} */ (element); outer; outer = outer.parentElement) {
    height = Math.max(height, Number.parseInt(getComputedStyle(outer).zIndex, 10) || 0);
  }
  return height + 1;
}

/** The iframe that shows a document, in the document of the host. @param {HTMLElement} root */
const frameOf = (root) => root.ownerDocument.defaultView?.frameElement ?? null;

/** @param {() => HTMLElement | null} root of the text that is marked */
export function createOverlay(root) {
  /** @type {HTMLElement | null} */
  let layer = null;
  /** @type {Mark[]} */
  let marks = [];
  /** @type {(() => void)[]} */
  let leave = [];
  /** @type {HTMLElement | null} */
  let followed = null;
  let drawing = 0;

  const draw = () => {
    const element = root();
    if (!layer) return;
    layer.textContent = "";
    if (!element || marks.length === 0) return;
    const frame = element.ownerDocument === document ? null : frameOf(element);
    const by = frame ? inside(frame) : { x: 0, y: 0 };
    const inner = moved(view(element), by);
    const seen = frame ? meet(inner, view(frame)) : inner;
    place(layer, seen);
    layer.style.zIndex = String(height(frame ?? element));
    for (const { level, range } of marks) {
      const { fill, line } = LOOK[level];
      for (const rect of range.getClientRects()) {
        const box = document.createElement("div");
        box.className = `mark ${nameOf(level)}`;
        box.style.position = "absolute";
        box.style.boxSizing = "border-box";
        box.style.background = fill;
        box.style.mixBlendMode = "multiply";
        box.style.borderBottom = `2px solid ${line}`;
        place(box, moved(moved(rect, by), { x: -seen.left, y: -seen.top }));
        layer.append(box);
      }
    }
  };
  const drawSoon = () => {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(draw);
  };

  /** @param {HTMLElement} element */
  const follow = (element) => {
    if (followed === element) return;
    for (const step of leave) step();
    followed = element;
    const windows = new Set([window, /** @type {Window} */ (element.ownerDocument.defaultView)]);
    const sizes = new ResizeObserver(drawSoon);
    sizes.observe(element);
    const frame = frameOf(element);
    if (frame && element.ownerDocument !== document) sizes.observe(frame);
    leave = [() => sizes.disconnect()];
    for (const each of windows) {
      for (const name of ["scroll", "resize"]) {
        // Scrolling does not bubble; on its way down it passes here.
        each.addEventListener(name, drawSoon, { capture: true, passive: true });
        leave.push(() => each.removeEventListener(name, drawSoon, { capture: true }));
      }
    }
  };

  const stop = () => {
    for (const step of leave) step();
    leave = [];
    followed = null;
    cancelAnimationFrame(drawing);
    layer?.remove();
    layer = null;
  };

  return {
    /** @param {Mark[]} wanted */
    show(wanted) {
      marks = wanted;
      const element = root();
      if (!element || marks.length === 0) return stop();
      if (!layer) {
        layer = document.createElement("div");
        layer.className = "xianshen-marks";
        layer.setAttribute("aria-hidden", "true");
        layer.style.position = "fixed";
        layer.style.overflow = "hidden";
        layer.style.pointerEvents = "none";
        document.body.append(layer);
      }
      follow(element);
      draw();
    },
    dispose: stop,
  };
}
