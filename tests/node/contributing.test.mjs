// CONTRIBUTING.md promises that its examples work: they are taken out of it and put to work.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { Checker } from "../../pkg/node.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = resolve(root, process.env.CARGO_TARGET_DIR || "target");

/** @typedef {{ language: string, verb: string, path: string, text: string }} Block */

/** The fenced blocks that name a file. @returns {Promise<Block[]>} */
async function blocks() {
  const guide = await readFile(join(root, "CONTRIBUTING.md"), "utf8");
  return [...guide.matchAll(/^```(\w+) (file|append)=(\S+)\n(.*?)^```$/gms)].map(
    ([, language, verb, path, text]) => ({ language, verb, path, text }),
  );
}

/** @param {Block[]} all @param {string} path */
function blockOf(all, path) {
  const block = all.find((one) => one.path === path);
  assert(block, `CONTRIBUTING.md has no ${path}`);
  return block.text;
}

/** Puts a block into a copy of the repository. @param {string} copy @param {Block} block */
async function put(copy, { language, verb, path, text }) {
  const file = join(copy, path);
  if (verb === "append") return appendFile(file, text);
  if (language !== "diff") {
    await mkdir(dirname(file), { recursive: true });
    return writeFile(file, text, { flag: "wx" });
  }
  const lines = text.split("\n").slice(0, -1);
  const before = lines.filter((line) => line.startsWith(" "));
  const parts = (await readFile(file, "utf8")).split(before.map((line) => `${line.slice(1)}\n`).join(""));
  assert.equal(parts.length, 2, `${path}: the lines before the change stand there once`);
  return writeFile(file, parts.join(lines.map((line) => `${line.slice(1)}\n`).join("")));
}

test("a column in a profile asks for its parts", async () => {
  const all = await blocks();
  await init();
  const checker = new Checker({ profile: JSON.parse(blockOf(all, "profile.json")) });
  const body = blockOf(all, "draft.html");
  const draft = { column: "土地整治公示", title: "青石镇河口村土地整治项目公示", body, today: "2026-11-25" };
  const report = checker.check(draft);
  assert.deepEqual(
    report.findings.map(({ rule, level, element }) => [rule, level, element]),
    [["column/missing-element", "block", "supervision-phone"]],
  );
  const complete = { ...draft, body: `${body}<p>监督电话：0599-5550126。</p>` };
  assert.equal(checker.check(complete).verdict, "pass");
});

test("the rule and the column of the guide pass the project's own tests", { timeout: 600_000 }, async () => {
  // Always at the same place, so that what was compiled for the copy is found again; and in a folder of its own, because the
  // copy's library has the name of the project's and would take its place under the native tests.
  const copy = join(target, "contributing");
  await rm(copy, { recursive: true, force: true });
  const parts = [".cargo", "rust-toolchain.toml", "Cargo.toml", "Cargo.lock", "build.rs", "src", "data"];
  const tests = ["tests/common", "tests/columns.rs", "tests/columns", "tests/laws.rs", "tests/table.rs"];
  for (const part of [...parts, ...tests]) {
    await cp(join(root, part), join(copy, part), { recursive: true, preserveTimestamps: true });
  }
  const all = await blocks();
  for (const block of all) await put(copy, block);
  const cargo = spawnSync(
    "cargo",
    ["test", "--locked", "--quiet", "--test", "columns", "--test", "laws", "--test", "table"],
    {
      cwd: copy,
      env: { ...process.env, CARGO_TARGET_DIR: join(target, "contributing-target") },
      encoding: "utf8",
    },
  );
  assert.equal(cargo.status, 0, `${cargo.error ?? ""}${cargo.stdout}${cargo.stderr}`);
  assert.equal(cargo.stdout.match(/test result: ok/g)?.length, 3, cargo.stdout);
});
