/** @typedef {import("../pkg/node.mjs").ColumnInfo} Column */
/** @typedef {import("./words.mjs").Words} Words */

/**
 * What a column asks of its pages, as Markdown: the same text for the command line and for docs/columns.md.
 *
 * @param {Column} column
 * @param {Words} words
 */
export function describeColumn(column, words) {
  const { columns: told } = words;
  const kindName = new Map(column.kinds.map(({ id, name }) => [id, name]));
  /** @param {string[]} kinds */
  const ofKinds = (kinds) =>
    kinds.length > 0
      ? `${told.kinds}${words.colon}${kinds.map((id) => kindName.get(id)).join(told.comma)}`
      : "";
  /** @param {{ basis: string, title: string }[]} basis */
  const clauses = (basis) =>
    basis.length > 0
      ? `${words.why}${words.colon}${basis.map(({ basis: id, title }) => `${id} ${title}`).join(told.semicolon)}`
      : "";
  /** @param {string} head @param {string[]} details */
  const item = (head, ...details) =>
    [`- ${head}`, ...details.filter(Boolean).map((detail) => `  ${detail}`)].join("\n");

  const lines = [`## ${column.name} \`${column.id}\``, ""];
  if (column.purpose) lines.push(column.purpose, "");
  if (column.aliases.length > 0)
    lines.push(`${told.aliases}${words.colon}${column.aliases.join(told.comma)}`, "");
  if (column.openness === "limited") lines.push(told.limited, "");
  if (column.kinds.length > 0)
    lines.push(`${told.kinds}${words.colon}${column.kinds.map(({ name }) => name).join(told.comma)}`, "");
  if (column.publisher) {
    const { endings, level, kinds, basis } = column.publisher;
    lines.push(
      item(
        `${told.publisher}${words.colon}${endings.join(told.comma)}${words.paren(words.parts[level])}`,
        ofKinds(kinds),
        clauses(basis),
      ),
      "",
    );
  }
  if (column.attachments.length > 0)
    lines.push(`${told.attachments}${words.colon}${column.attachments.join(told.comma)}`, "");
  const sections = [
    [
      told.elements,
      column.elements.map(({ id, name, level, kinds, mend, basis }) =>
        item(`**${name}** \`${id}\`${words.paren(words.parts[level])}`, ofKinds(kinds), mend, clauses(basis)),
      ),
    ],
    [
      told.periods,
      column.periods.map(({ id, name, days, unit, measures, level, kinds, basis }) =>
        item(
          `**${name}** \`${id}\`${words.paren(words.parts[level])}${words.colon}${told.period(days, unit, measures)}`,
          ofKinds(kinds),
          clauses(basis),
        ),
      ),
    ],
    [
      told.fields,
      column.fields.map(({ field, level, kinds, basis }) =>
        item(`\`${field}\`${words.paren(words.parts[level])}`, ofKinds(kinds), clauses(basis)),
      ),
    ],
  ];
  for (const [heading, items] of /** @type {[string, string[]][]} */ (sections)) {
    if (items.length > 0) lines.push(`### ${heading}`, "", ...items, "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
