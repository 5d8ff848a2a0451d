#!/usr/bin/env node
// What continuous integration runs on the content repository: every page passes the check, the chain of receipts is whole, and each
// page is the one that its newest receipt is for. A page that came in behind the CMS does not get through.
//   node demo/cms/verify.mjs FOLDER --key receipt-key.public.jwk [--at-least N] [--head HASH]
// A page that is gone together with the last receipts leaves no trace in the repository: how many there were at least, or the hash of
// one of them, is kept elsewhere.
import { spawnSync } from "node:child_process";
import { readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { argv, execPath, exit, stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { idOf, isPicture, isReceipt, PAGES, PUBLIC_KEY, pageAt, RECEIPTS } from "./layout.mjs";

const CLI = fileURLToPath(new URL("../../node/cli.mjs", import.meta.url));

/**
 * @param {string} folder
 * @param {string} key
 * @param {{ atLeast: number, head?: string }} known how many receipts there are at least, and the hash of one of them
 * @returns {Promise<boolean>}
 */
async function verify(folder, key, { atLeast, head }) {
  let good = true;
  /** @param {string} line */
  const fault = (line) => {
    good = false;
    stderr.write(`${line}\n`);
  };
  /** @param {string[]} args */
  const xianshen = (...args) => {
    const { status } = spawnSync(execPath, [CLI, ...args], {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (status !== 0) good = false;
  };

  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      isFile: entry.isFile(),
      path: join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    }))
    .filter(({ path }) => !path.startsWith(".git/"));
  /** The newest receipt of each page. @type {Map<string, string>} */
  const newest = new Map();
  /** @type {Map<string, string>} */
  const pages = new Map();
  /** Of all receipts. @type {string[]} */
  const hashes = [];
  for (const { path, isFile } of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const page = pageAt(path);
    if (!isFile) fault(`${path}：不是普通文件`);
    else if (page) pages.set(idOf(page), path);
    else if (isReceipt(path)) {
      const receipt = await readFile(join(folder, path), "utf8")
        .then(JSON.parse)
        .catch(() => null);
      if (typeof receipt?.page?.id === "string") newest.set(receipt.page.id, path);
      hashes.push(String(receipt?.hash));
    } else if (path !== PUBLIC_KEY && !isPicture(path, await readFile(join(folder, path))))
      fault(`${path}：内容仓库里不该有这个文件`);
  }
  for (const [id, path] of pages) {
    const receipt = newest.get(id);
    if (receipt) xianshen("receipt", "verify", receipt, "--key", key, "--page", path);
    else fault(`${path}：没有审查记录`);
  }
  for (const [id, receipt] of newest) if (!pages.has(id)) fault(`${receipt}：所记的页面不在仓库里`);
  if (hashes.length < atLeast) fault(`只有 ${hashes.length} 份审查记录，应当至少有 ${atLeast} 份`);
  if (head !== undefined && !hashes.includes(head)) fault(`没有 ${head} 这份审查记录，末尾被删过`);
  if (newest.size > 0) xianshen("receipt", "verify", "--key", key, "--chain", RECEIPTS);
  if (pages.size > 0) xianshen("check", PAGES);
  return good;
}

function given() {
  const option = /** @type {const} */ ({ type: "string" });
  const options = { key: option, "at-least": option, head: option };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { key, head, "at-least": atLeast = "0" } = values;
    const [folder] = positionals;
    if (folder && key && /^\d{1,8}$/.test(atLeast)) return { folder, key, head, atLeast: Number(atLeast) };
  } catch {
    // An option that there is not: told like one that is missing.
  }
  stderr.write(`用法：node ${argv[1]} 内容仓库 --key 公钥 [--at-least 份数] [--head 哈希]\n`);
  return exit(2);
}

const { folder, key, ...known } = given();
const good = await verify(await realpath(folder), await realpath(key), known);
stdout.write(good ? "内容仓库：每个页面都有对应的审查记录，并通过检查\n" : "内容仓库：不一致，见上\n");
exit(good ? 0 : 1);
