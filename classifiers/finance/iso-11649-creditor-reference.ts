import { alphanumericsOf, digitsOf, mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO 11649: RF, two check digits, up to 21 characters; ISO/IEC 7064 MOD 97-10. */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate);
  return value.length >= 8 && digitsOf(value).length >= 6 && mod97(value.slice(4) + value.slice(0, 4)) === 1;
}

export default defineInfotype({
  title: 'Structured creditor reference (ISO 11649)',
  region: [],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\bRF\d{2}(?: [0-9A-Z]{4}){1,5}(?: [0-9A-Z]{1,3})?\b/, prior: 0.8 },
    { regex: /\bRF\d{2}[0-9A-Z]{4,21}\b/, prior: 0.5 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'creditor reference',
    'reference',
    'rf reference',
    'structured reference',
    'zahlungsreferenz',
    'referenz',
    'viite',
    'viitenumero',
    'reference de paiement',
    'payment reference',
    'iso 11649',
  ],
  finds: [
    { text: 'Creditor reference: RF84 8306 2756 3056', match: 'RF84 8306 2756 3056', level: 'high' },
    { text: 'viite RF7512732688', match: 'RF7512732688', level: 'high' },
    { text: '{"reference":"RF41A242718B7"}', match: 'RF41A242718B7', level: 'high' },
    { text: 'Zahlungsreferenz RF03 8160 7539 8382 39', match: 'RF03 8160 7539 8382 39', level: 'high' },
    { text: 'pay with RF669855627139 today', match: 'RF669855627139', level: 'high' },
  ],
  ignores: [
    { text: 'Reference RF03 0444 8917 8079', because: 'wrong check digits' },
    { text: 'Reference RG18 5390 0754 7034', because: 'another prefix' },
    { text: 'Reference RF185', because: 'too short' },
    { text: 'PRF18568711244923', because: 'inside a longer token' },
  ],
});
