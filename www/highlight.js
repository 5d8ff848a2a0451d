// Marks over the editor's text that leave its content alone: the browser's own highlights, or boxes laid over the text
// where the browser has none (Chromium before 105). In the window of the editor, which may be one of an iframe.

/**
 * @typedef {"block" | "review" | "advise"} Level
 * @typedef {{ level: Level, range: Range }} Mark
 * @typedef {{ show: (marks: Mark[]) => void, remove: () => void }} Marker
 */

/** @type {Level[]} from the least to the most pressing: the last one wins where two overlap */
const LEVELS = ["advise", "review", "block"];

/** @param {Level} level */
const nameOf = (level) => `xianshen-${level}`;

const HIGHLIGHTS = `
::highlight(xianshen-block) { background-color: #fbd9d6; text-decoration: underline wavy #b3261e; }
::highlight(xianshen-review) { background-color: #ffecc2; text-decoration: underline wavy #8a5200; }
::highlight(xianshen-advise) { text-decoration: underline dotted #1f5f8b; }
`;

const BOXES = `
.xianshen-marks { position: absolute; left: 0; top: 0; width: 0; height: 0; pointer-events: none; z-index: 2; }
.xianshen-mark { position: absolute; pointer-events: none; mix-blend-mode: multiply; border-bottom: 2px solid; }
.xianshen-mark.xianshen-block { background: #fbd9d6; border-color: #b3261e; }
.xianshen-mark.xianshen-review { background: #ffecc2; border-color: #8a5200; }
.xianshen-mark.xianshen-advise { background: #dcecf8; border-color: #1f5f8b; }
@media (forced-colors: active) { .xianshen-mark { background: none; border-color: Highlight; } }
@media print { .xianshen-marks { display: none; } }
`;

/** @type {WeakMap<Document, Set<string>>} */
const styled = new WeakMap();

/**
 * A sheet made by script needs no leave of a policy for inline styles, and puts nothing into the editor's document.
 * @param {Document} document
 * @param {string} css
 */
export function style(document, css) {
  const known = styled.get(document) || new Set();
  if (known.has(css)) return;
  styled.set(document, known.add(css));
  const { CSSStyleSheet: Sheet } = /** @type {Window & typeof globalThis} */ (document.defaultView);
  const sheet = new Sheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * The highlights of a window belong to all editors in it: each puts its ranges in, and takes out its own only.
 * @param {Window & typeof globalThis} view
 * @returns {Marker}
 */
function highlights(view) {
  style(view.document, HIGHLIGHTS);
  const shared = LEVELS.map((level, priority) => {
    const known = view.CSS.highlights.get(nameOf(level));
    if (known) return known;
    const highlight = new view.Highlight();
    highlight.priority = priority;
    view.CSS.highlights.set(nameOf(level), highlight);
    return highlight;
  });
  /** @type {Range[][]} */
  let own = LEVELS.map(() => []);

  /** @param {Mark[]} marks */
  const show = (marks) => {
    LEVELS.forEach((level, index) => {
      for (const range of own[index]) shared[index].delete(range);
      own[index] = marks.filter((mark) => mark.level === level).map(({ range }) => range);
      for (const range of own[index]) shared[index].add(range);
    });
  };
  return {
    show,
    remove() {
      show([]);
      own = [];
    },
  };
}

/**
 * What can be seen of an editor that scrolls, in the coordinates of its window.
 * @param {Element} root
 */
function visible(root) {
  const view = /** @type {Window} */ (root.ownerDocument.defaultView);
  let { left, top, right, bottom } = root.getBoundingClientRect();
  for (let at = root.parentElement; at; at = at.parentElement) {
    if (view.getComputedStyle(at).overflow === "visible") continue;
    const box = at.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** @param {HTMLElement} root @returns {Marker} */
function overlay(root) {
  const { ownerDocument: document } = root;
  const view = /** @type {Window & typeof globalThis} */ (document.defaultView);
  style(document, BOXES);
  const layer = document.createElement("div");
  layer.className = "xianshen-marks";
  layer.setAttribute("aria-hidden", "true");
  // Beside the body, never in it: the body of an iframe is what the editor saves.
  document.documentElement.append(layer);
  /** @type {Mark[]} */
  let shown = [];

  const draw = () => {
    layer.textContent = "";
    if (shown.length === 0) return;
    const origin = layer.getBoundingClientRect();
    const seen = visible(root);
    for (const { range, level } of shown) {
      for (const rect of range.getClientRects()) {
        if (rect.bottom < seen.top || rect.top > seen.bottom) continue;
        if (rect.right < seen.left || rect.left > seen.right) continue;
        const box = document.createElement("div");
        box.className = `xianshen-mark ${nameOf(level)}`;
        box.style.left = `${rect.left - origin.left}px`;
        box.style.top = `${rect.top - origin.top}px`;
        box.style.width = `${rect.width}px`;
        box.style.height = `${rect.height}px`;
        layer.append(box);
      }
    }
  };
  const resized = new view.ResizeObserver(draw);
  resized.observe(root);
  // Of whatever scrolls around the text; the page itself takes the layer along.
  const scrolled = (/** @type {Event} */ { target }) => target !== document && draw();
  document.addEventListener("scroll", scrolled, true);

  return {
    show(marks) {
      shown = marks;
      draw();
    },
    remove() {
      resized.disconnect();
      document.removeEventListener("scroll", scrolled, true);
      layer.remove();
    },
  };
}

/** @param {HTMLElement} root the element that holds the text as shown @returns {Marker} */
export function createMarker(root) {
  const view = /** @type {Window & typeof globalThis} */ (root.ownerDocument.defaultView);
  return view.CSS && "highlights" in view.CSS ? highlights(view) : overlay(root);
}
