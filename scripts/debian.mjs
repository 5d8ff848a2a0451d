// Debian's packages, where this is Debian and may be changed.
import { execFileSync, spawnSync } from "node:child_process";

let updated = false;

/** Whether packages can be installed here at all. */
export const canInstall = () => process.getuid?.() === 0 && !spawnSync("apt-get", ["--version"]).error;

/** @param {string[]} args */
function apt(...args) {
  execFileSync("apt-get", ["-qq", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** @param {string[]} packages */
export function installDebian(packages) {
  console.error(`installing Debian's ${packages.join(", ")} (once)`);
  if (!updated) apt("update");
  updated = true;
  apt("install", "-y", "--no-install-recommends", ...packages);
}
