import { validate } from 'stdnum/lib/cjs/tr/tckimlik.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Turkish identification number (T.C. Kimlik No)',
  region: ['TR'],
  categories: ['pii'],
  regulations: ['KVKK'],
  aliases: {
    presidio: 'TR_NATIONAL_ID',
    google: 'TURKEY_ID_NUMBER',
    purview: 'Turkey national identification number',
    stdnum: 'tr.tckimlik',
  },
  patterns: [{ regex: /\b[1-9]\d{9}[02468]\b/, prior: 0.012 }],
  // Two check digits; the last is even.
  validator: { test: conformsTo({ validate }), chance: 0.02 },
  context: [
    'tc kimlik',
    'tc kimlik no',
    't c kimlik',
    'tckn',
    'tc no',
    'tcno',
    'kimlik no',
    'kimlik numarasi',
    'kimlik numarası',
    'kimlik',
    'vatandaslik no',
    'vatandaşlık no',
    'vatandaşlık numarası',
    'nüfus cüzdanı',
    'turkish id',
    'turkish national id',
    'turkish identification number',
  ],
  finds: [
    { text: 'T.C. Kimlik No: 12340817590', match: '12340817590', level: 'high' },
    { text: 'TCKN 30771420868', match: '30771420868', level: 'high' },
    { text: '{"tcKimlikNo":"58102993300"}', match: '58102993300', level: 'high' },
    { text: 'kimlik numarası 44061205776, Ankara', match: '44061205776', level: 'high' },
  ],
  ignores: [
    { text: 'TCKN 12340817591', because: 'wrong last check digit' },
    { text: 'TCKN 12340817500', because: 'wrong check digit before the last' },
    { text: 'TCKN 02340817566', because: 'starts with zero' },
    { text: 'TCKN 1234081752', because: 'ten digits' },
    { text: 'TCKN 123408175660', because: 'twelve digits' },
  ],
});
