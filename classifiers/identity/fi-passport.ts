import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Finnish passport number',
  region: ['FI'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Finland passport number' },
  patterns: [{ regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.1 }, namedAs('FI', /\b[A-Z]{2}\d{7}\b/, 0.4)],
  context: [
    'passi',
    'passin numero',
    'passinumero',
    'passin nro',
    'matkustusasiakirja',
    'finskt pass',
    'passnummer',
    'finnish passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Finnish passport number: FP4820713', match: 'FP4820713', level: 'high' },
    { text: 'Passin numero PX1904457', match: 'PX1904457', level: 'medium' },
    { text: 'Suomen passi XK7731205', match: 'XK7731205', level: 'high' },
    { text: '{"nationality":"Finland","passportNo":"FX0047712"}', match: 'FX0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Finnish passport FP482071', because: 'six digits' },
    { text: 'Finnish passport FP48207130', because: 'eight digits' },
    { text: 'Finnish passport F4820713', because: 'one letter' },
    { text: 'tilaus FP4820713', because: 'no word about passports' },
  ],
});
