// The check of the content repository, as continuous integration runs it on a clone: good after publishing, and bad after anything
// that was done behind the CMS.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { NoRepository, openRepository } from "../../demo/cms/repository.mjs";
import { writeKeyPair } from "../../node/receipt/key-file.mjs";
import { clean, ID, leaking, PAGE, pageText, startCms } from "./cms.mjs";

const run = promisify(execFile);
const VERIFY = fileURLToPath(new URL("../../demo/cms/verify.mjs", import.meta.url));
const OTHER = { ...PAGE, slug: "2026-11-26-094500" };
const first = `pages/${PAGE.collection}/${PAGE.slug}.html`;
const second = `pages/${OTHER.collection}/${OTHER.slug}.html`;
const secondText = pageText("<p>11月26日，青石镇不动产登记窗口迁入镇便民服务中心，业务办理时间不变。</p>", {
  title: "青石镇不动产登记窗口迁址",
});

/** @type {import("./cms.mjs").Cms} */
let cms;
/** @type {string} */
let temporary;

before(async () => {
  temporary = await mkdtemp(join(tmpdir(), "xianshen-content-"));
  cms = await startCms({ gate: { site: () => null } });
  assert.equal((await cms.save(clean)).status, 200);
  assert.equal((await cms.save(secondText, { slug: OTHER.slug })).status, 200);
  // The first one is changed and published anew: its first receipt is stale.
  assert.equal((await cms.save(clean.replace("1268", "1269"))).status, 200);
});
after(async () => {
  await cms?.close();
  await rm(temporary, { recursive: true, force: true });
});

let count = 0;

/**
 * What the check says of a clone in which somebody has done something.
 * @param {(folder: string) => Promise<unknown>} [change]
 * @param {string[]} [known] what somebody kept elsewhere
 */
async function verdictAfter(change = async () => {}, known = []) {
  count += 1;
  const folder = join(temporary, String(count));
  await run("git", ["clone", "-q", cms.content, folder]);
  // Whoever verifies has the key from elsewhere: one that lies beside the pages could be exchanged with them.
  const key = join(temporary, "key.jwk");
  await writeFile(key, await cms.git("show", "main:receipt-key.public.jwk"));
  await change(folder);
  const { stdout, stderr, code } = await run(process.execPath, [VERIFY, folder, "--key", key, ...known]).then(
    (done) => ({ ...done, code: 0 }),
    (error) => error,
  );
  const said = `${stdout}\n${stderr}`;
  assert.ok(!said.includes(ID), "the number is given away");
  return { code, said };
}

/** @param {(folder: string) => Promise<unknown>} change @param {RegExp} [why] */
async function isFound(change, why = /./) {
  const { code, said } = await verdictAfter(change);
  assert.equal(code, 1, said);
  assert.match(said, why);
}

/** @param {string} folder @param {string} path @param {(text: string) => string} change */
const edit = async (folder, path, change) =>
  writeFile(join(folder, path), change(await readFile(join(folder, path), "utf8")));

const receipt = (/** @type {number} */ sequence) => `receipts/0000000${sequence}.json`;

test("what the CMS published is good", async () => {
  const { code, said } = await verdictAfter();
  assert.equal(code, 0, said);
});

test("a page edited behind the CMS, with a number and without", async () => {
  await isFound((folder) => edit(folder, first, (text) => text.replace("</p>", `${ID}</p>`)));
  await isFound((folder) => edit(folder, first, (text) => text.replace("1269", "1270")));
  await isFound((folder) => edit(folder, first, (text) => text.replace("title: ", "title: 关于")));
});

test("a page put back to an older version that was reviewed: its receipt is stale", () =>
  isFound((folder) => edit(folder, first, (text) => text.replace("1269", "1268"))));

test("a page without a receipt, and a receipt without its page", async () => {
  const third = `pages/${PAGE.collection}/2026-11-26-100000.html`;
  await isFound((folder) => writeFile(join(folder, third), secondText), /没有审查记录/);
  await isFound((folder) => rm(join(folder, second)), /不在仓库里/);
});

test("the receipt of another page", async () => {
  // The page says of itself which one it is.
  await isFound(async (folder) => {
    const text = await readFile(join(folder, second), "utf8");
    await writeFile(join(folder, first), text);
  });
  await isFound(async (folder) => {
    const third = `pages/${PAGE.collection}/2026-11-26-100000.html`;
    await writeFile(join(folder, third), await readFile(join(folder, second), "utf8"));
  }, /没有审查记录/);
  await isFound((folder) =>
    edit(folder, receipt(2), (text) => text.replaceAll(OTHER.slug, "2026-11-26-100000")),
  );
});

test("a receipt that was changed, left out, or put in twice", async () => {
  await isFound((folder) => edit(folder, receipt(3), (text) => text.replace("林审核", "何复核")));
  await isFound((folder) => rm(join(folder, receipt(1))));
  await isFound(async (folder) =>
    writeFile(join(folder, receipt(4)), await readFile(join(folder, receipt(2)))),
  );
});

test("a page that is gone with its receipt is missed by whoever kept something elsewhere", async () => {
  const { hash } = JSON.parse(await cms.git("show", `main:${receipt(3)}`));
  for (const known of [[], ["--at-least", "3"], ["--head", hash]])
    assert.equal((await verdictAfter(undefined, known)).code, 0);
  // The last receipt is the second one of its page: what is left is the page as it was before.
  const before = await cms.git("show", `main~1:${first}`);
  const cut = async (/** @type {string} */ folder) => {
    await rm(join(folder, receipt(3)));
    await writeFile(join(folder, first), before);
  };
  assert.equal((await verdictAfter(cut)).code, 0, "the repository alone does not show it");
  for (const known of [
    ["--at-least", "3"],
    ["--head", hash],
  ])
    assert.equal((await verdictAfter(cut, known)).code, 1);
  assert.equal((await verdictAfter(undefined, ["--at-least", "x"])).code, 2);
});

test("receipts signed with another key, beside their key", async () => {
  const other = await startCms({ gate: { site: () => null } });
  try {
    await other.save(leaking.replace(ID, ""));
    await isFound(async (folder) => {
      await rm(folder, { recursive: true });
      await run("git", ["clone", "-q", other.content, folder]);
    });
  } finally {
    await other.close();
  }
  await isFound(async (folder) => {
    const { publicPath } = await writeKeyPair(join(temporary, "other-key"));
    await writeFile(join(folder, "receipt-key.public.jwk"), await readFile(publicPath));
    await edit(folder, receipt(3), (text) => text.replace(/"key":"[^"]+"/, '"key":"AAAA"'));
  });
});

test("files that the repository has no place for", async () => {
  await isFound((folder) => writeFile(join(folder, "index.html"), "x"), /不该有/);
  await isFound((folder) => writeFile(join(folder, "pages", "a.html"), leaking), /不该有/);
  await isFound(async (folder) => {
    await mkdir(join(folder, "media"));
    await writeFile(join(folder, "media/a.png"), "<svg/>");
  }, /不该有/);
  await isFound(async (folder) => {
    await rm(join(folder, first));
    await symlink("/etc/hostname", join(folder, first));
  }, /不是普通文件/);
});

test("the review sheet says what is wrong with receipt or page, and calls a signature good that is", async () => {
  const other = await startCms({ gate: { site: () => null } });
  const shown = async (/** @type {string} */ path) => (await fetch(`${other.url}/records/${path}`)).text();
  /** @param {string} path @param {(text: string) => string} change */
  const behind = async (path, change) => {
    await edit(other.content, path, change);
    await other.git("-c", "user.name=x", "-c", "user.email=x@x.invalid", "commit", "-qam", "x");
  };
  try {
    assert.equal((await other.save(clean)).status, 200);
    assert.match(await shown("1"), /签名有效/);
    assert.doesNotMatch(await shown("1"), /✗/);
    assert.doesNotMatch(await shown(""), /✗/);

    await behind(first, (text) => text.replace("1268", "9999"));
    assert.match(await shown("1"), /✗ 页面与审核时不同/);
    assert.match(await shown("1"), /签名有效/);
    await behind(first, (text) => text.replace("9999", "1268"));

    await behind(receipt(1), (text) => text.replace("林审核", "何复核"));
    assert.match(await shown("1"), /✗ 收据内容与它的哈希不符/);
    assert.doesNotMatch(await shown("1"), /签名有效/);
    assert.match(await shown(""), /✗ 收据内容与它的哈希不符/);

    await behind(receipt(1), (text) => text.replace('"reviewer":"何复核"', '"reviewer":1'));
    assert.match(await shown("1"), /✗ 不是收据/);
    assert.match(await shown(""), /✗ 不是收据/);
  } finally {
    await other.close();
  }
});

test("a page that was published anew since is told on its older sheet", async () => {
  const text = await (await fetch(`${cms.url}/records/1`)).text();
  assert.match(text, /✗ 页面之后又发布过，以第 3 号为准/);
});

test("a folder that is no content repository is left alone", async () => {
  const folder = join(temporary, "mine");
  await mkdir(folder);
  await writeFile(join(folder, "notes.txt"), "mine");
  await assert.rejects(
    openRepository(folder, async () => []),
    NoRepository,
  );
  await run("git", ["init", "-q"], { cwd: folder });
  await assert.rejects(
    openRepository(folder, async () => []),
    NoRepository,
  );
  assert.equal(await readFile(join(folder, "notes.txt"), "utf8"), "mine");
});

test("a content repository whose server was killed at work is started on, and what is published stays", async () => {
  const folder = join(temporary, "own");
  const git = (/** @type {string[]} */ ...args) => run("git", args, { cwd: folder });
  await openRepository(folder, async () => [{ path: "a.txt", content: "a" }]);
  // On the branch of a draft, with half of it staged.
  await git("checkout", "-q", "-b", "cms/notice/2026-11-26-093000");
  await git("rm", "-q", "a.txt");
  await writeFile(join(folder, "b.txt"), "b");
  // And a draft that was kept on the wrong branch, because another server had changed it.
  await git("checkout", "-q", "-f", "main");
  await writeFile(join(folder, "a.txt"), "draft");
  await git("commit", "-qam", "草稿 cms/notice/2026-11-26-093000");
  await writeFile(join(folder, ".git/index.lock"), "");
  const { read } = await openRepository(folder, async () => []);
  assert.equal(String(await read("a.txt")), "a");
  assert.equal((await git("symbolic-ref", "HEAD")).stdout.trim(), "refs/heads/main");
  assert.equal((await git("status", "--porcelain")).stdout, "");
});

test("without git the demo says what is missing", async () => {
  const path = process.env.PATH;
  process.env.PATH = join(temporary, "nowhere");
  try {
    await assert.rejects(
      openRepository(join(temporary, "new"), async () => []),
      /没有找到 git/,
    );
  } finally {
    process.env.PATH = path;
  }
});
