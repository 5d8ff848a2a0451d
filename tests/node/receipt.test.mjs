// Receipts: any change of one is seen, a page goes out on its own and on a fresh one only, and a chain never forks.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { folderChain } from "../../node/gate/index.mjs";
import { verifyChain } from "../../node/receipt/chain.mjs";
import { makeKeyPair, signBytes, signingKey, thumbprint } from "../../node/receipt/keys.mjs";
import { canonical, faultOf, serialize, sha256, signedBytes } from "../../node/receipt/receipt.mjs";
import { createVerifier } from "../../node/receipt/verify.mjs";
import { folderWith, MOBILE, RESIDENT_IDS } from "./helpers.mjs";
import { doubtful, gateFor, KEYS, memoryChain, NOW, PAGE, REVIEWER, receiptFrom, SITE } from "./receipts.mjs";

/** @typedef {import("../../node/receipt/receipt.mjs").Receipt} Receipt */

const REASON = { reason: "已核对，是办公手机。" };
const EXCEPTION = {
  fingerprint: "0337cba7c3626449",
  kind: "accepted",
  reason: "办公手机，可公开",
  until: "2026-12-01",
};
const HOUR = 60 * 60 * 1000;
const verify = await createVerifier([KEYS.publicKey]);

/** A receipt with this change, signed anew by whoever holds the key. @param {any} receipt @param {object} change */
async function resigned(receipt, change) {
  const { key } = await signingKey({ key: KEYS.privateKey });
  const changed = { ...receipt, ...change };
  const bytes = signedBytes(changed);
  return { ...changed, hash: await sha256(bytes), signature: await signBytes(key, bytes) };
}

/** Every way to change one value of `value`, deep down. @param {any} value @returns {Generator<[string, any]>} */
function* changes(value, path = "") {
  if (Array.isArray(value)) {
    yield [`${path}[+]`, [...value, ...(value.length > 0 ? [value[0]] : ["x"])]];
    for (const [index, item] of value.entries()) {
      yield [`${path}[-${index}]`, value.filter((_, other) => other !== index)];
      for (const [where, changed] of changes(item, `${path}[${index}]`)) {
        yield [where, value.map((kept, other) => (other === index ? changed : kept))];
      }
    }
  } else if (value !== null && typeof value === "object") {
    yield [`${path}.+`, { ...value, added: 1 }];
    for (const [name, item] of Object.entries(value)) {
      const { [name]: _gone, ...rest } = value;
      yield [`${path}.-${name}`, rest];
      for (const [where, changed] of changes(item, `${path}.${name}`))
        yield [where, { ...value, [name]: changed }];
    }
  } else {
    yield [`${path}=null`, value === null ? "x" : null];
    if (typeof value === "number") yield [`${path}+1`, value + 1];
    if (typeof value === "string") {
      yield [`${path}+`, `${value} `];
      // The last letter of a signature has bits that decode to nothing: another letter is another text of the same bytes.
      for (const letter of "ABQgw01") {
        if (!value.endsWith(letter)) yield [`${path}~${letter}`, value.slice(0, -1) + letter];
      }
    }
  }
}

test("any change of any field, deep down, is seen", async (t) => {
  const gate = gateFor(t);
  await receiptFrom(gate);
  const receipt = await receiptFrom(
    gate,
    {
      ...doubtful(MOBILE),
      meta: { drafter: "登记中心", author: "李编辑" },
      attachments: [{ name: "a.pdf", content: "JVBERi0xLjcK" }],
    },
    { confirmed: REASON, exceptions: [EXCEPTION] },
  );
  assert.equal(await verify(receipt), undefined);
  assert.ok(receipt.exceptions.length === 1 && receipt.confirmed && receipt.page.author);
  let tried = 0;
  for (const [where, changed] of changes(receipt)) {
    assert.notEqual(await verify(changed), undefined, where);
    tried += 1;
  }
  assert.ok(tried > 200, String(tried));
});

test("a value that is no receipt at all is none", async () => {
  const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
  for (const value of [undefined, null, 1, "receipt", [], {}, deep, { page: deep }]) {
    assert.equal(await verify(value), "shape");
  }
});

test("the canonical form is that of RFC 8785, and JSON.stringify of a receipt gives it", async (t) => {
  assert.equal(
    canonical({ b: [1e21, 0.1, "é\n"], a: { "€": 1, "\r": 2 } }),
    '{"a":{"\\r":2,"€":1},"b":[1e+21,0.1,"é\\n"]}',
  );
  const receipt = await receiptFrom(gateFor(t));
  assert.equal(`${JSON.stringify(receipt)}\n`, serialize(receipt));
});

test("what no gate gives is no receipt, even where the key signed it", async (t) => {
  const receipt = await receiptFrom(gateFor(t));
  for (const [change, fault] of /** @type {[object, string][]} */ ([
    [{ verdict: "block" }, "verdict"],
    [{ verdict: "review" }, "confirmed"],
    [{ counts: { block: 1, review: 0, advise: 0 } }, "counts.block"],
    [{ sequence: 2 }, "previous"],
    [{ version: 2 }, "version"],
    [{ type: "invoice" }, "type"],
    [{ reviewer: "" }, "reviewer"],
    [{ time: "2026-11-25 02:00" }, "time"],
    [{ page: { id: "a", column: "b", title: "c", note: "d" } }, "page"],
  ])) {
    assert.equal(faultOf(await resigned(receipt, change)), fault);
  }
});

test("another key's receipt is refused, also where it claims to be ours; a key of former times is trusted where it is said so", async (t) => {
  const other = await makeKeyPair();
  const gate = gateFor(t);
  const foreign = await receiptFrom(gateFor(t, { sign: { key: other.privateKey, site: SITE } }));
  assert.equal(await verify(foreign), "key");
  assert.deepEqual(await gate.admits(foreign, PAGE), { ok: false, reason: "key" });
  const bytes = signedBytes({ ...foreign, key: await thumbprint(KEYS.publicKey) });
  const claimed = { ...foreign, key: await thumbprint(KEYS.publicKey), hash: await sha256(bytes) };
  assert.deepEqual(await gate.admits(claimed, PAGE), { ok: false, reason: "signature" });
  const trusting = gateFor(t, { sign: { key: KEYS.privateKey, site: SITE, trusted: [other.publicKey] } });
  assert.deepEqual(await trusting.admits(foreign, PAGE), { ok: true });
});

test("a key that cannot be exported signs with its public half beside it", async (t) => {
  const { privateKey, publicKey } = /** @type {CryptoKeyPair} */ (
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])
  );
  const gate = gateFor(t, { sign: { key: privateKey, publicKey, site: SITE } });
  const receipt = await receiptFrom(gate);
  assert.equal(await (await createVerifier([await gate.publicKey()]))(receipt), undefined);
  await assert.rejects(gateFor(t, { sign: { key: privateKey, site: SITE } }).ready(), { code: "public" });
  await assert.rejects(
    gateFor(t, { sign: { key: privateKey, publicKey: KEYS.publicKey, site: SITE } }).ready(),
    {
      code: "pair",
    },
  );
});

test("a page goes out on its receipt; edited after it in any way, it does not", async (t) => {
  const gate = gateFor(t);
  const page = {
    ...PAGE,
    format: "html",
    meta: { drafter: "登记中心" },
    attachments: [{ name: "a.txt", size: 3 }],
  };
  const receipt = await receiptFrom(gate, page, { confirmed: REASON });
  assert.deepEqual(await gate.admits(receipt, page), { ok: true });
  for (const [what, change] of Object.entries({
    title: { title: `${page.title}。` },
    "one character of the body": { body: page.body.replace("八", "九") },
    "a space in the body": { body: `${page.body} ` },
    "what nobody sees": { body: `${page.body}<!-- 张三 -->` },
    "an invisible character": { body: page.body.replace("八", "八\u200b") },
    column: { column: "news" },
    format: { format: "text" },
    meta: { meta: { drafter: "登记中心", author: "李" } },
    attachment: { attachments: [{ name: "b.txt", size: 3 }] },
  })) {
    assert.deepEqual(
      await gate.admits(receipt, { ...page, ...change }),
      { ok: false, reason: "content" },
      what,
    );
  }
});

test("a receipt is no other page's, no other site's and no other profile's", async (t) => {
  const gate = gateFor(t);
  const receipt = await receiptFrom(gate);
  assert.deepEqual(await gate.admits(receipt, { ...PAGE, id: "notice/2026/2" }), {
    ok: false,
    reason: "page",
  });
  const elsewhere = gateFor(t, { sign: { key: KEYS.privateKey, site: "other.example.gov.cn" } });
  assert.deepEqual(await elsewhere.admits(receipt, PAGE), { ok: false, reason: "site" });
  const levels = [{ rule: "privacy/mobile-number", level: "block" }];
  const stricter = gateFor(t, { profile: { levels } });
  assert.deepEqual(await stricter.admits(receipt, PAGE), { ok: false, reason: "profile" });
  const older = await resigned(receipt, { engine: { ...receipt.engine, version: "0.0.1" } });
  assert.deepEqual(await gate.admits(older, PAGE), { ok: false, reason: "engine" });
});

test("a receipt grows stale, is of no use before its time, and gives way to a newer one", async (t) => {
  let now = NOW;
  const chain = memoryChain();
  const latest = async (/** @type {string} */ id) =>
    chain.receipts.findLast((receipt) => receipt.page.id === id) ?? null;
  const gate = gateFor(t, { ...chain, latest, now: () => now, maxAge: HOUR });
  const receipt = await receiptFrom(gate);
  now = new Date(NOW.getTime() + HOUR);
  assert.deepEqual(await gate.admits(receipt, PAGE), { ok: true });
  now = new Date(NOW.getTime() + HOUR + 1);
  assert.deepEqual(await gate.admits(receipt, PAGE), { ok: false, reason: "stale" });
  now = new Date(NOW.getTime() - HOUR);
  assert.deepEqual(await gate.admits(receipt, PAGE), { ok: false, reason: "future" });
  now = NOW;
  const edited = { ...PAGE, title: `${PAGE.title}（更正）` };
  const newer = await receiptFrom(gate, edited);
  assert.deepEqual(await gate.admits(receipt, PAGE), { ok: false, reason: "superseded" });
  assert.deepEqual(await gate.admits(newer, edited), { ok: true });
});

test("an exception that has run out, or a reviewer who has left, keeps the page in", async (t) => {
  let now = NOW;
  let there = true;
  const gate = gateFor(t, { now: () => now, maxAge: 30 * 24 * HOUR, mayReview: () => there });
  const draft = doubtful(MOBILE);
  const receipt = await receiptFrom(gate, draft, { exceptions: [EXCEPTION] });
  now = new Date("2026-12-01T15:59:00Z");
  assert.deepEqual(await gate.admits(receipt, draft), { ok: true });
  now = new Date("2026-12-01T16:00:00Z");
  assert.deepEqual(await gate.admits(receipt, draft), { ok: false, reason: "exception" });
  now = NOW;
  there = false;
  assert.deepEqual(await gate.admits(receipt, draft), { ok: false, reason: "reviewer" });
});

test("what was confirmed is let through, and what came up since is not", async (t) => {
  const now = NOW;
  /** @type {any[]} */
  const recent = [];
  const gate = gateFor(t, { now: () => now, maxAge: 30 * 24 * HOUR, site: () => ({ recent }) });
  const draft = doubtful(MOBILE);
  const receipt = await receiptFrom(gate, draft, { confirmed: REASON });
  assert.deepEqual(await gate.admits(receipt, draft), { ok: true });
  const unseen = await resigned(receipt, {
    confirmed: { by: REVIEWER, ...REASON, findings: [], notChecked: [] },
  });
  assert.deepEqual(await gate.admits(unseen, draft), { ok: false, reason: "worse" });
  const sample = await readFile(new URL("../../demo/samples/service-guide.json", import.meta.url), "utf8");
  const long = { ...JSON.parse(sample), id: "guide/1" };
  const passed = await gate.review(long, { reviewer: REVIEWER });
  assert.equal(passed.kind, "receipt", JSON.stringify(passed));
  if (passed.kind !== "receipt") return;
  assert.deepEqual(await gate.admits(passed.receipt, long), { ok: true });
  // A page of the same words went out meanwhile, under another address.
  recent.push({ ...passed.digest, id: "notice/2026/9" });
  assert.deepEqual(await gate.admits(passed.receipt, long), { ok: false, reason: "worse" });
});

test("a page is not let out where the check did not happen, or asks for nonsense", async (t) => {
  const receipt = await receiptFrom(gateFor(t));
  const gone = gateFor(t, { script: new URL("file:///no/such/thread.mjs") });
  assert.deepEqual(await gone.admits(receipt, PAGE), { ok: false, reason: "unchecked" });
  const full = gateFor(t, { queue: 0 });
  assert.deepEqual(await full.admits(receipt, PAGE), { ok: false, reason: "unchecked" });
  const gate = gateFor(t);
  for (const draft of [
    null,
    "page",
    { ...PAGE, site: {} },
    { ...PAGE, exceptions: [] },
    { ...PAGE, more: 1 },
    { ...PAGE, id: ` ${PAGE.id}` },
  ]) {
    assert.deepEqual(await gate.admits(receipt, draft), { ok: false, reason: "malformed" });
  }
  for (const value of [null, "receipt", {}]) {
    assert.deepEqual(await gate.admits(value, PAGE), { ok: false, reason: "shape" });
  }
});

test("no personal datum is kept in clear: not from the title, not where the rules that know it are off", async (t) => {
  const off = ["privacy/resident-id", "privacy/mobile-number"].map((rule) => ({
    rule,
    level: "off",
    reason: "试验",
  }));
  const gate = gateFor(t, { profile: { levels: off } });
  const draft = {
    ...doubtful(MOBILE),
    title: `关于${RESIDENT_IDS[0]}的公告`,
    meta: { drafter: RESIDENT_IDS[1] },
  };
  const said = {
    confirmed: { reason: `已核对${MOBILE}` },
    exceptions: [{ ...EXCEPTION, reason: `已核对${RESIDENT_IDS[2]}` }],
  };
  const result = await gate.review(draft, { reviewer: REVIEWER, ...said });
  assert.equal(result.kind, "receipt", JSON.stringify(result));
  const text = JSON.stringify(/** @type {any} */ (result).receipt);
  for (const number of [...RESIDENT_IDS, MOBILE]) assert.ok(!text.includes(number));
});

test("a hundred at once are one chain; it does not fork between two servers either", async (t) => {
  const folder = await folderWith(t, {});
  const two = [
    gateFor(t, { ...folderChain(folder), queue: 200 }),
    gateFor(t, { ...folderChain(folder), queue: 200 }),
  ];
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      two[index % 2].review({ ...PAGE, id: `page/${index}` }, { reviewer: REVIEWER }),
    ),
  );
  const made = all.filter(({ kind }) => kind === "receipt").length;
  // One that lost the race too often says so, and is not in the chain.
  for (const result of all)
    if (result.kind !== "receipt") assert.equal(/** @type {any} */ (result).code, "race");
  const chain = folderChain(folder);
  const last = await chain.previous();
  assert.equal(last?.sequence, made);
  const entries = [];
  for (let number = 1; number <= made; number++) {
    const file = `${String(number).padStart(8, "0")}.json`;
    entries.push({ file, receipt: JSON.parse(await readFile(join(folder, file), "utf8")) });
  }
  assert.deepEqual((await verifyChain(entries, verify)).faults, []);
  assert.equal((await chain.latest("page/0"))?.page.id, "page/0");
  assert.equal(await chain.latest("page/none"), null);
});

test("who lost the race tries again behind the other; a chain that was tampered with is not continued", async (t) => {
  const chain = memoryChain();
  const gate = gateFor(t, chain);
  const rival = gateFor(t, chain);
  let rivals = 2;
  const racing = gateFor(t, {
    ...chain,
    append: async (receipt) => {
      if (rivals-- > 0) await receiptFrom(rival);
      return chain.append(receipt);
    },
  });
  const receipt = await receiptFrom(racing);
  assert.equal(receipt.sequence, 3);
  assert.deepEqual(
    (
      await verifyChain(
        chain.receipts.map((receipt) => ({ file: "", receipt })),
        verify,
      )
    ).faults,
    [],
  );
  chain.receipts[2] = { ...chain.receipts[2], reviewer: "别人" };
  const refused = await gate.review(PAGE, { reviewer: REVIEWER });
  assert.deepEqual([refused.kind, /** @type {any} */ (refused).code], ["unchecked", "previous"]);
  assert.equal(chain.receipts.length, 3);
});

test("a receipt that the verifier would refuse is not kept, and the chain goes on", async (t) => {
  const chain = memoryChain();
  const unknown = [{ rule: "column/unknown", level: "off", reason: "试验" }];
  const gate = gateFor(t, { ...chain, profile: { levels: unknown } });
  const result = await gate.review({ ...PAGE, column: "" }, { reviewer: REVIEWER });
  assert.equal(/** @type {any} */ (result).code, "receipt", JSON.stringify(result));
  assert.deepEqual(chain.receipts, []);
  assert.equal((await receiptFrom(gate)).sequence, 1);
});

test("a clock that was set back makes no receipt that is older than the last", async (t) => {
  const chain = memoryChain();
  await receiptFrom(gateFor(t, chain));
  const late = gateFor(t, { ...chain, now: () => new Date(NOW.getTime() - HOUR) });
  const result = await late.review(PAGE, { reviewer: REVIEWER });
  assert.equal(/** @type {any} */ (result).code, "clock");
});

test("a chain with anything missing, moved, doubled or put in is told so, with the place", async (t) => {
  const chain = memoryChain();
  const gate = gateFor(t, {
    ...chain,
    now: () => new Date(NOW.getTime() + chain.receipts.length * HOUR),
  });
  for (let number = 1; number <= 5; number++) await receiptFrom(gate, { ...PAGE, id: `page/${number}` });
  const [one, two, three, four, five] = chain.receipts;
  /** @param {Receipt[]} receipts */
  const faults = async (...receipts) => {
    const entries = receipts.map((receipt, index) => ({ file: `#${index + 1}`, receipt }));
    return (await verifyChain(entries, verify)).faults.map(({ file, fault }) => `${file} ${fault}`);
  };
  assert.deepEqual(await faults(one, two, three, four, five), []);
  assert.deepEqual(await faults(two, three), ["#1 start"]);
  assert.deepEqual(await faults(one, two, four, five), ["#3 gap"]);
  assert.deepEqual(await faults(one, two, two, three), ["#3 order"]);
  assert.deepEqual(await faults(one, three, two, four), ["#2 gap", "#3 order", "#3 time", "#4 gap"]);
  assert.deepEqual(await faults(one, { ...two, reviewer: "别人" }, three), ["#2 hash"]);
  // Even with the key in hand, what came after shows it.
  const forged = /** @type {Receipt} */ (await resigned(two, { reviewer: "别人" }));
  assert.deepEqual(await faults(one, forged, three), ["#3 link"]);
  const foreign = /** @type {Receipt} */ (await resigned(three, { site: "other.example.gov.cn" }));
  assert.deepEqual(await faults(one, two, foreign), ["#3 site"]);
  assert.deepEqual(await faults(one, /** @type {any} */ ({}), two), ["#2 shape"]);
});

test("a folder holds each number once, whole, and whatever else lies there is left alone", async (t) => {
  const folder = await folderWith(t, { "README.md": "receipts" });
  const chain = folderChain(folder);
  assert.equal(await chain.previous(), null);
  const receipt = await receiptFrom(gateFor(t, chain));
  assert.equal(await readFile(join(folder, "00000001.json"), "utf8"), serialize(receipt));
  assert.equal(await chain.append(receipt), false);
  // A file that is there already and holds something else is not written over.
  await writeFile(join(folder, "00000002.json"), "{}");
  const result = await gateFor(t, chain).review(PAGE, { reviewer: REVIEWER });
  assert.equal(/** @type {any} */ (result).code, "previous");
});
