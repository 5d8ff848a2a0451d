import { randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/**
 * The files of the cache: a header that names the engine, then records one behind the other, each with the key of its page
 * and its length. Files are added to while they are written and never changed; nothing in them is trusted by its place.
 *
 * @typedef {{ file: number, at: number, length: number }} Place of the content of a record
 */

export const SUFFIX = ".shard";
const MAGIC = Buffer.from("xianshen cache 1\n");
const RECORD = 0x58535231;
const KEY = 32;
const LEAD = 4 + KEY + 4;
const UNFINISHED = ".tmp";
const HOUR = 3_600_000;

/** More files than this are put together; with more bytes than this the oldest records are left out. */
const MOST_SHARDS = 24;
const MOST_BYTES = 1024 * 1024 * 1024;

/** @param {string} engine */
export const headerOf = (engine) => Buffer.concat([MAGIC, Buffer.from(engine, "hex")]);

/**
 * @param {Buffer} key
 * @param {number} length
 */
export function lead(key, length) {
  const bytes = Buffer.alloc(LEAD);
  bytes.writeUInt32BE(RECORD, 0);
  key.copy(bytes, 4);
  bytes.writeUInt32BE(length, 4 + KEY);
  return bytes;
}

/**
 * The files of a cache, the newest first.
 *
 * @param {string} folder
 */
export function shardsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/**
 * Where the record of each page is; of several the newest. The files stay open. What is no record ends its file: a torn end,
 * or whatever somebody put there.
 *
 * @param {string[]} shards the newest first
 * @param {string} engine
 */
export function indexOf(shards, engine) {
  /** @type {Map<string, Place>} */
  const known = new Map();
  for (const path of shards) {
    const file = openShard(path, engine);
    if (file === undefined) continue;
    for (const { key, place } of recordsOf(file)) if (!known.has(key)) known.set(key, place);
  }
  return known;
}

/** @param {Place} place */
export function readRecord({ file, at, length }) {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, at) !== length) throw new Error("short");
  return bytes;
}

/**
 * @param {string} path
 * @param {string} engine
 * @returns {number | undefined} nothing where it is no file of this engine's cache
 */
function openShard(path, engine) {
  let file;
  try {
    if (!statSync(path).isFile()) return undefined;
    file = openSync(path, "r");
    const header = headerOf(engine);
    const found = Buffer.alloc(header.length);
    readSync(file, found, 0, header.length, 0);
    if (found.equals(header)) return file;
  } catch {
    // A file that cannot be read is no file of the cache.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}

/** Read at once, to find the records that begin in them. */
const BLOCK = 256 * 1024;

/**
 * @param {number} file
 * @returns {Generator<{ key: string, place: Place }, void>}
 */
function* recordsOf(file) {
  const { size } = fstatSync(file);
  const block = Buffer.alloc(BLOCK);
  let [from, held] = [0, 0];
  for (let at = headerOf("00".repeat(32)).length; at + LEAD <= size; ) {
    if (at < from || at + LEAD > from + held) {
      from = at;
      held = readSync(file, block, 0, BLOCK, from);
      if (held < LEAD) return;
    }
    const start = at - from;
    const length = block.readUInt32BE(start + 4 + KEY);
    if (block.readUInt32BE(start) !== RECORD || at + LEAD + length > size) return;
    yield {
      key: block.toString("latin1", start + 4, start + 4 + KEY),
      place: { file, at: at + LEAD, length },
    };
    at += LEAD + length;
  }
}

/**
 * Makes the folder of a cache ready for a run: files of other engines go, and many files become one. Done by one thread,
 * before the others open the cache; a run beside this one keeps what it has open.
 *
 * @param {string} folder
 * @param {string} engine
 */
export function tidy(folder, engine) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // A cache belongs to no commit.
    writeFileSync(join(folder, ".gitignore"), "*\n", { flag: "wx" });
  } catch {
    // It is there.
  }
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith(UNFINISHED) && Date.now() - statSync(path).mtimeMs > HOUR) remove(path);
  }
  const shards = shardsIn(folder).filter((path) => {
    const file = openShard(path, engine);
    if (file === undefined) remove(path);
    else closeSync(file);
    return file !== undefined;
  });
  const bytes = shards.reduce((sum, path) => sum + statSync(path).size, 0);
  if (shards.length > MOST_SHARDS || bytes > MOST_BYTES) putTogether(folder, shards, engine);
}

/**
 * @param {string} folder
 * @param {string[]} shards the newest first
 * @param {string} engine
 */
function putTogether(folder, shards, engine) {
  const name = `${Date.now()}-${randomBytes(8).toString("hex")}`;
  const unfinished = join(folder, `${name}${UNFINISHED}`);
  const target = openSync(unfinished, "wx", 0o600);
  const open = new Set();
  let size = writeSync(target, headerOf(engine));
  for (const [key, place] of indexOf(shards, engine)) {
    open.add(place.file);
    if (size > MOST_BYTES / 2) continue;
    size += writeSync(target, lead(Buffer.from(key, "latin1"), place.length));
    size += writeSync(target, readRecord(place));
  }
  for (const file of open) closeSync(file);
  fsyncSync(target);
  closeSync(target);
  renameSync(unfinished, join(folder, `${name}${SUFFIX}`));
  for (const path of shards) remove(path);
}

/** @param {string} path */
function remove(path) {
  try {
    unlinkSync(path);
  } catch {
    // Another run removed it, or has it open where that hinders.
  }
}
