import { isDate, mod11x2 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * National Immigration Administration: since 2023 eighteen characters from 9 on, with date of birth and the check
 * character of GB 11643; before, three letters of the country and twelve digits with the date of birth.
 */
function plausible(candidate: string): boolean {
  const text = candidate.toUpperCase();
  const date = (year: number, at: number) =>
    isDate(year, Number(text.slice(at, at + 2)), Number(text.slice(at + 2, at + 4)));
  if (/^[A-Z]{3}\d{12}$/.test(text)) return date(2000 + Number(text.slice(7, 9)), 9);
  return /^9\d{5}(?:19|20)/.test(text) && date(Number(text.slice(6, 10)), 10) && mod11x2(text);
}

export default defineInfotype({
  title: 'Chinese permanent residence card number of a foreigner',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    // Chinese puts no blank between a label and what follows it.
    { regex: /永久居留[^\dA-Z\n]{0,12}(?<value>9\d{16}[\dXx]|[A-Z]{3}\d{12})\b/, prior: 0.86 },
    { regex: /\b9\d{16}[\dXx]\b/, prior: 0.02 },
    { regex: /\b[A-Z]{3}\d{12}\b/, prior: 0.02 },
  ],
  validator: {
    test: plausible,
    // One date in 27 of the older form, the weaker of the two.
    chance: 0.037,
    // The older form has no check digit that is published.
    unchecked: (value) => /^[A-Z]{3}/.test(value),
  },
  context: [
    '永久居留',
    '永久居留证',
    '永久居留身份证',
    '外国人永久居留',
    '外国人永久居留证',
    '外国人永久居留身份证',
    'permanent residence',
    'permanent resident id',
    'permanent residence card',
  ],
  finds: [
    { text: '永久居留身份证 931043198509173218', match: '931043198509173218', level: 'high' },
    { text: '外国人永久居留证号码:91115619920304418X', match: '91115619920304418X', level: 'high' },
    { text: 'Permanent residence card USA310086091732', match: 'USA310086091732', level: 'high' },
    { text: '永久居留证 DEU440185092101', match: 'DEU440185092101', level: 'high' },
  ],
  ignores: [
    { text: '永久居留证 USA310086133200', because: 'month thirteen' },
    { text: '永久居留证 US310086091732', because: 'two letters' },
    { text: '永久居留证 USA31008609173', because: 'eleven digits' },
    { text: 'order USA310086091732', because: 'no word about residence' },
  ],
});
