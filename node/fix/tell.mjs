import { plain, shownPath } from "../safe.mjs";
import { tell } from "../words.mjs";
import { fixWords } from "./words.mjs";

/** @typedef {import("./fixing.mjs").Fixed} Fixed */
/** @typedef {import("../words.mjs").Words} Words */

/**
 * Says what was changed, page by page and at the end, and what was left.
 *
 * @param {{ dryRun: boolean, words: Words, notice: (text: string) => void, write: (text: string) => Promise<void> }} options
 */
export function telling({ dryRun, words, notice, write }) {
  const told = fixWords[words.locale];
  let [made, pages] = [0, 0];
  return {
    /** @param {string} file @param {Fixed} fix */
    page: async (file, fix) => {
      const name = `${shownPath(file)}${words.colon}`;
      if (fix.made > 0) {
        made += fix.made;
        pages += 1;
        notice(`${name}${(dryRun ? told.wouldMake : told.made)(fix.made)}`);
      }
      for (const { finding, cause } of fix.left)
        notice(`${name}${told.left(plain(finding.rule), tell(cause, words))}`);
      if (fix.diff !== "") await write(fix.diff);
    },
    /** @param {string} file of many drafts */
    many: (file) => notice(`${shownPath(file)}${words.colon}${told.many}`),
    end: () => notice((dryRun ? told.wouldTotal : told.total)(made, pages)),
  };
}
