const { wangEditor } = /** @type {any} */ (window);
const instance = wangEditor.createEditor({
  selector: "#place",
  html: "",
  mode: "default",
  config: { scroll: true },
});
wangEditor.createToolbar({
  editor: instance,
  selector: "#tools",
  mode: "default",
  config: { toolbarKeys: ["bold", "undo", "redo"] },
});
const ready = Promise.resolve({
  instance,
  html: () => instance.getHtml(),
  set: (/** @type {string} */ html) => {
    instance.blur();
    instance.setHtml(html);
    instance.history.undos.length = 0;
  },
});
Object.assign(window, { bench: { ready } });
