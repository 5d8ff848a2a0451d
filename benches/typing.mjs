// Typing beside the checker, in Chromium: node benches/typing.mjs
//
// In the plain editor of the browser and in wangEditor, with the checker attached and, as a control, without it. What counts is the
// longest task of the main thread: in CPU time, which another program does not lengthen, and as the browser reports long tasks.
import { stdout } from "node:process";
import { launchChromium, newPage } from "../tests/browser/harness.mjs";
import { LETTERS, servePage } from "./editor-page.mjs";
import { writeSection } from "./section.mjs";

const KEYS = 150;
/** Between two keys: a quick typist. */
const PACE = 80;

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function typing(browser, address) {
  const page = await newPage(browser, { onError: (message) => stdout.write(`${message}\n`) });
  await page.goto(address);
  await page.waitForFunction(() => /** @type {any} */ (window).ready);
  await page.waitForTimeout(2_000);
  const place = page.locator("[contenteditable=true], #body[contenteditable]").first();
  await place.locator("p").nth(20).click();
  await page.evaluate(() => {
    const tasks = /** @type {number[]} */ ([]);
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await browser.startTracing(page, { categories: ["devtools.timeline", "toplevel"] });
  await page.keyboard.type("自然资源局".repeat(KEYS / 5), { delay: PACE });
  await page.waitForTimeout(1_500);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const tasks = await page.evaluate(() => /** @type {any} */ (window).tasks);
  await page.context().close();
  return { long: tasks.length, ...busiest(traceEvents) };
}

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur: number, tdur?: number, args?: any }} Event
 * @param {Event[]} events
 */
function busiest(events) {
  const whole = events.filter(({ ph, tdur }) => ph === "X" && tdur !== undefined);
  const { pid, tid } = /** @type {Event} */ (whole.find(({ name }) => name === "EventDispatch"));
  const here = whole.filter((event) => event.pid === pid && event.tid === tid);
  const cpu = (/** @type {Event[]} */ some) => Math.max(0, ...some.map(({ tdur = 0 }) => tdur)) / 1_000;
  const own = here.filter(
    ({ name, args }) => name === "FunctionCall" && /\/pkg\//.test(args?.data?.url || ""),
  );
  return { task: cpu(here.filter(({ name }) => /RunTask/.test(name))), call: cpu(own) };
}

const served = await servePage();
const browser = await launchChromium();
try {
  const rows = [];
  for (const editor of ["contenteditable", "wangEditor"]) {
    for (const checker of ["none", "attached"]) {
      const { long, task, call } = await typing(browser, served.address({ editor, checker }));
      const [shown, ownCall] = checker === "none" ? ["no", ""] : ["yes", call.toFixed(1)];
      rows.push(`| ${editor} | ${shown} | ${task.toFixed(1)} | ${ownCall} | ${long} |`);
    }
  }
  writeSection(
    "Typing",
    `${KEYS} keys, one every ${PACE} ms, in a page of ${LETTERS} characters. The longest task of the main thread and the longest call into the
checker's own scripts are CPU time; long tasks are those that took more than 50 ms by the clock, whatever held them up. Aim: none that
the checker causes.

| Editor | Checker | Longest task (ms) | Longest call of the checker (ms) | Long tasks |
| --- | --- | --- | --- | --- |
${rows.join("\n")}`,
  );
} finally {
  await browser.close();
  served.close();
}
