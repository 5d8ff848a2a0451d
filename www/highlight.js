// Marks over the editor's text that leave its content alone: the browser's own highlights, or boxes laid over the text
// where the browser has none (Chromium before 105).

/**
 * @typedef {"block" | "review" | "advise"} Level
 * @typedef {{ level: Level, range: Range }} Mark
 * @typedef {{ show: (marks: Mark[]) => void }} Marker
 */

/** @type {Level[]} from the least to the most pressing: the last one wins where two overlap */
const LEVELS = ["advise", "review", "block"];

/** @param {Level} level */
const nameOf = (level) => `xianshen-${level}`;

/** @returns {Marker} */
function highlights() {
  return {
    show(marks) {
      LEVELS.forEach((level, priority) => {
        const highlight = new Highlight(
          ...marks.filter((mark) => mark.level === level).map(({ range }) => range),
        );
        highlight.priority = priority;
        CSS.highlights.set(nameOf(level), highlight);
      });
    },
  };
}

/**
 * @param {HTMLElement} frame a positioned element around the editor
 * @returns {Marker}
 */
function overlay(frame) {
  const layer = document.createElement("div");
  layer.className = "marks";
  layer.setAttribute("aria-hidden", "true");
  frame.append(layer);
  /** @type {Mark[]} */
  let shown = [];

  /** @param {Mark} mark @param {DOMRect} origin */
  const boxes = ({ range, level }, origin) =>
    Array.from(range.getClientRects(), (rect) => {
      const box = document.createElement("div");
      box.className = `mark ${nameOf(level)}`;
      box.style.left = `${rect.left - origin.left}px`;
      box.style.top = `${rect.top - origin.top}px`;
      box.style.width = `${rect.width}px`;
      box.style.height = `${rect.height}px`;
      return box;
    });

  const draw = () => {
    const origin = layer.getBoundingClientRect();
    layer.textContent = "";
    for (const mark of shown) layer.append(...boxes(mark, origin));
  };
  new ResizeObserver(draw).observe(frame);

  return {
    show(marks) {
      shown = marks;
      draw();
    },
  };
}

/**
 * @param {HTMLElement} frame a positioned element around the editor
 * @returns {Marker}
 */
export function createMarker(frame) {
  return "highlights" in CSS ? highlights() : overlay(frame);
}
