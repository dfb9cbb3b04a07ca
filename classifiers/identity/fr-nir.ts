import { validate } from 'stdnum/lib/cjs/fr/nir.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'French social security number (NIR)',
  region: ['FR'],
  categories: ['pii', 'health'],
  regulations: ['GDPR', 'Loi Informatique et Libertés'],
  aliases: {
    google: 'FRANCE_NIR',
    purview: 'France social security number (INSEE)',
    macie: 'FRANCE_NATIONAL_IDENTIFICATION_NUMBER',
    stdnum: 'fr.nir',
  },
  patterns: [
    // Sex, year, month (or 20 and above: unknown), department with 2A and 2B, commune, order, key (INSEE, NIR).
    {
      regex: /\b[12] \d{2} (?:0[1-9]|1[0-2]|[2-9]\d) (?:\d{2}|2[AB]) \d{3} \d{3} \d{2}\b/,
      prior: 0.9,
    },
    { regex: /\b[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6} ?\d{2}\b/, prior: 0.05 },
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 97 },
  context: [
    'nir',
    'insee',
    'securite sociale',
    'numero de securite sociale',
    'num secu',
    'secu',
    'carte vitale',
    'assure social',
    'social security',
  ],
  finds: [
    { text: 'N° de sécurité sociale : 2 69 05 49 588 157 80', match: '2 69 05 49 588 157 80', level: 'high' },
    { text: 'NIR 269054958815780', match: '269054958815780', level: 'high' },
    { text: 'nir=185072A09125166', match: '185072A09125166', level: 'high' },
    { text: 'carte vitale 2690549588157 80.', match: '2690549588157 80', level: 'high' },
  ],
  ignores: [
    { text: 'NIR 269054958815781', because: 'wrong key' },
    { text: 'NIR 369054958815780', because: 'neither man nor woman' },
    { text: 'NIR 269134958815780', because: 'month 13' },
    { text: 'NIR 2690549588157', because: 'no key' },
    { text: 'NIR 2690549588157801', because: 'too long' },
  ],
});
