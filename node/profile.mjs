import { parseJson } from "./json.mjs";
import { table } from "./list.mjs";
import { readText, withoutMark } from "./read.mjs";
import { shownPath } from "./safe.mjs";
import { parseToml } from "./toml.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./engine.mjs").Profile} Profile */
/** @typedef {import("./list.mjs").Listing} Listing */
/** @typedef {import("./words.mjs").Words} Words */

/**
 * One thing that a profile changes.
 *
 * @typedef {object} Change
 * @property {"pack" | "basis" | "column" | "words" | "rule" | "level" | "matrix" | "excusable"} what
 * @property {string} name such as a rule, a column, a datum
 * @property {string} [where] a column, or a column and its part; everywhere if it is not there
 * @property {string} [from]
 * @property {string} [to]
 * @property {string[]} [added]
 * @property {string} [reason]
 */

/**
 * A profile file as it is, TOML or JSON.
 *
 * @param {string} path
 * @returns {Promise<Profile>}
 */
export async function readProfile(path) {
  const text = withoutMark(await readText(path));
  return /** @type {Profile} */ (
    path.toLowerCase().endsWith(".toml") ? await parseToml(text) : parseJson(text)
  );
}

/**
 * What a profile that the engine has accepted changes.
 *
 * @param {{ path: string, profile: Profile, engine: Engine, builtIn: Engine, words: Words }} options
 * @returns {Promise<Listing>}
 */
export async function showProfile({ path, profile, engine, builtIn, words }) {
  const changes = [
    ...(profile.packs ?? []).map((name) => /** @type {Change} */ ({ what: "pack", name })),
    ...(profile.basis ?? []).map(
      ({ id, title }) => /** @type {Change} */ ({ what: "basis", name: id, to: title }),
    ),
    ...columnChanges(await builtIn.columns(), await engine.columns()),
    ...(profile.words ?? []).map(
      (row) =>
        /** @type {Change} */ ({ what: "words", name: row.group, added: row.words, reason: row.reason }),
    ),
    ...(profile.rules ?? []).map(
      (rule) => /** @type {Change} */ ({ what: "rule", name: rule.name, to: rule.title }),
    ),
    ...levelChanges(profile, await builtIn.rules()),
    ...(profile.matrix ?? []).map(({ datum, column, handling, reason }) => {
      const where = column ?? undefined;
      return /** @type {Change} */ ({ what: "matrix", name: datum, where, to: handling, reason });
    }),
    ...(profile.excusable ?? []).map(({ rule, column, kinds, reason }) => {
      const where = column ?? undefined;
      return /** @type {Change} */ ({ what: "excusable", name: rule, where, added: kinds, reason });
    }),
  ];
  // The digest is the one that every report made with this profile carries.
  const { engine: made } = await engine.check({ column: "", title: "", body: "" });
  const rows = changes.map((change) => toldRow(change, words));
  const head = `${shownPath(path)}  ${made.profile}\n${words.profile.valid(changes.length)}\n`;
  return { value: { profile: made.profile, changes }, text: head + table(rows) };
}

/** @typedef {Awaited<ReturnType<Engine["columns"]>>} Columns */

/**
 * @param {Columns} before
 * @param {Columns} after
 * @returns {Change[]}
 */
function columnChanges(before, after) {
  const changes = [];
  for (const column of after) {
    const known = before.find(({ id }) => id === column.id);
    if (!known) {
      const added = column.elements.map(({ name }) => name);
      changes.push(/** @type {Change} */ ({ what: "column", name: column.id, to: column.name, added }));
      continue;
    }
    for (const list of /** @type {const} */ (["aliases", "fields", "kinds", "periods", "elements"])) {
      const were = new Set(known[list].map((row) => JSON.stringify(row)));
      const added = column[list].filter((row) => !were.has(JSON.stringify(row))).map(nameOf);
      if (added.length > 0)
        changes.push(/** @type {Change} */ ({ what: "column", name: column.id, where: list, added }));
    }
  }
  return changes;
}

/** @param {string | { name: string } | { field: string }} row */
function nameOf(row) {
  if (typeof row === "string") return row;
  return "field" in row ? row.field : row.name;
}

/**
 * @param {Profile} profile
 * @param {Awaited<ReturnType<Engine["rules"]>>} rules
 * @returns {Change[]}
 */
function levelChanges({ levels = [] }, rules) {
  return levels.map(({ rule, column, element, level, reason }) => {
    const from = rules.find(({ name }) => name === rule)?.level;
    const where = [column, element].filter(Boolean).join(" ") || undefined;
    return { what: "level", name: rule, where, from, to: level, reason };
  });
}

/**
 * @param {Change} change
 * @param {Words} words
 */
function toldRow({ what, name, where, from, to, added, reason }, words) {
  /** @param {string} level */
  const level = (level) => words.levels[/** @type {keyof Words["levels"]} */ (level)] ?? level;
  const changed = [from && level(from), to && level(to)].filter(Boolean).join(" → ");
  const plus = added?.length ? `+ ${added.join(words.profile.listComma)}` : "";
  return [
    `  ${words.profile.kinds[what]}`,
    name,
    where ?? "",
    [changed, plus, reason].filter(Boolean).join("  "),
  ];
}
