import { validate as validateNew } from 'stdnum/lib/cjs/tw/natid.js';
import { validate as validateOld } from 'stdnum/lib/cjs/tw/ui.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The number of citizens has 1 or 2 where this one has 8 or 9, and stdnum takes both. */
const checks = (candidate: string) =>
  /^[A-Z][89]/.test(candidate) ? validateNew(candidate).isValid : validateOld(candidate).isValid;

/**
 * Since 2021 a letter, 8 or 9 and eight digits, before two letters and eight digits; the check digit is that of the
 * national number (National Immigration Agency).
 */
export default defineInfotype({
  title: 'Taiwan resident certificate number (ARC)',
  region: ['TW'],
  categories: ['pii'],
  regulations: ['PDPA (Taiwan)'],
  aliases: { purview: 'Taiwan-resident certificate (ARC/TARC) number', stdnum: 'tw.ui' },
  patterns: [
    // Chinese puts no blank between a label and what follows it.
    { regex: /(?:居留證|統一證號)[^\dA-Z\n]{0,12}(?<value>[A-Z][89A-D]\d{8})\b/, prior: 0.86 },
    { regex: /\b[A-Z][89]\d{8}\b/, prior: 0.1 },
    { regex: /\b[A-Z][A-D]\d{8}\b/, prior: 0.1 },
  ],
  validator: {
    test: checks,
    chance: 1 / 10,
    // Weights 8 to 1 modulo 10: five does not tell even digits apart, even weights not those five apart.
    undetected: 0.12,
  },
  context: [
    'arc',
    'tarc',
    'resident certificate',
    'alien resident certificate',
    'ui number',
    '居留證',
    '居留證號',
    '居留證號碼',
    '外僑居留證',
    '統一證號',
    '居留證統一證號',
  ],
  finds: [
    { text: '居留證號碼:A810472639', match: 'A810472639', level: 'high' },
    { text: 'ARC no. H927501368', match: 'H927501368', level: 'high' },
    { text: '統一證號 FD41902756', match: 'FD41902756', level: 'high' },
    { text: '"arc":"AB72905180"', match: 'AB72905180', level: 'high' },
  ],
  ignores: [
    { text: '居留證 A810472638', because: 'wrong check digit' },
    { text: '居留證 AE72905180', because: 'E is no kind of resident' },
    { text: '居留證 A81047263', because: 'nine characters' },
    { text: '居留證 A8104726391', because: 'eleven characters' },
    { text: 'part A810472639', because: 'no word about residence' },
  ],
});
