// Ways around the gate of the demo CMS, each tried: nothing of it is published. What counts is the main branch of the content
// repository, not what the server answers.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { COLUMN, clean, ID, LEAKING, leaking, PAGE, pageText, startCms, withGit } from "./cms.mjs";

const run = promisify(execFile);

/** @type {Awaited<ReturnType<typeof startCms>>} */
let cms;
/** Another page for each test, so that none meets the draft of another. */
let count = 0;
let page = PAGE;

before(async () => {
  // The pages here say much the same; that a person is asked about it has a test of its own.
  cms = await startCms({ gate: { site: () => null } });
});
after(() => cms?.close());
beforeEach(() => {
  count += 1;
  page = { ...PAGE, slug: `2026-11-26-1${String(count).padStart(5, "0")}` };
});

const path = () => `pages/${page.collection}/${page.slug}.html`;

/**
 * @param {() => Promise<unknown>} steps
 * @param {typeof cms} [on]
 */
async function publishesNothing(steps, on = cms) {
  const published = await on.git("rev-parse", "main");
  await steps();
  assert.equal(await on.git("rev-parse", "main"), published);
  assert.equal(await on.git("status", "--porcelain"), "", "nothing is left in the working folder");
}

/** @param {Promise<{ status: number, text: string }>} attempt @param {number} status */
async function isRefused(attempt, status) {
  const answer = await attempt;
  assert.equal(answer.status, status, answer.text.slice(0, 300));
  assert.ok(!answer.text.includes(ID), "the answer gives the number away");
  return answer;
}

/** @param {string} name @param {string | Buffer} content */
const asset = (name, content) => ({
  path: name,
  content: Buffer.from(content).toString("base64"),
  encoding: "base64",
});

test("the way that is meant: a page that passes is published, with its receipt, in one commit", async () => {
  const { status, answer } = await cms.save(clean, { slug: page.slug });
  assert.equal(status, 200);
  const changed = await cms.git("show", "--format=%an", "--name-only", "main");
  assert.deepEqual(changed.split("\n").filter(Boolean), [
    "林审核",
    path(),
    `receipts/${String(answer.receipt.sequence).padStart(8, "0")}.json`,
  ]);
});

// Straight to the server

test("direct POST of a page with an identity number", () =>
  publishesNothing(async () => {
    const { answer } = /** @type {any} */ (await isRefused(cms.save(leaking, { slug: page.slug }), 422));
    assert.equal(answer.report.verdict, "block");
  }));

test("direct POST without a login, with an invented one, and from a page elsewhere", () =>
  publishesNothing(async () => {
    const body = { action: "publishUnpublishedEntry", params: { branch: "main", ...page } };
    await isRefused(cms.post(body, { headers: { cookie: "" } }), 401);
    await isRefused(cms.post(body, { headers: { cookie: "xianshen-session=AAAA" } }), 401);
    await isRefused(cms.post(body, { headers: { origin: "http://127.0.0.1:1" } }), 403);
    await isRefused(cms.post(body, { headers: { origin: "null" } }), 403);
    await isRefused(
      cms.post("user=lin", { path: "/login", headers: { origin: "https://example.com" } }),
      403,
    );
  }));

test("what is not plainly a draft is a publication", () =>
  publishesNothing(async () => {
    for (const useWorkflow of [false, "true", 1, null, undefined, {}]) {
      const dataFiles = [{ slug: page.slug, path: path(), raw: leaking }];
      const options = { collectionName: COLUMN, commitMessage: "x", useWorkflow, status: "draft" };
      await isRefused(cms.act("persistEntry", { dataFiles, assets: [], options }), 422);
      await isRefused(cms.act("persistEntry", { entry: dataFiles[0], assets: [], options }), 422);
    }
  }));

test("two files in one request, as for several languages", () =>
  publishesNothing(async () => {
    const one = { slug: page.slug, path: path(), raw: clean };
    const other = { ...one, path: path().replace(".html", ".en.html"), raw: leaking };
    const options = { collectionName: COLUMN, commitMessage: "x", useWorkflow: false, status: "draft" };
    for (const dataFiles of [[one, other], [other, one], [one, one], []])
      await isRefused(cms.act("persistEntry", { dataFiles, assets: [], options }), 422);
  }));

test("renaming while saving", () =>
  publishesNothing(async () => {
    const dataFiles = [{ slug: page.slug, path: path(), newPath: "index.html", raw: clean }];
    const options = { collectionName: COLUMN, commitMessage: "x", useWorkflow: false, status: "draft" };
    await isRefused(cms.act("persistEntry", { dataFiles, assets: [], options }), 422);
  }));

test("actions that delete, and actions that nobody knows", () =>
  publishesNothing(async () => {
    const options = { commitMessage: "x" };
    await isRefused(cms.act("deleteFile", { path: "receipts/00000001.json", options }), 422);
    await isRefused(cms.act("deleteFiles", { paths: [path()], options }), 422);
    for (const name of ["", "writeFile", "constructor", "__proto__", "toString", "PERSISTENTRY"])
      await isRefused(cms.act(name, { path: path(), raw: leaking }), 422);
    for (const body of ["[]", "null", "1", '"persistEntry"', "{}", '{"action":["persistEntry"]}'])
      await isRefused(cms.post(body), 422);
    await isRefused(cms.post("{"), 400);
  }));

test("another branch than the published one", () =>
  publishesNothing(async () => {
    for (const branch of ["cms/x/y", "--force", "main~1", "refs/heads/main", "HEAD", "", null])
      await isRefused(cms.act("unpublishedEntries", { branch }), 422);
  }));

// Drafts

test("a draft is saved as one likes, and is not published by it", () =>
  publishesNothing(async () => {
    assert.equal((await cms.save(leaking, { slug: page.slug, workflow: true })).status, 200);
    await isRefused(cms.act("publishUnpublishedEntry", page), 422);
  }));

test("publishing through the status of the workflow", () =>
  publishesNothing(async () => {
    await cms.save(leaking, { slug: page.slug, workflow: true });
    for (const newStatus of ["pending_review", "pending_publish"])
      assert.equal((await cms.act("updateUnpublishedEntryStatus", { ...page, newStatus })).status, 200);
    await isRefused(cms.act("updateUnpublishedEntryStatus", { ...page, newStatus: "published" }), 422);
    await isRefused(cms.act("publishUnpublishedEntry", page), 422);
  }));

test("the history of a mended draft stays out of what is published", async () => {
  await cms.save(leaking, { slug: page.slug, workflow: true });
  await cms.save(clean, { slug: page.slug, workflow: true });
  assert.equal((await cms.act("publishUnpublishedEntry", page)).status, 200);
  assert.ok((await cms.files()).includes(path()));
  assert.ok(!(await cms.git("log", "-p", "main")).includes(ID));
  assert.equal(await cms.git("branch", "--list", `cms/${COLUMN}/${page.slug}`), "");
});

test("a draft that brings a receipt, a key or a program along", async () => {
  const branch = `cms/${COLUMN}/${page.slug}`;
  for (const [stray, content] of [
    ["receipts/00000099.json", "{}"],
    ["receipt-key.public.jwk", "{}"],
    [".gitattributes", "* filter=x"],
    ["media/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"],
    [`pages/${COLUMN}/2026-11-26-235959.html`, leaking],
  ]) {
    await cms.save(clean, { slug: page.slug, workflow: true });
    // Somebody with access to the repository, but not to its published branch.
    await onBranch(branch, async (folder) => {
      await mkdir(join(folder, stray, ".."), { recursive: true });
      await writeFile(join(folder, stray), content);
    });
    await publishesNothing(() => isRefused(cms.act("publishUnpublishedEntry", page), 422));
    await cms.act("deleteUnpublishedEntry", page);
  }
});

test("a draft whose page is a symbolic link, or is deleted", async () => {
  const branch = `cms/${COLUMN}/${page.slug}`;
  const outside = join(cms.content, "..", "outside.html");
  await writeFile(outside, leaking);
  await cms.save(clean, { slug: page.slug, workflow: true });
  await onBranch(branch, async (folder) => {
    await rm(join(folder, path()));
    await symlink(outside, join(folder, path()));
  });
  await publishesNothing(() => isRefused(cms.act("publishUnpublishedEntry", page), 422));
  await onBranch(branch, (folder) => rm(join(folder, path())));
  await publishesNothing(() => isRefused(cms.act("publishUnpublishedEntry", page), 422));
});

test("a link in the working folder leads nobody out of it", async () => {
  const outside = await mkdtemp(join(tmpdir(), "xianshen-outside-"));
  const link = join(cms.content, "pages", "notice");
  const at = { slug: page.slug, collection: "notice" };
  const notice = pageText("<p>因检修管道，11月30日8时至12时停水。</p>", { column: "notice" });
  try {
    for (const workflow of [true, false]) {
      await mkdir(join(link, ".."), { recursive: true });
      await symlink(outside, link);
      await cms.save(leaking.replace(COLUMN, "notice"), { ...at, workflow });
      await cms.save(notice, { ...at, workflow });
      assert.deepEqual(await readdir(outside), []);
      await rm(link, { recursive: true, force: true });
    }
    assert.ok((await cms.git("ls-tree", "main", `pages/notice/${page.slug}.html`)).startsWith("100644"));
    assert.ok(!(await cms.git("log", "-p", "main")).includes(ID));
  } finally {
    await rm(link, { recursive: true, force: true });
    await cms.git("reset", "--quiet", "--hard");
    await rm(outside, { recursive: true });
  }
});

test("a file that somebody left in the working folder is not swept into a commit", async () => {
  await mkdir(join(cms.content, "pages", COLUMN), { recursive: true });
  const left = `pages/${COLUMN}/2026-11-26-000001.html`;
  await writeFile(join(cms.content, left), leaking);
  assert.equal((await cms.save(clean, { slug: page.slug })).status, 200);
  assert.ok(!(await cms.files()).includes(left));
  await publishesNothing(() => cms.save(clean, { slug: "2026-11-26-000002", workflow: true }));
  assert.ok(!(await cms.files()).includes(left));
});

// Receipts

/** @type {Record<string, (receipt: any) => unknown>} what somebody has in hand, made of the receipt of a page that passed */
const RECEIPTS = {
  "the receipt of the page as it was before it was edited": (receipt) => receipt,
  "a stale receipt": (receipt) => ({ ...receipt, day: "2026-01-01", time: "2026-01-01T00:00:00.000Z" }),
  "the receipt of another page, under this one's name": (receipt) => ({
    ...receipt,
    page: { ...receipt.page, id: `${page.collection}/${page.slug}` },
  }),
  "a receipt that is signed with another key": (receipt) => ({
    ...receipt,
    key: "A".repeat(43),
    signature: "A".repeat(86),
  }),
};

for (const [what, make] of Object.entries(RECEIPTS)) {
  test(`${what} opens nothing: the server makes its receipts itself, of what it writes`, async () => {
    const { answer } = await cms.save(clean, { slug: page.slug });
    const receipt = make(answer.receipt);
    const next = `receipts/${String(answer.receipt.sequence + 1).padStart(8, "0")}.json`;
    await publishesNothing(async () => {
      const file = { slug: page.slug, path: path(), raw: leaking };
      const options = { collectionName: COLUMN, commitMessage: "x", useWorkflow: false, status: "draft" };
      // In every place where somebody might look for it.
      const ways = [
        { dataFiles: [{ ...file, receipt }], assets: [], options: { ...options, receipt }, receipt },
        { dataFiles: [file, { ...file, path: next, raw: JSON.stringify(receipt) }], assets: [], options },
        { dataFiles: [{ ...file, path: next, raw: JSON.stringify(receipt) }], assets: [], options },
        { dataFiles: [file], assets: [asset(next, JSON.stringify(receipt))], options },
      ];
      for (const way of ways) await isRefused(cms.act("persistEntry", way), 422);
      const confirmed = { reason: "已核实", findings: [] };
      const declared = {
        page: answer.receipt.page.id,
        contentHash: answer.receipt.contentHash,
        confirmed,
        receipt,
      };
      await cms.post(declared, { path: "/api/declarations" });
      await isRefused(cms.save(leaking, { slug: page.slug }), 422);
    });
  });
}

// Names

test("paths and names that lead elsewhere", () =>
  publishesNothing(async () => {
    const outside = [
      "../outside.html",
      "/etc/cron.d/x",
      "receipts/00000001.json",
      "receipt-key.public.jwk",
      ".git/config",
      ".git/hooks/post-commit",
      "pages/work-news/../../receipts/1.html",
      `pages/work-news/${page.slug}.html/`,
      `pages/work-news/${page.slug}.htm`,
      `pages//work-news/${page.slug}.html`,
      `./pages/work-news/${page.slug}.html`,
      `pages\\work-news\\${page.slug}.html`,
      `pages/work-news/${page.slug}.html\u0000.png`,
      `pages/notice/${page.slug}.html`,
      "index.html",
    ];
    for (const wrong of outside) {
      await isRefused(cms.save(clean, { slug: page.slug, path: wrong }), 422);
      await isRefused(cms.save(clean, { slug: page.slug, path: wrong, workflow: true }), 422);
      await isRefused(cms.act("getEntry", { path: wrong === outside[13] ? "x" : wrong }), 422);
    }
    for (const slug of [
      "../x",
      "x/../../y",
      "--all",
      "a b",
      "",
      "x.lock",
      ID,
      `2026-11-26-${ID}`,
      "2026-11-26-093000\n",
    ]) {
      await isRefused(cms.save(clean, { slug }), 422);
      await isRefused(cms.act("publishUnpublishedEntry", { collection: COLUMN, slug }), 422);
    }
  }));

test("a column that the site has not", () =>
  publishesNothing(async () => {
    for (const collection of ["finance", "no-such-column", "..", "", "constructor"]) {
      await isRefused(
        cms.save(pageText("<p>x</p>", { column: collection }), { collection, slug: page.slug }),
        422,
      );
      await isRefused(cms.act("publishUnpublishedEntry", { collection, slug: page.slug }), 422);
    }
  }));

test("a page that names another column than the one it lies in, or none", () =>
  publishesNothing(async () => {
    for (const column of ["recruitment", "no-such-column", '""', "[work-news]"])
      await isRefused(cms.save(pageText("<p>x</p>", { column }), { slug: page.slug }), 422);
    await isRefused(cms.save("<p>一页没有页面信息的网页。</p>", { slug: page.slug }), 422);
  }));

// What the body hides

/** @type {Record<string, string>} */
const HIDDEN = {
  "in a comment": `<!-- 张某 ${ID} -->`,
  "in an element that is not shown": `<p style="display:none">${ID}</p>`,
  "in a hidden element": `<p hidden>${ID}</p>`,
  "in an attribute": `<p title="${ID}">各位</p>`,
  "in a data attribute": `<p data-note="${ID}">各位</p>`,
  "in the text of a picture": `<img src="/media/a.png" alt="${ID}">`,
  "in the address of a link": `<a href="/query?id=${ID}">查询</a>`,
  "in a template": `<template><p>${ID}</p></template>`,
  "in a script": `<script>var id="${ID}"</script>`,
  "in a style": `<style>p::after{content:"${ID}"}</style>`,
  "in a text area": `<textarea>${ID}</textarea>`,
  "in character references": [...ID].map((digit) => `&#${digit.charCodeAt(0)};`).join(""),
  "in full-width digits": ID.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  "with characters of no width": [...ID].join("\u200b"),
  "in pieces": [...ID].map((digit) => `<b>${digit}</b>`).join(""),
};

for (const [where, html] of Object.entries(HIDDEN)) {
  test(`an identity number ${where}`, () =>
    publishesNothing(() =>
      isRefused(cms.save(clean.replace("</p>", `</p>${html}`), { slug: page.slug }), 422),
    ));
}

/** What a page may not do in a reader's browser, each written in a way that a pattern over the text would miss. */
const ACTIVE = [
  '<p onclick="alert(1)">各位</p>',
  "<img/src/onerror=alert(1)>",
  "<IMG SRC=x\nONERROR\t=alert(1)>",
  '<p title=">" onmouseover=alert(1)>各位</p>',
  '<a title="</textarea><img src=x onerror=alert(1)>">各位</a><textarea>',
  '<b srcdoc="x">各位</b>',
  '<a href="java&#10;script&colon;alert(1)">各位</a>',
  '<a href=" &#1;VBScript:x">各位</a>',
  '<img alt="图" srcset="/media/a.png 1x, javascript:x 2x">',
  '<a href="data:text/html,x">各位</a>',
  '<img alt="图" src="data:image/svg+xml,%3Csvg/%3E">',
  "<sVg/onload=alert(1)>",
  "<math><mi>x</mi></math>",
  "<!--[if IE]><img src=x onerror=alert(1)><![endif]-->",
  // What the site writes behind the body would end the tag.
  '<img alt="图" src=x onerror=alert(1) title="',
  "<!-- ",
  `<p ${Array.from({ length: 40_000 }, (_, index) => `a${index}`).join(" ")}>`,
];

for (const html of ACTIVE) {
  test(`a body with ${html.slice(0, 60)}`, () =>
    publishesNothing(async () => {
      const sent = clean.replace(/<\/p>\s*$/, `</p>${html}`);
      const { text } = await isRefused(cms.save(sent, { slug: page.slug }), 422);
      assert.match(text, /没有发布，正文/);
    }));
}

test("a picture in the page itself, and what Word leaves, do nothing", async () => {
  const sent = clean.replace(
    "</p>",
    '</p><p><![if !supportLists]>一、<![endif]>见下图。<img alt="核查进度图" src="data:image/png;base64,iVBORw0KGgo="></p>',
  );
  const { text } = await cms.save(sent, { slug: page.slug });
  assert.ok(!/没有发布，正文/.test(text), text.slice(0, 300));
});

test("what stands in the file and is no part of the page is not published", async () => {
  const sent = clean
    .replace("---\n", `---\n# 张某 ${ID}\ntoday: 1999-01-01\n`)
    .replace("issuer:", `issuer: # ${ID}\n `);
  assert.equal((await cms.save(sent, { slug: page.slug })).status, 200);
  const published = await cms.git("show", `main:${path()}`);
  assert.ok(!published.includes(ID) && !published.includes("1999"));
  assert.ok(!(await cms.git("log", "-p", "main")).includes(ID));
});

test("an identity number in the title, in a field, and in a field that the column has not", () =>
  publishesNothing(async () => {
    /** @type {Record<string, string>[]} */
    const places = [{ title: `关于张某${ID}的情况` }, { issuer: ID }, { remark: `张某，身份证号码${ID}` }];
    for (const fields of places)
      await isRefused(cms.save(pageText("<p>x</p>", fields), { slug: page.slug }), 422);
  }));

test("an identity number in the name of a field", () =>
  publishesNothing(async () => {
    for (const name of [ID, `手机${ID}`, `"手机${ID}"`, `? [a, ${ID}]\n`, "meta: {x: y}\nremark"]) {
      const sent = clean.replace("issuer:", `${name}: x\nissuer:`);
      await isRefused(cms.save(sent, { slug: page.slug }), 422);
    }
  }));

test("a second document in the front matter", () =>
  publishesNothing(() =>
    isRefused(cms.save(clean.replace("issuer:", "--- # x\nissuer:"), { slug: page.slug }), 422),
  ));

test("half a character, and two fields that would be one when they are written down", () =>
  publishesNothing(async () => {
    const fields = { '"备注\\uD800"': `张某，身份证号码${ID}`, '"备注\\uDC00"': "无" };
    await isRefused(cms.save(pageText("<p>x</p>", fields), { slug: page.slug }), 422);
    const half = pageText("<p>x</p>", { title: '"通知\\uD800"' });
    const { text } = await isRefused(cms.save(half, { slug: page.slug }), 422);
    assert.match(text, /半个字符/);
  }));

test("a page that brings its own leave along", () =>
  publishesNothing(async () => {
    const { answer } = await cms.save(leaking, { slug: page.slug });
    const exceptions = answer.report.findings.map((/** @type {any} */ { fingerprint }) => ({
      fingerprint,
      kind: "accepted",
      reason: "已核实",
      until: "2099-01-01",
    }));
    const own = JSON.stringify(
      exceptions.map((/** @type {any} */ one) => ({ ...one, by: "林审核", on: "2026-11-26" })),
    );
    const body = leaking.split("\n---\n");
    for (const stray of [`exceptions: ${own}`, "site: {recent: []}", "policy: ../x.html", "attachments: []"])
      await isRefused(cms.save(body.join(`\n${stray}\n---\n`), { slug: page.slug }), 422);
    // Nor is a person's word enough where it is certain to be somebody's number.
    const { contentHash, findings } = answer.report;
    const seen = findings.map((/** @type {any} */ { fingerprint }) => fingerprint);
    const confirmed = { reason: "已核实", findings: seen };
    const declared = { page: `${page.collection}/${page.slug}`, contentHash, confirmed, exceptions };
    assert.equal((await cms.post(declared, { path: "/api/declarations" })).status, 200);
    await isRefused(cms.save(leaking, { slug: page.slug }), 422);
  }));

/** Asks for review: a link that leads nowhere. */
const doubtful = clean.replace("</p>", "请见 <a href=''>附件</a></p>");

/** What the CMS sends when somebody confirms what the report asks about. @param {any} report @param {string} id */
const word = ({ contentHash, findings }, id) => ({
  page: id,
  contentHash,
  confirmed: {
    reason: "附件随后上传，已核实",
    findings: findings
      .filter((/** @type {any} */ { level }) => level === "review")
      .map((/** @type {any} */ { fingerprint }) => fingerprint),
  },
});

/** @param {any} declared @param {typeof cms} [on] */
const declare = (declared, on = cms) => on.post(declared, { path: "/api/declarations" });

test("a person's word holds for one page, one text and what was found in it, and for a day's work", async () => {
  let now = new Date("2026-11-26T01:00:00Z");
  /** @type {any[]} */
  const recent = [];
  const other = await startCms({ now: () => now, gate: { site: () => ({ recent }) } });
  const id = `${page.collection}/${page.slug}`;
  const save = (slug = page.slug) => other.save(doubtful, { slug });
  try {
    await publishesNothing(async () => {
      const { answer } = /** @type {any} */ (await isRefused(save(), 422));
      const declared = word(answer.report, id);
      const { confirmed, ...unsaid } = declared;
      for (const wrong of [
        { ...declared, page: undefined },
        { ...declared, contentHash: undefined },
        { ...unsaid, confirmed: { reason: confirmed.reason } },
      ])
        await isRefused(declare(wrong, other), 400);
      for (const wrong of [
        { ...declared, page: `${id}-11` },
        { ...declared, contentHash: `sha256:${"0".repeat(64)}` },
        { ...unsaid, confirmed: { ...confirmed, findings: [] } },
      ]) {
        assert.equal((await declare(wrong, other)).status, 200);
        await isRefused(save(), 422);
      }
      assert.equal((await declare(declared, other)).status, 200);
      now = new Date("2026-11-26T09:00:00Z");
      await isRefused(save(), 422);
    }, other);
    const { answer } = await save();
    await declare(word(answer.report, id), other);
    const published = await save();
    assert.equal(published.status, 200, published.text);
    assert.equal(published.answer.receipt.confirmed.findings.length, 1);
    // Said of a page without a name it is for a new one.
    await declare(word(answer.report, `${page.collection}/`), other);
    await isRefused(save(), 422);
    assert.equal((await save(`${page.slug}-12`)).status, 200);
  } finally {
    await other.close();
  }
});

test("what came up after a person looked is not published on that person's word", async () => {
  const other = await startCms();
  const long = doubtful.replace(
    "请见",
    "市局将于近日组织专家到现场抽查，抽查结果另行通报。下一步，县自然资源局将对照核查成果逐图斑整改，11月30日前完成新增耕地的实地踏勘，12月5日前把整改台账报市局，12月20日前组织各乡镇自然资源所开展业务培训，培训内容包括图斑举证、外业拍照和数据库更新三个方面，参加人员由各乡镇确定。请见",
  );
  const first = { ...page, slug: `${page.slug}-11` };
  const publish = async (/** @type {typeof page} */ { collection, slug }, /** @type {any} */ report) => {
    await declare(word(report, `${collection}/${slug}`), other);
    return other.save(long, { slug });
  };
  try {
    const before = (await other.save(long, { slug: page.slug })).answer.report;
    assert.equal((await publish(first, before)).status, 200);
    await publishesNothing(async () => {
      const { text, answer } = await publish(page, before);
      assert.match(text, /没有看到的问题/);
      assert.ok(answer.report.findings.some((/** @type {any} */ { rule }) => rule === "validity/twin"));
    }, other);
    const seen = (await other.save(long, { slug: page.slug })).answer.report;
    assert.equal((await publish(page, seen)).status, 200);
  } finally {
    await other.close();
  }
});

test("what the classic form brings along is looked at before it is used", () =>
  publishesNothing(async () => {
    const field = { column: COLUMN, title: "澄川县自然资源局完成核查", issuer: "澄川县自然资源局" };
    /** @param {Record<string, string>} more */
    const send = async (more) => {
      const body = new URLSearchParams({ ...field, body: LEAKING, action: "publish", ...more });
      const headers = { origin: cms.url, cookie: cms.cookie };
      return (await fetch(`${cms.url}/classic/`, { method: "POST", headers, body })).status;
    };
    for (const xianshen of [
      "{",
      "[]",
      "1",
      '{"exceptions":"abc"}',
      '{"exceptions":[null]}',
      '{"confirmed":true}',
    ])
      assert.equal(await send({ xianshen }), 400, xianshen);
    assert.equal(await send({ reason: "已核实", seen: "[]" }), 400);
    assert.equal(await send({ reason: "已核实", seen: "{}" }), 422);
  }));

// Requests

test("a body that is too large, of another type, or not in UTF-8", () =>
  publishesNothing(async () => {
    await isRefused(cms.save(pageText("字".repeat(5_000_000)), { slug: page.slug }), 413);
    const body = JSON.stringify({ action: "publishUnpublishedEntry", params: { branch: "main", ...page } });
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/json; charset=gbk",
      "",
    ])
      await isRefused(cms.post(body, { headers: { "content-type": type } }), 415);
    const bytes = new Uint8Array([...new TextEncoder().encode(body.slice(0, -1)), 0xff, 0x7d]);
    await isRefused(cms.post(new Blob([bytes])), 400);
  }));

test("a request that stops half way", () =>
  publishesNothing(async () => {
    const { hostname, port } = new URL(cms.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1 HTTP/1.1\r\nhost: ${hostname}:${port}\r\norigin: ${cms.url}\r\ncookie: ${cms.cookie}\r\n` +
        'content-type: application/json\r\ncontent-length: 100000\r\n\r\n{"action":"persistEntry"',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await once(socket, "close");
  }));

test("an address that is none is answered, and the server goes on", async () => {
  const { hostname, port } = new URL(cms.url);
  for (const address of ["//", "http://a:b", "http://[", "//:"]) {
    const socket = connect(Number(port), hostname);
    socket.write(`GET ${address} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n\r\n`);
    let answer = "";
    for await (const chunk of socket) answer += chunk;
    assert.match(answer, /^HTTP\/1.1 400 /, address);
  }
  assert.equal((await fetch(`${cms.url}/login`)).status, 200);
});

test("the log has no text of a draft", async () => {
  await fetch(`${cms.url}/records/${ID}`);

  await cms.save(leaking, { slug: page.slug });
  await cms.save(leaking, { slug: page.slug, workflow: true });
  assert.ok(cms.log.some((line) => /^POST \/api\/v1 422 \d+ ms$/.test(line)));
  assert.ok(!cms.log.join("\n").includes(ID));
});

// Pictures

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("an upload that is a page or a drawing with scripts, whatever it is called", () =>
  publishesNothing(async () => {
    const html = "<!doctype html><p>x";
    const svg = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    for (const wrong of [
      asset("media/a.html", html),
      asset("media/a.svg", svg),
      asset("media/a.png", html),
      asset("media/a.png", svg),
      asset("media/a.png.html", PNG),
      asset("media/../pages/work-news/a.png", PNG),
      asset("receipts/a.png", PNG),
      asset("media/.png", PNG),
      { ...asset("media/a.png", PNG), encoding: "utf8" },
      { ...asset("media/a.png", PNG), content: "****" },
    ]) {
      await isRefused(cms.act("persistMedia", { asset: wrong, options: { commitMessage: "x" } }), 422);
      await isRefused(cms.save(clean, { slug: page.slug, assets: [wrong] }), 422);
      await isRefused(cms.save(clean, { slug: page.slug, assets: [wrong], workflow: true }), 422);
    }
  }));

test("a picture whose name is published with it and tells of somebody", () =>
  publishesNothing(async () => {
    for (const name of [`张某${ID}`, "张某", ID, `a${ID}`, "13800138000", `a_${ID.slice(0, 17)}`]) {
      const wrong = asset(`media/${name}.png`, PNG);
      await isRefused(cms.act("persistMedia", { asset: wrong, options: { commitMessage: "x" } }), 422);
      await isRefused(cms.save(clean, { slug: page.slug, assets: [wrong] }), 422);
    }
  }));

test("a picture that is one is kept, and not written over", async () => {
  const upload = (/** @type {Buffer} */ content) =>
    cms.act("persistMedia", { asset: asset("media/map-1.png", content), options: { commitMessage: "x" } });
  const { status, answer } = await upload(PNG);
  assert.equal(status, 200);
  assert.equal(answer.name, "map-1.png");
  assert.ok((await cms.files()).includes("media/map-1.png"));
  assert.equal((await upload(PNG)).status, 200);
  await publishesNothing(async () => {
    const other = Buffer.concat([PNG, Buffer.from("other")]);
    await isRefused(upload(other), 422);
    await isRefused(cms.save(clean, { slug: page.slug, assets: [asset("media/map-1.png", other)] }), 422);
  });
});

// The gate itself

/** @param {string} program @param {(other: typeof cms) => Promise<void>} steps @param {object} [gate] */
async function withThread(program, steps, gate = {}) {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-thread-"));
  const script = join(folder, "thread.mjs");
  await writeFile(script, program);
  const other = await startCms({ gate: { script: pathToFileURL(script), ...gate } });
  try {
    await steps(other);
  } finally {
    await other.close();
    await rm(folder, { recursive: true });
  }
}

const READY =
  'import { parentPort, workerData } from "node:worker_threads"; parentPort.postMessage({ ready: true });';

test("a worker that is killed while it checks", () =>
  withThread(`${READY} parentPort.on("message", () => process.exit(1));`, (other) =>
    publishesNothing(async () => {
      await isRefused(other.save(clean, { slug: page.slug }), 503);
      await isRefused(other.save(clean, { slug: page.slug }), 503);
    }, other),
  ));

test("a worker that hangs", () =>
  withThread(
    `${READY} parentPort.on("message", () => { for (;;); });`,
    (other) => publishesNothing(() => isRefused(other.save(clean, { slug: page.slug }), 503), other),
    { timeout: 300 },
  ));

test("a worker that says yes to everything without a report", () =>
  withThread(
    `${READY} parentPort.on("message", () => parentPort.postMessage({ verdict: "pass" }));`,
    (other) => publishesNothing(() => isRefused(other.save(clean, { slug: page.slug }), 503), other),
  ));

test("a gate that is down: the CMS does not start, and where it goes down later nothing is published", async () => {
  await assert.rejects(
    withThread("throw new Error();", async () => {}),
    (error) => !String(error).includes(ID),
  );
  const once = `import { unlinkSync } from "node:fs"; unlinkSync(new URL(import.meta.url)); ${READY} parentPort.on("message", () => process.exit(1));`;
  await withThread(once, (other) =>
    publishesNothing(async () => {
      await isRefused(other.save(clean, { slug: page.slug }), 503);
      await isRefused(other.save(clean, { slug: page.slug }), 503);
    }, other),
  );
});

test("a content repository whose last receipt was tampered with goes no further", async () => {
  const other = await startCms();
  try {
    assert.equal((await other.save(clean, { slug: page.slug })).status, 200);
    const file = join(other.content, "receipts/00000001.json");
    await writeFile(file, (await readFile(file, "utf8")).replace('"verdict":"pass"', '"verdict":"review"'));
    await other.git("-c", "user.name=x", "-c", "user.email=x@x.invalid", "commit", "-qam", "x");
    await publishesNothing(() => isRefused(other.save(clean, { slug: "2026-11-26-190000" }), 503), other);
  } finally {
    await other.close();
  }
});

test("a last receipt that cannot be read is not taken for none: the chain does not begin anew", async () => {
  const { answer } = await cms.save(clean, { slug: page.slug });
  const { sequence } = answer.receipt;
  for (const commands of ['"cat-file "*', '"ls-tree -z"*', '"ls-tree -r"*'])
    await publishesNothing(() =>
      withGit(commands, "exit 128", () => isRefused(cms.save(clean, { slug: page.slug }), 503)),
    );
  const after = await cms.save(clean, { slug: page.slug });
  assert.equal(after.answer.receipt?.sequence, sequence + 1);
});

test("a receipt whose file holds nothing ends the chain as well, and none is ever written over", async () => {
  const other = await startCms({ gate: { site: () => null } });
  const commit = (/** @type {string} */ content) =>
    onBranch(
      "main",
      async (folder) => {
        await mkdir(join(folder, "receipts"), { recursive: true });
        await writeFile(join(folder, "receipts/00000001.json"), content);
      },
      other,
    );
  try {
    await other.git("config", "receive.denyCurrentBranch", "ignore");
    await commit("null");
    await publishesNothing(async () => {
      await other.act("unpublishedEntries");
      await isRefused(other.save(clean, { slug: page.slug }), 503);
    }, other);
  } finally {
    await other.close();
  }
});

test("a page is published where the working folder cannot follow, and the next who reads it sees it", async () => {
  const { status, answer } = await withGit('"reset "*', "exit 128", () =>
    cms.save(clean, { slug: page.slug }),
  );
  assert.equal(status, 200, JSON.stringify(answer));
  const entry = await cms.act("getEntry", { path: path() });
  assert.match(entry.answer.data, /1268/);
  assert.ok(!cms.log.join("\n").includes(ID));
});

test("a publication that takes too long is not told as one that did not happen, and nothing comes between", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-held-"));
  const held = join(folder, "held");
  await writeFile(held, "");
  const other = await startCms({ gate: { site: () => null, hookLimit: 2000 } });
  try {
    const wait = `while [ -e ${held} ]; do sleep 0.05; done`;
    const [late, draft] = await withGit('"update-ref "*', wait, async () => {
      const late = await isRefused(other.save(clean, { slug: page.slug }), 503);
      const draft = other.save(clean, { slug: "2026-11-26-200000", workflow: true });
      await rm(held);
      return [late, await draft];
    });
    assert.match(late.text, /可能已经发布/);
    assert.equal(draft.status, 200);
    assert.ok((await other.files()).includes(path()));
  } finally {
    await other.close();
    await rm(folder, { recursive: true });
  }
});

test("two servers on one repository: who comes second is published behind the other", async () => {
  const other = await startCms({ content: cms.content, gate: { site: () => null } });
  const late = { ...page, slug: `${page.slug}-11` };
  const before = await cms.git("rev-parse", "main");
  try {
    // Each has looked at the chain before the other's page comes in.
    const [first, second] = await Promise.all([
      cms.save(clean, { slug: page.slug }),
      other.save(clean, { slug: late.slug }),
    ]);
    assert.deepEqual([first.status, second.status], [200, 200], first.text + second.text);
    assert.equal(await cms.git("rev-list", "--count", `${before}..main`), "2");
    const sequences = [first, second].map(({ answer }) => answer.receipt.sequence).sort((a, b) => a - b);
    assert.equal(sequences[1], sequences[0] + 1);
  } finally {
    await other.close();
  }
});

test("what comes onto the published branch beside a draft is put back, but for another server's publication", async () => {
  const other = await startCms({ content: cms.content, gate: { site: () => null } });
  const draft = (/** @type {string} */ slug) => cms.save(leaking, { slug, workflow: true });
  /** Holds Decap's commit until these steps are done. @param {() => Promise<unknown>} steps @param {string} slug */
  const during = async (steps, slug) => {
    const folder = await mkdtemp(join(tmpdir(), "xianshen-held-"));
    const [held, come] = [join(folder, "held"), join(folder, "come")];
    await writeFile(held, "");
    const wait = `touch ${come}; while [ -e ${held} ]; do sleep 0.05; done`;
    try {
      return await withGit('*"commit "*"-m "*', wait, async () => {
        const saved = draft(slug);
        while (!existsSync(come)) await new Promise((resolve) => setTimeout(resolve, 20));
        await steps();
        await rm(held);
        return saved;
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  try {
    const late = { ...page, slug: `${page.slug}-11` };
    await during(() => other.save(clean, { slug: late.slug }), page.slug);
    assert.ok((await cms.files()).includes(`pages/${late.collection}/${late.slug}.html`));
    assert.ok(!(await cms.git("log", "-p", "main")).includes(ID));
    await publishesNothing(async () => {
      await cms.git("config", "receive.denyCurrentBranch", "ignore");
      const stray = () => onBranch("main", (folder) => writeFile(join(folder, late.slug), leaking));
      await isRefused(during(stray, `${page.slug}-12`), 500);
    });
  } finally {
    await other.close();
  }
});

/** Changes a branch as somebody would who has a copy of the repository. @param {string} branch @param {(folder: string) => Promise<unknown>} change @param {typeof cms} [on] */
async function onBranch(branch, change, on = cms) {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-clone-"));
  try {
    const git = (/** @type {string[]} */ ...args) =>
      run("git", ["-c", "user.name=x", "-c", "user.email=x@x.invalid", ...args], { cwd: folder });
    await git("clone", "-q", "-b", branch, on.content, ".");
    await change(folder);
    await git("add", "-A", "-f");
    await git("commit", "-qm", "x");
    await git("push", "-q", "origin", `HEAD:${branch}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
