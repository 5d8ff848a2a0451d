// The columns of the demo's site and the fields of their pages, as Decap's configuration wants them. Which fields a column asks
// for, the checker says.
import { MAIN, MEDIA, PAGES } from "./layout.mjs";

/** @typedef {import("../../pkg/xianshen.js").ColumnInfo} ColumnInfo */

/** A choice of what a department's site has; any id of the catalogue may stand here. */
export const COLUMNS = [
  "recruitment",
  "notice",
  "policy-document",
  "service-guide",
  "opinion-solicitation",
  "land-acquisition-announcement",
  "work-news",
];

/** What every page says of itself, before what its column asks for. */
const ALWAYS = ["issuer", "publishedAt"];

/** The fields that a page may have, and the names that editors know. @type {Record<string, string>} */
export const LABELS = {
  title: "标题",
  body: "正文",
  issuer: "发布机构",
  publishedAt: "发布日期",
  docNumber: "文号",
  indexNumber: "索引号",
  createdAt: "成文日期",
  effectiveFrom: "施行日期",
  expiresAt: "失效日期",
  openness: "公开属性",
  opennessReason: "不予公开的理由",
  drafter: "起草单位",
  source: "来源",
  author: "责任编辑",
  keywords: "关键词",
  description: "摘要",
  url: "网址",
};

const OPENNESS = [
  { label: "主动公开", value: "proactive" },
  { label: "依申请公开", value: "on-request" },
  { label: "不予公开", value: "withheld" },
];

/** @param {string} field of `meta` */
const isDate = (field) => /(?:At|From)$/.test(field);

/**
 * Nothing is asked for by Decap: a draft may be saved as it is, and what is missing the checker says.
 * @param {string} field of `meta`
 * @param {ColumnInfo["fields"][number] | undefined} asked how the column asks for it
 */
function widget(field, asked) {
  const hint = asked?.level === "block" && (asked.kinds.length > 0 ? "部分页面必填" : "必填");
  const said = { name: field, label: LABELS[field] ?? field, required: false, ...(hint ? { hint } : {}) };
  if (field === "openness") return { ...said, widget: "select", options: OPENNESS };
  if (!isDate(field)) return { ...said, widget: "string" };
  // Without a default Decap would fill in today.
  return {
    ...said,
    widget: "datetime",
    date_format: "YYYY-MM-DD",
    time_format: false,
    format: "YYYY-MM-DD",
    default: "",
  };
}

/** @param {ColumnInfo} column */
function collection({ id, name, purpose, fields }) {
  const asked = new Map(fields.map((field) => [field.field, field]));
  return {
    name: id,
    label: name,
    label_singular: name,
    ...(purpose ? { description: purpose } : {}),
    folder: `${PAGES}/${id}`,
    extension: "html",
    format: "yaml-frontmatter",
    create: true,
    delete: false,
    slug: "{{year}}-{{month}}-{{day}}-{{hour}}{{minute}}{{second}}",
    identifier_field: "title",
    summary: "{{title}}",
    editor: { preview: false },
    fields: [
      { name: "column", widget: "hidden", default: id },
      { name: "title", label: LABELS.title, widget: "string", required: false },
      ...[...new Set([...ALWAYS, ...asked.keys()])].map((field) => widget(field, asked.get(field))),
      { name: "body", label: LABELS.body, widget: "xianshen-body", required: false },
    ],
  };
}

/** @param {ColumnInfo[]} catalogue */
export const chosenColumns = (catalogue) =>
  COLUMNS.map((id) => {
    const found = catalogue.find((column) => column.id === id);
    if (!found) throw new Error(`no column ${id}`);
    return found;
  });

/**
 * @param {ColumnInfo[]} catalogue
 * @param {"editorial_workflow" | "simple"} publishMode with a workflow a draft is saved as one likes and published when it is
 *   ready; without it every save publishes
 */
export function decapConfig(catalogue, publishMode) {
  return {
    load_config_file: false,
    locale: "zh_Hans",
    backend: { name: "proxy", proxy_url: "/api/v1", branch: MAIN },
    publish_mode: publishMode,
    media_folder: MEDIA,
    public_folder: `/${MEDIA}`,
    show_preview_links: false,
    logo: { src: "/icon.svg" },
    slug: { encoding: "unicode", clean_accents: false },
    collections: chosenColumns(catalogue).map(collection),
  };
}
