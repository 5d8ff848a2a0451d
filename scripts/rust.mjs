// The compiler that rust-toolchain.toml pins, with its components and targets. rustup can do this by itself, but not where
// RUSTUP_AUTO_INSTALL=0 is set, and a target that is missing it adds only together with the toolchain.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./tools.mjs";

/** The strings that a key of rust-toolchain.toml has. @param {string} key */
function pinned(key) {
  const value = new RegExp(`^${key} = (.*)$`, "m").exec(
    readFileSync(join(root, "rust-toolchain.toml"), "utf8"),
  );
  if (!value) throw new Error(`rust-toolchain.toml has no ${key}`);
  return [...value[1].matchAll(/"([^"]+)"/g)].map(([, text]) => text);
}

export function installRust() {
  const [channel] = pinned("channel");
  const components = pinned("components");
  const targets = pinned("targets");
  /** @param {string[]} args */
  const list = (...args) =>
    spawnSync("rustup", [...args, "--toolchain", channel], { cwd: root, encoding: "utf8" });
  const found = list("component", "list", "--installed");
  if (found.error) {
    console.error(
      `rustup was not found. Install it (https://rustup.rs) and run again; it brings Rust ${channel}.`,
    );
    process.exit(1);
  }
  const names = new Set(found.stdout.split("\n"));
  const complete =
    found.status === 0 &&
    targets.every((target) => names.has(`rust-std-${target}`)) &&
    components.every((component) => [...names].some((name) => name.startsWith(component)));
  if (complete) return;
  console.error(`installing Rust ${channel} with ${[...components, ...targets].join(", ")} (once)`);
  const parts = [...components.flatMap((name) => ["-c", name]), ...targets.flatMap((name) => ["-t", name])];
  execFileSync(
    "rustup",
    ["toolchain", "install", channel, "--profile", "minimal", "--no-self-update", ...parts],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
    },
  );
}
