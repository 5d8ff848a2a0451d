// The key that signs the site's receipts. The private half lies inside .git, which no commit takes in; the public half is the first
// file of the repository, for whoever verifies it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPrivateKey, writeKeyPair } from "../../node/receipt/key-file.mjs";
import { PUBLIC_KEY } from "./layout.mjs";

const PRIVATE_KEY = ".git/xianshen/receipt-key.jwk";

/** What the receipts are of; a real site would write its host name. */
export const SITE = "cms.xianshen.example";

/** @param {string} folder @returns {Promise<import("./repository.mjs").NewFile[]>} */
export async function makeSiteKey(folder) {
  const { publicPath } = await writeKeyPair(join(folder, PRIVATE_KEY));
  return [{ path: PUBLIC_KEY, content: await readFile(publicPath) }];
}

/** @param {string} folder */
export const readSiteKey = (folder) => readPrivateKey(join(folder, PRIVATE_KEY));
