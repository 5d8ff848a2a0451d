// What hostile bodies are made of: each unit, repeated, drives one part of the engine as far as a page can.

/** @type {Record<string, string>} */
export const UNITS = {
  ids: "11010519491231002X ",
  ids_nosep_block: "<b>1</b>",
  mobiles: "13800138000 电话 ",
  e: "é",
  xx: "xx ",
  x_: "x_",
  test: "test ",
  testa: "test a",
  brace: "{{",
  brace1: "{a",
  bracket: "〔",
  paren: "(mǎ",
  labels: "征收范围",
  labelc: "征收范围:",
  labelcell: "<td>征收范围</td>",
  labelth: "<th>征收范围</th>",
  rows: "<tr><td>征收范围",
  rowspan: "<tr><td rowspan=99999 colspan=99>1",
  nest: "<table><tr><td>",
  div: "<div>",
  amp: "&nbsp;",
  amph: "&nbsp;国",
  ent: "&#49;",
  lt: "<",
  tagopen: "<a ",
  com: "<!--",
  dash: "1-",
  dot: "1.",
  q: "????",
  comma: ",,",
  at: "a@b.",
  title: "《",
  money: "每亩3万元",
  digits: "1",
  han1: "一",
  cjk: "国",
  mask: "*",
  ru: "如下:<p>",
  num: "<p>一、",
  img: "<img>",
  link: "<a href=x>y</a>",
  pre: "<pre>\n",
  tmpl: "<template>",
  script: "<script>",
  gbk: "锛鍏",
  lost: "\ufffd",
  zw: "\u200b1",
  emoji: "😀",
  benefit: "补助每亩万元可以由原来提高到首次",
  md: "`a",
  mdstar: "*a**",
  mdlink: "[a](",
  mdhtml: "<b>\n\n",
  mdtab: "|a",
  crlf: "1\r\n",
  office: "<tr><th>联系人</th></tr><tr><td>13800138000",
};

const ALSO_TEXT = ["ids", "mobiles", "labels", "labelc", "xx", "e", "office"];

/** The formats in which a unit is tried. @param {string} name */
export function formats(name) {
  if (name.startsWith("md")) return ["markdown"];
  return ALSO_TEXT.includes(name) ? ["html", "text"] : ["html"];
}
