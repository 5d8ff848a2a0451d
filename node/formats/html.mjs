import { readFileSync } from "node:fs";
import { cover, plain, shownPath } from "../safe.mjs";
import { tell } from "../words.mjs";
import { Census, levelsFor, originsIn, sum } from "./census.mjs";
import { fileOf, placed, unread } from "./findings.mjs";
import { Places } from "./places.mjs";
import { bars, policy, rowsTable, safe, safeJson, tiles } from "./report/markup.mjs";
import { formatWords } from "./words.mjs";

/** @typedef {import("../check.mjs").Checked} Checked */
/** @typedef {import("./index.mjs").Totals} Totals */
/** @typedef {import("./census.mjs").Levels} Levels */

const [STYLE, SCRIPT] = ["report/style.css", "report/script.js"].map((name) =>
  readFileSync(new URL(name, import.meta.url), "utf8"),
);

/** Findings that are on paper: more than anybody reads there. */
const MOST_PRINTED = 2000;
/** Entries of a list that is not filtered. */
const MOST_LISTED = 500;

/**
 * One file for a browser: overview, charts, and a list of findings to filter. It asks for nothing from anywhere, and nothing
 * but its own script can run in it. Texts that come again are kept once.
 *
 * @param {import("./index.mjs").FormatOptions} options
 * @returns {import("../check.mjs").Format}
 */
export function htmlFormat({ words, rules, columns, engine, run }) {
  const told = formatWords(words);
  const originOf = originsIn(columns);
  const titles = new Map(rules.map(({ name, title }) => [name, title]));
  const collected = new Collected();

  /** @param {Checked} result */
  const addPage = (result) => {
    const origin = originOf(result);
    const file = fileOf(result);
    const column = origin.column.name || told.page.none;
    const unit = origin.unit || told.page.none;
    for (const what of unread(result, words)) collected.notChecked.push([file, what]);
    for (const { rule, kind, reason, until } of result.report.exceptions.used) {
      const title = titles.get(rule) ?? rule;
      collected.excepted.push([file, title, told.page.kinds[kind], plain(cover(reason)), until ?? ""]);
    }
    const places = new Places(result);
    for (const { finding, known, line, region, field } of placed(result, places)) {
      const { rule, level, element, count } = finding;
      const around = places.around(finding);
      const shown = around?.shown;
      const at = region ?? (field ? around?.at : undefined);
      if (!known) {
        levelsFor(collected.columns, column)[level] += count;
        levelsFor(collected.units, unit)[level] += count;
      }
      collected.addFinding({
        file,
        column,
        unit,
        rule,
        title: titles.get(rule) ?? rule,
        level,
        known,
        line: at?.line ?? line ?? 0,
        at: at?.column ?? 0,
        field: field ?? "",
        element: element ? plain(element) : "",
        count,
        excerpt: shown ? [shown.before, shown.place, shown.after] : [],
        what: plain(finding.what),
        why: finding.why.map(({ title }) => plain(title)),
        how: plain(finding.how),
        fix: finding.fix ? plain(finding.fix.title) : "",
      });
    }
  };

  /** @param {Totals} tally */
  const close = (tally) => {
    const { census } = collected;
    const { page } = told;
    const byTitle = new Map([...census.rules].map(([name, levels]) => [titles.get(name) ?? name, levels]));
    const charts = [
      [page.byRule, bars(byTitle, page.rule, { most: 20, words, page })],
      [page.byColumn, bars(collected.columns, page.column, { most: 8, words, page })],
      [page.byUnit, bars(collected.units, page.unit, { most: 8, words, page })],
    ];
    const facts = [
      page.made(`${run.startedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`, engine.version),
      ...(run.today ? [page.today(run.today)] : []),
      page.profile(engine.profile.slice(0, "sha256:".length + 12)),
      page.about,
    ];
    const verdicts = /** @type {const} */ (["block", "review", "pass"]);
    const pages = [
      ...verdicts.map((name) => ({ kind: name, count: tally[name], label: words.verdicts[name] })),
      { kind: "failed", count: tally.failed, label: told.notChecked },
      ...(tally.partly > 0 ? [{ kind: "failed", count: tally.partly, label: told.partly }] : []),
    ];
    const severities = /** @type {const} */ (["block", "review", "advise"]);
    const findings = [
      ...severities.map((name) => ({ kind: name, count: census.levels[name], label: words.levels[name] })),
      ...(census.known > 0 ? [{ kind: "aside", count: census.known, label: told.known }] : []),
      ...(census.excepted > 0 ? [{ kind: "aside", count: census.excepted, label: told.excepted }] : []),
    ];
    const more = words.changes.more;
    const data = {
      words: {
        ...page,
        levels: words.levels,
        what: words.what,
        why: words.why,
        how: words.how,
        colon: words.colon,
      },
      mostPrinted: MOST_PRINTED,
      strings: [...collected.strings.keys()],
    };
    return `<!doctype html>
<html lang="${told.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(STYLE, SCRIPT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${safe(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#list">${safe(page.skip)}</a>
<header>
<h1>${safe(page.title)}</h1>
<p>${facts.map(safe).join(" · ")}</p>
${tally.interrupted ? `<p class="alarm">${safe(told.interrupted)}</p>\n` : ""}</header>
<main>
<section aria-labelledby="overview">
<h2 id="overview">${safe(page.overview)}</h2>
<div class="tiles">
${tiles(`${page.pages} ${tally.files}`, pages)}
${tiles(`${page.findings} ${sum(census.levels)}`, findings)}
</div>
<div class="charts">
${charts.map(([title, chart]) => (chart === "" ? "" : `<section><h3>${safe(title)}</h3>${chart}</section>`)).join("\n")}
</div>
</section>
${rowsTable(told.notChecked, [page.file, page.reason], collected.notChecked, { most: MOST_LISTED, more })}
${rowsTable(told.excepted, [page.file, page.rule, page.kind, page.reason, page.until], collected.excepted, { most: MOST_LISTED, more })}
<section aria-labelledby="findings">
<h2 id="findings">${safe(page.findings)}</h2>
<noscript><p class="alarm">${safe(page.noScript)}</p></noscript>
<form id="filter" hidden aria-label="${safe(page.filter)}"></form>
<p id="shown" role="status"></p>
<ol id="list" tabindex="-1" aria-labelledby="findings"></ol>
<button type="button" id="more" hidden>${safe(page.more)}</button>
</section>
</main>
<script type="application/json" id="data">${safeJson(data)}</script>
<script type="application/json" id="rows">[${collected.rows.join(",\n")}]</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
  };

  return {
    open: () => "",
    each: (result) => {
      collected.census.add(result);
      if ("trouble" in result)
        collected.notChecked.push([shownPath(result.file), tell(result.trouble, words)]);
      else addPage(result);
      return "";
    },
    close,
  };
}

/** What the report is made of, kept small: findings as text, and of the strings in them each but once. */
class Collected {
  census = new Census();
  /** @type {Map<string, Levels>} */
  columns = new Map();
  /** @type {Map<string, Levels>} */
  units = new Map();
  /** @type {string[][]} */
  notChecked = [];
  /** @type {string[][]} */
  excepted = [];
  /** @type {Map<string, number>} */
  strings = new Map();
  /** @type {string[]} JSON, so that no finding holds on to the page that it was cut out of */
  rows = [];

  /**
   * @param {{ file: string, column: string, unit: string, rule: string, title: string, level: string, known: boolean, line: number,
   *   at: number, field: string, element: string, count: number, excerpt: string[], what: string, why: string[], how: string, fix: string }} found
   */
  addFinding(found) {
    const { known, line, at, count, excerpt, why } = found;
    const [file, column, unit, rule, title, level, field, element, what, how, fix] = [
      found.file,
      found.column,
      found.unit,
      found.rule,
      found.title,
      found.level,
      found.field,
      found.element,
      found.what,
      found.how,
      found.fix,
    ].map((text) => this.#once(text));
    const clauses = why.map((text) => this.#once(text));
    const place = [file, column, unit, rule, title, level, known ? 1 : 0, line, at, field, element, count];
    this.rows.push(safeJson([...place, what, clauses, how, fix, excerpt]));
  }

  /** @param {string} text */
  #once(text) {
    let index = this.strings.get(text);
    if (index === undefined) {
      index = this.strings.size;
      this.strings.set(text, index);
    }
    return index;
  }
}
