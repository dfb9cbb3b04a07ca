import { defineInfotype } from '../../src/detect/infotype.js';

/** Eleven digits of the resident record (Basic Resident Registration Act, article 7). */
export default defineInfotype({
  title: 'Japanese resident registration code (Juminhyo code)',
  region: ['JP'],
  categories: ['pii'],
  regulations: ['APPI'],
  aliases: { purview: 'Japan resident registration number' },
  patterns: [
    {
      regex: /(?:住民票コード|住民票番号|住民登録番号)[^\d\n]{0,12}(?<value>\d{11}|\d{4}[ -]\d{4}[ -]\d{3})\b/,
      prior: 0.86,
    },
    { regex: /\b\d{11}\b/, prior: 0.12 },
  ],
  context: [
    '住民票コード',
    '住民票',
    '住民登録番号',
    '住民基本台帳',
    'juki net',
    'juminhyo',
    'juminhyo code',
    'resident registration code',
    'resident registration number',
    'resident record',
  ],
  finds: [
    { text: '住民票コード:48203917565', match: '48203917565', level: 'high' },
    { text: '住民票コードは73019528461です', match: '73019528461', level: 'high' },
    { text: 'Juminhyo code 29461750387', match: '29461750387', level: 'medium' },
    { text: '住民登録番号 6012-7394-817', match: '6012-7394-817', level: 'high' },
  ],
  ignores: [
    { text: '注文 48203917565', because: 'no word about the register' },
    { text: '住民票コード 4820391756', because: 'ten digits' },
    { text: '住民票コード 482039175651', because: 'twelve digits' },
    { text: '住民票コード A48203917565', because: 'inside a longer token' },
  ],
});
