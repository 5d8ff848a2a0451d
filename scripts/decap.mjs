// Fetches the browser bundle of Decap CMS from npm, once. An ordinary installation would bring 390 MB of packages that the bundle
// has in itself already; this leaves 6 MB.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DECAP, DECAP_FOLDER } from "../demo/cms/decap.mjs";

/** The whole bundle, and the parts that it loads when they are needed. */
const WANTED = /^(?:\d+\.)?decap-cms\.js$|^decap-cms\.js\.LICENSE\.txt$/;

/** @param {string} command @param {string[]} args @param {string} cwd */
const run = (command, args, cwd) =>
  execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", 2],
    shell: process.platform === "win32",
  });

export function installDecap() {
  if (existsSync(join(DECAP_FOLDER, "decap-cms.js"))) return;
  const { package: name, version, integrity } = DECAP;
  console.error(`fetching ${name} ${version} (once, 16 MB)`);
  mkdirSync(dirname(DECAP_FOLDER), { recursive: true });
  const work = mkdtempSync(`${DECAP_FOLDER}-`);
  try {
    run("npm", ["pack", `${name}@${version}`, "--ignore-scripts", "--loglevel=error"], work);
    const [archive] = readdirSync(work);
    const hash = createHash("sha512")
      .update(readFileSync(join(work, archive)))
      .digest("base64");
    if (`sha512-${hash}` !== integrity) throw new Error(`${name} ${version} is not what was expected`);
    run("tar", ["-xzf", archive], work);
    const dist = join(work, "package", "dist");
    for (const file of readdirSync(dist)) if (!WANTED.test(file)) rmSync(join(dist, file));
    rmSync(DECAP_FOLDER, { recursive: true, force: true });
    renameSync(dist, DECAP_FOLDER);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === "ENOENT" ? "npm and tar are needed to fetch Decap CMS" : message);
    process.exit(1);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installDecap();
