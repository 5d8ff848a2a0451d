// The size gate: what a browser has to load, as a server sends it.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

/** @type {Record<string, { brotliBytes: number, why: string }>} */
const limits = JSON.parse(readFileSync(new URL("../pkg-size.json", import.meta.url), "utf8"));
for (const [file, { brotliBytes }] of Object.entries(limits)) {
  const size = brotliCompressSync(readFileSync(new URL(`../${file}`, import.meta.url)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
  console.log(`${file}: ${size} bytes brotli, at most ${brotliBytes} allowed`);
  if (size <= brotliBytes) continue;
  console.error(
    "Larger than pkg-size.json allows: find out what grew; raise the number only for what is worth it.",
  );
  process.exitCode = 1;
}
