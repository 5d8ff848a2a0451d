import { isDeepStrictEqual } from "node:util";
import { decode } from "../decode.mjs";
import { fieldText } from "../formats/places.mjs";
import { isMap } from "../front-matter.mjs";
import { pageFrom } from "../read.mjs";
import { Trouble } from "../trouble.mjs";
import { changesOf, edited } from "./edits.mjs";
import { isEncodable, withEdits } from "./encode.mjs";
import { placeInFile } from "./place.mjs";

/** @typedef {import("../engine.mjs").Finding} Finding */
/** @typedef {import("../engine.mjs").Report} Report */
/** @typedef {{ finding: Finding, cause: Trouble }} Left a certain change that was not made */
/** @typedef {{ path: string, given: import("../read.mjs").Given, engine: import("../engine.mjs").Engine }} From */

/** As often as the engine itself does it: one change may bring to light what another finding had covered. */
const MOST_ROUNDS = 8;

/**
 * The content of a file with all certain changes made, as far as their places in the file are certain, too.
 *
 * @param {Uint8Array} was
 * @param {From} from
 * @param {(bytes: Uint8Array) => Promise<Report>} check
 */
export async function mend(was, from, check) {
  let bytes = was;
  let made = 0;
  /** @type {Set<string>} */
  const fields = new Set();
  for (let round = 0; ; round += 1) {
    const report = await check(bytes);
    const { sure, left } = encodable(report.findings, decode(bytes).decoded?.encoding);
    const changes = changesOf(sure);
    if (changes.length === 0 || round === MOST_ROUNDS) return { bytes, made, fields, left };
    const before = bytes;
    for (const { field, edits, findings } of changes) {
      try {
        bytes = await changed(bytes, field, edits, from);
        made += findings.length;
        fields.add(field);
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        const cause = error;
        left.push(...findings.map((finding) => ({ finding, cause })));
      }
    }
    if (bytes === before) return { bytes, made, fields, left };
  }
}

/**
 * The changes that the encoding of the file can say, and the others.
 *
 * @param {Finding[]} findings
 * @param {string} [encoding]
 */
function encodable(findings, encoding) {
  const fits = (/** @type {Finding} */ { fix }) =>
    fix?.edits.every(({ text }) => isEncodable(text, encoding));
  const cause = new Trouble("fixEncoding", { name: (encoding ?? "utf-8").toUpperCase() });
  /** @type {Left[]} */
  const left = findings
    .filter((finding) => finding.fix && !fits(finding))
    .map((finding) => ({ finding, cause }));
  return { sure: findings.filter(fits), left };
}

/**
 * The same file with one field changed, and nothing else: the page is read again, and must say just that.
 *
 * @param {Uint8Array} bytes
 * @param {string} field
 * @param {import("./encode.mjs").Edit[]} edits
 * @param {From} from
 */
async function changed(bytes, field, edits, { path, given, engine }) {
  const { text, decoded } = decode(bytes);
  const page = await pageFrom(bytes, path, given, engine);
  const value = fieldText(page.draft, field);
  const places = value === undefined ? undefined : placeInFile(edits, { field, value, path, text, page });
  if (value === undefined || !places) throw new Trouble("fixPlace");
  const next = withEdits(bytes, text, places, decoded?.encoding);
  const again = decode(next);
  if (again.text !== edited(text, places) || again.decoded?.encoding !== decoded?.encoding)
    throw new Trouble("fixPlace");
  const after = await pageFrom(next, path, given, engine);
  // The body of an HTML file is the file; its fields may be read from what was changed.
  const expected = withField(page.draft, field, edited(value, edits));
  const isFile = page.text !== undefined && page.bodyAt === 0;
  const same =
    field === "body" && isFile
      ? fieldText(after.draft, "body") === edited(value, edits)
      : isDeepStrictEqual(bare(after.draft, isFile), bare(expected, isFile));
  if (!same) throw new Trouble("fixPlace");
  return next;
}

/**
 * @param {unknown} draft
 * @param {boolean} isFile whether its body is the file, which was changed somewhere
 */
function bare(draft, isFile) {
  return isFile && isMap(draft) ? { ...draft, body: undefined } : draft;
}

/**
 * @param {unknown} draft
 * @param {string} field such as `meta.docNumber` or `attachments[0].name`
 * @param {string} value
 */
function withField(draft, field, value) {
  const copy = structuredClone(draft);
  const names = [...field.matchAll(/[^.[\]]+/g)].map(([name]) => name);
  const last = /** @type {string} */ (names.pop());
  /** @type {any} */
  let at = copy;
  for (const name of names) at = at[name];
  at[last] = value;
  return copy;
}
