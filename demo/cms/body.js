// The body of a page in Decap: wangEditor as a widget of its own, with the checker at its side as long as it is on the screen.
import { attach, createChecker } from "../../www/index.js";
import { createWangEditor } from "../wang.js";

/**
 * @typedef {import("../../www/index.js").XianshenPanel} Panel
 * @typedef {ReturnType<typeof attach>} Session
 * @typedef {{ get: (name: string) => any, getIn: (path: string[]) => any }} ImmutableMap
 */

/** The page that is open in Decap's editor. @type {{ session: Session, id: string } | null} */
let open = null;

/**
 * The exceptions of each page, for as long as this window is open: Decap makes its editor anew when a page is saved for the first
 * time. Whoever publishes another day judges for himself.
 * @type {Map<string, Session["exceptions"]>}
 */
const made = new Map();

/** The page that had no name yet: it is the next one with the same text. @type {{ id: string, body: string } | null} */
let unnamed = null;

/** @returns {Session | null} */
export const openSession = () => open?.session ?? null;

/** Its id; of a page that has no name yet the column and a slash. */
export const openId = () => open?.id ?? "";

/** What the checker calls the fields of a page; all others are fields of `meta`. @param {string} name */
const fieldOf = (name) => (name === "title" ? name : `meta.${name}`);

/**
 * Where a field stands on the page: its input, so that what is found there can be shown there; or what Decap knows of it, where it
 * has made something else out of it.
 * @param {string} name
 * @param {() => ImmutableMap} entry
 */
function sourceOf(name, entry) {
  const input = document.querySelector(`input[id^="${name}-field-"]`);
  if (input instanceof HTMLInputElement && /^(?:text|date)$/.test(input.type)) return input;
  return () => entry().getIn(["data", name]) ?? "";
}

/**
 * @param {any} CMS
 * @param {{ panel: Panel, showPanel: (shown: boolean) => void, reviewer: string, pageAddress: (id: string) => string }} page
 */
export function registerBody(CMS, { panel, showPanel, reviewer, pageAddress }) {
  const { createClass, h, wangEditor } = /** @type {any} */ (window);
  /** One for all pages that are opened here: it is ready when the first one is. */
  const checker = createChecker({ profileUrl: "/profile.json" });

  /** @param {any} widget @param {ReturnType<typeof createWangEditor>} editor */
  function attachTo(widget, editor) {
    const { collection } = widget.props;
    const names = collection.get("fields").map((/** @type {ImmutableMap} */ field) => field.get("name"));
    const asked = names
      .toArray()
      .filter((/** @type {string} */ name) => name !== "column" && name !== "body");
    const entry = () => widget.props.entry;
    const id = `${collection.get("name")}/${entry().get("slug") || ""}`;
    if (unnamed && unnamed.id !== id && unnamed.body === editor.html()) {
      made.set(id, made.get(unnamed.id) ?? []);
      made.delete(unnamed.id);
    }
    unnamed = null;
    if (id.endsWith("/")) made.delete(id);
    widget.id = id;
    return attach(editor, {
      panel,
      editor,
      column: collection.get("name"),
      fields: Object.fromEntries(
        asked.map((/** @type {string} */ name) => [fieldOf(name), sourceOf(name, entry)]),
      ),
      checker,
      recent: async () => {
        const digests = await (await fetch("/recent.json")).json();
        // The page itself, as it was published before, is no other page.
        return digests.filter((/** @type {{ id?: string }} */ other) => other.id !== id);
      },
      pageAddress,
      reviewer,
      exceptions: made.get(id),
      onException: (list) => made.set(id, list),
    });
  }

  CMS.registerWidget(
    "xianshen-body",
    createClass({
      componentDidMount() {
        const { value, onChange } = this.props;
        const [tools, paper] = this.place.children;
        const editor = createWangEditor(wangEditor, { editor: paper, toolbar: tools });
        editor.root()?.setAttribute("aria-label", "正文");
        editor.show(value || "");
        /** A page that was only opened was not changed: the editor writes some things in its own way. */
        let known = editor.html();
        editor.onChange(() => {
          const html = editor.html();
          if (html === known) return;
          known = html;
          onChange(html);
        });
        this.editor = editor;
        // The fields beside it are on the screen when this turn is over.
        this.soon = setTimeout(() => {
          const session = attachTo(this, editor);
          open = { session, id: this.id };
          this.open = open;
          showPanel(true);
        });
      },
      componentWillUnmount() {
        clearTimeout(this.soon);
        if (this.id?.endsWith("/")) unnamed = { id: this.id, body: this.editor.html() };
        this.open?.session.detach();
        this.editor.destroy();
        if (open !== this.open) return;
        open = null;
        showPanel(false);
      },
      /** What it shows is the editor's affair; what the fields beside it say may have changed. */
      shouldComponentUpdate() {
        queueMicrotask(() => this.open?.session.changed());
        return false;
      },
      render() {
        return h(
          "div",
          { ref: (/** @type {HTMLElement} */ place) => (this.place = place), className: "xianshen-body" },
          h("div", { className: "tools", role: "toolbar", "aria-label": "排版" }),
          h("div", { className: "paper" }),
        );
      },
    }),
  );
}
