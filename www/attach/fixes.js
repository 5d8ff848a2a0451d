// One-click fixes: made through the editor, verified in what it would save, taken back where they did not take.
import { applied, editsInText, took, tookInTags } from "../fix.js";
import { compact, isInTag } from "../place.js";
import { editField } from "./fields.js";
import { locator } from "./marks.js";

/**
 * @typedef {import("./marks.js").Shown} Shown
 * @typedef {import("./marks.js").Finding} Finding
 * @typedef {import("../adapters/index.js").Adapter} Adapter
 * @typedef {{ start: number, end: number, text: string }} Edit
 * @typedef {() => boolean | Promise<boolean>} Undo takes a fix back, and nothing else; false where something else was changed since
 * @typedef {{ done: number, undo?: Undo, failure?: string }} Outcome how many were done, and why the others were not
 */

/** @param {Finding[]} findings @returns {Edit[]} in the order of the source */
const editsOf = (findings) =>
  findings.flatMap(({ fix }) => fix?.edits || []).sort((a, b) => a.start - b.start);

/**
 * @param {object} page
 * @param {Adapter} page.adapter
 * @param {Map<string, import("./fields.js").Field>} page.fields
 * @param {(field: string) => string} page.nameOf
 * @param {import("./words.js").Words} page.words
 */
export function createFixer({ adapter, fields, nameOf, words }) {
  /** @param {string} before what the editor would have saved @param {number} steps at most */
  const back = async (before, steps) => {
    for (let step = 0; step < steps && adapter.html() !== before; step++) await adapter.undo();
    return adapter.html() === before;
  };

  /** @param {string} before @param {number} steps */
  const takeBack = async (before, steps) =>
    (await back(before, steps)) ? words.notTaken : words.notRestored;

  /** @param {() => Promise<unknown>} goBack to what stood there before the fix that was just made @returns {Undo} */
  const undoOf = (goBack) => {
    const after = adapter.html();
    return async () => {
      if (adapter.html() !== after) return false;
      await goBack();
      return adapter.html() !== after;
    };
  };

  /** An adapter that throws has perhaps changed something before. @param {() => Promise<Outcome>} make @param {number} steps at most @returns {Promise<Outcome>} */
  const attempt = async (make, steps) => {
    const before = adapter.html();
    return make().catch(async () => ({ done: 0, failure: await takeBack(before, steps) }));
  };

  /**
   * The last one first, because an edit moves what stands behind it, and each place is looked for again.
   * @param {Shown} now
   * @param {Edit[]} edits in the text, in order
   * @returns {Promise<{ steps: number, took: boolean, failure?: string }>}
   */
  async function replace(now, edits) {
    const ranges = edits.map(locator(adapter, now));
    if (ranges.includes(null)) return { steps: 0, took: false, failure: words.moved };
    if (adapter.replaceAll) {
      const replacements = edits.map(({ text }, at) => ({ range: /** @type {Range} */ (ranges[at]), text }));
      return { steps: 1, took: await adapter.replaceAll(replacements) };
    }
    for (let done = 0; done < edits.length; done++) {
      const edit = edits[edits.length - 1 - done];
      const range = locator(adapter, now)(edit);
      if (!range || !(await adapter.replace(range, edit.text))) return { steps: done + 1, took: false };
    }
    return { steps: edits.length, took: true };
  }

  /**
   * Changes the text that the reader sees.
   * @param {Shown} now
   * @param {Finding[]} findings
   * @returns {Promise<Outcome>}
   */
  async function fixText(now, findings) {
    /** @type {Edit[]} */
    const edits = [];
    let done = 0;
    let failure = "";
    const isPlain = now.text === now.body;
    for (const finding of findings) {
      const placed = now.placed.find((other) => other.finding === finding);
      const { start, fix } = finding;
      const source = { start: start ?? 0, edits: fix?.edits || [] };
      const inText = placed && (isPlain ? source.edits : editsInText(now.body, source, placed.place));
      if (inText) {
        edits.push(...inText);
        done++;
      } else failure = placed ? words.encoded : words.moved;
    }
    if (done === 0) return { done, failure };
    edits.sort((a, b) => a.start - b.start);
    const before = adapter.html();
    const made = await replace(now, edits);
    if (made.failure) return { done: 0, failure: made.failure };
    const after = adapter.html();
    const isThere = isPlain
      ? compact(after) === compact(applied(now.body, edits))
      : took(now.body, after, edits);
    if (made.took && isThere) return { done, undo: undoOf(() => back(before, made.steps)), failure };
    return { done: 0, failure: await takeBack(before, made.steps) };
  }

  /**
   * Changes the source where the editor shows it.
   * @param {Shown} now
   * @param {Finding[]} findings
   * @returns {Promise<Outcome>}
   */
  async function fixShownSource(now, findings) {
    if (adapter.html() !== now.body) return { done: 0, failure: words.moved };
    const edits = editsOf(findings);
    const source = /** @type {NonNullable<Adapter["source"]>} */ (adapter.source);
    const replaced = await source.replace(edits);
    if (replaced && adapter.html() === applied(now.body, edits)) {
      return { done: findings.length, undo: undoOf(() => back(now.body, 1)) };
    }
    return { done: 0, failure: await takeBack(now.body, 1) };
  }

  /**
   * Changes what stands in tags: the editor has no place for it, so the document is loaded anew.
   * @param {Shown} now
   * @param {Finding[]} findings
   * @returns {Promise<Outcome>}
   */
  async function fixTags(now, findings) {
    const { load } = adapter;
    if (!load) return { done: 0, failure: words.byHand };
    const before = adapter.html();
    const wanted = applied(now.body, editsOf(findings));
    const reload = () => load.call(adapter, before);
    if ((await load.call(adapter, wanted)) && tookInTags(now.body, wanted, adapter.html())) {
      return { done: findings.length, undo: undoOf(reload) };
    }
    await reload();
    return { done: 0, failure: adapter.html() === before ? words.notTaken : words.notRestored };
  }

  /** @param {string} field @param {Finding[]} findings @returns {Promise<Outcome>} */
  async function fixField(field, findings) {
    const undo = editField(fields.get(field), editsOf(findings));
    if (undo) return { done: findings.length, undo };
    return { done: 0, failure: words.fieldByHand(nameOf(field)) };
  }

  /**
   * @param {Shown} now the draft is still the one that was checked: the edits are places in it, and in no other
   * @param {Finding[]} findings each with a fix
   * @returns {Promise<{ done: number, undo: Undo, failure: string }>} undo takes back what was done last
   */
  return async (now, findings) => {
    const result = { done: 0, undo: /** @type {Undo} */ (() => false), failure: "" };
    const ofBody = findings.filter(({ field = "body" }) => field === "body");
    const seen = ofBody.filter(
      (finding) =>
        now.placed.some((other) => other.finding === finding) && !isInTag(now.body, finding.start ?? 0),
    );
    const unseen = ofBody.filter((finding) => !seen.includes(finding));
    const ofFields = findings.filter((finding) => !ofBody.includes(finding));

    /** @param {Finding[]} some @param {() => Promise<Outcome>} fixThem */
    const fix = async (some, fixThem) => {
      if (some.length === 0) return;
      const outcome = await attempt(fixThem, editsOf(some).length).catch(
        () => /** @type {Outcome} */ ({ done: 0, failure: words.notRestored }),
      );
      result.done += outcome.done;
      result.undo = outcome.undo || result.undo;
      result.failure = outcome.failure || result.failure;
    };
    if (adapter.source) await fix(ofBody, () => fixShownSource(now, ofBody));
    else {
      await fix(seen, () => fixText(now, seen));
      // Positions in the source hold for the body as it was checked; what is left is found again by the next check.
      if (seen.length === 0) await fix(unseen, () => fixTags(now, unseen));
    }
    for (const field of new Set(ofFields.map(({ field }) => field || ""))) {
      const some = ofFields.filter((finding) => finding.field === field);
      await fix(some, () => fixField(field, some));
    }
    return result;
  };
}
