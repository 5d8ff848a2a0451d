/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {import("./encode.mjs").Edit} Edit */
/** @typedef {{ field: string, edits: Edit[], findings: Finding[] }} Changes of one field */

/**
 * The certain changes of a report, by field. Of two that overlap the first is made; the other may come in a later round.
 *
 * @param {Finding[]} findings
 * @returns {Changes[]}
 */
export function changesOf(findings) {
  /** @type {Map<string, Changes>} */
  const fields = new Map();
  for (const finding of findings) {
    const { field, fix } = finding;
    if (!field || !fix || fix.edits.length === 0) continue;
    const changes = fields.get(field) ?? { field, edits: [], findings: [] };
    fields.set(field, changes);
    const free = fix.edits.every((edit) =>
      changes.edits.every((other) => edit.end <= other.start || other.end <= edit.start),
    );
    if (!free) continue;
    changes.edits = [...changes.edits, ...fix.edits].sort((a, b) => a.start - b.start);
    changes.findings.push(finding);
  }
  return [...fields.values()];
}

/**
 * @param {string} text
 * @param {Edit[]} edits in order
 */
export function edited(text, edits) {
  let [made, at] = ["", 0];
  for (const { start, end, text: put } of edits) {
    made += text.slice(at, start) + put;
    at = end;
  }
  return made + text.slice(at);
}
