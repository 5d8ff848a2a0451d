// Sends a draft to the server. Only a stored page counts as submitted; whatever else comes back is told apart by status.

/**
 * @typedef {import("../www/client.js").Draft} Draft
 * @typedef {import("../www/client.js").Report} Report
 * @typedef {{ kind: "stored", id: string } | { kind: "refused", report: Report } | { kind: "failed", reason: string }} Outcome
 */

/**
 * @param {Draft} draft
 * @param {{ by: string, reason: string } | null} confirmed
 * @returns {Promise<Outcome>}
 */
export async function submitDraft(draft, confirmed) {
  try {
    const response = await fetch("api/pages", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(confirmed ? { draft, confirmed } : { draft }),
    });
    const answer = await response.json();
    if (response.status === 201) return { kind: "stored", id: answer.id };
    if (answer.report) return { kind: "refused", report: answer.report };
    return { kind: "failed", reason: answer.error };
  } catch {
    return { kind: "failed", reason: "没有连接上服务器，或者服务器的回答无法读取。" };
  }
}
