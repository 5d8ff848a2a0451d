import { createHash } from "node:crypto";
import { shownPath } from "../safe.mjs";
import { tell } from "../words.mjs";
import { explain, nameOf, placed, unread } from "./findings.mjs";
import { jsonList } from "./json.mjs";
import { formatWords } from "./words.mjs";

const SEVERITIES = { block: "critical", review: "minor", advise: "info" };

/**
 * The code quality report of GitLab, which compares it with the one of the target branch itself; so what a baseline knows is in it.
 *
 * @param {import("./index.mjs").FormatOptions} options
 * @returns {import("../check.mjs").Format}
 */
export function gitlabFormat({ words }) {
  const told = formatWords(words);

  /** @param {import("../check.mjs").Result} result */
  const issuesOf = (result) => {
    const path = shownPath(result.file).replaceAll("\\", "/").replace(/^\.\//, "");
    const fingerprint = fingerprints(path, "page" in result ? result.page.index : undefined);
    /** @param {string} what */
    const notChecked = (what) => ({
      description: `${words.notChecked}${words.colon}${what}`,
      check_name: "not-checked",
      fingerprint: fingerprint(`not-checked ${what}`),
      severity: "blocker",
      location: { path, lines: { begin: 1 } },
    });
    if ("trouble" in result) return [notChecked(tell(result.trouble, words))];
    return [
      ...unread(result, words).map(notChecked),
      ...placed(result).map(({ finding, line, region, field }) => ({
        description: [...(field ? [told.inField(field)] : []), ...explain(finding, words)].join("\n"),
        check_name: nameOf(finding),
        fingerprint: fingerprint(finding.fingerprint),
        severity: SEVERITIES[finding.level],
        // The format knows places in files only; a finding without one stands at the first line.
        location: { path, lines: { begin: line ?? 1, ...(region ? { end: region.endLine } : {}) } },
      })),
    ];
  };

  return jsonList((result) =>
    issuesOf(result)
      .map((issue) => JSON.stringify(issue))
      .join(",\n"),
  );
}

/**
 * The fingerprint of a finding is one within its page; GitLab wants one within the project, also where a page has it twice.
 *
 * @param {string} path
 * @param {number | undefined} index
 */
function fingerprints(path, index) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @param {string} own */
  return (own) => {
    const times = seen.get(own) ?? 0;
    seen.set(own, times + 1);
    return createHash("sha256")
      .update(JSON.stringify([path, index ?? null, own, times]))
      .digest("hex")
      .slice(0, 32);
  };
}
