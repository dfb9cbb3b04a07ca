import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Romanian passport number',
  region: ['RO'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Romania passport number' },
  patterns: [{ regex: /\b\d{8,9}\b/, prior: 0.1 }, namedAs('RO', /\b\d{8,9}\b/, 0.4)],
  context: [
    'pasaport',
    'pasaportul',
    'pasaportului',
    'nr pasaport',
    'numar pasaport',
    'numarul pasaportului',
    'pasaport romanesc',
    'pasaport nr',
    'romanian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Romanian passport number: 052448137', match: '052448137', level: 'high' },
    { text: 'Pașaport românesc nr. 05190445', match: '05190445', level: 'high' },
    { text: 'numărul pașaportului: 057731205', match: '057731205', level: 'medium' },
    { text: '{"nationality":"Romania","passportNo":"060047712"}', match: '060047712', level: 'high' },
  ],
  ignores: [
    { text: 'Romanian passport 0524481', because: 'seven digits' },
    { text: 'Romanian passport 0524481377', because: 'ten digits' },
    { text: 'Romanian passport A52448137', because: 'a letter in front' },
    { text: 'comanda 052448137', because: 'no word about passports' },
  ],
});
