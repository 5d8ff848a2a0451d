// The dialogs and their fields.
export const dialogs = `
dialog {
  width: 640px;
  max-width: calc(100vw - 32px);
  max-height: calc(100vh - 64px);
  padding: 22px 26px;
  overflow: auto;
  color: var(--_ink);
  background: var(--_paper);
  border: 1px solid var(--_line-strong);
  border-top: 5px solid var(--_brand);
  border-radius: var(--_radius);
  box-shadow: 0 16px 48px rgba(20, 40, 60, 0.3);
}

dialog#summary { border-top-color: var(--_block); }
dialog#confirmation { border-top-color: var(--_review); }

dialog::backdrop {
  background: rgba(20, 34, 48, 0.45);
}

.dialog-title {
  font-size: 1.27em;
  line-height: 1.4;
}

.dialog-title:focus {
  outline: none;
}

.dialog-lead {
  margin-top: 6px;
  color: var(--_ink-soft);
}

.dialog-quote {
  margin-top: 12px;
  padding: 8px 12px;
  font-size: 0.93em;
  overflow-wrap: anywhere;
  background: var(--_ground);
  border-left: 4px solid var(--_line-strong);
}

.dialog-list {
  margin-top: 12px;
  padding-left: 24px;
}

.dialog-list li {
  margin-top: 6px;
  overflow-wrap: anywhere;
}

.dialog-field {
  margin-top: 14px;
  font-size: 0.93em;
}

.dialog-field label,
.dialog-field legend {
  padding: 0;
  font-weight: 600;
}

.field-hint {
  font-size: 0.92em;
  color: var(--_ink-soft);
}

.field-hint:empty,
.field-error:empty {
  display: none;
}

.field-error {
  font-weight: 600;
  color: var(--_block);
}

.dialog-field input:not([type="radio"]),
.dialog-field textarea {
  display: block;
  width: 100%;
  min-height: 36px;
  margin-top: 4px;
  padding: 6px 9px;
  font: inherit;
  color: var(--_ink);
  background: var(--_paper);
  border: 1px solid var(--_line-strong);
  border-radius: 5px;
}

.dialog-field [type="date"] {
  max-width: 14em;
}

.dialog-field [aria-invalid="true"] {
  border-color: var(--_block);
  box-shadow: 0 0 0 1px var(--_block);
}

.dialog-field textarea {
  resize: vertical;
}

.choice {
  display: grid;
  grid-template-columns: 24px minmax(0, 1fr);
  align-items: start;
  margin-top: 6px;
}

.choice input {
  width: 18px;
  height: 18px;
  margin: 0.2em 0 0;
}

.choice .field-hint {
  grid-column: 2;
}

.dialog-foot {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  margin-top: 14px;
}

.dialog-foot button {
  margin: 4px 0 0 10px;
  padding: 8px 22px;
}

@media (max-width: 480px) {
  dialog {
    padding: 16px;
  }

  .dialog-foot button {
    flex: 1 1 auto;
    margin-left: 0;
  }

  .dialog-foot button + button {
    margin-left: 8px;
  }
}
`;
