// Small ways to build elements. Text becomes text nodes: nothing from a page is ever read as markup.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean | undefined | ((event: Event) => void)>} [attributes] a function listens to the event of its name
 * @param {(Node | string | null | undefined | false)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/**
 * Makes these the children of an element. What stands there already is not taken out and put in again: it keeps its focus, and the
 * browser need not lay it out anew.
 * @param {Element} parent @param {(Node | string)[]} children
 */
export function refill(parent, children) {
  const wanted = new Set(children);
  for (const old of Array.from(parent.childNodes)) if (!wanted.has(old)) old.remove();
  let next = parent.firstChild;
  for (const child of children) {
    if (child === next) next = next.nextSibling;
    else parent.insertBefore(typeof child === "string" ? document.createTextNode(child) : child, next);
  }
}

/**
 * An address that a link may lead to: what a page says may be `javascript:`, too.
 * @param {string | null | undefined} address @returns {string | null}
 */
export function webAddress(address) {
  if (!address) return null;
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}
