// `xianshen receipt`: keys, the proof that a page is the one that was reviewed, chains, and the exit status of each.
import assert from "node:assert/strict";
import { chmod, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openEngine } from "../../node/engine.mjs";
import { folderChain, readPrivateKey } from "../../node/gate/index.mjs";
import { readPublicKey } from "../../node/receipt/key-file.mjs";
import { pageFaults, readPublished } from "../../node/receipt/prove.mjs";
import { serialize } from "../../node/receipt/receipt.mjs";
import { readReceiptFile } from "../../node/receipt/receipt-file.mjs";
import { createVerifier } from "../../node/receipt/verify.mjs";
import { folderWith, MOBILE, RESIDENT_IDS, run } from "./helpers.mjs";
import { doubtful, gateFor, PAGE, REVIEWER, receiptFrom, SITE } from "./receipts.mjs";

const HTML = `<!doctype html>
<html lang="zh-CN"><head><title>开放时间</title><meta name="ColumnName" content="通知公告">
<meta name="SiteName" content="登记中心"><meta name="SiteDomain" content="www.example.gov.cn">
<meta name="SiteIDCode" content="3500000001"><meta name="PubDate" content="2026-11-25 10:00">
<meta name="ContentSource" content="登记中心"><meta name="ArticleTitle" content="关于调整服务大厅开放时间的公告"></head>
<body><p>自下周一起，服务大厅每日上午八时三十分开放，请前来办事的群众合理安排时间。</p></body></html>
`;
const MARKDOWN = `---
id: notice/2026/3
column: notice
title: 关于调整服务大厅开放时间的公告
drafter: 登记中心
---
自下周一起，服务大厅每日上午八时三十分开放，请前来办事的群众合理安排时间。
`;

/**
 * A host with a key, a chain of receipts, and the pages that they are for.
 *
 * @param {import("node:test").TestContext} t
 */
async function host(t) {
  const folder = await folderWith(t, { "page.html": HTML, "page.md": MARKDOWN, "page.json": PAGE });
  const at = (/** @type {string} */ name) => join(folder, name);
  const made = await run(["receipt", "key", folder]);
  assert.equal(made.status, 0, made.stderr);
  const gate = gateFor(t, {
    sign: { key: await readPrivateKey(at("receipt-key.jwk")), site: SITE },
    ...folderChain(at("receipts")),
  });
  const engine = await openEngine({});
  await receiptFrom(gate);
  const html = await engine.readPage(HTML);
  await receiptFrom(gate, { ...html, id: "notice/2026/2" }, { confirmed: { reason: "已核对。" } });
  const body = MARKDOWN.slice(MARKDOWN.indexOf("自"));
  const { title, column } = PAGE;
  await receiptFrom(gate, {
    id: "notice/2026/3",
    column,
    title,
    body,
    format: "markdown",
    meta: { drafter: "登记中心" },
  });
  const key = ["--key", at("receipt-key.public.jwk")];
  return {
    folder,
    at,
    gate,
    engine,
    key,
    receipt: (/** @type {number} */ number) => at(`receipts/0000000${number}.json`),
    verify: (/** @type {string[]} */ ...args) => run(["receipt", "verify", ...args, ...key], { cwd: folder }),
  };
}

test("a pair of keys: the private one for its owner alone, neither ever written over", async (t) => {
  const folder = await folderWith(t, {});
  const { status, stdout } = await run(["receipt", "key", folder, "--format", "json"]);
  assert.equal(status, 0);
  const made = JSON.parse(stdout);
  if (process.platform !== "win32") assert.equal((await stat(made.private)).mode & 0o777, 0o600);
  const secret = await readFile(made.private, "utf8");
  assert.ok(!stdout.includes(JSON.parse(secret).d), "the private half is not shown");
  assert.ok(!(await readFile(made.public, "utf8")).includes('"d"'));
  assert.deepEqual(await readPublicKey(made.public), await readPublicKey(made.private));
  const again = await run(["receipt", "key", folder]);
  assert.equal(again.status, 2);
  assert.match(again.stderr, /不会覆盖/);
  assert.equal(await readFile(made.private, "utf8"), secret);
  const named = await run(["receipt", "key", join(folder, "own/site.jwk"), "--locale", "en"]);
  assert.equal(named.status, 0);
  assert.match(named.stdout, /own\/site\.jwk[\s\S]*own\/site\.public\.jwk/);
  // Only half of a pair is there: nothing new is left behind.
  await rm(join(folder, "own/site.jwk"));
  assert.equal((await run(["receipt", "key", join(folder, "own/site.jwk")])).status, 2);
  await assert.rejects(stat(join(folder, "own/site.jwk")));
});

test("a private key that others can read is refused, and so is what is no key", async (t) => {
  const folder = await folderWith(t, {
    "a.jwk": "secret words",
    "b.jwk": { kty: "RSA", n: "secret" },
    "c.jwk": [],
  });
  await run(["receipt", "key", folder]);
  const path = join(folder, "receipt-key.jwk");
  assert.equal((await readPrivateKey(path)).kty, "OKP");
  if (process.platform !== "win32") {
    for (const mode of [0o640, 0o604, 0o644]) {
      await chmod(path, mode);
      await assert.rejects(readPrivateKey(path), { key: "receiptKeyMode" });
    }
  }
  for (const name of ["a.jwk", "b.jwk", "c.jwk"]) {
    await chmod(join(folder, name), 0o600);
    await assert.rejects(readPrivateKey(join(folder, name)), { key: "receiptKey" });
    const { status, stderr } = await run(["receipt", "verify", "x.json", "--key", join(folder, name)]);
    assert.equal(status, 2);
    assert.ok(!stderr.includes("secret"));
  }
  await assert.rejects(readPrivateKey(join(folder, "none.jwk")), { key: "missing" });
});

test("0: the page is the one that was reviewed, as .json, .html and .md", async (t) => {
  const { receipt, verify } = await host(t);
  for (const [number, page] of /** @type {const} */ ([
    [1, "page.json"],
    [2, "page.html"],
    [3, "page.md"],
  ])) {
    const { status, stdout, stderr } = await verify(receipt(number), "--page", page);
    assert.equal(status, 0, `${page}: ${stdout}${stderr}`);
    assert.match(stdout, /就是审核过的那一份/);
    assert.match(stdout, new RegExp(`审核人 ${REVIEWER}`));
  }
});

test("0: a draft in the wrapping that a gate got it in", async (t) => {
  const { at, receipt, verify } = await host(t);
  await writeFile(at("sent.json"), JSON.stringify({ draft: PAGE, confirmed: { reason: "x" } }));
  assert.equal((await verify(receipt(1), "--page", at("sent.json"))).status, 0);
});

test("1: the page was edited since, is another one, or was reviewed under another profile", async (t) => {
  const { at, receipt, verify } = await host(t);
  await writeFile(at("edited.html"), HTML.replace("八时", "九时"));
  await writeFile(at("other.json"), JSON.stringify({ ...PAGE, id: "notice/2026/9" }));
  await writeFile(
    at("own.json"),
    JSON.stringify({ levels: [{ rule: "privacy/mobile-number", level: "block" }] }),
  );
  for (const [number, args, fault] of /** @type {[number, string[], string][]} */ ([
    [2, ["--page", "edited.html"], "content"],
    [1, ["--page", "page.html"], "content"],
    [1, ["--page", "other.json"], "page"],
    [1, ["--page", "page.json", "--profile", "own.json"], "profile"],
  ])) {
    const { status, stdout } = await verify(receipt(number), ...args, "--format", "json");
    assert.equal(status, 1, stdout);
    const { ok, receipts } = JSON.parse(stdout);
    assert.equal(ok, false);
    assert.ok(receipts[0].faults.includes(fault), stdout);
  }
});

test("1: another key; and what it says is not repeated where the signature is not good", async (t) => {
  const { at, folder, receipt, verify } = await host(t);
  await run(["receipt", "key", at("other.jwk")]);
  const args = ["receipt", "verify", receipt(1), "--key", at("other.public.jwk")];
  const foreign = await run(args, { cwd: folder });
  assert.equal(foreign.status, 1);
  assert.match(foreign.stdout, /不在所给公钥之中/);
  assert.ok(!foreign.stdout.includes(REVIEWER));
  // Two keys, such as after a change.
  assert.equal((await verify(receipt(1), "--key", at("other.public.jwk"))).status, 0);
});

test("2: what could not be verified, or was asked wrongly", async (t) => {
  const { at, receipt, verify, folder, key } = await host(t);
  await writeFile(at("broken.json"), `{"type": "${RESIDENT_IDS[0]}`);
  await writeFile(at("latin.json"), Buffer.from([0x7b, 0xff, 0x7d]));
  for (const args of [
    ["none.json"],
    ["broken.json"],
    ["latin.json"],
    [receipt(1), "--page", "none.html"],
    [receipt(1), "--page", "broken.json"],
    [receipt(1), "--page", "receipt-key.public.jwk"],
    [receipt(1), "--profile", "none.toml", "--page", "page.json"],
    ["--chain", "none"],
    ["--page", "page.json"],
    [receipt(1), "--format", "sarif"],
    [receipt(1), "--report", "x"],
    [receipt(1), "--nonsense"],
    [receipt(1), "--page"],
    [],
    // One that does not match does not hide one that could not be verified.
    ["page.json", "none.json"],
  ]) {
    const { status, stdout, stderr } = await verify(...args);
    assert.equal(status, 2, `${args}: ${stdout}${stderr}`);
    assert.ok(stderr.startsWith("xianshen: "), stderr);
    assert.doesNotMatch(stderr, /\bat .*\.mjs|程序内部错误/);
    assert.ok(!(stdout + stderr).includes(RESIDENT_IDS[0]));
  }
  for (const args of [
    ["receipt"],
    ["receipt", "burn"],
    ["receipt", "key"],
    ["receipt", "sheet"],
    ["receipt", "verify", receipt(1)],
  ]) {
    assert.equal((await run(args, { cwd: folder })).status, 2, String(args));
  }
  assert.equal(
    (await run(["receipt", "verify", receipt(1), "--key", "none.jwk", ...key], { cwd: folder })).status,
    2,
  );
});

test("any byte of a receipt's file, and of a page, that is another one is seen", async (t) => {
  const { at, engine, receipt } = await host(t);
  const verify = await createVerifier([await readPublicKey(at("receipt-key.public.jwk"))]);
  const own = /** @type {any} */ ((await readReceiptFile(receipt(2))).receipt);
  /** @param {string} path @param {(path: string) => Promise<boolean>} holds @param {number} end */
  const everyByte = async (path, holds, end) => {
    const bytes = await readFile(path);
    assert.equal(await holds(path), true);
    const changed = `${path.slice(0, path.lastIndexOf("."))}-changed${path.slice(path.lastIndexOf("."))}`;
    for (let at = 0; at < bytes.length - end; at++) {
      const other = Buffer.from(bytes);
      other[at] ^= 1 << (at % 7);
      await writeFile(changed, other);
      assert.equal(await holds(changed).catch(() => false), false, `${path}: byte ${at}`);
    }
    await rm(changed);
  };
  const receiptHolds = async (/** @type {string} */ path) => {
    const { receipt, formed } = await readReceiptFile(path);
    return formed && (await verify(receipt)) === undefined;
  };
  // The line end after it may be missing or another system's.
  await everyByte(receipt(2), receiptHolds, 1);
  const pageHolds = async (/** @type {string} */ path) =>
    pageFaults(own, await readPublished(path, engine), { sameProfile: true }).length === 0;
  await everyByte(at("page.html"), pageHolds, 0);
});

test("1: a receipt that was written anew, with a field twice or blanks between", async (t) => {
  const { at, receipt, verify } = await host(t);
  const text = await readFile(receipt(1), "utf8");
  for (const [name, other] of Object.entries({
    pretty: JSON.stringify(JSON.parse(text), null, 2),
    twice: text.replace('{"', '{"reviewer":"局长","'),
    blanks: `${text}\n`,
  })) {
    await writeFile(at(`${name}.json`), other);
    const { status, stdout } = await verify(at(`${name}.json`));
    assert.equal(status, 1, name);
    assert.match(stdout, /RFC 8785/);
    assert.ok(!stdout.includes("局长"));
  }
  await writeFile(at("windows.json"), text.replace("\n", "\r\n"));
  assert.equal((await verify(at("windows.json"))).status, 0);
});

test("a chain: whole, cut at either end, with gaps, reordered, tampered with, mixed with other files", async (t) => {
  const { at, gate, receipt, verify } = await host(t);
  await receiptFrom(gate, { ...PAGE, id: "notice/2026/4" });
  const chain = async (/** @type {string[]} */ ...args) => {
    const { status, stdout } = await verify("--chain", "receipts", "--format", "json", ...args);
    const { chain } = JSON.parse(stdout);
    return {
      status,
      faults: chain.faults.map((/** @type {any} */ { file, fault }) => `${file} ${fault}`),
      chain,
    };
  };
  const whole = await chain();
  assert.equal(whole.status, 0);
  assert.deepEqual([whole.chain.ok, whole.chain.count], [true, 4]);
  const last = JSON.parse(await readFile(receipt(4), "utf8"));
  assert.equal(whole.chain.head, last.hash);
  const told = await verify("--chain", "receipts");
  assert.match(told.stdout, /共 4 份/);
  assert.ok(told.stdout.includes(last.hash));

  // Cut off at the end: only who has that receipt can tell.
  await rename(receipt(4), at("kept.json"));
  assert.equal((await chain()).status, 0);
  const cut = await verify("kept.json", "--chain", "receipts");
  assert.equal(cut.status, 1);
  assert.match(cut.stdout, /链里没有/);
  await rename(at("kept.json"), receipt(4));

  await rename(receipt(1), at("first.json"));
  assert.deepEqual((await chain()).faults, ["00000002.json start"]);
  await rename(at("first.json"), receipt(1));

  await rename(receipt(2), at("second.json"));
  assert.deepEqual((await chain()).faults, ["00000003.json gap"]);
  // Two change places.
  await rename(receipt(3), receipt(2));
  await rename(at("second.json"), receipt(3));
  const moved = await chain();
  assert.equal(moved.status, 1);
  assert.ok(moved.faults.includes("00000002.json name") && moved.faults.includes("00000003.json order"));
  await rename(receipt(3), at("second.json"));
  await rename(receipt(2), receipt(3));
  await rename(at("second.json"), receipt(2));
  assert.equal((await chain()).status, 0);

  const second = await readFile(receipt(2), "utf8");
  await writeFile(receipt(2), second.replace(REVIEWER, "别人"));
  assert.deepEqual((await chain()).faults, ["00000002.json hash"]);
  await writeFile(receipt(2), JSON.stringify(JSON.parse(second), null, 1));
  assert.deepEqual((await chain()).faults, ["00000002.json form"]);
  await writeFile(receipt(2), "{");
  const broken = await chain();
  assert.equal(broken.status, 2);
  assert.deepEqual(
    broken.chain.errors.map((/** @type {any} */ { file }) => file),
    ["00000002.json"],
  );
  await writeFile(receipt(2), second);
  await writeFile(at("receipts/notes.json"), "{}");
  assert.deepEqual((await chain()).faults, ["notes.json shape"]);
});

test("2: a chain without a receipt has nothing that could be verified", async (t) => {
  const { at, verify } = await host(t);
  await folderChain(at("empty")).previous();
  await writeFile(at("receipts/.keep"), "");
  for (const number of [1, 2, 3]) await rm(at(`receipts/0000000${number}.json`));
  const { status, stderr } = await verify("--chain", "receipts");
  assert.equal(status, 2);
  assert.match(stderr, /没有收据/);
});

test("help and messages in each language", async (t) => {
  const { receipt, verify } = await host(t);
  for (const [locale, help, line] of /** @type {[string, RegExp, RegExp][]} */ ([
    ["zh-CN", /退出状态/, /签名有效/],
    ["zh-TW", /退出狀態/, /簽名有效/],
    ["en", /Exit status/, /the signature is good/],
  ])) {
    assert.match((await run(["receipt", "--help", "--locale", locale])).stdout, help);
    assert.match((await verify(receipt(1), "--locale", locale)).stdout, line);
    assert.match((await run(["--help", "--locale", locale])).stdout, /xianshen receipt/);
  }
});

test("the sheet holds what the office asks for; a report of another page is refused", async (t) => {
  const { at, gate, key } = await host(t);
  const draft = { ...doubtful(MOBILE), id: "notice/2026/4", meta: { drafter: "登记中心", author: "李编辑" } };
  const result = await gate.review(draft, { reviewer: REVIEWER, confirmed: { reason: "已与业务科核对。" } });
  assert.equal(result.kind, "receipt");
  const { receipt, report } = /** @type {any} */ (result);
  await writeFile(at("own.json"), serialize(receipt));
  await writeFile(at("answer.json"), JSON.stringify({ receipt, report }));
  await writeFile(at("draft.json"), JSON.stringify(draft));
  const { stdout } = await run(["check", at("draft.json"), "--format", "json"]);
  await writeFile(at("list.json"), stdout);
  for (const [locale, words] of /** @type {[string, string[]][]} */ ([
    [
      "zh-CN",
      ["信息发布审核表", "栏目", "起草单位", "审核意见", "例外及理由", "初审", "复审", "终审", "内容指纹"],
    ],
    ["zh-TW", ["資訊發布審核表", "欄目", "審核意見", "終審"]],
    ["en", ["Review sheet", "Final review"]],
  ])) {
    for (const file of ["answer.json", "list.json"]) {
      const args = ["receipt", "sheet", at("own.json"), "--report", at(file), "--locale", locale, ...key];
      const sheet = await run(args);
      assert.equal(sheet.status, 0, sheet.stderr);
      for (const word of [
        ...words,
        "登记中心",
        "李编辑",
        REVIEWER,
        "已与业务科核对。",
        receipt.hash,
        "138****8000",
      ])
        assert.ok(sheet.stdout.includes(word), `${locale}: ${word}`);
      assert.ok(!sheet.stdout.includes(MOBILE));
      assert.doesNotMatch(sheet.stdout, /undefined|\[object|https?:/);
    }
  }
  await writeFile(at("other.json"), JSON.stringify({ ...report, contentHash: `sha256:${"0".repeat(64)}` }));
  assert.equal((await run(["receipt", "sheet", at("own.json"), "--report", at("other.json")])).status, 1);
  // Without a key it says that nobody looked at the signature; with another one there is no sheet.
  const unasked = await run(["receipt", "sheet", at("own.json")]);
  assert.equal(unasked.status, 0);
  assert.match(unasked.stdout, /未验证/);
  await run(["receipt", "key", at("other.jwk")]);
  const foreign = await run(["receipt", "sheet", at("own.json"), "--key", at("other.public.jwk")]);
  assert.deepEqual([foreign.status, foreign.stdout], [1, ""]);
  await writeFile(at("own.json"), serialize({ ...receipt, reviewer: "别人" }));
  const forged = await run(["receipt", "sheet", at("own.json"), ...key]);
  assert.deepEqual([forged.status, forged.stdout], [1, ""]);
});
