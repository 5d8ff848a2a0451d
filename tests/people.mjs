// Numbers of people who do not exist, for fixtures: the county code 99 belongs to no county, the check character is right.
//   node tests/people.mjs 5        five identity numbers
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of an identity number: ISO 7064 MOD 11-2.
 * @param {string} digits the first 17
 */
export function checkCharacter(digits) {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return "10X98765432"[sum % 11];
}

/**
 * An identity number of nobody; the same for the same index.
 * @param {number} index
 */
export function residentId(index) {
  const city = ["3501", "3302", "4101", "5101", "6101"][index % 5];
  const year = 1940 + ((index * 7) % 65);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const birth = `${year}${two(1 + ((index * 5) % 12))}${two(1 + ((index * 11) % 28))}`;
  const digits = `${city}99${birth}${String((index * 37) % 1000).padStart(3, "0")}`;
  return digits + checkCharacter(digits);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (let index = 1; index <= Number(argv[2] ?? 10); index++) console.log(residentId(index));
}
