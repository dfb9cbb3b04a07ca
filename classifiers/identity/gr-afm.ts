import { validate } from 'stdnum/lib/cjs/gr/vat.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Zeros fit the check, but were given to nobody. */
const assigned = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Greek tax number (AFM)',
  region: ['GR'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR'],
  aliases: { purview: 'Greece tax identification number', stdnum: 'gr.vat' },
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.02 }, namedAs('GR', /\b\d{9}\b/, 0.13)],
  // Powers of two modulo 11; the remainders 0 and 10 are written as one digit.
  validator: { test: assigned, chance: 0.1, undetected: 0.05 },
  context: [
    'αφμ',
    'α φ μ',
    'αριθμος φορολογικου μητρωου',
    'φορολογικου μητρωου',
    'φορολογικο μητρωο',
    'afm',
    'a f m',
    'δου',
    'aade',
    'ααδε',
    'greek tax number',
    'greek tax id',
    'greek tin',
  ],
  finds: [
    { text: 'ΑΦΜ: 012530849', match: '012530849', level: 'high' },
    { text: 'Α.Φ.Μ. 974848688', match: '974848688', level: 'high' },
    { text: '{"afm":"124820755"}', match: '124820755', level: 'high' },
    { text: 'ΑΦΜ: 045123879', match: '045123879', level: 'high' },
    { text: 'Α.Φ.Μ. 138702264, Δ.Ο.Υ. Χολαργού', match: '138702264', level: 'high' },
    { text: '{"afm":"998147031"}', match: '998147031', level: 'high' },
    { text: 'Greek tax number 026933453', match: '026933453', level: 'high' },
  ],
  ignores: [
    { text: 'ΑΦΜ 045123870', because: 'wrong check digit' },
    { text: 'ΑΦΜ 04512387', because: 'eight digits' },
    { text: 'ΑΦΜ 0451238700', because: 'ten digits' },
    { text: 'ΑΦΜ 000000000', because: 'zero' },
    { text: 'κωδικός 138702264', because: 'nine digits without a word about taxes' },
  ],
});
