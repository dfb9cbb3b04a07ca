import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Seven digits from 1, 5 or 7 on and a check digit in brackets whose rule is not published (Direcção dos Serviços de
 * Identificação).
 */
export default defineInfotype({
  title: 'Macao resident identity card number (BIR)',
  region: ['MO'],
  categories: ['pii'],
  regulations: ['Macao Act 8/2005'],
  patterns: [
    { regex: /\b[157]\d{6} ?[(（]\d[)）]/, prior: 0.3 },
    { regex: /\b[157]\d{6}\/\d\b/, prior: 0.15 },
    {
      regex:
        /(?:澳門居民身份證|澳门居民身份证|澳門身份證|澳门身份证)[^\d\n]{0,12}(?<value>[157]\d{6}(?: ?[(（]\d[)）]|\/?\d(?![\d(（])))/,
      prior: 0.86,
    },
    { regex: /\b[157]\d{7}\b(?![(（])/, prior: 0.11 },
  ],
  context: [
    'bir',
    'bilhete de identidade',
    'bilhete de identidade de residente',
    'macao identity card',
    'macau identity card',
    'macao resident identity card',
    '澳門居民身份證',
    '澳門身份證',
    '澳门居民身份证',
    '身份證',
    '身份證號碼',
    '身份證編號',
  ],
  finds: [
    { text: 'BIR n.º 1482091(7)', match: '1482091(7)', level: 'high' },
    { text: '澳門居民身份證編號:5073021(4)', match: '5073021(4)', level: 'high' },
    { text: 'Bilhete de Identidade 7291630/5', match: '7291630/5', level: 'medium' },
    { text: 'Macau identity card 16173048', match: '16173048', level: 'medium' },
  ],
  ignores: [
    { text: 'f(x) = 1482091(7)', because: 'no word about identity cards' },
    { text: 'BIR 2482091(7)', because: 'does not start with 1, 5 or 7' },
    { text: 'BIR 148209(7)', because: 'six digits' },
    { text: 'BIR 14820911(7)', because: 'eight digits' },
  ],
});
