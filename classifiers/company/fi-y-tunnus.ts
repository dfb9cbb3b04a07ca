import { validate } from 'stdnum/lib/cjs/fi/ytunnus.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Patentti- ja rekisterihallitus: weights 7, 9, 10, 5, 8, 4, 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Finnish business identity code (Y-tunnus)',
  region: ['FI'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'FINLAND_BUSINESS_ID', stdnum: 'fi.ytunnus' },
  patterns: [
    { regex: /\b\d{7}-\d\b/, prior: 0.05 },
    { regex: /\b\d{8}\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'y tunnus',
    'ytunnus',
    'yritystunnus',
    'yritys ja yhteisotunnus',
    'liike ja yhteisotunnus',
    'fo nummer',
    'fonummer',
    'business id',
    'business identity code',
    'kaupparekisteri',
  ],
  finds: [
    { text: 'Y-tunnus: 2476310-9', match: '2476310-9', level: 'high' },
    { text: 'FO-nummer 0606159-2', match: '0606159-2', level: 'high' },
    { text: 'Business ID 1656961-3, Helsinki', match: '1656961-3', level: 'high' },
    { text: 'y_tunnus;2640387-9', match: '2640387-9', level: 'high' },
    { text: 'ytunnus=28608747', match: '28608747', level: 'medium' },
  ],
  ignores: [
    { text: 'Y-tunnus 2778425-1', because: 'wrong check digit' },
    { text: 'Y-tunnus 207747-0', because: 'six digits' },
    { text: 'range 2071825-0', because: 'no word about business' },
    { text: 'Y-tunnus 2076753-01', because: 'two check digits' },
  ],
});
