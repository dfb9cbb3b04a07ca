import { defineInfotype } from '../../src/detect/infotype.js';

/** § 290 SGB V, annex 1: the letter as two digits, weights 1 and 2 in turn, sums of digits, modulo 10. */
function checks(candidate: string): boolean {
  const letter = String(candidate.charCodeAt(0) - 64).padStart(2, '0');
  const digits = letter + candidate.slice(1, 9);
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const product = Number(digits.charAt(at)) * (at % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return String(sum % 10) === candidate.slice(9) && !/^.0{8}/.test(candidate);
}

export default defineInfotype({
  title: 'German health insurance number (Krankenversichertennummer, KVNR)',
  region: ['DE'],
  categories: ['pii', 'health'],
  regulations: ['GDPR', 'SGB V'],
  aliases: { presidio: 'DE_HEALTH_INSURANCE' },
  patterns: [{ regex: /\b[A-Z]\d{9}\b/, prior: 0.035 }],
  validator: { test: checks, chance: 0.1 },
  context: [
    'kvnr',
    'kv nr',
    'kv nummer',
    'krankenversichertennummer',
    'krankenversicherungsnummer',
    'krankenkasse',
    'krankenversicherung',
    'versichertennummer',
    'versicherten nr',
    'versicherten id',
    'gesundheitskarte',
    'egk',
    'german health insurance',
    'health insurance number',
  ],
  finds: [
    { text: 'KVNR: A123456780', match: 'A123456780', level: 'high' },
    { text: 'Versichertennummer T040281372 (AOK)', match: 'T040281372', level: 'high' },
    { text: '{"krankenversichertennummer":"M713500923"}', match: 'M713500923', level: 'high' },
    { text: 'Krankenkasse TK, Versicherten-Nr. H388641206', match: 'H388641206', level: 'high' },
  ],
  ignores: [
    { text: 'KVNR A123456781', because: 'wrong check digit' },
    { text: 'KVNR A12345678', because: 'nine characters' },
    { text: 'KVNR AB23456780', because: 'two letters' },
    { text: 'KVNR A000000002', because: 'no serial' },
    { text: 'Artikel A123456780', because: 'no word about insurance' },
  ],
});
