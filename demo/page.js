// Elements that index.html is known to have.
import { XianshenPanel } from "../www/index.js";

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return /** @type {T} */ (found);
}

export const form = /** @type {HTMLFormElement} */ (byId("draft"));

export const panel = /** @type {XianshenPanel} */ (byId("findings"));
