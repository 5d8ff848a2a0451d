import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { indexOf, shardsIn } from "../../node/shards.mjs";
import { makeSite } from "../../scripts/make-site.mjs";
import { CLI, folderWith, run } from "./helpers.mjs";

const LINUX = process.platform === "linux";

/**
 * @param {import("node:test").TestContext} t
 * @param {number} pages
 */
async function site(t, pages, bytes = 20_000) {
  const folder = await folderWith(t, { "state/x": "" });
  makeSite(join(folder, "site"), { pages, bytes });
  return {
    folder: join(folder, "site"),
    env: { ...process.env, XIANSHEN_CACHE_KEY: "a secret of this test" },
  };
}

/**
 * @param {string[]} args
 * @param {{ folder: string, env: NodeJS.ProcessEnv }} where
 * @param {string[]} [flags] of Node
 */
function start(args, { folder, env }, flags = []) {
  const child = spawn(process.execPath, [...flags, CLI, ...args], {
    cwd: folder,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise((resolve) =>
    child.on("close", (status, signal) => resolve({ status, signal, stdout, stderr })),
  );
  return { child, ended: /** @type {Promise<any>} */ (ended) };
}

test("Ctrl-C leaves complete output for what was done, and status 2", async (t) => {
  const where = await site(t, 400);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    const { child, ended } = start(["check", "--format", "json", "--format", "ndjson=out.ndjson"], where);
    child.stdout.once("data", () => setTimeout(() => child.kill(signal), 50));
    const { status, stdout, stderr } = await ended;
    assert.equal(status, 2);
    assert.match(stderr, /已中断：只有以上结果，其余未检查/);
    const results = JSON.parse(stdout);
    assert.ok(results.length > 0 && results.length < 400, `${results.length}`);
    const lines = (await readFile(join(where.folder, "out.ndjson"), "utf8")).trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      results,
    );
    assert.ok((await readdir(where.folder)).every((name) => !name.endsWith(".tmp")));
  }
});

test("Ctrl-C ends a stream that waits for more drafts", async (t) => {
  const where = { folder: await folderWith(t, {}), env: process.env };
  const { child, ended } = start(["check", "--ndjson", "-"], where);
  child.stdin.write('{"column":"notice","title":"公告","body":"正文","id":"a"}\n');
  child.stdout.once("data", () => child.kill("SIGINT"));
  const { status, stdout, stderr } = await ended;
  assert.equal(status, 2);
  assert.equal(JSON.parse(stdout).id, "a");
  assert.match(stderr, /已中断/);
});

test("killed at 20 moments: the cache can be used, and a file of results is whole or not there", async (t) => {
  const where = await site(t, 60, 6_000);
  const args = ["check", "--cache=.kept", "--format", "json=out.json"];
  const plain = await run(["check", "--format", "json"], { cwd: where.folder, env: where.env });
  const began = Date.now();
  await start(["check", "--format", "json=/dev/null"], where).ended;
  const whole = Date.now() - began;
  const results = JSON.parse(plain.stdout);
  for (let moment = 0; moment < 20; moment += 1) {
    const { child, ended } = start(args, where);
    setTimeout(() => child.kill("SIGKILL"), Math.random() * whole);
    await ended;
    const written = await readFile(join(where.folder, "out.json"), "utf8").catch(() => undefined);
    if (written !== undefined) assert.deepEqual(JSON.parse(written), results);
  }
  const after = await start(args, where).ended;
  assert.equal(after.status, plain.status);
  assert.deepEqual(JSON.parse(await readFile(join(where.folder, "out.json"), "utf8")), results);
  const engine = (await readFile(shardsIn(join(where.folder, ".kept"))[0])).subarray(17, 49).toString("hex");
  assert.ok(indexOf(shardsIn(join(where.folder, ".kept")), engine).size >= 60);
});

test("memory does not grow with the number of pages", { skip: !LINUX }, async (t) => {
  const where = await site(t, 1_200);
  // What a run may keep in hand fits in a heap that all pages and reports together do not.
  const { child, ended } = start(["check", "--workers", "2", "--cache=.kept", "--format", "json"], where, [
    "--max-old-space-size=40",
  ]);
  let most = 0;
  const poll = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  const { status, stdout, stderr } = await ended;
  clearInterval(poll);
  assert.equal(status, 1, stderr);
  assert.equal(JSON.parse(stdout).length, 1_200);
  assert.ok(most > 0 && most < 400, `${most} MB`);
  t.diagnostic(`${most.toFixed(0)} MB`);
});
