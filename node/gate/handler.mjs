// The gate as a plain function from a Request to a Response, for any server that speaks the web's own types.
import { shownPath } from "../safe.mjs";
import { Refusal, readParts } from "./body.mjs";

/** @typedef {import("./gate.mjs").Gate} Gate */
/** @typedef {{ status: number, content: Record<string, unknown>, headers?: Record<string, string>, verdict?: string }} Answer */

/** What is said of a draft is for whoever sent it, and for no cache and no page. */
const HEADERS = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};
const LATER = { "retry-after": "5" };

/** @param {Gate} gate @param {Request} request @param {unknown} host @returns {Promise<Answer>} */
async function answer(gate, request, host) {
  const { http } = gate;
  const { words } = http;
  if (request.method !== "POST") throw new Refusal(405, words.method, { allow: "POST" });
  const reviewer = await http.reviewer(request, host);
  if (!reviewer || !(await http.mayReview(reviewer))) throw new Refusal(401, words.nobody);
  const { draft, confirmed, exceptions } = await readParts(request, http);
  const result = await gate.review(draft, { reviewer, confirmed, exceptions });
  if (result.kind === "receipt") {
    const { receipt, report } = result;
    return { status: 200, content: { receipt, report }, verdict: report.verdict };
  }
  if (result.kind === "refused") {
    const { error, report } = result;
    return { status: 422, content: { error, report }, verdict: report.verdict };
  }
  if (result.kind === "malformed") return { status: 400, content: { error: result.error } };
  // Nothing that a program should try again by itself: it may be published already.
  if (result.code === "unknown") return { status: 503, content: { error: words.outcomeUnknown } };
  return { status: 503, content: { error: words.notChecked(result.reason) }, headers: LATER };
}

/**
 * @param {Gate} gate
 * @returns {(request: Request, host?: unknown) => Promise<Response>} never rejects; `host` goes on to the gate's `reviewer`
 */
export function handler(gate) {
  const { queue, words, log } = gate.http;
  let inside = 0;

  return async (request, host) => {
    const began = performance.now();
    /** @type {Answer} */
    let given;
    // Bodies wait in memory, so they count from the first byte.
    if (inside >= queue) {
      given = { status: 503, content: { error: words.notChecked(words.unchecked.busy) }, headers: LATER };
    } else {
      inside += 1;
      try {
        given = await answer(gate, request, host);
      } catch (error) {
        given =
          error instanceof Refusal
            ? { status: error.status, content: { error: error.message }, headers: error.headers }
            : { status: 503, content: { error: words.notChecked(words.unchecked.host) }, headers: LATER };
      } finally {
        inside -= 1;
      }
    }
    const { status, content, headers, verdict } = given;
    const address = shownPath(new URL(request.url).pathname);
    log({
      address,
      status,
      milliseconds: Math.round(performance.now() - began),
      ...(verdict && { verdict }),
    });
    return new Response(`${JSON.stringify(content)}\n`, { status, headers: { ...HEADERS, ...headers } });
  };
}
