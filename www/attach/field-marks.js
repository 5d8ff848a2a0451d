// What was found in each field, said at the field itself; what the page said there before comes back at the end.

/**
 * @typedef {import("../client.js").Report["findings"][number]} Finding
 * @typedef {{ element: HTMLElement, list: HTMLUListElement, described: string | null, invalid: string | null }} Place
 */

const STYLE = `
.xianshen-field { margin: 4px 0 0; padding: 0; list-style: none; font-size: 13px; }
.xianshen-field[hidden] { display: none; }
.xianshen-field [data-level=block] { color: var(--xianshen-block, #b3261e); }
.xianshen-field [data-level=review] { color: var(--xianshen-review, #8a5200); }
.xianshen-field [data-level=advise] { color: var(--xianshen-advise, #1f5f8b); }
`;

/** A sheet made by script needs no leave of a policy for inline styles. @type {CSSStyleSheet | null} */
let sheet = null;

function style() {
  if (sheet || !("adoptedStyleSheets" in document)) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

let made = 0;

/** @param {HTMLElement} element @returns {Place} */
function placeOf(element) {
  const list = document.createElement("ul");
  list.id = `xianshen-field-${++made}`;
  list.className = "xianshen-field";
  list.hidden = true;
  const described = element.getAttribute("aria-describedby");
  const place = { element, list, described, invalid: element.getAttribute("aria-invalid") };
  element.after(list);
  element.setAttribute("aria-describedby", described ? `${described} ${list.id}` : list.id);
  return place;
}

/** @param {HTMLElement} element @param {string} name @param {string | null} value */
function restore(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** @param {Map<string, import("./fields.js").Field>} fields */
export function fieldMarks(fields) {
  style();
  /** @type {Map<string, Place>} */
  const places = new Map();
  for (const [name, { element }] of fields) if (element) places.set(name, placeOf(element));

  return {
    /** @param {Finding[]} findings */
    show(findings) {
      for (const [name, { element, list }] of places) {
        const here = findings.filter(({ field }) => field === name);
        list.hidden = here.length === 0;
        list.textContent = "";
        for (const { level, what } of here) {
          const item = document.createElement("li");
          item.dataset.level = level;
          item.textContent = what;
          list.append(item);
        }
        const blocks = here.some(({ level }) => level === "block");
        element.setAttribute("aria-invalid", String(blocks));
        element.dataset.xianshenLevel = here.length === 0 ? "" : blocks ? "block" : here[0].level;
      }
    },
    remove() {
      for (const { element, list, described, invalid } of places.values()) {
        list.remove();
        restore(element, "aria-describedby", described);
        restore(element, "aria-invalid", invalid);
        delete element.dataset.xianshenLevel;
      }
    },
  };
}
