import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Zengin: four digits of the bank, three of the branch, seven of the account; no check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Japanese bank account number',
  region: ['JP'],
  categories: ['financial', 'pii'],
  regulations: ['APPI'],
  aliases: { google: 'JAPAN_BANK_ACCOUNT', purview: 'Japan bank account number' },
  patterns: [
    { regex: /\b\d{4}[ -]\d{3}[ -]\d{7}\b/, prior: 0.3 },
    { regex: /\b\d{7}\b/, prior: 0.12 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    '口座番号',
    '口座',
    '普通',
    '普通預金',
    '当座',
    '普通口座',
    '振込先',
    '銀行口座',
    'koza bango',
    'futsu',
    'japanese bank account',
    'yucho',
    'bank of japan account',
  ],
  finds: [
    { text: '口座番号：2400037', match: '2400037', level: 'medium' },
    { text: '普通 3504405', match: '3504405', level: 'medium' },
    { text: '{"kozaBango":"0316949"}', match: '0316949', level: 'medium' },
    { text: '振込先 0005-884-3599922', match: '0005-884-3599922', level: 'high' },
  ],
  ignores: [
    { text: '口座番号：123456', because: 'six digits' },
    { text: '口座番号：12345678', because: 'eight digits' },
    { text: '口座番号：0000000', because: 'zeros' },
    { text: 'order 2838336', because: 'no word about banks' },
  ],
});
