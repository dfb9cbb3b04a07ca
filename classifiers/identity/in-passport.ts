import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and seven digits, the last never zero (Passport Seva). */
export default defineInfotype({
  title: 'Indian passport number',
  region: ['IN'],
  categories: ['pii'],
  regulations: ['DPDP Act'],
  aliases: { presidio: 'IN_PASSPORT', google: 'INDIA_PASSPORT' },
  patterns: [
    namedAs('IN', /\b[A-Z][0-9]\d ?\d{4}[1-9]\b/, 0.4),
    { regex: /(?:पासपोर्ट)[^\dA-Z\n]{0,12}(?<value>[A-Z][0-9]\d ?\d{4}[1-9])\b/, prior: 0.86 },
    { regex: /\b[A-Z][0-9]\d ?\d{4}[1-9]\b/, prior: 0.106 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'indian passport',
    'passport seva',
    'पासपोर्ट',
  ],
  finds: [
    { text: 'Passport No: K1949083 Nationality: Indian', match: 'K1949083', level: 'medium' },
    { text: 'Indian passport no. M4820917', match: 'M4820917', level: 'high' },
    { text: 'Passport Number (India): Z37 02156', match: 'Z37 02156', level: 'high' },
    { text: 'indian_passport_no: K9163054', match: 'K9163054', level: 'high' },
    { text: 'पासपोर्ट संख्या: N2750183', match: 'N2750183', level: 'high' },
  ],
  ignores: [
    { text: 'order M4820917', because: 'no word about passports' },
    { text: 'Indian passport M482091', because: 'six digits' },
    { text: 'Indian passport M4820910', because: 'ends in zero' },
    { text: 'Indian passport MA820917', because: 'two letters' },
    { text: 'Indian passport M48209171', because: 'eight digits' },
  ],
});
