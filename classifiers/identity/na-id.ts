import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ministry of Home Affairs: birth date and five digits; no check digit is published. */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return isDate(2000 + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}

export default defineInfotype({
  title: 'Namibian identity number',
  region: ['NA'],
  categories: ['pii'],
  regulations: [],
  patterns: [
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Nn]amibi|NAMIBI)[^\d\n]{0,48}?\b(?<value>\d{2}[01]\d[0-3]\d ?\d{4} ?\d)\b/,
      prior: 0.15,
    },
    { regex: /\b\d{2}[01]\d[0-3]\d{6}\b/, prior: 0.05 },
    { regex: /\b\d{2}[01]\d[0-3]\d \d{4} \d\b/, prior: 0.05 },
  ],
  // 366 dates of the eight hundred that the pattern allows.
  validator: { test: plausible, chance: 0.45 },
  context: [
    'namibian id',
    'namibia id',
    'namibian identity',
    'national id',
    'id number',
    'id no',
    'identity number',
    'identity document',
    'namibia',
    'namibian',
  ],
  finds: [
    { text: 'Namibian ID 84072110417', match: '84072110417', level: 'high' },
    { text: 'Namibia, identity number 951119 0041 7', match: '951119 0041 7', level: 'high' },
    { text: '{"namibianIdNumber":"02031500844"}', match: '02031500844', level: 'high' },
    { text: 'citizen of Namibia (ID No. 75082200127)', match: '75082200127', level: 'high' },
  ],
  ignores: [
    { text: 'Namibian ID 84132110417', because: 'the thirteenth month' },
    { text: 'Namibian ID 84023010417', because: 'the 30th of February' },
    { text: 'Namibian ID 8407211041', because: 'ten digits' },
    { text: 'Namibian ID 840721104177', because: 'twelve digits' },
    { text: 'order 84072110417', because: 'no word about identity' },
  ],
});
