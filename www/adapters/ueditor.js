// UEditor 1.4.3 and what was made from it. It saves a scene before and after a change, and its undo goes from scene to scene.
import { onChange } from "./changes.js";
import { changeInPlace } from "./dom.js";
import { loadProved, replaceProved } from "./proof.js";
import { present, selectNatively, textNodes } from "./text.js";

/**
 * @typedef {object} UEditor what is used of an editor
 * @property {boolean | number} isReady
 * @property {HTMLElement} [body]
 * @property {HTMLElement} [container]
 * @property {HTMLIFrameElement} [iframe]
 * @property {string} [key] the id of the element that it stands for
 * @property {() => string} getContent
 * @property {(html: string) => void} setContent
 * @property {(name: string) => unknown} fireEvent
 * @property {(name: string, listener: () => void) => void} addListener
 * @property {(name: string, listener: () => void) => void} removeListener
 * @property {(command: string) => unknown} execCommand
 * @property {(command: string) => number} queryCommandState
 * @property {(toEnd?: boolean) => void} focus
 * @property {(listener: () => void) => void} ready
 * @property {() => void} [sync] fills the field that the form sends
 */

/** @param {any} thing @returns {thing is UEditor} */
export const isUEditor = (thing) =>
  typeof thing?.getContent === "function" &&
  typeof thing.fireEvent === "function" &&
  typeof thing.queryCommandState === "function";

/**
 * @param {UEditor} editor
 * @returns {import("./index.js").Adapter}
 */
export function uEditor(editor) {
  // Where the source is shown, the page is not: there is nothing to mark.
  const root = () =>
    editor.isReady && editor.queryCommandState("source") !== 1 ? present(editor.body) : null;
  /** @type {import("./proof.js").Provable} */
  const provable = {
    html: () => (editor.isReady ? editor.getContent() : ""),
    *textNodes() {
      const body = root();
      if (body) yield* textNodes(body);
    },
    undo: () => {
      editor.execCommand("undo");
      sync();
    },
  };
  // By itself it fills its form's field when the frame loses the focus, which it has not when a change comes from outside: the form
  // would send the text as it was before.
  const sync = () => editor.sync?.();
  /** @param {() => boolean | void} change */
  const inOneStep = (change) => {
    editor.fireEvent("saveScene");
    const changed = change();
    editor.fireEvent("saveScene");
    editor.fireEvent("contentChange");
    sync();
    return changed;
  };
  /** @param {import("./proof.js").Replacement[]} replacements */
  const replaceAll = (replacements) =>
    replaceProved(provable, replacements, (changes) => inOneStep(() => changeInPlace(changes)));

  return {
    name: "ueditor",
    format: "html",
    root,
    ...provable,
    replaceAll,
    replace: (range, text) => replaceAll([{ range, text }]),
    load: (html) => loadProved(provable, html, (wanted) => inOneStep(() => editor.setContent(wanted))),
    onChange: onChange({
      roots(found) {
        let stopped = false;
        const enter = () => {
          const body = root();
          if (body && !stopped) found(body);
        };
        editor.ready(enter);
        return () => {
          stopped = true;
        };
      },
      also(fire) {
        // The source is typed into a field beside the page.
        /** @type {HTMLElement | undefined} */
        let field;
        let stopped = false;
        editor.ready(() => {
          if (stopped) return;
          field = editor.container;
          field?.addEventListener("input", fire);
        });
        editor.addListener("sourcemodechanged", fire);
        return () => {
          stopped = true;
          field?.removeEventListener("input", fire);
          editor.removeListener("sourcemodechanged", fire);
        };
      },
    }),
    select(range) {
      const body = root();
      if (body) selectNatively(range, body);
    },
    focus: () => editor.focus(),
  };
}
