import { randomBytes } from "node:crypto";
import { link, open, rm } from "node:fs/promises";
import { join } from "node:path";

/** @param {string} folder */
async function syncFolder(folder) {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The whole file under its name, or nothing, also after a power cut; false where there is such a file already.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} content
 */
export async function writeNew(folder, name, content) {
  const temporary = join(folder, `.${name}.${randomBytes(6).toString("hex")}.part`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Unlike a rename, a link never takes the place of another file: of two writers, one comes first.
    await link(temporary, join(folder, name));
    await syncFolder(folder);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
