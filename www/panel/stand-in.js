// A place at the end of the page for what a panel has to ask while the panel itself is not to be seen: in a closed drawer, or taken out.
import { styleSheet } from "./style/index.js";
import { COLOURS, MEASURES } from "./style/theme.js";

/** It looks like the panel, whose colours a host may have set at the panel alone. @param {HTMLElement} panel @param {string} lang */
export function standIn(panel, lang) {
  const host = document.createElement("xianshen-dialog");
  host.lang = lang;
  host.setAttribute("theme", panel.getAttribute("theme") || "light");
  const style = getComputedStyle(panel);
  const own = new CSSStyleSheet();
  const set = Object.keys({ ...COLOURS, ...MEASURES })
    .map((name) => [name, style.getPropertyValue(`--_${name}`)])
    .filter(([, value]) => value)
    .map(([name, value]) => `--xianshen-${name}: ${value};`);
  own.replaceSync(`:host { ${set.join(" ")} }`);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [styleSheet(), own];
  document.body.append(host);
  return root;
}
