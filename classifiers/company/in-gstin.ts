import { defineInfotype } from '../../src/detect/infotype.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** State (01 to 38, 97, 99), PAN, registration, kind and a Luhn digit modulo 36. */
function checks(candidate: string): boolean {
  if (!/^(?:0[1-9]|[12]\d|3[0-8]|97|99)[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z][1-9A-Z][A-Z][0-9A-Z]$/.test(candidate))
    return false;
  let sum = 0;
  for (let at = 0; at < 14; at++) {
    const product = ALPHABET.indexOf(candidate.charAt(at)) * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return ALPHABET.charAt((36 - (sum % 36)) % 36) === candidate.charAt(14);
}

export default defineInfotype({
  title: 'Indian GST number (GSTIN)',
  region: ['IN'],
  categories: ['financial'],
  regulations: ['DPDP Act'],
  aliases: { presidio: 'IN_GSTIN', google: 'INDIA_GST_INDIVIDUAL', purview: 'India GST Number', stdnum: 'in.gstin' },
  patterns: [
    { regex: /\b\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]\b/, prior: 0.85 },
    { regex: /\b\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][A-Y][0-9A-Z]\b/, prior: 0.2 },
  ],
  // One of 36 check characters, 40 of a hundred states, ten of 26 kinds of holder.
  validator: { test: checks, chance: 0.005 },
  context: ['gstin', 'gst', 'gst no', 'gst number', 'gst in', 'goods and services tax', 'uin', 'gstn'],
  finds: [
    { text: 'GSTIN: 27TBZCE0431R1ZA', match: '27TBZCE0431R1ZA', level: 'high' },
    { text: 'GST No. 07ADRFB1199B2Z9', match: '07ADRFB1199B2Z9', level: 'high' },
    { text: '{"gstin":"29SELPJ7848H1ZD"}', match: '29SELPJ7848H1ZD', level: 'high' },
    { text: 'Acme Traders, 33XGWCL6935V1Z6, Chennai', match: '33XGWCL6935V1Z6', level: 'high' },
  ],
  ignores: [
    { text: 'GSTIN 27MMPCW2027Z1ZH', because: 'wrong check character' },
    { text: 'GSTIN 45AAACR4849R1ZL', because: 'no state 45' },
    { text: 'GSTIN 27AAACR4849R1Z', because: 'fourteen characters' },
    { text: 'GSTIN 27AAAKR4849R1ZL', because: 'no holder of kind K' },
  ],
});
