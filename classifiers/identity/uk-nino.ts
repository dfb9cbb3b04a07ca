import { validate } from 'stdnum/lib/cjs/gb/nino.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'UK National Insurance number',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  aliases: {
    presidio: 'UK_NINO',
    google: 'UK_NATIONAL_INSURANCE_NUMBER',
    purview: 'U.K. national insurance number (NINO)',
    macie: 'UK_NATIONAL_INSURANCE_NUMBER',
    stdnum: 'gb.nino',
  },
  patterns: [
    { regex: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \d{2} \d{2} \d{2} [A-D]\b/, prior: 0.95 },
    { regex: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]-\d{2}-\d{2}-\d{2}-[A-D]\b/, prior: 0.95 },
    { regex: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6} ?[A-D]\b/, prior: 0.85 },
    { regex: /\b[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z]\d{6}[a-d]\b/, prior: 0.2 },
    { regex: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \d{6} [A-D]\b/, prior: 0.85 },
  ],
  // Among pairs of allowed letters, six are never used (HMRC NIM39110).
  validator: { test: (candidate) => validate(alphanumericsOf(candidate)).isValid, chance: 0.98 },
  context: ['ni', 'nino', 'national insurance', 'ni number', 'ni no', 'insurance number', 'hmrc', 'paye'],
  finds: [
    { text: 'NI number: AB 12 34 56 C', match: 'AB 12 34 56 C', level: 'high' },
    { text: 'NINO JG103759A.', match: 'JG103759A', level: 'high' },
    { text: 'employee,AA123456B,London', match: 'AA123456B', level: 'high' },
    { text: 'NINO: AB-12-34-56-C', match: 'AB-12-34-56-C', level: 'high' },
    { text: 'ni number: ab123456c', match: 'ab123456c', level: 'high' },
    { text: 'national insurance SN 123456 D', match: 'SN 123456 D', level: 'high' },
  ],
  ignores: [
    { text: 'NINO QQ123456C', because: 'Q is not used, so HMRC writes it in examples' },
    { text: 'NINO GB123456A', because: 'prefix GB is never used' },
    { text: 'NINO AO123456A', because: 'O is not used as the second letter' },
    { text: 'NINO AB123456E', because: 'suffixes end at D' },
    { text: 'NINO AB12345C', because: 'five digits' },
    { text: 'commit ab123456c', because: 'small letters without a word about insurance' },
    { text: 'SKU XAB123456C', because: 'inside a longer token' },
  ],
});
