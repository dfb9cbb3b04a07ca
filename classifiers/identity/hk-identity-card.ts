import { validate } from 'stdnum/lib/cjs/hk/hkid.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** One or two letters, six digits and a check character modulo 11 in brackets (Immigration Department). */
export default defineInfotype({
  title: 'Hong Kong identity card number (HKID)',
  region: ['HK'],
  categories: ['pii'],
  regulations: ['PDPO'],
  aliases: { google: 'HONG_KONG_ID_NUMBER', purview: 'Hong Kong identity card (HKID) number', stdnum: 'hk.hkid' },
  patterns: [
    { regex: /\b[A-Z]{1,2}\d{6} ?[(（][0-9A][)）]/, prior: 0.5 },
    { regex: /身份[证證][^\dA-Z\n]{0,12}(?<value>[A-Z]{1,2}\d{6}(?: ?[(（][0-9A][)）]|[0-9A]\b))/, prior: 0.86 },
    { regex: /\b[a-z]{1,2}\d{6}\([0-9aA]\)/, prior: 0.15 },
    { regex: /\b[A-Z]{1,2}\d{6}[ -]?[0-9A]\b/, prior: 0.03 },
  ],
  validator: { test: (candidate) => validate(alphanumericsOf(candidate)).isValid, chance: 1 / 11 },
  context: [
    'hkid',
    'hkid number',
    'hkid no',
    'hong kong identity card',
    'hong kong id',
    'identity card',
    'id card',
    '身份證',
    '身份證號碼',
    '香港身份證',
    '香港身份證號碼',
    '香港永久性居民身份證',
  ],
  finds: [
    { text: 'HKID: K482916(6)', match: 'K482916(6)', level: 'high' },
    { text: '香港身份證號碼:R730158(7)', match: 'R730158(7)', level: 'high' },
    { text: '"hkid":"WX3512043"', match: 'WX3512043', level: 'high' },
    { text: 'Tenant Chan, Y604827 (5)', match: 'Y604827 (5)' },
    { text: '身份證 P730212（A）', match: 'P730212（A）', level: 'high' },
    { text: 'hkid g219043(4)', match: 'g219043(4)', level: 'high' },
  ],
  ignores: [
    { text: 'HKID K482916(7)', because: 'wrong check digit' },
    { text: 'HKID K48291(6)', because: 'five digits' },
    { text: 'HKID ABC482916(6)', because: 'three letters' },
    { text: 'HKID K4829161(6)', because: 'seven digits' },
    { text: 'batch K4829166', because: 'no word about identity cards' },
  ],
});
