// The two questions before a page is submitted: what still stands in the way, and who answers for what was reviewed.
import { byId, element, refill } from "./dom.js";
import { describe } from "./words.js";

/** @typedef {import("./client.js").Report["findings"][number]} Finding */

const summary = /** @type {HTMLDialogElement} */ (byId("summary"));
const confirmation = /** @type {HTMLDialogElement} */ (byId("confirmation"));

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} heading id of the heading, which gets the focus so that a screen reader begins there
 */
function open(dialog, heading) {
  dialog.returnValue = "";
  dialog.showModal();
  byId(heading).focus();
}

/** @param {HTMLDialogElement} dialog @returns {Promise<void>} */
const closed = (dialog) =>
  new Promise((resolve) => dialog.addEventListener("close", () => resolve(), { once: true }));

/**
 * @param {{ title: string, lead: string, findings: Finding[], retry: boolean }} content
 * @returns {Promise<Finding | "retry" | undefined>} what was chosen: a problem to go to, or to check again
 */
export async function showSummary({ title, lead, findings, retry }) {
  /** @type {Finding | "retry" | undefined} */
  let chosen = findings[0];
  byId("summary-title").textContent = title;
  byId("summary-lead").textContent = lead;
  refill(
    byId("summary-list"),
    findings.map((finding) =>
      element(
        "li",
        { "data-level": finding.level },
        element(
          "a",
          {
            href: "#findings",
            click: (event) => {
              event.preventDefault();
              chosen = finding;
              summary.close();
            },
          },
          describe(finding),
        ),
      ),
    ),
  );
  const again = byId("summary-retry");
  again.hidden = !retry;
  again.onclick = () => {
    chosen = "retry";
    summary.close();
  };
  byId("summary-close").onclick = () => summary.close();
  open(summary, "summary-title");
  await closed(summary);
  return chosen;
}

/**
 * @param {string[]} questions what a person has to look at
 * @returns {Promise<{ by: string, reason: string } | null>}
 */
export async function askConfirmation(questions) {
  const by = /** @type {HTMLInputElement} */ (byId("confirm-by"));
  const reason = /** @type {HTMLTextAreaElement} */ (byId("confirm-reason"));
  reason.value = "";
  refill(
    byId("confirmation-list"),
    questions.map((question) => element("li", {}, question)),
  );
  byId("confirmation-cancel").onclick = () => confirmation.close();
  // Spaces satisfy `required`, but they are neither a name nor a reason.
  for (const control of [by, reason]) {
    control.oninput = () => control.setCustomValidity(control.value.trim() === "" ? "请填写" : "");
    control.oninput(new InputEvent("input"));
  }
  open(confirmation, "confirmation-title");
  await closed(confirmation);
  if (confirmation.returnValue !== "confirmed") return null;
  return { by: by.value.trim(), reason: reason.value.trim() };
}
