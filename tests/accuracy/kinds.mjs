// What the placeholders stand for.
import { childName, fullName } from "./names.mjs";
import * as numbers from "./numbers.mjs";

/**
 * @typedef {import("./person.mjs").Person} Person
 * @typedef {import("./person.mjs").Wishes} Wishes
 * @typedef {import("./random.mjs").Random} Random
 * @typedef {{ person: Person, random: Random, variant?: string, today: string, name: (draw: () => string) => string }} Need
 *   `name` draws until no one else on the page is called so
 *
 * @typedef {object} Kind
 * @property {(need: Need) => string} write
 * @property {number[]} [groups] how many characters stand together where the value is written in groups; fours unless said
 * @property {string[]} [variants] what may stand behind the colon
 * @property {boolean} [ofPerson] true where birth date and sex may stand behind the colon
 * @property {string} [dot] what stands between the groups where they are parted by dots
 */

/** @type {Kind["groups"]} */
const ID_GROUPS = [6, 8, 4];

/** @type {Record<string, Kind>} */
const KINDS = {
  id: { write: ({ person }) => person.residentId, groups: ID_GROUPS, ofPerson: true },
  id15: { write: ({ person }) => person.oldId, groups: [6, 6, 3], ofPerson: true },
  "hkid-permit": { write: ({ person }) => person.residencePermit, groups: ID_GROUPS, ofPerson: true },
  birth: {
    write: ({ person: { year, month, day } }) => `${year}年${month}月${day}日`,
    groups: [5, 3, 3],
    ofPerson: true,
  },
  "birth-iso": {
    write: ({ person: { birth } }) => `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`,
    ofPerson: true,
  },
  "birth-compact": { write: ({ person }) => person.birth, groups: [4, 2, 2], ofPerson: true },
  "birth-month": { write: ({ person: { year, month } }) => `${year}年${month}月`, ofPerson: true },
  age: { write: ({ person, today }) => String(person.age(today)), ofPerson: true },
  sex: { write: ({ person }) => (person.sex === "m" ? "男" : "女"), ofPerson: true },
  name: { write: ({ name, random }) => name(() => fullName(random)) },
  child: { write: ({ name, random }) => name(() => childName(random)) },
  mobile: { write: ({ random }) => numbers.mobile(random), groups: [3, 4, 4] },
  card: { write: ({ random }) => numbers.card(random, 19) },
  card16: { write: ({ random }) => numbers.card(random, 16) },
  card17: { write: ({ random }) => numbers.card(random, 17) },
  card18: { write: ({ random }) => numbers.card(random, 18) },
  plate: { write: ({ random }) => numbers.plate(random), groups: [2, 5], dot: "·" },
  "plate-new": { write: ({ random }) => numbers.newEnergyPlate(random), groups: [2, 6], dot: "·" },
  passport: { write: ({ random }) => numbers.passport(random), groups: [1, 4, 4] },
  "hm-permit": { write: ({ random }) => numbers.homeReturnPermit(random), groups: [1, 4, 4] },
  "taiwan-permit": { write: ({ random }) => numbers.taiwanPermit(random) },
  "officer-card": { write: ({ random }) => numbers.officerCard(random) },
  "social-card": { write: ({ random }) => numbers.socialCard(random), groups: [1, 4, 4] },
  "credit-code": {
    write: ({ random, variant }) => numbers.creditCode(random, variant === "digits"),
    groups: [2, 6, 9, 1],
    variants: ["digits"],
  },
  parcel: { write: ({ random }) => numbers.parcel(random), groups: [6, 3, 3, 2, 5] },
  unit: { write: ({ random }) => numbers.realEstateUnit(random), groups: [6, 6, 7, 9] },
  project: { write: ({ random }) => numbers.project(random) },
  case18: { write: ({ random }) => numbers.caseNumber(random), groups: ID_GROUPS },
  luhn19: { write: ({ random }) => numbers.luckyOrder(random, 19) },
  luhn16: { write: ({ random }) => numbers.luckyOrder(random, 16) },
  waybill: {
    write: ({ random, variant = random.pick(["digits", "sf"]) }) =>
      variant === "sf" ? numbers.letterWaybill(random) : numbers.digitWaybill(random),
    variants: ["digits", "sf"],
  },
  landline: {
    write: ({ random, variant = random.pick(["dash", "dash", "glued", "local"]) }) =>
      numbers.landline(random, /** @type {"dash" | "glued" | "local"} */ (variant)),
    variants: ["dash", "glued", "local"],
  },
  hotline: { write: ({ random }) => numbers.hotline(random) },
  "site-code": { write: ({ random }) => numbers.siteCode(random) },
  "police-filing": { write: ({ random }) => numbers.policeFiling(random) },
  isbn: { write: ({ random }) => numbers.isbn(random) },
  amount: { write: ({ random }) => numbers.amount(random), groups: [2, 3, 3, 3] },
  coord: { write: ({ random }) => numbers.coordinate(random) },
};

/** @param {string} name */
export function kindOf(name) {
  if (!Object.hasOwn(KINDS, name)) {
    throw new Error(`unknown kind ${name}: known are ${Object.keys(KINDS).join(", ")}`);
  }
  return KINDS[name];
}

export const kindNames = Object.keys(KINDS);

/**
 * What stands behind the colon: a variant, or what is wished of the person.
 *
 * @param {string} name
 * @param {string | undefined} text
 * @returns {{ variant?: string, wishes: Wishes }}
 */
export function readArguments(name, text) {
  const { variants = [], ofPerson } = kindOf(name);
  if (text === undefined) return { wishes: {} };
  if (variants.includes(text)) return { variant: text, wishes: {} };
  if (!ofPerson) throw new Error(`${name} has no variant ${text}: ${variants.join(", ") || "it has none"}`);
  /** @type {Wishes} */
  const wishes = {};
  for (const part of text.split(",")) {
    const birth = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(part);
    if (birth) {
      wishes.year = Number(birth[1]);
      if (birth[2]) wishes.month = Number(birth[2]);
      if (birth[3]) wishes.day = Number(birth[3]);
    } else if (part === "m" || part === "f") {
      wishes.sex = part;
    } else {
      throw new Error(`${part} is neither a date nor m or f`);
    }
  }
  return { wishes };
}
