// Starts Decap CMS with the demo's columns, and stands in the way of what would publish an unchecked page. This stops mistakes with
// a word on each; what cannot be walked around is the gate on the server.
import "../../www/index.js";
import { openId, openSession, registerBody } from "./body.js";

/** @typedef {import("../../www/index.js").XianshenPanel} Panel */
/** @typedef {import("../../www/client.js").Report} Report */

const API = "/api/v1";

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} source */
const loadScript = (source) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(source)));
    document.head.append(script);
  });

/** @param {string} path @param {unknown} body */
const post = (path, body) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const panel = /** @type {Panel} */ (byId("findings"));
const side = byId("review");

/** @param {boolean} shown */
function showPanel(shown) {
  side.hidden = !shown;
  document.body.classList.toggle("with-review", shown);
}

/** Tells in the panel what the server said to a publication: Decap itself has no more than a line at the edge for it. */
function watchServer() {
  const { fetch: send } = window;
  window.fetch = async (...request) => {
    const response = await send(...request);
    if (String(request[0]) === API) {
      response
        .clone()
        .json()
        .then(tell)
        .catch(() => {});
    }
    return response;
  };
}

/** @param {{ report?: Report, receipt?: { sequence: number } }} answer */
async function tell({ report, receipt }) {
  if (receipt) {
    // Decap leaves its editor for a moment, and the panel with it: this stays.
    const link = document.createElement("a");
    link.href = `/records/${receipt.sequence}`;
    link.textContent = "审查单";
    return byId("told").replaceChildren(`已发布，审查记录第 ${receipt.sequence} 号已存入仓库：`, link);
  }
  if (!report) return;
  const shown = !side.hidden;
  showPanel(true);
  const findings = report.findings.filter(({ level }) => level === report.verdict);
  const title = `没有发布：${panel.words.tally(report)}`;
  const chosen = await panel.summary({ title, lead: "服务器审查没有通过，页面没有写入仓库。", findings });
  showPanel(shown);
  if (chosen && chosen !== "retry") openSession()?.jump(chosen);
}

/** Asks the panel, and tells the server what a person answers for. Whatever is thrown here keeps Decap from going on. */
async function mayPublish() {
  const session = openSession();
  // From the board of the workflow no page is open: the server says why not, and `tell` shows it.
  if (!session) return;
  const leave = await session.allowed();
  if (!leave.ok) throw new Error("先审：没有发布，原因见右侧的审查结果。");
  const { confirmed, report } = leave;
  if (!confirmed && session.exceptions.length === 0) return;
  const exceptions = session.exceptions.map(({ fingerprint, kind, reason, until }) => ({
    fingerprint,
    kind,
    reason,
    until,
  }));
  const response = await post("/api/declarations", {
    page: openId(),
    contentHash: report.contentHash,
    confirmed: confirmed ?? null,
    exceptions,
  });
  if (!response.ok) throw new Error(`先审：没有发布，${(await response.json()).error}`);
}

const { config, user } = await (await fetch("/cms/start.json")).json();
byId("user").textContent = user.name;

// Who uses the CMS is known from the login; Decap would ask once more.
const known = { backendName: "proxy", login: user.id, name: user.name };
localStorage.setItem("decap-cms-user", JSON.stringify(known));
watchServer();
Object.assign(window, { CMS_MANUAL_INIT: true });
await loadScript("/decap/decap-cms.js");

const { CMS } = /** @type {any} */ (window);
registerBody(CMS, {
  panel,
  showPanel,
  reviewer: user.name,
  pageAddress: (id) => `/#/collections/${id.replace("/", "/entries/")}`,
});
// With a workflow a save is a draft, and free; without one every save publishes.
const event = config.publish_mode === "simple" ? "preSave" : "prePublish";
CMS.registerEventListener({ name: event, handler: mayPublish });
CMS.init({ config });
