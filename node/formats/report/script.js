// Runs in the report: builds the filter and the list of findings out of the data beside it. Text goes in as text only.

{
  /** Findings that are added to the list at a time. */
  const STEP = 100;
  /** @param {string} id */
  const read = (id) => JSON.parse(byId(id).textContent ?? "");
  const { words, mostPrinted, strings } = read("data");
  /** @typedef {ReturnType<typeof finding>} Finding */
  /** @type {Finding[]} */
  const findings = read("rows").map(finding);

  /** @param {any[]} row */
  function finding(row) {
    const [
      file,
      column,
      unit,
      rule,
      title,
      level,
      known,
      line,
      at,
      field,
      element,
      count,
      what,
      why,
      how,
      fix,
      excerpt,
    ] = row;
    /** @param {number} index @returns {string} */
    const text = (index) => strings[index];
    return {
      file: text(file),
      column: text(column),
      unit: text(unit),
      rule: text(rule),
      title: text(title),
      level: text(level),
      state: known ? words.known : words.fresh,
      line,
      at,
      field: text(field),
      element: text(element),
      count,
      what: text(what),
      why: /** @type {string[]} */ (why.map(text)),
      how: text(how),
      fix: text(fix),
      excerpt: /** @type {string[]} */ (excerpt),
    };
  }

  /** @param {string} id @returns {HTMLElement} */
  function byId(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(id);
    return found;
  }

  /**
   * @param {string} name
   * @param {string} className
   * @param {...(Node | string)} inside
   */
  function make(name, className, ...inside) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  }

  /** @param {string} pattern @param {Record<string, string | number>} values */
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  const form = /** @type {HTMLFormElement} */ (byId("filter"));
  const list = byId("list");
  const status = byId("shown");
  const more = byId("more");
  const CHOICES = /** @type {const} */ (["level", "rule", "column", "unit", "state"]);
  /** @type {Map<"level" | "rule" | "column" | "unit" | "state", HTMLSelectElement>} */
  const selects = new Map();
  const search = document.createElement("input");

  /** A list of what there is to choose, those with most findings first. @param {typeof CHOICES[number]} name */
  function choice(name) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const one of findings) counts.set(one[name], (counts.get(one[name]) ?? 0) + 1);
    if (name === "state" && counts.size < 2) return undefined;
    const titles = new Map(
      name === "rule" ? findings.map(({ rule, title }) => [rule, `${title} ${rule}`]) : [],
    );
    const select = document.createElement("select");
    select.name = name;
    select.append(new Option(words.any, ""));
    for (const [value, count] of [...counts].sort((a, b) => b[1] - a[1])) {
      const label = name === "level" ? words.levels[value] : (titles.get(value) ?? value);
      select.append(new Option(`${label} (${count})`, value));
    }
    selects.set(name, select);
    return make("label", "", make("span", "", words[name]), select);
  }

  /** @type {Finding[]} */
  let matching = findings;
  let shown = 0;

  function filter() {
    const wanted = [...selects].filter(([, select]) => select.value !== "");
    const needle = search.value.trim().toLowerCase();
    matching = findings.filter(
      (one) =>
        wanted.every(([name, select]) => one[name] === select.value) &&
        (needle === "" || `${one.file}\n${one.what}\n${one.excerpt.join("")}`.toLowerCase().includes(needle)),
    );
    list.replaceChildren();
    shown = 0;
    show(STEP);
  }

  /** @param {number} count */
  function show(count) {
    const next = matching.slice(shown, shown + count).map(card);
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= matching.length;
    const counts = { shown, matching: matching.length, all: findings.length };
    status.textContent =
      findings.length === 0
        ? words.noFindings
        : matching.length === 0
          ? words.empty
          : fill(words.shown, counts);
    return next[0];
  }

  /** @param {Finding} one */
  function card(one) {
    const place = [
      one.field && fill(words.field, { field: one.field }),
      one.line && one.at
        ? fill(words.place, { line: one.line, column: one.at })
        : one.line
          ? `:${one.line}`
          : "",
    ].filter(Boolean);
    const name = one.element ? `${one.title} (${one.element})` : one.title;
    const head = make(
      "h3",
      "",
      make("span", `level ${one.level}`, words.levels[one.level]),
      " ",
      name,
      " ",
      make("code", "", one.rule),
      ...(one.count > 1 ? [" ", make("span", "aside", fill(words.times, { count: one.count }))] : []),
      ...(one.state === words.known ? [" ", make("span", "aside", one.state)] : []),
    );
    const origin = make(
      "p",
      "origin",
      make("b", "", one.file),
      ...place.map((part) => ` · ${part}`),
      ` · ${one.column} · ${one.unit}`,
    );
    const item = make("li", one.level, head, origin);
    item.tabIndex = -1;
    if (one.excerpt.length > 0) {
      const [before, at, after] = one.excerpt;
      item.append(make("p", "excerpt", before, make("mark", "", at), after));
    }
    const told = make("dl", "");
    /** @param {string} term @param {string} text */
    const tell = (term, text) => told.append(make("div", "", make("dt", "", term), make("dd", "", text)));
    tell(words.what, one.what);
    for (const clause of one.why) tell(words.why, clause);
    tell(words.how, one.how);
    if (one.fix) tell(words.fix, one.fix);
    item.append(told);
    return item;
  }

  search.type = "search";
  search.name = "text";
  search.autocomplete = "off";
  for (const name of CHOICES) {
    const label = choice(name);
    if (label) form.append(label);
  }
  form.append(make("label", "", make("span", "", words.text), search));
  const reset = make("button", "", words.reset);
  /** @type {HTMLButtonElement} */ (reset).type = "reset";
  form.append(reset);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  // The fields are empty only after the event.
  form.addEventListener("reset", () => setTimeout(filter));
  form.hidden = findings.length === 0;
  more.addEventListener("click", () => show(STEP)?.focus());
  // On paper nobody can ask for more.
  addEventListener("beforeprint", () => {
    if (shown < Math.min(matching.length, mostPrinted)) show(mostPrinted - shown);
    if (matching.length > shown) status.textContent += ` ${fill(words.printed, { most: shown })}`;
  });
  filter();
}
