import { validate } from 'stdnum/lib/cjs/rs/pib.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits from 100000001, the last by ISO/IEC 7064 MOD 11,10. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Serbian tax number (PIB)',
  region: ['RS'],
  categories: ['financial'],
  regulations: [],
  aliases: { google: 'VAT_NUMBER', stdnum: 'rs.pib' },
  patterns: [
    { regex: /\bRS[ -]?[1-9]\d{8}\b/, prior: 0.5 },
    { regex: /\b[1-9]\d{8}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'pib',
    'пиб',
    'poreski identifikacioni broj',
    'порески идентификациони број',
    'poreski broj',
    'pdv',
    'пдв',
    'vat',
    'serbian tax number',
  ],
  finds: [
    { text: 'PIB: 109669230', match: '109669230', level: 'high' },
    { text: 'ПИБ 151253685', match: '151253685', level: 'high' },
    { text: '{"pib":"164611567"}', match: '164611567', level: 'high' },
    { text: 'poreski identifikacioni broj RS124939605', match: 'RS124939605', level: 'high' },
  ],
  ignores: [
    { text: 'PIB 102363704', because: 'wrong check digit' },
    { text: 'PIB 10102008', because: 'eight digits' },
    { text: 'PIB 1016183221', because: 'ten digits' },
    { text: 'total 101709308', because: 'no word about tax' },
  ],
});
