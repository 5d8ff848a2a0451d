const instance = /** @type {any} */ (window).UE.getEditor("place");
const ready = new Promise((resolve) => instance.ready(resolve)).then(() => ({
  instance,
  html: () => instance.getContent(),
  set: (/** @type {string} */ html) => {
    instance.setContent(html);
    instance.reset();
    instance.fireEvent("saveScene");
  },
}));
Object.assign(window, { bench: { ready } });
