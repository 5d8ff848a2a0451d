// The server behind the editor: it checks again, stores whole pages or nothing, and tells no secret.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dayInChina } from "../../node/gate/index.mjs";
import { readProfile } from "../../node/profile.mjs";
import { startServer } from "./harness.mjs";

// Nobody's number: the check digit is right, the person is made up.
const ID = "350722199503120213";

/** The server's calendar is China's, wherever it and this test run. */
const today = () => dayInChina();

/** @param {string} name */
const sample = async (name) =>
  JSON.parse(await readFile(new URL(`../../demo/samples/${name}.json`, import.meta.url), "utf8"));

const clean = await sample("service-guide");
const doubtful = {
  ...(await sample("interpretation")),
  body: (await sample("interpretation")).body.replace(
    /<h2>五、创新举措<.h2><p>.*?<.p>/,
    "<h2>五、与原政策的不同</h2><p>办结时限由5个工作日压缩为2个工作日，申请材料由8份减为4份。</p>",
  ),
};

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer();
});

after(() => server?.close());

/**
 * @param {unknown} body a string or a blob is sent as it is
 * @param {{ url?: string, headers?: Record<string, string> }} [options]
 */
async function post(body, { url = server.url, headers = {} } = {}) {
  const response = await fetch(`${url}/api/pages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Blob ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}

/** For a page that the store has already: it asks whether that is meant. */
const confirmed = { by: "王复核", reason: "已核对" };

/** Every file under the store. @param {string} [folder] */
async function files(folder = server.store) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** @param {Promise<unknown>} steps */
async function storesNothing(steps) {
  const before = await files();
  await steps;
  assert.deepEqual(await files(), before);
}

test("201: a page that passes is stored whole, with the server's date", async () => {
  const { status, answer } = await post({ draft: { ...clean, today: "1999-01-01" } });
  assert.equal(status, 201, JSON.stringify(answer));
  const file = join(server.store, today(), `${answer.id}.json`);
  assert.ok((await files()).includes(file));
  const record = JSON.parse(await readFile(file, "utf8"));
  assert.deepEqual(record.draft, { ...clean, id: answer.id, today: today() });
  assert.equal(record.report.verdict, "pass");
  assert.equal(record.receipt.contentHash, record.report.contentHash);
  const chain = await readFile(join(server.store, "receipts", "00000001.json"), "utf8");
  assert.deepEqual(JSON.parse(chain), record.receipt);
  assert.deepEqual(
    (await files()).filter((name) => name.endsWith(".part")),
    [],
  );

  const list = await (await fetch(`${server.url}/api/pages`)).json();
  assert.equal(list[0].id, answer.id);
  assert.equal(list[0].title, clean.title);
  assert.deepEqual(await (await fetch(`${server.url}/api/pages/${answer.id}`)).json(), record);
});

test("a stored page is shown, and may do nothing", async () => {
  const draft = { ...clean, title: `<b>${clean.title}</b>`, body: `${clean.body}<script>alert(1)</script>` };
  const { answer } = await post({ draft, confirmed });
  const response = await fetch(`${server.url}/stored/${answer.id}`);
  const html = await response.text();
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-security-policy") || "", /^sandbox; default-src 'none'/);
  assert.doesNotMatch(response.headers.get("content-security-policy") || "", /script-src/);
  assert.ok(html.includes("受理条件") && !html.includes("<b>国有"));
});

test("422: what blocks is refused with the report, and nothing of it is kept", () =>
  storesNothing(
    (async () => {
      const { status, answer } = await post({ draft: await sample("recruitment") });
      assert.equal(status, 422);
      assert.equal(answer.report.verdict, "block");
      assert.ok(!JSON.stringify(answer).includes(ID));
    })(),
  ));

test("422 also when somebody confirms it", () =>
  storesNothing(
    (async () => {
      const body = { draft: await sample("recruitment"), confirmed: { by: "王复核", reason: "已核对" } };
      assert.equal((await post(body)).status, 422);
    })(),
  ));

test("409: what asks for review waits for a name and a reason; then they are kept", async () => {
  await storesNothing(
    (async () => {
      const { status, answer } = await post({ draft: doubtful });
      assert.equal(status, 409, JSON.stringify(answer.report?.findings));
      assert.equal(answer.report.verdict, "review");
    })(),
  );
  const confirmed = { by: "王复核", reason: "已与业务科核对。" };
  const { status, answer } = await post({ draft: doubtful, confirmed });
  assert.equal(status, 201);
  const record = await (await fetch(`${server.url}/api/pages/${answer.id}`)).json();
  const { by, reason } = record.receipt.confirmed;
  assert.deepEqual({ by, reason }, confirmed);
  assert.equal(record.receipt.reviewer, confirmed.by);
});

for (const [what, body, named] of /** @type {[string, unknown, RegExp][]} */ ([
  ["no JSON", `{"draft": "身份证${ID}`, /JSON/],
  ["a list", [], /draft/],
  ["no draft", {}, /draft/],
  ["an unknown field beside the draft", { draft: clean, force: true }, /force/],
  ["an unknown field of the draft", { draft: { ...clean, bodi: "x" } }, /bodi/],
  ["a title that is a number", { draft: { ...clean, title: 5 } }, /title/],
  ["a body that is missing", { draft: { ...clean, body: undefined } }, /body/],
  ["a date that is none", { draft: { ...clean, meta: { publishedAt: "2026-02-30" } } }, /publishedAt/],
  ["an exception that the draft brings along", { draft: { ...clean, exceptions: [] } }, /draft\.exceptions/],
  ["what only the host knows", { draft: { ...clean, site: {} } }, /draft\.site/],
  [
    "a confirmation without a name",
    { draft: doubtful, confirmed: { by: " ", reason: "x" } },
    /confirmed\.by/,
  ],
  ["a confirmation without a reason", { draft: doubtful, confirmed: { by: "x" } }, /confirmed\.reason/],
  [
    "a confirmation with more",
    { draft: doubtful, confirmed: { by: "x", reason: "y", on: "z" } },
    /confirmed\.on/,
  ],
  ["a confirmation that is a word", { draft: doubtful, confirmed: "yes" }, /confirmed/],
])) {
  test(`400: ${what}`, () =>
    storesNothing(
      (async () => {
        const { status, answer } = await post(body);
        assert.equal(status, 400, JSON.stringify(answer));
        assert.match(answer.error, named);
        assert.ok(!JSON.stringify(answer).includes(ID));
      })(),
    ));
}

test("400: bytes that are no UTF-8", async () => {
  const { status } = await post(new Blob([Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d])]));
  assert.equal(status, 400);
});

test("413: more than 4 MB, announced or not", async () => {
  const large = JSON.stringify({ draft: { ...clean, body: "字".repeat(1_500_000) } });
  assert.equal((await post(large)).status, 413);
  const streamed = request(`${server.url}/api/pages`, {
    method: "POST",
    headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
  });
  streamed.end(large);
  const [response] = await once(streamed, "response");
  response.resume();
  assert.equal(response.statusCode, 413);
});

test("415: not JSON by its own account", async () => {
  for (const type of ["text/plain", "application/json; charset=gbk", "multipart/form-data"]) {
    assert.equal((await post({ draft: clean }, { headers: { "content-type": type } })).status, 415, type);
  }
  assert.equal(
    (
      await post(
        { draft: clean, confirmed },
        { headers: { "content-type": "application/json; charset=utf-8" } },
      )
    ).status,
    201,
  );
});

test("403: a form on somebody else's page", async () => {
  assert.equal(
    (await post({ draft: clean }, { headers: { origin: "http://elsewhere.example" } })).status,
    403,
  );
  assert.equal((await post({ draft: clean, confirmed }, { headers: { origin: server.url } })).status, 201);
});

test("503: a gate that hangs, dies or answers nonsense stores nothing, and is replaced", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-gate-"));
  try {
    for (const [name, step] of Object.entries({
      hang: "for (;;);",
      trap: "throw new WebAssembly.RuntimeError('unreachable');",
      quit: "process.exit(0);",
      nonsense: "parentPort.postMessage({ report: { verdict: 'fine' } });",
    })) {
      const file = join(folder, `${name}.mjs`);
      const program = `import { parentPort } from "node:worker_threads";
        parentPort.on("message", () => { ${step} });
        parentPort.postMessage({ ready: true });`;
      await writeFile(file, program);
      const broken = await startServer({ gate: { timeout: 300, script: pathToFileURL(file) } });
      try {
        for (let round = 0; round < 2; round++) {
          const { status, answer } = await post({ draft: clean }, { url: broken.url });
          assert.equal(status, 503, name);
          assert.match(answer.error, /未检查/);
        }
        assert.deepEqual(await files(broken.store), []);
        assert.equal((await fetch(`${broken.url}/api/pages`)).status, 200);
      } finally {
        await broken.close();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("two hundred pages at once: each is stored once", async () => {
  const own = await startServer();
  try {
    const posts = Array.from({ length: 200 }, (_, index) =>
      post({ draft: { ...clean, title: `${clean.title}（${index}）` }, confirmed }, { url: own.url }),
    );
    for (const { status } of await Promise.all(posts)) assert.equal(status, 201);
    const titles = new Set();
    for (const file of await files(join(own.store, today())))
      titles.add(JSON.parse(await readFile(file, "utf8")).draft.title);
    assert.equal(titles.size, 200);
    // Their receipts are one chain, whatever the order they came in.
    const receipts = (await files(join(own.store, "receipts"))).sort();
    assert.equal(receipts.length, 200);
    let hash = null;
    for (const file of receipts) {
      const receipt = JSON.parse(await readFile(file, "utf8"));
      assert.equal(receipt.previous, hash);
      hash = receipt.hash;
    }
  } finally {
    await own.close();
  }
});

test("only the listed files are served", async () => {
  for (const path of [
    "/server.mjs",
    "/package.json",
    "/pkg/package.json",
    "/../package.json",
    "/%2e%2e/package.json",
    "/samples/..%2f..%2fpackage.json",
    "/samples/",
    "/stored/",
    "/stored/../server.mjs",
    `/stored/${today()}/x.json`,
    "/api/pages/..%2f..%2fetc%2fpasswd",
    "/node_modules/yaml/package.json",
    "/node_modules/@wangeditor-next/editor/dist/../package.json",
    "/%ff",
    "/nothing",
  ]) {
    const status = await new Promise((resolve, reject) => {
      // fetch would tidy the path up before it is sent.
      const { hostname, port } = new URL(server.url);
      const sent = request({ hostname, port, path }, (response) => resolve(response.resume().statusCode));
      sent.on("error", reject);
      sent.end();
    });
    assert.equal(status, 404, path);
  }
});

test("every answer has the policies", async () => {
  for (const path of [
    "/",
    "/editor.js",
    "/www/worker.js",
    "/pkg/xianshen_bg.wasm",
    "/samples/recruitment.json",
    "/api/pages",
    "/none",
  ]) {
    const { headers } = await fetch(server.url + path);
    assert.match(headers.get("content-security-policy") || "", /default-src 'none'/, path);
    assert.doesNotMatch(headers.get("content-security-policy") || "", /script-src[^;]*'unsafe/, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(headers.get("referrer-policy"), "no-referrer", path);
  }
  const worker = await fetch(`${server.url}/www/worker.js`);
  assert.match(worker.headers.get("content-security-policy") || "", /connect-src 'none'/);
  const wasm = await fetch(`${server.url}/pkg/xianshen_bg.wasm`);
  assert.equal(wasm.headers.get("content-type"), "application/wasm");
});

test("304: what the browser has already, with its policies", async () => {
  const url = `${server.url}/pkg/worker.js`;
  const first = await fetch(url);
  const etag = first.headers.get("etag") || "";
  const again = await fetch(url, { headers: { "if-none-match": etag } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
  assert.equal(again.headers.get("cache-control"), "no-cache");
  assert.match(again.headers.get("content-security-policy") || "", /connect-src 'none'/);
  assert.equal((await fetch(url, { headers: { "if-none-match": '"another"' } })).status, 200);
});

test("405: other methods", async () => {
  assert.equal((await fetch(`${server.url}/`, { method: "DELETE" })).status, 405);
  assert.equal((await fetch(`${server.url}/api/pages`, { method: "PUT" })).status, 405);
});

test("the log has no text of a draft", async () => {
  await post({ draft: await sample("recruitment") });
  await fetch(`${server.url}/?q=${ID}`);
  assert.ok(server.log.some((line) => /^POST \/api\/pages 422 \d+ ms$/.test(line)));
  assert.ok(!server.log.join("\n").includes(ID));
});

const PROGRAM = fileURLToPath(new URL("../../demo/server.mjs", import.meta.url));

/** @param {string[]} args @param {Record<string, string>} env */
async function start(args, env) {
  const content = await mkdtemp(join(tmpdir(), "xianshen-content-"));
  const child = spawn(process.execPath, [PROGRAM, "--content", content, ...args], {
    env: { ...process.env, ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  await Promise.race([once(child.stdout, "data"), once(child, "close")]);
  if (child.exitCode === null) child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  await rm(content, { recursive: true });
  return { out, err, status: child.exitCode };
}

test("the program prints its address, on this machine only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-store-"));
  const { out } = await start(["--store", folder], { PORT: "0" });
  await rm(folder, { recursive: true });
  assert.match(out, /http:\/\/127\.0\.0\.1:\d+\n/);
  assert.ok(out.includes(folder));
});

test("a port that is taken, and one that is none, are said so", async () => {
  const { port } = new URL(server.url);
  const taken = await start([], { PORT: port });
  assert.equal(taken.status, 2);
  assert.match(taken.err, new RegExp(`端口 ${port} 已被占用`));
  for (const wrong of ["80a", "-1", "70000"]) {
    const { status, err } = await start([], { PORT: wrong });
    assert.equal(status, 2, wrong);
    assert.match(err, /PORT/);
    assert.doesNotMatch(err, /at .*\.mjs/);
  }
});

test("a folder that is no content repository is refused in words", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-mine-"));
  await writeFile(join(folder, "notes.txt"), "mine");
  const { status, err } = await start(["--content", folder], { PORT: "0" });
  assert.equal(status, 2);
  assert.match(err, /不是空目录，也不是演示用的内容仓库/);
  assert.deepEqual(await readdir(folder), ["notes.txt"]);
  await rm(folder, { recursive: true });
});

test("a department's profile holds at the gate as in the editor", async () => {
  const profile = await readProfile(fileURLToPath(new URL("../../docs/own/profile.toml", import.meta.url)));
  // The sample announces a meeting: on its own day that is still to come.
  const day = "2026-11-25";
  const own = await startServer({ profile, gate: { now: () => new Date(`${day}T02:00:00Z`) } });
  try {
    assert.deepEqual(await (await fetch(`${own.url}/profile.json`)).json(), profile);
    const draft = JSON.parse(await readFile(new URL("../../docs/own/draft.json", import.meta.url), "utf8"));
    const { status, answer } = await post({ draft: { ...draft, today: day } }, { url: own.url });
    assert.equal(status, 422);
    assert.deepEqual(
      answer.report.findings.map((/** @type {any} */ { rule, element }) => [rule, element]),
      [
        ["column/missing-element", "topic"],
        ["column/missing-element", "place"],
      ],
    );
  } finally {
    await own.close();
  }
  assert.equal(await (await fetch(`${server.url}/profile.json`)).json(), null);
});
