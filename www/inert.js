// The one place where text becomes a document, and the one Trusted Types policy, named `xianshen`.
//
// A page's markup is parsed into a template, whose content is inert: nothing loads, nothing runs, and it is never put into a page.
// A policy can be made once; where a page has loaded this file twice, the second copy is refused by the browser and its checks
// come out as not checked.

/** @typedef {{ createHTML(html: string): string, createScriptURL(url: string): string }} Policy */

/** @type {Policy | null} */
let policy = null;

/** @returns {Policy} */
function make() {
  const own = {
    createHTML: (/** @type {string} */ html) => html,
    createScriptURL(/** @type {string} */ url) {
      // The worker, and nothing that another site serves.
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError("another origin");
      return url;
    },
  };
  const { trustedTypes } = /** @type {any} */ (globalThis);
  return trustedTypes ? trustedTypes.createPolicy("xianshen", own) : own;
}

function inForce() {
  if (!policy) policy = make();
  return policy;
}

/**
 * @param {string} html
 * @returns {DocumentFragment} to be read, never to be shown
 */
export function inert(html) {
  const template = document.createElement("template");
  template.innerHTML = inForce().createHTML(html);
  return template.content;
}

/** The address of the worker's program, as `new Worker` takes it. @param {string | URL} url @returns {string} */
export const scriptUrl = (url) => {
  const { href, origin } = new URL(url, location.href);
  // The browser itself refuses a worker of another origin, and says why.
  return origin === location.origin ? inForce().createScriptURL(href) : href;
};
