import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Canada Revenue Agency: nine digits by Luhn's formula, then a program account: two letters and four digits. */
const checks = (candidate: string) =>
  new Set(digitsOf(candidate).slice(0, 9)).size > 1 && luhn(digitsOf(candidate).slice(0, 9));

export default defineInfotype({
  title: 'Canadian business number (BN)',
  region: ['CA'],
  categories: ['financial'],
  regulations: ['PIPEDA'],
  aliases: { stdnum: ['ca.bn', 'ca.gst'] },
  patterns: [
    { regex: /\b\d{9} ?R[CMPRTZ] ?\d{4}\b/, prior: 0.93 },
    { regex: /\b\d{5} \d{4} ?R[CMPRTZ] ?\d{4}\b/, prior: 0.93 },
    { regex: /\b[1-9]\d{8}\b/, prior: 0.015 },
    { regex: /\b[1-9]\d{4} \d{4}\b/, prior: 0.02 },
  ],
  // The number of the program account is not covered.
  validator: { test: checks, chance: 1 / 10, unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 9 },
  context: [
    'business number',
    'bn',
    'cra',
    'gst',
    'hst',
    'gst hst',
    'gst number',
    "numero d'entreprise",
    'tps',
    'tvh',
    'program account',
    'payroll account',
    'canadian business number',
  ],
  finds: [
    { text: 'Business Number: 170763163RT0001', match: '170763163RT0001', level: 'high' },
    { text: 'GST/HST 359957396 RT 0001', match: '359957396 RT 0001', level: 'high' },
    { text: '{"businessNumber":"804350890"}', match: '804350890', level: 'medium' },
    { text: 'payroll account 182217463RP0002', match: '182217463RP0002', level: 'high' },
    { text: "numéro d'entreprise 391805488RC0001", match: '391805488RC0001', level: 'high' },
  ],
  ignores: [
    { text: 'BN 416069259RT0001', because: 'wrong check digit' },
    { text: 'BN 12352604RT0001', because: 'eight digits' },
    { text: 'BN 123977364RX0001', because: 'no program X' },
    { text: 'total 123156437', because: 'no word about business' },
  ],
});
