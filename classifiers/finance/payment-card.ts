import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ranges of leading digits by issuer with the lengths in use (ISO/IEC 7812, the schemes' published tables). */
const issuers: readonly (readonly [from: number, to: number, lengths: readonly number[]])[] = [
  [4, 4, [13, 16, 19]], // Visa
  [51, 55, [16]], // Mastercard
  [2221, 2720, [16]], // Mastercard, second series
  [34, 34, [15]], // American Express
  [37, 37, [15]],
  [6011, 6011, [16, 19]], // Discover
  [644, 649, [16, 19]],
  [65, 65, [16, 19]],
  [3528, 3589, [16, 19]], // JCB
  [300, 305, [14]], // Diners Club
  [3095, 3095, [14]],
  [36, 36, [14, 16]],
  [38, 39, [14]],
  [62, 62, [16, 17, 18, 19]], // UnionPay
  [81, 82, [16, 17, 18, 19]], // UnionPay and RuPay, later series
  [60, 60, [16]], // RuPay, Hipercard
  [508, 508, [16]], // RuPay
  [9792, 9792, [16]], // Troy
  [5019, 5019, [16]], // Dankort
  [5041, 5041, [16]], // Elo
  [5066, 5067, [16]],
  [509, 509, [16]],
  [6277, 6277, [16]],
  [6362, 6363, [16]],
  [5060, 5061, [16, 18, 19]], // Verve
  [5078, 5079, [16, 18, 19]],
  [637, 639, [16]], // InstaPayment and others
  [2200, 2204, [16, 19]], // Mir
  [5018, 5018, [12, 13, 14, 15, 16, 19]], // Maestro
  [5020, 5020, [12, 13, 14, 15, 16, 19]],
  [5038, 5038, [12, 13, 14, 15, 16, 19]],
  [6304, 6304, [12, 13, 14, 15, 16, 19]],
  [6759, 6759, [12, 13, 14, 15, 16, 19]],
  [6761, 6763, [12, 13, 14, 15, 16, 19]],
];

function issued(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (!luhn(digits)) return false;
  // A group three times over, but for the ones and fives of test cards, is a row of numbers.
  if (/^(?!(\d)\1{3})(\d{4})[ .-]\2[ .-]\2/.test(candidate)) return false;
  const number = digits.join('');
  return issuers.some(([from, to, lengths]) => {
    const prefix = Number(number.slice(0, String(from).length));
    return prefix >= from && prefix <= to && lengths.includes(digits.length);
  });
}

export default defineInfotype({
  title: 'Payment card number',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['PCI DSS', 'GDPR', 'CCPA'],
  aliases: {
    presidio: 'CREDIT_CARD',
    google: 'CREDIT_CARD_NUMBER',
    purview: ['Credit card number', 'EU debit card number'],
    macie: ['CREDIT_CARD_NUMBER', 'CREDIT_CARD_NUMBER_(NO_KEYWORD)'],
  },
  patterns: [
    // Not within a row of numbers, as tables of figures are read from a page: there it takes a word about cards.
    { regex: /(?<!\d )\b[2-6]\d{3} \d{4} \d{4} \d{4}(?: \d{3})?\b(?! \d{4})/, prior: 0.85 },
    { regex: /(?<!\d )\b[2-6]\d{3} \d{4} \d{4} \d{4}\b(?! \d{4})/, prior: 0.85 },
    { regex: /\b[2-6]\d{3} \d{4} \d{4} \d{4}\b/, prior: 0.05 },
    { regex: /\b[2-6]\d{3}-\d{4}-\d{4}-\d{4}\b/, prior: 0.85 },
    { regex: /\b[2-6]\d{3}\.\d{4}\.\d{4}\.\d{4}\b/, prior: 0.5 },
    { regex: /\b3[47]\d{2}[ -]\d{6}[ -]\d{5}\b/, prior: 0.85 },
    { regex: /\b3[0689]\d{2}[ -]\d{6}[ -]\d{4}\b/, prior: 0.85 },
    { regex: /\b[2-6]\d{3}-\d{4}-\d{4}-\d{4}-\d{3}\b/, prior: 0.85 },
    { regex: /\b(?:9792|8[12]\d{2})[ -]\d{4}[ -]\d{4}[ -]\d{4}\b/, prior: 0.85 },
    { regex: /\b62\d{4} \d{13}\b/, prior: 0.6 },
    { regex: /\b3[47]\d{2} \d{4} \d{4} \d{3}\b/, prior: 0.6 },
    { regex: /\b[56]\d{3} \d{4} \d{4}(?: \d)?\b/, prior: 0.1 },
    { regex: /\b3[0689]\d{2} \d{4} \d{4} \d{2}\b/, prior: 0.5 },
    { regex: /\b(?:9792|8[12]\d{2})\d{12}\b/, prior: 0.03 },
    { regex: /\b[2-6]\d{11,18}\b/, prior: 0.1 },
  ],
  // One Luhn digit, times the share of random numbers from 2 to 6 that lie in a range with its length (4 in 10).
  validator: { test: issued, chance: 1 / 25 },
  context: [
    'card',
    'cards',
    'card number',
    'credit card',
    'debit card',
    'payment card',
    'visa',
    'mastercard',
    'amex',
    'american express',
    'discover',
    'diners',
    'jcb',
    'unionpay',
    'maestro',
    'cc',
    'ccn',
    'ccnum',
    'cardholder',
    'pan',
    'kreditkarte',
    'kartennummer',
    'carte',
    'carte bancaire',
    'tarjeta',
    'carta di credito',
    'creditcard',
    'cartao',
    'karta',
    'cvv',
    'cvc',
    'expiry',
  ],
  keepLast: 4,
  finds: [
    { text: 'Card 4111 1111 1111 1111 exp 12/27', match: '4111 1111 1111 1111', level: 'high' },
    { text: '4111 1111 1111 1111 123', match: '4111 1111 1111 1111', level: 'high' },
    { text: 'paid with 5424-1800-0000-0015', match: '5424-1800-0000-0015', level: 'high' },
    { text: 'card: 4111.1111.1111.1111', match: '4111.1111.1111.1111', level: 'high' },
    { text: 'amex: 378282246310005', match: '378282246310005', level: 'high' },
    { text: 'AMEX 3782 822463 10005', match: '3782 822463 10005', level: 'high' },
    { text: 'x,2223000048410010,y', match: '2223000048410010' },
    { text: 'diners card 30569309025904', match: '30569309025904', level: 'high' },
    { text: '{"card_number":"6011111111111117"}', match: '6011111111111117', level: 'high' },
    { text: 'ccNumber=4500000000000000005', match: '4500000000000000005', level: 'high' },
  ],
  ignores: [
    { text: '2580 3160 4040 3470 2460 2780 1800', because: 'a row of numbers' },
    { text: 'f f 4537 4537 4537 4392 0', because: 'one number three times' },
    { text: 'card 4111 1111 1111 1112', because: 'wrong check digit' },
    { text: 'card 9111111111111111', because: 'no issuer has numbers from 9' },
    { text: 'card 41111111111111111111', because: 'twenty digits' },
    { text: 'card 411111111111116', because: 'fifteen digits are no Visa' },
    { text: 'uuid 41111111-1111-4111-8111-111111111111', because: 'a UUID of digits' },
    { text: 'card a4111111111111111', because: 'inside a longer token' },
    { text: 'rate 0.4111111111111111', because: 'digits behind a decimal point' },
    { text: 'span 4111111111111111_2', because: 'inside a longer identifier' },
  ],
});
