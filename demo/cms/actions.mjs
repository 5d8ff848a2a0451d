// What Decap may ask of the server, action by action. Each one is built anew out of the parts that are known and right; everything
// else that a request brings is left behind, and an action that is not on the list is refused.
import { Refusal } from "../../node/gate/index.mjs";
import { draftMessage, isMedium, isPicture, MAIN, MEDIA, PAGES, pageAt, pageName } from "./layout.mjs";

/**
 * @typedef {import("./layout.mjs").PageName} PageName
 * @typedef {Record<string, any>} Params
 *
 * @typedef {object} Action
 * @property {"read" | "draft" | "save" | "publish" | "picture"} kind
 *   `read` and `draft` go to Decap's server; all that reaches the main branch is done here: `save` publishes what it brings along,
 *   `publish` what stands in the draft, `picture` a picture
 * @property {string} name
 * @property {Params} params for Decap's server
 * @property {PageName} [page]
 * @property {Buffer} [content] of the page
 * @property {{ path: string, content: Buffer }[]} [pictures]
 */

const STATUSES = ["draft", "pending_review", "pending_publish"];
const MOST_DEPTH = 2;

/** @param {string} what @returns {never} */
function refuse(what) {
  throw new Refusal(422, `先审：${what}`);
}

/** @param {unknown} value @returns {Params} */
const map = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? value
    : refuse("请求的形状不对，没有执行。");

/** @param {unknown} value @returns {unknown[]} */
const list = (value) => (Array.isArray(value) ? value : refuse("请求的形状不对，没有执行。"));

/** @param {unknown} value @returns {string} */
const text = (value) => (typeof value === "string" ? value : refuse("请求的形状不对，没有执行。"));

/** @param {unknown} content base64, and nothing that a lenient reader would pass over */
function bytes(content) {
  const found = Buffer.from(text(content), "base64");
  return found.toString("base64") === content ? found : refuse("图片的编码不对，没有保存。");
}

/** @param {unknown} value @returns {{ path: string, content: Buffer }} */
function picture(value) {
  const { path, content, encoding } = map(value);
  if (encoding !== "base64") refuse("图片的编码不对，没有保存。");
  const found = { path: text(path), content: bytes(content) };
  return isPicture(found.path, found.content)
    ? found
    : refuse(
        "只能上传 png、jpg、gif、webp 图片，内容要与扩展名相符。文件名会随图片公开，只用英文字母、数字、- 和 _，不要有 11 位以上的连续数字。",
      );
}

/**
 * @param {string[]} columns ids of the columns that the CMS has
 * @returns {(body: unknown) => Action}
 */
export function actionReader(columns) {
  /** @param {unknown} column */
  const known = (column) => (columns.includes(text(column)) ? text(column) : refuse("没有这个栏目。"));

  /** @param {unknown} collection @param {unknown} slug @returns {PageName} */
  const named = (collection, slug) =>
    pageName(known(collection), text(slug)) ?? refuse("页面的名称不合规定。");

  /** A page or a picture, by a path that is no other way to write another one. @param {unknown} path */
  const readable = (path) => {
    const wanted = text(path);
    const page = pageAt(wanted);
    return (page && columns.includes(page.column)) || isMedium(wanted)
      ? wanted
      : refuse("只能读取页面和图片。");
  };

  /** @param {Params} params */
  const ofPage = ({ collection, slug }) => {
    const page = named(collection, slug);
    return { page, params: { branch: MAIN, collection: page.column, slug: page.slug } };
  };

  /** @param {Params} params */
  const ofPageFile = (params) => {
    const { page, params: own } = ofPage(params);
    return { page, params: { ...own, id: text(params.id), path: readable(params.path) } };
  };

  /** @param {Params} params @returns {Omit<Action, "name">} */
  function persist({ dataFiles, entry, assets, options }) {
    const files = dataFiles === undefined ? [entry] : list(dataFiles);
    if (files.length !== 1) refuse("一次只能保存一个页面。");
    const { path, slug, raw, newPath } = map(files[0]);
    if (newPath !== undefined) refuse("页面保存后不能改名。");
    const page = pageAt(text(path));
    const { useWorkflow, collectionName, status } = map(options);
    if (!page || page.slug !== slug || page.column !== known(collectionName)) refuse("页面的位置不合规定。");
    const content = Buffer.from(text(raw), "utf8");
    const pictures = list(assets).map(picture);
    // Whatever is not plainly a draft is a publication.
    if (useWorkflow !== true) return { kind: "save", params: {}, page, content, pictures };
    return {
      kind: "draft",
      page,
      params: {
        branch: MAIN,
        dataFiles: [{ slug, path, raw }],
        assets: pictures.map(({ path, content }) => ({
          path,
          content: content.toString("base64"),
          encoding: "base64",
        })),
        options: {
          collectionName: page.column,
          commitMessage: draftMessage(page),
          useWorkflow: true,
          status: STATUSES.includes(status) ? status : STATUSES[0],
        },
      },
    };
  }

  /** @type {Record<string, (params: Params) => Omit<Action, "name">>} */
  const actions = {
    info: () => ({ kind: "read", params: {} }),
    entriesByFolder({ folder, extension, depth }) {
      const column = known(text(folder).replace(`${PAGES}/`, ""));
      if (extension !== "html" || !(depth >= 1 && depth <= MOST_DEPTH)) refuse("只能列出页面。");
      return { kind: "read", params: { branch: MAIN, folder: `${PAGES}/${column}`, extension, depth } };
    },
    entriesByFiles: ({ files }) => ({
      kind: "read",
      params: { branch: MAIN, files: list(files).map((file) => ({ path: readable(map(file).path) })) },
    }),
    getEntry: ({ path }) => ({ kind: "read", params: { branch: MAIN, path: readable(path) } }),
    unpublishedEntries: () => ({ kind: "read", params: { branch: MAIN } }),
    unpublishedEntry({ id, collection, slug }) {
      const [ofId, slugOfId, ...more] = id === undefined ? [collection, slug] : text(id).split("/");
      if (more.length > 0) refuse("页面的名称不合规定。");
      return { kind: "read", ...ofPage({ collection: ofId, slug: slugOfId }) };
    },
    unpublishedEntryDataFile: (params) => ({ kind: "read", ...ofPageFile(params) }),
    unpublishedEntryMediaFile: (params) => ({ kind: "read", ...ofPageFile(params) }),
    getMedia: () => ({ kind: "read", params: { branch: MAIN, mediaFolder: MEDIA } }),
    getMediaFile: ({ path }) => ({ kind: "read", params: { branch: MAIN, path: readable(path) } }),
    getDeployPreview: (params) => ({ kind: "read", ...ofPage(params) }),

    deleteUnpublishedEntry: (params) => ({ kind: "draft", ...ofPage(params) }),
    updateUnpublishedEntryStatus(params) {
      const { page, params: own } = ofPage(params);
      if (!STATUSES.includes(params.newStatus)) refuse("没有这个状态。");
      // A label of the draft and nothing else: only `publishUnpublishedEntry` publishes.
      return { kind: "draft", page, params: { ...own, newStatus: params.newStatus } };
    },

    persistEntry: persist,
    publishUnpublishedEntry: (params) => ({ kind: "publish", ...ofPage(params) }),
    persistMedia: ({ asset }) => ({ kind: "picture", params: {}, pictures: [picture(asset)] }),

    deleteFile: () => refuse("已发布的内容不能在这里删除：审查记录要与页面一起保存。"),
    deleteFiles: () => refuse("已发布的内容不能在这里删除：审查记录要与页面一起保存。"),
  };

  return (body) => {
    const { action, params } = map(body);
    const name = text(action);
    if (!Object.hasOwn(actions, name)) refuse("没有这个操作。");
    if (name !== "info" && map(params).branch !== MAIN) refuse("只能在发布分支上操作。");
    return { name, ...actions[name](params) };
  };
}
