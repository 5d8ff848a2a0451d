// Marks over an editor's text that leave its content alone: the browser's own highlights, or boxes laid over the text where the
// browser has none (Chromium before 105). The text may stand in an iframe: then its own window's highlights are used, or the boxes
// lie in the page above the iframe. Nothing is ever put into the document that is edited.
import { LEVELS, LOOK, nameOf } from "./look.js";
import { createOverlay } from "./overlay.js";

/**
 * @typedef {import("./look.js").Level} Level
 * @typedef {{ level: Level, range: Range }} Mark
 * @typedef {{ show: (marks: Mark[]) => void, dispose: () => void }} Marker
 * @typedef {typeof globalThis} Realm a window with its own classes
 */

const STYLE = LEVELS.map((level) => {
  const { fill, line, decoration } = LOOK[level];
  return `::highlight(${nameOf(level)}) { background-color: ${fill}; text-decoration: underline ${decoration} ${line}; }`;
}).join("\n");

/** @type {WeakSet<Document | ShadowRoot>} */
const styled = new WeakSet();

/** @param {HTMLElement} root */
function style(root) {
  const scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  if (styled.has(scope) || !("adoptedStyleSheets" in scope)) return;
  styled.add(scope);
  const { CSSStyleSheet } = /** @type {Realm} */ (root.ownerDocument.defaultView);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
}

/** What each marker shows in a window: the names of highlights are the window's, and several editors may stand in one. */
/** @type {WeakMap<HighlightRegistry, Map<Marker, Mark[]>>} */
const shown = new WeakMap();

/** @param {Realm} realm @param {Marker} marker @param {Mark[]} marks */
function register(realm, marker, marks) {
  const registry = realm.CSS.highlights;
  const byMarker = shown.get(registry) ?? new Map();
  shown.set(registry, byMarker);
  if (marks.length > 0) byMarker.set(marker, marks);
  else byMarker.delete(marker);
  const all = Array.from(byMarker.values()).flat();
  LEVELS.forEach((level, priority) => {
    const highlight = new realm.Highlight(
      ...all.filter((mark) => mark.level === level).map(({ range }) => range),
    );
    highlight.priority = priority;
    registry.set(nameOf(level), highlight);
  });
}

/**
 * @param {() => HTMLElement | null} root the element that holds the text, as an adapter gives it; asked anew each time
 * @returns {Marker}
 */
export function createMarker(root) {
  /** @type {Realm | null} */
  let realm = null;
  const overlay = createOverlay(root);

  /** @type {Marker} */
  const marker = {
    show(marks) {
      const element = root();
      const now = /** @type {Realm | null} */ (element?.ownerDocument.defaultView ?? null);
      if (realm && realm !== now && "highlights" in realm.CSS) register(realm, marker, []);
      realm = now;
      if (!element || !now) return overlay.show([]);
      if (!("highlights" in now.CSS)) return overlay.show(marks);
      style(element);
      register(now, marker, marks);
    },
    dispose() {
      marker.show([]);
      overlay.dispose();
    },
  };
  return marker;
}
