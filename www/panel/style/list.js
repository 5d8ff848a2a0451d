// The list: counts, dimensions, groups and rows.
export const list = `
/* What is shown is of a text before this one. It stays readable. */
.shell[aria-busy="true"] .list {
  background: var(--_ground);
}

.empty {
  padding: 20px 4px;
  color: var(--_ink-soft);
}

.empty p + p {
  margin-top: 6px;
}

.empty.clean {
  color: var(--_pass);
}

.empty-action {
  margin-top: 14px;
}

.failed-title {
  color: var(--_block);
}

.counts,
.dimensions dl {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  grid-gap: 8px;
  list-style: none;
}

.counts li {
  padding: 6px 10px 8px;
  font-size: 0.84em;
  line-height: 1.4;
  color: var(--_ink-soft);
  background: var(--_ground);
  border-radius: 6px;
  border-top: 3px solid var(--_line);
}

.counts strong {
  display: block;
  font-size: 1.75em;
  line-height: 1.3;
  color: var(--_ink);
}

.counts [data-level="block"] { border-top-color: var(--_block); }
.counts [data-level="review"] { border-top-color: var(--_review); }
.counts [data-level="advise"] { border-top-color: var(--_advise); }

.mend-all {
  margin: 10px 0 12px;
}

.mend-note {
  margin-top: 4px;
  font-size: 0.8em;
  color: var(--_ink-soft);
}

button.at-once {
  display: block;
  width: 100%;
  margin: 0;
  padding: 6px 12px;
}

button.at-once + button.at-once {
  margin-top: 6px;
}

.dimensions,
.group {
  margin-top: 16px;
}

.dimensions h3,
.group h3 {
  display: flex;
  align-items: center;
  margin-bottom: 8px;
  font-size: 0.95em;
}

.number {
  margin-left: 8px;
  min-width: 22px;
  padding: 0 7px;
  font-size: 0.87em;
  line-height: 20px;
  text-align: center;
  color: var(--_ink);
  border-radius: 99px;
  background: var(--_ground);
  border: 1px solid var(--_line);
}

.group[data-level="block"] h3 { color: var(--_block); }
.group[data-level="review"] h3 { color: var(--_review); }
.group[data-level="advise"] h3 { color: var(--_advise); }

.dimension {
  padding: 6px 10px;
  border: 1px solid var(--_line);
  border-radius: 6px;
}

.shell[data-width="narrow"] .dimensions dl {
  grid-template-columns: minmax(0, 1fr);
}

.dimension dt {
  font-size: 0.84em;
  color: var(--_ink-soft);
}

.dimension dd span {
  display: block;
  font-weight: 600;
  font-size: 0.93em;
}

.dimension[data-outcome="pass"] dd span { color: var(--_pass); }
.dimension[data-outcome="review"] dd span { color: var(--_review); }
.dimension[data-outcome="fail"] dd span { color: var(--_block); }

/* Rows */

.group ol {
  list-style: none;
}

.finding,
.exception {
  padding: 10px 12px;
  font-size: 0.9em;
  overflow-wrap: anywhere;
  border: 1px solid var(--_line);
  border-left: 4px solid var(--_line-strong);
  border-radius: 6px;
}

.finding + .finding,
.finding + .fold,
.fold + .finding,
.exception + .exception,
.folded[open] > ol {
  margin-top: 8px;
}

.folded > summary {
  padding: 8px 12px;
  font-size: 0.9em;
  background: var(--_review-tint);
  border-radius: 6px;
  cursor: pointer;
}

.finding[data-level="block"] { border-left-color: var(--_block); }
.finding[data-level="review"] { border-left-color: var(--_review); }
.finding[data-level="advise"] { border-left-color: var(--_advise); }

.finding.here {
  background: var(--_here);
  border-top-color: var(--_focus);
  border-right-color: var(--_focus);
  border-bottom-color: var(--_focus);
}

.finding h4,
.exception h4 {
  font-size: 1.07em;
  line-height: 1.5;
}

.where {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  margin-top: 4px;
}

.chip {
  display: inline-block;
  margin-right: 8px;
  padding: 0 7px;
  font-size: 0.89em;
  font-weight: 400;
  line-height: 20px;
  color: var(--_ink-soft);
  background: var(--_ground);
  border: 1px solid var(--_line);
  border-radius: 4px;
}

.where q {
  font-family: var(--_font-mono);
  font-size: 0.97em;
  quotes: none;
}

.times {
  margin-left: 8px;
  color: var(--_ink-soft);
}

.how {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  grid-column-gap: 10px;
  margin-top: 4px;
}

.how b {
  font-weight: 400;
  white-space: nowrap;
  color: var(--_ink-soft);
}

/* The clauses are one line until somebody wants to read them all. */
.why {
  margin-top: 4px;
  color: var(--_ink-soft);
}

.why summary {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: pointer;
}

.why[open] summary {
  white-space: normal;
}

.row-actions {
  display: flex;
  flex-wrap: wrap;
  margin-top: 4px;
}

.row-action {
  min-height: 28px;
  margin: 4px 8px 0 0;
  padding: 2px 12px;
  font-size: 0.97em;
}

.row-action[aria-expanded="true"] {
  background: var(--_ground);
}

.more {
  margin-top: 8px;
  font-size: 0.87em;
  color: var(--_ink-soft);
}
`;
