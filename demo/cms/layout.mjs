// Where things lie in the content repository. A path is made here from a column and a slug, and from nothing that a client says.

export const MAIN = "main";
export const PAGES = "pages";
export const MEDIA = "media";
export const RECEIPTS = "receipts";
export const PUBLIC_KEY = "receipt-key.public.jwk";

/**
 * The name of a page is the moment it was begun, and nothing of its title: a file name is published like the page, and nobody
 * would look for a number of a person there. That of a picture comes from somebody's disk: it may hold neither Chinese, where a name
 * would stand, nor as many digits as a number of a person has.
 */
const SLUG = /^\d{4}-\d{2}-\d{2}-\d{6}(?:-\d{1,2})?$/;
const COLUMN = /^[a-z]+(?:-[a-z]+)*$/;
const MEDIUM = /^media\/(?!.*\d{11})[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.(?:png|jpe?g|gif|webp)$/;

/** @typedef {{ column: string, slug: string }} PageName */

/** @param {string} column @param {string} slug @returns {PageName | null} */
export const pageName = (column, slug) => (COLUMN.test(column) && SLUG.test(slug) ? { column, slug } : null);

/** @param {PageName} page */
export const idOf = ({ column, slug }) => `${column}/${slug}`;

/** @param {PageName} page */
export const pagePath = (page) => `${PAGES}/${idOf(page)}.html`;

/** Decap's server keeps a draft on a branch of its own. @param {PageName} page */
export const draftBranch = (page) => `cms/${idOf(page)}`;

/** What a commit says that keeps a draft; one of a publication says something else. @param {PageName} page */
export const draftMessage = (page) => `草稿 ${draftBranch(page)}`;

/** @param {string} message */
export const isDraftMessage = (message) => message.startsWith("草稿 cms/");

/** @param {string} path @returns {PageName | null} */
export function pageAt(path) {
  const [, column = "", slug = ""] = /^pages\/([^/]+)\/([^/]+)\.html$/.exec(path) || [];
  return pageName(column, slug);
}

/** @param {string} path */
export const isMedium = (path) => MEDIUM.test(path);

/** @param {string} path */
export const isReceipt = (path) => /^receipts\/\d{8}\.json$/.test(path);

/** What the first bytes of a picture say, by its ending. @type {Record<string, (bytes: Buffer) => boolean>} */
const SIGNATURES = {
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")),
  jpg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex")),
  gif: (bytes) => /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString("latin1")),
  webp: (bytes) => /^RIFF[\s\S]{4}WEBP$/.test(bytes.subarray(0, 12).toString("latin1")),
};
SIGNATURES.jpeg = SIGNATURES.jpg;

/** A picture that is what its name says; a page or a drawing with scripts in it is none. @param {string} path @param {Buffer} bytes */
export function isPicture(path, bytes) {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return isMedium(path) && SIGNATURES[ending](bytes);
}
