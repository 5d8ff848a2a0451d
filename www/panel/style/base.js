// The frame of the panel, its buttons, its head and foot, and the short message.
export const base = `
:host {
  display: block;
  min-width: 0;
  font-family: var(--_font);
  font-size: var(--_font-size);
  line-height: 1.6;
  text-align: left;
  color: var(--_ink);
}

:host([hidden]) {
  display: none;
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

[hidden] {
  display: none !important;
}

h2, h3, h4, h5, p, ul, ol, dl, dd, pre, fieldset {
  margin: 0;
  padding: 0;
}

fieldset {
  min-width: 0;
  border: 0;
}

/* Where :focus-visible is not known the second rule is dropped, and every focus is seen. */
:focus {
  outline: 3px solid var(--_focus);
  outline-offset: 2px;
}

:focus:not(:focus-visible) {
  outline: none;
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* Buttons */

button {
  padding: 0.25em 0.85em;
  font: inherit;
  font-size: 0.93em;
  line-height: 1.5;
  color: var(--_brand);
  background: var(--_paper);
  border: 1px solid var(--_line-strong);
  border-radius: 5px;
  cursor: pointer;
}

button:hover {
  border-color: var(--_brand);
  background: var(--_ground);
}

button:disabled {
  opacity: 0.6;
  cursor: default;
}

button.primary,
button.fix {
  color: var(--_on-brand);
  background: var(--_brand);
  border-color: var(--_brand);
}

button.primary {
  font-weight: 600;
}

button.primary:hover,
button.fix:hover {
  box-shadow: inset 0 0 0 20em rgba(0, 0, 0, 0.14);
}

button.link {
  min-height: 24px;
  padding: 0 2px;
  font-size: 0.87em;
  border: 0;
  background: none;
  text-decoration: underline;
}

a {
  color: var(--_brand);
}

/* Frame */

.shell {
  display: flex;
  flex-direction: column;
  max-height: var(--_max-height);
  overflow: hidden;
  background: var(--_paper);
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
}

.head {
  display: flex;
  align-items: center;
  padding: 12px 16px;
  border-bottom: 1px solid var(--_line);
}

.title {
  flex: 1;
  font-size: 1.07em;
}

.badge {
  margin-left: 10px;
  padding: 3px 14px;
  font-size: 0.93em;
  font-weight: 600;
  text-align: center;
  color: var(--_ink);
  background: var(--_ground);
  border: 1px solid var(--_line-strong);
  border-radius: 1.3em;
}

.badge[data-verdict="pass"],
.badge[data-verdict="review"],
.badge[data-verdict="block"],
.badge[data-verdict="not-checked"] {
  color: var(--_paper);
  border-color: transparent;
}

.badge[data-verdict="pass"] { background: var(--_pass); }
.badge[data-verdict="review"] { background: var(--_review); }
.badge[data-verdict="block"] { background: var(--_block); }
.badge[data-verdict="not-checked"] { background: var(--_ink); }

.list {
  position: relative;
  flex: 1 1 auto;
  min-height: 0;
  padding: 12px 16px 16px;
  overflow-x: hidden;
  overflow-y: auto;
}

.shell[data-width="narrow"] .list,
.shell[data-width="narrow"] .head,
.shell[data-width="narrow"] .foot {
  padding-left: 10px;
  padding-right: 10px;
}

.foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  padding: 10px 16px;
  border-top: 1px solid var(--_line);
}

.note {
  flex: 1;
  padding-right: 10px;
  font-size: 0.87em;
  color: var(--_ink-soft);
}

/* Toast */

.toast {
  position: fixed;
  left: 50%;
  bottom: 28px;
  display: flex;
  align-items: center;
  width: max-content;
  max-width: min(720px, calc(100vw - 32px));
  padding: 10px 12px 10px 18px;
  color: #fff;
  background: #22313f;
  border: 1px solid #5b6d7e;
  border-radius: var(--_radius);
  box-shadow: 0 8px 24px rgba(20, 40, 60, 0.35);
  transform: translateX(-50%);
  z-index: 2147483000;
}

.toast-text {
  min-width: 0;
  overflow-wrap: anywhere;
}

.toast[data-kind="failed"] {
  background: #7a1c16;
}

.toast button,
.toast a {
  flex: none;
  margin-left: 14px;
  padding: 2px 12px;
  color: #fff;
  background: none;
  border: 1px solid rgba(255, 255, 255, 0.6);
  border-radius: 5px;
  text-decoration: none;
}

.toast .close {
  padding: 0 8px;
  border-color: transparent;
  font-size: 1.2em;
}

.toast :focus {
  outline-color: #ffc04d;
}

@media (prefers-reduced-motion: no-preference) {
  .finding,
  .badge {
    transition: background-color 0.2s;
  }
}

@media (forced-colors: active) {
  .badge,
  .chip,
  .number,
  .state,
  .counts li {
    border: 1px solid;
  }
}
`;
