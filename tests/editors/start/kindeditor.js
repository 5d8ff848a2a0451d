const { KindEditor } = /** @type {any} */ (window);
const ready = new Promise((resolve) => {
  KindEditor.ready((/** @type {any} */ K) => {
    const instance = K.create("#place", {
      basePath: "/vendor/kindeditor/",
      width: "900px",
      height: "300px",
      filterMode: false,
      items: ["bold", "italic", "undo", "redo"],
      afterCreate() {
        setTimeout(() =>
          resolve({
            instance,
            html: () => instance.html(),
            set: (/** @type {string} */ html) => instance.html(html),
          }),
        );
      },
    });
  });
});
Object.assign(window, { bench: { ready } });
