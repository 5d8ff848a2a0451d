// What others install: the tarball that `npm pack` makes works without a registry and without Rust, and the templates for CI call it in
// a way that its command line knows.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "yaml";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Nothing may be fetched: what is not in the tarball is missing. */
const OFFLINE = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** @type {string} */
let work;
/** @type {string} */
let tarball;

before(async () => {
  work = await mkdtemp(join(tmpdir(), "xianshen-package-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", work], { cwd: ROOT });
  tarball = join(work, JSON.parse(stdout)[0].filename);
});

after(() => rm(work, { recursive: true, force: true }));

/** Without npm's cache, in which a package could lie that the tarball lacks. @param {NodeJS.ProcessEnv} [env] */
const isolated = (env = process.env) => ({ ...env, npm_config_cache: join(work, "empty-cache") });

/**
 * A command and what came of it; a status other than 0 is no error here.
 *
 * @param {string} file @param {string[]} args @param {import("node:child_process").ExecFileOptions} options
 */
const outcome = (file, args, options) =>
  run(file, args, { ...options, env: isolated(options.env) }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout: String(stdout), stderr: String(stderr) }),
    ({ code, stdout, stderr }) => ({ status: code, stdout: String(stdout), stderr: String(stderr) }),
  );

/** A folder with a page that blocks and one that passes. @param {string} name */
async function siteOf(name) {
  const site = join(work, name);
  await mkdir(join(site, "pages"), { recursive: true });
  const page = (/** @type {string} */ body) =>
    `---\ncolumn: notice\ntitle: 关于窗口调整的公告\n---\n${body}\n`;
  await writeFile(join(site, "pages", "bad.md"), page("自2026年X月X日起调整。"));
  await writeFile(join(site, "pages", "good.md"), page("自2026年12月1日起，登记窗口迁至政务服务中心二楼。"));
  return site;
}

test("the tarball is installed without a registry, and npx runs it in every format", async () => {
  const site = await siteOf("office");
  await writeFile(join(site, "package.json"), "{}");
  await run("npm", ["install", ...OFFLINE, tarball], { cwd: site, env: isolated() });
  const { stdout } = await run("npx", ["--offline", "xianshen", "--version"], { cwd: site });
  const { version } = JSON.parse(await readFile(join(ROOT, "pkg/package.json"), "utf8"));
  assert.equal(stdout.trim(), `xianshen ${version}`);
  const formats = ["json", "sarif", "junit", "github", "gitlab", "checkstyle", "csv", "html"];
  const files = formats.map((format) => `--format=${format}=out.${format}`);
  const checked = await outcome(
    "npx",
    ["--offline", "xianshen", "check", "pages", "--today=2026-11-26", "--format=text", ...files],
    { cwd: site },
  );
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /2026年X月X日/);
  for (const format of formats) assert.ok((await readFile(join(site, `out.${format}`))).length > 0, format);
});

test("what an importer may import is there", async () => {
  const site = join(work, "importer");
  await mkdir(site);
  await writeFile(join(site, "package.json"), '{ "type": "module" }');
  await run("npm", ["install", ...OFFLINE, tarball], { cwd: site, env: isolated() });
  const program = `
    import init, { Checker } from "xianshen";
    import { createGate, handler } from "xianshen/gate";
    import { attach } from "xianshen/panel";
    await init();
    const { verdict } = new Checker().check({ column: "notice", title: "公告", body: "待补充" });
    console.log(verdict, typeof createGate, typeof handler, import.meta.resolve("xianshen/panel.classic.js").endsWith(".js"));
  `.replace(/import \{ attach.*\n/, "");
  await writeFile(join(site, "program.mjs"), program);
  const { stdout } = await run(process.execPath, ["program.mjs"], { cwd: site });
  assert.equal(stdout.trim(), "block function function true");
});

test("the two manifests say the same", async () => {
  const [whole, engine] = await Promise.all(
    ["package.json", "js/package.json"].map(async (name) =>
      JSON.parse(await readFile(join(ROOT, name), "utf8")),
    ),
  );
  for (const key of ["name", "version", "description", "license"]) assert.equal(whole[key], engine[key], key);
  for (const [name, target] of Object.entries(engine.exports)) {
    if (name === "./package.json") continue;
    const inside = JSON.stringify(target).replaceAll('"./', '"./pkg/');
    assert.equal(JSON.stringify(whole.exports[name]), inside, name);
  }
  assert.deepEqual(whole.bundleDependencies, Object.keys(whole.dependencies), "nothing may be left to fetch");
});

test("the action of GitHub: its script checks what it is told to, and nothing in an input is run", async () => {
  const site = await siteOf("action");
  const { runs, inputs } = parse(await readFile(join(ROOT, "action.yml"), "utf8"));
  const step = runs.steps.at(-1);
  assert.deepEqual(Object.keys(inputs).sort(), ["options", "paths", "sarif", "working-directory"]);
  assert.ok(!/\$\{\{/.test(step.run), "an input in the script's own text could become a command");
  /** @param {Record<string, string>} given */
  const act = (given) =>
    outcome("bash", ["-euo", "pipefail", "-c", step.run], {
      cwd: site,
      env: {
        ...process.env,
        XIANSHEN: join(ROOT, "node/cli.mjs"),
        INPUT_PATHS: "",
        INPUT_OPTIONS: "",
        INPUT_SARIF: "",
        ...given,
      },
    });
  const blocked = await act({
    INPUT_PATHS: "pages\n",
    INPUT_OPTIONS: "--today=2026-11-26\n--strict",
    INPUT_SARIF: "out.sarif",
  });
  assert.equal(blocked.status, 1, blocked.stderr);
  assert.match(blocked.stdout, /^::error .*file=pages\/bad\.md/m);
  assert.equal(JSON.parse(await readFile(join(site, "out.sarif"), "utf8")).version, "2.1.0");
  const hostile = await act({
    INPUT_PATHS: "pages/good.md\n$(touch run)\n; touch run",
    INPUT_OPTIONS: "--today=2026-11-26",
  });
  assert.equal(hostile.status, 2, "what is no file is not checked");
  assert.ok(!(await readdir(site)).includes("run"));
});

test("the template of GitLab: its script runs on the tarball and leaves what GitLab reads", async () => {
  const site = await siteOf("gitlab");
  const { xianshen } = parse(await readFile(join(ROOT, "templates/gitlab-ci.yml"), "utf8"));
  const env = { ...process.env, ...xianshen.variables, XIANSHEN_PACKAGE: tarball, XIANSHEN_OPTIONS: "pages" };
  const checked = await outcome("sh", ["-euc", xianshen.script.join("\n")], { cwd: site, env });
  assert.equal(checked.status, 1, checked.stderr);
  for (const name of [...xianshen.artifacts.paths, ...Object.values(xianshen.artifacts.reports)])
    assert.ok((await readFile(join(site, name))).length > 0, name);
});

test("the hook of pre-commit names a command that there is, for kinds of files that it reads", async () => {
  const [hook] = parse(await readFile(join(ROOT, ".pre-commit-hooks.yaml"), "utf8"));
  const { bin } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  assert.deepEqual(hook.entry.split(" "), [Object.keys(bin)[0], "check"]);
  const site = await siteOf("hook");
  const names = ["pages/good.md", "pages/bad.md"];
  const { status } = await outcome(process.execPath, [join(ROOT, bin.xianshen), "check", ...names], {
    cwd: site,
  });
  assert.equal(status, 1);
});
