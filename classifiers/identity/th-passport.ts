import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** One or two letters and seven digits, earlier a letter and six (Department of Consular Affairs). */
export default defineInfotype({
  title: 'Thai passport number',
  region: ['TH'],
  categories: ['pii'],
  regulations: ['PDPA'],
  patterns: [
    namedAs('TH', /\b(?:[A-Z]{1,2}\d{7}|[A-Z]\d{6})\b/, 0.4),
    { regex: /(?:หนังสือเดินทาง|พาสปอร์ต)[^\dA-Z\n]{0,12}(?<value>[A-Z]{1,2}\d{7}|[A-Z]\d{6})\b/, prior: 0.86 },
    { regex: /\b(?:[A-Z]{1,2}\d{7}|[A-Z]\d{6})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'thai passport',
    'หนังสือเดินทาง',
    'เลขที่หนังสือเดินทาง',
    'พาสปอร์ต',
  ],
  finds: [
    { text: 'Thai passport AA4820917', match: 'AA4820917', level: 'high' },
    { text: 'หนังสือเดินทางเลขที่ AC0730215', match: 'AC0730215', level: 'high' },
    { text: 'เลขที่พาสปอร์ต: AB9163054', match: 'AB9163054', level: 'high' },
    { text: 'Thailand passport no. Z617304', match: 'Z617304', level: 'high' },
  ],
  ignores: [
    { text: 'lot AA4820917', because: 'no word about passports' },
    { text: 'Thai passport AA48209', because: 'five digits' },
    { text: 'Thai passport AAB4820917', because: 'three letters' },
    { text: 'Thai passport AA48209171', because: 'eight digits' },
  ],
});
