// Check characters of the numbers that stand on pages; that of identity numbers is in tests/people.mjs.

/**
 * The digit that makes a card number right: ISO/IEC 7812-1, Luhn.
 * @param {string} digits all but the last
 */
export function luhnDigit(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * The last character of a unified social credit code: GB 32100.
 * @param {string} code the first 17 characters
 */
export function creditCodeCharacter(code) {
  let weight = 1;
  let sum = 0;
  for (const character of code) {
    sum += CREDIT_CODE.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE[(31 - (sum % 31)) % 31];
}

/**
 * The check character of an organisation code: GB 11714.
 * @param {string} code the first 8 characters
 */
export function organisationCharacter(code) {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(code[index], 36), 0);
  return "0123456789X0"[(11 - (sum % 11)) % 11];
}

/** The last digit of an ISBN-13. @param {string} digits the first 12 */
export function isbnDigit(digits) {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}
