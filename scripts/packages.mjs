// Installs the npm packages of a lock file, unless they are there already. With --production only those that the demo and
// the command line need.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installDecap } from "./decap.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @typedef {{ version: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} path of a lock file; the one in node_modules says what npm installed
 * @returns {Record<string, Locked>}
 */
function locked(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

/** @param {string} folder with a lock file @param {boolean} production */
function current(folder, production) {
  const installed = locked(join(folder, "node_modules/.package-lock.json"));
  return Object.entries(locked(join(folder, "package-lock.json")))
    .filter(
      ([path, { dev, optional, devOptional }]) => path && !optional && !devOptional && !(production && dev),
    )
    .every(
      ([path, { version }]) =>
        installed[path]?.version === version && existsSync(join(folder, path, "package.json")),
    );
}

/** @param {{ production: boolean, folder?: string, what?: string }} options */
export function installPackages({ production, folder = root, what = "npm packages" }) {
  if (current(folder, production)) return;
  console.error(`installing ${what} (once)`);
  // No package here needs an install script to work, so none is run.
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  try {
    execFileSync("npm", production ? [...args, "--omit=dev"] : args, {
      cwd: folder,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
  } catch (error) {
    const missing = /** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT";
    console.error(
      missing
        ? "npm was not found: it comes with Node, on Debian as the package npm"
        : `npm ci failed: ${what} could not be installed`,
    );
    process.exit(1);
  }
}

/** What the demo needs beside the package: its own packages, so that whoever installs the package gets none of them, and Decap CMS. */
export function installDemo() {
  installPackages({ production: true, folder: join(root, "demo"), what: "the packages of the demo" });
  installDecap();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installPackages({ production: process.argv.includes("--production") });
  installDemo();
}
