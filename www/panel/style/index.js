// The panel's style. A constructed style sheet needs no permission of the host's Content-Security-Policy.
import { base } from "./base.js";
import { dialogs } from "./dialogs.js";
import { explain } from "./explain.js";
import { list } from "./list.js";
import { tables } from "./tables.js";
import { theme } from "./theme.js";

/** @type {CSSStyleSheet | null} */
let made = null;

/** One for all panels of a page. */
export function styleSheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync([theme, base, list, explain, tables, dialogs].join("\n"));
  }
  return made;
}
