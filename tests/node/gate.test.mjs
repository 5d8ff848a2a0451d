// The gate: every answer it gives, what a submission cannot bring along, and that nothing passes where the check did not happen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { handler } from "../../node/gate/index.mjs";
import { createVerifier } from "../../node/receipt/verify.mjs";
import { folderWith, MOBILE, RESIDENT_IDS } from "./helpers.mjs";
import { doubtful, gateFor, KEYS, memoryChain, NOW, PAGE, REVIEWER } from "./receipts.mjs";

const [ID] = RESIDENT_IDS;
const blocked = { ...PAGE, body: `<p>自下周一起开放。张三身份证号${ID}。</p>` };
/** The fingerprints of what is wrong with them, as the report gives them. */
const PHONE = "0337cba7c3626449";
const IDENTITY = "bd6ea435f8ae2014";
const REASON = { reason: "已核对，是办公手机。" };

/**
 * @param {ReturnType<typeof gateFor>} gate
 * @param {unknown} body a string or bytes are sent as they are
 * @param {{ method?: string, headers?: Record<string, string>, path?: string }} [options]
 */
async function send(gate, body, { method = "POST", headers = {}, path = "/gate" } = {}) {
  const sent = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(method === "GET" ? {} : { body: /** @type {BodyInit} */ (sent) }),
  });
  const response = await handler(gate)(request);
  const text = await response.text();
  assert.ok(!text.includes(ID), "an answer holds no identity number");
  return { status: response.status, headers: response.headers, answer: JSON.parse(text) };
}

test("200: a page that passes gets a receipt, signed and whole", async (t) => {
  const gate = gateFor(t);
  const { status, headers, answer } = await send(gate, { draft: PAGE });
  assert.equal(status, 200);
  assert.equal(headers.get("cache-control"), "no-store");
  const { receipt, report } = answer;
  assert.equal(report.verdict, "pass");
  assert.equal(receipt.contentHash, report.contentHash);
  assert.deepEqual(receipt.engine, report.engine);
  assert.deepEqual(
    [receipt.verdict, receipt.reviewer, receipt.day, receipt.time, receipt.sequence, receipt.previous],
    ["pass", REVIEWER, "2026-11-25", NOW.toISOString(), 1, null],
  );
  assert.equal(receipt.page.id, PAGE.id);
  assert.equal(receipt.confirmed, undefined);
  assert.equal(await (await createVerifier([KEYS.publicKey]))(receipt), undefined);
});

test("the day is the server's, in China, whatever the draft says", async (t) => {
  const gate = gateFor(t, { now: () => new Date("2026-11-25T16:30:00Z") });
  const { answer } = await send(gate, { draft: { ...PAGE, today: "1999-01-01" } });
  assert.equal(answer.receipt.day, "2026-11-26");
});

test("422: what blocks is refused with its report, for no cache; also when somebody confirms it", async (t) => {
  const chain = memoryChain();
  const gate = gateFor(t, chain);
  for (const confirmed of [undefined, REASON]) {
    const { status, headers, answer } = await send(gate, { draft: blocked, confirmed });
    assert.equal(status, 422);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(answer.report.verdict, "block");
    assert.equal(answer.receipt, undefined);
  }
  assert.deepEqual(chain.receipts, []);
});

test("422: a column that does not exist is refused", async (t) => {
  const { status, answer } = await send(gateFor(t), { draft: { ...PAGE, column: "no-such-column" } });
  assert.equal(status, 422);
  assert.equal(answer.report.findings[0].rule, "column/unknown");
});

test("what asks for review waits for a reason; the receipt says who confirmed what", async (t) => {
  const gate = gateFor(t);
  const draft = doubtful(MOBILE);
  const without = await send(gate, { draft });
  assert.equal(without.status, 422);
  assert.match(without.answer.error, /confirmed\.reason/);
  const { status, answer } = await send(gate, { draft, confirmed: REASON });
  assert.equal(status, 200);
  assert.equal(answer.receipt.verdict, "review");
  assert.deepEqual(answer.receipt.confirmed, {
    by: REVIEWER,
    ...REASON,
    findings: [PHONE],
    notChecked: [],
  });
  assert.ok(!JSON.stringify(answer).includes(MOBILE));
});

test("an attachment that could not be read asks for review, and is named in what was confirmed", async (t) => {
  const attachments = [{ name: "名单.pdf", content: "JVBERi0xLjcK" }];
  const { status, answer } = await send(gateFor(t), { draft: { ...PAGE, attachments }, confirmed: REASON });
  assert.equal(status, 200, JSON.stringify(answer.error));
  assert.deepEqual(answer.receipt.confirmed.notChecked, ["attachments[0]"]);
});

test("an exception takes a finding out, in the name of who is logged in", async (t) => {
  const exception = { fingerprint: PHONE, kind: "accepted", reason: "办公手机，可公开", until: "2027-01-31" };
  const gate = gateFor(t);
  const { status, answer } = await send(gate, { draft: doubtful(MOBILE), exceptions: [exception] });
  assert.equal(status, 200, JSON.stringify(answer));
  assert.deepEqual(answer.receipt.exceptions, [
    { ...exception, rule: "privacy/mobile-number", level: "review", by: REVIEWER, on: "2026-11-25" },
  ]);
});

test("what the law forbids is accepted by nobody, unless the profile says so", async (t) => {
  const exceptions = [{ fingerprint: IDENTITY, kind: "accepted", reason: "领导已同意", until: "2027-01-31" }];
  const refused = await send(gateFor(t), { draft: blocked, exceptions });
  assert.equal(refused.status, 422);
  assert.equal(refused.answer.report.findings[0].fingerprint, IDENTITY);
  assert.deepEqual(refused.answer.report.exceptions.unused, [
    { fingerprint: IDENTITY, state: "not-excusable" },
  ]);
  const kinds = ["false-positive", "accepted"];
  const profile = { excusable: [{ rule: "privacy/resident-id", kinds, reason: "本局规定" }] };
  const { status } = await send(gateFor(t, { profile }), { draft: blocked, exceptions });
  assert.equal(status, 200);
});

test("what is called a false alarm needs no last day", async (t) => {
  const exceptions = [{ fingerprint: IDENTITY, kind: "false-positive", reason: "是合同编号" }];
  const { status, answer } = await send(gateFor(t), { draft: blocked, exceptions });
  assert.equal(status, 200, JSON.stringify(answer.error));
  assert.equal(answer.receipt.exceptions[0].until, undefined);
});

test("an exception of another page takes nothing out", async (t) => {
  const exceptions = [
    { fingerprint: "0".repeat(16), kind: "accepted", reason: "可公开", until: "2027-01-31" },
  ];
  const { status } = await send(gateFor(t), { draft: doubtful(MOBILE), exceptions });
  assert.equal(status, 422);
});

const exception = { fingerprint: PHONE, kind: "accepted", reason: "可公开", until: "2027-01-31" };
const nested = (/** @type {number} */ depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;

for (const [what, body, named] of /** @type {[string, unknown, RegExp][]} */ ([
  ["no JSON", `{"draft": "身份证${ID}`, /JSON/],
  ["no UTF-8", Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), /JSON/],
  ["a byte order mark", `\uFEFF${JSON.stringify({ draft: PAGE })}`, /JSON/],
  ["nothing", "", /JSON/],
  ["a list", [], /draft/],
  ["null", null, /draft/],
  ["no draft", {}, /draft/],
  ["a draft that is a list", { draft: [PAGE] }, /draft/],
  ["an unknown field beside the draft", { draft: PAGE, force: true }, /force/],
  ["a number as an unknown field", { draft: PAGE, [ID]: true }, /350/],
  ["a reviewer of its own", { draft: PAGE, reviewer: "局长" }, /reviewer/],
  ["an unknown field of the draft", { draft: { ...PAGE, bodi: "x" } }, /bodi/],
  ["a prototype", `{"draft": {"__proto__": {"column": "notice"}, "id": "a"}}`, /draft/],
  ["no id", { draft: { ...PAGE, id: undefined } }, /draft\.id/],
  ["an id that is a number", { draft: { ...PAGE, id: 7 } }, /draft\.id/],
  ["an id of two lines", { draft: { ...PAGE, id: "a\nb" } }, /draft\.id/],
  ["an id with half a character", { draft: { ...PAGE, id: "a\ud800" } }, /draft\.id/],
  [
    "names that differ in half a character",
    { draft: { ...PAGE, meta: { "备注\ud800": ID, "备注\udc00": "无" } } },
    /备注/,
  ],
  ["an identity number as id", { draft: { ...PAGE, id: `person/${ID}` } }, /draft\.id/],
  ["a title that is a number", { draft: { ...PAGE, title: 5 } }, /title/],
  ["a title that is a number of a person", { draft: { ...PAGE, format: ID } }, /format/],
  ["a body that is missing", { draft: { ...PAGE, body: undefined } }, /body/],
  ["exceptions in the draft", { draft: { ...PAGE, exceptions: [] } }, /draft\.exceptions/],
  ["what only the host knows", { draft: { ...PAGE, site: {} } }, /draft\.site/],
  ["meta nested without end", `{"draft": {"id": "a", "meta": ${nested(50_000)}}}`, /draft/],
  ["a confirmation that is a word", { draft: PAGE, confirmed: "yes" }, /confirmed/],
  ["a confirmation without a reason", { draft: PAGE, confirmed: {} }, /confirmed\.reason/],
  ["a confirmation with more", { draft: PAGE, confirmed: { ...REASON, on: "x" } }, /confirmed\.on/],
  ["a confirmation of somebody else", { draft: PAGE, confirmed: { ...REASON, by: "局长" } }, /confirmed\.by/],
  ["a reason too long", { draft: PAGE, confirmed: { reason: "好".repeat(501) } }, /confirmed\.reason/],
  ["a number in the reason", { draft: doubtful(MOBILE), confirmed: { reason: `本人${ID}` } }, /confirmed/],
  ["exceptions that are no list", { draft: PAGE, exceptions: exception }, /exceptions/],
  ["too many exceptions", { draft: PAGE, exceptions: Array(201).fill(exception) }, /exceptions/],
  ["an exception that is a word", { draft: PAGE, exceptions: ["all"] }, /exceptions\[0\]/],
  ["no fingerprint", { draft: PAGE, exceptions: [{ ...exception, fingerprint: "*" }] }, /\.fingerprint/],
  ["an unknown kind", { draft: PAGE, exceptions: [{ ...exception, kind: "ok" }] }, /\.kind/],
  ["an empty reason", { draft: PAGE, exceptions: [{ ...exception, reason: " " }] }, /\.reason/],
  ["no end", { draft: PAGE, exceptions: [{ ...exception, until: undefined }] }, /\.until/],
  ["an end that is over", { draft: PAGE, exceptions: [{ ...exception, until: "2026-11-24" }] }, /\.until/],
  ["an end that is no day", { draft: PAGE, exceptions: [{ ...exception, until: "2027-02-30" }] }, /\.until/],
  ["a day of its own", { draft: PAGE, exceptions: [{ ...exception, on: "2026-11-25" }] }, /\.on/],
  ["somebody else's name", { draft: PAGE, exceptions: [{ ...exception, by: "局长" }] }, /\.by/],
  [
    "a number in an exception",
    { draft: PAGE, exceptions: [{ ...exception, reason: `是${ID}` }] },
    /\.reason/,
  ],
])) {
  test(`400: ${what}`, async (t) => {
    const chain = memoryChain();
    const { status, answer } = await send(gateFor(t, chain), body);
    assert.equal(status, 400, JSON.stringify(answer));
    assert.match(answer.error, named);
    assert.deepEqual(chain.receipts, []);
  });
}

test("a name of one's own is no fault where it is the right one", async (t) => {
  const confirmed = { by: REVIEWER, ...REASON };
  assert.equal((await send(gateFor(t), { draft: doubtful(MOBILE), confirmed })).status, 200);
});

test("a UUID with many digits is an id like any other", async (t) => {
  const draft = { ...PAGE, id: "posts/5e2b1a30-1c2d-4e5f-8a9b-13800138000f" };
  assert.equal((await send(gateFor(t), { draft })).status, 200);
});

test("401: nobody is logged in, or may no longer review", async (t) => {
  assert.equal((await send(gateFor(t, { reviewer: () => null }), { draft: PAGE })).status, 401);
  assert.equal((await send(gateFor(t, { reviewer: undefined }), { draft: PAGE })).status, 401);
  assert.equal((await send(gateFor(t, { mayReview: () => false }), { draft: PAGE })).status, 401);
});

test("405: POST only", async (t) => {
  for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
    const { status, headers } = await send(gateFor(t), { draft: PAGE }, { method });
    assert.equal(status, 405);
    assert.equal(headers.get("allow"), "POST");
  }
});

test("415: not JSON in UTF-8 by its own account", async (t) => {
  const gate = gateFor(t);
  for (const type of ["text/plain", "application/json; charset=gbk", "multipart/form-data", ""]) {
    const headers = { "content-type": type };
    assert.equal((await send(gate, { draft: PAGE }, { headers })).status, 415, type);
  }
});

test("413: too large as announced, without reading; and as it turns out, without reading on", async (t) => {
  const gate = gateFor(t, { maxBytes: 1000 });
  const headers = { "content-type": "application/json" };
  let taken = 0;
  const endless = () =>
    new ReadableStream({
      pull(controller) {
        taken += 1;
        controller.enqueue(new TextEncoder().encode("x".repeat(100)));
      },
    });
  /** @param {Record<string, string>} more */
  const post = (more) => {
    const init = { method: "POST", headers: { ...headers, ...more }, body: endless(), duplex: "half" };
    return handler(gate)(new Request("http://localhost/", /** @type {RequestInit} */ (init)));
  };
  assert.equal((await post({ "content-length": "1001" })).status, 413);
  assert.ok(taken <= 1, "an announced size is believed");
  assert.equal((await post({ "content-length": "10" })).status, 413);
  assert.ok(taken <= 20, `${taken} pieces were read`);
  assert.equal((await post({})).status, 413);
});

test("408: a body that does not come to its end", async (t) => {
  const gate = gateFor(t, { readLimit: 50 });
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) });
  const init = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
  const response = await handler(gate)(new Request("http://localhost/", /** @type {RequestInit} */ (init)));
  assert.equal(response.status, 408);
});

/** Programs of threads that do not check. */
const BROKEN = {
  hang: "for (;;);",
  trap: "throw new WebAssembly.RuntimeError('unreachable');",
  quit: "process.exit(0);",
  nothing: "parentPort.postMessage(null);",
  "a pass without a report": "parentPort.postMessage({ report: { verdict: 'pass' }, digest: {} });",
  "an unknown verdict":
    "parentPort.postMessage({ report: { verdict: 'fine', findings: [], contentHash: '' }, digest: {} });",
};

/** @param {string} step */
const thread = (step) => `import { parentPort } from "node:worker_threads";
parentPort.on("message", () => { ${step} });
parentPort.postMessage({ ready: true });`;

for (const [what, step] of Object.entries(BROKEN)) {
  test(`503: a thread that does not check (${what})`, async (t) => {
    const folder = await folderWith(t, { "thread.mjs": thread(step) });
    const script = new URL(`file://${folder}/thread.mjs`);
    const chain = memoryChain();
    const gate = gateFor(t, { ...chain, timeout: 300, script });
    for (let round = 0; round < 2; round++) {
      const { status, headers, answer } = await send(gate, { draft: PAGE });
      assert.equal(status, 503);
      assert.ok(headers.get("retry-after"));
      assert.match(answer.error, /未检查/);
    }
    assert.deepEqual(chain.receipts, []);
  });
}

test("503: a thread that does not start, and a profile that the engine refuses", async (t) => {
  const gone = gateFor(t, { script: new URL("file:///no/such/thread.mjs") });
  assert.equal((await send(gone, { draft: PAGE })).status, 503);
  await assert.rejects(gone.ready());
  const refused = gateFor(t, { profile: { no: "such field" } });
  assert.equal((await send(refused, { draft: PAGE })).status, 503);
  await assert.rejects(refused.ready());
});

test("a thread that was killed is replaced, and the next draft is checked", async (t) => {
  const step = `if (draft.title === "quit") process.exit(1); if (draft.title === "hang") for (;;);
    const { Checker, default: init } = await import(${JSON.stringify(new URL("../../pkg/node.mjs", import.meta.url).href)});
    await init();
    const checker = new Checker({});
    parentPort.postMessage({ report: checker.check(draft), digest: checker.digest(draft) });`;
  const program = thread(step).replace("() =>", "async ({ draft }) =>");
  const folder = await folderWith(t, { "thread.mjs": program });
  const gate = gateFor(t, { timeout: 2000, script: new URL(`file://${folder}/thread.mjs`) });
  for (const [title, status] of /** @type {[string, number][]} */ ([
    ["quit", 503],
    [PAGE.title, 200],
    ["hang", 503],
    [PAGE.title, 200],
  ])) {
    assert.equal((await send(gate, { draft: { ...PAGE, title } })).status, status, title);
  }
});

test("503: more drafts than may wait are refused and not piled up; later ones are let in again", async (t) => {
  const gate = gateFor(t, { queue: 3, threads: 2 });
  const handle = handler(gate);
  const all = Array.from({ length: 12 }, () => {
    const init = { method: "POST", headers: { "content-type": "application/json" } };
    return handle(new Request("http://localhost/", { ...init, body: JSON.stringify({ draft: PAGE }) }));
  });
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  assert.deepEqual(statuses.sort(), [200, 200, 200, ...Array(9).fill(503)]);
  const direct = await Promise.all(
    Array.from({ length: 5 }, () => gate.review(PAGE, { reviewer: REVIEWER })),
  );
  assert.deepEqual(direct.map(({ kind }) => kind).sort(), [
    "receipt",
    "receipt",
    "receipt",
    "unchecked",
    "unchecked",
  ]);
});

test("503: what the host has to do and does not", async (t) => {
  const fail = async () => {
    throw Object.assign(new Error(`disk of ${ID}`), { code: "ENOSPC" });
  };
  for (const [what, options] of /** @type {[string, any][]} */ ([
    ["no key", { sign: fail }],
    ["a key that is none", { sign: { key: { kty: "OKP", crv: "Ed25519", x: "AAAA" }, site: "a" } }],
    [
      "a key with another public half",
      { sign: { key: KEYS.privateKey, publicKey: { ...KEYS.publicKey, x: "A".repeat(43) }, site: "a" } },
    ],
    ["a chain that cannot be read", { previous: fail }],
    ["a receipt that is not kept", { append: fail }],
    ["an append that says nothing", { append: async () => undefined }],
    ["an append that refuses though nobody was there", { append: async () => false }],
    ["digests that cannot be read", { site: fail }],
    ["a session that cannot be read", { reviewer: fail }],
    ["a last receipt that nobody signed", { previous: async () => ({ hash: "sha256:0", site: "x" }) }],
  ])) {
    const { status, answer } = await send(gateFor(t, options), { draft: PAGE });
    assert.equal(status, 503, what);
    assert.equal(answer.receipt, undefined);
  }
});

test("503: a host that does not answer holds up neither this draft nor the next", async (t) => {
  const never = () => new Promise(() => {});
  for (const name of ["sign", "previous", "append", "site", "reviewer", "mayReview"]) {
    const chain = memoryChain();
    const gate = gateFor(t, /** @type {any} */ ({ ...chain, hookLimit: 100, queue: 1, [name]: never }));
    for (let round = 0; round < 2; round++) {
      const { status, answer } = await send(gate, { draft: PAGE });
      assert.equal(status, 503, name);
      assert.ok(!answer.error.includes("等候"), name);
    }
    assert.deepEqual(chain.receipts, []);
  }
});

test("a gate without a key or a chain is not made", () => {
  const chain = memoryChain();
  for (const name of ["sign", "previous", "append"]) {
    const options = { sign: { key: KEYS.privateKey, site: "a" }, ...chain, [name]: undefined };
    assert.throws(() => gateFor({ after: () => {} }, /** @type {any} */ (options)), new RegExp(name));
  }
});

test("the log has address, status, time and verdict, and nothing of a draft", async (t) => {
  /** @type {any[]} */
  const log = [];
  const gate = gateFor(t, { log: (entry) => log.push(entry) });
  await send(gate, { draft: PAGE });
  await send(gate, { draft: blocked });
  await send(gate, "nonsense");
  await send(gate, { draft: PAGE }, { path: `/gate/${ID}?q=${ID}` });
  assert.deepEqual(
    log.map(({ status, verdict }) => [status, verdict]),
    [
      [200, "pass"],
      [422, "block"],
      [400, undefined],
      [200, "pass"],
    ],
  );
  for (const entry of log) {
    for (const name of Object.keys(entry))
      assert.ok(["address", "status", "milliseconds", "verdict"].includes(name), name);
  }
  assert.ok(!JSON.stringify(log).includes(ID));
});

test("answers in the locale of the gate", async (t) => {
  for (const [locale, words] of /** @type {[string, RegExp][]} */ ([
    ["zh-CN", /登录/],
    ["zh-TW", /登入/],
    ["en", /logged in/],
  ])) {
    const { answer } = await send(gateFor(t, { locale, reviewer: () => null }), {});
    assert.match(answer.error, words);
  }
});
