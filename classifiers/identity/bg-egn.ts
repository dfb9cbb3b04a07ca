import { validate } from 'stdnum/lib/cjs/bg/egn.js';
import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** The month is 20 higher for births before 1900 and 40 higher from 2000 on; stdnum checks the last digit alone. */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
  if (year === undefined || month === undefined || day === undefined || month > 52) return false;
  const century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
  return isDate(century + year, month % 20, day) && validate(digits).isValid;
}

export default defineInfotype({
  title: 'Bulgarian civil number (EGN)',
  region: ['BG'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Bulgaria uniform civil number', stdnum: 'bg.egn' },
  patterns: [
    { regex: /\b\d{2}(?:[024][1-9]|[135][0-2])(?:0[1-9]|[12]\d|3[01])\d{4}\b/, prior: 0.02 },
    namedAs('BG', /\b\d{10}\b/, 0.1),
  ],
  validator: { test: assigned, chance: 1 / 10, undetected: 0.03 },
  context: [
    'егн',
    'единен граждански номер',
    'граждански номер',
    'egn',
    'edinen grazhdanski nomer',
    'ucn',
    'uniform civil number',
    'bulgarian personal number',
    'bulgarian national id',
    'personal number',
  ],
  finds: [
    { text: 'ЕГН: 7501011232', match: '7501011232', level: 'high' },
    { text: 'Единен граждански номер 9145234079, София', match: '9145234079', level: 'high' },
    { text: '{"egn":"0445128810"}', match: '0445128810', level: 'high' },
    { text: 'uniform civil number 6209305523', match: '6209305523', level: 'high' },
  ],
  ignores: [
    { text: 'ЕГН 7501011233', because: 'wrong check digit' },
    { text: 'ЕГН 7513011239', because: 'no month 13' },
    { text: 'ЕГН 7502301230', because: 'no 30th of February' },
    { text: 'ЕГН 750101123', because: 'nine digits' },
    { text: 'ЕГН 75010112360', because: 'eleven digits' },
  ],
});
