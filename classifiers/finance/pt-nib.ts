import { digitsOf, mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Banco de Portugal: bank, branch, account and two digits by ISO/IEC 7064 MOD 97-10. */
const checks = (candidate: string) =>
  digitsOf(candidate).length === 21 &&
  new Set(digitsOf(candidate)).size > 2 &&
  mod97(digitsOf(candidate).join('')) === 1;

export default defineInfotype({
  title: 'Portuguese bank account (NIB)',
  region: ['PT'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  aliases: { google: 'PORTUGAL_NIB_NUMBER' },
  patterns: [
    { regex: /\b\d{4}[ .-]\d{4}[ .-]\d{11}[ .-]\d{2}\b/, prior: 0.7 },
    { regex: /\b\d{4} \d{4} \d{4} \d{4} \d{4} \d\b/, prior: 0.3 },
    { regex: /\b00\d{19}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'nib',
    'numero de identificacao bancaria',
    'identificacao bancaria',
    'conta bancaria',
    'numero de conta',
    'transferencia',
    'multibanco',
    'portuguese bank account',
  ],
  finds: [
    { text: 'NIB: 0035 0687 78595762591 87', match: '0035 0687 78595762591 87', level: 'high' },
    { text: 'NIB 001005591576552827564', match: '001005591576552827564', level: 'high' },
    { text: '{"nib":"003374355018791256980"}', match: '003374355018791256980', level: 'high' },
    { text: 'transferência para 0007.4952.04157019392.42', match: '0007.4952.04157019392.42', level: 'high' },
  ],
  ignores: [
    { text: 'NIB 0035 7180 21536605614 25', because: 'wrong check digits' },
    { text: 'NIB 0035 0651 0007505854 19', because: 'ten digits of the account' },
    { text: 'NIB 00891426260399721098', because: 'twenty digits' },
    { text: 'id 009263692089151156602', because: 'no word about banks' },
  ],
});
