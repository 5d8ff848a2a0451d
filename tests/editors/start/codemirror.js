const instance = /** @type {any} */ (window).CodeMirror.fromTextArea(document.querySelector("#place"), {
  mode: "text/html",
  lineWrapping: true,
});
const ready = Promise.resolve({
  instance,
  html: () => instance.getValue(),
  set: (/** @type {string} */ html) => {
    instance.setValue(html);
    instance.clearHistory();
  },
});
Object.assign(window, { bench: { ready } });
