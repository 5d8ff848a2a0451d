// The classic form with the checker at its side. Where UEditor is installed it holds the body, else the text area does.
import { attach } from "../../www/index.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("page"));
const { UE } = /** @type {any} */ (window);

const ready = UE
  ? new Promise((resolve) => {
      const editor = UE.getEditor("body");
      editor.ready(() => {
        editor.iframe.title = "正文";
        resolve(editor);
      });
    })
  : Promise.resolve(document.getElementById("body"));

ready.then((editor) =>
  attach(form, {
    panel: "#findings",
    editor,
    column: "#column",
    fields: { title: "#title", "meta.issuer": "#issuer", "meta.publishedAt": "#publishedAt" },
    profileUrl: "/profile.json",
    recent: async () => (await fetch("/recent.json")).json(),
    reviewer: document.getElementById("reviewer")?.textContent ?? "",
    gate: { drafts: "[value=draft]" },
  }),
);
