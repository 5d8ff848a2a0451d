// A document whose attributes are to change and nothing else: its elements stay where they are, and no markup is read into the page.
import { inert } from "../inert.js";

/** Attributes that carry what a page says or where it leads. */
export const NAMES = ["href", "src", "alt", "title"];

/** Handlers, styles and documents within: nothing is written that runs. */
const RUNS = /^on|^(style|srcdoc|is)$/i;

/**
 * @param {Element} root
 * @param {string} html with the same elements
 * @returns {boolean} false where the elements are not the same: nothing was changed then
 */
export function appliedAttributes(root, html) {
  const wanted = Array.from(inert(html).querySelectorAll("*"));
  const here = Array.from(root.querySelectorAll("*"));
  if (wanted.length !== here.length) return false;
  if (!wanted.every(({ localName }, index) => localName === here[index].localName)) return false;
  for (const [index, element] of wanted.entries()) {
    const names = new Set([...NAMES, ...element.getAttributeNames().filter((name) => !RUNS.test(name))]);
    for (const name of names) {
      const value = element.getAttribute(name);
      if (value === here[index].getAttribute(name)) continue;
      if (value === null) here[index].removeAttribute(name);
      // An address that runs as a script is none that a page may have.
      else if (!/^\s*javascript:/i.test(value)) here[index].setAttribute(name, value);
    }
  }
  return true;
}
