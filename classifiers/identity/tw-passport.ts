import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Nine digits, biometric ones from 3 on (Bureau of Consular Affairs). */
export default defineInfotype({
  title: 'Taiwan passport number',
  region: ['TW'],
  categories: ['pii'],
  regulations: ['PDPA (Taiwan)'],
  aliases: { google: 'TAIWAN_PASSPORT', purview: 'Taiwan passport number' },
  patterns: [
    namedAs('TW', /\b[0-9]\d{8}\b/, 0.4),
    { regex: /(?:中華民國護照|臺灣護照|台灣護照|護照號碼|護照號)[^\dA-Z\n]{0,12}(?<value>[0-9]\d{8})\b/, prior: 0.86 },
    { regex: /\b[0-9]\d{8}\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'roc passport',
    'taiwan passport',
    '護照',
    '護照號碼',
    '護照號',
    '中華民國護照',
  ],
  finds: [
    { text: '護照號碼:348209173', match: '348209173', level: 'high' },
    { text: 'Taiwan passport no. 350916304', match: '350916304', level: 'high' },
    { text: 'ROC passport: 361730482', match: '361730482', level: 'high' },
    { text: '中華民國護照 307302158', match: '307302158', level: 'high' },
  ],
  ignores: [
    { text: '統一編號 348209173', because: 'no word about passports' },
    { text: 'Taiwan passport 34820917', because: 'eight digits' },
    { text: 'Taiwan passport 3482091735', because: 'ten digits' },
    { text: 'Taiwan passport A348209173', because: 'inside a longer token' },
  ],
});
