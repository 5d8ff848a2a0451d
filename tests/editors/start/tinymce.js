// TinyMCE in all its versions; those that do not know an option leave it.
const { tinymce } = /** @type {any} */ (window);
const ready = tinymce
  .init({
    selector: "#place",
    license_key: "gpl",
    promotion: false,
    branding: false,
    menubar: false,
    toolbar: "bold italic",
    plugins: /^4/.test(tinymce.majorVersion) ? "table lists link image paste" : "table lists link image",
    height: 320,
    width: 900,
  })
  .then((/** @type {any[]} */ [instance]) => ({
    instance,
    html: () => instance.getContent(),
    set: (/** @type {string} */ html) => {
      instance.setContent(html);
      instance.undoManager.clear();
      instance.undoManager.add();
    },
  }));
Object.assign(window, { bench: { ready } });
