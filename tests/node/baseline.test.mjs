import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { comparing } from "../../node/baseline/compare.mjs";
import { baselineText, parseBaseline } from "../../node/baseline/file.mjs";
import { Recorder } from "../../node/baseline/record.mjs";
import { replaceFile } from "../../node/replace.mjs";
import { Trouble } from "../../node/trouble.mjs";
import { verdictOf } from "../../node/verdict.mjs";
import { residentId } from "../people.mjs";
import { CLI, DRAFT, folderWith, MOBILE, run } from "./helpers.mjs";

const FILE = "xianshen.baseline.json";
const DAY = ["--today", "2026-11-25"];
const KNOWS = ["check", ...DAY, ".", "--baseline", FILE];
/** @param {...number} people */
const leak = (...people) => ({
  ...DRAFT,
  body: `<p>${people.map((index) => `身份证号：${residentId(index)}`).join("</p><p>")}</p>`,
});

/** @param {string} folder */
async function filesOf(folder) {
  return JSON.parse(await readFile(join(folder, FILE), "utf8")).files;
}

test("what the site had is known; one more of a rule on a page makes all of them new", async (t) => {
  const folder = await folderWith(t, { "a.json": leak(1, 2), "b.json": leak(3), "c.json": DRAFT });
  const made = await run(["baseline", ...DAY, "."], { cwd: folder });
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stdout, /已记录 2 件的 3 处问题/);
  assert.deepEqual(await filesOf(folder), {
    "a.json": { "privacy/resident-id": 2 },
    "b.json": { "privacy/resident-id": 1 },
  });
  // The file is no page itself.
  const same = await run([...KNOWS, "--format", "json"], { cwd: folder });
  assert.equal(same.status, 0, same.stdout);
  assert.deepEqual(
    JSON.parse(same.stdout).map((/** @type {any} */ { file, baseline, verdict, report }) => [
      file,
      baseline,
      verdict,
      report.verdict,
    ]),
    [
      ["a.json", [0, 1], "pass", "block"],
      ["b.json", [0], "pass", "block"],
      ["c.json", [], "pass", "pass"],
    ],
  );
  assert.equal((await run(["check", ...DAY, "."], { cwd: folder })).status, 1);

  await writeFile(join(folder, "b.json"), JSON.stringify(leak(3, 4)));
  const more = await run([...KNOWS, "--format", "json"], { cwd: folder });
  assert.equal(more.status, 1);
  assert.deepEqual(JSON.parse(more.stdout)[1].baseline, []);
  const text = await run(KNOWS, { cwd: folder });
  assert.match(text.stdout, /通过 2，需要复核 0，不得发布 1/);
  assert.doesNotMatch(text.stdout, /a\.json#body/);
});

test("all formats agree on what is new", async (t) => {
  const folder = await folderWith(t, { "a.json": leak(1), "b.json": leak(3, 4) });
  await run(["baseline", ...DAY, "a.json"], { cwd: folder });
  const given = async (/** @type {string} */ format) => {
    const { stdout, status } = await run([...KNOWS, "--format", format], { cwd: folder });
    assert.equal(status, 1, format);
    return stdout;
  };
  const sarif = JSON.parse(await given("sarif")).runs[0].results;
  assert.deepEqual(
    sarif.map((/** @type {any} */ { baselineState }) => baselineState),
    ["unchanged", "new", "new"],
  );
  const junit = await given("junit");
  assert.equal(junit.match(/<failure/g)?.length, 1);
  assert.match(junit, /name="verdict" value="pass"/);
  assert.equal((await given("checkstyle")).match(/<error /g)?.length, 2);
  assert.equal((await given("github")).match(/^::error/gm)?.length, 2);
  assert.equal((await given("csv")).match(/基线已知/g)?.length, 1);
  assert.match(await given("html"), /基线已知/);
});

test("--strict fails on new findings that need review, and on these only", async (t) => {
  const page = { ...DRAFT, body: `${DRAFT.body}<p>联系人手机：${MOBILE}</p>` };
  const folder = await folderWith(t, { "a.json": page });
  assert.equal((await run(["check", ...DAY, ".", "--strict"], { cwd: folder })).status, 1);
  await run(["baseline", ...DAY, "."], { cwd: folder });
  assert.equal((await run([...KNOWS, "--strict"], { cwd: folder })).status, 0);
});

test("--prune lowers and drops, and never raises", async (t) => {
  const folder = await folderWith(t, {
    "a.json": leak(1, 2),
    "b.json": leak(3),
    "c.json": leak(4),
    "d.json": leak(5, 6),
    "x.ndjson": `${JSON.stringify(leak(7))}\n${JSON.stringify(leak(8))}\n`,
  });
  await run(["baseline", ...DAY, ".", "x.ndjson"], { cwd: folder });
  const before = await readFile(join(folder, FILE), "utf8");
  assert.match((await run([...KNOWS, "--prune"], { cwd: folder })).stderr, /^(?!.*基线已收紧)/s);
  assert.equal(await readFile(join(folder, FILE), "utf8"), before);

  await writeFile(join(folder, "a.json"), JSON.stringify(leak(1)));
  await writeFile(join(folder, "b.json"), "{");
  await rm(join(folder, "c.json"));
  await writeFile(join(folder, "d.json"), JSON.stringify(leak(5, 6, 9)));
  await writeFile(join(folder, "x.ndjson"), `${JSON.stringify(DRAFT)}\n${JSON.stringify(leak(8))}\n`);
  // A run over a part of the site says nothing of the rest.
  await run(["check", ...DAY, "d.json", "--baseline", FILE, "--prune"], { cwd: folder });
  assert.deepEqual(Object.keys(await filesOf(folder)), [
    "a.json",
    "b.json",
    "d.json",
    "x.ndjson#1",
    "x.ndjson#2",
  ]);
  const { status, stderr } = await run([...KNOWS, "x.ndjson", "--prune"], { cwd: folder });
  assert.equal(status, 2);
  assert.match(stderr, /基线已收紧/);
  assert.deepEqual(await filesOf(folder), {
    "a.json": { "privacy/resident-id": 1 },
    "b.json": { "privacy/resident-id": 1 },
    "d.json": { "privacy/resident-id": 2 },
    "x.ndjson#2": { "privacy/resident-id": 1 },
  });
  const alone = await run(["check", ".", "--prune"], { cwd: folder });
  assert.equal(alone.status, 2);
  assert.match(alone.stderr, /--prune 要和 --baseline 一起用/);
});

test("recorded again for a part: the rest stays, what is gone does not", async (t) => {
  const folder = await folderWith(t, { "a.json": leak(1), "b.json": leak(2), "c.json": leak(3) });
  await run(["baseline", ...DAY, "."], { cwd: folder });
  await rm(join(folder, "c.json"));
  await writeFile(join(folder, "a.json"), JSON.stringify(leak(1, 4)));
  await run(["baseline", ...DAY, "a.json"], { cwd: folder });
  assert.deepEqual(await filesOf(folder), {
    "a.json": { "privacy/resident-id": 2 },
    "b.json": { "privacy/resident-id": 1 },
  });
});

test("what was not checked is in no baseline, and stays not checked", async (t) => {
  const folder = await folderWith(t, { "a.json": leak(1), "b.json": leak(2) });
  await run(["baseline", ...DAY, "."], { cwd: folder });
  await writeFile(join(folder, "b.json"), "{");
  const { status } = await run(["baseline", ...DAY, "."], { cwd: folder });
  assert.equal(status, 2);
  assert.deepEqual(Object.keys(await filesOf(folder)), ["a.json"]);
  assert.equal((await run(KNOWS, { cwd: folder })).status, 2);
});

test("no personal datum gets into it", async (t) => {
  const folder = await folderWith(t, { [`${residentId(5)}.json`]: leak(1), "b.json": leak(2) });
  const made = await run(["baseline", ...DAY, "."], { cwd: folder });
  assert.match(made.stderr, /1 件的文件名含有个人信息/);
  const text = await readFile(join(folder, FILE), "utf8");
  for (const index of [1, 2, 5]) assert.ok(!text.includes(residentId(index)));
  assert.deepEqual(Object.keys(JSON.parse(text).files), ["b.json"]);
  assert.equal((await run(KNOWS, { cwd: folder })).status, 1);
});

test("a torn or foreign file is an error, not an empty baseline", async (t) => {
  const folder = await folderWith(t, { "a.json": leak(1) });
  await run(["baseline", ...DAY, "."], { cwd: folder });
  const whole = await readFile(join(folder, FILE), "utf8");
  const wrong = [
    whole.slice(0, -10),
    "",
    "[]",
    "{}",
    whole.replace('": 1,\n"engine', '": 2,\n"engine'),
    whole.replace('id": 1', 'id": -1'),
    whole.replace('id": 1', 'id": 1e99'),
    whole.replace('id": 1', 'id": "1"'),
    whole.replace('"engine"', '"engines"'),
    whole.replace('"a.json"', `"${residentId(1)}.json"`),
    whole.replace(/"files"[\s\S]*/, '"files": []}'),
  ];
  for (const text of wrong) {
    await writeFile(join(folder, FILE), text);
    assert.throws(() => parseBaseline(text), Trouble, text);
  }
  for (const args of [KNOWS, ["baseline", ...DAY, "."]]) {
    await writeFile(join(folder, FILE), wrong[0]);
    const { status, stdout, stderr } = await run(args, { cwd: folder });
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /xianshen\.baseline\.json：.*JSON/);
    assert.equal(await readFile(join(folder, FILE), "utf8"), wrong[0]);
  }
  const none = await run(["check", ".", "--baseline", "none.json"], { cwd: folder });
  assert.equal(none.status, 2);
  assert.match(none.stderr, /none\.json：没有这个文件/);
});

test("keys that a program may trip over are names like any other", () => {
  const text = '{"xianshen-baseline": 1, "engine": "1", "profile": "p", "files": {"__proto__": {"a/b": 2}}}';
  const { files, made } = parseBaseline(text);
  assert.equal(files.get("__proto__")?.get("a/b"), 2);
  assert.deepEqual([...parseBaseline(baselineText({ files, made })).files.keys()], ["__proto__"]);
  const compared = comparing("/x/b.json", { made, files });
  assert.deepEqual(
    compared.known(/** @type {any} */ ({ file: "/x/constructor", page: {}, report: { findings: [] } })),
    [],
  );
});

test("advice is neither counted nor known, and a finding of many places counts as many", () => {
  const finding = (/** @type {string} */ level, count = 1) => ({ rule: `r/${level}`, level, count });
  const findings = [finding("advise"), finding("review", 3), finding("block")];
  const result = /** @type {any} */ ({ file: "/x/a.html", page: {}, report: { findings, verdict: "block" } });
  const known = (/** @type {Record<string, number>} */ counts) =>
    comparing("/x/b.json", {
      made: { version: "1", profile: "p" },
      files: new Map([["a.html", new Map(Object.entries(counts))]]),
    }).known(result);
  assert.deepEqual(known({ "r/advise": 9, "r/review": 2, "r/block": 1 }), [2]);
  assert.deepEqual(known({ "r/review": 3 }), [1]);
  assert.equal(verdictOf({ ...result, baseline: [2] }), "review");
  assert.equal(verdictOf({ ...result, baseline: [1, 2] }), "pass");
  assert.equal(verdictOf({ ...result, baseline: [] }), "block");
});

test("a run that ended early lowers what it saw, and drops nothing that it did not", async (t) => {
  const folder = await folderWith(t, { "a.html": "", "x.ndjson": "" });
  const recorder = new Recorder(join(folder, FILE));
  const report = (/** @type {number} */ count) => ({
    engine: { version: "1", profile: "p" },
    findings: [{ rule: "r/a", level: "block", count }],
  });
  recorder.add(
    /** @type {any} */ ({ file: join(folder, "x.ndjson"), page: { index: 1 }, report: report(1) }),
  );
  const before = {
    made: { version: "1", profile: "p" },
    files: new Map(
      ["a.html", "x.ndjson#1", "x.ndjson#2", "gone.html"].map((key) => [key, new Map([["r/a", 2]])]),
    ),
  };
  const sizes = async (/** @type {boolean} */ whole) =>
    [...(await recorder.pruned(before, { whole })).files].map(([key, counts]) => [key, counts.get("r/a")]);
  assert.deepEqual(await sizes(false), [
    ["a.html", 2],
    ["x.ndjson#1", 1],
    ["x.ndjson#2", 2],
  ]);
  assert.deepEqual(await sizes(true), [
    ["a.html", 2],
    ["x.ndjson#1", 1],
  ]);
});

test("one made by another version or profile is used, and that is said", async (t) => {
  const folder = await folderWith(t, { "a.json": leak(1) });
  await run(["baseline", ...DAY, "."], { cwd: folder });
  assert.doesNotMatch((await run(KNOWS, { cwd: folder })).stderr, /另一个版本/);
  const level = ["--level", "validity/placeholder=advise"];
  const other = await run([...KNOWS, ...level], { cwd: folder });
  assert.match(other.stderr, /基线是用另一个版本或另一份配置记录的/);
  assert.equal(other.status, 0);
});

test("a file is replaced as a whole, with its mode, through a link, and not over a change of another", async (t) => {
  const folder = await folderWith(t, { "a.txt": "one" });
  const [path, link] = [join(folder, "a.txt"), join(folder, "link.txt")];
  await chmod(path, 0o640);
  await symlink("a.txt", link);
  await replaceFile(link, "two", { was: Buffer.from("one") });
  assert.equal(await readFile(path, "utf8"), "two");
  assert.equal((await stat(path)).mode & 0o777, 0o640);
  await assert.rejects(replaceFile(path, "three", { was: Buffer.from("one") }), { key: "changedMeanwhile" });
  await assert.rejects(replaceFile(path, "three", { was: null }), { key: "changedMeanwhile" });
  await assert.rejects(replaceFile(folder, "three"), { key: "outputFile" });
  await assert.rejects(replaceFile(join(folder, "none", "a.txt"), "x"), { key: "outputFile" });
  assert.equal(await readFile(path, "utf8"), "two");
  assert.deepEqual((await readdir(folder)).sort(), ["a.txt", "link.txt"]);
});

test("killed at 20 moments: the baseline is the old one or the new one", async (t) => {
  const pages = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`p${index}.json`, leak(index + 1)]),
  );
  const folder = await folderWith(t, pages);
  const began = Date.now();
  await run(["baseline", ...DAY, "."], { cwd: folder });
  const whole = Date.now() - began;
  for (let moment = 0; moment < 20; moment += 1) {
    await writeFile(join(folder, "p0.json"), JSON.stringify(leak(...Array(1 + (moment % 3)).keys())));
    const child = spawn(process.execPath, [CLI, "baseline", ...DAY, "."], { cwd: folder, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", resolve));
    // The end is where the file is written.
    setTimeout(() => child.kill("SIGKILL"), whole * (0.5 + Math.random() * 0.6));
    await ended;
    const { files } = parseBaseline(await readFile(join(folder, FILE), "utf8"));
    assert.equal(files.size, 30);
  }
  assert.equal((await run(["baseline", ...DAY, "."], { cwd: folder })).status, 0);
});
