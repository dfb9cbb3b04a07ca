import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Icelandic passport number',
  region: ['IS'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\bA\d{7}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.08 },
    namedAs('IS', /\bA\d{7}\b/, 0.4),
    namedAs('IS', /\b[A-Z]{3}\d{6}\b/, 0.4),
  ],
  context: [
    'vegabref',
    'vegabrefs',
    'vegabrefsnumer',
    'numer vegabrefs',
    'islenskt vegabref',
    'icelandic passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Icelandic passport number: A4820713', match: 'A4820713', level: 'high' },
    { text: 'Vegabréf nr. A1904457', match: 'A1904457', level: 'medium' },
    { text: 'íslenskt vegabréf A7731205', match: 'A7731205', level: 'high' },
    { text: '{"nationality":"Iceland","passportNo":"A0047712"}', match: 'A0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Icelandic passport A482071', because: 'six digits' },
    { text: 'Icelandic passport A48207130', because: 'eight digits' },
    { text: 'Icelandic passport AB4820713', because: 'two letters' },
    { text: 'pöntun A4820713', because: 'no word about passports' },
  ],
});
