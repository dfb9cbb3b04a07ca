import { validate } from 'stdnum/lib/cjs/be/insz.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Royal decree of 3 April 1984, and the BIS numbers of foreigners, whose month is 20 or 40 higher. */
const assigned = (candidate: string) => {
  const digits = digitsOf(candidate).join('');
  return digits.length === 11 && validate(digits).isValid;
};

export default defineInfotype({
  title: 'Belgian national number (NN, BIS, INSZ)',
  region: ['BE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Belgium national number', stdnum: ['be.nn', 'be.bis', 'be.insz'] },
  patterns: [
    { regex: /\b\d{2}\.[0-5]\d\.\d{2}[- ]\d{3}[.-]\d{2}\b/, prior: 0.85 },
    { regex: /\b\d{6}[- ]\d{3}[- ]\d{2}\b/, prior: 0.006 },
    { regex: /\b\d{2} \d{2} \d{2} \d{3} \d{2}\b/, prior: 0.006 },
    { regex: /\b\d{2}[0-5]\d{8}\b/, prior: 0.006 },
  ],
  // Born before or after 2000: two remainders by 97; half of the shapes hold no day.
  validator: { test: assigned, chance: 0.003, undetected: 0.03 },
  context: [
    'rijksregisternummer',
    'rijksregister',
    'insz',
    'insz nummer',
    'bisnummer',
    'bis nummer',
    'numero national',
    'numero de registre national',
    'registre national',
    'niss',
    'nationalregisternummer',
    'national register number',
    'belgian national number',
    'national number',
    'numero bis',
    'rrn',
  ],
  finds: [
    { text: 'Rijksregisternummer: 86.03.19-047.46', match: '86.03.19-047.46', level: 'high' },
    { text: 'numéro national 921124-208-14', match: '921124-208-14', level: 'high' },
    { text: '{"insz":"17051201616"}', match: '17051201616', level: 'high' },
    { text: 'NISS (bis) 78.43.05-114.26', match: '78.43.05-114.26', level: 'high' },
    { text: 'betreft 63.02.17-401.38', match: '63.02.17-401.38', level: 'high' },
  ],
  ignores: [
    { text: 'rijksregisternummer 86.03.19-047.47', because: 'wrong check digits' },
    { text: 'rijksregisternummer 86.13.19-047.28', because: 'no month 13' },
    { text: 'rijksregisternummer 86.03.19-047.2', because: 'ten digits' },
    { text: 'rijksregisternummer 860319047281', because: 'twelve digits' },
    { text: 'version 86.03.19', because: 'a version' },
  ],
});
