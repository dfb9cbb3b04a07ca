import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Icelandic VAT number (VSK)',
  region: ['IS'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'is.vsk' },
  patterns: [
    { regex: /\bIS ?\d{5,6}\b/, prior: 0.12 },
    { regex: /\b\d{5,6}\b/, prior: 0.1 },
  ],
  context: [
    'vsk numer',
    'vsk nr',
    'vsknr',
    'vsknumer',
    'virdisaukaskattsnumer',
    'virðisaukaskattsnúmer',
    'vsk number',
    'icelandic vat',
  ],
  finds: [
    { text: 'VSK-númer: 102043', match: '102043', level: 'medium' },
    { text: 'VSK nr. 14875', match: '14875', level: 'medium' },
    { text: 'virðisaukaskattsnúmer IS961781', match: 'IS961781', level: 'medium' },
    { text: '{"vskNumer":"137894"}', match: '137894', level: 'medium' },
  ],
  ignores: [
    { text: 'VSK-númer 0062', because: 'four digits' },
    { text: 'VSK-númer 1234913', because: 'seven digits' },
    { text: 'VSK 24500 kr.', because: 'an amount of tax' },
    { text: 'zip 10155', because: 'no word about tax' },
  ],
});
