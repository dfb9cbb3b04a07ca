import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Three digits of the bank, seven of the account, and the ten modulo 97 (97 for 0). */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return (
    digits.length === 12 &&
    new Set(digits).size > 2 &&
    (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10))
  );
}

export default defineInfotype({
  title: 'Belgian bank account number (old form)',
  region: ['BE'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{3}-\d{7}-\d{2}\b/, prior: 0.3 },
    { regex: /\b\d{12}\b/, prior: 0.004 },
  ],
  validator: { test: checks, chance: 1 / 100 },
  context: [
    'rekeningnummer',
    'rekening',
    'bankrekening',
    'zichtrekening',
    'numero de compte',
    'compte bancaire',
    'compte',
    'kontonummer',
    'belgian bank account',
  ],
  finds: [
    { text: 'Rekeningnummer: 047-6048600-51', match: '047-6048600-51', level: 'high' },
    { text: 'numéro de compte 317-7603369-60', match: '317-7603369-60', level: 'high' },
    { text: '{"rekening":"792092248062"}', match: '792092248062', level: 'medium' },
    { text: 'bankrekening 459-3853807-58', match: '459-3853807-58', level: 'high' },
    { text: 'betaling op 001-6749781-15', match: '001-6749781-15', level: 'high' },
  ],
  ignores: [
    { text: 'rekening 086-0219443-63', because: 'wrong check digits' },
    { text: 'rekening 539-007547-34', because: 'six digits in the middle' },
    { text: 'rekening 539-0076199-3', because: 'one check digit' },
    { text: 'id 539011367517', because: 'no word about banks' },
  ],
});
