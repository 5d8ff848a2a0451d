// The form for an exception: what kind it is, why, until when. What is wrong with it is told at the field.
import { field, openDialog } from "./dialogs.js";
import { element } from "./dom.js";

/**
 * @typedef {import("./panel.js").Finding} Finding
 * @typedef {import("./panel.js").PanelWords} PanelWords
 * @typedef {"false-positive" | "accepted"} Kind
 * @typedef {{ kind: Kind, reason: string, until: string | null, by: string }} NewException `until` is the last day on which it holds
 */

/** @type {Kind[]} */
const KINDS = ["false-positive", "accepted"];

/** Whatever is approved is looked at again once a year. */
const MOST_DAYS = 365;

/** @param {Date} date the calendar on the wall, not Greenwich */
const asDay = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");

/** @param {string | undefined} today */
export function range(today) {
  const first = today && /^\d{4}-\d{2}-\d{2}$/.test(today) ? today : asDay(new Date());
  const [year, month, day] = first.split("-").map(Number);
  return { first, last: asDay(new Date(year, month - 1, day + MOST_DAYS)) };
}

/** The kinds of exception that are possible for a finding: the report says so where not both are. @param {Finding} finding @returns {readonly Kind[]} */
export const kindsOf = ({ excusable }) => excusable || KINDS;

/**
 * @param {HTMLElement} place
 * @param {PanelWords} words
 * @param {object} options
 * @param {Finding} options.finding
 * @param {string} options.reviewer who makes it; asked for where it is empty
 * @param {string} [options.today]
 * @param {(finding: Finding, exception: NewException) => Promise<void>} options.save
 * @returns {Promise<"made" | "failed" | undefined>} `failed` where nobody sees the form any more
 */
export async function askException(place, words, { finding, reviewer, today, save }) {
  const said = words.exceptions;
  const { first, last } = range(today);
  /** @type {Promise<"made" | "failed"> | undefined} */
  let saving;
  let told = false;
  /** @type {Kind | ""} */
  let kind = "";

  const kindError = element("p", { class: "field-error", id: "kind-error" });
  const kinds = kindsOf(finding);
  const radios = kinds.map((value) =>
    element("input", {
      type: "radio",
      name: "kind",
      id: `kind-${value}`,
      value,
      "aria-describedby": `kind-${value}-hint kind-error`,
      change: () => {
        kind = value;
        kindError.textContent = "";
        // Only what is accepted needs an end: a fault that was told may be none any more.
        if (until.control.getAttribute("aria-invalid") === "true") until.check();
      },
    }),
  );
  const checkKind = () => {
    kindError.textContent = kind ? "" : said.errors.kind;
    return kind !== "";
  };
  const until = field(
    words,
    "exception-until",
    "input",
    said.until,
    { type: "date", min: first, max: last },
    {
      hint: said.untilHint(last),
      fault: (value) => {
        if (value === "") return kind === "accepted" ? said.errors.untilMissing : "";
        return value < first || value > last ? said.errors.untilRange(first, last) : "";
      },
    },
  );
  const reason = field(
    words,
    "exception-reason",
    "textarea",
    said.reason,
    { maxlength: "500", rows: "3" },
    {
      hint: said.reasonHint,
      fault: (value) => (value.trim() === "" ? said.errors.reason : ""),
    },
  );
  const by = field(words, "exception-by", "input", said.who, { maxlength: "50", autocomplete: "name" });
  by.control.value = reviewer;
  const failure = element("p", { class: "field-error", role: "alert" });

  await openDialog(place, {
    id: "exception",
    title: said.formTitle,
    lead: said.formLead,
    content: (close) => {
      const saveButton = element("button", { type: "submit", class: "primary" }, said.save);
      const submit = async (/** @type {Event} */ event) => {
        event.preventDefault();
        const faults = [
          { control: radios[0], check: checkKind },
          reason,
          until,
          ...(reviewer ? [] : [by]),
        ].filter(({ check }) => !check());
        if (faults.length > 0 || !kind) return faults[0].control.focus();
        saveButton.disabled = true;
        failure.textContent = "";
        told = false;
        const exception = {
          kind,
          reason: reason.control.value.trim(),
          until: until.control.value || null,
          by: by.control.value.trim(),
        };
        saving = Promise.resolve()
          .then(() => save(finding, exception))
          .then(
            () => "made",
            () => "failed",
          );
        if ((await saving) === "made") return close();
        // A form that was just closed still stands there until the browser has said so; nobody reads it any more.
        told = Boolean(failure.closest("dialog")?.open);
        failure.textContent = said.failed;
        saveButton.disabled = false;
      };
      return [
        element("p", { class: "dialog-quote" }, words.describe(finding)),
        element(
          "form",
          { novalidate: true, submit },
          element(
            "fieldset",
            { class: "dialog-field" },
            element("legend", {}, said.kind),
            ...kinds.map((value, index) =>
              element(
                "div",
                { class: "choice" },
                radios[index],
                element("label", { for: `kind-${value}` }, said.kinds[value]),
                element("p", { class: "field-hint", id: `kind-${value}-hint` }, said.hints[value]),
              ),
            ),
            kindError,
          ),
          reason.element,
          until.element,
          !reviewer && by.element,
          failure,
          element(
            "div",
            { class: "dialog-foot" },
            element("button", { type: "button", click: close }, said.cancel),
            saveButton,
          ),
        ),
      ];
    },
  });
  const outcome = await saving;
  return outcome === "failed" && told ? undefined : outcome;
}
