// What `attach` is to work on: the form, the editor of the body, and the panel.
import { adapt, find } from "../adapters/index.js";
import { XianshenPanel } from "../panel/panel.js";
import { only } from "./fields.js";

/** @typedef {import("../adapters/index.js").Adapter} Adapter */

/** @param {any} thing @returns {thing is Adapter} */
const isAdapter = (thing) => typeof thing?.html === "function" && typeof thing?.onChange === "function";

/** The element in the page that an editor stands in, also where its text is in an iframe. @param {Adapter} adapter @returns {Element | null} */
export function hostOf(adapter) {
  const root = adapter.root();
  if (!root) return null;
  const view = root.ownerDocument.defaultView;
  return view && view !== window ? view.frameElement : root;
}

/** @param {Adapter} adapter */
const described = (adapter) => {
  const host = hostOf(adapter);
  return host?.id ? `${adapter.name} #${host.id}` : adapter.name;
};

/**
 * The one editor there. A plain text area beside an editor holds something else, such as a summary.
 * @param {Document | HTMLElement} scope
 * @returns {Adapter}
 */
function theOnly(scope) {
  const found = find(scope);
  const rich = found.filter(({ source }) => !source);
  const chosen = rich.length > 0 ? rich : found;
  for (const adapter of found) if (adapter !== chosen[0]) adapter.dispose?.();
  if (chosen.length === 1) return chosen[0];
  if (chosen.length === 0) {
    throw new Error(
      "attach: options.editor is missing, and no editor was found; hand over the editor or an adapter for it",
    );
  }
  const list = chosen.map(described).join(", ");
  chosen[0].dispose?.();
  throw new Error(`attach: options.editor is missing, and there are ${chosen.length} editors: ${list}`);
}

/**
 * @param {unknown} target
 * @param {unknown} editor
 * @returns {{ form: HTMLFormElement | null, scope: Document | HTMLElement, adapter: Adapter }}
 */
export function resolveTarget(target, editor) {
  const isForm = target instanceof HTMLFormElement;
  const around = target instanceof HTMLElement && !isForm ? target : null;
  /** @type {Adapter} */
  let adapter;
  if (editor) adapter = isAdapter(editor) ? editor : adapt(asThing(editor, isForm ? target : document));
  else if (isForm || target === document) adapter = theOnly(/** @type {HTMLElement} */ (target));
  else if (isAdapter(target)) adapter = target;
  else adapter = adaptOrFind(target, around);
  if (!isForm && !hostOf(adapter)) {
    throw new Error("attach: the editor is not ready, so that its form is not known; hand over the form");
  }
  const form = isForm ? target : formOf(adapter, around);
  return { form, scope: form || document, adapter };
}

/** @param {unknown} editor @param {Document | HTMLElement} scope */
const asThing = (editor, scope) =>
  typeof editor === "string" ? only("options.editor", editor, scope) : editor;

/** An element is an editor, or there is one in it. @param {unknown} target @param {HTMLElement | null} around @returns {Adapter} */
function adaptOrFind(target, around) {
  const inside = around && find(around);
  if (inside && inside.length > 0) return theOnly(around);
  return adapt(target);
}

/** @param {Adapter} adapter @param {HTMLElement | null} around */
function formOf(adapter, around) {
  const host = hostOf(adapter) || around;
  return host instanceof HTMLTextAreaElement ? host.form : host?.closest("form") || null;
}

/**
 * @param {unknown} given a panel, a selector, or nothing: then one is made and put after the form
 * @param {{ form: HTMLFormElement | null, adapter: Adapter }} beside
 * @param {string | undefined} locale
 * @returns {{ panel: XianshenPanel, isOwn: boolean }}
 */
export function resolvePanel(given, { form, adapter }, locale) {
  if (given !== undefined) {
    const panel = typeof given === "string" ? only("options.panel", given, document) : given;
    if (!(panel instanceof XianshenPanel)) {
      throw new Error("attach: options.panel: an <xianshen-panel> is needed");
    }
    if (locale) panel.setAttribute("locale", locale);
    return { panel, isOwn: false };
  }
  const panel = new XianshenPanel();
  if (locale) panel.setAttribute("locale", locale);
  const place = form || hostOf(adapter);
  if (place) place.after(panel);
  else document.body.append(panel);
  return { panel, isOwn: true };
}

/**
 * An editor that starts slowly has no text yet.
 * @param {Adapter} adapter
 * @param {() => void} then
 * @returns {() => void} how to stop waiting
 */
export function whenReady(adapter, then) {
  if (adapter.root()) return () => {};
  const timer = setInterval(() => {
    if (!adapter.root()) return;
    clearInterval(timer);
    then();
  }, 100);
  return () => clearInterval(timer);
}
