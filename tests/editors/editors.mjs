// The editors of the bench, with the versions that were installed.
import { readFileSync } from "node:fs";

/**
 * @typedef {object} Bench
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {string} adapter the name of the adapter that must be found
 * @property {string} start the module in start/ that makes the editor
 * @property {string[]} scripts
 * @property {string[]} [styles]
 * @property {"textarea" | "div" | "tools" | "script" | "editable"} place
 * @property {boolean} [source] it shows the source, where there is nothing to mark
 * @property {string[]} [lacks] structures that the editor does not know
 * @property {boolean} [handed] the page gives the editor no way to be found: the host hands it over
 * @property {Partial<Record<Trial, string>>} [reasons] what is known not to work, and why
 *
 * @typedef {"read" | "highlight" | "fix" | "undo" | "ime" | "word" | "gate"} Trial
 */

/** @param {string} folder of node_modules */
const versionOf = (folder) =>
  JSON.parse(readFileSync(new URL(`node_modules/${folder}/package.json`, import.meta.url), "utf8")).version;

/** @param {number} major @returns {Bench} */
const tinymce = (major) => ({
  id: `tinymce${major}`,
  name: "TinyMCE",
  version: versionOf(`tinymce${major}`),
  adapter: "tinymce",
  start: "tinymce",
  scripts: [`/vendor/tinymce${major}/tinymce.js`],
  place: "textarea",
});

/** @param {string} id @param {string} folder @param {boolean} handed @returns {Bench} */
const wangeditor = (id, folder, handed) => ({
  id,
  name: handed ? folder : `${folder}, without its instance`,
  version: versionOf(folder),
  adapter: handed ? "wangeditor" : "slate",
  start: "wangeditor",
  scripts: [`/vendor/${folder}/dist/index.js`],
  styles: [`/vendor/${folder}/dist/css/style.css`],
  place: "tools",
  handed,
});

/** @type {Bench[]} */
export const editors = [
  {
    id: "ueditor",
    name: "UEditor (baidu-ueditor)",
    version: versionOf("baidu-ueditor"),
    adapter: "ueditor",
    start: "ueditor",
    scripts: [
      "/bench/start/ueditor-config.js",
      "/vendor/baidu-ueditor/ueditor.all.js",
      "/vendor/baidu-ueditor/lang/zh-cn/zh-cn.js",
    ],
    place: "script",
  },
  tinymce(4),
  tinymce(5),
  tinymce(6),
  tinymce(7),
  tinymce(8),
  {
    id: "ckeditor4",
    name: "CKEditor 4",
    version: versionOf("ckeditor4"),
    adapter: "ckeditor4",
    start: "ckeditor4",
    scripts: ["/vendor/ckeditor4/ckeditor.js"],
    place: "textarea",
  },
  {
    id: "ckeditor5-23",
    name: "CKEditor 5 (classic build)",
    version: versionOf("ckeditor5-23"),
    adapter: "ckeditor5",
    start: "ckeditor5",
    scripts: ["/vendor/ckeditor5-23/build/ckeditor.js"],
    place: "textarea",
  },
  {
    id: "ckeditor5",
    name: "CKEditor 5",
    version: versionOf("ckeditor5"),
    adapter: "ckeditor5",
    start: "ckeditor5",
    scripts: ["/vendor/ckeditor5/dist/browser/ckeditor5.umd.js"],
    styles: ["/vendor/ckeditor5/dist/browser/ckeditor5.css"],
    place: "textarea",
  },
  wangeditor("wangeditor", "@wangeditor/editor", true),
  wangeditor("wangeditor-next", "@wangeditor-next/editor", true),
  wangeditor("slate", "@wangeditor-next/editor", false),
  {
    id: "quill1",
    name: "Quill",
    version: versionOf("quill1"),
    lacks: ["table"],
    adapter: "quill",
    start: "quill",
    scripts: ["/vendor/quill1/dist/quill.js"],
    styles: ["/vendor/quill1/dist/quill.snow.css"],
    place: "div",
  },
  {
    id: "quill",
    name: "Quill",
    version: versionOf("quill"),
    adapter: "quill",
    start: "quill",
    scripts: ["/vendor/quill/dist/quill.js"],
    styles: ["/vendor/quill/dist/quill.snow.css"],
    place: "div",
  },
  {
    id: "tiptap",
    name: "Tiptap",
    version: versionOf("@tiptap/core"),
    adapter: "tiptap",
    start: "tiptap",
    scripts: ["/tiptap.js"],
    place: "div",
  },
  {
    id: "prosemirror",
    name: "ProseMirror (prosemirror-view)",
    version: versionOf("prosemirror-view"),
    adapter: "prosemirror",
    start: "prosemirror",
    scripts: ["/tiptap.js"],
    place: "div",
    handed: true,
  },
  {
    id: "kindeditor",
    name: "KindEditor",
    version: versionOf("kindeditor"),
    adapter: "kindeditor",
    start: "kindeditor",
    scripts: ["/vendor/kindeditor/kindeditor-all.js", "/vendor/kindeditor/lang/zh-CN.js"],
    place: "textarea",
  },
  {
    id: "contenteditable",
    name: "contenteditable",
    version: "–",
    adapter: "contenteditable",
    start: "contenteditable",
    scripts: [],
    place: "editable",
  },
  {
    id: "designmode",
    name: "iframe in designMode",
    version: "–",
    adapter: "contenteditable",
    start: "designmode",
    scripts: [],
    place: "div",
  },
  {
    id: "textarea",
    name: "textarea",
    version: "–",
    adapter: "textarea",
    source: true,
    start: "textarea",
    scripts: [],
    place: "textarea",
  },
  {
    id: "codemirror",
    name: "CodeMirror",
    version: versionOf("codemirror"),
    adapter: "codemirror",
    source: true,
    start: "codemirror",
    scripts: ["/vendor/codemirror/lib/codemirror.js", "/vendor/codemirror/mode/xml/xml.js"],
    styles: ["/vendor/codemirror/lib/codemirror.css"],
    place: "textarea",
  },
];
