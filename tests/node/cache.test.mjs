import assert from "node:assert/strict";
import {
  appendFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openCache } from "../../node/cache.mjs";
import { FORMATS } from "../../node/formats/index.mjs";
import { tidy } from "../../node/shards.mjs";
import { residentId } from "../people.mjs";
import { DRAFT, folderWith, MOBILE, RESIDENT_IDS, run } from "./helpers.mjs";

const [ID] = RESIDENT_IDS;
const NAME = "郑文博";
const ENGINE = "ab".repeat(32);
const PASS = {
  id: null,
  report: '{"verdict":"pass"}',
  verdict: /** @type {const} */ ("pass"),
  partly: false,
  bytes: 1,
  known: false,
};

const PAGES = {
  "a.html": `<html><head><meta name="ColumnName" content="通知公告"><meta name="ArticleTitle" content="名单 ${ID}"></head><body><p>申请人${NAME}，身份证号：${ID}，手机 ${MOBILE}</p></body></html>`,
  "b.json": { ...DRAFT, id: ID, title: `公告 ${MOBILE}`, meta: { author: NAME, issuer: MOBILE } },
  "c.md": `---\ntitle: ${ID}\nauthor: ${NAME}\ncolumn: notice\n---\n正文 ${MOBILE}\n`,
  [`${residentId(7)}.txt`]: `身份证号 ${ID}`,
  "e.json": [DRAFT, { ...DRAFT, body: `<p>${ID}</p>` }],
};

/**
 * A folder with pages, and runs in it with a cache and a secret of its own.
 *
 * @param {import("node:test").TestContext} t
 * @param {Record<string, string | Buffer | object>} [pages]
 */
async function site(t, pages = PAGES) {
  const folder = await folderWith(t, { ".state/x": "" });
  await mkdir(join(folder, "site"));
  for (const [name, content] of Object.entries(pages)) {
    const raw = typeof content === "string" || Buffer.isBuffer(content);
    await writeFile(join(folder, "site", name), raw ? content : JSON.stringify(content));
  }
  const env = { XDG_STATE_HOME: join(folder, ".state"), XIANSHEN_CACHE_KEY: "" };
  const cache = join(folder, ".cache/xianshen");
  return {
    folder,
    cache,
    shards: async () =>
      (await readdir(cache)).filter((name) => name.endsWith(".shard")).map((name) => join(cache, name)),
    check: (/** @type {string[]} */ ...args) => checkIn(folder, env, "json", args),
    checkAs: (/** @type {string} */ format, /** @type {string[]} */ ...args) =>
      checkIn(folder, env, format, args),
    env,
  };
}

/** @param {string} cwd @param {Record<string, string>} env @param {string} format @param {string[]} args */
const checkIn = (cwd, env, format, args) =>
  run(["check", "site", "--cache", "--today", "2026-11-25", "--format", format, ...args], { cwd, env });

/** Bytes that the cache has grown by, which is what was checked anew. @param {string} cache */
async function size(cache) {
  const names = await readdir(cache);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(cache, name))).size));
  return sizes.reduce((sum, one) => sum + one, 0);
}

test("a second run gives the same, and checks nothing anew", async (t) => {
  const { check, checkAs, cache } = await site(t);
  const plain = await check("--no-cache");
  await assert.rejects(stat(cache));
  const first = await check();
  const before = await size(cache);
  assert.ok(before > 2000);
  const second = await check();
  assert.deepEqual(first, plain);
  assert.deepEqual(second, plain);
  assert.equal(await size(cache), before);
  const other = await checkAs("text", "--workers", "1");
  assert.equal(await size(cache), before);
  assert.equal(other.status, first.status);
});

const NEWS =
  "11月20日，澄川县自然资源局组织技术人员在青石镇河口村开展年度国土变更调查内业核查，共核对图斑三百余个。";
const HEAD = "---\ntitle: 澄川县开展土地变更调查内业核查\ncolumn: work-news\n---\n";

/** Pages without a fault in each kind of file, and one in UTF-16. */
const QUIET = {
  "a.html": `${HEAD}<p>${NEWS}</p>`,
  "b.json": { column: "work-news", title: "澄川县开展土地变更调查内业核查", body: NEWS, format: "text" },
  "c.md": `${HEAD}${NEWS}\n`,
  "d.md": Buffer.from(`\uFEFF${HEAD}${NEWS}\n`, "utf16le"),
};

test("every format is the same from the cache, for pages with findings and without", async (t) => {
  const { check, checkAs, cache } = await site(t, { ...PAGES, ...prefixed("quiet-", QUIET) });
  await check();
  const before = await size(cache);
  const all = JSON.parse((await check()).stdout);
  const quiet = all.filter((/** @type {any} */ { report }) => report?.findings.length === 0);
  assert.ok(quiet.length >= Object.keys(QUIET).length, "pages without findings");
  for (const format of Object.keys(FORMATS)) {
    const [plain, cached] = [await checkAs(format, "--no-cache"), await checkAs(format)];
    assert.equal(plain.status, 1, plain.stderr);
    assert.equal(timeless(cached.stdout), timeless(plain.stdout), format);
    assert.deepEqual([cached.status, cached.stderr], [plain.status, plain.stderr], format);
  }
  assert.equal(await size(cache), before);
});

/** @param {string} text without the moment of the run */
const timeless = (text) => text.replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?/g, "");

/** @param {string} prefix @param {Record<string, string | Buffer | object>} pages */
const prefixed = (prefix, pages) =>
  Object.fromEntries(Object.entries(pages).map(([name, content]) => [prefix + name, content]));

test("whatever a report depends on makes another page of it", async (t) => {
  const { check, cache, folder } = await site(t, { "a.json": DRAFT, "b.txt": "正文" });
  await check();
  let before = await size(cache);
  await writeFile(
    join(folder, "own.json"),
    JSON.stringify({ levels: [{ rule: "column/misfit", level: "review", reason: "x" }] }),
  );
  await writeFile(join(folder, "recent.ndjson"), "");
  for (const args of [
    ["--today", "2026-11-24"],
    ["--locale", "en"],
    ["--column", "notice"],
    ["--column-for", "site=notice"],
    ["--profile", "own.json"],
    ["--level", "column/misfit=review"],
    ["--recent", "recent.ndjson"],
  ]) {
    const fresh = await check(...args, "--no-cache");
    assert.deepEqual(await check(...args), fresh, args.join(" "));
    const after = await size(cache);
    assert.ok(after > before, args.join(" "));
    before = after;
  }
  // The name of a text is its title.
  await cp(join(folder, "site/b.txt"), join(folder, "site/c.txt"));
  await check();
  assert.ok((await size(cache)) > before);
  before = await size(cache);
  await writeFile(join(folder, "site/a.json"), JSON.stringify({ ...DRAFT, title: "关于开放时间的公告" }));
  await check();
  assert.ok((await size(cache)) > before);
});

test("what was not wholly checked, or hangs on another file, is looked at every time", async (t) => {
  const { check, cache, folder } = await site(t, {
    "broken.json": "{",
    "attached.json": { ...DRAFT, attachments: [{ name: "名单.xls" }] },
    "policy.md": "---\ncolumn: policy-interpretation\npolicy: ../files/p.txt\n---\n正文",
  });
  await mkdir(join(folder, "files"));
  await writeFile(join(folder, "files/p.txt"), "第一条 办法。");
  const first = await check();
  assert.equal(first.status, 2);
  assert.deepEqual(await check(), first);
  assert.deepEqual(
    (await readdir(cache)).filter((name) => name.endsWith(".shard")),
    [],
  );
  await rm(join(folder, "files/p.txt"));
  assert.match((await check()).stderr, /policy\.md：.*没有这个文件/);
});

test("no personal datum is in the cache, in clear or packed", async (t) => {
  const { check, shards, folder } = await site(t);
  await check();
  const files = await shards();
  assert.ok(files.length > 0);
  const state = await readFile(join(folder, ".state/xianshen/cache-key"));
  assert.equal(state.length, 32);
  assert.equal((await stat(join(folder, ".state/xianshen/cache-key"))).mode & 0o077, 0);
  for (const file of files) {
    const bytes = await readFile(file);
    for (const secret of [ID, MOBILE, NAME, residentId(7), "site/a.html", "privacy/", "verdict"]) {
      for (const form of [Buffer.from(secret), Buffer.from(secret, "utf16le")]) {
        assert.equal(bytes.indexOf(form), -1, secret);
      }
    }
    assert.equal((await stat(file)).mode & 0o077, 0);
  }
});

test("a record that was torn, changed, moved or made elsewhere is not used", async (t) => {
  const { check, cache, shards, env, folder } = await site(t, {
    "a.json": DRAFT,
    "b.json": { ...DRAFT, body: `<p>${ID}</p>` },
  });
  const right = await check("--workers", "1");
  const [shard] = await shards();
  const whole = await readFile(shard);
  /** @param {Buffer} bytes @param {string} what */
  const survives = async (bytes, what) => {
    for (const name of await readdir(cache)) await rm(join(cache, name), { recursive: true });
    await writeFile(shard, bytes);
    assert.deepEqual(await check("--workers", "1"), right, what);
    assert.deepEqual(await check("--workers", "1"), right, `${what}, again`);
  };
  for (const length of [0, 5, 20, 49, 60, 88, 89, 120, whole.length - 1]) {
    await survives(whole.subarray(0, length), `torn at ${length}`);
  }
  for (const at of [0, 20, 49, 50, 60, 86, 88, 95, 120, whole.length - 1]) {
    const changed = Buffer.from(whole);
    changed[at] ^= 0x41;
    await survives(changed, `changed at ${at}`);
  }
  // The report of the clean page under the key of the other one.
  const first = 89 - 40 + 0;
  const length = whole.readUInt32BE(first + 36);
  const second = first + 40 + length;
  const moved = Buffer.from(whole);
  whole.copy(moved, first + 4, second + 4, second + 36);
  whole.copy(moved, second + 4, first + 4, first + 36);
  await survives(moved, "keys exchanged");
  await survives(Buffer.concat([whole, Buffer.alloc(5000, 0xff)]), "garbage behind");
  await survives(Buffer.concat([whole.subarray(0, first), Buffer.alloc(400)]), "zeros");
  // Another user's cache, for these very pages.
  const theirs = { ...env, XIANSHEN_CACHE_KEY: "another secret altogether" };
  const foreign = await run(["check", "site", "--cache", "--today", "2026-11-25", "--format", "json"], {
    cwd: folder,
    env: theirs,
  });
  assert.deepEqual(foreign, right);
});

test("the cache of a run that lies about a page is refused without the secret", async (t) => {
  const folder = await folderWith(t, {});
  tidy(folder, ENGINE);
  const [mine, theirs] = [1, 2].map((byte) => new Uint8Array(32).fill(byte));
  const options = { folder, engine: ENGINE, run: "r" };
  const bytes = Buffer.from("page");
  const liar = openCache({ ...options, secret: theirs });
  const key = openCache({ ...options, secret: mine }).keyOf(bytes, []);
  // Even under the right key, which only the secret gives.
  liar.put(key, PASS);
  assert.equal(openCache({ ...options, secret: mine }).get(key), undefined);
  openCache({ ...options, secret: mine }).put(key, PASS);
  assert.equal(openCache({ ...options, secret: mine }).get(key)?.verdict, "pass");
  assert.equal(openCache({ ...options, secret: mine, engine: "cd".repeat(32) }).get(key), undefined);
  assert.notDeepEqual(openCache({ ...options, secret: mine, run: "s" }).keyOf(bytes, []), key);
  assert.notDeepEqual(liar.keyOf(bytes, []), key);
  openCache({ ...options, secret: mine }).put(liar.keyOf(bytes, ["partly"]), { ...PASS, partly: true });
  assert.equal(openCache({ ...options, secret: mine }).get(liar.keyOf(bytes, ["partly"])), undefined);
});

test("many files become one, those of other engines go, and no record is lost", async (t) => {
  const folder = await folderWith(t, { "0.shard": "x", "link.txt": "" });
  await symlink("/dev/zero", join(folder, "zero.shard"));
  const options = { folder, secret: new Uint8Array(32), engine: ENGINE, run: "r" };
  tidy(folder, ENGINE);
  assert.deepEqual((await readdir(folder)).sort(), [".gitignore", "link.txt"]);
  const keys = [];
  for (let index = 0; index < 40; index += 1) {
    const cache = openCache(options);
    keys.push(cache.keyOf(Buffer.from(`${index}`), []));
    cache.put(keys[index], { ...PASS, report: `{"page":${index}}` });
    cache.put(cache.keyOf(Buffer.from("same"), []), { ...PASS, report: `{"last":${index}}` });
  }
  tidy(folder, ENGINE);
  const shards = (await readdir(folder)).filter((name) => name.endsWith(".shard"));
  assert.equal(shards.length, 1);
  const cache = openCache(options);
  for (const [index, key] of keys.entries()) assert.equal(cache.get(key)?.report, `{"page":${index}}`);
  assert.match(cache.get(cache.keyOf(Buffer.from("same"), []))?.report ?? "", /last/);
});

test("a cache that cannot be used is done without, and that is said", async (t) => {
  const { check, folder } = await site(t, { "a.json": DRAFT });
  await writeFile(join(folder, ".cache"), "");
  const { status, stderr } = await check();
  assert.equal(status, 0);
  assert.match(stderr, /本次不用缓存：.*xianshen 不能用作缓存/);
  const short = await run(["check", "site", "--cache=c"], {
    cwd: folder,
    env: { XIANSHEN_CACHE_KEY: "short" },
  });
  assert.match(short.stderr, /本次不用缓存：环境变量 XIANSHEN_CACHE_KEY 至少要 16 个字符/);
  assert.equal(short.status, 0);
});

test("a stream of drafts is kept, too", async (t) => {
  const { folder, env, cache } = await site(t, {});
  const input = [DRAFT, { ...DRAFT, id: "b", body: `<p>${ID}</p>` }]
    .map((draft) => JSON.stringify(draft))
    .join("\n\n");
  const stream = () =>
    run(["check", "--ndjson", "-", "--cache", "--today", "2026-11-25"], { cwd: folder, env, input });
  const first = await stream();
  const before = await size(cache);
  assert.deepEqual(await stream(), first);
  assert.equal(await size(cache), before);
  await appendFile(join(cache, (await readdir(cache)).find((name) => name.endsWith(".shard")) ?? ""), "x");
  await truncate(join(cache, ".gitignore"), 0);
  assert.deepEqual(await stream(), first);
});
