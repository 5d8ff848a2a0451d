// The browser's part of the package, in one file a way in: `panel.js` for pages with modules, `panel.classic.js` for pages without,
// which leaves `Xianshen` on the window, and `worker.js` for both. Each is complete; what they load lies beside them. Their types come
// from the comments of the source.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root } from "./tools.mjs";

/** The oldest browsers that are supported: docs/browsers.md. */
const FLOOR = ["chrome80", "firefox114", "safari16.4"];
const BESIDE = /www\/assets\.js$/;

/** Where a file of the package lies that the bundle loads by itself; see `www/assets.js`. @param {string} base an expression */
const beside = (base) => `export const assets = {
  workerUrl: () => new URL("worker.js", ${base}),
  wasmUrl: () => new URL("xianshen_bg.wasm", ${base}),
};`;

/** @param {string} base @returns {import("esbuild").Plugin} */
const assetsBeside = (base) => ({
  name: "assets-beside",
  setup({ onLoad }) {
    onLoad({ filter: BESIDE }, () => ({ contents: beside(base), loader: "js" }));
  },
});

/** @type {import("esbuild").BuildOptions} */
const COMMON = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  target: FLOOR,
  absWorkingDir: root,
  logLevel: "warning",
};

/** @param {string} out the folder of the package */
export async function bundle(out) {
  const panel = { ...COMMON, entryPoints: [join(root, "www/index.js")] };
  await build({
    ...panel,
    format: "esm",
    outfile: join(out, "panel.js"),
    plugins: [assetsBeside("import.meta.url")],
  });
  // A classic script knows its own address only while it runs for the first time.
  await build({
    ...panel,
    format: "iife",
    globalName: "Xianshen",
    outfile: join(out, "panel.classic.js"),
    banner: { js: "var XianshenAt=document.currentScript&&document.currentScript.src||location.href;" },
    plugins: [assetsBeside("XianshenAt")],
  });
  await build({
    ...COMMON,
    entryPoints: [join(root, "www/worker.js")],
    format: "iife",
    outfile: join(out, "worker.js"),
    define: { "import.meta.url": "self.location.href" },
  });
  declare(join(out, "types"));
}

const TSC =
  "--ignoreConfig --allowJs --checkJs --declaration --emitDeclarationOnly --skipLibCheck --target ES2022 --module NodeNext";

/** What `www/index.js` exports, as declarations: those files that it leads to. @param {string} out */
function declare(out) {
  const work = mkdtempSync(join(tmpdir(), "xianshen-types-"));
  try {
    const lib = ["--lib", "ES2022,DOM,DOM.Iterable", "--types", "", "--rootDir", root, "--outDir", work];
    const args = [join(root, "node_modules/typescript/bin/tsc"), ...TSC.split(" "), ...lib, "www/index.js"];
    execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    const from = join(work, "www");
    const wanted = ["index.js"];
    for (const module of wanted) {
      const file = module.replace(/\.js$/, ".d.ts");
      const text = readFileSync(join(from, file), "utf8");
      for (const [, path] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
        const found = join(dirname(module), path);
        if (!found.startsWith("..") && !wanted.includes(found)) wanted.push(found);
      }
      mkdirSync(dirname(join(out, file)), { recursive: true });
      // The engine's own declarations lie above, as in the repository they lie in the folder beside.
      writeFileSync(join(out, file), text.replaceAll("../pkg/xianshen.js", "../xianshen.js"));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(join(root, "pkg"));
