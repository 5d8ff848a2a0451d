// A whole site on the command line: time, speed and memory with one and two threads, without and with the cache. Rewrites its
// section of docs/performance.md.
//   node benches/site.mjs [--pages 20000]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeSite } from "../scripts/make-site.mjs";
import { writeSection } from "./section.mjs";

const CLI = fileURLToPath(new URL("../node/cli.mjs", import.meta.url));
const PEAK = new URL("peak.mjs", import.meta.url).href;
const LIMIT_MB = 400;
const AT_LEAST_TIMES = 10;

const { values } = parseArgs({ options: { pages: { type: "string", default: "20000" } } });
const pages = Number(values.pages);
const folder = mkdtempSync(join(tmpdir(), "xianshen-site-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const site = join(folder, "site");
const { bytes } = makeSite(site, { pages });
console.error(`${pages} pages, ${(bytes / 1e6).toFixed(1)} MB`);

/** @param {string} name @param {string[]} args */
function measured(name, args) {
  const peak = join(folder, "peak");
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", PEAK, CLI, "check", ...args], {
    cwd: site,
    env: { ...process.env, XIANSHEN_PEAK: peak, XIANSHEN_CACHE_KEY: "the secret of the benchmark" },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const seconds = (performance.now() - began) / 1000;
  // The site has faults, so 1 is what a run that checked every page gives.
  if (status !== 1) throw new Error(`${name}: status ${status}\n${stderr}`);
  const megabytes = Number(readFileSync(peak, "utf8")) / 1024;
  console.error(`${name}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
  return { name, seconds, megabytes };
}

const runs = ["1", "2"].flatMap((workers) => {
  const threads = `${workers} ${workers === "1" ? "thread" : "threads"}`;
  const args = ["--workers", workers];
  const cached = [...args, `--cache=${join(folder, `cache${workers}`)}`];
  return [
    { ...measured(`${threads}, no cache`, args), times: undefined },
    ...[measured(`${threads}, cache empty`, cached), measured(`${threads}, cache full`, cached)].map(
      (run, index, both) => ({
        ...run,
        times: index === 1 ? both[0].seconds / run.seconds : undefined,
      }),
    ),
  ];
});
const most = Math.max(...runs.map(({ megabytes }) => megabytes));
const least = Math.min(...runs.flatMap(({ times }) => times ?? []));

const rows = runs.map(
  ({ name, seconds, megabytes, times }) =>
    `| ${[
      name,
      seconds.toFixed(1),
      (pages / seconds).toFixed(0),
      (bytes / 1e6 / seconds).toFixed(1),
      megabytes.toFixed(0),
      times === undefined ? "" : times.toFixed(1),
    ].join(" | ")} |`,
);
writeSection(
  "A whole site",
  `${pages.toLocaleString("en")} pages, ${(bytes / 1e6).toFixed(0)} MB, made by \`scripts/make-site.mjs\` (seed 1): HTML with page tags, Markdown, JSON and plain text, some
in GBK, one in seven with a fault. \`xianshen check\` in the text format, from the start of the process to its end (\`benches/site.mjs\`).
*Times*: how much faster the run with the full cache is than the one that filled it.

| Run | Seconds | Pages a second | MB a second | Peak memory, MB | Times |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}

Aim: at most ${LIMIT_MB} MB (here ${most.toFixed(0)}), and at least ${AT_LEAST_TIMES} times faster from the cache (here ${least.toFixed(1)}).`,
);
