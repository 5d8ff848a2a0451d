// A page that is checked while nobody waits yet. A browser compiles a function of the engine when it is first called, and a page with a
// bit of everything calls most of them.

/** @type {import("../pkg/xianshen.js").Draft} */
export const warmUp = {
  format: "html",
  column: "notice",
  title: "关于开展土地调查的公告",
  body: `<h2>一、范围</h2><p>自2026年1月5日起至2026年1月30日，面积3.2公顷，补偿4.5万元，依据《土地管理法》第二条。</p>
<ol><li>联系人：张某某，电话：000-00000000。</li><li>详见<a href="/files/1.pdf">附件</a>。</li></ol>
<table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>某某</td><td>000000********0000</td></tr></table>
<img src="/1.png" alt="示意图"><p>示例市自然资源局</p><p>2026年1月1日</p>`,
  meta: { issuer: "示例市自然资源局", publishedAt: "2026-01-01" },
};
