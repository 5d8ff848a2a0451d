import { shownPath } from "../safe.mjs";
import { tell } from "../words.mjs";
import { explain, nameOf, placed, unread } from "./findings.mjs";
import { formatWords } from "./words.mjs";

const COMMANDS = { block: "error", review: "warning", advise: "notice" };

/** @param {string} text */
const escaped = (text) => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

/** @param {string} text */
const escapedProperty = (text) => escaped(text).replace(/:/g, "%3A").replace(/,/g, "%2C");

/**
 * A workflow command of GitHub: an annotation at a line of a file. The helper that GitHub publishes for it writes to standard
 * output by itself, and nothing else may.
 *
 * @param {string} command
 * @param {Record<string, string | number | undefined>} properties
 * @param {string} message
 */
function annotation(command, properties, message) {
  const told = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${command} ${told.join(",")}::${escaped(message)}\n`;
}

/**
 * Annotations for GitHub. What a baseline knows is left out.
 *
 * @param {import("./index.mjs").FormatOptions} options
 * @returns {import("../check.mjs").Format}
 */
export function githubFormat({ words }) {
  const told = formatWords(words);
  return {
    open: () => "",
    each: (result) => {
      const file = shownPath(result.file).replaceAll("\\", "/");
      const title = words.notChecked;
      if ("trouble" in result) return annotation("error", { file, title }, tell(result.trouble, words));
      const notRead = unread(result, words).map((what) => annotation("error", { file, title }, what));
      const findings = placed(result)
        .filter(({ known }) => !known)
        .map(({ finding, line, region, field }) => {
          const oneLine = region && region.endLine === region.line;
          const place = {
            line,
            endLine: region?.endLine,
            // GitHub knows columns within one line only, the last one inclusive.
            col: oneLine ? region.column : undefined,
            endColumn: oneLine ? Math.max(region.column, region.endColumn - 1) : undefined,
          };
          const properties = { file, ...place, title: nameOf(finding) };
          const lines = [...(field ? [told.inField(field)] : []), ...explain(finding, words)];
          return annotation(COMMANDS[finding.level], properties, lines.join("\n"));
        });
      return [...notRead, ...findings].join("");
    },
    close: (tally) => annotation("notice", { title: "xianshen" }, words.summary(tally)),
  };
}
