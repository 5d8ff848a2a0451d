// Drafts to try the page on. Each is a file in samples/, which the command line checks as well.
import { byId, element } from "./dom.js";
import { fetchPolicy } from "./policy-source.js";

/** @typedef {import("../www/client.js").Draft} Draft */

const SAMPLES = [
  { name: "recruitment", label: "招聘公示：含身份证号和手机号" },
  { name: "interpretation", label: "政策解读：没有写新旧差异" },
  { name: "topsoil", label: "政策解读（对照新旧文件）：漏讲四处变化和创新点" },
  { name: "lift", label: "政策解读（对照新旧文件）：三个维度都没写到位" },
  { name: "land-compensation", label: "征地补偿安置公告：缺社会保障" },
  { name: "service-guide", label: "办事指南：可以发布" },
];

/**
 * A sample names its policies by their files, as a page on disk does; the draft holds them whole.
 * @param {string} name
 * @returns {Promise<Draft>}
 */
async function fetchSample(name) {
  const response = await fetch(`samples/${name}.json`);
  if (!response.ok) throw new Error(`samples/${name}.json: ${response.status}`);
  const draft = await response.json();
  for (const field of ["policy", "previousPolicy"]) {
    if (typeof draft[field] === "string") draft[field] = await fetchPolicy(draft[field]);
  }
  return draft;
}

/**
 * Fills the menu; an address that ends in #sample=NAME loads that sample at once.
 * @param {(draft: Draft) => void} load
 * @param {() => void} onFailure
 */
export function offerSamples(load, onFailure) {
  const menu = /** @type {HTMLDetailsElement} */ (byId("samples"));
  const summary = /** @type {HTMLElement} */ (menu.querySelector("summary"));
  const open = (/** @type {string} */ name) => fetchSample(name).then(load, onFailure);

  const items = SAMPLES.map(({ name, label }) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: "menu-item",
          click: () => {
            menu.open = false;
            summary.focus();
            open(name);
          },
        },
        label,
      ),
    ),
  );
  /** @type {Element} */ (menu.querySelector("ul")).append(...items);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    summary.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });

  const asked = /^#sample=([a-z-]+)$/.exec(location.hash);
  if (asked && SAMPLES.some(({ name }) => name === asked[1])) open(asked[1]);
}
