// One cold start, in a process of its own: from nothing loaded to the first report. Prints milliseconds.
import { draftOf } from "./page.mjs";

const draft = draftOf("notice", 20_000);
const began = performance.now();
const { default: init, Checker } = await import("../pkg/node.mjs");
await init();
const loaded = performance.now();
const checker = new Checker();
const made = performance.now();
checker.check(draft);
const checked = performance.now();
console.log(
  JSON.stringify({ load: loaded - began, make: made - loaded, first: checked - made, all: checked - began }),
);
