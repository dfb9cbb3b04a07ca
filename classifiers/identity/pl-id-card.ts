import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Letters from A as 10, weights 7, 3, 1; the fourth character checks the others and weighs 9, its own opposite modulo 10. */
function checks(candidate: string): boolean {
  const weights = [7, 3, 1, 9, 7, 3, 1, 7, 3];
  const sum = [...alphanumericsOf(candidate)].reduce(
    (total, char, at) => total + Number.parseInt(char, 36) * (weights[at] ?? 0),
    0,
  );
  return candidate.length >= 9 && sum % 10 === 0;
}

export default defineInfotype({
  title: 'Polish identity card number (dowód osobisty)',
  region: ['PL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'POLAND_NATIONAL_ID_NUMBER', purview: 'Poland identity card' },
  patterns: [
    { regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.03 },
    { regex: /\b[A-Z]{3} \d{6}\b/, prior: 0.03 },
  ],
  validator: { test: checks, chance: 0.1 },
  context: [
    'dowod osobisty',
    'dowodu osobistego',
    'dowodem osobistym',
    'nr dowodu',
    'numer dowodu',
    'seria i numer dowodu',
    'seria i numer',
    'dowod tozsamosci',
    'dowodu tozsamosci',
    'dow os',
    'polish id card',
    'polish identity card',
    'identity card number',
    'national id card',
  ],
  finds: [
    { text: 'Dowód osobisty: ABK348213', match: 'ABK348213', level: 'high' },
    { text: 'seria i numer dowodu CXR 707714', match: 'CXR 707714', level: 'high' },
    { text: '{"nrDowodu":"DEF091035"}', match: 'DEF091035', level: 'high' },
    { text: 'legitymujący się dowodem osobistym ZZC030928,', match: 'ZZC030928', level: 'high' },
  ],
  ignores: [
    { text: 'dowód osobisty ABK448213', because: 'wrong check digit' },
    { text: 'dowód osobisty AB348213', because: 'two letters' },
    { text: 'dowód osobisty ABK34821', because: 'five digits' },
    { text: 'dowód osobisty ABKD348213', because: 'four letters' },
    { text: 'część ABK348213', because: 'no word about cards' },
  ],
});
