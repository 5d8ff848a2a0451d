// What the READMEs tell people to do works, and what they point to is there.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { POLICIES } from "../../demo/headers.mjs";
import init, { Checker } from "../../pkg/node.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const READMES = ["README.md", "README.zh-CN.md"];
const PAGES = [
  ...READMES,
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/design.md",
  "docs/contract.md",
  "docs/cms.md",
  "docs/ci.md",
  "data/README.md",
];

/** @param {string} path */
const read = (path) => readFile(join(root, path), "utf8");

for (const path of READMES) {
  test(`${path}: the program for Node runs`, async () => {
    const [, program] = /^```js\n(import init.*?)^```$/ms.exec(await read(path)) ?? [];
    const args = ["--input-type=module", "-e", program];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    assert.equal(stdout, "block\n", stderr);
  });

  test(`${path}: the profile is accepted and does what it says`, async () => {
    const [, profile] = /^```json profile\n(.*?)^```$/ms.exec(await read(path)) ?? [];
    await init();
    const checker = new Checker({ profile: JSON.parse(profile) });
    const garbled = checker.rules().find(({ name }) => name === "validity/garbled");
    assert.equal(garbled?.level, "review");
    const notice = checker.columns().find(({ id }) => id === "notice");
    assert(notice?.aliases.includes("局内公告"));
  });

  test(`${path}: the policies are the demo's`, async () => {
    const lines = (await read(path)).match(/^\S+ +(\S+-src .*)$/gm) ?? [];
    const policies = lines.map((line) => line.replace(/^\S+ +/, "").split("; "));
    assert.equal(policies.length, 2);
    for (const part of policies[0]) assert(POLICIES.page.split("; ").includes(part), part);
    assert.deepEqual(policies[1], POLICIES.worker.split("; "));
  });
}

for (const path of PAGES) {
  test(`${path}: every link inside the repository leads somewhere`, async () => {
    for (const [, target] of (await read(path)).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)) {
      assert(existsSync(join(root, dirname(path), target)), target);
    }
  });
}
