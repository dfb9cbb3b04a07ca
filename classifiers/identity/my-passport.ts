import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A (peninsula), H (Sabah) or K (Sarawak) and eight digits. */
export default defineInfotype({
  title: 'Malaysian passport number',
  region: ['MY'],
  categories: ['pii'],
  regulations: ['PDPA'],
  patterns: [
    namedAs('MY', /\b[AHK]\d{8}\b/, 0.4),
    {
      regex:
        /(?<![A-Za-z])(?:[Nn]ombor [Pp]asport|[Nn]o\.? Pasport|[Nn]o\.? pasport|[Pp]asport Malaysia)[^\dA-Z\n]{0,12}(?<value>[AHK]\d{8})\b/,
      prior: 0.86,
    },
    { regex: /\b[AHK]\d{8}\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'malaysian passport',
    'pasport',
    'nombor pasport',
    'no pasport',
  ],
  finds: [
    { text: 'Malaysian passport A48209173', match: 'A48209173', level: 'high' },
    { text: 'Nombor Pasport: H07302158', match: 'H07302158', level: 'high' },
    { text: 'Nombor pasport K09163054', match: 'K09163054', level: 'high' },
    { text: 'malaysian_passport_number=A61730482', match: 'A61730482', level: 'high' },
  ],
  ignores: [
    { text: 'stok A48209173', because: 'no word about passports' },
    { text: 'Malaysian passport A4820917', because: 'seven digits' },
    { text: 'Malaysian passport B48209173', because: 'no such series' },
    { text: 'Malaysian passport A482091735', because: 'nine digits' },
  ],
});
