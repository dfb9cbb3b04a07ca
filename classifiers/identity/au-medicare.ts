import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Services Australia: eight digits from 2 to 6, a check digit (weights 1, 3, 7, 9 twice, modulo 10), an issue number. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [first = 0] = digits;
  return (
    first >= 2 && first <= 6 && weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8] && digits[9] !== 0
  );
}

export default defineInfotype({
  title: 'Australian Medicare number',
  region: ['AU'],
  categories: ['pii', 'health'],
  regulations: ['Privacy Act 1988', 'My Health Records Act'],
  aliases: {
    presidio: 'AU_MEDICARE',
    google: 'AUSTRALIA_MEDICARE_NUMBER',
    purview: 'Australia medical account number',
  },
  patterns: [
    { regex: /\b[2-6]\d{3} \d{5} \d(?:[ \-/]\d)?\b/, prior: 0.5 },
    { regex: /\b[2-6]\d{3}-\d{5}-\d(?:[ \-/]\d)?\b/, prior: 0.5 },
    { regex: /\b[2-6]\d{9}(?:[ \-/]?\d)?\b/, prior: 0.17 },
  ],
  validator: {
    test: checks,
    chance: 1 / 11,
    // The issue number and the person's line on the card stand behind the check digit.
    unchecked: (value, at) => value.slice(0, at).replace(/\D/g, '').length > 8,
  },
  context: ['medicare', 'medicare number', 'medicare card', 'irn', 'bulk bill', 'bulk billing'],
  finds: [
    { text: 'Medicare: 2123 45670 1', match: '2123 45670 1', level: 'high' },
    { text: 'Medicare card 2950 97235 1/2', match: '2950 97235 1/2', level: 'high' },
    { text: 'medicare_number=3510123491', match: '3510123491', level: 'high' },
    { text: 'patient 2123 45670 1', match: '2123 45670 1' },
  ],
  ignores: [
    { text: 'Medicare 2123 45671 1', because: 'wrong check digit' },
    { text: 'Medicare 1123 45670 1', because: 'starts below 2' },
    { text: 'Medicare 7123 45670 1', because: 'starts above 6' },
    { text: 'Medicare 2123 45670', because: 'no issue number' },
    { text: 'Medicare 2123 45670 123', because: 'too long' },
  ],
});
