import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { residentId } from "../people.mjs";
import { CLI, DRAFT, folderWith, run } from "./helpers.mjs";

const DAY = ["--today", "2026-11-25"];
/** @param {number} index */
const leak = (index) => JSON.stringify({ ...DRAFT, body: `<p>身份证号：${residentId(index)}</p>` });

/**
 * A watch, and a way to wait until it has said something.
 *
 * @param {import("node:test").TestContext} t
 * @param {string[]} args
 * @param {string} cwd
 */
function start(t, args, cwd) {
  const child = spawn(process.execPath, [CLI, "check", "--watch", ...DAY, ...args], { cwd });
  t.after(() => child.kill("SIGKILL"));
  const said = { stdout: "", stderr: "" };
  let look = () => {};
  for (const name of /** @type {const} */ (["stdout", "stderr"])) {
    child[name].on("data", (chunk) => {
      said[name] += chunk;
      look();
    });
  }
  const ended = new Promise((resolve) => child.on("close", resolve));
  return {
    child,
    ended,
    /** What it said since the last time, as soon as that fits. @param {"stdout" | "stderr"} name @param {RegExp} wanted */
    until: (name, wanted) =>
      new Promise((resolve, reject) => {
        look = () => {
          if (!wanted.test(said[name])) return;
          const text = said[name];
          said[name] = "";
          resolve(text);
        };
        ended.then(() => reject(new Error(`ended: ${said.stdout}${said.stderr}`)));
        look();
      }),
  };
}

test("what changes is checked again, and nothing else; Ctrl-C ends it", { timeout: 300_000 }, async (t) => {
  const folder = await folderWith(t, {
    "a.json": DRAFT,
    "old/b.json": leak(1),
    "sub/c.json": DRAFT,
    "x.css": "",
    "xianshen.toml": 'paths = ["."]\nexclude = ["old"]\nformat = "ndjson"\n',
  });
  const { child, ended, until } = start(t, [], folder);
  const first = await until("stdout", /c\.json/);
  assert.match(first, /a\.json/);
  await until("stderr", /正在监视/);
  // What is excluded or is no page is not looked at; what is new is.
  await writeFile(join(folder, "old", "b.json"), leak(2));
  await writeFile(join(folder, "x.css"), "b {}");
  await writeFile(join(folder, "sub", "c.json"), leak(3));
  const second = await until("stdout", /\n/);
  assert.deepEqual(
    second
      .trim()
      .split("\n")
      .map((/** @type {string} */ line) => JSON.parse(line).file),
    ["sub/c.json"],
  );
  assert.ok(!second.includes(residentId(3)));
  assert.equal(JSON.parse(second).report.verdict, "block");
  await writeFile(join(folder, "d.json"), "{");
  assert.match(await until("stdout", /\n/), /^\{"file":"d\.json","error":/);
  await rm(join(folder, "d.json"));
  await writeFile(join(folder, "sub", "c.json"), JSON.stringify(DRAFT));
  assert.equal(JSON.parse(await until("stdout", /\n/)).report.verdict, "pass");
  child.kill("SIGINT");
  assert.equal(await ended, 0);
});

test("judgements that are made meanwhile count, and a mistake in them ends nothing", {
  timeout: 300_000,
}, async (t) => {
  const folder = await folderWith(t, { "a.json": leak(1), "xianshen.exceptions.toml": "" });
  const { child, ended, until } = start(t, ["a.json", "--format", "ndjson"], folder);
  const first = JSON.parse(await until("stdout", /\n/));
  await until("stderr", /正在监视/);
  const { fingerprint } = first.report.findings[0];
  const file = join(folder, "xianshen.exceptions.toml");
  await writeFile(file, "[[exception]\n");
  await writeFile(join(folder, "a.json"), leak(1));
  await until("stderr", /xianshen\.exceptions\.toml：.*TOML/);
  await writeFile(
    file,
    `[[exception]]\npage = "a.json"\nfingerprint = "${fingerprint}"\nkind = "false-positive"\nreason = "示例"\nby = "李某"\non = 2026-11-25\n`,
  );
  await writeFile(join(folder, "a.json"), leak(1));
  const last = JSON.parse(await until("stdout", /\n/));
  assert.equal(last.report.verdict, "pass");
  child.kill("SIGTERM");
  assert.equal(await ended, 0);
});

test("formats with an end, and files, have no place in it", async (t) => {
  const folder = await folderWith(t, { "a.json": DRAFT });
  for (const [args, message] of /** @type {[string[], RegExp][]} */ ([
    [["a.json", "--format", "sarif"], /--watch 只用于写到标准输出的 text, ndjson/],
    [["a.json", "--format", "text=out.txt"], /--watch 只用于/],
    [["a.json", "--prune", "--baseline", "x.json"], /--watch 不能和 --prune 一起用/],
    [["--ndjson", "-"], /--watch 不能和 --ndjson 一起用/],
  ])) {
    const { status, stderr } = await run(["check", "--watch", ...args], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, message);
  }
});
