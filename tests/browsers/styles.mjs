// What the panel's style asks of a browser: selectors, declarations and conditions, one by one. A browser drops what it does not know
// without a word, and a list of selectors as a whole for one that it does not know.
import { readdir } from "node:fs/promises";

const FOLDER = new URL("../../www/panel/style/", import.meta.url);

/** The style sheets that the modules of the panel export. */
export async function panelStyle() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".js"));
  const modules = await Promise.all(names.map((name) => import(new URL(name, FOLDER).href)));
  const sheets = modules
    .flatMap((module) => Object.values(module))
    .filter((value) => typeof value === "string");
  return sheets.join("\n").replace(/\/\*[\s\S]*?\*\//g, "");
}

/** @param {string} css @returns {{ selectors: string[], declarations: [string, string][], conditions: string[] }} */
export function asked(css) {
  const selectors = new Set();
  const conditions = new Set();
  const declarations = new Map();
  for (const [, prelude] of css.matchAll(/([^{};]+)\{/g)) {
    const words = prelude.trim().replace(/\s+/g, " ");
    const media = /^@media (.+)$/.exec(words);
    if (media) conditions.add(media[1]);
    // The steps of an animation are no selectors.
    else if (!/^(@|from$|to$|\d)/.test(words)) selectors.add(words);
  }
  for (const [, name, value] of css.matchAll(/[{;]\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
    if (!name.startsWith("--"))
      declarations.set(`${name}: ${value}`, [name, value.replace(/\s*!important$/, "").trim()]);
  }
  return { selectors: [...selectors], declarations: [...declarations.values()], conditions: [...conditions] };
}

/** What a browser may do without, and what it then does. @type {Record<string, string>} */
export const DISPENSABLE = {
  ":focus:not(:focus-visible)": "every focus is shown, also that of the mouse",
  "color-scheme: dark": "fields and scroll bars stay light in a dark panel",
  "(forced-colors: active)": "there are no forced colours",
};

/**
 * What of it the browser does not know. Runs in a page.
 * @param {ReturnType<typeof asked>} style
 */
export function unknown({ selectors, declarations, conditions }) {
  const badSelectors = selectors.filter((selector) => {
    try {
      document.querySelector(selector);
      return false;
    } catch {
      return true;
    }
  });
  return [
    ...badSelectors,
    ...declarations.filter(([name, value]) => !CSS.supports(name, value)).map((pair) => pair.join(": ")),
    ...conditions.filter((condition) => matchMedia(condition).media === "not all"),
  ];
}
