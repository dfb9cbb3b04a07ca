import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Crossroads Bank for Enterprises: ten digits from 0 or 1, the last two are 97 minus the first eight modulo 97. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

export default defineInfotype({
  title: 'Belgian enterprise number (KBO/BCE)',
  region: ['BE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b[01]\d{3}\.\d{3}\.\d{3}\b/, prior: 0.4 },
    { regex: /\b[01]\d{3} \d{3} \d{3}\b/, prior: 0.02 },
    { regex: /\b[01]\d{9}\b/, prior: 0.008 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'kbo',
    'bce',
    'kbo nummer',
    'ondernemingsnummer',
    "numero d'entreprise",
    'numero entreprise',
    'rpr',
    'rpm',
    'unternehmensnummer',
    'enterprise number',
    'handelsregister',
    'banque carrefour des entreprises',
    'kruispuntbank van ondernemingen',
  ],
  finds: [
    { text: 'Ondernemingsnummer: 0529.924.955', match: '0529.924.955', level: 'high' },
    { text: "numéro d'entreprise 0705381327", match: '0705381327', level: 'high' },
    { text: 'RPR Antwerpen 0181 042 976', match: '0181 042 976', level: 'high' },
    { text: '{"kbo":"1611002130"}', match: '1611002130', level: 'high' },
    { text: 'Acme nv, 0870.210.853', match: '0870.210.853', level: 'high' },
  ],
  ignores: [
    { text: 'KBO 0152.688.387', because: 'wrong check digits' },
    { text: 'KBO 2403.170.701', because: 'numbers start with 0 or 1' },
    { text: 'KBO 0403.170.70', because: 'nine digits' },
    { text: 'time 1700000000', because: 'a timestamp' },
    { text: 'KBO 10403.170.701', because: 'eleven digits' },
  ],
});
