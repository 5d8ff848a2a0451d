// The browser of the tests: the one that CHROMIUM names, or Debian's.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export const chromium = process.env.CHROMIUM || "/usr/bin/chromium";

/** Installs Debian's Chromium, with a font that has Chinese, where the tests would find none. */
export function installChromium() {
  if (existsSync(chromium)) return;
  const canInstall =
    !process.env.CHROMIUM && process.getuid?.() === 0 && !spawnSync("apt-get", ["--version"]).error;
  if (!canInstall) {
    console.error(
      `The browser tests need Chromium, and there is none at ${chromium}. Install it, or say where it is: ` +
        "make test CHROMIUM=/path/to/chromium",
    );
    process.exit(1);
  }
  console.error("installing Debian's chromium (once)");
  /** @param {string[]} args */
  const apt = (...args) =>
    execFileSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}
