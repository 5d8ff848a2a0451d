// How long it takes until the first report is on the screen, in a browser that has been here before: node benches/opening.mjs
//
// An editor's browser has a profile: it has the files, and the wasm as the machine code that it made of it in an earlier visit.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdout } from "node:process";
import { launchWithProfile } from "../tests/browser/harness.mjs";
import { LETTERS, servePage } from "./editor-page.mjs";
import { writeSection } from "./section.mjs";

const RUNS = 9;
/** Milliseconds that somebody stays on a page at least: the browser keeps its machine code some seconds after it was made. */
const STAY = 4_000;

/** @param {number[]} values */
const median = (values) => Math.round([...values].sort((a, b) => a - b)[values.length >> 1]);

/** As an editor does: from a page of the CMS to the next. @param {import("playwright-core").Page} page @param {string} address */
async function visit(page, address) {
  await page.goto(served.list);
  await page.goto(address);
  await page.waitForFunction(() => /** @type {any} */ (window).ready);
}

/** @param {import("playwright-core").Page} page */
const openDraft = (page) =>
  page.evaluate(async () => {
    const host = /** @type {any} */ (window);
    host.session?.detach();
    const began = performance.now();
    const { there, painted } = await host.openDraft();
    return { there: there - began, painted: painted - began };
  });

const served = await servePage();
const profile = await mkdtemp(join(tmpdir(), "xianshen-profile-"));
const context = await launchWithProfile(profile);
try {
  const page = context.pages()[0];
  page.on("pageerror", ({ message }) => stdout.write(`${message}\n`));
  /** @type {Record<"page" | "shown" | "first" | "next", { there: number, painted: number }[]>} */
  const taken = { page: [], shown: [], first: [], next: [] };
  const editor = "contenteditable";
  for (let run = 0; run <= RUNS; run++) {
    await visit(page, served.address({ editor, checker: "attached" }));
    const opened = await page.evaluate(() => /** @type {any} */ (window).opened);
    await page.waitForTimeout(STAY);
    await visit(page, served.address({ editor, checker: "ready" }));
    await page.waitForTimeout(STAY);
    const first = await openDraft(page);
    await page.waitForTimeout(STAY);
    const next = await openDraft(page);
    // The first visit fills the caches.
    if (run === 0) continue;
    const { shown, there, painted } = opened;
    taken.page.push({ there, painted });
    taken.shown.push({ there: there - shown, painted: painted - shown });
    taken.first.push(first);
    taken.next.push(next);
  }
  const row = (/** @type {keyof typeof taken} */ name) =>
    `${median(taken[name].map(({ there }) => there))} | ${median(taken[name].map(({ painted }) => painted))}`;
  writeSection(
    "The first report",
    `Milliseconds until the report of a page of ${LETTERS} characters is there, and until it is painted, in a browser that was here before; median
of ${RUNS}. Aim: 150 from when the draft is on the screen. Two cores do everything here: the page, the checker, and the browser's own threads. A
page is opened from another one of the CMS. From the click on it takes longer: first the browser shows the page, then it reads five
megabytes of wasm. What it compiled of them on an earlier page of the site is still there as long as its process is; for a later visit it
is kept only after some megabyte of machine code was optimised, which short visits do not reach.

| | there | painted |
| --- | --- | --- |
| The first draft is opened in a CMS that is one page for all drafts and made its checker when it started | ${row("first")} |
| The next draft there | ${row("next")} |
| A page that holds the draft is opened: from when the browser first shows it | ${row("shown")} |
| The same, from the click | ${row("page")} |`,
  );
} finally {
  await context.close();
  await rm(profile, { recursive: true });
  served.close();
}
