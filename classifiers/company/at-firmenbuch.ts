import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const LETTERS = 'abdfghikmpstvwxyz';

/**
 * Firmenbuch of the Austrian courts: six digits with weights 6, 4, 14, 15, 10, 1, a letter for the remainder by
 * 17.
 */
function checks(candidate: string): boolean {
  const parts = /(\d{1,6}) ?([a-z])$/.exec(candidate);
  if (!parts?.[1] || !parts[2]) return false;
  const sum = weightedSum(digitsOf(parts[1].padStart(6, '0')), [6, 4, 14, 15, 10, 1]);
  return sum > 0 && LETTERS.charAt(sum % 17) === parts[2];
}

export default defineInfotype({
  title: 'Austrian company register number (Firmenbuchnummer)',
  region: ['AT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'at.businessid' },
  patterns: [
    { regex: /\bFN ?\d{4,6} ?[a-z]\b/, prior: 0.7 },
    { regex: /\bFN-?Nr\.? ?(?<value>\d{4,6} ?[a-z])\b/, prior: 0.8 },
    { regex: /\b\d{5,6} ?[a-z]\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 26 },
  context: [
    'firmenbuch',
    'firmenbuchnummer',
    'fn',
    'fb nr',
    'firmenbuchgericht',
    'handelsgericht',
    'landesgericht',
    'austrian company number',
  ],
  finds: [
    { text: 'Firmenbuchnummer: FN 844111s', match: 'FN 844111s', level: 'high' },
    { text: 'FN 325318 i, Handelsgericht Wien', match: 'FN 325318 i', level: 'high' },
    { text: '{"firmenbuchnummer":"282827y"}', match: '282827y', level: 'high' },
    { text: 'Firmenbuch 215218y', match: '215218y', level: 'high' },
  ],
  ignores: [
    { text: 'Firmenbuch FN 525472y', because: 'wrong check letter' },
    { text: 'Firmenbuch FN 123456', because: 'no letter' },
    { text: 'FN 123 a', because: 'three digits' },
    { text: 'size 123456b', because: 'no word about the register' },
  ],
});
