import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { decode } from "../../node/decode.mjs";
import { changesOf, edited } from "../../node/fix/edits.mjs";
import { withEdits } from "../../node/fix/encode.mjs";
import { fixing } from "../../node/fix/fixing.mjs";
import { placeInFile } from "../../node/fix/place.mjs";
import { Trouble } from "../../node/trouble.mjs";
import { encode } from "../encoder.mjs";
import { residentId } from "../people.mjs";
import { CLI, DRAFT, folderWith, run } from "./helpers.mjs";

const DAY = ["--today", "2026-11-25", "--column", "notice"];
/** @param {number} index */
const masked = (index) => residentId(index).replace(/^(..).*(...)$/, "$1*************$2");

/** @param {number} index @param {string} [charset] */
const page = (index, charset = "utf-8") =>
  `<!doctype html>\r\n<html><head><meta charset="${charset}">\r\n<title>公告</title></head>\r\n<body>\r\n` +
  `<p>关于公布本年度办事人员名单的通知，请有关单位和个人按照规定时间到政府服务大厅办理。</p>\r\n` +
  `<p>张某，身份证号：${residentId(index)}</p>\r\n<p>国发[2026]3号</p>\r\n</body></html>\r\n`;
/** @param {string} text @param {number} index */
const mendedText = (text, index) =>
  text.replace(residentId(index), masked(index)).replace("[2026]", "〔2026〕");

test("certain changes are made, the rest of the file keeps its bytes, and the file is checked again", async (t) => {
  const text = page(1);
  const folder = await folderWith(t, {
    "a.html": text,
    "mark.html": `\uFEFF${text}`,
    "gbk.html": encode(page(2, "gbk"), "gb18030"),
    "big5.txt": encode(
      `關於公布本年度辦事人員名單的公告，請有關單位和個人按照規定時間到政府服務大廳辦理相關事項。\r\n身分證號：${residentId(3)}\r\n`,
      "big5",
    ),
    "wide.txt": Buffer.from(`\uFEFF身份证号：${residentId(4)}\r\n`, "utf16le"),
    "front.md": `---\ntitle: 公告\n---\n\n身份证号：${residentId(5)}  \n\n国发[2026]3号\n`,
    "d.json": `{ "column" : "notice",\n  "title": "关于开放时间的公告", "body": ${JSON.stringify(`<p>"${residentId(6)}"</p>\n`)} }\n`,
    "clean.html": "<p>\r\n没有问题\n</p>",
  });
  await chmod(join(folder, "a.html"), 0o640);
  const before = Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name))]),
    ),
  );
  const { stdout, stderr } = await run(["fix", ...DAY, "--format", "json", "."], { cwd: folder });
  const now = async (/** @type {string} */ name) => readFile(join(folder, name));
  assert.equal((await now("a.html")).toString(), mendedText(text, 1), stderr);
  assert.equal((await now("mark.html")).toString(), `\uFEFF${mendedText(text, 1)}`);
  assert.equal((await stat(join(folder, "a.html"))).mode & 0o777, 0o640);
  assert.deepEqual(await now("gbk.html"), encode(mendedText(page(2, "gbk"), 2), "gb18030"));
  for (const [name, index, encoding] of /** @type {[string, number, string][]} */ ([
    ["big5.txt", 3, "latin1"],
    ["wide.txt", 4, "utf16le"],
    ["front.md", 5, "utf8"],
    ["d.json", 6, "utf8"],
  ])) {
    const own = /** @type {BufferEncoding} */ (encoding);
    const expected = before[name].toString(own).replace(residentId(index), masked(index));
    const found = (await now(name)).toString(own);
    // In Markdown an asterisk that is one has to say so.
    const inMarkdown = expected.replace(/\*/g, "\\*").replace("[2026]", "〔2026〕");
    assert.equal(found, name === "front.md" ? inMarkdown : expected, name);
  }
  assert.deepEqual(await now("clean.html"), before["clean.html"]);
  assert.deepEqual((await readdir(folder)).sort(), Object.keys(before).sort());
  // What is told is the state after.
  for (const { report, file } of JSON.parse(stdout)) {
    const left = report.findings.filter((/** @type {any} */ { fix }) => fix);
    const rules = left.map((/** @type {any} */ { rule }) => rule);
    assert.deepEqual(rules, file === "big5.txt" ? ["validity/script"] : [], file);
  }
  assert.match(stderr, /big5\.txt：没有修改 validity\/script：改后的字符在 BIG5 中没有编码/);
  assert.match(stderr, /a\.html：已修改 2 处/);
  assert.match(stderr, /共修改 7 件的 \d+ 处/);
  const again = await run(["fix", ...DAY, "."], { cwd: folder });
  assert.match(again.stderr, /共修改 0 件的 0 处/);
});

test("--dry-run writes no file, and shows the changes without a number that has to go", async (t) => {
  const long = `<p>${"正文。".repeat(400)}身份证号：${residentId(8)}${"正文。".repeat(400)}</p>`;
  const draft = { ...DRAFT, title: `公示${residentId(7)}`, body: `<p>${residentId(7)}</p>` };
  const folder = await folderWith(t, {
    "a.html": page(1),
    "d.json": draft,
    "long.html": long,
    "b.html": "<p>好</p>",
  });
  const { stdout, stderr, status } = await run(["fix", ...DAY, "--dry-run", "."], { cwd: folder });
  assert.equal(status, 1);
  for (const index of [1, 7, 8]) assert.ok(!(stdout + stderr).includes(residentId(index)));
  assert.match(stdout, /^--- a\.html\n\+\+\+ a\.html\n@@ -3,6 \+3,6 @@\n/);
  assert.match(stdout, new RegExp(`^-.*身份证号：${masked(1).replaceAll("*", "\\*")}`, "m"));
  assert.match(stdout, /^-<p>国发\[2026\]3号<\/p>\n/m);
  assert.match(stdout, /^\+<p>国发〔2026〕3号<\/p>\n/m);
  assert.match(stdout, /^--- d\.json#body\n/m);
  assert.match(stdout, /^-…正文.*身份证号：35|^-….*身份证号/m);
  assert.ok(stdout.split("\n").every((line) => line.length < 400));
  assert.doesNotMatch(stdout, /b\.html/);
  assert.match(stderr, /--dry-run，没有写文件/);
  assert.equal(await readFile(join(folder, "a.html"), "utf8"), page(1));
  assert.equal(await readFile(join(folder, "long.html"), "utf8"), long);
  const [json] = ["d.json"];
  assert.equal(await readFile(join(folder, json), "utf8"), JSON.stringify(draft));
});

test("what is not certain of its place is left, and said", async (t) => {
  const twice = { ...DRAFT, body: `<p>${residentId(1)}</p>`, id: `<p>${residentId(1)}</p>` };
  const escaped = JSON.stringify({ ...DRAFT, body: `<p>${residentId(2)}</p>` }).replace("<p>", "\\u003cp>");
  const folder = await folderWith(t, { "twice.json": twice, "escaped.json": escaped });
  await writeFile(
    join(folder, "x.ndjson"),
    `${JSON.stringify({ ...DRAFT, body: `<p>${residentId(3)}</p>` })}\n`,
  );
  const before = await readFile(join(folder, "x.ndjson"));
  const { stderr, status } = await run(["fix", ...DAY, ".", "x.ndjson"], { cwd: folder });
  assert.equal(status, 1);
  assert.match(stderr, /twice\.json：没有修改 privacy\/resident-id：在文件中的位置不能确定/);
  assert.match(stderr, /escaped\.json：没有修改/);
  assert.match(stderr, /x\.ndjson：多件稿件的文件不修改/);
  assert.equal(await readFile(join(folder, "escaped.json"), "utf8"), escaped);
  assert.deepEqual(await readFile(join(folder, "x.ndjson")), before);
});

test("links: followed within the folder, not out of it", async (t) => {
  const folder = await folderWith(t, { "site/in.html": page(1), "out.html": page(2) });
  await mkdir(join(folder, "site", "sub"));
  await symlink("../in.html", join(folder, "site", "sub", "link.html"));
  await symlink("../out.html", join(folder, "site", "z.html"));
  const { stderr } = await run(["fix", ...DAY, "site"], { cwd: folder });
  assert.equal(await readFile(join(folder, "site", "sub", "link.html"), "utf8"), mendedText(page(1), 1));
  assert.equal(await readFile(join(folder, "out.html"), "utf8"), page(2));
  assert.match(stderr, /z\.html：没有修改 privacy\/resident-id：链接指向所给文件夹以外/);
});

test("a file that somebody else changed meanwhile is not written over, and its result is none", async (t) => {
  const folder = await folderWith(t, { "a.html": page(1) });
  const path = join(folder, "a.html");
  const { openEngine } = await import("../../node/engine.mjs");
  const { pageFrom } = await import("../../node/read.mjs");
  const engine = await openEngine({});
  const given = { column: "notice", today: "2026-11-25" };
  let calls = 0;
  const pool = {
    run: async (/** @type {any} */ { bytes }) => {
      const content = bytes ?? (await readFile(path));
      const read = await pageFrom(content, path, given, engine);
      const report = await engine.check(read.draft);
      calls += 1;
      if (calls === 3) await writeFile(path, "somebody else's");
      return {
        page: read,
        report: JSON.stringify(report),
        verdict: report.verdict,
        partly: false,
        bytes: 1,
        known: false,
      };
    },
  };
  const fix = fixing(/** @type {any} */ ({ engine, pool, given }), { dryRun: false });
  const answer = /** @type {any} */ (await fix({ path, root: folder }));
  assert.equal(answer.trouble.key, "changedMeanwhile");
  assert.equal(await readFile(path, "utf8"), "somebody else's");
  assert.deepEqual(await readdir(folder), ["a.html"]);
});

test("what is baselined or excepted: the baseline hides no fix, an exception is left alone", async (t) => {
  const folder = await folderWith(t, { "a.html": page(1) });
  await run(["baseline", ...DAY, "."], { cwd: folder });
  const args = ["a.html", "--baseline", "xianshen.baseline.json", ...DAY];
  const found = JSON.parse((await run(["check", "--format", "json", ...args], { cwd: folder })).stdout)[0]
    .report.findings;
  const { fingerprint } = found.find((/** @type {any} */ { rule }) => rule === "privacy/resident-id");
  const said = ["--kind", "false-positive", "--reason", "示例", "--by", "李某"];
  assert.equal((await run(["accept", "a.html", fingerprint, ...said, ...DAY], { cwd: folder })).status, 0);
  const fixed = await run(["fix", ...args], { cwd: folder });
  assert.equal(fixed.status, 0, fixed.stdout);
  assert.equal(await readFile(join(folder, "a.html"), "utf8"), page(1).replace("[2026]", "〔2026〕"));
});

test("edits of a text in its bytes", () => {
  for (const [encoding, text] of [
    ["utf-8", "\uFEFF甲𠮷乙a丙"],
    ["utf-16le", "\uFEFF甲𠮷乙a丙"],
    ["gb18030", "甲𠮷乙a㐀丙ẑ"],
    ["big5", "甲乙a丙"],
  ]) {
    const bytes =
      encoding === "utf-8"
        ? Buffer.from(text)
        : encoding === "utf-16le"
          ? Buffer.from(text, "utf16le")
          : encoding === "big5"
            ? Buffer.from([0xa5, 0xd2, 0xa4, 0x41, 0x61, 0xa4, 0xfe])
            : Buffer.concat([
                Buffer.from([0xbc, 0xd7, 0x95, 0x32, 0xb7, 0x36, 0xd2, 0xd2, 0x61]),
                Buffer.from([0x81, 0x39, 0xee, 0x39, 0xb1, 0xfb]),
                Buffer.from([0x81, 0x36, 0xb4, 0x33]),
              ]);
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    const read = decoder.decode(bytes);
    for (let start = 0; start <= read.length; start += 1) {
      if (/^[\udc00-\udfff]/.test(read.slice(start))) continue;
      const edits = [{ start, end: start, text: "*乙" }];
      const changed = withEdits(bytes, read, edits, encoding);
      assert.equal(decoder.decode(changed), edited(read, edits), `${encoding} ${start}`);
    }
  }
  assert.throws(
    () => withEdits(Buffer.from([0xa4, 0x41]), "乙", [{ start: 0, end: 1, text: "这" }], "big5"),
    {
      key: "fixEncoding",
    },
  );
  const half = Buffer.from([0x95, 0x32, 0xb7, 0x36]);
  assert.throws(() => withEdits(half, "𠮷", [{ start: 1, end: 2, text: "x" }], "gb18030"), Trouble);
  assert.equal(decode(Buffer.from("a")).text, "a");
});

test("of two changes that overlap one is made", () => {
  const fix = (/** @type {number} */ start, /** @type {number} */ end) =>
    /** @type {any} */ ({ field: "body", rule: `r${start}`, fix: { edits: [{ start, end, text: "-" }] } });
  const [changes] = changesOf([
    fix(2, 5),
    fix(4, 6),
    fix(5, 7),
    fix(0, 1),
    /** @type {any} */ ({ field: "body" }),
  ]);
  assert.deepEqual(
    changes.findings.map(({ rule }) => rule),
    ["r2", "r5", "r0"],
  );
  assert.equal(edited("0123456789", changes.edits), "-1--789");
});

test("a field is placed only where it can be but in one place", () => {
  const edits = [{ start: 1, end: 2, text: "〔" }];
  const placed = (/** @type {string} */ path, /** @type {string} */ text, /** @type {object} */ more = {}) =>
    placeInFile(edits, {
      field: "title",
      value: 'a[b"',
      path,
      text,
      page: { draft: {}, bodyAt: 0, ...more },
    });
  assert.deepEqual(placed("x.json", '{"title": "a[b\\""}'), [{ start: 12, end: 13, text: "〔" }]);
  assert.equal(placed("x.json", '{"title": "a[b\\"", "id": "a[b\\""}'), undefined);
  assert.equal(placed("x.html", '<h1>a[b"</h1>'), undefined);
  assert.deepEqual(placed("x.html", "<meta content='a[b\"'><h1>a[b\"</h1>"), [
    { start: 16, end: 17, text: "〔" },
  ]);
  assert.deepEqual(placed("x.md", '---\ntitle: a[b"\n---\na[b"', { bodyAt: 20, text: "" }), [
    { start: 12, end: 13, text: "〔" },
  ]);
});

test("killed at 20 moments: the page is the old one or the new one", async (t) => {
  const folder = await folderWith(t, { "a.html": page(1) });
  const [old, now] = [page(1), mendedText(page(1), 1)];
  const began = Date.now();
  await run(["fix", ...DAY, "a.html"], { cwd: folder });
  const whole = Date.now() - began;
  for (let moment = 0; moment < 20; moment += 1) {
    await writeFile(join(folder, "a.html"), old);
    const child = spawn(process.execPath, [CLI, "fix", ...DAY, "a.html"], { cwd: folder, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", resolve));
    setTimeout(() => child.kill("SIGKILL"), whole * (0.4 + Math.random() * 0.7));
    await ended;
    assert.ok([old, now].includes(await readFile(join(folder, "a.html"), "utf8")));
  }
});

test("known data in every field of a page: none of it in a diff, a notice or a baseline", async (t) => {
  let next = 20;
  /** @type {string[]} */
  const planted = [];
  const person = () => {
    next += 1;
    const mobile = `139${String(next * 7919 + 10203040).padStart(8, "0")}`;
    planted.push(residentId(next), mobile);
    return `身份证号${residentId(next)}，手机${mobile}`;
  };
  const body = () =>
    `<!-- ${person()} -->\n<p title="${person()}">张某，${person()}，国发[2026]3号</p>\n<p>${person().replace(/(\d{6})(\d{4})/g, "$1<b>$2</b>")}</p>\n`;
  const head = `<meta name="ArticleTitle" content="公示${person()}"><meta name="ContentSource" content="${person()}">`;
  const meta = { issuer: person(), author: person(), docNumber: `国发[2026]3号${person()}` };
  const folder = await folderWith(t, {
    "a.html": `<html><head><title>${person()}</title>${head}</head><body>\n${body()}</body></html>`,
    "b.json": {
      ...DRAFT,
      title: `公示${person()}`,
      body: body(),
      meta,
      attachments: [{ name: `${person()}.pdf`, size: 3 }],
    },
    "c.md": `---\ntitle: 公示${person()}\nissuer: ${person()}\n---\n# ${person()}\n\n国发[2026]3号 ${person()}\n`,
    "d.txt": `${person()}\n国发[2026]3号\n${person()}`,
  });
  const dry = await run(["fix", "--dry-run", ...DAY, "."], { cwd: folder });
  const recorded = await run(["baseline", ...DAY, "."], { cwd: folder });
  const listed = await run(["accept", ...DAY, "a.html"], { cwd: folder });
  const made = await run(["fix", ...DAY, "."], { cwd: folder });
  const file = await readFile(join(folder, "xianshen.baseline.json"), "utf8");
  const all = [dry, recorded, listed, made].map(({ stdout, stderr }) => stdout + stderr).join("\n") + file;
  assert.match(dry.stdout, /^[-+]/m);
  const bare = all.replace(/<\/?b>/g, "");
  for (const datum of planted) assert.ok(!bare.includes(datum), datum.slice(0, 4));
});
