// A program that a test starts, and ends by its own process id; it has a folder of its own, which goes with it.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const START_LIMIT = 60_000;
const END_LIMIT = 5_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
// A run that is broken off leaves nothing behind.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** A folder for a browser that has never been used before. */
export const freshFolder = () => mkdtemp(join(tmpdir(), "xianshen-browser-"));

/** @param {string} folder */
export const dropFolder = (folder) => rm(folder, { recursive: true, force: true, maxRetries: 10 });

/** @returns {Promise<number>} a port that nobody uses now, for a program that cannot choose one itself */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * @param {string} path
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, ready?: RegExp, readyOn?: 2 | 3 }} options `ready` is what the program says once it has started,
 *   on its error output or on a third channel
 * @returns {Promise<{ said: RegExpExecArray | null, stop(): Promise<void> }>}
 */
export async function start(path, args, { env = {}, ready, readyOn = 2 }) {
  const child = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", readyOn === 3 ? "pipe" : "ignore"],
  });
  running.add(child);
  let output = "";
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`it ended with ${signal || code}`));
  }).finally(() => running.delete(child));
  /** @type {Promise<RegExpExecArray | null>} */
  const said = new Promise((resolve) => {
    if (!ready) resolve(null);
    for (const channel of [2, 3]) {
      child.stdio[channel]?.on("data", (/** @type {Buffer} */ data) => {
        output = (output + data).slice(-20_000);
        const found = channel === readyOn && ready ? ready.exec(output) : null;
        if (found) resolve(found);
      });
    }
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve("it did not start in time"), START_LIMIT);
  });
  const fault = await Promise.race([said.then(() => null), ended, late]);
  clearTimeout(timer);
  if (fault !== null) {
    child.kill("SIGKILL");
    throw new Error(`${path}: ${fault}\n${output.slice(-2_000)}`);
  }
  return {
    said: await said,
    async stop() {
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), END_LIMIT);
      await ended;
      clearTimeout(force);
    },
  };
}
