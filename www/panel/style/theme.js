// The colours and measures that a host may set. What it does not set has a value here, one for light and one for dark pages.

/**
 * Each is the custom property `--xianshen-…` of the host and `--_…` inside.
 * @type {Record<string, [light: string, dark: string]>}
 */
export const COLOURS = {
  ink: ["#1c2733", "#e6ebf0"],
  "ink-soft": ["#55636f", "#a9b6c2"],
  line: ["#d9e0e7", "#3a4856"],
  "line-strong": ["#8796a4", "#74869a"],
  paper: ["#ffffff", "#17202a"],
  ground: ["#f4f7f9", "#202c38"],
  brand: ["#0f4c81", "#8fc1ee"],
  "on-brand": ["#ffffff", "#0c1a27"],
  block: ["#b3261e", "#ff9c93"],
  "block-tint": ["#fdecea", "#4a1f1c"],
  review: ["#8a5200", "#f3bd63"],
  "review-tint": ["#fff4dd", "#43310f"],
  advise: ["#1f5f8b", "#8cc4ee"],
  "advise-tint": ["#e8f2fa", "#17354b"],
  pass: ["#1b6b3a", "#7fd6a0"],
  "pass-tint": ["#e6f4ea", "#163a25"],
  focus: ["#b86e00", "#ffc04d"],
  here: ["#fffbe9", "#3a3115"],
};

/** @type {Record<string, string>} */
export const MEASURES = {
  font: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  "font-mono": '"SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  "font-size": "15px",
  radius: "8px",
  "max-height": "none",
};

/** @param {0 | 1} which */
const colours = (which) =>
  Object.entries(COLOURS)
    .map(([name, values]) => `  --_${name}: var(--xianshen-${name}, ${values[which]});`)
    .join("\n");

const measures = Object.entries(MEASURES)
  .map(([name, value]) => `  --_${name}: var(--xianshen-${name}, ${value});`)
  .join("\n");

export const theme = `
:host {
${colours(0)}
${measures}
}

:host([theme="dark"]) {
  color-scheme: dark;
${colours(1)}
}

@media (prefers-color-scheme: dark) {
  :host([theme="auto"]) {
    color-scheme: dark;
${colours(1)}
  }
}
`;
