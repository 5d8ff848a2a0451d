import { createHash, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { Trouble } from "./trouble.mjs";

const LENGTH = 32;
/** Characters of a key from the environment: fewer can be guessed. */
const SHORTEST = 16;

/**
 * The secret that the cache is sealed with. It is the user's own, in his home and not in the folder of the cache, so that a
 * cache that somebody else made or changed is of no use. A CI job, whose home is new every time, gives one in the environment.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Uint8Array}
 */
export function cacheSecret(env) {
  const given = env.XIANSHEN_CACHE_KEY;
  if (given !== undefined && given !== "") {
    if (given.length < SHORTEST) throw new Trouble("cacheKey", { least: SHORTEST });
    return createHash("sha256").update(given).digest();
  }
  const path = join(stateFolder(env), "cache-key");
  return read(path) ?? make(path);
}

/** @param {NodeJS.ProcessEnv} env */
function stateFolder(env) {
  if (env.XDG_STATE_HOME) return join(env.XDG_STATE_HOME, "xianshen");
  if (process.platform === "win32" && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, "xianshen");
  return join(homedir(), ".local", "state", "xianshen");
}

/** @param {string} path */
function read(path) {
  try {
    const bytes = readFileSync(path);
    return bytes.length === LENGTH ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whole or not at all, and the one of whoever was first.
 *
 * @param {string} path
 */
function make(path) {
  const secret = randomBytes(LENGTH);
  const unfinished = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, secret, { mode: 0o600, flag: "wx", flush: true });
    try {
      linkSync(unfinished, path);
    } finally {
      unlinkSync(unfinished);
    }
    return secret;
  } catch (error) {
    const made = read(path);
    if (made) return made;
    throw new Trouble("cacheSecret", { code: /** @type {NodeJS.ErrnoException} */ (error).code ?? "?" });
  }
}
