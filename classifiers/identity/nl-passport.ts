import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Dutch passport and identity card number',
  region: ['NL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'NETHERLANDS_PASSPORT', purview: 'Netherlands passport number' },
  patterns: [
    // Two letters, six letters or digits, a digit; never the letter O.
    { regex: /\b[A-NP-Z]{2}[0-9A-NP-Z]{6}\d\b/, prior: 0.092 },
    namedAs('NL', /\b[A-NP-Z]{2}[0-9A-NP-Z]{6}\d\b/, 0.4),
  ],
  context: [
    'paspoort',
    'paspoortnummer',
    'paspoort nummer',
    'documentnummer',
    'identiteitskaart',
    'id kaart',
    'reisdocument',
    'nederlands paspoort',
    'dutch id card',
    'dutch identity card',
    'dutch passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Dutch passport number: NWB4K2C07', match: 'NWB4K2C07', level: 'high' },
    { text: 'Paspoortnummer: BX19F0445', match: 'BX19F0445', level: 'medium' },
    { text: 'Nederlandse identiteitskaart IM7R731C5', match: 'IM7R731C5', level: 'high' },
    { text: '{"nationality":"Netherlands","passportNo":"NP0047712"}', match: 'NP0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Dutch passport NWB4K2C0', because: 'eight characters' },
    { text: 'Dutch passport NWB4K2C077', because: 'ten characters' },
    { text: 'Dutch passport NWO4K2C07', because: 'O is not used' },
    { text: 'bestelling NWB4K2C07', because: 'no word about passports' },
  ],
});
