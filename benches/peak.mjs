// Loaded into a run by `node --import`: writes the most memory that the process had, in kilobytes, to the file that XIANSHEN_PEAK names.
import { writeFileSync } from "node:fs";
import { env, resourceUsage } from "node:process";
import { isMainThread } from "node:worker_threads";

const file = env.XIANSHEN_PEAK;
if (isMainThread && file) process.on("exit", () => writeFileSync(file, String(resourceUsage().maxRSS)));
