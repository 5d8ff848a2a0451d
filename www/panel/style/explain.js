// What unfolds beneath a row, and the exceptions.
export const explain = `
/* Explanations */

.explained {
  margin-top: 10px;
  padding: 10px 12px;
  background: var(--_ground);
  border: 1px solid var(--_line);
  border-radius: 6px;
}

.explained h5 {
  margin-top: 10px;
  font-size: 0.93em;
  color: var(--_ink-soft);
}

.explained h5.explained-title {
  margin-top: 0;
  font-size: 1em;
  color: var(--_ink);
}

.explained ul,
.explained ol {
  padding-left: 1.3em;
  list-style: disc;
}

.explained ol {
  list-style: decimal;
}

.explained code,
.explained pre {
  font-family: var(--_font-mono);
  font-size: 0.93em;
}

.explained pre {
  padding: 6px 8px;
  white-space: pre-wrap;
  background: var(--_paper);
  border: 1px solid var(--_line);
  border-radius: 4px;
}

.explained-level,
.example-label {
  font-size: 0.93em;
  color: var(--_ink-soft);
}

.example mark {
  color: var(--_block);
  background: var(--_block-tint);
  text-decoration: underline wavy;
}

/* Exceptions */

.exception[data-state="expired"],
.exception[data-state="no-such-finding"] {
  border-left-style: dashed;
}

.exception-state {
  color: var(--_review);
}

.exception-facts {
  color: var(--_ink-soft);
}
`;
