import { relative, resolve, sep } from "node:path";
import { Trouble } from "./trouble.mjs";

/** @typedef {{ glob: string, base: string }} Pattern a pattern and the folder from which it counts */

/**
 * Whether a path is one of those that the patterns mean, or is below one: `archive` and `archive/**` mean the same. A pattern
 * without a slash may be `anywhere`, as in a file of patterns to ignore. With `exact` what is below is not meant.
 *
 * @param {Pattern[]} patterns
 * @param {{ anywhere?: boolean, exact?: boolean }} [options]
 * @returns {Promise<(path: string) => boolean>}
 */
export async function matcher(patterns, { anywhere = false, exact = false } = {}) {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await load();
  const tests = patterns.map(({ glob, base }) => {
    const plain = glob.replace(/\/+$/, "").replace(/^\.\//, "") || "**";
    const lead = anywhere && !plain.includes("/") ? "**/" : "";
    return { base, test: picomatch(exact ? plain : [lead + plain, `${lead + plain}/**`], { dot: true }) };
  });
  return (path) => {
    const whole = resolve(path);
    return tests.some(({ base, test }) => test(relative(base, whole).split(sep).join("/")));
  };
}

/**
 * The folder at which a pattern begins; nothing where it is a plain path.
 *
 * @param {string} path
 */
export async function baseOfGlob(path) {
  if (!/[*?[\]{}()!]/.test(path)) return undefined;
  const { default: picomatch } = await load();
  const { base, isGlob } = picomatch.scan(path);
  return isGlob ? base || "." : undefined;
}

async function load() {
  try {
    return await import("picomatch");
  } catch {
    throw new Trouble("noGlobs");
  }
}
