// Key files: the private one is for the server's own account and nobody else.
import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { parseJson } from "../json.mjs";
import { Trouble } from "../trouble.mjs";
import { readTrouble } from "../walk.mjs";
import { KeyFault, makeKeyPair, privateKeyOf, publicHalf, thumbprint } from "./keys.mjs";

/** What a new pair is called in a folder. */
const NAME = "receipt-key";
const OTHERS = 0o077;

/**
 * @template T
 * @param {string} path
 * @param {(jwk: unknown) => T} as
 * @returns {Promise<T>}
 */
async function readKey(path, as) {
  let text;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw readTrouble(error);
  }
  try {
    return as(parseJson(text));
  } catch (error) {
    // Nothing of a text that may be a key is told.
    if (error instanceof KeyFault || error instanceof Trouble) throw new Trouble("receiptKey");
    throw error;
  }
}

/** @param {string} path of a public key, or of a private one, of which the public half is taken */
export const readPublicKey = (path) => readKey(path, publicHalf);

/**
 * A key that others on the machine can read may have been copied, and is refused like an ssh key.
 *
 * @param {string} path
 */
export async function readPrivateKey(path) {
  let mode;
  try {
    mode = (await stat(path)).mode;
  } catch (error) {
    throw readTrouble(error);
  }
  // Windows has no such bits.
  if (process.platform !== "win32" && (mode & OTHERS) !== 0) throw new Trouble("receiptKeyMode");
  return readKey(path, privateKeyOf);
}

/**
 * Where a pair goes that is asked for under this path: a folder, or the file of the private key.
 *
 * @param {string} path
 */
export function keyFiles(path) {
  const isFile = [".jwk", ".json"].includes(extname(path).toLowerCase());
  const folder = isFile ? dirname(path) : path;
  const extension = isFile ? extname(path) : ".jwk";
  const name = isFile ? basename(path, extension) : NAME;
  return {
    folder,
    privatePath: join(folder, `${name}${extension}`),
    publicPath: join(folder, `${name}.public${extension}`),
  };
}

/** @param {string} path @param {unknown} content @param {number} mode */
async function writeNew(path, content, mode) {
  const handle = await open(path, "wx", mode);
  try {
    // The umask may have taken bits away, and never adds any.
    await handle.writeFile(`${JSON.stringify(content)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes a pair; no file is ever written over, since receipts could not be verified any more.
 *
 * @param {string} path
 */
export async function writeKeyPair(path) {
  const { folder, privatePath, publicPath } = keyFiles(path);
  const { privateKey, publicKey } = await makeKeyPair();
  try {
    await mkdir(folder, { recursive: true });
    await writeNew(privatePath, privateKey, 0o600);
    try {
      await writeNew(publicPath, publicKey, 0o644);
    } catch (error) {
      await rm(privatePath, { force: true });
      throw error;
    }
  } catch (error) {
    const { code = "?" } = /** @type {NodeJS.ErrnoException} */ (error);
    throw code === "EEXIST" ? new Trouble("receiptKeyThere") : new Trouble("receiptNotWritten", { code });
  }
  return { privatePath, publicPath, id: await thumbprint(publicKey) };
}
