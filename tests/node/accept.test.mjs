import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { nameFrom } from "../../node/exceptions/accept.mjs";
import { appendRow } from "../../node/exceptions/append.mjs";
import { askAbout } from "../../node/exceptions/ask.mjs";
import { parseExceptions } from "../../node/exceptions/file.mjs";
import { Trouble } from "../../node/trouble.mjs";
import { wordsFor } from "../../node/words.mjs";
import { residentId } from "../people.mjs";
import { CLI, DRAFT, folderWith, MOBILE, run } from "./helpers.mjs";

const FILE = "xianshen.exceptions.toml";
const DAY = ["--today", "2026-11-25"];
const PAGE = { ...DRAFT, body: `<p>联系电话${MOBILE}，身份证号${residentId(7)}，待补充</p>` };
const SAID = ["--kind", "false-positive", "--reason", "单位值班电话", "--by", "李某"];

/** @param {string} cwd @param {string[]} [more] */
async function findings(cwd, more = []) {
  const args = ["check", ...DAY, "--format", "json", "a.json", ...more];
  return JSON.parse((await run(args, { cwd })).stdout)[0].report.findings;
}

/** @param {any[]} found @param {string} rule */
const printOf = (found, rule) => found.find((one) => one.rule === rule).fingerprint;

test("by flags: a row at the end, all else as it was, and the finding is gone", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE, "sub/x": "" });
  const found = await findings(folder);
  const [mobile, blank] = ["privacy/mobile-number", "validity/placeholder"].map((rule) =>
    printOf(found, rule),
  );
  const first = await run(["accept", "a.json", mobile, ...SAID, ...DAY], { cwd: folder });
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /已记入 xianshen\.exceptions\.toml：privacy\/mobile-number/);
  const path = join(folder, FILE);
  const written = `# 值班室的判断\r\n${(await readFile(path, "utf8")).replaceAll("\n", "\r\n")}# 结尾`;
  await writeFile(path, written);
  const from = join(folder, "sub");
  const second = await run(
    ["accept", "../a.json", blank, "--exceptions", `../${FILE}`, ...DAY].concat(
      ["--kind", "accepted", "--reason", '待"二期"补充\\', "--by", "王某"],
      ["--until", "2026-12-31"],
    ),
    { cwd: from },
  );
  assert.equal(second.status, 0, second.stderr);
  const after = await readFile(path, "utf8");
  assert.ok(after.startsWith(`${written}\r\n\r\n[[exception]]\r\npage = "a.json"\r\n`));
  assert.doesNotMatch(after, /[^\r]\n/);
  const { rows } = await parseExceptions(path, after);
  assert.deepEqual(rows[1], {
    page: "a.json",
    fingerprint: blank,
    rule: "validity/placeholder",
    kind: "accepted",
    reason: '待"二期"补充\\',
    by: "王某",
    on: "2026-11-25",
    until: "2026-12-31",
  });
  assert.deepEqual(
    (await findings(folder)).map((/** @type {any} */ { rule }) => rule),
    ["privacy/resident-id"],
  );
  assert.deepEqual((await readdir(folder)).sort(), ["a.json", "sub", FILE]);
});

test("what cannot be judged so is refused, and the file stays as it is", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE, [`${residentId(4)}.json`]: PAGE, "b.json": "{" });
  const found = await findings(folder);
  const mobile = printOf(found, "privacy/mobile-number");
  const id = printOf(found, "privacy/resident-id");
  assert.equal((await run(["accept", "a.json", mobile, ...SAID, ...DAY], { cwd: folder })).status, 0);
  const before = await readFile(join(folder, FILE), "utf8");
  const near = `${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}`;
  const told = (/** @type {string} */ kind, /** @type {string} */ reason, /** @type {string} */ by) => [
    ...["--kind", kind, "--reason", reason, "--by", by],
  ];
  const some = found.find((/** @type {any} */ { rule }) => rule === "validity/placeholder").fingerprint;
  for (const [args, message] of /** @type {[string[], RegExp][]} */ ([
    [["a.json", mobile, ...SAID], /这个问题已经有例外/],
    [["a.json", near, ...SAID], new RegExp(`没有指纹为.*的问题，是否想用 ${id}？`)],
    [["a.json", residentId(2), ...SAID], /没有指纹为/],
    [
      ["a.json", id, ...told("accepted", "公示需要", "李某"), "--until", "2026-12-01"],
      /这个问题可用 false-positive/,
    ],
    [["a.json", id, ...told("wrong", "公示需要", "李某")], /可用 false-positive, accepted/],
    [["a.json", some, ...told("accepted", "二期再补", "李某")], /缺少 --until/],
    [["a.json", some, ...SAID, "--until", "2026-11-24"], /--until：应为日期/],
    [["a.json", some, ...SAID, "--until", "soon"], /--until：应为日期/],
    [["a.json", some, ...told("false-positive", " ", "李某")], /缺少 --reason/],
    [["a.json", some, "--kind", "false-positive", "--reason", "单位电话"], /缺少 --by/],
    [["a.json", some, ...told("false-positive", `是${residentId(9)}`, "李某")], /--reason 中有长数字/],
    [["a.json", some, ...told("false-positive", "单位电话", `李某${MOBILE}`)], /--by 中有长数字/],
    [["a.json"], /请写明指纹/],
    [[], /accept 后面要写一个页面文件/],
    [["a.json", some, "c"], /后面多了参数/],
    [["."], /不能是文件夹/],
    [["b.json", some, ...SAID], /不是有效的 JSON/],
    [["none.json", some, ...SAID], /没有这个文件/],
    [[`${residentId(4)}.json`, some, ...SAID], /文件名含有个人信息/],
    [["a.json", some, ...SAID, "--strict"], /命令 accept 没有选项 --strict/],
  ])) {
    const { status, stdout, stderr } = await run(["accept", ...DAY, ...args], { cwd: folder });
    assert.equal(status, 2, args.join(" "));
    assert.match(stderr, message);
    for (const index of [2, 4, 7, 9]) assert.ok(!(stdout + stderr).includes(residentId(index)));
    assert.equal(await readFile(join(folder, FILE), "utf8"), before);
  }
  const list = await run(["accept", ...DAY, "a.json"], { cwd: folder });
  assert.match(list.stdout, new RegExp(`${id}  privacy/resident-id\n`));
});

const ROW = {
  page: "a.json",
  fingerprint: "0123456789abcdef",
  kind: /** @type {const} */ ("false-positive"),
  reason: "理由",
  by: "李某",
  on: "2026-11-25",
};

test("a file that is written otherwise, or torn, is not added to", async (t) => {
  const folder = await folderWith(t, {});
  const path = join(folder, FILE);
  for (const source of [
    "exception = []\n",
    "exception = [",
    "[[exception]]\n",
    Buffer.from([0x23, 0xd6, 0xd0, 0x0a]),
  ]) {
    await writeFile(path, source);
    await assert.rejects(appendRow(path, ROW), Trouble);
    assert.deepEqual(await readFile(path), Buffer.from(source));
  }
  await writeFile(path, "");
  await assert.rejects(appendRow(path, { ...ROW, reason: "\ud800" }), Trouble);
  await appendRow(path, { ...ROW, reason: 'a"]\\\u007f\'""" #' });
  await assert.rejects(appendRow(path, ROW), { key: "acceptDouble" });
  const { rows } = await parseExceptions(path, await readFile(path, "utf8"));
  assert.equal(rows[0].reason, 'a"]\\\u007f\'""" #');
  // One that is over may be judged anew.
  await writeFile(path, "");
  await appendRow(path, { ...ROW, on: "2026-01-01", until: "2026-02-01" });
  await appendRow(path, ROW);
  assert.equal((await parseExceptions(path, await readFile(path, "utf8"))).rows.length, 2);
});

test("a page is named as itself, whatever characters its name has", async (t) => {
  const folder = await folderWith(t, { "x/[a].json": PAGE });
  assert.equal(nameFrom(join(folder, FILE), join(folder, "x", "[a].json")), "x/\\[a\\].json");
  const check = ["check", ...DAY, "--format", "json", "x"];
  const before = JSON.parse((await run(check, { cwd: folder })).stdout)[0].report.findings;
  const print = printOf(before, "privacy/mobile-number");
  const made = await run(["accept", "x/[a].json", print, ...SAID, ...DAY], { cwd: folder });
  assert.equal(made.status, 0, made.stderr);
  await writeFile(join(folder, "x", "a.json"), JSON.stringify(PAGE));
  const after = JSON.parse((await run(check, { cwd: folder })).stdout);
  assert.deepEqual(
    after.map((/** @type {any} */ { report }) => report.exceptions.used.length),
    [1, 0],
  );
});

test("on a terminal: each finding is shown, and asked about until the answer can stand", async () => {
  const body = PAGE.body;
  const start = body.indexOf(MOBILE);
  const finding = (/** @type {object} */ more) => ({
    rule: "privacy/mobile-number",
    level: "review",
    field: "body",
    start,
    end: start + MOBILE.length,
    quote: "138****8000",
    what: "手机号码",
    why: [],
    how: "改",
    fingerprint: "0123456789abcdef",
    count: 1,
    ...more,
  });
  const found = [
    finding({ excusable: [] }),
    finding({ excusable: [], count: 3 }),
    finding({ excusable: ["false-positive"] }),
    finding({}),
    finding({}),
  ];
  const result = /** @type {any} */ ({
    file: "a.json",
    page: { draft: PAGE, bodyAt: 0 },
    report: { findings: found },
  });
  const open = found.map((one, index) => ({ result, index, finding: /** @type {any} */ (one) }));
  const answers = ["a", "f", "电话", "李某", "", "s", "a", "批准", "", "2026-12-01"];
  /** @type {any[]} */
  const added = [];
  let text = "";
  const status = await askAbout(open, {
    add: async (_, judgement) => {
      if (judgement.reason === "电话" && added.length === 0) {
        answers.unshift("f", "公务电话", "", "");
        added.push("refused");
        throw new Trouble("acceptNumber", { name: "--reason" });
      }
      added.push(judgement);
    },
    on: "2026-11-25",
    values: {},
    ask: async (question) => {
      text += question;
      return answers.shift();
    },
    words: wordsFor("zh-CN"),
    write: async (more) => {
      text += more;
    },
  });
  assert.equal(status, 0);
  assert.deepEqual(added, [
    "refused",
    { kind: "false-positive", reason: "公务电话", by: "李某", until: undefined },
    { kind: "accepted", reason: "批准", by: "李某", until: "2026-12-01" },
  ]);
  assert.match(text, /只能改正页面/);
  assert.match(text, /代表多处问题/);
  assert.match(text, /--reason 中有长数字/);
  assert.match(text, /138\*\*\*\*8000/);
  assert.ok(!text.includes(MOBILE) && !text.includes(residentId(7)));
});

test("killed at 20 moments: the file is the old one or the new one", async (t) => {
  const folder = await folderWith(t, { "a.json": PAGE });
  const path = join(folder, FILE);
  const mobile = printOf(await findings(folder), "privacy/mobile-number");
  const args = ["accept", "a.json", mobile, ...SAID, ...DAY];
  const began = Date.now();
  assert.equal((await run(args, { cwd: folder })).status, 0);
  const whole = Date.now() - began;
  for (let moment = 0; moment < 20; moment += 1) {
    await writeFile(path, `# ${"判断".repeat(20_000)}\n`);
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", resolve));
    setTimeout(() => child.kill("SIGKILL"), whole * (0.5 + Math.random() * 0.6));
    await ended;
    const text = await readFile(path, "utf8");
    const { rows } = await parseExceptions(path, text);
    assert.ok(rows.length <= 1 && text.startsWith(`# ${"判断".repeat(20_000)}\n`));
  }
  await writeFile(path, "");
  assert.equal((await run(args, { cwd: folder })).status, 0);
});
