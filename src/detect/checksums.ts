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
