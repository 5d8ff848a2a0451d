import { randomBytes } from "node:crypto";
import { open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { shownPath } from "./safe.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * Puts new content in the place of a file, whole or not at all: it is written beside it, brought to the disk, and then takes the
 * place. Mode and owner stay; a link stays one, and what it leads to is replaced.
 *
 * @param {string} path
 * @param {Uint8Array | string} content
 * @param {{ was?: Uint8Array | null }} [options] what the content was made from, `null` for no file: if somebody else has
 *   changed the file since, it is left as it is
 */
export async function replaceFile(path, content, { was } = {}) {
  const target = await realpath(path).catch(() => resolve(path));
  const own = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const status = await stat(target).catch(() => undefined);
    if (status && !status.isFile()) throw Object.assign(new Error(), { code: "EISDIR" });
    const file = await open(own, "wx", status ? 0o600 : undefined);
    try {
      await file.writeFile(content);
      if (status) {
        await file.chown(status.uid, status.gid).catch(() => {});
        await file.chmod(status.mode & 0o7777);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (was !== undefined && !(await isStill(target, was))) throw new Trouble("changedMeanwhile");
    await rename(own, target);
  } catch (error) {
    await unlink(own).catch(() => {});
    if (error instanceof Trouble) throw error;
    const { code = "?" } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Trouble("outputFile", { path: shownPath(path), code });
  }
}

/**
 * @param {string} path
 * @param {Uint8Array | null} was
 */
async function isStill(path, was) {
  const now = await readFile(path).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return was === null || now === null ? was === now : now.equals(was);
}
