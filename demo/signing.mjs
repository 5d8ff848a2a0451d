// The key that the demo signs its receipts with: made at the first start, kept beside the pages.
import { access } from "node:fs/promises";
import { join } from "node:path";
import { keyFiles, readPrivateKey, writeKeyPair } from "../node/receipt/key-file.mjs";

const SITE = "demo.xianshen.example";

/** @param {string} store */
export async function signingIn(store) {
  const { folder, privatePath } = keyFiles(join(store, "keys"));
  const there = await access(privatePath).then(
    () => true,
    () => false,
  );
  if (!there) await writeKeyPair(folder);
  return { key: await readPrivateKey(privatePath), site: SITE };
}
