import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** SET: five to eight digits, weights 2 upwards from the right modulo 11; remainders of 0 and 1 are written 0. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).reverse();
  const remainder = weightedSum(digits.slice(1), [2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  return (
    digits.length >= 6 &&
    digits.length <= 9 &&
    new Set(digits).size > 1 &&
    digits[0] === (remainder > 1 ? 11 - remainder : 0)
  );
}

export default defineInfotype({
  title: 'Paraguayan tax number (RUC)',
  region: ['PY'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { google: 'PARAGUAY_TAX_NUMBER', stdnum: 'py.ruc' },
  patterns: [{ regex: /\b[1-9]\d{4,7}-\d\b/, prior: 0.03 }],
  // The remainders 0 and 1 are both written 0.
  validator: { test: checks, chance: 1 / 10, undetected: 0.07 },
  context: [
    'ruc',
    'r u c',
    'registro unico de contribuyentes',
    'subsecretaria de estado de tributacion',
    'timbrado',
    'dnit',
    'paraguay',
    'paraguayan tax number',
  ],
  finds: [
    { text: 'RUC: 80017343-0', match: '80017343-0', level: 'high' },
    { text: 'R.U.C. 80013797-3', match: '80013797-3', level: 'high' },
    { text: '{"ruc":"1243719-0"}', match: '1243719-0', level: 'high' },
    { text: 'Timbrado 12345678, RUC 5883924-0', match: '5883924-0', level: 'high' },
  ],
  ignores: [
    { text: 'RUC 80099586-3', because: 'wrong check digit' },
    { text: 'RUC 8004909-12', because: 'two check digits' },
    { text: 'RUC 1234-5', because: 'four digits' },
    { text: 'range 80042291-0', because: 'no word about tax' },
  ],
});
