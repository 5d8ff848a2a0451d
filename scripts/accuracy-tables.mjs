// How figures are written in docs/accuracy.md.

/** A share that is rounded down, so that only all is 100 %; none where there was nothing to share. @param {number} share */
export const percent = (share) =>
  Number.isNaN(share) ? "—" : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

/** A mean that is rounded up, so that only none is 0. @param {number} mean */
export const atMost = (mean) => (Math.ceil(mean * 10) / 10).toFixed(1);

/** @param {string[]} heads @param {string[][]} rows */
export function table(heads, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}
