const { CKEDITOR } = /** @type {any} */ (window);
const instance = CKEDITOR.replace("place", {
  versionCheck: false,
  customConfig: "",
  height: 260,
  width: 900,
  allowedContent: true,
  toolbar: [["Bold", "Italic", "Undo", "Redo", "Source"]],
  removePlugins: "elementspath,scayt,wsc",
});
const ready = new Promise((resolve) => instance.on("instanceReady", resolve)).then(() => ({
  instance,
  html: () => instance.getData(),
  set: (/** @type {string} */ html) =>
    new Promise((resolve) =>
      instance.setData(html, {
        callback() {
          instance.resetUndo();
          resolve(undefined);
        },
      }),
    ),
}));
Object.assign(window, { bench: { ready } });
