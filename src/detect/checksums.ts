/** The ASCII digits of a text, in order; everything else is left out. */
export function digitsOf(text: string): number[] {
  const digits: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) digits.push(digit);
  }
  return digits;
}

/** The ASCII letters and digits of a text, in capitals. */
export function alphanumericsOf(text: string): string {
  return text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

/** Luhn's formula (ISO/IEC 7812-1 annex B): every second digit from the right doubled, digit sum divisible by ten. */
export function luhn(digits: readonly number[]): boolean {
  let sum = 0;
  let double = false;
  for (let at = digits.length - 1; at >= 0; at--) {
    const digit = digits[at] ?? 0;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
    double = !double;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** The sum of digits, each times its weight; digits beyond the weights do not count. */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);
}

/**
 * The remainder by 97 of letters and digits read as one decimal number, letters as 10 to 35 (ISO/IEC 7064 MOD 97-10).
 * Digit by digit, so no number grows beyond what a double holds exactly.
 */
export function mod97(alphanumerics: string): number {
  let remainder = 0;
  for (let at = 0; at < alphanumerics.length; at++) {
    const value = Number.parseInt(alphanumerics.charAt(at), 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/**
 * The remainder by which ISO/IEC 7064 MOD 11-10 and its kin (MOD 37-36, letters as 10 to 35) end: 1 for a valid text
 * whose last character is the check character. `modulus` is 10 or 36.
 */
export function hybridMod(alphanumerics: string, modulus: 10 | 36): number {
  let product = modulus;
  for (let at = 0; at < alphanumerics.length; at++) {
    const sum = (product + Number.parseInt(alphanumerics.charAt(at), 36)) % modulus;
    if (at === alphanumerics.length - 1) return sum;
    product = ((sum === 0 ? modulus : sum) * 2) % (modulus + 1);
  }
  return 0;
}

/** ISO/IEC 7064 MOD 11-2: digits, the last of which may be `X` for ten. */
export function mod11x2(text: string): boolean {
  if (!/^\d+[\dX]$/.test(text)) return false;
  let remainder = 0;
  for (const char of text) remainder = (remainder * 2 + (char === 'X' ? 10 : Number(char))) % 11;
  return remainder === 1;
}

const dihedral = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
/** The permutation that Verhoeff applies once more for each place: 0→1→5→8→9→4→2→7→0 and 3↔6. */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Verhoeff's check over the dihedral group D5 (J. Verhoeff, Error Detecting Decimal Codes, 1969). */
export function verhoeff(digits: readonly number[]): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    let digit = digits[digits.length - 1 - place] ?? 0;
    for (let times = place % 8; times > 0; times--) digit = permutation[digit] ?? 0;
    check = dihedral[check]?.[digit] ?? 0;
  }
  return digits.length > 1 && check === 0;
}

/** Whether a year, month (1 to 12) and day name a day of the Gregorian calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const last = month > 6 ? [31, 31, 30, 31, 30, 31][month - 7] : days[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}
