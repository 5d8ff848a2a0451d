// What a screenshot shows at a place: whether its text can be read, and whether it is marked.
import { decode } from "fast-png";

/**
 * @param {Buffer} png
 * @param {number[]} place left, top, right, bottom
 * @returns {{ dark: number, reddish: number }} the share of pixels like ink, and of those like a mark of what must be mended
 */
export function look(png, [left, top, right, bottom]) {
  const { data, width, channels } = decode(png);
  let dark = 0;
  let reddish = 0;
  let all = 0;
  for (let y = Math.ceil(top); y < Math.floor(bottom); y++) {
    for (let x = Math.ceil(left); x < Math.floor(right); x++) {
      const at = (y * width + x) * channels;
      const [red, green, blue] = data.subarray(at, at + 3);
      all++;
      if (Math.max(red, green, blue) < 110) dark++;
      if (red - green > 20) reddish++;
    }
  }
  return { dark: dark / all, reddish: reddish / all };
}
