import { isAbsolute, relative, resolve, sep } from "node:path";
import { baseOfGlob, matcher } from "../globs.mjs";

/** @typedef {import("./file.mjs").ExceptionsFile} ExceptionsFile */

/** A character that a pattern would take for its own, in a name. */
const ESCAPED = /\\([*?[\]{}()!\\])/g;

/**
 * Which rows of the file are about a page: those that name its path, or a pattern that its path fits.
 *
 * @param {ExceptionsFile} file
 */
export async function rowsByPage({ rows, folder }) {
  /** @type {Map<string, number[]>} */
  const named = new Map();
  /** @type {{ index: number, base: string, fits: (path: string) => boolean }[]} */
  const patterns = [];
  for (const [index, { page }] of rows.entries()) {
    const base = await baseOfGlob(page);
    if (base === undefined) {
      const path = resolve(folder, page.replace(ESCAPED, "$1"));
      const others = named.get(path);
      if (others) others.push(index);
      else named.set(path, [index]);
    } else {
      const fits = await matcher([{ glob: page, base: folder }], { exact: true });
      patterns.push({ index, base: resolve(folder, base), fits });
    }
  }
  return {
    /** @param {string} path @returns {number[]} numbers of rows, in the order of the file */
    of: (path) => {
      const some = named.get(resolve(path)) ?? [];
      if (patterns.length === 0) return some;
      const fitting = patterns.filter(({ fits }) => fits(path)).map(({ index }) => index);
      return fitting.length === 0 ? some : [...some, ...fitting].sort((a, b) => a - b);
    },
    /**
     * The rows with patterns whose pages are not all below these paths: a run over a part of the site cannot say that they
     * do nothing.
     *
     * @param {string[]} paths
     */
    notWithin: (paths) => {
      const roots = paths.map((path) => resolve(path));
      return patterns
        .filter(({ base }) => !roots.some((root) => isWithin(base, root)))
        .map(({ index }) => index);
    },
  };
}

/**
 * @param {string} path
 * @param {string} folder
 */
export function isWithin(path, folder) {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
