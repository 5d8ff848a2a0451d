// Numbers as they stand on pages, of persons and of things; check characters are right where there are any.
import { checkCharacter } from "../people.mjs";
import { creditCodeCharacter, isbnDigit, luhnDigit, organisationCharacter } from "./checks.mjs";

/** @typedef {import("./random.mjs").Random} Random */

const COUNTY = "350199";
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const PREFIXES =
  "133 135 136 137 138 139 147 150 152 158 159 166 173 177 178 180 186 187 188 189 191 198 199".split(" ");
/** Provinces none of whose cities has the letter W. */
const PLATES = ["闽W", "浙W", "赣W", "皖W", "湘W", "苏W"];

/** The middle begins with 00, which shows that it was made up. @param {Random} random */
export const mobile = (random) => `${random.pick(PREFIXES)}00${random.digits(6)}`;

/** @param {Random} random @param {number} length */
export function card(random, length) {
  const digits = random.until(
    () => `62${random.digits(length - 3)}`,
    (drawn) => !hasCentury(drawn),
  );
  return digits + luhnDigit(digits);
}

/** Digits that could be the birth year of an identity number. @param {string} digits */
const hasCentury = (digits) => /^.{6}(?:18|19|20)/.test(digits);

/** @param {Random} random */
export function plate(random) {
  const shape = random.pick(["ddddd", "Ldddd", "dLddd", "ddddL", "LLddd", "dddLd"]);
  return random.pick(PLATES) + shaped(random, shape);
}

/** @param {Random} random */
export const newEnergyPlate = (random) =>
  random.pick(PLATES) +
  (random.below(4) === 0 ? `${random.digits(5)}D` : `${random.pick("DF")}${random.digits(5)}`);

/** @param {Random} random @param {string} shape d for a digit, L for a letter */
function shaped(random, shape) {
  return shape.replace(/[dL]/g, (place) => (place === "d" ? random.digits(1) : random.pick(LETTERS)));
}

/** @param {Random} random */
export const passport = (random) =>
  random.below(3) === 0
    ? `E${random.pick("ABCDEFGHJKLM")}${random.digits(7)}`
    : `${random.pick("EG")}${random.digits(8)}`;

/** Of a resident of Hong Kong or Macau. @param {Random} random */
export const homeReturnPermit = (random) => random.pick("HM") + random.digits(random.pick([8, 10]));

/** @param {Random} random */
export const taiwanPermit = (random) => random.pick("01") + random.digits(7);

/** @param {Random} random */
export const officerCard = (random) => `${random.pick("军政后装南北东西")}字第${random.digits(7)}号`;

/** @param {Random} random */
export const socialCard = (random) => random.pick("ABCDEFGH") + random.digits(8);

/** @param {Random} random @param {boolean} onlyDigits */
export function creditCode(random, onlyDigits) {
  return random.until(
    () => {
      const organisation = onlyDigits
        ? random.digits(8)
        : `MA${shaped(random, "dLdLdd")}`.replace(/[ISOVZ]/g, "2");
      const code = random.pick(["91", "92", "93", "12"]) + COUNTY + organisation;
      const whole = code + organisationCharacter(organisation);
      return whole + creditCodeCharacter(whole);
    },
    (code) => !onlyDigits || /^\d{18}$/.test(code),
  );
}

/** Province to sub-district, kind of right, number. @param {Random} random */
export const parcel = (random) =>
  `${COUNTY}${random.digits(6)}${random.pick(["GB", "JC", "JB", "GX", "JA"])}${String(random.between(1, 900)).padStart(5, "0")}`;

/** @param {Random} random */
export const realEstateUnit = (random) =>
  parcel(random) +
  (random.below(4) === 0 ? "W00000000" : `F${two(random.between(1, 40))}${two(0)}${random.digits(4)}`);

/** @param {Random} random */
export const project = (random) =>
  `${random.between(2016, 2026)}-${COUNTY}-${random.between(10, 89)}-${random.pick(["01", "02", "03", "04"])}-${random.digits(6)}`;

/** Digits with a date where an identity number has its own, and another check character. @param {Random} random */
export const caseNumber = (random) =>
  random.until(
    () => COUNTY + day(random) + random.digits(4),
    (digits) => checkCharacter(digits.slice(0, 17)) !== digits[17],
  );

/** An order number with the day of the order in front, that passes the check of cards. @param {Random} random @param {number} length */
export function luckyOrder(random, length) {
  const digits = day(random) + random.digits(length - 9);
  return digits + luhnDigit(digits);
}

/** @param {Random} random */
const day = (random) =>
  `${random.between(2015, 2025)}${two(random.between(1, 12))}${two(random.between(1, 28))}`;

/** @param {Random} random */
export const digitWaybill = (random) => random.pick(["77", "78", "79", "46", "90"]) + random.digits(13);

/** @param {Random} random */
export const letterWaybill = (random) => `SF${random.digits(13)}`;

/** @param {Random} random @param {"dash" | "glued" | "local"} form */
export function landline(random, form) {
  const [area, rest] = random.pick([
    ["0591", 7],
    ["0599", 6],
    ["0595", 7],
    ["010", 7],
    ["0754", 7],
    ["0736", 6],
  ]);
  const number = random.pick("2568") + random.digits(Number(rest));
  return form === "local" ? number : `${area}${form === "dash" ? "-" : ""}${number}`;
}

/** @param {Random} random */
export const hotline = (random) =>
  random.pick([
    "12345",
    "12336",
    "12388",
    "110",
    "119",
    "96369",
    `400-${random.digits(3)}-${random.digits(4)}`,
    `400${random.digits(7)}`,
  ]);

/** @param {Random} random */
export const siteCode = (random) => `${COUNTY}${two(0)}${two(random.between(1, 60))}`;

/** @param {Random} random */
export const policeFiling = (random) => `${COUNTY}0200${random.digits(4)}`;

/** @param {Random} random */
export function isbn(random) {
  const [publisher, title] = [random.digits(4), random.digits(4)];
  const check = isbnDigit(`9787${publisher}${title}`);
  return random.pick([`978-7-${publisher}-${title}-${check}`, `9787${publisher}${title}${check}`]);
}

/** Yuan in as many digits as a mobile number has. @param {Random} random */
export const amount = (random) =>
  `1${random.pick("3456789")}${random.digits(6)}${random.pick(["000", "500", "120"])}`;

/** Gauss-Krüger metres. @param {Random} random */
export const coordinate = (random) =>
  `${random.pick([`39${random.between(400000, 599999)}`, `40${random.between(400000, 599999)}`, `2${random.between(600000, 999999)}`])}.${random.digits(3)}`;

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");
