import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const CLI = fileURLToPath(new URL("../../node/cli.mjs", import.meta.url));

/** Numbers with valid check digits of people who do not exist, and a mobile number. */
export const RESIDENT_IDS = ["350784198703121047", "350784199208152035", "11010519491231002X"];
export const MOBILE = "13800138000";

/** A draft in which nothing is wrong but what a test adds. */
export const DRAFT = {
  column: "notice",
  title: "关于调整服务大厅开放时间的公告",
  body: "<p>自下周一起，服务大厅每日上午八时三十分开放，请前来办事的群众合理安排时间。</p>",
  today: "2026-11-25",
};

/** @typedef {{ status: number | null, stdout: string, stderr: string }} Outcome */

/**
 * Runs the command line as a user does.
 *
 * @param {string[]} args
 * @param {{ input?: string | Buffer, cwd?: string, env?: NodeJS.ProcessEnv, cli?: string }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(args, { input = "", cwd, env, cli = CLI } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env: { ...process.env, ...env } });
    /** @type {Buffer[]} */
    const stdout = [];
    /** @type {Buffer[]} */
    const stderr = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    // A program that refuses its arguments does not read its input.
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.end(input);
  });
}

/**
 * A folder with the given files that is gone after the test.
 *
 * @param {{ after: (clean: () => Promise<void>) => void }} test
 * @param {Record<string, string | Buffer | object>} files an object is written as JSON
 */
export async function folderWith(test, files) {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-test-"));
  test.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    const raw = typeof content === "string" || Buffer.isBuffer(content);
    await writeFile(path, raw ? content : JSON.stringify(content));
  }
  return folder;
}
