const { Editor, Image, TableKit, StarterKit } = /** @type {any} */ (window).tiptap;
const instance = new Editor({
  element: document.querySelector("#place"),
  extensions: [
    StarterKit.configure({ link: { openOnClick: false } }),
    TableKit,
    Image.configure({ inline: true, allowBase64: true }),
  ],
});
const ready = Promise.resolve({
  instance,
  html: () => instance.getHTML(),
  set: (/** @type {string} */ html) => instance.commands.setContent(html),
});
Object.assign(window, { bench: { ready } });
