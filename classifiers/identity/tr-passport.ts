import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Turkish passport number',
  region: ['TR'],
  categories: ['pii'],
  regulations: ['KVKK'],
  patterns: [
    { regex: /\bU ?\d{8}\b/, prior: 0.12 },
    { regex: /\b[A-Z]\d{8}\b/, prior: 0.09 },
    namedAs('TR', /\bU ?\d{8}\b/, 0.4),
    namedAs('TR', /\b[A-Z]\d{8}\b/, 0.4),
  ],
  context: [
    'pasaport',
    'pasaport no',
    'pasaport numarası',
    'pasaport numarasi',
    'pasaportu',
    'turk pasaportu',
    'türk pasaportu',
    'turkish passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Turkish passport number: U04820713', match: 'U04820713', level: 'high' },
    { text: 'Pasaport No: U11904457', match: 'U11904457', level: 'medium' },
    { text: 'Türk pasaportu S07731205', match: 'S07731205', level: 'high' },
    { text: '{"nationality":"Turkey","passportNo":"U20047712"}', match: 'U20047712', level: 'high' },
  ],
  ignores: [
    { text: 'Turkish passport U0482071', because: 'seven digits' },
    { text: 'Turkish passport U048207130', because: 'nine digits' },
    { text: 'Turkish passport UA4820713', because: 'two letters' },
    { text: 'sipariş U04820713', because: 'no word about passports' },
  ],
});
