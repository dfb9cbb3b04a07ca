import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Maltese passport number',
  region: ['MT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Malta passport number' },
  patterns: [{ regex: /\b\d{7}\b/, prior: 0.1 }, namedAs('MT', /\b\d{7}\b/, 0.4)],
  context: [
    'passaport',
    'numru tal-passaport',
    'numru tal passaport',
    'passaport malti',
    'maltese passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Maltese passport number: 1204481', match: '1204481', level: 'high' },
    { text: 'Passaport Nru 0990445', match: '0990445', level: 'medium' },
    { text: '{"nationality":"Malta","passportNo":"1377312"}', match: '1377312', level: 'high' },
    { text: 'Malta passport 1004771', match: '1004771', level: 'high' },
  ],
  ignores: [
    { text: 'Maltese passport 120448', because: 'six digits' },
    { text: 'Maltese passport 12044810', because: 'eight digits' },
    { text: 'Maltese passport A1204481', because: 'a letter in front' },
    { text: 'order 1204481', because: 'no word about passports' },
  ],
});
