// The form of a CMS with a draft in it that must not be published: a personal number stands in the text.
import { residentId } from "../people.mjs";

export const FORM = "/form.html";
export const ID = residentId(7);

export const formPage = () => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>稿件编辑</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/tests/browsers/form.css">
<script type="module" src="/tests/browsers/form.js"></script>
</head>
<body>
<form method="post" action="/received">
<label>标题 <input name="title" value="澄川县开展土地变更调查内业核查"></label>
<div id="body" contenteditable="true" role="textbox" aria-label="正文" aria-multiline="true">
<p>11月20日，澄川县自然资源局组织技术人员开展年度国土变更调查内业核查，共核对图斑三百余个。</p>
<p>联系人：<strong>周明远</strong>，身份证号${ID}。</p>
</div>
<input type="hidden" name="content">
<button type="submit">发布</button>
</form>
<xianshen-panel locale="zh-CN"></xianshen-panel>
</body>
</html>
`;
