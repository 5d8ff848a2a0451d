// What every response says to the browser.

/** The page. */
const PAGE_POLICY = [
  "default-src 'none'",
  // Old Chromium does not know 'wasm-unsafe-eval' and compiles in the worker, which needs no permission there.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  // The editor writes sizes and places into style attributes (toolbar, tables, alignment); style sheets are files.
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  // A picture in a draft that lives elsewhere is not fetched: that would tell its server about the draft.
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The checker's worker: it computes, and cannot reach the network even if it wanted to. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";

/** A stored page is somebody's markup: it is shown, and may do nothing. */
const STORED_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** An answer that is data: it must not become a page. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** A form of ours without a script: logging in. */
const FORM_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * The page of Decap CMS. Beyond the editor page's policy it has what Decap cannot do without:
 * 'unsafe-eval', because its schema checker makes functions out of text; style elements, because its style sheets are made in the
 * browser; blob: pictures, because it shows an upload before it is saved. Nothing leaves this server.
 */
const CMS_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The classic form: the checker's scripts, and a form that goes back to this server. */
const CLASSIC_POLICY = PAGE_POLICY.replace("form-action 'none'", "form-action 'self'");

/**
 * With UEditor, which makes its classes out of text, fills its frame by a javascript: address and gives its tools their handlers in
 * attributes. Such an old editor leaves little of a policy; still nothing is loaded from elsewhere.
 */
const UEDITOR_POLICY = CLASSIC_POLICY.replace(
  "script-src 'self'",
  "frame-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'",
).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

export const POLICIES = {
  classic: CLASSIC_POLICY,
  ueditor: UEDITOR_POLICY,
  form: FORM_POLICY,
  cms: CMS_POLICY,
  page: PAGE_POLICY,
  worker: WORKER_POLICY,
  stored: STORED_POLICY,
  data: DATA_POLICY,
};

/** A page with a form says where the form comes from, to this server and nobody else: a form from elsewhere is refused. @type {string[]} */
const WITH_FORM = ["form", "cms", "classic", "ueditor"];

/**
 * @param {keyof typeof POLICIES} kind
 * @param {string} type
 */
export const headersFor = (kind, type) => ({
  "content-type": type,
  "content-security-policy": POLICIES[kind],
  "x-content-type-options": "nosniff",
  "referrer-policy": WITH_FORM.includes(kind) ? "same-origin" : "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
});
