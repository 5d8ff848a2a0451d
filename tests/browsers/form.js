// The script of a CMS's form: one call puts the checker to it.
import { attach } from "../../www/index.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const body = /** @type {HTMLElement} */ (document.querySelector("#body"));
const content = /** @type {HTMLInputElement} */ (form.elements.namedItem("content"));

/** Errors that nobody caught, and what the page's policy refused. @type {string[]} */
const errors = [];
addEventListener("error", (event) => errors.push(event.message));
addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => {
  errors.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});

form.addEventListener("submit", () => {
  content.value = body.innerHTML;
});

const session = attach(form, {
  panel: "xianshen-panel",
  column: () => "work-news",
  today: "2026-11-25",
  // The tests of six browsers may have one core between them.
  timeout: 60_000,
});
Object.assign(globalThis, { session, errors });
