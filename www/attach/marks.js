// Where the findings stand in the editor now, marked there. An editor may exchange its nodes at any time, and some exchange
// their whole document: nothing is trusted for longer than until the next change.
import { createMarker } from "../highlight.js";
import { carrier, domRange, isInTag, liveText, sourcePlace, textOf, textPlace } from "../place.js";

/**
 * @typedef {import("../client.js").Draft} Draft
 * @typedef {import("../client.js").Report} Report
 * @typedef {Report["findings"][number]} Finding
 * @typedef {import("../adapters/index.js").Adapter} Adapter
 * @typedef {{ start: number, end: number }} Span
 *
 * @typedef {object} Shown the report on the screen and the text that it is about
 * @property {Report} report
 * @property {Draft} draft
 * @property {string} key tells whether the draft has changed since
 * @property {string} body
 * @property {string} text the body's character data, or the body itself where the editor shows its source
 * @property {{ finding: Finding, place: Span }[]} placed the findings that have a sure place in that text
 * @property {(live: string) => (span: Span) => Span | null} carry
 */

/**
 * @param {Draft} draft
 * @param {string} key
 * @param {Report} report
 * @param {Adapter} adapter
 * @returns {Shown}
 */
export function shownOf(draft, key, report, adapter) {
  const { body } = draft;
  const asSource = Boolean(adapter.source);
  const text = asSource || (draft.format || "html") !== "html" ? body : textOf(body);
  /** @type {Shown["placed"]} */
  const placed = [];
  /** @param {Finding} finding @param {Span} source */
  const placeOf = (finding, source) => {
    if (text === body) return source;
    if (finding.text) return textPlace(body, text, finding);
    // A number with hidden text between its digits has no place in what a reader sees, but one in the document.
    return isInTag(body, source.start) ? null : sourcePlace(body, text, source);
  };
  for (const finding of report.findings) {
    const { field, start, end } = finding;
    if (field !== "body" || start == null || end == null) continue;
    const place = placeOf(finding, { start, end });
    if (place) placed.push({ finding, place });
  }
  return { report, draft, key, body, text, placed, carry: carrier(text) };
}

/** @param {HTMLElement} root @returns {Iterable<Text>} */
function* allTexts(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield/** @type {Text} */ (node);
}

/**
 * @param {Adapter} adapter
 * @param {Shown} shown
 * @returns {(place: Span) => Range | null} from places in the text that was checked to what stands there now
 */
export function locator(adapter, shown) {
  const root = adapter.root();
  if (!root || adapter.source) return () => null;
  const live = liveText(adapter.textNodes ? adapter.textNodes() : allTexts(root));
  const carried = shown.carry(live.text);
  return (place) => {
    const now = carried(place);
    return now && domRange(live, now);
  };
}

/** @param {() => void} work when the browser has nothing better to do, but soon */
function soon(work) {
  const { requestIdleCallback: idle, cancelIdleCallback: cancel } = window;
  // WebKit has none of it.
  if (!idle) {
    const timer = setTimeout(work, 30);
    return () => clearTimeout(timer);
  }
  const handle = idle(work, { timeout: 150 });
  return () => cancel(handle);
}

/**
 * @param {object} options
 * @param {Adapter} options.adapter
 * @param {() => Shown | null} options.shown
 * @param {(finding: Finding | undefined) => void} options.onPoint the cursor has come to a finding, or left it
 * @param {(root: HTMLElement) => () => void} options.onRoot the editor shows its text in another element than before; gives how
 *   to leave that one
 */
export function createMarks({ adapter, shown, onPoint, onRoot }) {
  /** @type {{ finding: Finding, range: Range }[]} */
  let marks = [];
  /** @type {{ root: HTMLElement, leave: () => void } | null} */
  let held = null;
  const marker = createMarker(adapter.root);
  let stopped = false;
  let cancel = () => {};

  const point = () => {
    const root = held?.root;
    const selection = root?.ownerDocument.getSelection();
    const node = selection?.anchorNode;
    if (!root || !selection || !node || !root.contains(node)) return;
    onPoint(marks.find(({ range }) => range.isPointInRange(node, selection.anchorOffset))?.finding);
  };

  const drawSoon = () => {
    cancel();
    if (!stopped) cancel = soon(draw);
  };

  /** @param {HTMLElement} root */
  const hold = (root) => {
    const { ownerDocument: document } = root;
    const observer = new MutationObserver(drawSoon);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    document.addEventListener("selectionchange", point);
    const left = onRoot(root);
    const leave = () => {
      observer.disconnect();
      document.removeEventListener("selectionchange", point);
      left();
    };
    held = { root, leave };
  };

  /** Holds on to the element that the text is in now, if there is one. */
  const follow = () => {
    const root = adapter.root();
    if (held && held.root !== root) {
      held.leave();
      held = null;
    }
    if (root && !held) hold(root);
    return held;
  };

  function draw() {
    cancel();
    if (stopped) return;
    marks = [];
    const now = shown();
    const at = follow();
    if (now && at && now.placed.length > 0) {
      const locate = locator(adapter, now);
      for (const { finding, place } of now.placed) {
        const range = locate(place);
        if (range) marks.push({ finding, range });
      }
    }
    marker.show(marks.map(({ finding, range }) => ({ level: finding.level, range })));
    point();
  }

  return {
    drawSoon,
    stop() {
      stopped = true;
      cancel();
      marker.dispose();
      if (held) held.leave();
      held = null;
    },
  };
}
