// Version 23 is a build with its parts in it; of the current one the parts are chosen.
const { ClassicEditor, CKEDITOR } = /** @type {any} */ (window);
const place = document.querySelector("#place");

function current() {
  const {
    Essentials,
    Paragraph,
    Heading,
    Bold,
    Italic,
    List,
    Link,
    Table,
    Image,
    ImageBlock,
    ImageInline,
    PasteFromOffice,
    Undo,
  } = CKEDITOR;
  return CKEDITOR.ClassicEditor.create(place, {
    licenseKey: "GPL",
    plugins: [
      ...[
        Essentials,
        Paragraph,
        Heading,
        Bold,
        Italic,
        List,
        Link,
        Table,
        Image,
        ImageBlock,
        ImageInline,
        PasteFromOffice,
        Undo,
      ],
    ],
    toolbar: ["bold", "italic", "undo", "redo"],
  });
}

const ready = (CKEDITOR ? current() : ClassicEditor.create(place)).then((/** @type {any} */ instance) => ({
  instance,
  html: () => instance.getData(),
  set: (/** @type {string} */ html) => instance.setData(html),
}));
Object.assign(window, { bench: { ready } });
