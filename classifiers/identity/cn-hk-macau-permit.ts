import { defineInfotype } from '../../src/detect/infotype.js';

/** C, a letter or digit and seven digits; W and eight digits before 2014 (exit-entry permit of mainland residents). */
export default defineInfotype({
  title: 'Chinese travel permit to Hong Kong and Macao',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    {
      regex: /(?:往来港澳通行证|往來港澳通行證|港澳通行证)[^\dA-Z\n]{0,12}(?<value>C[A-HJ-NP-Z\d]\d{7}|W\d{8})\b/,
      prior: 0.86,
    },
    { regex: /\b(?:C[A-HJ-NP-Z\d]\d{7}|W\d{8})\b/, prior: 0.12 },
  ],
  context: [
    '往来港澳通行证',
    '港澳通行证',
    '往來港澳通行證',
    'exit entry permit',
    'travel permit',
    'permit for proceeding to hong kong and macao',
  ],
  finds: [
    { text: '往来港澳通行证号码:C48209173', match: 'C48209173', level: 'high' },
    { text: '港澳通行证 CA7302158', match: 'CA7302158', level: 'high' },
    { text: 'Exit-Entry Permit C91630548', match: 'C91630548', level: 'medium' },
    { text: '往来港澳通行证号为W61730482', match: 'W61730482', level: 'high' },
  ],
  ignores: [
    { text: '订单 C48209173', because: 'no word about permits' },
    { text: '往来港澳通行证 C4820917', because: 'seven digits' },
    { text: '往来港澳通行证 D48209173', because: 'no such series' },
    { text: '往来港澳通行证 C482091735', because: 'nine digits' },
  ],
});
