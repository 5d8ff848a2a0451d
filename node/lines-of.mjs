const LINE_FEED = 0x0a;
/** A line is a whole draft with its attachments; one that never ends must not fill the memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * The lines of a stream, without their line feed; nothing in place of a line that is longer than `longest` bytes.
 *
 * @param {AsyncIterable<Buffer>} input
 * @param {number} longest
 * @returns {AsyncGenerator<Buffer | undefined, void>}
 */
export async function* linesOf(input, longest) {
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  const finish = () => {
    const line = size > longest ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield finish();

  /** @param {Buffer} part */
  function take(part) {
    size += part.length;
    if (size > longest) parts = [];
    else parts.push(part);
  }
}
