import { cover, plain, shownPath } from "../safe.mjs";
import { tell } from "../words.mjs";
import { originsIn } from "./census.mjs";
import { explain, placed, unread } from "./findings.mjs";
import { separator } from "./json.mjs";
import { artifactUri, descriptor, LEVELS } from "./sarif-parts.mjs";
import { formatWords } from "./words.mjs";

/** @typedef {import("../check.mjs").Checked} Checked */
/** @typedef {import("./findings.mjs").Placed} Placed */
/** @typedef {import("../../pkg/node.mjs").UsedException} UsedException */

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0. The object is written in the order in which it becomes known (rules, results, then the files and what could
 * not be checked), so that a run of any length is never in memory as a whole; for each file its name is kept.
 *
 * @param {import("./index.mjs").FormatOptions} options
 * @returns {import("../check.mjs").Format}
 */
export function sarifFormat({ words, rules, columns, engine, run }) {
  const separated = separator();
  const originOf = originsIn(columns);
  const ruleIndex = new Map(rules.map(({ name }, index) => [name, index]));
  const titles = new Map(rules.map(({ name, title }) => [name, title]));
  /** @type {Map<string, number>} */
  const artifactIndex = new Map();
  /** @type {import("sarif").Artifact[]} */
  const artifacts = [];
  /** @type {import("sarif").Notification[]} */
  const notifications = [];

  /** @param {import("../check.mjs").Result} result */
  const artifactOf = (result) => {
    const location = artifactUri(shownPath(result.file));
    let index = artifactIndex.get(location.uri);
    if (index === undefined) {
      index = artifacts.length;
      artifactIndex.set(location.uri, index);
      const checked = "page" in result;
      artifacts.push({
        location,
        roles: ["analysisTarget"],
        ...(checked ? { encoding: result.page.decoded?.encoding ?? "UTF-8" } : {}),
      });
    }
    return { ...location, index };
  };

  /**
   * @param {import("sarif").ArtifactLocation} artifactLocation
   * @param {string} text
   */
  const notify = (artifactLocation, text) => {
    notifications.push({
      level: "error",
      message: { text },
      descriptor: { id: "not-checked", index: 0 },
      locations: [{ physicalLocation: { artifactLocation } }],
    });
  };

  /**
   * @param {string} rule a profile's own rule is on the list, too
   * @param {"block" | "review" | "advise"} level
   */
  const verdict = (rule, level) => ({
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule) ?? -1,
    level: LEVELS[level],
  });

  /**
   * @param {Placed} at
   * @param {Checked} result
   * @param {import("sarif").ArtifactLocation} artifactLocation
   * @returns {import("sarif").Result}
   */
  const found = ({ finding, known, region, line, field }, result, artifactLocation) => {
    const { rule, level, fingerprint, count, element, quote } = finding;
    const { column, unit } = originOf(result);
    const place = region
      ? {
          startLine: region.line,
          startColumn: region.column,
          endLine: region.endLine,
          endColumn: region.endColumn,
          charOffset: region.offset,
          charLength: region.length,
        }
      : line && { startLine: line };
    return {
      ...verdict(rule, level),
      message: { text: explain(finding, words).join("\n") },
      locations: [
        {
          physicalLocation: { artifactLocation, ...(place ? { region: place } : {}) },
          ...(field ? { logicalLocations: [{ fullyQualifiedName: field, kind: "member" }] } : {}),
        },
      ],
      partialFingerprints: { "finding/v1": fingerprint },
      ...(result.baseline ? { baselineState: known ? "unchanged" : "new" } : {}),
      ...(count > 1 ? { occurrenceCount: count } : {}),
      properties: {
        column: column.id,
        ...(unit ? { unit } : {}),
        ...(element ? { element: plain(element) } : {}),
        ...(quote ? { quote: plain(quote) } : {}),
        ...(result.page.index === undefined ? {} : { draft: result.page.index }),
      },
    };
  };

  /**
   * A finding that a person has judged. Who that was stays in the file of exceptions.
   *
   * @param {UsedException} exception
   * @param {Checked} result
   * @param {import("sarif").ArtifactLocation} artifactLocation
   * @returns {import("sarif").Result}
   */
  const excepted = ({ rule, level, fingerprint, kind, reason, on, until }, result, artifactLocation) => ({
    ...verdict(rule, level),
    message: { text: titles.get(rule) ?? rule },
    locations: [{ physicalLocation: { artifactLocation } }],
    partialFingerprints: { "finding/v1": fingerprint },
    ...(result.baseline ? { baselineState: "unchanged" } : {}),
    suppressions: [
      {
        kind: "external",
        status: "accepted",
        justification: plain(cover(reason)),
        properties: { kind, on, ...(until ? { until } : {}) },
      },
    ],
  });

  return {
    open: () => `${head({ words, rules, engine })}[`,
    each: (result) => {
      const location = artifactOf(result);
      if ("trouble" in result) {
        notify(location, tell(result.trouble, words));
        return "";
      }
      for (const what of unread(result, words)) notify(location, what);
      return [
        ...placed(result).map((at) => found(at, result, location)),
        ...result.report.exceptions.used.map((exception) => excepted(exception, result, location)),
      ]
        .map((item) => separated(JSON.stringify(item)))
        .join("");
    },
    close: (tally) => {
      const whole = tally.files > 0 && tally.failed === 0 && tally.partly === 0 && !tally.interrupted;
      if (tally.interrupted) {
        notifications.push({ level: "error", message: { text: formatWords(words).interrupted } });
      }
      const invocation = {
        executionSuccessful: whole,
        startTimeUtc: run.startedAt.toISOString(),
        ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
      };
      return `\n],"artifacts":${JSON.stringify(artifacts)},"invocations":${JSON.stringify([invocation])}}]}\n`;
    },
  };
}

/**
 * The file up to its results.
 *
 * @param {Pick<import("./index.mjs").FormatOptions, "words" | "rules" | "engine">} options
 */
function head({ words, rules, engine }) {
  /** @type {import("sarif").ToolComponent} */
  const driver = {
    name: "xianshen",
    semanticVersion: engine.version,
    language: words.locale,
    rules: rules.map(descriptor),
    notifications: [{ id: "not-checked", name: "NotChecked", shortDescription: { text: words.notChecked } }],
    properties: { profile: engine.profile },
  };
  const run = {
    tool: { driver },
    language: words.locale,
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: formatWords(words).root } } },
  };
  const log = JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
  return `${log.slice(0, -"}]}".length)},"results":`;
}
