import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Belgian passport number',
  region: ['BE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Belgium passport number' },
  patterns: [{ regex: /\b[A-Z]{2} ?\d{6}\b/, prior: 0.095 }, namedAs('BE', /\b[A-Z]{2} ?\d{6}\b/, 0.4)],
  context: [
    'paspoort',
    'paspoortnummer',
    'reispas',
    'passeport',
    'numero de passeport',
    'n passeport',
    'reisepass',
    'belgian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Belgian passport number: EJ482071', match: 'EJ482071', level: 'high' },
    { text: 'Belgisch paspoort EN 190445', match: 'EN 190445', level: 'high' },
    { text: 'passeport belge n° GA773120', match: 'GA773120', level: 'high' },
    { text: 'paspoortnummer=EK004771', match: 'EK004771', level: 'medium' },
  ],
  ignores: [
    { text: 'Belgian passport EJ48207', because: 'five digits' },
    { text: 'Belgian passport EJ4820713', because: 'seven digits' },
    { text: 'Belgian passport E482071', because: 'one letter' },
    { text: 'bestelling EJ482071', because: 'no word about passports' },
  ],
});
