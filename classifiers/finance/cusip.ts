import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * ANSI X9.6: six characters of the issuer, two of the issue; every second value doubled, sum of digits modulo 10.
 */
function checks(candidate: string): boolean {
  let sum = 0;
  for (let at = 0; at < 8; at++) {
    const value = Number.parseInt(candidate.charAt(at), 36) * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(value / 10) + (value % 10);
  }
  return (
    candidate.length === 9 && new Set(candidate).size > 2 && (10 - (sum % 10)) % 10 === Number(candidate.charAt(8))
  );
}

export default defineInfotype({
  title: 'CUSIP number of a security',
  region: ['US', 'CA'],
  categories: ['financial'],
  regulations: [],
  aliases: { google: 'AMERICAN_BANKERS_CUSIP_ID' },
  patterns: [
    { regex: /\b\d{3}[0-9A-Z]{5}\d\b/, prior: 0.02 },
    { regex: /\b[A-HJ-NP-Z]\d{2,5}[0-9A-Z]{2,5}\d\b/, prior: 0.005 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'cusip',
    'cusip no',
    'cusip number',
    'cusips',
    'cins',
    'committee on uniform securities identification procedures',
  ],
  finds: [
    { text: 'CUSIP: 45686P100', match: '45686P100', level: 'high' },
    { text: 'CUSIP No. 024782526', match: '024782526', level: 'high' },
    { text: '{"cusip":"936BX4209"}', match: '936BX4209', level: 'high' },
    { text: 'cusip;594494619', match: '594494619', level: 'high' },
  ],
  ignores: [
    { text: 'CUSIP 095835803', because: 'wrong check digit' },
    { text: 'CUSIP 03754003', because: 'eight characters' },
    { text: 'CUSIP 0374919525', because: 'ten characters' },
    { text: 'order 037838089', because: 'no word about securities' },
  ],
});
