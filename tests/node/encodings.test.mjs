import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../node/decode.mjs";
import { encode } from "../encoder.mjs";
import { DRAFT, folderWith, MOBILE, RESIDENT_IDS, run } from "./helpers.mjs";

const [ID] = RESIDENT_IDS;
const SIMPLIFIED =
  "根据有关规定，现将本县二〇二六年度土地征收补偿安置方案予以公告，公告期限为三十日。被征收土地的所有权人、使用权人应当在公告期限内，持有关证明材料到镇人民政府办理补偿登记。";
const TRADITIONAL =
  "依據有關規定，現將本縣土地徵收補償安置方案予以公告，公告期限為三十日。被徵收土地的所有權人應當在公告期限內，持有關證明資料到鎮公所辦理補償登記，逾期不予受理。";

/** @param {string} text @param {string} declared */
const page = (text, declared) =>
  `<html><head><meta charset="${declared}"></head><body><p>${text}</p></body></html>`;

/** @param {Uint8Array} bytes */
function refusal(bytes) {
  try {
    const { decoded, text } = decode(bytes);
    return `read as ${decoded?.encoding ?? "utf-8"}: ${text.slice(0, 20)}`;
  } catch (error) {
    return /** @type {import("../../node/trouble.mjs").Trouble} */ (error).key;
  }
}

test("a declared encoding is read as declared", () => {
  for (const declared of ["gbk", "GB2312", "gb18030", "x-gbk"]) {
    const { text, decoded } = decode(encode(page(SIMPLIFIED, declared), "gb18030"));
    assert.equal(text, page(SIMPLIFIED, declared));
    assert.deepEqual(decoded, { encoding: "gb18030", by: "declaration" });
  }
  const big5 = page(TRADITIONAL, "Big5");
  assert.deepEqual(decode(encode(big5, "big5")), {
    text: big5,
    decoded: { encoding: "big5", by: "declaration" },
  });
  const http = `<META http-equiv="Content-Type" content="text/html; charset=gb2312"><p>公告</p>`;
  assert.equal(decode(encode(http, "gb18030")).text, http);
  const xml = `<?xml version="1.0" encoding='GBK'?><html><p>公告</p></html>`;
  assert.equal(decode(encode(xml, "gb18030")).text, xml);
});

test("what declares nothing is read where the text leaves no doubt", () => {
  assert.deepEqual(decode(encode(SIMPLIFIED, "gb18030")), {
    text: SIMPLIFIED,
    decoded: { encoding: "gb18030", by: "detection" },
  });
  assert.deepEqual(decode(encode(TRADITIONAL, "big5")), {
    text: TRADITIONAL,
    decoded: { encoding: "big5", by: "detection" },
  });
});

test("a doubtful text is not guessed at", () => {
  // Too short; names and rare characters; a declaration that is not true; encodings of other languages.
  assert.equal(refusal(encode("公告", "gb18030")), "notUtf8");
  assert.equal(refusal(encode("饕餮魑魅魍魉".repeat(10), "gb18030")), "notUtf8");
  assert.equal(refusal(encode(page(SIMPLIFIED, "utf-8"), "gb18030")), "notUtf8");
  assert.equal(refusal(encode(page(SIMPLIFIED, "shift_jis"), "gb18030")), "encoding");
  assert.equal(refusal(encode(page(SIMPLIFIED, "no-such"), "gb18030")), "encoding");
  assert.equal(refusal(Buffer.from("caf\xe9 ".repeat(40), "latin1")), "notUtf8");
  // EUC-KR and EUC-JP are made of the same pairs as GB 2312: rows of Hangul are rows of everyday Han there.
  const korean = Buffer.from(
    Array.from({ length: 200 }, (_, at) => [0xb0 + ((at * 7) % 25), 0xa1 + ((at * 11) % 94)]).flat(),
  );
  assert.equal(refusal(korean), "notUtf8");
  assert.equal(
    refusal(
      Buffer.concat([Buffer.from(page("", "big5")), encode(SIMPLIFIED, "gb18030"), Buffer.from([0xff])]),
    ),
    "notEncoded",
  );
});

test("what loses characters is not checked", () => {
  const whole = encode(page(SIMPLIFIED, "gbk"), "gb18030");
  // Half a pair at the end, a place for private use, and the mark of a loss, written in four bytes.
  for (const more of [[0xb9], [0xaa, 0xa1], [0x84, 0x31, 0xa4, 0x37]]) {
    assert.equal(refusal(Buffer.concat([whole, Buffer.from(more)])), "notEncoded");
    assert.equal(refusal(Buffer.concat([encode(SIMPLIFIED, "gb18030"), Buffer.from(more)])), "notUtf8");
  }
});

test("encodings that hide Chinese in ASCII are not taken for a page without Chinese", () => {
  assert.equal(refusal(Buffer.from(page("~{9+8f~}", "hz-gb-2312"))), "encoding");
  assert.equal(refusal(Buffer.from("<p>~{9+8f9+8f~}</p>")), "encoding");
  assert.equal(refusal(Buffer.from("<p>\u001b$)A\u000e9+8f\u000f</p>")), "encoding");
  assert.equal(refusal(Buffer.from("<p>\u001b$B8x9p\u001b(B</p>")), "encoding");
  assert.equal(refusal(Buffer.from(page("+UWxUSg-", "utf-7"))), "encoding");
});

test("an ASCII page, a UTF-8 page that declares GBK, and marks of byte order", () => {
  assert.deepEqual(decode(Buffer.from("<p>abc</p>")), { text: "<p>abc</p>" });
  assert.deepEqual(decode(Buffer.from(page(SIMPLIFIED, "gbk"))), { text: page(SIMPLIFIED, "gbk") });
  const swapped = Buffer.from("\uFEFF公告", "utf16le").swap16();
  assert.deepEqual(decode(swapped), { text: "\uFEFF公告", decoded: { encoding: "utf-16be", by: "bom" } });
});

test("the command line says how it read a page, and finds the same in it", async (t) => {
  const leak = `${SIMPLIFIED}身份证号：${ID}，手机号：${MOBILE}。`;
  const folder = await folderWith(t, {
    "a.html": encode(page(leak, "gbk"), "gb18030"),
    "b.html": page(leak, "utf-8"),
    "c.txt": encode(leak, "gb18030"),
    "d.json": encode(JSON.stringify({ ...DRAFT, body: leak }), "gb18030"),
    "e.html": Buffer.from(`\uFEFF${page(leak, "utf-16")}`, "utf16le"),
    "f.html": encode(page(`${TRADITIONAL}${MOBILE}`, "big5"), "big5"),
    "g.html": encode("<p>公告</p>", "gb18030"),
  });
  const { stdout, stderr, status } = await run(["check", ".", "--format", "json", "--column", "notice"], {
    cwd: folder,
  });
  const results = JSON.parse(stdout);
  assert.equal(status, 2);
  assert.match(stderr, /g\.html：编码不是 UTF-8（也许是 GBK）/);
  assert.match(
    stderr,
    /BIG5（按页面声明）1 件，GB18030（按页面声明）1 件，GB18030（按内容判断）2 件，UTF-16LE（按字节序标记）1 件/,
  );
  assert.deepEqual(
    results.map((/** @type {any} */ { decoded }) => decoded?.encoding),
    ["gb18030", undefined, "gb18030", "gb18030", "utf-16le", "big5", undefined],
  );
  /** @type {string[][]} */
  const found = results.map((/** @type {any} */ { report }) =>
    report?.findings
      .map((/** @type {any} */ { rule }) => rule)
      .filter((/** @type {string} */ rule) => rule.startsWith("privacy/")),
  );
  assert.ok(found[1].length >= 2);
  for (const index of [0, 2, 3, 4]) assert.deepEqual(found[index], found[1]);
  assert.ok(found[5].length >= 1);
  for (const secret of [ID, MOBILE]) assert.ok(!(stdout + stderr).includes(secret));
});
