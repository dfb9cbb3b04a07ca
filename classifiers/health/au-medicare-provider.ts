import { alphanumericsOf, digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The character of a practice location stands for its position here. */
const locations = '0123456789ABCDEFGHJKLMNPQRTUVWXY';
const checkCharacters = 'YXWTLKJHFBA';

/** Services Australia: a stem of six digits, a location character and a check character modulo 11. */
function checks(candidate: string): boolean {
  const text = alphanumericsOf(candidate).padStart(8, '0');
  const location = locations.indexOf(text.charAt(6));
  if (text.length !== 8 || location < 0 || !/^\d{6}/.test(text)) return false;
  const sum = weightedSum(digitsOf(text.slice(0, 6)), [3, 5, 8, 4, 2, 1]) + 6 * location;
  return checkCharacters.charAt(sum % 11) === text.charAt(7);
}

export default defineInfotype({
  title: 'Australian Medicare provider number',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Privacy Act 1988', 'Health Insurance Act 1973'],
  patterns: [{ regex: /\b\d{5,6}[ -]?[0-9A-HJ-NPQRT-Y][ABFHJKLTWXY]\b/, prior: 0.05 }],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'provider number',
    'provider no',
    'medicare provider',
    'medicare provider number',
    'referring provider',
    'servicing provider',
    'requesting provider',
    'practitioner',
  ],
  finds: [
    { text: 'Provider number: 2749181L', match: '2749181L', level: 'high' },
    { text: 'Provider No. 480276BT', match: '480276BT', level: 'high' },
    { text: 'medicare_provider=039157KW', match: '039157KW', level: 'high' },
    { text: 'Dr Tran, provider no 561203WH', match: '561203WH', level: 'high' },
    { text: 'referring provider 617734 0H', match: '617734 0H', level: 'high' },
  ],
  ignores: [
    { text: 'Provider number 2749181K', because: 'wrong check character' },
    { text: 'Provider number 2749181', because: 'no check character' },
    { text: 'Provider number 27491811L', because: 'seven digits of stem' },
    { text: 'Provider number 2749181C', because: 'no check character of the scheme' },
    { text: 'build 2749181L', because: 'no word about providers' },
  ],
});
