import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits that start with 0 or 1; no check digit is published. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'Tunisian identity card number (CIN)',
  region: ['TN'],
  categories: ['pii'],
  regulations: ['Loi 2004-63'],
  patterns: [
    {
      regex: /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Tt]unis|TUNIS|تونس)[^\d\n]{0,48}?\b(?<value>[01]\d{7})\b/,
      prior: 0.2,
    },
    { regex: /\b[01]\d{7}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'cin',
    'n cin',
    'numero cin',
    "carte d'identite nationale",
    "carte d'identite",
    'carte nationale',
    'cni',
    'identite nationale',
    'بطاقة التعريف الوطنية',
    'بطاقة تعريف',
    'رقم بطاقة التعريف',
  ],
  finds: [
    { text: 'CIN: 08441773', match: '08441773', level: 'medium' },
    { text: 'carte d’identité nationale tunisienne n° 11820447', match: '11820447', level: 'high' },
    { text: '{"cin":"07204418"}', match: '07204418', level: 'medium' },
    { text: 'بطاقة التعريف الوطنية عدد 09773418', match: '09773418', level: 'medium' },
  ],
  ignores: [
    { text: 'facture 08441773', because: 'no word about identity' },
    { text: 'CIN 28441773', because: 'starts with 2' },
    { text: 'CIN 0844177', because: 'seven digits' },
    { text: 'CIN 084417733', because: 'nine digits' },
    { text: 'CIN 00000000', because: 'one digit throughout' },
  ],
});
