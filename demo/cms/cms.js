// Starts Decap CMS with the demo's columns.
import { registerBody } from "./body.js";

/** @param {string} source */
const loadScript = (source) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(source)));
    document.head.append(script);
  });

const { config, user } = await (await fetch("/cms/start.json")).json();
const name = document.getElementById("user");
if (name) name.textContent = user.name;

// Who uses the CMS is known from the login; Decap would ask once more.
localStorage.setItem(
  "decap-cms-user",
  JSON.stringify({ backendName: "proxy", login: user.id, name: user.name }),
);
Object.assign(window, { CMS_MANUAL_INIT: true });
await loadScript("/decap/decap-cms.js");

const { CMS } = /** @type {any} */ (window);
registerBody(CMS);
CMS.init({ config });
