// What a person saw who confirms a report: the server refuses the confirmation where it finds anything else to be looked at.

/** @param {import("../www/client.js").Report} report */
export const seenIn = ({ findings, notChecked = [] }) => ({
  findings: findings.filter(({ level }) => level === "review").map(({ fingerprint }) => fingerprint),
  notChecked: notChecked.map(({ field }) => field),
});
