import { verdictOf } from "../verdict.mjs";
import { tell } from "../words.mjs";
import { countOf, levelsOf, originsIn } from "./census.mjs";
import { explain, fileOf, nameOf, placed, unread } from "./findings.mjs";
import { levelCounts } from "./summary.mjs";
import { formatWords } from "./words.mjs";
import { element, XML_HEAD, xmlText } from "./xml.mjs";

/** @typedef {import("../check.mjs").Result} Result */
/** @typedef {import("../check.mjs").Checked} Checked */
/** @typedef {import("./index.mjs").FormatOptions} FormatOptions */
/** @typedef {{ kind?: "failure" | "error", type: string, message: string, text: string, suite: string, verdict: string }} Case */

/**
 * JUnit XML: a page is a suite with one test, so that it can be written as soon as it was checked. All that is wrong with the
 * page is told in one failure, for readers of the format show the first one only.
 *
 * @param {FormatOptions} options
 * @returns {import("../check.mjs").Format}
 */
export function junitFormat({ words, columns, run }) {
  const timestamp = run.startedAt.toISOString().slice(0, "2026-11-25T08:00:00".length);
  const originOf = originsIn(columns);
  let id = 0;

  /** @param {Result} result */
  const each = (result) => {
    const name = xmlText(fileOf(result));
    const { kind, type, message, text, suite, verdict } =
      "trouble" in result ? troubleCase(result, words) : pageCase(result, originOf(result).column.id);
    const fault = { "@type": type, "@message": xmlText(message), "#text": xmlText(text) };
    const content = {
      "@name": name,
      "@package": suite,
      "@id": id,
      "@tests": 1,
      "@failures": kind === "failure" ? 1 : 0,
      "@errors": kind === "error" ? 1 : 0,
      "@time": 0,
      "@timestamp": timestamp,
      "@hostname": "localhost",
      properties: { property: { "@name": "verdict", "@value": verdict } },
      testcase: { "@name": name, "@classname": suite, "@time": 0, ...(kind ? { [kind]: fault } : {}) },
      "system-out": kind ? "" : xmlText(text),
      "system-err": "",
    };
    id += 1;
    return element("testsuite", content);
  };

  /**
   * @param {Checked} result
   * @param {string} suite
   * @returns {Case}
   */
  const pageCase = (result, suite) => {
    const all = placed(result);
    const verdict = verdictOf(result);
    const fresh = all.filter(({ known }) => !known);
    const notRead = unread(result, words);
    const fails = fresh.some(
      ({ finding: { level } }) => level === "block" || (run.options.strict && level === "review"),
    );
    const known = countOf(all) - countOf(fresh);
    const lines = [
      ...notRead.map((what) => `${words.notChecked}  ${what}`),
      ...fresh.flatMap(({ finding, line, region, field }) => {
        const place = [line, region?.column].filter(Boolean).join(":") || (field ? `#${field}` : "");
        const times = finding.count > 1 ? ` ${words.times(finding.count)}` : "";
        const head = `${place && `${place}  `}${words.levels[finding.level]}  ${nameOf(finding)}${times}`;
        return [head, ...explain(finding, words).map((sentence) => `  ${sentence}`)];
      }),
      ...(known > 0 ? [`${formatWords(words).known} ${known}`] : []),
    ];
    const outcome = countOf(fresh) > 0 ? levelCounts(levelsOf(fresh), words) : words.verdicts[verdict];
    return {
      kind: notRead.length > 0 ? "error" : fails ? "failure" : undefined,
      type: notRead.length > 0 ? "not-checked" : verdict,
      message: notRead.length > 0 ? `${words.notChecked}${words.colon}${notRead.join(words.comma)}` : outcome,
      text: lines.join("\n"),
      suite: xmlText(suite) || "xianshen",
      verdict,
    };
  };

  return {
    open: () => `${XML_HEAD}<testsuites>\n`,
    each,
    close: () => "</testsuites>\n",
  };
}

/**
 * @param {{ trouble: unknown }} result
 * @param {import("../words.mjs").Words} words
 * @returns {Case}
 */
function troubleCase({ trouble }, words) {
  const message = tell(trouble, words);
  return {
    kind: "error",
    type: "not-checked",
    message,
    text: message,
    suite: "xianshen",
    verdict: "not-checked",
  };
}
