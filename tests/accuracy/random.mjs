/** Random choices that a text seeds: the same text gives the same choices on every machine. */
export class Random {
  #state;

  /** @param {string} seed */
  constructor(seed) {
    // FNV-1a, so that seeds of one letter's difference have nothing in common.
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(seed)) hash = Math.imul(hash ^ byte, 0x01000193);
    this.#state = hash >>> 0;
  }

  /** A whole number from 0 up to, but without, the limit (mulberry32). @param {number} limit */
  below(limit) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  }

  /** @param {number} first @param {number} last included */
  between(first, last) {
    return first + this.below(last - first + 1);
  }

  /** @template T @param {ArrayLike<T>} choices @returns {T} */
  pick(choices) {
    return choices[this.below(choices.length)];
  }

  /** @param {number} count */
  digits(count) {
    return Array.from({ length: count }, () => this.below(10)).join("");
  }

  /** Draws until one will do. @template T @param {() => T} draw @param {(drawn: T) => boolean} fits @returns {T} */
  until(draw, fits) {
    for (let turn = 0; turn < 100_000; turn++) {
      const drawn = draw();
      if (fits(drawn)) return drawn;
    }
    throw new Error("nothing fits");
  }
}
