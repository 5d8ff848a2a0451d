// What changed between two policies, and what two pages share: cards on a narrow panel, a table on a wide one.
const CARDS = ".shell:not([data-width=wide])";

export const tables = `
.changes {
  margin-top: 16px;
}

.changes-head {
  display: flex;
  align-items: center;
  padding: 6px 10px;
  font-size: 0.87em;
  background: var(--_review-tint);
  border: 1px solid transparent;
  border-radius: 6px;
  cursor: pointer;
  list-style: none;
}

.changes-head::-webkit-details-marker {
  display: none;
}

.changes-head::before {
  content: "▸";
  margin-right: 6px;
}

.changes[open] > .changes-head::before {
  content: "▾";
}

.changes[data-done="true"] > .changes-head {
  background: var(--_pass-tint);
}

.changes-title {
  flex: 1;
  min-width: 0;
  margin-right: 10px;
  font-size: 1.08em;
  overflow-wrap: anywhere;
}

.changes-tally {
  font-weight: 600;
  text-align: right;
  color: var(--_review);
}

.changes[data-done="true"] .changes-tally {
  color: var(--_pass);
}

.changes-note {
  padding: 8px 10px;
  font-size: 0.87em;
  color: var(--_ink-soft);
}

table {
  width: 100%;
  font-size: 0.87em;
  line-height: 1.5;
  table-layout: fixed;
  border-collapse: collapse;
}

caption {
  padding: 6px 0 4px;
  font-size: 0.92em;
  text-align: left;
  color: var(--_ink-soft);
}

th,
td {
  padding: 7px 8px;
  font-weight: 400;
  text-align: left;
  vertical-align: top;
  overflow-wrap: anywhere;
  border-bottom: 1px solid var(--_line);
}

thead th {
  font-size: 0.96em;
  color: var(--_ink-soft);
}

.change-table thead th:nth-child(1),
.change-table .change-kind {
  width: 9.5em;
}

.change-kind {
  font-weight: 600;
}

.change-table thead th:nth-child(2) {
  width: 12em;
}

.change-table thead th:nth-child(5) {
  width: 8em;
}

.twin-table thead th:nth-child(3) {
  width: 4.5em;
}

.twin-table mark {
  color: inherit;
  background: var(--_review-tint);
  text-decoration: underline dotted;
}

.change-label {
  display: none;
}

del {
  color: var(--_block);
  background: var(--_block-tint);
  text-decoration: line-through;
}

ins {
  font-weight: 600;
  color: var(--_pass);
  background: var(--_pass-tint);
  text-decoration: underline;
}

.nothing {
  color: var(--_ink-soft);
}

.state {
  display: inline-block;
  margin-right: 4px;
  padding: 0 7px;
  font-size: 0.92em;
  line-height: 20px;
  color: var(--_review);
  background: var(--_review-tint);
  border-radius: 4px;
  white-space: nowrap;
}

.change[data-explained="true"] .state {
  color: var(--_pass);
  background: var(--_pass-tint);
}

/* Beside the text a row is a card: what and where, then the two wordings side by side. */
${CARDS} .change-table,
${CARDS} .change-table tbody,
${CARDS} .change-table caption,
.shell[data-width="narrow"] .twin-table,
.shell[data-width="narrow"] .twin-table tbody,
.shell[data-width="narrow"] .twin-table caption {
  display: block;
}

${CARDS} .change-table thead,
.shell[data-width="narrow"] .twin-table thead {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}

${CARDS} .change {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  margin-bottom: 8px;
  padding: 7px 10px 9px;
  border: 1px solid var(--_line);
  border-left: 4px solid var(--_review);
  border-radius: 6px;
}

${CARDS} .change[data-explained="true"] {
  border-left-color: var(--_pass);
}

${CARDS} .change-table .change th,
${CARDS} .change-table .change td,
.shell[data-width="narrow"] .twin-table .passage td {
  width: auto;
  padding: 0;
  border: 0;
}

${CARDS} .change-table .change .change-clause {
  flex: 1;
  padding: 0 6px 0 8px;
  color: var(--_ink-soft);
}

${CARDS} .change-table .change .change-state {
  order: 1;
}

${CARDS} .change-table .change .change-old,
${CARDS} .change-table .change .change-new {
  display: grid;
  flex: 0 0 50%;
  grid-template-columns: auto minmax(0, 1fr);
  grid-column-gap: 0.5em;
  align-self: flex-start;
  order: 2;
  margin-top: 4px;
}

${CARDS} .change-table .change .change-old {
  padding-right: 10px;
}

/* What came or went has one wording, and all the room. */
${CARDS} .change[data-kind="added"] .change-new,
${CARDS} .change[data-kind="dropped"] .change-old {
  flex-basis: 100%;
}

${CARDS} .change[data-kind="added"] .change-old,
${CARDS} .change[data-kind="dropped"] .change-new {
  position: absolute;
  clip-path: inset(50%);
}

${CARDS} .change .change-label,
.shell[data-width="narrow"] .passage .change-label {
  display: block;
  color: var(--_ink-soft);
}

.shell[data-width="narrow"] .change-table .change .change-old,
.shell[data-width="narrow"] .change-table .change .change-new {
  flex-basis: 100%;
  padding-right: 0;
}

/* The clause has a line of its own. */
.shell[data-width="narrow"] .change-table .change .change-kind {
  flex: 1;
}

.shell[data-width="narrow"] .change-table .change .change-clause {
  flex: 0 0 100%;
  order: 2;
  padding: 0;
}

.shell[data-width="narrow"] .passage {
  display: block;
  margin-bottom: 8px;
  padding: 7px 10px 9px;
  border: 1px solid var(--_line);
  border-radius: 6px;
}

.shell[data-width="narrow"] .passage td {
  display: block;
  margin-top: 2px;
}
`;
