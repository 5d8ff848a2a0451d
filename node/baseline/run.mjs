import { readFile } from "node:fs/promises";
import { replaceFile } from "../replace.mjs";
import { shownPath } from "../safe.mjs";
import { Trouble, within } from "../trouble.mjs";
import { comparing } from "./compare.mjs";
import { baselineText, readBaseline } from "./file.mjs";
import { Recorder } from "./record.mjs";
import { baselineWords } from "./words.mjs";

/** @typedef {import("../words.mjs").Words} Words */

/**
 * What a run has to do with a baseline: to compare with it, to write it back where the site has become better, or to record a
 * new one.
 *
 * @param {{ baseline?: string, prune: boolean }} settings
 */
export async function baselineFor({ baseline: path, prune }) {
  if (path === undefined) {
    if (prune) throw new Trouble("pruneWhat");
    return undefined;
  }
  const was = await bytesOf(path);
  const before = await within(path, () => readBaseline(path));
  const recorder = prune ? new Recorder(path) : undefined;
  return {
    compared: comparing(path, before),
    recorder,
    /** @param {{ whole: boolean, words: Words, notice: (text: string) => void }} run */
    finish: async ({ whole, words, notice }) => {
      if (!recorder) return;
      const after = await recorder.pruned(before, { whole });
      const text = baselineText(after);
      if (text === baselineText(before)) return;
      await replaceFile(path, text, { was });
      notice(baselineWords[words.locale].pruned(shownPath(path), Recorder.sizes(after)));
    },
  };
}

/**
 * The same for `xianshen baseline`: nothing is compared.
 *
 * @param {string} path
 */
export async function newBaseline(path) {
  const was = await bytesOf(path);
  const before = was === null ? undefined : await within(path, () => readBaseline(path));
  const recorder = new Recorder(path);
  return {
    compared: undefined,
    recorder,
    /** @param {{ whole: boolean, words: Words, notice: (text: string) => void, write: (text: string) => Promise<void> }} run */
    finish: async ({ whole, words, notice, write }) => {
      const told = baselineWords[words.locale];
      const made = whole ? await recorder.renewed(before) : undefined;
      if (!made) return notice(told.notRecorded);
      await replaceFile(path, baselineText(made), { was });
      if (recorder.unnamed > 0) notice(told.unnamed(recorder.unnamed));
      await write(told.recorded(shownPath(path), Recorder.sizes(made)));
    },
  };
}

/** @param {string} path @returns {Promise<Buffer | null>} what it holds now; another look will tell whether it still does */
async function bytesOf(path) {
  return readFile(path).catch(() => null);
}
