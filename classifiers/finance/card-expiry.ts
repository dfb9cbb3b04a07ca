import { defineInfotype } from '../../src/detect/infotype.js';

/** Cards live at most some ten years; what expired before 2015 or expires after 2045 is another date. */
function plausible(candidate: string): boolean {
  const [month, year] = candidate.split(/[ /.-]{1,3}/);
  const years = Number(year) % 100;
  return Number(month) >= 1 && Number(month) <= 12 && years >= 15 && years <= 45;
}

export default defineInfotype({
  title: 'Payment card expiry date',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['PCI DSS'],
  aliases: { google: 'CREDIT_CARD_EXPIRATION_DATE', macie: 'CREDIT_CARD_EXPIRATION' },
  patterns: [
    // As dumps of stolen cards have it.
    { regex: /\b\d{13,16}\|(?<value>\d{2}\/\d{2,4})\|\d{3,4}\b/, prior: 0.85 },
    { regex: /(?<![\d][/.-])\b(?:0[1-9]|1[0-2]) ?\/ ?(?:20)?\d{2}\b(?!\/\d)/, prior: 0.03 },
    { regex: /(?<![\d][/.-])\b(?:0[1-9]|1[0-2])[-.](?:20\d{2}|\d{2})\b(?![/.-]\d)/, prior: 0.025 },
  ],
  validator: { test: plausible, chance: 0.31 },
  context: [
    'exp',
    'expiry',
    'exp date',
    'expdate',
    'expiry date',
    'expiration',
    'expiration date',
    'expires',
    'expires end',
    'expires on',
    'valid thru',
    'valid through',
    'good thru',
    'card expires',
    'card expiry',
    'cc exp',
    'mm yy',
    'gultig bis',
    'verfallsdatum',
    'ablaufdatum',
    'date d expiration',
    'expire fin',
    'fecha de caducidad',
    'caducidad',
    'caduca',
    'vencimiento',
    'validade',
    'scadenza carta',
    'scadenza',
    'vervaldatum',
  ],
  finds: [
    { text: 'Card 4111 1111 1111 1111 exp 01/28', match: '01/28', level: 'medium' },
    { text: 'valid thru 11/2039', match: '11/2039', level: 'medium' },
    { text: '{"expiryDate":"08/31"}', match: '08/31', level: 'medium' },
    { text: '4539977680916393|12/28|301', match: '12/28', level: 'high' },
    { text: 'my amex expires 03/29', match: '03/29', level: 'medium' },
    { text: 'la tarjeta caduca 12/28', match: '12/28', level: 'medium' },
    { text: 'gültig bis 11/27', match: '11/27', level: 'medium' },
  ],
  ignores: [
    { text: 'the offer expires 24/7', because: 'no month 24' },
    { text: 'exp 13/27', because: 'no month 13' },
    { text: 'exp 08/09', because: 'long gone' },
    { text: 'page 11/27', because: 'no word about expiry' },
    { text: 'exp 08/27/2026', because: 'a date with a day' },
    { text: 'built 2024.08.12', because: 'a date' },
  ],
});
