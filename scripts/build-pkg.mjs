// Builds the package: wasm-pack for the wasm file and its glue, our own entry for Node beside it. With --check it builds into a
// temporary folder and fails where the committed pkg/ differs, byte for byte.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { environment, root } from "./tools.mjs";

const committed = join(root, "pkg");

/** Paths of this machine in panic messages would make every machine's build differ. */
function remaps() {
  const home = process.env.CARGO_HOME || join(homedir(), ".cargo");
  const registries = join(home, "registry", "src");
  const sysroot = execFileSync("rustc", ["--print", "sysroot"], { cwd: root, encoding: "utf8" }).trim();
  const commit = /commit-hash: (\w+)/.exec(
    execFileSync("rustc", ["-vV"], { cwd: root, encoding: "utf8" }),
  )?.[1];
  const pairs = [
    [root.replace(/\/$/, ""), "/src"],
    [join(sysroot, "lib/rustlib/src/rust"), `/rustc/${commit}`],
    [home, "/cargo"],
  ];
  // The last one that fits wins, and the folder of a registry is named after its host.
  for (const name of existsSync(registries) ? readdirSync(registries) : [])
    pairs.push([join(registries, name), "/deps"]);
  return pairs.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

/** @param {string} out */
async function build(out) {
  // cargo fetch first, so that the registry's folder exists and is remapped.
  execFileSync("cargo", ["fetch", "--locked", "--target", "wasm32-unknown-unknown"], {
    cwd: root,
    stdio: "inherit",
  });
  const flags = JSON.stringify(remaps());
  const cargo = ["--locked", "--config", `target.wasm32-unknown-unknown.rustflags=${flags}`];
  const env = environment();
  // The bytes must not depend on the shell they were built in; RUSTFLAGS would even replace the flags of .cargo/config.toml.
  for (const name of Object.keys(env)) {
    if (/^(CARGO_ENCODED_)?RUSTFLAGS$|^CARGO_(PROFILE|TARGET_WASM32)_|^CARGO_INCREMENTAL$/.test(name))
      delete env[name];
  }
  const wasmPack =
    "build --release --target web --mode no-install --no-pack --out-name xianshen --out-dir".split(" ");
  execFileSync("wasm-pack", [...wasmPack, out, ".", "--", ...cargo], { cwd: root, env, stdio: "inherit" });
  rmSync(join(out, ".gitignore"), { force: true });
  for (const name of readdirSync(join(root, "js"))) cpSync(join(root, "js", name), join(out, name));
  cpSync(join(root, "src", "profile.schema.json"), join(out, "profile.schema.json"));
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(join(root, name), join(out, name));
  await bundle(out);
}

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

if (process.argv.includes("--check")) {
  const fresh = mkdtempSync(join(tmpdir(), "xianshen-pkg-"));
  try {
    await build(fresh);
    const names = new Set([...filesIn(fresh), ...filesIn(committed)]);
    const read = (/** @type {string} */ folder, /** @type {string} */ name) =>
      existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : Buffer.from("\0absent");
    const stale = [...names].filter((name) => !read(fresh, name).equals(read(committed, name)));
    if (stale.length > 0) {
      console.error(`pkg/ is stale: ${stale.join(", ")}. Run \`make pkg\` and commit the result.`);
      process.exitCode = 1;
    } else console.error("pkg/ is what this source builds.");
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} else {
  rmSync(committed, { recursive: true, force: true });
  await build(committed);
}
