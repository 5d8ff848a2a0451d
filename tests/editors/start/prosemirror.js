// ProseMirror by itself, with the schema of Tiptap's parts.
const { tiptap, prosemirror } = /** @type {any} */ (window);
const { Editor, Image, TableKit, StarterKit } = tiptap;
const { history, undo, redo, keymap, DOMParser, DOMSerializer, EditorState, EditorView } = prosemirror;
const { schema } = new Editor({
  element: document.createElement("div"),
  extensions: [StarterKit, TableKit, Image.configure({ inline: true, allowBase64: true })],
});

/** @param {string} html */
const stateOf = (html) => {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  const plugins = [history(), keymap({ "Mod-z": undo, "Mod-y": redo })];
  return EditorState.create({ doc: DOMParser.fromSchema(schema).parse(holder), plugins });
};
const instance = new EditorView(document.querySelector("#place"), { state: stateOf("") });
const ready = Promise.resolve({
  instance,
  html() {
    const holder = document.createElement("div");
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(instance.state.doc.content));
    return holder.innerHTML;
  },
  set: (/** @type {string} */ html) => instance.updateState(stateOf(html)),
});
Object.assign(window, { bench: { ready } });
