import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Latvian passport number',
  region: ['LV'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Latvia passport number' },
  patterns: [
    { regex: /\bL[VN] ?\d{7}\b/, prior: 0.15 },
    { regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.09 },
    namedAs('LV', /\bL[VN] ?\d{7}\b/, 0.4),
    namedAs('LV', /\b[A-Z]{2}\d{7}\b/, 0.4),
  ],
  context: [
    'pase',
    'pases numurs',
    'pases nr',
    'pases',
    'pase nr',
    'latvijas pase',
    'latvian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Latvian passport number: LV4820713', match: 'LV4820713', level: 'high' },
    { text: 'Pases Nr. LV1904457', match: 'LV1904457', level: 'medium' },
    { text: 'Latvijas pase LN7731205', match: 'LN7731205', level: 'high' },
    { text: '{"nationality":"Latvia","passportNo":"LV0047712"}', match: 'LV0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Latvian passport LV482071', because: 'six digits' },
    { text: 'Latvian passport LV48207130', because: 'eight digits' },
    { text: 'Latvian passport L4820713', because: 'one letter' },
    { text: 'pasūtījums LV4820713', because: 'no word about passports' },
  ],
});
