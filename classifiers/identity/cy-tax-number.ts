import { validate } from 'stdnum/lib/cjs/cy/vat.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Cypriot tax identification code (TIC)',
  region: ['CY'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR'],
  aliases: { purview: 'Cyprus tax identification number' },
  patterns: [{ regex: /\b\d{8}[A-Z]\b/, prior: 0.03 }, namedAs('CY', /\b\d{8}[A-Z]\b/, 0.06)],
  // Modulo 26 over the digits, those in odd places by a table.
  validator: { test: conformsTo({ validate }), chance: 1 / 26 },
  context: [
    'tic',
    'tin',
    'tax identification code',
    'tax identification number',
    'cyprus tax',
    'cypriot tax',
    'tax id',
    'αφτ',
    'αριθμος φορολογικης ταυτοτητας',
    'αριθμος φορολογικου μητρωου',
    'φορολογικη ταυτοτητα',
    'vergi kimlik numarasi',
  ],
  finds: [
    { text: 'Cyprus TIC: 00532445O', match: '00532445O', level: 'high' },
    { text: 'Αριθμός Φορολογικής Ταυτότητας 00917263I', match: '00917263I', level: 'high' },
    { text: 'cypriot tax id 01248830T', match: '01248830T', level: 'high' },
    { text: 'tax_identification_code,00300471F,Limassol', match: '00300471F', level: 'high' },
  ],
  ignores: [
    { text: 'Cyprus TIC 00532445A', because: 'wrong check letter' },
    { text: 'Cyprus TIC 0053244O', because: 'seven digits' },
    { text: 'Cyprus TIC 005324450', because: 'a digit in the place of the letter' },
    { text: 'Cyprus TIC X00532445O', because: 'inside a longer token' },
  ],
});
