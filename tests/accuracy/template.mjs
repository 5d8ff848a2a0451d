import { disguise } from "./disguises.mjs";
import { kindOf, readArguments } from "./kinds.mjs";
import { Person } from "./person.mjs";
import { Random } from "./random.mjs";

/**
 * A template is source text with placeholders `{kind#key:arguments|disguise}` and marks `⟦rule¦text⟧`. The same key means the same
 * person, or the same number, in all templates of a page. Style sheets and scripts stay as they are.
 *
 * @typedef {{ rule: string, start: number, end: number }} Mark in the text, UTF-16 units
 * @typedef {{ at: number, from: number, exact: boolean }} Piece what begins at `at` in the text begins at `from` in the template
 * @typedef {{ template: string, text: string, marks: Mark[], pieces: Piece[] }} Expanded
 *
 * @typedef {import("./person.mjs").Wishes} Wishes
 * @typedef {{ kind: string, key: string, variant?: string, wishes: Wishes, disguises: string[] }} Placeholder
 * @typedef {{ from: number, source: string, placeholder?: Placeholder, opens?: string, closes?: true }} Token
 */

/** A fault of a template, with its place. */
export class TemplateError extends Error {
  /** @param {string} message @param {number} from @param {string} [field] */
  constructor(message, from, field) {
    super(message);
    this.from = from;
    this.field = field;
  }
}

/** How deep marks may nest: an aggregation encloses its data. */
const DEPTH = 2;

/**
 * Expands the templates of one page.
 *
 * @param {Record<string, string>} templates by field
 * @param {{ seed: string, today: string, format: string, rules: string[] }} options
 * @returns {Record<string, Expanded>}
 */
export function expand(templates, options) {
  const tokens = Object.entries(templates).map(([field, template]) => {
    return /** @type {const} */ ([field, inField(field, () => tokenize(template, field))]);
  });
  const people = new People(
    tokens.flatMap(([, list]) => list),
    options,
  );
  return Object.fromEntries(
    tokens.map(([field, list]) => [
      field,
      inField(field, () => ({
        template: templates[field],
        ...write(list, people, options),
      })),
    ]),
  );
}

/** @template T @param {string} field @param {() => T} work @returns {T} */
function inField(field, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) error.field = field;
    throw error;
  }
}

/** The place in the template of a place in the text: exact, or the beginning of the placeholder that wrote it. @param {Expanded} expanded @param {number} offset */
export function placeInTemplate({ pieces }, offset) {
  const piece = pieces.findLast(({ at }) => at <= offset);
  if (!piece) return 0;
  return piece.from + (piece.exact ? offset - piece.at : 0);
}

const TOKEN =
  /<(style|script)\b[\s\S]*?<\/\1>|\{\{|\{(?=[A-Za-z])[^{}\n]*\}?|⟦(?<rule>[a-z0-9-]*)¦|(?<stray>⟦)|(?<end>⟧)/g;

/** @param {string} template @param {string} field @returns {Token[]} */
function tokenize(template, field) {
  /** @type {Token[]} */
  const tokens = [];
  let at = 0;
  /** @param {number} end */
  const literal = (end) => {
    if (end > at) tokens.push({ from: at, source: template.slice(at, end) });
  };
  for (const found of template.matchAll(TOKEN)) {
    const [source] = found;
    const from = found.index;
    const { rule, stray, end } = found.groups ?? {};
    if (stray) throw new TemplateError("a mark is not ⟦rule¦text⟧", from);
    if (source.startsWith("<") || source === "{{") continue;
    literal(from);
    at = from + source.length;
    if (end) tokens.push({ from, source, closes: true });
    else if (rule !== undefined) tokens.push({ from, source, opens: rule });
    else
      tokens.push({ from, source, placeholder: readPlaceholder(source, from, `${field}:${tokens.length}`) });
  }
  literal(template.length);
  return tokens;
}

/** @param {string} source @param {number} from @param {string} ownKey of a placeholder without a key @returns {Placeholder} */
function readPlaceholder(source, from, ownKey) {
  const parts = /^\{([a-z][a-z0-9-]*)(?:#([\w-]+))?(?::([^|{}]+))?((?:\|[^|{}]+)*)\}$/.exec(source);
  if (!parts) throw new TemplateError(`${source} is not {kind#key:arguments|disguise}`, from);
  const [, kind, key, text, rest] = parts;
  try {
    const { variant, wishes } = readArguments(kind, text);
    const disguises = rest.split("|").slice(1);
    if (disguises.includes("lower") && kindOf(kind).ofPerson) wishes.x = true;
    return { kind, key: key === undefined ? `=${ownKey}` : `#${key}`, variant, wishes, disguises };
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error), from);
  }
}

/** Everybody on one page. */
class People {
  #options;
  /** @type {Map<string, Wishes>} */
  #wishes = new Map();
  /** @type {Map<string, Person>} */
  #people = new Map();
  /** @type {Map<string, string>} */
  #values = new Map();
  /** @type {Set<string>} */
  #names = new Set();

  /** @param {Token[]} tokens @param {{ seed: string, today: string }} options */
  constructor(tokens, options) {
    this.#options = options;
    const kinds = new Map();
    for (const { placeholder, from } of tokens) {
      if (!placeholder) continue;
      const { key, kind, wishes } = placeholder;
      kinds.set(key, [...(kinds.get(key) ?? []), kind]);
      const known = this.#wishes.get(key) ?? {};
      for (const [what, wish] of Object.entries(wishes)) {
        const before = known[/** @type {keyof Wishes} */ (what)];
        if (before !== undefined && before !== wish) {
          throw new TemplateError(`${key} has two values of ${what}: ${before} and ${wish}`, from);
        }
      }
      this.#wishes.set(key, { ...known, ...wishes });
    }
    for (const [key, all] of kinds) {
      if (all.includes("child") && !all.includes("name")) {
        this.#wishes.set(key, { ...this.#wishes.get(key), child: true });
      }
    }
  }

  /** @param {Placeholder} placeholder */
  value({ kind, key, variant }) {
    const what = [kind, variant].join(":");
    const stored = this.#values.get(`${key}/${what}`);
    if (stored !== undefined) return stored;
    const { seed, today } = this.#options;
    let person = this.#people.get(key);
    if (!person) {
      person = new Person(`${seed}/${key}`, this.#wishes.get(key));
      this.#people.set(key, person);
    }
    const random = person.random(what);
    const value = kindOf(kind).write({
      person,
      random,
      variant,
      today,
      name: (draw) => this.#newName(random, draw),
    });
    this.#values.set(`${key}/${what}`, value);
    return value;
  }

  /** @param {Random} random @param {() => string} draw */
  #newName(random, draw) {
    const name = random.until(draw, (drawn) => !this.#names.has(drawn));
    this.#names.add(name);
    return name;
  }
}

/**
 * @param {Token[]} tokens
 * @param {People} people
 * @param {{ seed: string, format: string, rules: string[] }} options
 */
function write(tokens, people, { seed, format, rules }) {
  let text = "";
  /** @type {Mark[]} */
  const marks = [];
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {{ rule: string, start: number, from: number }[]} */
  const open = [];
  for (const { from, source, placeholder, opens, closes } of tokens) {
    if (opens !== undefined) {
      if (!rules.includes(opens))
        throw new TemplateError(`unknown rule ${opens}: known are ${rules.join(", ")}`, from);
      if (open.length === DEPTH) throw new TemplateError(`marks nest deeper than ${DEPTH}`, from);
      open.push({ rule: opens, start: text.length, from });
    } else if (closes) {
      const mark = open.pop();
      if (!mark) throw new TemplateError("⟧ closes nothing", from);
      if (mark.start === text.length) throw new TemplateError("a mark is empty", mark.from);
      marks.push({ rule: mark.rule, start: mark.start, end: text.length });
    } else {
      pieces.push({ at: text.length, from, exact: !placeholder });
      text += placeholder ? written(placeholder, from, people, { seed, format }) : source;
    }
  }
  const unclosed = open.pop();
  if (unclosed) throw new TemplateError(`⟦${unclosed.rule}¦ is not closed`, unclosed.from);
  return { text, marks: marks.sort((one, other) => one.start - other.start || other.end - one.end), pieces };
}

/** @param {Placeholder} placeholder @param {number} from @param {People} people @param {{ seed: string, format: string }} options */
function written(placeholder, from, people, { seed, format }) {
  try {
    const value = people.value(placeholder);
    if (placeholder.disguises.length === 0) return value;
    const { groups, dot } = kindOf(placeholder.kind);
    return disguise(value, placeholder.disguises, {
      groups,
      dot,
      format,
      random: new Random(`${seed}/${from}`),
    });
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error), from);
  }
}
