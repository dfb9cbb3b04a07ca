import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ABA routing number policy: prefixes 00–12, 21–32, 61–72 and 80; weights 3, 7, 1 modulo 10. */
function routable(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const prefix = (digits[0] ?? 0) * 10 + (digits[1] ?? 0);
  const known = prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80;
  return known && !digits.every((d) => d === 0) && weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

export default defineInfotype({
  title: 'US bank routing number (ABA)',
  region: ['US'],
  categories: ['financial'],
  regulations: ['GLBA'],
  aliases: { presidio: 'ABA_ROUTING_NUMBER', google: 'US_BANK_ROUTING_MICR', purview: 'ABA routing number' },
  patterns: [
    { regex: /\b\d{4}-\d{4}-\d\b/, prior: 0.3 },
    { regex: /\b\d{9}\b/, prior: 0.075 },
  ],
  // 38 of 100 prefixes, one check digit.
  validator: { test: routable, chance: 0.038 },
  context: ['routing', 'routing number', 'aba', 'rtn', 'aba number', 'transit number', 'bank routing', 'micr', 'ach'],
  finds: [
    { text: 'Routing number: 021000021', match: '021000021', level: 'high' },
    { text: 'ABA 122000661, account 1234', match: '122000661', level: 'high' },
    { text: 'RTN 3222-7162-7', match: '3222-7162-7', level: 'high' },
    { text: '{"routing_number":"011401494"}', match: '011401494', level: 'high' },
    { text: 'wire via 021000021', match: '021000021' },
  ],
  ignores: [
    { text: 'routing 021000022', because: 'wrong check digit' },
    { text: 'routing 500000005', because: 'prefix 50 is not assigned' },
    { text: 'routing 0210000210', because: 'ten digits' },
    { text: 'routing 000000000', because: 'all zeros' },
  ],
});
