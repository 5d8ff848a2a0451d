// Medians. Nothing here compares with a clock of another machine: what is asserted elsewhere are ratios and bytes.

/** How long a step runs before it is timed: a warm engine is what an editor has from the second check on. */
const WARM_UP_MS = 600;

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Milliseconds of one call of each step. The steps take turns, so that what slows the machine down slows all of them; a turn
 * repeats a quick step until it lasts long enough for the clock.
 *
 * @param {Record<string, () => unknown>} steps
 * @param {{ turns: number, turnMs: number }} options
 */
export function measure(steps, { turns, turnMs }) {
  const runs = Object.entries(steps).map(([name, step]) => {
    // Compiled to the end, and memory grown.
    const began = performance.now();
    let calls = 0;
    do {
      step();
      calls += 1;
    } while (performance.now() - began < WARM_UP_MS);
    const each = (performance.now() - began) / calls;
    return {
      name,
      step,
      repeat: Math.max(1, Math.round(turnMs / each)),
      times: /** @type {number[]} */ ([]),
    };
  });
  for (let turn = 0; turn < turns; turn++) {
    for (const { step, repeat, times } of runs) {
      const began = performance.now();
      for (let call = 0; call < repeat; call++) step();
      times.push((performance.now() - began) / repeat);
    }
  }
  return Object.fromEntries(runs.map(({ name, times }) => [name, median(times)]));
}
