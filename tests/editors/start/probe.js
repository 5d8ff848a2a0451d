// What the tests do in the page: through the adapter, and beside it through the editor's own interface.
import { adapt, find } from "../../../www/adapters/index.js";
import { createMarker } from "../../../www/highlight.js";
import { carry, compact, domRange, liveText, textOf } from "../../../www/place.js";

/**
 * @typedef {import("../../../www/adapters/index.js").Adapter} Adapter
 * @typedef {{ instance: any, html: () => string, set: (html: string) => unknown }} Own
 */

/** @type {Own} */
let own;
/** @type {Adapter} */
let adapter;
/** @type {import("../../../www/highlight.js").Marker | null} */
let marker = null;
/** @type {MutationObserver | null} */
let observer = null;
let mutations = 0;
let changes = 0;

const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));
const root = () => /** @type {HTMLElement} */ (adapter.root());
const live = () => liveText(adapter.textNodes());

/** @param {string} text */
function placeOf(text) {
  const start = live().text.indexOf(text);
  if (start < 0) throw new Error(`the editor does not show ${text.slice(0, 6)}…`);
  return { start, end: start + text.length };
}

/** @param {string} text */
const rangeOf = (text) => domRange(live(), placeOf(text));

/** Where a text stands in a source, perhaps with tags within it. @param {string} text */
function sourceOf(text) {
  const found = new RegExp(Array.from(text).join("(?:<[^>]*>)*")).exec(adapter.html());
  if (!found) throw new Error(`the source does not have ${text.slice(0, 6)}…`);
  return { start: found.index, end: found.index + found[0].length, source: found[0] };
}

/** Edits that leave the tags within a text. @param {string} text @param {string} by of the same length */
function sourceEdits(text, by) {
  const { start, source } = sourceOf(text);
  let done = 0;
  return Array.from(source.matchAll(/<[^>]*>|[^<]+/g), ({ 0: run, index }) => {
    if (run[0] === "<") return [];
    done += run.length;
    return [
      { start: start + index, end: start + index + run.length, text: by.slice(done - run.length, done) },
    ];
  }).flat();
}

const probe = {
  /** Finds the editor as a host would. @param {boolean} handed */
  async open(handed) {
    own = await /** @type {any} */ (window).bench.ready;
    const found = find(document);
    adapter = handed ? adapt(own.instance) : found[0];
    adapter?.onChange(() => changes++);
    const byInstance = handed ? adapter : adapt(own.instance);
    const byPlace = handed ? adapter : adapt(document.querySelector("#place"));
    return {
      names: found.map(({ name }) => name),
      name: adapter?.name,
      same: byInstance.root() === adapter.root() && byPlace.root() === adapter.root(),
      form: find(/** @type {Element} */ (document.querySelector("form"))).length,
      elsewhere: find(/** @type {Element} */ (document.querySelector(".after"))).length,
    };
  },

  /** @param {string} html */
  async set(html) {
    await own.set(html);
    // Model editors draw a moment later.
    await pause(80);
    return own.html();
  },

  own: () => own.html(),
  html: () => adapter.html(),
  hasRoot: () => adapter.root() !== null,

  openPlace() {
    adapter = adapt(document.querySelector("#place"));
    return { name: adapter.name };
  },

  /** As a page does that draws a part of itself anew. */
  takeOut() {
    const element = root().ownerDocument.defaultView?.frameElement ?? root();
    (element.closest(".CodeMirror") ?? element).remove();
  },

  destroy: () => own.instance.destroy(),
  text: () => textOf(own.html()),
  compact,
  changes: () => changes,

  read() {
    const html = adapter.html();
    const text = live().text;
    return {
      same: html === own.html(),
      saved: compact(textOf(html)),
      shown: compact(text),
      source: Boolean(adapter.source),
      format: adapter.format,
      html,
    };
  },

  /** Whether a place of the saved text is found on the screen. @param {string} text */
  carried(text) {
    const saved = textOf(adapter.html());
    const start = saved.indexOf(text);
    const place = start < 0 ? null : carry(saved, live().text)({ start, end: start + text.length });
    return place ? domRange(live(), place).toString() : null;
  },

  /** @param {string[]} texts */
  mark(texts) {
    marker ??= createMarker(adapter.root);
    const levels = /** @type {const} */ (["block", "review", "advise"]);
    marker.show(texts.map((text, index) => ({ level: levels[index % 3], range: rangeOf(text) })));
  },

  unmark() {
    marker?.show([]);
  },

  /** Counts what happens to the content from now on. */
  observe() {
    observer?.disconnect();
    mutations = 0;
    changes = 0;
    observer = new MutationObserver((records) => {
      mutations += records.length;
    });
    const scope = root().ownerDocument.documentElement;
    observer.observe(scope === document.documentElement ? root() : scope, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    return { inner: root().innerHTML, html: own.html() };
  },

  observed: () => ({ mutations, changes, inner: root().innerHTML, html: own.html() }),

  /** What the highlights of the text's own window have. */
  highlighted() {
    const { CSS } = /** @type {typeof globalThis} */ (root().ownerDocument.defaultView);
    return ["block", "review", "advise"].flatMap((level) =>
      Array.from(CSS.highlights.get(`xianshen-${level}`) ?? [], (range) => range.toString()),
    );
  },

  /** Takes the browser's highlights away, as in a Chromium before 105. */
  age() {
    marker?.dispose();
    marker = null;
    for (const realm of new Set([window, root().ownerDocument.defaultView])) {
      Reflect.deleteProperty(/** @type {any} */ (realm).CSS, "highlights");
    }
  },

  /** How far the boxes are from their text, in the page's viewport. @param {string[]} texts */
  apart(texts) {
    const frame = root().ownerDocument.defaultView?.frameElement;
    const outer = frame?.getBoundingClientRect();
    const by =
      frame && outer ? { x: outer.left + frame.clientLeft, y: outer.top + frame.clientTop } : { x: 0, y: 0 };
    const boxes = Array.from(document.querySelectorAll(".xianshen-marks .mark"), (box) =>
      box.getBoundingClientRect(),
    );
    return texts.map((text) => {
      const [rect] = rangeOf(text).getClientRects();
      return Math.min(
        ...boxes.map(
          (box) =>
            Math.abs(rect.left + by.x - box.left) +
            Math.abs(rect.top + by.y - box.top) +
            Math.abs(rect.width - box.width),
        ),
      );
    });
  },

  /** What the layer of boxes covers lies within what can be seen of the editor. */
  layer() {
    const layer = document.querySelector(".xianshen-marks");
    const frame = root().ownerDocument.defaultView?.frameElement ?? root();
    const [a, b] = [/** @type {Element} */ (layer).getBoundingClientRect(), frame.getBoundingClientRect()];
    return {
      within:
        frame === root() ||
        (a.left >= b.left - 1 && a.top >= b.top - 1 && a.right <= b.right + 1 && a.bottom <= b.bottom + 1),
      inContent:
        root().ownerDocument !== document && Boolean(root().ownerDocument.querySelector(".xianshen-marks")),
      inRoot: Boolean(root().querySelector(".xianshen-marks")),
    };
  },

  /** Where a text stands in the page's viewport. @param {string} text */
  box(text) {
    const frame = root().ownerDocument.defaultView?.frameElement;
    const outer = frame?.getBoundingClientRect();
    const rect = rangeOf(text).getBoundingClientRect();
    const by =
      frame && outer ? { x: outer.left + frame.clientLeft, y: outer.top + frame.clientTop } : { x: 0, y: 0 };
    return { x: rect.left + by.x, y: rect.top + by.y, width: rect.width, height: rect.height };
  },

  /** @param {string} text */
  show(text) {
    if (adapter.source) {
      const { start, end } = sourceOf(text);
      return adapter.source.select(start, end);
    }
    adapter.select(rangeOf(text));
  },

  selected() {
    const area = document.activeElement;
    if (own.instance.getSelection && adapter.source) return own.instance.getSelection();
    if (area instanceof HTMLTextAreaElement) return area.value.slice(area.selectionStart, area.selectionEnd);
    return root().ownerDocument.getSelection()?.toString() ?? "";
  },

  /** The cursor behind a text. @param {string} text */
  cursorAfter(text) {
    if (adapter.source) return adapter.source.select(sourceOf(text).end, sourceOf(text).end);
    const range = rangeOf(text);
    range.collapse(false);
    adapter.select(range);
  },

  focus: () => adapter.focus(),
  undo: () => adapter.undo(),

  /** Which of the page's structures the editor does not save. */
  missing() {
    const { content } = Object.assign(document.createElement("template"), { innerHTML: own.html() });
    const wanted = {
      heading: "h2",
      table: "tr + tr td + td",
      list: "li",
      link: 'a[href*="n=1"]',
      picture: "img[src]",
      "nested marks": ":is(strong, b) :is(em, i), :is(em, i) :is(strong, b)",
    };
    return Object.entries(wanted)
      .filter(([, selector]) => !content.querySelector(selector))
      .map(([name]) => name);
  },

  /** @param {[string, string][]} pairs */
  replace(pairs) {
    if (adapter.source) {
      return adapter.source.replace(pairs.flatMap(([text, by]) => sourceEdits(text, by)));
    }
    const replacements = pairs.map(([text, by]) => ({ range: rangeOf(text), text: by }));
    return replacements.length === 1 || !adapter.replaceAll
      ? adapter.replace(replacements[0].range, replacements[0].text)
      : adapter.replaceAll(replacements);
  },

  many: () => Boolean(adapter.replaceAll || adapter.source),

  replaceEmpty() {
    const range = document.createRange();
    const [node] = adapter.textNodes();
    const empty = node.ownerDocument.createRange();
    empty.setStart(node, 1);
    return Promise.all([adapter.replace(empty, "字"), adapter.replace(range, "字")]).then((took) =>
      took.includes(true),
    );
  },

  /** @param {string} text */
  scroll: (text) => rangeOf(text).startContainer.parentElement?.scrollIntoView({ block: "end" }),

  /** Which boxes lie within the layer, by the order of the marks. */
  visible() {
    const layer = /** @type {Element} */ (document.querySelector(".xianshen-marks"));
    const seen = layer.getBoundingClientRect();
    return Array.from(layer.querySelectorAll(".mark"), (mark) => {
      const box = mark.getBoundingClientRect();
      return box.top >= seen.top - 2 && box.bottom <= seen.bottom + 2;
    });
  },

  /** A range that is not the editor's. */
  replaceElsewhere() {
    const range = document.createRange();
    range.selectNodeContents(/** @type {Element} */ (document.querySelector("#save")));
    return adapter.replace(range, "改了");
  },

  /** @param {string} html */
  load: async (html) => (adapter.load ? adapter.load(html) : null),

  /** Copies what a word processor would put on the clipboard. @param {string} html */
  clip(html) {
    document.addEventListener(
      "copy",
      (event) => {
        event.clipboardData?.setData("text/html", html);
        event.clipboardData?.setData(
          "text/plain",
          textOf(html.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, "")).trim(),
        );
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { once: true, capture: true },
    );
    /** @type {HTMLInputElement} */ (document.querySelector("#title")).select();
  },

  /** A submit gate as small as can be, and what it meets. */
  gate() {
    const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
    const facts = {
      own: Object.getOwnPropertyDescriptor(form, "submit") !== undefined,
      events: 0,
      patched: 0,
    };
    Object.assign(window, { facts });
    document.addEventListener(
      "submit",
      (event) => {
        facts.events++;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
    HTMLFormElement.prototype.submit = () => {
      facts.patched++;
    };
    return facts;
  },

  facts: () => /** @type {any} */ (window).facts,
  submit: () => /** @type {HTMLFormElement} */ (document.querySelector("form")).submit(),

  /** Takes the form's own `submit` away as a gate does. */
  wrap() {
    const form = /** @type {any} */ (document.querySelector("form"));
    if (Object.getOwnPropertyDescriptor(form, "submit") !== undefined) {
      form.submit = () => {
        /** @type {any} */ (window).facts.patched++;
      };
    }
  },
};

Object.assign(window, { probe });
