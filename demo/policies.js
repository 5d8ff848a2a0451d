// The policy that an interpretation explains and the one that it replaces: chosen from the library, pasted or read from a file.
import { byId, element, refill } from "./dom.js";
import { panel } from "./page.js";
import { fetchPair, LIBRARY, readable, readPolicyFile, Unreadable } from "./policy-source.js";

/**
 * @typedef {import("../www/client.js").Draft} Draft
 * @typedef {import("./policy-source.js").Policy} Policy
 * @typedef {"policy" | "previousPolicy"} Slot
 * @typedef {{ policy?: Policy | null, previousPolicy?: Policy | null }} Pair
 */

/** @type {{ slot: Slot, name: string, none: string }[]} */
const SLOTS = [
  { slot: "policy", name: "被解读文件", none: "选好后核对名称、文号、链接和数字。" },
  { slot: "previousPolicy", name: "被替代的旧文件", none: "选好后逐条比对新旧变化。首次制定的不用选。" },
];

/** As the form and the engine name the column. */
const COLUMNS = ["policy-interpretation", "政策解读"];

const section = byId("policies");
const dialog = /** @type {HTMLDialogElement} */ (byId("policy-dialog"));
const library = /** @type {HTMLSelectElement} */ (byId("policy-library"));
const text = /** @type {HTMLTextAreaElement} */ (byId("policy-body"));
const file = /** @type {HTMLInputElement} */ (byId("policy-file"));
const note = byId("policy-file-note");

/** @type {{ field: "title" | "docNumber" | "issuer" | "publishedAt" | "url", control: HTMLInputElement }[]} */
const FIELDS = /** @type {const} */ (["title", "docNumber", "issuer", "publishedAt", "url"]).map((field) => ({
  field,
  control: /** @type {HTMLInputElement} */ (byId(`policy-${field}`)),
}));

/** @type {Pair} */
let chosen = {};
let column = "";
let changed = () => {};

/** What goes into the draft: a policy that was cleared is not there. @returns {Pair} */
export function readPolicies() {
  /** @type {Pair} */
  const pair = {};
  for (const { slot } of SLOTS) if (chosen[slot]) pair[slot] = chosen[slot];
  return pair;
}

/** @param {Pair} pair */
export function fillPolicies({ policy, previousPolicy }) {
  chosen = { policy, previousPolicy };
  draw();
}

/**
 * The section is there for interpretations. What another column's draft brings along stays visible, too: nothing is sent
 * that nobody sees.
 * @param {string} chosenColumn
 */
export function showForColumn(chosenColumn) {
  column = chosenColumn;
  section.hidden = !COLUMNS.includes(column) && !chosen.policy && !chosen.previousPolicy;
}

/** @param {Pair} pair @param {string} message */
function replace(pair, message) {
  const before = chosen;
  fillPolicies(pair);
  changed();
  panel.say(message, {
    action: {
      label: "撤销",
      run: () => {
        fillPolicies(before);
        changed();
      },
    },
  });
}

function draw() {
  showForColumn(column);
  refill(byId("policy-slots"), SLOTS.map(card));
}

/** @param {typeof SLOTS[number]} slot */
function card({ slot, name, none }) {
  const policy = chosen[slot];
  const button = (/** @type {string} */ label, /** @type {() => void} */ click) =>
    element(
      "button",
      { type: "button", class: "row-action", "aria-label": `${label}（${name}）`, click },
      label,
    );
  return element(
    "li",
    { class: "policy", "data-slot": slot },
    element("h3", {}, name),
    policy
      ? element("p", { class: "policy-title" }, policy.title || "（没有写名称）")
      : element("p", { class: "policy-none" }, none),
    policy && element("p", { class: "policy-facts" }, facts(policy)),
    policy &&
      slot === "previousPolicy" &&
      !chosen.policy &&
      element("p", { class: "policy-none" }, "还要选好被解读文件，才能比对新旧变化。"),
    element(
      "p",
      { class: "policy-actions" },
      policy ? button("查看或修改", () => edit(slot)) : button("填写或上传", () => edit(slot)),
      policy &&
        button("清除", () => {
          replace({ ...chosen, [slot]: null }, `已清除${name}。`);
          const again = section.querySelector(`[data-slot="${slot}"] button`);
          if (again instanceof HTMLElement) again.focus();
        }),
    ),
  );
}

/** @param {Policy} policy */
function facts(policy) {
  const length = readable(policy).replace(/\s/g, "").length;
  return [
    policy.docNumber,
    policy.issuer,
    policy.publishedAt,
    length > 0 ? `正文 ${length} 字` : "没有正文，不能比对新旧",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param {Slot} slot */
async function edit(slot) {
  const { name } = /** @type {typeof SLOTS[number]} */ (SLOTS.find((other) => other.slot === slot));
  byId("policy-dialog-title").textContent = name;
  fillDialog(chosen[slot] || {});
  file.value = "";
  note.textContent = "";
  dialog.returnValue = "";
  dialog.showModal();
  byId("policy-dialog-title").focus();
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
  if (dialog.returnValue === "chosen") replace({ ...chosen, [slot]: readDialog() }, `已填好${name}。`);
  const opener = section.querySelector(`[data-slot="${slot}"] button`);
  if (opener instanceof HTMLElement) opener.focus();
}

/** The source of the text in the dialog, with its tables, for as long as nobody has changed that text. @type {Policy} */
let source = {};

/** @param {Policy} policy */
function fillDialog(policy) {
  for (const { field, control } of FIELDS) control.value = policy[field] || "";
  source = { body: policy.body, format: policy.format };
  text.value = readable(policy);
}

/** @returns {Policy} */
function readDialog() {
  /** @type {Policy} */
  const policy = {};
  for (const { field, control } of FIELDS) if (control.value.trim()) policy[field] = control.value.trim();
  if (source.body && text.value === readable(source)) return { ...policy, ...source };
  return text.value.trim() ? { ...policy, body: text.value, format: "text" } : policy;
}

/** What the file does not say stays as it was typed. @param {File} picked */
async function takeFile(picked) {
  try {
    const read = await readPolicyFile(picked);
    for (const { field, control } of FIELDS) if (read[field]) control.value = read[field] || "";
    source = { body: read.body, format: read.format };
    text.value = readable(read);
    note.textContent = `已读入“${picked.name}”，请核对下面的内容。`;
  } catch (error) {
    note.textContent = error instanceof Unreadable ? error.message : "这个文件没有读出来，请直接粘贴正文。";
    file.value = "";
  }
}

/** @param {() => void} onChange what was chosen has changed */
export function offerPolicies(onChange) {
  changed = onChange;
  library.append(...LIBRARY.map(({ name, label }) => element("option", { value: name }, label)));
  library.addEventListener("change", async () => {
    const { value } = library;
    library.value = "";
    if (!value) return;
    try {
      replace(await fetchPair(value), "已选好被解读文件和被替代的旧文件。");
    } catch {
      panel.say("文件没有载入，请检查服务是否还在运行。", { kind: "failed" });
    }
  });
  byId("policy-cancel").addEventListener("click", () => dialog.close());
  file.addEventListener("change", () => {
    const picked = file.files?.[0];
    if (picked) takeFile(picked);
  });
  draw();
}
