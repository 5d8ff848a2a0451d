// The pinned build tools and where they are: on the PATH in the right version, or in a folder of the user's cache, where `make setup`
// installs them once for all clones.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "xianshen", "tools");

/** The version of a crate that Cargo.toml pins. @param {string} crate */
export function pinned(crate) {
  const version = new RegExp(`^${crate} = .*"=([0-9.]+)"`, "m").exec(
    readFileSync(join(root, "Cargo.toml"), "utf8"),
  );
  if (!version) throw new Error(`Cargo.toml pins no ${crate}`);
  return version[1];
}

/** Crates that bring a tool, with the version that every build uses. */
const tools = [
  { crate: "wasm-pack", command: "wasm-pack", version: "0.15.1" },
  { crate: "wasm-bindgen-cli", command: "wasm-bindgen", version: pinned("wasm-bindgen") },
];

/** An environment in which the tools are found first. @returns {NodeJS.ProcessEnv} */
export function environment() {
  const path = [join(root, "node_modules", ".bin"), join(cache, "bin"), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path };
}

/** Installs what is missing. */
export function install() {
  for (const { crate, command, version } of tools) {
    const found = spawnSync(command, ["--version"], { env: environment(), encoding: "utf8" });
    if (found.stdout?.trim().split(" ").includes(version)) continue;
    console.error(`installing ${crate} ${version} into ${cache} (once; a few minutes)`);
    execFileSync("cargo", ["install", crate, "--version", version, "--locked", "--root", cache], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // Not into the project's target folder: its flags and its clean-ups are its own.
      env: { ...process.env, CARGO_TARGET_DIR: join(cache, "build"), RUSTFLAGS: "" },
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install();
