import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";

/** @type {Record<"block" | "review" | "advise" | "off", import("sarif").ReportingConfiguration.level>} */
export const LEVELS = { block: "error", review: "warning", advise: "note", off: "none" };

/**
 * A rule as SARIF describes it: what it checks, why and how to mend it are in the help.
 *
 * @param {import("../../pkg/node.mjs").RuleInfo} rule
 * @returns {import("sarif").ReportingDescriptor}
 */
export function descriptor({ name, family, title, level, basis, documentation }) {
  const clauses = basis.map((clause) => clause.title);
  const grounds = clauses.map((clause) => `- ${clause}`).join("\n");
  const markdown = `${documentation.trim()}\n\n${grounds}`.trim();
  return {
    id: name,
    name: pascalCase(name),
    shortDescription: { text: title },
    fullDescription: { text: firstParagraph(documentation) || title },
    help: { text: markdown.replace(/^#+ /gm, ""), markdown },
    defaultConfiguration: { enabled: level !== "off", level: LEVELS[level] },
    properties: { tags: [family], basis: basis.map((clause) => clause.basis) },
  };
}

/** @param {string} name */
function pascalCase(name) {
  return name.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} markdown */
function firstParagraph(markdown) {
  const paragraphs = markdown.split(/\n{2,}/).map((part) => part.trim());
  return paragraphs.find((part) => part !== "" && !part.startsWith("#")) ?? "";
}

/**
 * A path as a URI: relative ones stay so, for the reader has the files somewhere else.
 *
 * @param {string} path as it may be shown
 * @returns {{ uri: string, uriBaseId?: string }}
 */
export function artifactUri(path) {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  const parts = path.split(/[\\/]/).filter((part, index) => !(part === "." && index === 0));
  return { uri: parts.map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}
