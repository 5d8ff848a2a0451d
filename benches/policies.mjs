// Two versions of a policy with an interpretation, as long as wanted: the policies of the accuracy set one behind the other, as
// plain text, so that what is compared is varied and has the changes that such policies have.
import { readInterpretations } from "../tests/accuracy/interpretation-set.mjs";
import { plainText } from "../tests/accuracy/plain.mjs";

/** @typedef {{ body?: string | null, format?: string | null }} Text */

/** Characters of the interpretation. */
const INTERPRETATION = 3000;

/** @param {string} text @param {number} characters */
const asLong = (text, characters) =>
  Array.from(text.repeat(Math.ceil(characters / text.length) + 1))
    .slice(0, characters)
    .join("");

/** @param {Text | null | undefined} text */
const plain = (text) => plainText(text?.body ?? "", text?.format ?? "html").text.replace(/\n+/g, "\n");

/** @returns {Promise<(characters: number) => import("../pkg/xianshen.js").Draft>} characters of each of the two policies */
export async function policyDrafts() {
  // The first interpretation of each pair.
  const drafts = new Map((await readInterpretations()).map(({ pair, draft }) => [pair?.name, draft]));
  drafts.delete(undefined);
  const joined = (
    /** @type {(draft: import("../pkg/xianshen.js").Draft) => Text | null | undefined} */ part,
  ) => [...drafts.values()].map((draft) => plain(part(draft))).join("\n");
  const [policy, previous] = [joined((draft) => draft.policy), joined((draft) => draft.previousPolicy)];
  const body = asLong(
    joined((draft) => draft),
    INTERPRETATION,
  );
  return (characters) => ({
    column: "policy-interpretation",
    title: "《有关办法》解读",
    body,
    format: "text",
    policy: { body: asLong(policy, characters), format: "text" },
    previousPolicy: { body: asLong(previous, characters), format: "text" },
  });
}
