// The ways from the panel into the page: to a finding, to evidence, to another page, to where a sentence is missing.
import { isInTag, sourcePlace, textOf } from "../place.js";
import { selectInField } from "./fields.js";
import { locator } from "./marks.js";

/**
 * @typedef {import("./marks.js").Finding} Finding
 * @typedef {import("./marks.js").Shown} Shown
 * @typedef {import("./marks.js").Span} Span
 * @typedef {import("../client.js").Report} Report
 */

/**
 * @param {object} page
 * @param {import("../adapters/index.js").Adapter} page.adapter
 * @param {Map<string, import("./fields.js").Field>} page.fields
 * @param {import("./options.js").Panel} page.panel
 * @param {import("./words.js").Words} page.words
 * @param {() => Shown | null} page.shown
 * @param {((id: string) => Promise<string | null>) | undefined} page.pageBody
 */
export function createPlaces({ adapter, fields, panel, words, shown, pageBody }) {
  const isMoved = () => panel.say(words.moved, { kind: "failed" });

  /** @param {Shown | null} now @param {Span} place in the text that was checked */
  const select = (now, place) => {
    if (!now) return false;
    if (adapter.source) {
      const there = now.carry(adapter.html())(place);
      if (there) adapter.source.select(there.start, there.end);
      return Boolean(there);
    }
    const range = locator(adapter, now)(place);
    if (range) adapter.select(range);
    return Boolean(range);
  };

  /** @type {Map<string, Promise<string | null>>} bodies of other pages, by id */
  const bodies = new Map();
  /** @param {string} id @returns {Promise<string | null>} */
  const bodyOf = async (id) => {
    const known = bodies.get(id);
    if (known || !pageBody) return known || null;
    const asked = pageBody(id).catch(() => null);
    bodies.set(id, asked);
    asked.then((body) => body === null && bodies.delete(id));
    return asked;
  };

  return {
    /** Goes to where a finding is: its place in the body, its field, or else its row in the list. @param {Finding} finding */
    jump(finding) {
      const now = shown();
      const placed = now?.placed.find((other) => other.finding === finding);
      if (placed && select(now, placed.place)) return;
      if (finding.field && selectInField(fields.get(finding.field), finding)) return;
      if (finding.field === "body" && finding.start != null) {
        if (now && isInTag(now.body, finding.start)) panel.say(words.inTag, { kind: "failed" });
        else isMoved();
      }
      panel.focusRow(finding);
    },

    /** @param {Span} evidence in the body's source */
    show(evidence) {
      const now = shown();
      const isSource = now?.text === now?.body;
      const place = now && (isSource ? evidence : sourcePlace(now.body, now.text, evidence));
      if (!place || !select(now, place)) isMoved();
    },

    /**
     * What a draft and another page of the site both say, as readers see it; `null` where the other page cannot be had.
     * @param {NonNullable<Report["twins"]>[number]} twin
     */
    async passages({ page, matches }) {
      const about = shown();
      const body = await bodyOf(page);
      if (!about || body === null) return null;
      return matches.map(({ start, end, otherStart, otherEnd }) => ({
        here: { start, end },
        own: textOf(about.body.slice(start, end)),
        other: textOf(body.slice(otherStart, otherEnd)),
      }));
    },

    /**
     * The two wordings go to the clipboard and the cursor back into the text. Nothing is inserted: a sentence for citizens is not a
     * clause, and a row must not turn green before somebody has written one.
     * @param {NonNullable<Report["interpretation"]>["changes"][number]} change
     */
    async write(change) {
      adapter.focus();
      const material = panel.words.changeMaterial(change);
      // A page that is not served over HTTPS has no clipboard.
      const copied = navigator.clipboard
        ? await navigator.clipboard.writeText(material).then(
            () => true,
            () => false,
          )
        : false;
      panel.say(words.write(material, copied));
    },
  };
}
