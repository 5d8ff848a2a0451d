// The ways into the package: a module, a classic script, and a host's own bundle. The same page and the same outcome with each.
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { form, ID, NEWS, startHost } from "./host.mjs";
import { untilText, verdict } from "./on-panel.mjs";

/** @typedef {import("playwright-core").Page} Page */

const PKG = fileURLToPath(new URL("../../pkg", import.meta.url));
const HTML = form({ body: `<p>${NEWS}身份证号：${ID}</p>` });
const CALL = 'attach(document.querySelector("form"), { column: "work-news", locale: "en" });';

/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;
/** @type {string} */
let work;

before(async () => {
  host = await startHost();
  work = await mkdtemp(join(tmpdir(), "xianshen-bundle-"));
});

after(async () => {
  await host?.close();
  await rm(work, { recursive: true, force: true });
});

/** A number is found, the form is held, one click mends it. @param {Page} page @param {{ url: string }[]} sent */
async function isAtWork(page, sent) {
  await verdict(page, "block");
  await page.getByRole("button", { name: "发布" }).click();
  await page.locator("#summary[open]").waitFor();
  assert.equal(sent.length, 0);
  await page.keyboard.press("Escape");
  await page.locator("button.fix").first().click();
  await untilText(page, "#body", new RegExp(`${ID.slice(0, 2)}\\*{13}${ID.slice(-3)}`));
}

/** @param {string} path @param {(page: Page) => Promise<unknown>} prepare */
const withScript = (path, prepare) => (/** @type {string} */ head) =>
  host.onHost(HTML, isAtWork, { head, prepare: (page) => prepare(page).then(() => path) });

/** @param {Page} page @param {string} code */
const serveStart = (page, code) =>
  page.route("**/start.js", (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body: code }),
  );

test("as a module", () =>
  withScript("panel.js", (page) => serveStart(page, `import { attach } from "/pkg/panel.js"; ${CALL}`))(
    '<script type="module" src="/start.js"></script>',
  ));

test("as a classic script, for pages without modules", () =>
  withScript("panel.classic.js", (page) => serveStart(page, `const { attach } = Xianshen; ${CALL}`))(
    '<script src="/pkg/panel.classic.js" defer></script><script src="/start.js" defer></script>',
  ));

test("in a host's own bundle, with worker and engine where the host puts them", async () => {
  const app = join(work, "app.js");
  await cp(PKG, join(work, "node_modules/xianshen"), { recursive: true });
  const urls = 'workerUrl: "/assets/worker.js", wasmUrl: "/assets/xianshen_bg.wasm"';
  await writeFile(app, `import { attach } from "xianshen/panel";\n${CALL.replace(" });", `, ${urls} });`)}`);
  await build({
    entryPoints: [app],
    bundle: true,
    format: "iife",
    outdir: join(work, "out"),
    logLevel: "silent",
  });
  const code = await readFile(join(work, "out/app.js"), "utf8");
  await withScript("app.js", async (page) => {
    await serveStart(page, code);
    await page.route("**/assets/*", async (route) => {
      const name = new URL(route.request().url()).pathname.split("/").pop() || "";
      const contentType = name.endsWith(".wasm") ? "application/wasm" : "text/javascript; charset=utf-8";
      await route.fulfill({ contentType, body: await readFile(join(PKG, name)) });
    });
  })('<script src="/start.js" defer></script>');
});

test("the declarations lead nowhere outside the package, and hold", async () => {
  const files = await readdir(join(PKG, "types"), { recursive: true, withFileTypes: true });
  const modules = files.filter((file) => file.isFile());
  assert.ok(modules.length > 5);
  for (const { parentPath, name } of modules) {
    const text = await readFile(join(parentPath, name), "utf8");
    for (const [, path] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
      const target = join(parentPath, path.replace(/\.js$/, ".d.ts"));
      assert.ok(target.startsWith(PKG), `${name}: ${path}`);
      await readFile(target);
    }
  }
});
