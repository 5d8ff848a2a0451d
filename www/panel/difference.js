// What differs between an old and a new wording, in runs that can be read.

/** @typedef {{ text: string, changed: boolean }} Run */

/** A number, a word of Latin letters, or one character. */
const TOKEN = /\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu;

/** Beyond this the two are shown whole: a table of all pairs would be slow, and a reader would see nothing in it. */
const MOST_PAIRS = 160_000;

/**
 * Common stretches of one character, such as 的, between two changes are no help to a reader.
 * @param {boolean[]} kept
 */
function smooth(kept) {
  for (let index = 1; index + 1 < kept.length; index++) {
    if (kept[index] && !kept[index - 1] && !kept[index + 1]) kept[index] = false;
  }
}

/** @param {string[]} tokens @param {boolean[]} kept @returns {Run[]} */
function runs(tokens, kept) {
  /** @type {Run[]} */
  const all = [];
  tokens.forEach((token, index) => {
    const changed = !kept[index];
    const last = all[all.length - 1];
    if (last && last.changed === changed) last.text += token;
    else all.push({ text: token, changed });
  });
  return all;
}

/**
 * @param {string} old
 * @param {string} now
 * @returns {{ old: Run[], now: Run[] }}
 */
export function difference(old, now) {
  const from = old.match(TOKEN) || [];
  const to = now.match(TOKEN) || [];
  const width = to.length + 1;
  if ((from.length + 1) * width > MOST_PAIRS || from.length === 0 || to.length === 0) {
    const whole = (/** @type {string} */ text) => (text ? [{ text, changed: false }] : []);
    return { old: whole(old), now: whole(now) };
  }
  // The longest common subsequence of what is left, from each pair of places on.
  const longest = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        from[i] === to[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const keptOld = from.map(() => false);
  const keptNow = to.map(() => false);
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) {
      keptOld[i++] = true;
      keptNow[j++] = true;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i++;
    else j++;
  }
  smooth(keptOld);
  smooth(keptNow);
  return { old: runs(from, keptOld), now: runs(to, keptNow) };
}
