import { digitsOf, isDate, luhn, verhoeff } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Grand-ducal regulation of 21 June 2013: birthday, serial, then Luhn's and Verhoeff's digit, each over the first eleven. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const text = digits.join('');
  return (
    digits.length === 13 &&
    isDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))) &&
    luhn(digits.slice(0, 12)) &&
    verhoeff([...digits.slice(0, 11), ...digits.slice(12)])
  );
}

export default defineInfotype({
  title: 'Luxembourg national identification number (matricule)',
  region: ['LU'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Luxembourg national identification number natural persons' },
  patterns: [
    { regex: /\b(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{5}\b/, prior: 0.02 },
    { regex: /\b(?:19|20)\d{2} (?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12]\d|3[01]) \d{3} ?\d{2}\b/, prior: 0.02 },
    { regex: /\b(?:19|20)\d{2} (?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) \d{5}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 0.01 },
  context: [
    'matricule',
    'numero de matricule',
    'matricule nationale',
    'numero d identification national',
    'identifiant national',
    'identifikatiounsnummer',
    'nationale identifikationsnummer',
    'sozialversicherungsnummer',
    'securite sociale',
    'ccss',
    'rnpp',
    'luxembourg national id',
    'luxembourg id number',
    'luxembourg social security',
  ],
  finds: [
    { text: 'Matricule: 1985041203716', match: '1985041203716', level: 'high' },
    { text: 'numéro de matricule 1971 0924 11866, Esch-sur-Alzette', match: '1971 0924 11866', level: 'high' },
    { text: '{"matricule":"2003081522024"}', match: '2003081522024', level: 'high' },
    { text: 'Luxembourg national ID 1998 11 07 540 79', match: '1998 11 07 540 79', level: 'high' },
    { text: 'client 1962022873365', match: '1962022873365' },
  ],
  ignores: [
    { text: 'matricule 1985041203717', because: 'wrong second check digit' },
    { text: 'matricule 1985041203726', because: 'wrong first check digit' },
    { text: 'matricule 1985023012345', because: 'no 30th of February' },
    { text: 'matricule 198504120371', because: 'twelve digits' },
    { text: 'matricule 19850412037110', because: 'fourteen digits' },
  ],
});
