// The browser of the tests: the one that CHROMIUM names, or Debian's.
import { existsSync } from "node:fs";
import { canInstall, installDebian } from "./debian.mjs";

export const chromium = process.env.CHROMIUM || "/usr/bin/chromium";

/** Installs Debian's Chromium, with a font that has Chinese, where the tests would find none. */
export function installChromium() {
  if (existsSync(chromium)) return;
  if (process.env.CHROMIUM || !canInstall()) {
    console.error(
      `The browser tests need Chromium, and there is none at ${chromium}. Install it, or say where it is: ` +
        "make test CHROMIUM=/path/to/chromium",
    );
    process.exit(1);
  }
  installDebian(["chromium", "fonts-noto-cjk"]);
}
