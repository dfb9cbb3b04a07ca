import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ITU-T E.118: 89, country and issuer, account, a digit by Luhn's formula; stored with a filler F behind nineteen digits. */
const issued = (candidate: string) => luhn(digitsOf(candidate)) && new Set(digitsOf(candidate).slice(4)).size > 2;

export default defineInfotype({
  title: 'SIM card number (ICCID)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'ICCID_NUMBER' },
  patterns: [
    { regex: /\b89\d{16,18}[Ff]?\b/, prior: 0.1 },
    { regex: /\b89\d{2} \d{4} \d{4} \d{4} \d{3,4}[Ff]?\b/, prior: 0.3 },
    { regex: /\b89\d{3} \d{5} \d{5} \d{4,5}\b/, prior: 0.3 },
    { regex: /\b89 ?\d{2}[ -]\d{2}[ -]\d{4,12}[ -]?\d{1,9}[ -]\d\b/, prior: 0.3 },
  ],
  validator: { test: issued, chance: 1 / 10 },
  context: [
    'iccid',
    'icc id',
    'sim',
    'sim card',
    'sim number',
    'sim serial',
    'esim',
    'sim karte',
    'simkartennummer',
    'carte sim',
    'tarjeta sim',
    'scheda sim',
  ],
  finds: [
    { text: 'ICCID: 8949787789328792178', match: '8949787789328792178', level: 'high' },
    { text: '{"iccid":"89014421809679290817"}', match: '89014421809679290817', level: 'high' },
    { text: 'SIM card 8944 0033 9075 7938 348 blocked', match: '8944 0033 9075 7938 348', level: 'high' },
    { text: 'iccid=89337017468145384012;', match: '89337017468145384012', level: 'high' },
    { text: 'SIM 8949787789328792178F', match: '8949787789328792178F', level: 'high' },
  ],
  ignores: [
    { text: 'ICCID 8949787789328792179', because: 'wrong check digit' },
    { text: 'order 8949787789328792178', because: 'no word about SIM cards' },
    { text: 'ICCID 7949787789328792178', because: 'begins with 79' },
    { text: 'ICCID 894978778932879', because: 'fifteen digits' },
  ],
});
