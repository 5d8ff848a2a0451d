import { tell } from "../words.mjs";
import { explain, fileOf, nameOf, placed, unread } from "./findings.mjs";
import { formatWords } from "./words.mjs";
import { element, XML_HEAD, xmlText } from "./xml.mjs";

/** @typedef {import("./xml.mjs").Element} Element */

const SEVERITIES = { block: "error", review: "warning", advise: "info" };

/**
 * Checkstyle XML, which many CI servers and review bots read. What a baseline knows is left out: the format cannot say so.
 *
 * @param {import("./index.mjs").FormatOptions} options
 * @returns {import("../check.mjs").Format}
 */
export function checkstyleFormat({ words }) {
  const told = formatWords(words);

  /** @param {string} what @returns {Element} */
  const notChecked = (what) => ({
    "@severity": "error",
    "@message": xmlText(`${words.notChecked}${words.colon}${what}`),
    "@source": "xianshen.not-checked",
  });

  /** @param {import("../check.mjs").Result} result */
  const errorsOf = (result) => {
    if ("trouble" in result) return [notChecked(tell(result.trouble, words))];
    const fresh = placed(result).filter(({ known }) => !known);
    return [
      ...unread(result, words).map(notChecked),
      ...fresh.map(({ finding, line, region, field }) => ({
        ...(line === undefined ? {} : { "@line": line }),
        ...(region === undefined ? {} : { "@column": region.column }),
        "@severity": SEVERITIES[finding.level],
        "@message": xmlText([...(field ? [told.inField(field)] : []), ...explain(finding, words)].join("  ")),
        "@source": xmlText(`xianshen.${nameOf(finding)}`),
      })),
    ];
  };

  return {
    open: () => `${XML_HEAD}<checkstyle version="8.0">\n`,
    each: (result) => {
      const errors = errorsOf(result);
      const name = { "@name": xmlText(fileOf(result)) };
      return errors.length === 0 ? "" : element("file", { ...name, error: errors });
    },
    close: () => "</checkstyle>\n",
  };
}
