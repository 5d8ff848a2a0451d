import { checkCharacter } from "../people.mjs";
import { Random } from "./random.mjs";

const CITIES = ["3501", "3302", "4101", "5101", "6101", "1101", "4403", "2101", "3707"];

/**
 * What the placeholders of a page say of one person.
 *
 * @typedef {object} Wishes
 * @property {number} [year]
 * @property {number} [month]
 * @property {number} [day]
 * @property {"m" | "f"} [sex]
 * @property {boolean} [child] true where the page speaks of a child and says no year
 * @property {boolean} [x] true where the identity number must end in X
 */

/**
 * A person who does not exist: the county code 99 belongs to no county. All numbers of one person agree in birth date and sex.
 */
export class Person {
  #seed;
  #random;
  #county;

  /** @param {string} seed @param {Wishes} wishes */
  constructor(seed, wishes = {}) {
    this.#seed = seed;
    this.#random = new Random(`${seed}/person`);
    const random = this.#random;
    this.#county = `${random.pick(CITIES)}99`;
    // No later than 1999, so that everybody can have an old number of 15 digits.
    this.year = wishes.year ?? (wishes.child ? random.between(2014, 2021) : random.between(1946, 1999));
    this.month = wishes.month ?? random.between(1, 12);
    this.day = wishes.day ?? random.between(1, 28);
    this.sex = wishes.sex ?? random.pick(/** @type {const} */ (["m", "f"]));
    this.serial = random.until(
      () => random.digits(2) + random.pick(this.sex === "m" ? "13579" : "02468"),
      (serial) => !wishes.x || checkCharacter(`${this.#county}${this.birth}${serial}`) === "X",
    );
    this.needsX = wishes.x ?? false;
  }

  /** Choices for one more thing of this person. @param {string} what */
  random(what) {
    return new Random(`${this.#seed}/${what}`);
  }

  get birth() {
    return `${this.year}${two(this.month)}${two(this.day)}`;
  }

  get residentId() {
    const digits = this.#county + this.birth + this.serial;
    return digits + checkCharacter(digits);
  }

  /** The number of 15 digits that was given out until 1999. */
  get oldId() {
    if (this.year > 1999) throw new Error(`nobody born in ${this.year} has an identity number of 15 digits`);
    return this.#county + this.birth.slice(2) + this.serial;
  }

  /** The number of a residence permit for people from Hong Kong, Macau or Taiwan. */
  get residencePermit() {
    const random = this.random("permit");
    const digits = random.until(
      () => `${random.pick(["81", "82", "83"])}0000${this.birth}${random.digits(2)}${this.serial[2]}`,
      (drawn) => !this.needsX || checkCharacter(drawn) === "X",
    );
    return digits + checkCharacter(digits);
  }

  /** Age in years. @param {string} today */
  age(today) {
    const [year, month, day] = today.split("-").map(Number);
    const before = month < this.month || (month === this.month && day < this.day);
    return year - this.year - (before ? 1 : 0);
  }
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");
