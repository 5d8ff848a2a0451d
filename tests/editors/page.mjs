// One page for each editor: a form as a CMS has it, the editor in it, and what the tests take hold of.

/** @typedef {import("./editors.mjs").Bench} Bench */

const PLACES = {
  textarea: '<textarea id="place" name="body" rows="12" cols="80"></textarea>',
  div: '<div id="place"></div>',
  tools: '<div id="tools"></div><div id="place"></div>',
  script: '<script id="place" name="body" type="text/plain"></script>',
  editable: '<div id="place" contenteditable="true"></div>',
};

/** @param {Bench} editor */
export const pageOf = ({ name, version, place, styles = [], scripts, start }) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>${name} ${version}</title>
    <link rel="icon" href="data:,">
    ${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("\n    ")}
    <style>
      body { margin: 16px; font: 16px/1.5 sans-serif; }
      form { width: 900px; }
      #place { min-height: 200px; }
      .after { height: 1200px; }
    </style>
    ${scripts.map((src) => `<script src="${src}"></script>`).join("\n    ")}
    <script type="module" src="/bench/start/${start}.js"></script>
    <script type="module" src="/bench/start/probe.js"></script>
  </head>
  <body>
    <form method="post" action="/save">
      <p><input id="title" name="title" value="标题"></p>
      ${PLACES[place]}
      <p><button id="save">发布</button></p>
    </form>
    <div class="after"></div>
  </body>
</html>
`;
