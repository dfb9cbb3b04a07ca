import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Irish passport number',
  region: ['IE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'IRELAND_PASSPORT', purview: 'Ireland passport number' },
  patterns: [
    { regex: /\b[PLX][A-Z0-9]\d{7}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.09 },
    namedAs('IE', /\b[PLX][A-Z0-9]\d{7}\b/, 0.4),
    namedAs('IE', /\b[A-Z]{2}\d{7}\b/, 0.4),
  ],
  context: [
    'irish passport number',
    'pas eireannach',
    'uimhir pas',
    'passport card',
    'irish passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Irish passport number: PD4820713', match: 'PD4820713', level: 'high' },
    { text: 'Ireland, passport no. LT1904457', match: 'LT1904457', level: 'high' },
    { text: '{"nationality":"Irish","passportNumber":"PW7731205"}', match: 'PW7731205', level: 'high' },
    { text: 'Irish passport card XN0047712', match: 'XN0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Irish passport PD482071', because: 'six digits' },
    { text: 'Irish passport PD48207130', because: 'eight digits' },
    { text: 'Irish passport PDX4820713', because: 'three letters' },
    { text: 'order PD4820713', because: 'no word about passports' },
  ],
});
