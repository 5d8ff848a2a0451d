// The body of a page in Decap: wangEditor as a widget of its own.

/** @param {any} CMS */
export function registerBody(CMS) {
  const { createClass, h, wangEditor } = /** @type {any} */ (window);

  CMS.registerWidget(
    "xianshen-body",
    createClass({
      componentDidMount() {
        const { value, onChange } = this.props;
        this.editor = wangEditor.createEditor({
          selector: this.place.querySelector(".paper"),
          html: value || "",
          mode: "default",
          config: {
            placeholder: "在此撰写或粘贴正文……",
            scroll: false,
            autoFocus: false,
            onChange: (/** @type {any} */ editor) => {
              if (editor.children === this.known) return;
              this.known = editor.children;
              onChange(editor.getHtml());
            },
          },
        });
        this.known = this.editor.children;
        wangEditor.createToolbar({
          editor: this.editor,
          selector: this.place.querySelector(".tools"),
          mode: "default",
          config: {},
        });
      },
      componentWillUnmount() {
        this.editor.destroy();
      },
      shouldComponentUpdate() {
        return false;
      },
      render() {
        return h(
          "div",
          { ref: (/** @type {HTMLElement} */ place) => (this.place = place), className: "xianshen-body" },
          h("div", { className: "tools" }),
          h("div", { className: "paper" }),
        );
      },
    }),
  );
}
