import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and seven digits, earlier two letters and six digits (Direktorat Jenderal Imigrasi). */
export default defineInfotype({
  title: 'Indonesian passport number',
  region: ['ID'],
  categories: ['pii'],
  regulations: ['UU PDP'],
  aliases: { google: 'INDONESIA_PASSPORT', purview: 'Indonesia passport number' },
  patterns: [
    namedAs('ID', /\b(?:[A-Z]\d{7}|[A-Z]{2}\d{6})\b/, 0.4),
    {
      regex:
        /(?<![A-Za-z])(?:[Nn]omor [Pp]aspor|[Nn]o\.? [Pp]aspor|[Pp]aspor(?: RI| Indonesia)?)[^\dA-Z\n]{0,12}(?<value>[A-Z]\d{7}|[A-Z]{2}\d{6})\b/,
      prior: 0.86,
    },
    { regex: /\b(?:[A-Z]\d{7}|[A-Z]{2}\d{6})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'indonesian passport',
    'paspor',
    'nomor paspor',
    'no paspor',
  ],
  finds: [
    { text: 'Nomor paspor: C4820917', match: 'C4820917', level: 'high' },
    { text: 'Paspor RI X0730215 berlaku sampai 2030', match: 'X0730215', level: 'high' },
    { text: 'Indonesian passport AT916305', match: 'AT916305', level: 'high' },
    { text: 'paspor E6173048', match: 'E6173048', level: 'high' },
  ],
  ignores: [
    { text: 'faktur C4820917', because: 'no word about passports' },
    { text: 'Nomor paspor C482091', because: 'six digits' },
    { text: 'Nomor paspor C48209171', because: 'eight digits' },
    { text: 'Nomor paspor ABC916305', because: 'three letters' },
  ],
});
