const { Quill } = /** @type {any} */ (window);
const modules = { toolbar: [["bold", "italic"]], ...(Quill.version.startsWith("2") ? { table: true } : {}) };
const instance = new Quill("#place", { theme: "snow", modules });
const ready = Promise.resolve({
  instance,
  html: () => (instance.getSemanticHTML ? instance.getSemanticHTML() : instance.root.innerHTML),
  set: (/** @type {string} */ html) => {
    instance.setContents(instance.clipboard.convert(instance.getSemanticHTML ? { html } : html), "user");
    instance.history.clear();
  },
});
Object.assign(window, { bench: { ready } });
