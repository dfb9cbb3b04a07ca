import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Letters from A as 10, weights 7, 3, 1; the third character checks the others and weighs 9, its own opposite modulo 10. */
function checks(candidate: string): boolean {
  const weights = [7, 3, 9, 1, 7, 3, 1, 7, 3];
  const sum = [...alphanumericsOf(candidate)].reduce(
    (total, char, at) => total + Number.parseInt(char, 36) * (weights[at] ?? 0),
    0,
  );
  return candidate.length >= 9 && sum % 10 === 0;
}

export default defineInfotype({
  title: 'Polish passport number',
  region: ['PL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'POLAND_PASSPORT', purview: 'Poland passport number' },
  patterns: [
    { regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.03 },
    { regex: /\b[A-Z]{2} \d{7}\b/, prior: 0.03 },
    namedAs('PL', /\b[A-Z]{2} ?\d{7}\b/, 0.1),
  ],
  validator: { test: checks, chance: 0.1 },
  context: [
    'paszport',
    'paszportu',
    'paszportem',
    'numer paszportu',
    'nr paszportu',
    'seria i numer paszportu',
    'polski paszport',
    'polish passport',
    'passport',
    'passport number',
    'passport no',
    'travel document',
  ],
  finds: [
    { text: 'Paszport: EG4482071', match: 'EG4482071', level: 'high' },
    { text: 'nr paszportu AN 0190445', match: 'AN 0190445', level: 'high' },
    { text: '{"paszport":"ZS9773120"}', match: 'ZS9773120', level: 'high' },
    { text: 'Polish passport number EF4004771', match: 'EF4004771', level: 'high' },
  ],
  ignores: [
    { text: 'paszport EG5482071', because: 'wrong check digit' },
    { text: 'paszport EG482071', because: 'six digits' },
    { text: 'paszport EGA4820713', because: 'three letters' },
    { text: 'zamówienie EG4482071', because: 'no word about passports' },
  ],
});
