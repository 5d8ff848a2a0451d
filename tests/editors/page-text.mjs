// The page that is written into each editor, and what a word processor puts on the clipboard. Every number is of nobody.
import { residentId } from "../people.mjs";

export const [BOLD, CELL, ITEM, ENTITY, LINK, WORD] = [1, 2, 3, 4, 6, 7].map(residentId);

/** @param {string} id */
export const masked = (id) => `${id.slice(0, 6)}********${id.slice(14)}`;

/** A picture that the server has; UEditor drops one that stands in its address. */
export const PICTURE = {
  address: "/seal.gif",
  bytes: Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
};

/** A heading, a number half in bold, a table, a list with nested marks, entities, a link and a picture. */
export const PAGE = [
  "<h2>拟聘用人员公示</h2>",
  `<p>身份证号：<strong>${BOLD.slice(0, 8)}</strong>${BOLD.slice(8)}，请核对。</p>`,
  "<table><tbody><tr><td>姓名</td><td>身份证号码</td></tr>",
  `<tr><td>林某禾</td><td>${CELL}</td></tr></tbody></table>`,
  `<ul><li>第一项<strong>重要<em>${ITEM}</em>说明</strong></li><li>第二项</li></ul>`,
  `<p>甲 &amp; 乙&nbsp;&lt;${ENTITY}&gt;，见<a href="https://example.invalid/a?n=1&amp;m=2" title="附件">附件${LINK}</a>。</p>`,
  `<p>图：<img src="${PICTURE.address}" alt="印章">完</p>`,
].join("");

/** As Word 2016 writes it: namespaces, conditional comments, `mso-` styles, `o:p`, and a number in two runs. */
export const CLIPBOARD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Times New Roman";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>公示人员身份证号：</span><span lang=EN-US style='font-size:16.0pt;mso-fareast-font-family:仿宋_GB2312'>${WORD.slice(0, 10)}</span><span lang=EN-US style='font-size:16.0pt'>${WORD.slice(10)}</span><span style='font-size:16.0pt;font-family:仿宋_GB2312'>，以此为准。</span><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<![if !supportLists]><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span lang=EN-US style='mso-list:Ignore'>1.</span><span>附则</span></p><![endif]>
<!--EndFragment-->
</body></html>`;
